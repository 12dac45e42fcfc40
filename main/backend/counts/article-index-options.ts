/** What the index of a project has to be told: where the layers lie, who looks, and who hears of it. */
import type { Events } from '../../../shared/api/contract.ts';
import type { AnnotatorId } from '../../../shared/domain/annotator.ts';
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import type { Tagset } from '../../../shared/domain/tagset.ts';
import type { Sha256 } from '../../../shared/domain/text.ts';
import type { ZoneJudges } from './zone-words.ts';

export interface ArticleIndexOptions {
  /** Absolute path of `beleg/annotations`. */
  readonly annotations: string;
  /** Absolute path of the index file in the app-data folder. */
  readonly file: string;
  /** As it is at the moment. */
  tagset(): Tagset;
  /** The article's text of today, once it is known. */
  textOf(article: ArticlePath): Sha256 | undefined;
  /** Whether this annotator's layers on the article (undefined: one that is gone) may be seen: others are not counted. */
  shows(article: ArticlePath | undefined, annotator: AnnotatorId): boolean;
  /** One's own layers count where they lie; colleagues' also with the article that has their text now. */
  isOwn(annotator: AnnotatorId): boolean;
  /** Who has a say now in which zones count. */
  judges(): ZoneJudges;
  /** Resolves when no window waits for anything else, or at the signal: counting comes after that. */
  quiet(signal: AbortSignal): Promise<void>;
  tell(event: Events['countsChanged']): void;
  /** The folder of an article's layers was looked at, whatever was found. */
  looked(article: ArticlePath): void;
  /** Between passes: some article's effective zones are others now. */
  zonesChanged(): void;
  /** One line for the log. */
  log(line: string): void;
}
