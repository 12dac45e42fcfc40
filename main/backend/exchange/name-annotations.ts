/** What a window is shown of exports and imports: every annotation with what a list needs to lead there. */
import type { ExportLoss, ImportPreview, NamedAnnotation } from '../../../shared/api/contract.ts';
import type { AnnotationId } from '../../../shared/domain/annotation.ts';
import type { Annotator } from '../../../shared/domain/annotator.ts';
import { isAnnotationEdit, type Change } from '../../../shared/domain/change.ts';
import type { FormatId } from '../../../shared/domain/exchange-code.ts';
import type { ExchangeSet, ExchangeStatement } from '../../../shared/formats/exchange-set.ts';
import type { ImportProblem, Loss } from '../../../shared/formats/format.ts';
import type { Understood } from './import-files.ts';

/** How many lines of problems a window is told of. */
export const MOST_PROBLEMS = 1000;

/** How many of one kind are named. */
export const MOST_NAMED = 100;

const LONGEST_QUOTE = 160;

export function nameLosses(losses: readonly Loss[], { layers }: ExchangeSet): readonly ExportLoss[] {
  const wanted = new Set(losses.flatMap(({ annotations }) => annotations.slice(0, MOST_NAMED)));
  const named = new Map<AnnotationId, NamedAnnotation>();
  for (const { article, annotator, annotations } of layers)
    for (const { id, content } of annotations)
      if (wanted.has(id))
        named.set(id, { id, article, annotator: annotator.id, quote: shortQuote(content.anchor.exact) });
  return losses.map(({ code, count, annotations }) => ({
    code,
    count,
    annotations: annotations.slice(0, MOST_NAMED).flatMap((id) => named.get(id) ?? []),
  }));
}

/** In one line. */
function shortQuote(words: string): string {
  const line = words.replaceAll(/\s+/g, ' ').trim();
  const letters = Array.from(line);
  return letters.length > LONGEST_QUOTE ? `${letters.slice(0, LONGEST_QUOTE).join('')}…` : line;
}

/** What an import would bring. */
export function previewOf(format: FormatId, { imported, fresh }: Understood): ImportPreview {
  const moved = new Map(fresh.map((article) => [article.given, article.path]));
  const articles = imported.layers
    .filter(({ annotations }) => annotations.length > 0)
    .map(({ article, annotations }) => ({
      path: moved.get(article) ?? article,
      annotations: annotations.length,
    }));
  return {
    format,
    annotations: articles.reduce((count, article) => count + article.annotations, 0),
    articles,
    newArticles: fresh.map((article) => article.path),
    links: imported.layers.reduce((count, { statements }) => count + statements.filter(isLink).length, 0),
    problems: inOrder(imported.problems).slice(0, MOST_PROBLEMS),
    moreProblems: Math.max(0, imported.problems.length - MOST_PROBLEMS) + imported.moreProblems,
  };
}

function isLink({ content }: ExchangeStatement): boolean {
  return content.kind === 'link';
}

/** File by file as they came, and line by line. */
export function inOrder(problems: readonly ImportProblem[]): readonly ImportProblem[] {
  const files = new Map<string, number>();
  for (const { file } of problems) if (!files.has(file)) files.set(file, files.size);
  const order = ({ file }: ImportProblem): number => files.get(file) ?? 0;
  return problems.toSorted((a, b) => order(a) - order(b) || (a.line ?? 0) - (b.line ?? 0));
}

/** The annotations that a change makes or edits. */
export function namedIn(change: Change, { id: annotator }: Annotator): readonly NamedAnnotation[] {
  return change.edits.flatMap((edit) => {
    if (!isAnnotationEdit(edit) || edit.after === null) return [];
    const { article, annotation: id, after } = edit;
    return [{ id, article, annotator, quote: shortQuote(after.anchor.exact) }];
  });
}
