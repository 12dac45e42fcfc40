/** REFI-QDA as the standard's own schema and other programs have it. */
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { ANNOTATOR, TEXT } from '../../domain/layer.cases.ts';
import { CLAIM, DEFAULT_TAGSET, UNTAGGED } from '../../domain/tagset.ts';
import { anyExchangeSet, nastyExchangeSet } from '../exchange-set.cases.ts';
import type { InputFile } from '../format.ts';
import { qdc, qdpx } from './refi.ts';
import { refiFiles } from './write-refi.ts';

const SCHEMA = new URL('../../../../shared/schemas/refi/Project.xsd', import.meta.url);

const project = (body: string): string =>
  `<?xml version="1.0" encoding="utf-8"?><Project xmlns="urn:QDA-XML:project:1.0" name="x">${body}</Project>`;

function read(qde: string, source: string, name = 'Sources/s1.txt') {
  const file = (path: string, text: string): InputFile => ({ path, bytes: new TextEncoder().encode(text) });
  const known = { articles: [{ path: 'a.txt', text: TEXT }], tagset: DEFAULT_TAGSET, annotator: ANNOTATOR };
  return qdpx.read?.([file('project.qde', qde), file(name, source)], known);
}

const GUID = (n: number): string => `{0000000${n}-0000-4000-8000-00000000000${n}}`;
const CODES = `<CodeBook><Codes><Code guid="${GUID(1)}" name="Claim" isCodable="true"/></Codes></CodeBook>`;
const source = (selections: string, more = 'name="renamed" plainTextPath="internal://S1.TXT"'): string =>
  `<Sources><TextSource guid="${GUID(2)}" ${more}>${selections}</TextSource></Sources>`;
const selection = (start: number, end: number, inner: string): string =>
  `<PlainTextSelection guid="${GUID(3)}" startPosition="${start}" endPosition="${end}">${inner}</PlainTextSelection>`;
const coding = (code: string): string => `<Coding guid="${GUID(4)}"><CodeRef targetGUID="${code}"/></Coding>`;

const start = Array.from(TEXT.content.slice(0, TEXT.content.indexOf('Die Reederei'))).length;

describe('a project of another program', () => {
  it('finds its article by the text, and its words after an emoji', () => {
    const qde = project(
      CODES + source(selection(start, start + 12, `<Description>why</Description>${coding(GUID(1))}`)),
    );
    const imported = read(qde, TEXT.content, 'sources/s1.txt');
    expect(imported).toMatchObject({
      ok: true,
      value: {
        problems: [],
        newArticles: [],
        layers: [
          {
            article: 'a.txt',
            annotations: [{ content: { tag: CLAIM, note: 'why', anchor: { exact: 'Die Reederei' } } }],
          },
        ],
      },
    });
  });

  it('with CRLF and a byte order mark in its source stands on the same words', () => {
    const qde = project(CODES + source(selection(start, start + 12, coding(GUID(1)))));
    const imported = read(qde, `\ufeff${TEXT.content.replaceAll('\n', '\r\n')}`);
    expect(imported).toMatchObject({
      value: { layers: [{ annotations: [{ content: { anchor: { exact: 'Die Reederei' } } }] }] },
    });
  });

  it('with a comment and no code is an annotation without a tag', () => {
    const qde = project(source(selection(0, 3, '<Description>hm</Description>')));
    expect(read(qde, TEXT.content)).toMatchObject({
      value: { layers: [{ annotations: [{ content: { tag: UNTAGGED, note: 'hm' } }] }] },
    });
  });

  it('brings its article along, and names what it has besides', () => {
    const qde = project(
      CODES +
        source(selection(0, 3, coding(GUID(9))), 'name="new one" plainTextPath="internal://s1.txt"').replace(
          '</Sources>',
          '<AudioSource guid="{00000008-0000-4000-8000-000000000008}" name="talk"/></Sources>',
        ),
    );
    expect(read(qde, 'One two three.')).toMatchObject({
      value: {
        newArticles: [{ path: 'new one', content: 'One two three.' }],
        problems: [{ code: 'unknown-tag' }, { code: 'unsupported-part', detail: 'AudioSource talk' }],
      },
    });
  });

  it('with a document type, or endless nesting, is refused', () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><Project>&b;</Project>';
    expect(read(bomb, '')).toMatchObject({ ok: false, code: 'unsafe-xml' });
    expect(read('<a>'.repeat(200), '')).toMatchObject({ ok: false, code: 'too-deep' });
    expect(read('<Project>&nbsp;</Project>', '')).toMatchObject({ ok: false, code: 'unreadable' });
  });
});

describe('a code book', () => {
  const opened = (book: string, path = 'Codes.QDC') =>
    qdc.read?.([{ path, bytes: new TextEncoder().encode(book) }], {
      articles: [],
      tagset: DEFAULT_TAGSET,
      annotator: ANNOTATOR,
    });

  it('of another program adds nothing, and each tag that the project does not have is named, also under another', () => {
    const inner = `<Code guid="${GUID(5)}" name="Ort"><Code guid="${GUID(6)}" name="claim"/><Code guid="${GUID(7)}" name="Hafen"/></Code>`;
    expect(opened(`<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>${inner}</Codes></CodeBook>`)).toEqual({
      ok: true,
      value: {
        layers: [],
        newArticles: [],
        problems: [
          { code: 'code-book', file: 'Codes.QDC', count: 3 },
          { code: 'unknown-tag', file: 'Codes.QDC', detail: 'Ort' },
          { code: 'unknown-tag', file: 'Codes.QDC', detail: 'Hafen' },
        ],
        moreProblems: 0,
      },
    });
  });

  it('of Beleg’s own names none where the project has them all', () => {
    const [file] = [...(qdc.write?.(nastyExchangeSet(), { language: 'de' }) ?? [])];
    const book = [...(file?.chunks ?? [])].join('');
    const known = { articles: [], tagset: nastyExchangeSet().project.tagset, annotator: ANNOTATOR };
    const told = qdc.read?.([{ path: 'x.qdc', bytes: new TextEncoder().encode(book) }], known);
    const named = told?.ok === true ? told.value.problems.map(({ detail }) => detail) : [];
    const labels = new Set(known.tagset.tags.map(({ label }) => label));
    expect(named.filter((name) => labels.has(name))).toEqual([undefined]);
  });

  it('that is none is refused', () => {
    expect(opened('<Project/>')).toMatchObject({ ok: false, code: 'not-this-format' });
    expect(opened('<CodeBook/>', 'x.xml')).toMatchObject({ ok: false, code: 'not-this-format' });
    expect(opened('<!DOCTYPE x><CodeBook/>')).toMatchObject({ ok: false, code: 'unsafe-xml' });
  });
});

it.skipIf(!existsSync(SCHEMA))('what is written fits the schema of the standard', async () => {
  const schema = readFileSync(SCHEMA, 'utf8');
  const sets = fc.sample(anyExchangeSet(), { numRuns: 6, seed: 3 });
  const files = sets.map((set, n) => {
    const [first] = refiFiles(set);
    return { fileName: `p${n}.xml`, contents: [...(first?.chunks ?? [])].join('') };
  });
  const checked = await validateXML({ xml: files, schema });
  expect(checked.errors).toEqual([]);
  const guids = files.map(({ contents }) =>
    [...contents.matchAll(/ guid="([^"]+)"/g)].map((match) => match[1]),
  );
  for (const all of guids) expect(new Set(all).size).toBe(all.length);
});
