/**
 * What people settled about how articles are read, from all annotators' files; one's own
 * word counts most. What is chosen holds at once, and is kept in one's own file where
 * there is one to write.
 */
import type { Annotator } from '../../../shared/domain/annotator.ts';
import type { SourceChoice } from '../../../shared/domain/article.ts';
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import type { Sha256 } from '../../../shared/domain/text.ts';
import { withStatedFiles } from '../../../shared/formats/article-statements.ts';
import { readSourceChoices, withSourceChoice } from '../../../shared/formats/source-choices.ts';
import type { AnnotatorFiles } from '../project/annotator-files.ts';

export interface SourceChoicesOptions {
  readonly files: Pick<AnnotatorFiles, 'all' | 'look' | 'change'>;
  readonly canWrite: boolean;
}

/** Colleagues' words may come at any time; more often than this nobody looks for them. */
const LOOK_AGAIN_MS = 3000;

export class SourceChoices {
  private readonly options: SourceChoicesOptions;
  /** Made in this session; they hold even where nothing can be written. */
  private readonly made = new Map<ArticlePath, SourceChoice>();
  private byAnnotator: ReadonlyMap<string, ReadonlyMap<ArticlePath, SourceChoice>> = new Map();
  private lookedMs = 0;

  constructor(options: SourceChoicesOptions) {
    this.options = options;
  }

  /** `own` is whoever annotates; null while nobody does. */
  async of(article: ArticlePath, own: Annotator | null): Promise<SourceChoice> {
    const made = this.made.get(article);
    if (made !== undefined) return made;
    await this.look();
    const ids = [...this.byAnnotator.keys()].toSorted(
      (a, b) => Number(b === own?.id) - Number(a === own?.id) || (a < b ? -1 : 1),
    );
    const all = ids.map((id) => this.byAnnotator.get(id)?.get(article));
    return settledIn({
      encoding: all.find((said) => said?.encoding !== undefined)?.encoding,
      mode: all.find((said) => said?.mode !== undefined)?.mode,
      extractorVersion: all.find((said) => said?.extractorVersion !== undefined)?.extractorVersion,
    });
  }

  /** Takes the place of what was chosen before. True if it is on disk; it holds for this session in any case. */
  async choose(
    article: ArticlePath,
    choice: SourceChoice,
    own: Annotator | null,
    /** SHA-256 of the article's file, where it could be read: the choice is found again by it. */
    file?: Sha256,
  ): Promise<boolean> {
    this.made.set(article, choice);
    if (own === null || !this.options.canWrite) return false;
    const stated = new Map(file === undefined ? [] : [[article, file]]);
    const changed = await this.options.files.change(own, (original) =>
      withStatedFiles(withSourceChoice(original, article, choice), stated),
    );
    return changed.ok;
  }

  /** The files on disk say now what was settled about this article. */
  forget(article: ArticlePath): void {
    this.made.delete(article);
    this.lookedMs = 0;
  }

  private async look(): Promise<void> {
    if (Date.now() - this.lookedMs < LOOK_AGAIN_MS) return;
    this.lookedMs = Date.now();
    const { files } = this.options;
    if (!(await files.look())) return;
    this.byAnnotator = new Map([...files.all].map(([id, original]) => [id, readSourceChoices(original)]));
  }
}

/** A choice of the parts that are settled. */
export function settledIn(choice: {
  readonly [K in keyof SourceChoice]-?: SourceChoice[K] | undefined;
}): SourceChoice {
  const { encoding, mode, extractorVersion } = choice;
  return {
    ...(encoding === undefined ? {} : { encoding }),
    ...(mode === undefined ? {} : { mode }),
    ...(extractorVersion === undefined ? {} : { extractorVersion }),
  };
}
