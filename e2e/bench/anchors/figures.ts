/** The figures of the benchmark as the tables of docs/anchoring.md. */
import { NOTHING, type Tally } from './score.ts';

export function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (all, each) => ({
      spans: all.spans + each.spans,
      surviving: all.surviving + each.surviving,
      found: all.found + each.found,
      first: all.first + each.first,
      wrong: all.wrong + each.wrong,
      gone: all.gone + each.gone,
      wrongGone: all.wrongGone + each.wrongGone,
      proposedGone: all.proposedGone + each.proposedGone,
    }),
    NOTHING,
  );
}

/** One row for each name. */
export function accuracyTable(first: string, rows: Readonly<Record<string, Tally>>): string {
  return table(
    [first, 'Spans', 'Found', 'Found first', 'Silently wrong', '… of those gone', 'Gone, proposed'],
    Object.entries(rows).map(([name, tally]) => [
      name,
      String(tally.spans),
      percent(tally.found, tally.surviving),
      percent(tally.first, tally.surviving),
      percent(tally.wrong, tally.spans),
      percent(tally.wrongGone, tally.gone),
      percent(tally.proposedGone, tally.gone),
    ]),
  );
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, index) => (index === 0 ? '---' : '---:'));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}
