/** The case in an annotator's file: what is written is read again, and what others wrote stays. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCase, caseOf } from '../domain/case/case.cases.ts';
import { ENTITY_LIMITS } from '../domain/case/entity.ts';
import { ANNOTATOR } from '../domain/layer.cases.ts';
import { sameEntries } from '../domain/merging/merge-layers.ts';
import { caseText, readCase, withCase } from './case-entries.ts';

describe('the case in an annotator’s file', () => {
  it('law: what is written is read again, bookkeeping included, and writing it again changes nothing', () => {
    fc.assert(
      fc.property(fc.array(anyCase(), { maxLength: 6 }), (contents) => {
        const layer = caseOf(...contents);
        const file = withCase({ format: 1, other: 'kept' }, layer);
        const again = readCase(file, ANNOTATOR);
        expect(again?.odd).toEqual([]);
        expect(again && sameEntries(again.layer, layer)).toBe(true);
        expect(withCase(file, layer)).toEqual(file);
        expect(file).toMatchObject({ format: 1, other: 'kept' });
      }),
      { numRuns: 60 },
    );
  });

  it('keeps what others put into it, and names what is no entry', () => {
    const layer = caseOf({ kind: 'entity', of: 'actor', name: 'Seoul' });
    const [id = ''] = layer.annotations.keys();
    const file = {
      entities: [
        { id, of: 'actor', name: 'Tokio', theirs: [1] },
        { id: 'urn:x:2', of: 'place', name: 'Bonn' },
        'nothing',
      ],
      sameAs: [{ id: 'urn:x:3', one: 'a' }],
    };
    expect(readCase(file, ANNOTATOR)?.odd).toEqual(['entities[1]', 'entities[2]', 'sameAs[0]']);
    expect(withCase(file, layer)).toMatchObject({
      entities: [{ id, name: 'Seoul', theirs: [1] }, { id: 'urn:x:2' }, 'nothing'],
      sameAs: [{ id: 'urn:x:3', one: 'a' }],
    });
  });

  it('takes no entry that no window could show or send, and leaves it where it is', () => {
    const entity = { of: 'actor', name: 'Bonn' };
    const pair = { one: 'urn:x:1', other: 'urn:x:2' };
    const file = {
      entities: [
        { ...entity, id: 'urn:x:1', name: ' Bonn ' },
        { ...entity, id: '__proto__' },
        { ...entity, id: 'urn:x:2', name: 'n'.repeat(ENTITY_LIMITS.name + 1) },
        { ...entity, id: 'urn:x:3', aliases: Array.from({ length: ENTITY_LIMITS.aliases + 1 }, () => 'a') },
      ],
      sameAs: [
        { ...pair, id: 'urn:x:4' },
        { ...pair, id: 'urn:x:5', other: 'nobody' },
      ],
    };
    const read = readCase(file, ANNOTATOR);
    expect(read?.odd).toEqual(['entities[1]', 'entities[2]', 'entities[3]', 'sameAs[1]']);
    expect([...(read?.layer.annotations.values() ?? [])].map(({ content }) => content)).toMatchObject([
      { name: ' Bonn ' },
      pair,
    ]);
    const again = read && withCase(file, read.layer);
    expect(again?.['entities']).toEqual(expect.arrayContaining(file.entities.slice(1)));
  });

  it('is nothing at all in a file that says nothing of it', () => {
    expect(readCase({ format: 1 }, ANNOTATOR)).toBeUndefined();
    expect(caseText({ format: 1 })).toBeNull();
  });
});
