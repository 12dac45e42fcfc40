/** What is imported and exported, by the hundred: spoiled files, cells that would be calculated, XML (S07, S09, S10). */
import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { anyExchangeSet, nastyExchangeSet, TAGSET } from '../../shared/formats/exchange-set.cases.ts';
import type { ExchangeSet } from '../../shared/formats/exchange-set.ts';
import type { Format, InputFile } from '../../shared/formats/format.ts';
import { FORMATS } from '../../shared/formats/index.ts';
import { chance, mutated } from './payloads.ts';
import { record, times } from './record.ts';

const ANNOTATOR = { id: 'c3', uuid: '5b0c6f1e-3a52-4d8e-9d4e-0f2f6f1f7a13', name: 'Carl' };

function written(format: Format, set: ExchangeSet): readonly InputFile[] {
  return [...(format.write?.(set, { language: 'de' }) ?? [])].map(({ path: name, chunks }) => {
    const parts = [...chunks].map((chunk) => (typeof chunk === 'string' ? Buffer.from(chunk) : chunk));
    return { path: name, bytes: new Uint8Array(Buffer.concat(parts)) };
  });
}

function sets(count: number): readonly ExchangeSet[] {
  return [nastyExchangeSet(), ...fc.sample(anyExchangeSet(), { numRuns: count, seed: 20_261_122 })];
}

/** JSON has its parts made hostile; whatever else it is has bits flipped, or is cut. */
function spoiled(bytes: Uint8Array, random: () => number): Uint8Array {
  const text = Buffer.from(bytes).toString('utf8');
  const [line = ''] = text.split('\n');
  try {
    const isLines = text.trim().includes('\n{');
    const first: unknown = JSON.parse(isLines ? line : text);
    return Buffer.from(isLines ? text.replace(line, () => mutated(first, random)) : mutated(first, random));
  } catch {
    const copy = Buffer.from(bytes);
    for (let i = 0; i < 5; i += 1) copy[Math.floor(random() * copy.length)] = Math.floor(random() * 256);
    return random() < 0.2 ? copy.subarray(0, Math.floor(random() * copy.length)) : copy;
  }
}

