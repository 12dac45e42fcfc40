import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { JsonObject } from '../json.ts';
import {
  movableStatements,
  readStatedFiles,
  withStatedFiles,
  withStatementsMoved,
} from './article-statements.ts';

const SHA = 'a'.repeat(64);
const FILE: JsonObject = {
  metadata: { 'old.txt': { title: 'Ferry', note: 'n' }, 'other.txt': { title: 'Quay' } },
  sources: { 'old.txt': { encoding: 'cp850' } },
  done: ['other.txt', 'old.txt'],
  'of another program': { 'old.txt': 7 },
  files: { 'old.txt': SHA },
  entities: [{ name: 'old.txt' }],
};

it('all that is said of an article goes with it to its new path, also what a newer Beleg says', () => {
  const keys = movableStatements(FILE, 'old.txt', 'new.txt');
  expect(withStatementsMoved(FILE, 'old.txt', 'new.txt', keys)).toEqual({
    metadata: { 'new.txt': { title: 'Ferry', note: 'n' }, 'other.txt': { title: 'Quay' } },
    sources: { 'new.txt': { encoding: 'cp850' } },
    done: ['other.txt', 'new.txt'],
    'of another program': { 'new.txt': 7 },
    files: { 'new.txt': SHA },
    entities: [{ name: 'old.txt' }],
  });
});

it('what was said under the new path already counts, and the rest comes beside it', () => {
  const both = { metadata: { 'old.txt': { title: 'Ferry', note: 'n' }, 'new.txt': { title: 'Boat' } } };
  const keys = movableStatements(both, 'old.txt', 'new.txt');
  expect(keys).toEqual([{ under: 'metadata', field: 'note' }]);
  const moved = withStatementsMoved(both, 'old.txt', 'new.txt', keys);
  expect(moved).toEqual({
    metadata: { 'old.txt': { title: 'Ferry' }, 'new.txt': { title: 'Boat', note: 'n' } },
  });
  expect(withStatementsMoved(moved, 'new.txt', 'old.txt', keys)).toEqual(both);
});

it('whatever a file says, taking back what went makes it what it was', () => {
  const path = fc.constantFrom('a', 'b', 'c', '__proto__');
  const words = fc.dictionary(
    path,
    fc.oneof(fc.integer(), fc.dictionary(fc.constantFrom('x', 'y'), fc.string(), { minKeys: 1 })),
    {
      minKeys: 1,
    },
  );
  fc.assert(
    fc.property(fc.record({ metadata: words, sources: words }), path, path, (file, from, to) => {
      fc.pre(from !== to);
      const keys = movableStatements(file, from, to);
      const moved = withStatementsMoved(file, from, to, keys);
      expect(withStatementsMoved(moved, to, from, keys)).toEqual(file);
    }),
    { numRuns: 60 },
  );
});

it('a file is named only for an article of which something is said', () => {
  const named = withStatedFiles(
    { metadata: { 'a.txt': { title: 'x' } } },
    new Map([
      ['a.txt', SHA],
      ['b.txt', SHA],
    ]),
  );
  expect([...readStatedFiles(named)]).toEqual([['a.txt', SHA]]);
  expect(withStatedFiles({ files: { 'a.txt': SHA } }, new Map())).toEqual({});
});
