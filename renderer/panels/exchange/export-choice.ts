/** What is chosen in the dialog of exports, and what the host is asked for with it. */
import type { ExportChoice, ExportMemory, FormatDescription } from '../../../shared/api/contract.ts';
import type { AnnotatorId } from '../../../shared/domain/annotator.ts';
import type { FormatId } from '../../../shared/domain/exchange-code.ts';
import type { ArticlePath } from '../../../shared/domain/layer.ts';

/** Of the article in front, as it was left last, or the history of all. */
export type ExportBegin = 'this' | 'last' | 'history';
export type ExportArticles = 'this' | 'chosen' | 'all';

/** The report as the host prints it: for people a format, for the host a way to write one. */
export const PDF = 'report-pdf';

/** What can be chosen as a format. */
export type ExportKind = Omit<FormatDescription, 'id'> & { readonly id: FormatId | typeof PDF };

export interface Chosen {
  readonly format: ExportKind['id'];
  readonly articles: ExportArticles;
  /** For `chosen`. */
  readonly some: readonly ArticlePath[];
  /** None: everybody. */
  readonly annotators: readonly AnnotatorId[];
  readonly adjudicated: boolean;
}

/** Articles that are remembered one by one: more of them are chosen anew. */
const MOST_REMEMBERED = 200;
const NOTHING_CHOSEN = { articles: 'all', some: [], annotators: [] } as const;

/** All that are written; the report a second time where the host prints. */
export function kindsOf(formats: readonly FormatDescription[], printsPdf: boolean): readonly ExportKind[] {
  return formats
    .filter(({ writes }) => writes)
    .flatMap((format) =>
      format.id === 'report' && printsPdf
        ? [format, { ...format, id: PDF, extension: '.pdf', reads: false }]
        : [format],
    );
}

/** As it was left last, as far as there still is such a thing; `present` is the article that is open. */
export function chosenFirst(
  begin: ExportBegin,
  memory: ExportMemory | undefined,
  formats: readonly ExportKind[],
  present: ArticlePath | null,
  articles: readonly { readonly path: ArticlePath }[],
): Chosen {
  if (begin === 'history')
    return { ...NOTHING_CHOSEN, format: 'history', adjudicated: memory?.adjudicated ?? false };
  const format = formats.find(({ id }) => id === memory?.format) ?? formats[0];
  const isThis = present !== null && (begin === 'this' || memory?.articles === 'this');
  const there = new Set(articles.map(({ path }) => path));
  const some = (memory?.some ?? []).filter((path) => there.has(path));
  const isSome = memory?.articles === 'chosen' && some.length > 0;
  return {
    format: format?.id ?? 'report',
    articles: isThis ? 'this' : isSome ? 'chosen' : 'all',
    some: isSome ? some : present === null ? [] : [present],
    annotators: memory?.annotators ?? [],
    adjudicated: memory?.adjudicated ?? false,
  };
}

export function memoryOf({ format, articles, some, annotators, adjudicated }: Chosen): ExportMemory {
  const isTooMany = articles === 'chosen' && some.length > MOST_REMEMBERED;
  return {
    format,
    articles: isTooMany ? 'all' : articles,
    ...(articles === 'chosen' && !isTooMany && { some }),
    annotators,
    adjudicated,
  };
}

/** null where nothing is chosen. */
export function requestOf(
  { format, articles, some, annotators, adjudicated }: Chosen,
  present: ArticlePath | null,
): ExportChoice | null {
  const named = articles === 'all' ? [] : articles === 'chosen' ? some : present === null ? [] : [present];
  if (articles !== 'all' && named.length === 0) return null;
  return { format: format === PDF ? 'report' : format, articles: named, annotators, adjudicated };
}

const FORBIDDEN = /[/\\<>:"|?*\p{Cc}\p{Cs}]/gu;
const LONGEST = 120;

/** Of several formats: one after the other they do not come under one name. */
const SHARED: ReadonlySet<string> = new Set(['.csv', '.json', '.jsonl', '.jsonld', '.zip']);

/** A file's name for an export: the project's, or the article's, with the format's ending. */
export function nameFor(
  { container, extension, id }: ExportKind,
  project: string,
  article: ArticlePath | null,
): string {
  const subject = article === null ? project : (article.split('/').at(-1) ?? '').replace(/\.[^.]+$/, '');
  const plain = subject
    .replaceAll(FORBIDDEN, '_')
    .replaceAll(/^[.\s]+|[.\s]+$/g, '')
    .slice(0, LONGEST);
  const stem = plain.toWellFormed() || 'beleg';
  const ending = SHARED.has(extension) && extension !== `.${id}` ? `-${id}${extension}` : extension;
  return container === 'folder' ? `${stem}-${id}` : `${stem}${ending}`;
}

/** One part of a path, as every system can have it. */
export function isFileName(name: string): boolean {
  return name !== '' && name.length <= 200 && !/[/\\<>:"|?*\p{Cc}\p{Cs}]|^[.\s]|[.\s]$/u.test(name);
}
