/** What was wrong with files of others, line by line, as far as people can look through it; the rest is counted. */
import type { ImportProblem } from '../../domain/exchange-code.ts';

/** Lines that are kept. */
export const MOST_PROBLEMS = 10_000;

/** UTF-16 code units of what a line says it is about: of the file, and so of any length. */
const LONGEST_DETAIL = 200;

export class ProblemList {
  readonly listed: ImportProblem[] = [];
  more = 0;

  push(problem: ImportProblem): void {
    if (this.listed.length >= MOST_PROBLEMS) this.more += 1;
    else this.listed.push(shortened(problem));
  }
}

function shortened(problem: ImportProblem): ImportProblem {
  const { detail } = problem;
  if (detail === undefined || detail.length <= LONGEST_DETAIL) return problem;
  return { ...problem, detail: `${detail.slice(0, LONGEST_DETAIL).toWellFormed()}…` };
}
