/** Thousands of German texts in every encoding that German files have, encoded by others' program (R20). */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../main/backend/disk/temporary-folder.cases.ts';
import { decode } from '../../main/backend/sources/decode.ts';
import { extractionInProcess } from '../../main/backend/sources/extractor.cases.ts';
import { readSource } from '../../main/backend/sources/read-source.ts';
import type { EncodingName } from '../../shared/domain/encodings.ts';
import { chance } from './payloads.ts';
import { record, skipped, times } from './record.ts';

interface Encoding {
  readonly name: string;
  /** As iconv has it. */
  readonly iconv: string;
  readonly product: EncodingName;
  readonly mark?: readonly number[];
  /** Has it typographic quotation marks and dashes; has it a euro sign? */
  readonly quotes: boolean;
  readonly euro: boolean;
}

const ENCODINGS: readonly Encoding[] = [
  { name: 'UTF-8', iconv: 'UTF-8', product: 'utf-8', quotes: true, euro: true },
  {
    name: 'UTF-8 with a mark',
    iconv: 'UTF-8',
    product: 'utf-8',
    mark: [0xef, 0xbb, 0xbf],
    quotes: true,
    euro: true,
  },
  { name: 'UTF-16LE', iconv: 'UTF-16LE', product: 'utf-16le', quotes: true, euro: true },
  {
    name: 'UTF-16LE with a mark',
    iconv: 'UTF-16LE',
    product: 'utf-16le',
    mark: [0xff, 0xfe],
    quotes: true,
    euro: true,
  },
  { name: 'UTF-16BE', iconv: 'UTF-16BE', product: 'utf-16be', quotes: true, euro: true },
  {
    name: 'UTF-16BE with a mark',
    iconv: 'UTF-16BE',
    product: 'utf-16be',
    mark: [0xfe, 0xff],
    quotes: true,
    euro: true,
  },
  { name: 'Windows-1252', iconv: 'CP1252', product: 'windows-1252', quotes: true, euro: true },
  { name: 'ISO-8859-1', iconv: 'ISO-8859-1', product: 'iso-8859-1', quotes: false, euro: false },
  { name: 'ISO-8859-15', iconv: 'ISO-8859-15', product: 'iso-8859-15', quotes: false, euro: true },
  { name: 'Mac Roman', iconv: 'MACINTOSH', product: 'macintosh', quotes: true, euro: false },
  { name: 'CP850', iconv: 'CP850', product: 'cp850', quotes: false, euro: false },
];

const WORDS =
  'Fähre Kai Küste Größe Straße Bürgschaft Österreich Ärzte Übergabe schweigt bestätigte müde süß außer heißt gegenüber Hafenmeisterin Sprecher sagte dass die der das nicht und wegen früher später Gespräch löste Brücke fünf zwölf Maßnahme größer Öl Ämter Überschrift Vorwürfe zurück können würde Behörde geprüft Gutachten Äußerung Müll Schlüssel völlig Café Attaché naiv Zeuge Bericht Montag'.split(
    ' ',
  );

/** A text of so many sentences; each has at least one letter that no ASCII has. */
function germanText(random: () => number, { quotes, euro }: Encoding): string {
  const any = <T>(all: readonly T[], other: T): T => all[Math.floor(random() * all.length)] ?? other;
  const sentence = (): string => {
    const words = Array.from({ length: 3 + Math.floor(random() * 12) }, () => any(WORDS, 'Kai'));
    const said = words.join(' ');
    const kind = random();
    const price = euro && kind > 0.85 ? ` für ${Math.floor(random() * 900)} €` : '';
    if (kind < 0.25) return quotes ? `„${said}“, so der Müller – übrigens.` : `»${said}«, so der Müller.`;
    if (kind < 0.35) return `${said} (§ ${Math.floor(random() * 90)} Abs. 2)?`;
    return `${said} über${price}.`;
  };
  const paragraphs = Array.from({ length: 1 + Math.floor(random() ** 3 * 12) }, () =>
    Array.from({ length: 1 + Math.floor(random() * 5) }, sentence).join(' '),
  );
  return `${paragraphs.join('\n')}\n`;
}

const BREAK = '\n@@@@@@@@\n';

/** Each text as iconv encodes it; null where there is no iconv. */
function encoded(texts: readonly string[], { iconv, mark = [] }: Encoding): readonly Buffer[] | null {
  const convert = (text: string): Buffer =>
    spawnSync('iconv', ['-f', 'UTF-8', '-t', iconv], { input: text, maxBuffer: 1e9 }).stdout;
  const [all, between] = [convert(texts.join(BREAK)), convert(BREAK)];
  if (all.length === 0) return null;
  const parts: Buffer[] = [];
  let begin = 0;
  for (let at = all.indexOf(between); at !== -1; at = all.indexOf(between, begin)) {
    parts.push(all.subarray(begin, at));
    begin = at + between.length;
  }
  return [...parts, all.subarray(begin)].map((bytes) => Buffer.concat([Buffer.from(mark), bytes]));
}

it('reads German in every encoding that it comes in, and says so where it had to guess', async () => {
  const random = chance(20);
  const each = times(2000);
  const folder = await temporaryFolder();
  const extraction = extractionInProcess();
  const what = `${ENCODINGS.length} encodings of German files, encoded by iconv`;
  const outcome = {
    all: 0,
    silent: [] as string[],
    notBack: [] as string[],
    refused: 0,
    rewritten: 0,
    naive: 0,
  };
  const right = new Map<string, number>();
  for (const encoding of ENCODINGS) {
    const texts = Array.from({ length: each }, () => germanText(random, encoding));
    const files = encoded(texts, encoding);
    if (files === null) return skipped('R20', what, 'no iconv here');
    for (const [i, bytes] of files.entries()) {
      const text = texts[i];
      const read = decode(bytes);
      outcome.all += 1;
      if (!read.ok) outcome.refused += 1;
      else if (read.value.content === text) right.set(encoding.name, (right.get(encoding.name) ?? 0) + 1);
      else if (read.value.encodingFrom !== 'guess')
        outcome.silent.push(`${encoding.name}: ${text?.slice(0, 60) ?? ''}`);
      const chosen = decode(bytes, encoding.product);
      if (!chosen.ok || chosen.value.content !== text)
        outcome.notBack.push(`${encoding.name}: ${text?.slice(0, 60) ?? ''}`);
      if (bytes.toString('utf8') !== text) outcome.naive += 1;
      if (i % 50 === 0) {
        const file = path.join(folder, `${i}.txt`);
        writeFileSync(file, bytes);
        await readSource(file, extraction);
        if (!readFileSync(file).equals(bytes)) outcome.rewritten += 1;
      }
    }
  }
  const guessed = ENCODINGS.map(
    ({ name }) => `${name} ${(((right.get(name) ?? 0) / each) * 100).toFixed(1)} %`,
  );
  record({
    id: 'R20',
    what,
    found: `${outcome.all} texts: ${outcome.silent.length} read as something else without a word, ${outcome.notBack.length} other than they were once the encoding is chosen, ${outcome.rewritten} files rewritten; right at once: ${guessed.join(', ')}`,
    control: `taken for UTF-8: ${outcome.naive} of ${outcome.all} other than they were`,
  });
  expect({ ...outcome, all: 0, naive: 0 }).toEqual({
    all: 0,
    silent: [],
    notBack: [],
    refused: 0,
    rewritten: 0,
    naive: 0,
  });
  for (const { name } of ENCODINGS)
    expect([name, (right.get(name) ?? 0) / each > 0.98]).toEqual([name, true]);
  expect(outcome.naive).toBeGreaterThan(outcome.all / 3);
});
