/** What was chosen last is chosen again as far as it is still there, and every name can be a file's. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FormatDescription } from '../../../shared/api/contract.ts';
import { exportName } from '../../../shared/api/exchange-requests.ts';
import {
  chosenFirst,
  isFileName,
  kindsOf,
  memoryOf,
  nameFor,
  requestOf,
  type Chosen,
} from './export-choice.ts';

const CSV: FormatDescription = {
  id: 'csv',
  container: 'file',
  extension: '.csv',
  reads: true,
  writes: true,
  cannotCarry: [],
};
const BRAT: FormatDescription = { ...CSV, id: 'brat', container: 'folder', extension: '' };
const ARTICLES = [{ path: 'a.txt' }, { path: 'more/b.txt' }];
const SOME: Chosen = {
  format: 'brat',
  articles: 'chosen',
  some: ['more/b.txt'],
  annotators: ['a1'],
  adjudicated: true,
};

describe('what is chosen first', () => {
  const first = (
    ...[begin, memory, present]: Parameters<typeof chosenFirst> extends [infer B, infer M, ...unknown[]]
      ? [B, M, string | null]
      : never
  ) => chosenFirst(begin, memory, [CSV, BRAT], present, ARTICLES);

  it('is the first format and everything, where nothing was chosen before', () => {
    expect(first('last', undefined, 'a.txt')).toEqual({
      format: 'csv',
      articles: 'all',
      some: ['a.txt'],
      annotators: [],
      adjudicated: false,
    });
  });

  it('is what was chosen last, single articles too', () => {
    expect(first('last', memoryOf(SOME), 'a.txt')).toEqual(SOME);
    expect(first('last', memoryOf({ ...SOME, articles: 'this' }), 'a.txt')).toMatchObject({
      articles: 'this',
    });
  });

  it('is something else where that is gone: the format, the articles, the open one', () => {
    const gone = memoryOf({ ...SOME, some: ['gone.txt'] });
    expect(first('last', { ...gone, format: 'csv9' }, null)).toMatchObject({
      format: 'csv',
      articles: 'all',
      some: [],
    });
    expect(first('last', memoryOf({ ...SOME, articles: 'this' }), null)).toMatchObject({ articles: 'all' });
  });

  it('is the open article, whatever was chosen last, where that was asked for', () => {
    expect(first('this', memoryOf(SOME), 'a.txt')).toMatchObject({ articles: 'this', format: 'brat' });
  });
});

describe('what the host is asked for', () => {
  it('names the articles, and nothing where none is chosen', () => {
    expect(requestOf(SOME, 'a.txt')?.articles).toEqual(['more/b.txt']);
    expect(requestOf({ ...SOME, articles: 'this' }, 'a.txt')?.articles).toEqual(['a.txt']);
    expect(requestOf({ ...SOME, articles: 'all' }, null)?.articles).toEqual([]);
    expect(requestOf({ ...SOME, some: [] }, 'a.txt')).toBeNull();
    expect(requestOf({ ...SOME, articles: 'this' }, null)).toBeNull();
  });
});

it('offers the report as a PDF where the host prints, and asks for the report then', () => {
  const report: FormatDescription = { ...CSV, id: 'report', extension: '.html' };
  const unwritten: FormatDescription = { ...CSV, id: 'doccano', writes: false };
  const ids = (printsPdf: boolean): readonly string[] =>
    kindsOf([report, CSV, unwritten], printsPdf).map(({ id }) => id);
  expect([ids(false), ids(true)]).toEqual([
    ['report', 'csv'],
    ['report', 'report-pdf', 'csv'],
  ]);
  const pdf = { ...SOME, format: 'report-pdf' } as const;
  expect(requestOf(pdf, null)?.format).toBe('report');
  const [, kind] = kindsOf([report], true);
  expect(kind === undefined ? '' : nameFor(kind, 'Fall', null)).toBe('Fall.pdf');
  const first = (printsPdf: boolean): string =>
    chosenFirst('last', memoryOf(pdf), kindsOf([report, CSV], printsPdf), null, []).format;
  expect([first(true), first(false)]).toEqual(['report-pdf', 'report']);
});

describe('the name that is proposed', () => {
  it('is the project’s, or the article’s, with the ending of the format', () => {
    expect(nameFor(CSV, 'Fall: „Fähre“?', null)).toBe('Fall_ „Fähre“_.csv');
    expect(nameFor(BRAT, 'Fall', 'more/fähre.v2.txt')).toBe('fähre.v2-brat');
    expect(nameFor(CSV, '..', null)).toBe('beleg.csv');
    // What others end in, too, says which of them it is.
    expect(nameFor({ ...CSV, id: 'spacy', extension: '.jsonl' }, 'Fall', null)).toBe('Fall-spacy.jsonl');
    expect(nameFor({ ...CSV, id: 'history' }, 'Fall', null)).toBe('Fall-history.csv');
  });

  it('can always be a file’s, for the window as for the host', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (project) => {
        const name = nameFor(CSV, project, null);
        expect([name, isFileName(name), exportName.safeParse(name).success]).toEqual([name, true, true]);
      }),
      { numRuns: 200 },
    );
  });
});
