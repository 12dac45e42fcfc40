/** Why nothing could be found, in words. */
import type { Text } from '../../../shared/text/text.ts';
import type { FindProblem } from '../../store/search/search-state.ts';

export function problemWords(text: Text, problem: FindProblem, detail: string): string {
  if (problem === 'bad-pattern') return text('search.problem.bad-pattern', { detail: reasonIn(detail) });
  if (problem === 'too-slow') return text('search.problem.too-slow');
  return text(problem === 'too-large' ? 'search.problem.too-large' : 'search.problem.other');
}

/** Without the pattern itself, which stands in the field above. */
function reasonIn(detail: string): string {
  return detail.slice(detail.lastIndexOf(': ') + 1).trim();
}