/** As it is often done with options that came as JSON. */
function mergedInto(target: Record<string, unknown>, given: unknown): void {
  if (!isRecord(given)) return;
  for (const [key, value] of Object.entries(given)) {
    const there = target[key];
    if (isRecord(value) && isRecord(there)) mergedInto(there, value);
    else target[key] = value;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

it('reads no spoiled import that it cannot, and places none on words that are not there', () => {
  const random = chance(7);
  const each = times(200);
  const outcome = { read: 0, refused: 0, wrong: [] as string[] };
  const given = sets(10);
  const readers = FORMATS.filter(({ read, write }) => read !== undefined && write !== undefined);
  for (const format of readers) {
    for (let i = 0; i < each; i += 1) {
      const set = given[i % given.length] ?? nastyExchangeSet();
      const known = { articles: set.articles, tagset: TAGSET, annotator: ANNOTATOR };
      const files = written(format, set).map(({ path, bytes }) => ({ path, bytes: spoiled(bytes, random) }));
      try {
        const read = format.read?.(files, known);
        if (read?.ok === true) outcome.read += 1;
        else outcome.refused += 1;
        for (const { article, annotations } of read?.ok === true ? read.value.layers : []) {
          const content =
            set.articles.find(({ path: name }) => name === article)?.text.content ??
            (read?.ok === true
              ? read.value.newArticles.find(({ path: name }) => name === article)?.content
              : undefined);
          for (const { content: said, placement } of annotations) {
            const { span, exact } = said.anchor;
            const isSure = placement.kind === 'exact' && content !== undefined;
            if (isSure && content.slice(span.start, span.end) !== exact)
              outcome.wrong.push(`${format.id}: ${exact}`);
          }
        }
      } catch (error) {
        outcome.wrong.push(`${format.id} fell over: ${String(error)}`);
      }
    }
  }
  expect('polluted' in {}).toBe(false);
  const options: unknown = JSON.parse('{"__proto__":{"polluted":true}}');
  mergedInto({}, options);
  const naive = 'polluted' in {};
  Reflect.deleteProperty(Object.prototype, 'polluted');
  record({
    id: 'S07',
    what: `${each} spoiled files for each of ${readers.length} formats that are read: hostile JSON, flipped bits, cut`,
    found: `${each * readers.length} imports: ${outcome.refused} refused, ${outcome.read} read with what fits; ${outcome.wrong.length} fell over or were put on other words; nothing polluted`,
    control: `options merged into an object: prototype ${naive ? 'polluted' : 'untouched'}`,
  });
  expect(outcome.wrong).toEqual([]);
  expect(naive).toBe(true);
});

const FORMULA = /^[\s\0]*[=+\-@＝＋－＠]|^[\t\r\n\0]/;

it('writes no cell that a spreadsheet would calculate', () => {
  const found = { cells: 0, dangerous: [] as string[], naive: 0 };
  for (const set of sets(times(300))) {
    for (const layer of set.layers) {
      for (const { content } of layer.annotations) {
        if (FORMULA.test(content.note ?? '') || FORMULA.test(content.anchor.exact)) found.naive += 1;
      }
    }
    for (const id of ['csv', 'csv-de']) {
      const format = FORMATS.find((each) => each.id === id);
      for (const { bytes } of format === undefined ? [] : written(format, set)) {
        const options = { bom: true, delimiter: [',', ';'], relax_column_count: true };
        const rows: string[][] = parse(Buffer.from(bytes), options);
        for (const cell of rows.flat()) {
          found.cells += 1;
          // A number of our own is one.
          if (FORMULA.test(cell) && !/^-?\d+(?:[.,]\d+)?$/.test(cell)) found.dangerous.push(cell);
        }
      }
    }
  }
  record({
    id: 'S09',
    what: 'words and notes that begin like formulas, in tables',
    found: `${found.cells} cells read back: ${found.dangerous.length} that would be calculated`,
    control: `the words as they are: ${found.naive} would be`,
  });
  expect(found.dangerous).toEqual([]);
  expect(found.naive).toBeGreaterThan(0);
});

it('writes XML that a parser of others reads, whatever characters the words have', async () => {
  const files: { readonly fileName: string; readonly contents: string }[] = [];
  const naive: { readonly fileName: string; readonly contents: string }[] = [];
  for (const set of sets(times(60))) {
    for (const format of FORMATS) {
      for (const { path: name, bytes } of written(format, set)) {
        if (!/\.(?:xml|tei|gexf|graphml|qdc|qde|xmi)$/.test(name)) continue;
        files.push({ fileName: `${files.length}.xml`, contents: Buffer.from(bytes).toString('utf8') });
      }
    }
    for (const { content } of set.layers.flatMap(({ annotations }) => annotations)) {
      const contents = `<a said="${content.note ?? ''}">${content.anchor.exact}</a>`;
      naive.push({ fileName: `${naive.length}.xml`, contents });
    }
  }
  const broken = await notWellFormed(files);
  const naivelyBroken = await notWellFormed(naive);
  record({
    id: 'S10',
    what: 'control characters, `]]>` and lone surrogates in all formats of XML, read by libxml2',
    found: `${files.length} files: ${broken.size} not well-formed`,
    control: `words put between tags: ${naivelyBroken.size} of ${naive.length} not well-formed`,
  });
  expect([...broken]).toEqual([]);
  expect(files.length).toBeGreaterThan(0);
  expect(naivelyBroken.size).toBeGreaterThan(0);
});

async function notWellFormed(
  xml: readonly { readonly fileName: string; readonly contents: string }[],
): Promise<ReadonlySet<string>> {
  const { errors } = await validateXML({ xml, normalization: 'format', maxMemoryPages: 8192 });
  return new Set(errors.map(({ loc, rawMessage }) => loc?.fileName ?? rawMessage));
}
