/** How an article's annotations stand in today's text, in one sentence. */
import type { Text } from '../../../shared/text/text.ts';
import type { PlacementSummary } from '../../store/unsettled-queue.ts';
import { percent } from '../placement-words.ts';
import { readableName } from '../readable-name.ts';
import { listFormat } from '../formats.ts';

/** No more percentages than this are told one by one. */
const MOST_PERCENTS = 4;

/** *a.txt …: 41 annotations exact, 3 moved, 2 changed (94 %, 81 %), 1 ambiguous, 1 lost.* */
export function summaryWords(text: Text, article: string, summary: PlacementSummary): string {
  const { exact, moved, changed, ambiguous, lost, colleagues } = summary;
  const list = listFormat(text.language, { type: 'unit', style: 'short' });
  const own = exact + moved + changed.length + ambiguous + lost > 0;
  const parts = [
    own ? text('settle.exact', { count: exact }) : null,
    moved === 0 ? null : text('settle.moved', { count: moved }),
    changed.length === 0
      ? null
      : text('settle.changed', { count: changed.length, percents: percentsOf(text, changed, list) }),
    ambiguous === 0 ? null : text('settle.ambiguous', { count: ambiguous }),
    lost === 0 ? null : text('settle.lost', { count: lost }),
    colleagues === 0 ? null : text('settle.colleagues', { count: colleagues }),
  ].filter((part) => part !== null);
  return text('settle.summary', { file: readableName(article), parts: list.format(parts) });
}

function percentsOf(text: Text, changed: readonly number[], list: Intl.ListFormat): string {
  // Of thousands the two that are told: the sentence is made anew with every word about one of them.
  const told = changed.length <= MOST_PERCENTS ? changed : [...changed.slice(0, 1), ...changed.slice(-1)];
  const each = told.map((share) => percent(text, share));
  return each.length === changed.length ? list.format(each) : each.join(' … ');
}
