/**
 * The sources of one project: articles' files read as people settled it, with progress and
 * a way to stop, and with the texts that annotations were made on kept in their place.
 */
import type { EncodingPreview, SourceChoiceRequest } from '../../../shared/api/contract.ts';
import type { Annotator } from '../../../shared/domain/annotator.ts';
import type { SourceChoice } from '../../../shared/domain/article.ts';
import type { EncodingName } from '../../../shared/domain/encodings.ts';
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { sha256Of } from '../disk/save.ts';
import type { ZoneOnText } from '../counts/count-tags.ts';
import type { ArticleFacts } from '../survey/article-facts.ts';
import type { Texts } from '../articles/texts.ts';
import { decodeAs } from './decode.ts';
import type { Extraction } from './extraction.ts';
import { isExtracted, kindOf } from './kinds.ts';
import { keptText, type LayersPlace } from './kept-text.ts';
import { previewOf } from './preview.ts';
import { readFile, readSource, type ReadCode, type ReadSource } from './read-source.ts';
import { sniff } from './sniff.ts';
import { settledIn, type SourceChoices } from './source-choices.ts';

/** What reads quicker needs no word of progress. */
const QUIET_MS = 400;

export interface ArticleSource extends ReadSource {
  /** The text is one that an older extractor made; today's would be another one. */
  readonly newTextWaits: boolean;
}

export interface ReadingHow {
  /** Nobody waits for it: whoever does comes first. */
  readonly isBackground?: boolean;
  /** Stops this reading alone; the answer is then `cancelled`. */
  readonly signal?: AbortSignal;
}

export interface SourcesOptions {
  readonly extraction: Extraction;
  readonly choices: SourceChoices;
  readonly texts: Pick<Texts, 'content' | 'records'>;
  /** Where the layers on an article lie. */
  readonly layersOf: (article: ArticlePath) => Promise<LayersPlace>;
  readonly progress: (article: ArticlePath, done: number, total: number) => void;
}

export class Sources {
  /** Whoever annotates now. */
  annotator: Annotator | null = null;
  private readonly options: SourcesOptions;
  private readonly reading = new Map<ArticlePath, Set<AbortController>>();

  constructor(options: SourcesOptions) {
    this.options = options;
  }

  /** Read an article; `file` is its real absolute path. */
  async read(
    article: ArticlePath,
    file: string,
    { isBackground = false, signal }: ReadingHow = {},
  ): Promise<Result<ArticleSource, ReadCode>> {
    const { extraction, choices, progress } = this.options;
    const choice = await choices.of(article, this.annotator);
    const stop = new AbortController();
    const all = this.reading.get(article) ?? new Set();
    this.reading.set(article, all.add(stop));
    const abort = (): void => stop.abort();
    if (signal?.aborted === true) abort();
    signal?.addEventListener('abort', abort, { once: true });
    const startedMs = Date.now();
    try {
      const read = await readSource(file, extraction, {
        choice,
        signal: stop.signal,
        isBackground,
        onProgress: (done, total) => {
          if (!isBackground && Date.now() - startedMs >= QUIET_MS) progress(article, done, total);
        },
      });
      return read.ok ? ok(await this.withKept(article, read.value, choice)) : read;
    } finally {
      signal?.removeEventListener('abort', abort);
      all.delete(stop);
      if (all.size === 0) this.reading.delete(article);
    }
  }

  /** What the survey wants to know of an article that is too large to be read where windows wait. */
  async lookInto(
    article: ArticlePath,
    file: string,
    zones: readonly ZoneOnText[],
    signal: AbortSignal,
  ): Promise<Result<ArticleFacts, ReadCode>> {
    const { encoding, mode = 'article' } = await this.options.choices.of(article, this.annotator);
    const kind = kindOf(file);
    if (kind === undefined || kind === 'unread') return fail('not-supported');
    const read = await readFile(file);
    if (!read.ok) return read;
    const { bytes, stats } = read.value;
    const sniffed = isExtracted(kind) ? sniff(bytes, kind) : ok(null);
    if (!sniffed.ok) return sniffed;
    const options = { mode, ...(encoding === undefined ? {} : { encoding }) };
    const task = { kind, bytes, options, zones, signal, isBackground: true };
    const looked = await this.options.extraction.lookInto(task);
    return looked.ok ? ok({ size: stats.size, modifiedMs: stats.mtimeMs, ...looked.value }) : looked;
  }

  /** Whoever waits for the article is told `cancelled`. */
  cancel(article: ArticlePath): void {
    for (const stop of this.reading.get(article) ?? []) stop.abort();
  }

  /** What was settled about how it is read stands on disk in another way now. */
  forget(article: ArticlePath): void {
    this.options.choices.forget(article);
  }

  /** True if the choice is on disk; it holds for as long as this project is open in any case. */
  async choose(article: ArticlePath, file: string, request: SourceChoiceRequest): Promise<boolean> {
    const { choices, extraction } = this.options;
    const { encoding, mode, extractorVersion } = await choices.of(article, this.annotator);
    const accepted = request.acceptNewText === true ? await readSource(file, extraction) : undefined;
    const next = settledIn({
      encoding: request.encoding === undefined ? encoding : (request.encoding ?? undefined),
      mode: request.mode === undefined ? mode : (request.mode ?? undefined),
      extractorVersion: accepted?.ok === true ? accepted.value.source.extractorVersion : extractorVersion,
    });
    const read = await readFile(file);
    return choices.choose(article, next, this.annotator, read.ok ? sha256Of(read.value.bytes) : undefined);
  }

  async preview(file: string, encoding: EncodingName): Promise<Result<EncodingPreview, ReadCode>> {
    const read = await readFile(file);
    return read.ok ? ok(previewOf(decodeAs(read.value.bytes, encoding, 'chosen'))) : read;
  }

  private async withKept(
    article: ArticlePath,
    read: ReadSource,
    choice: SourceChoice,
  ): Promise<ArticleSource> {
    const { texts, layersOf } = this.options;
    const kept = await keptText(read, choice, texts, () => layersOf(article));
    if (kept === undefined) return { ...read, newTextWaits: false };
    const { language } = read.text;
    return {
      ...read,
      text: { ...kept.text, ...(language === undefined ? {} : { language }) },
      source: kept.source,
      newTextWaits: true,
    };
  }
}
