import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  mergeField,
  mergeMetadata,
  METADATA_FIELDS,
  metadataOf,
  type MetadataStatement,
} from './metadata.ts';

const says = (annotator: string, outlet: string): MetadataStatement => ({ annotator, values: { outlet } });

describe('what counts as an article’s outlet', () => {
  const file = { outlet: 'Harbour Post' };

  it('is what the file says while nobody says anything else', () => {
    expect(mergeField('outlet', file, [], 'a1')).toMatchObject({
      value: 'Harbour Post',
      voices: [{ annotator: null, value: 'Harbour Post' }],
      disputed: false,
    });
    expect(mergeField('outlet', {}, [], 'a1')).toMatchObject({ value: '', voices: [] });
  });

  it('is one’s own word before all others', () => {
    const said = [says('a2', 'Quay News'), says('a3', 'Quay News'), says('a1', 'The Pier')];
    expect(mergeField('outlet', file, said, 'a1')).toMatchObject({
      value: 'The Pier',
      disputed: true,
    });
  });

  it('is what most colleagues say, and then the file', () => {
    const said = [says('a2', 'Quay'), says('a3', 'Quay News'), says('a4', 'Quay News')];
    const merged = mergeField('outlet', file, said, 'a1');
    expect(merged.value).toBe('Quay News');
    expect(merged.voices.map(({ annotator }) => annotator)).toEqual(['a3', 'a4', 'a2', null]);
  });

  it('is none if an annotator says that there is none', () => {
    expect(mergeField('outlet', file, [says('a1', '')], 'a1')).toMatchObject({ value: '' });
    expect(mergeMetadata(file, [says('a1', '')], 'a1')).toEqual({});
  });

  it('is not disputed where an annotator only corrects the file', () => {
    expect(mergeField('outlet', file, [says('a2', 'Quay')], 'a1').disputed).toBe(false);
    expect(mergeField('outlet', file, [says('a2', 'Quay'), says('a3', ' Quay ')], 'a1').disputed).toBe(false);
  });
});

describe('merging metadata', () => {
  const value = fc.constantFrom('', 'x', 'y', 'z');
  const metadata = fc.record(Object.fromEntries(METADATA_FIELDS.map((field) => [field, value])), {
    requiredKeys: [],
  });
  const said = fc.uniqueArray(
    fc.record({ annotator: fc.constantFrom('a', 'b', 'c', 'd'), values: metadata }),
    {
      selector: ({ annotator }) => annotator,
    },
  );

  it('gives everybody the same, in whatever order the files are read', () => {
    fc.assert(
      fc.property(metadata, said, fc.infiniteStream(fc.nat()), (found, all, dice) => {
        const shuffled = all
          .map((one) => ({ one, at: Number(dice.next().value) }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ one }) => one);
        for (const field of METADATA_FIELDS)
          expect(mergeField(field, found, shuffled, 'a')).toEqual(mergeField(field, found, all, 'a'));
      }),
    );
  });

  it('leaves no voice out, and never makes up a value', () => {
    fc.assert(
      fc.property(metadata, said, (found, all) => {
        for (const field of METADATA_FIELDS) {
          const merged = mergeField(field, found, all, 'a');
          const words = [found, ...all.map(({ values }) => values)].filter((one) => one[field] !== undefined);
          expect(merged.voices).toHaveLength(words.length);
          if (words.length > 0) expect(words.map((one) => one[field])).toContain(merged.value);
        }
      }),
    );
  });
});

describe('what a file says', () => {
  it('comes on one line, and empty parts are not said', () => {
    expect(metadataOf({ title: ' The\n ferry ', byline: 'Ada  Beispiel', outlet: ' ' })).toEqual({
      title: 'The ferry',
      author: 'Ada Beispiel',
    });
  });
});
