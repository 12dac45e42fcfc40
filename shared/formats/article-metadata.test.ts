import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { METADATA_FIELDS, type MetadataEdit } from '../domain/metadata.ts';
import { isObject, parseJson } from './json-text.ts';
import { readMetadata, withMetadata } from './article-metadata.ts';

const edits = fc.array(
  fc.record<MetadataEdit>({
    article: fc.constantFrom('a.txt', 'b/c.txt', '__proto__', 'constructor'),
    field: fc.constantFrom(...METADATA_FIELDS),
    value: fc.option(fc.string(), { nil: null }),
  }),
);

describe('what an annotator says of articles', () => {
  it('is read as it was written, the last word on a field counting', () => {
    fc.assert(
      fc.property(edits, (all) => {
        const read = readMetadata(withMetadata({}, all));
        for (const { article, field } of all) {
          const last = all.findLast((edit) => edit.article === article && edit.field === field);
          expect(read.get(article)?.[field] ?? null).toBe(last?.value ?? null);
        }
      }),
    );
  });

  it('leaves everything else in the file as it is', () => {
    const file = { other: [1], metadata: { 'a.txt': { genre: 'report', title: 'x' }, 'odd.txt': 'words' } };
    const next = withMetadata(file, [{ article: 'a.txt', field: 'title', value: null }]);
    expect(next).toEqual({ other: [1], metadata: { 'a.txt': { genre: 'report' }, 'odd.txt': 'words' } });
  });

  it('is no key of the file when nothing is said any more', () => {
    const said = withMetadata({}, [{ article: 'a.txt', field: 'note', value: 'n' }]);
    expect(withMetadata(said, [{ article: 'a.txt', field: 'note', value: null }])).toEqual({});
  });

  it('is nothing where the file holds something else', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (metadata) => {
        const read = parseJson(JSON.stringify({ metadata }));
        const original = read.ok && isObject(read.value) ? read.value : {};
        for (const values of readMetadata(original).values())
          for (const value of Object.values(values)) expect(typeof value).toBe('string');
      }),
    );
  });
});
