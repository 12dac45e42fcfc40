/**
 * Where people find what a problem of a file is about: readers know lines and keys only;
 * which annotations these became is known when all are placed.
 */
import type { AnnotationId } from '../../domain/annotation.ts';
import type { ArticlePath } from '../../domain/layer.ts';
import type { ImportProblem } from '../format.ts';
import type { Mark } from './place-marks.ts';

/** The article, the annotation if there is one, else the words. */
export type Look = Pick<ImportProblem, 'article' | 'annotation' | 'place'>;

export class WhereToLook {
  private readonly byLine = new Map<string, Look>();
  private readonly byKey = new Map<string, Look>();

  /** One mark of a file, and what became of it; of several on one line the first one counts. */
  add(
    file: string,
    { line, key }: { readonly line?: number; readonly key: string },
    article: ArticlePath,
    annotation?: AnnotationId,
  ): void {
    const look = lookAt(article, annotation);
    if (line !== undefined) this.keep(this.byLine, `${file}\0${line}`, look);
    this.keep(this.byKey, `${file}\0${key}`, look);
  }

  /** The problem with what is known of it; what it says itself stays. */
  told(problem: ImportProblem): ImportProblem {
    const { file, line, detail } = problem;
    const look =
      (line === undefined ? undefined : this.byLine.get(`${file}\0${line}`)) ??
      (detail === undefined ? undefined : this.byKey.get(`${file}\0${detail}`));
    return look === undefined || problem.article !== undefined ? problem : { ...problem, ...look };
  }

  private keep(among: Map<string, Look>, name: string, look: Look): void {
    const there = among.get(name);
    // One that became an annotation shows more than one that did not.
    if (there === undefined || (there.annotation === undefined && look.annotation !== undefined))
      among.set(name, look);
  }
}

export function lookAt(article: ArticlePath, annotation: AnnotationId | undefined): Look {
  return { article, ...(annotation !== undefined && { annotation }) };
}

/**
 * For a mark that found no place: the first words in the article that are as it says, else what stands
 * where it says, if it counts in the article itself.
 */
export function placeToLook(
  { start = -1, end = -1, exact = '' }: Pick<Mark, 'start' | 'end' | 'exact'>,
  content: string,
  countsInIt: boolean,
): Pick<Look, 'place'> {
  const found = wordsIn(content, exact);
  if (found >= 0) return { place: { start: found, end: found + exact.length } };
  const isPlace =
    [start, end].every(Number.isSafeInteger) && start >= 0 && start < end && end <= content.length;
  return countsInIt && isPlace ? { place: { start, end } } : {};
}

/** The first of these words that are no part of a longer one, else the first; -1 if there are none. */
function wordsIn(content: string, words: string): number {
  const first = words === '' ? -1 : content.indexOf(words);
  for (let at = first, tried = 0; at >= 0 && tried < MOST_TRIED; tried += 1) {
    if (!isLetter(content, at - 1) && !isLetter(content, at + words.length)) return at;
    at = content.indexOf(words, at + 1);
  }
  return first;
}

const MOST_TRIED = 1000;

function isLetter(content: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(content.charAt(at));
}
