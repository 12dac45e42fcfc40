/** The texts of the benchmarks and where annotations lie on them: computed, so that two runs have the same. */

export const TAGS = /** @type {const} */ (['actor', 'claim', 'evidence']);

const WORDS =
  'the mayor said on Monday that a survey by engineers of the harbour shows three cracks in the old dam while fishermen keep photographs and a minister denied it again'.split(
    ' ',
  );

/** @typedef {{ name: string, paragraphs: number, annotations: number, runs: number }} Pair a text with annotations; the dense ones are run less often */

/** @type {readonly Pair[]} */
export const PAIRS = [
  { name: '20 KB, 100 annotations', paragraphs: 50, annotations: 100, runs: 3 },
  { name: '200 KB, 1,000 annotations', paragraphs: 500, annotations: 1000, runs: 3 },
  { name: '200 KB, 10,000 annotations', paragraphs: 500, annotations: 10_000, runs: 2 },
  { name: '1 MB, 1,000 annotations', paragraphs: 2500, annotations: 1000, runs: 3 },
  { name: '1 MB, 10,000 annotations', paragraphs: 2500, annotations: 10_000, runs: 5 },
  { name: '1 MB, 50,000 annotations', paragraphs: 2500, annotations: 50_000, runs: 3 },
  { name: '5 MB, 10,000 annotations', paragraphs: 12_500, annotations: 10_000, runs: 2 },
  { name: '5 MB, 50,000 annotations', paragraphs: 12_500, annotations: 50_000, runs: 3 },
];

/**
 * A paragraph of about `length` characters, different for every `seed`.
 *
 * @param {number} seed
 * @param {number} length
 */
export function paragraph(seed, length) {
  let text = `Paragraph ${seed}:`;
  for (let i = seed; text.length < length; i = (i * 31 + 7) % 10_007) text += ` ${WORDS[i % WORDS.length]}`;
  return `${text}.`;
}

/**
 * A text of so many paragraphs of 400 characters; 2,500 of them are a million.
 *
 * @param {number} paragraphs
 */
export function longText(paragraphs) {
  return `${Array.from({ length: paragraphs }, (_, index) => paragraph(index, 400)).join('\n\n')}\n`;
}

/**
 * Spread evenly over the text, each of 12 to 51 characters or less where they are dense;
 * three of ten reach into the next one. None goes on into the next paragraph.
 *
 * @param {string} text
 * @param {number} count
 */
export function spansOn(text, count) {
  const step = text.length / count;
  /** @param {number} index */
  const lengthOf = (index) => Math.max(4, Math.min(12 + (index % 40), Math.floor(step * 0.7)));
  /** @type {{ start: number, end: number }[]} */
  const spans = [];
  for (let index = 0; index < count; index += 1) {
    const before = spans.at(-1);
    const reaches = before !== undefined && [1, 4, 7].includes(index % 10);
    // In the last third of the one before.
    const from = reaches
      ? before.start + Math.floor(((before.end - before.start) * 2) / 3)
      : Math.floor(index * step);
    let start = Math.min(text.length - 60, from);
    // A paragraph's last character may be all that is left of the one before.
    while (text.slice(start, start + (reaches ? 1 : 4)).includes('\n')) start += 1;
    spans.push({ start, end: Math.min(start + lengthOf(index), text.indexOf('\n', start)) });
  }
  return spans;
}
