/** Ten thousand texts of every kind of character: marked, saved, read, exported and read back, the words are those that were marked (R21). */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { makeAnchor } from '../../shared/domain/anchor.ts';
import { isGraphemeBoundary, normaliseSpan } from '../../shared/domain/graphemes.ts';
import { ARTICLE, layerOf } from '../../shared/domain/layer.cases.ts';
import { CLAIM } from '../../shared/domain/tagset.ts';
import { difficultText } from '../../shared/domain/text.cases.ts';
import { anyExchangeSet, TAGSET } from '../../shared/formats/exchange-set.cases.ts';
import { FORMATS } from '../../shared/formats/index.ts';
import { readLayerFile, writeLayerFile } from '../../shared/formats/layer-file.ts';
import { chance } from './payloads.ts';
import { record, times } from './record.ts';

const ANNOTATOR = { id: 'c3', uuid: '5b0c6f1e-3a52-4d8e-9d4e-0f2f6f1f7a13', name: 'Carl' };

it('keeps the very words that were marked, whatever characters they have', () => {
  const random = chance(21);
  const texts = fc.sample(difficultText(), { numRuns: times(10_000), seed: 21 });
  const outcome = { marked: 0, cut: 0, other: 0, back: 0, elsewhere: 0, naive: 0 };
  for (const words of texts) {
    const content = `Vor ${words} nach`.toWellFormed();
    const sha256 = createHash('sha256').update(content).digest('hex');
    const contents = [0, 1, 2].flatMap(() => {
      const [a, b] = [random(), random()].map((share) => Math.floor(share * content.length));
      const span = normaliseSpan(content, {
        start: Math.min(a ?? 0, b ?? 0),
        end: Math.max(a ?? 0, b ?? 0) + 1,
      });
      return span === null
        ? []
        : [{ anchor: makeAnchor({ sha256, content }, span), tag: CLAIM, label: 'Claim' }];
    });
    const json = writeLayerFile(layerOf(...contents), null, () => content);
    // As a file does it: bytes, and characters again.
    const read = readLayerFile(Buffer.from(json).toString('utf8'), {
      article: ARTICLE,
      textOf: () => content,
    });
    const again = read.ok
      ? [...read.value.layer.annotations.values()].map((each) => each.content.anchor)
      : [];
    for (const { anchor } of contents) {
      const { start, end } = anchor.span;
      outcome.marked += 1;
      if (!isGraphemeBoundary(content, start) || !isGraphemeBoundary(content, end)) outcome.cut += 1;
      const same = again.find(({ span }) => span.start === start && span.end === end);
      if (same === undefined || same.exact !== content.slice(start, end)) outcome.other += 1;
      if (Array.from(content).slice(start, end).join('') !== anchor.exact) outcome.naive += 1;
    }
  }
  for (const set of fc.sample(anyExchangeSet(), { numRuns: times(200), seed: 21 })) {
    for (const { read, write } of FORMATS) {
      if (read === undefined || write === undefined) continue;
      const files = [...write(set, { language: 'de' })].map(({ path, chunks }) => {
        const parts = [...chunks].map((chunk) => (typeof chunk === 'string' ? Buffer.from(chunk) : chunk));
        return { path, bytes: new Uint8Array(Buffer.concat(parts)) };
      });
      const back = read(files, { articles: set.articles, tagset: TAGSET, annotator: ANNOTATOR });
      for (const { article, annotations } of back.ok ? back.value.layers : []) {
        const content = set.articles.find(({ path }) => path === article)?.text.content;
        for (const { content: said, placement } of annotations) {
          if (placement.kind !== 'exact' || content === undefined) continue;
          outcome.back += 1;
          const { span, exact } = said.anchor;
          if (content.slice(span.start, span.end) !== exact) outcome.elsewhere += 1;
        }
      }
    }
  }
  record({
    id: 'R21',
    what: `${texts.length} random texts of joined emoji, flags, marks, writing from right to left, control characters, line ends and lone surrogates`,
    found: `${outcome.marked} annotations: ${outcome.cut} cut a character, ${outcome.other} with other words or offsets after saving and reading; ${outcome.back} exported and read back: ${outcome.elsewhere} on other words`,
    control: `code units taken for characters: ${outcome.naive} of ${outcome.marked} on other words`,
  });
  expect([outcome.cut, outcome.other, outcome.elsewhere]).toEqual([0, 0, 0]);
  expect(outcome.back).toBeGreaterThan(0);
  expect(outcome.naive).toBeGreaterThan(0);
});
