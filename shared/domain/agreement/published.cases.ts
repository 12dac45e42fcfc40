/** Published worked examples of agreement, as the tests of several measures need them. */
import type { Continuum, Mark } from './continuum.ts';
import { LabelNumbers } from './label-runs.ts';
import { addTallies, tallyLabels, type LabelTally } from './label-tally.ts';

/** One row a unit, one column an annotator; null where one is missing. */
export type Codings = readonly (readonly (number | null)[])[];

export function tallyOf(codings: Codings): LabelTally {
  const numbers = new LabelNumbers();
  return addTallies(
    codings.map((labels) => {
      const marks = labels.map((label) =>
        label === null ? null : [{ start: 0, end: 1, category: String(label) }],
      );
      return tallyLabels({ length: 1, marks }, numbers);
    }),
  );
}

/** A contingency table of two annotators: `table[i][j]` units that the first called i and the second j. */
export function codingsOf(table: readonly (readonly number[])[]): Codings {
  return table.flatMap((row, i) => row.flatMap((count, j) => Array.from({ length: count }, () => [i, j])));
}

/** Marks written as `start end category`. */
export function marksOf(...lines: readonly string[]): readonly Mark[] {
  return lines.map((line) => {
    const [start = '', end = '', category = ''] = line.split(' ');
    return { start: Number(start), end: Number(end), category };
  });
}

/** J. L. Fleiss 1971, table 1: 30 patients, 6 psychiatrists, 5 diagnoses; a row has the count of each. */
const FLEISS_1971 =
  '00060 03003 01401 00006 03030 20400 00402 20310 20040 00006 10050 11040 03300 10050 02031 ' +
  '00501 30012 51000 02040 10203 00006 01050 02013 20040 10041 05010 40002 02040 10500 00006';

export const FLEISS: Codings = FLEISS_1971.split(' ').map((row) =>
  Array.from(row).flatMap((count, label) => Array.from({ length: Number(count) }, () => label)),
);

/** Rows are annotators, `.` is missing. */
function byAnnotator(...rows: readonly string[]): Codings {
  return Array.from(rows[0] ?? '', (_, unit) =>
    rows.map((row) => (row[unit] === '.' ? null : Number(row[unit]))),
  );
}

/** K. Krippendorff, "Computing Krippendorff's Alpha-Reliability", 2011, section C. */
export const KRIPPENDORFF_C = byAnnotator('123321412...', '1233224125.3', '.3332342251.', '12332441251.');

/** A. F. Hayes, K. Krippendorff 2007, p. 84: 40 units, 5 observers, 0 to 3. */
export const HAYES_KRIPPENDORFF = byAnnotator(
  '112.001122.01311211000201001111223222221',
  '1130000.21102311121000302102111122222221',
  '203000222100221123001.30.1012202.2232.21',
  '.13....0.10022...31.103021122..122...12.',
  '2..0001.2....3112..0.0..2.0..20.2.2222.1',
);

/**
 * Alex, Paul and Suzan: Krippendorff, Content Analysis, 4th ed. 2019, figure 12.11
 * (p. 340), on a continuum of 60; coordinates as pygamma-agreement has them.
 */
export const ALEX_PAUL_SUZAN: Continuum = {
  length: 60,
  marks: [
    marksOf('2 9 1', '11 17 2', '24 30 5', '32 36 6', '36 44 6', '44 60 7'),
    marksOf('2 9 1', '11 17 3', '19 25 5', '32 44 6'),
    marksOf('2 9 1', '11 17 4', '21 27 5', '32 36 6', '36 40 6', '40 44 6'),
  ],
};
