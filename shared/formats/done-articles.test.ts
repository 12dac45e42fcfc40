import { expect, test } from 'vitest';
import { movableStatements, withStatementsMoved } from './article-statements.ts';
import { readDoneArticles, withDoneEvent } from './done-articles.ts';

const HASH = 'a'.repeat(64);
const DONE = { kind: 'done', at: '2026-11-22T14:10:00Z', frozen: { layer: HASH } } as const;
const REOPENED = { kind: 'reopened', at: '2026-11-22T15:00:00Z' } as const;

test('every word on an article stays, in the order in which it was said, with what else the file says', () => {
  const links = { ...DONE, frozen: { layer: HASH, links: 'b'.repeat(64) } };
  let file = withDoneEvent({ kept: { 'a.txt': ['x'] } }, 'a.txt', DONE);
  for (const word of [REOPENED, links]) file = withDoneEvent(file, 'a.txt', word);
  expect(readDoneArticles(file).get('a.txt')).toEqual([DONE, REOPENED, links]);
  expect(file['kept']).toEqual({ 'a.txt': ['x'] });
});

test('words that are not understood are none, and are kept', () => {
  const strange = [{ done: '2026-11-22T14:10:00Z', layer: 'short' }, 7, { paused: 'later' }];
  const file = { done: { 'a.txt': strange, 'b.txt': 'yes', 'c.txt': [{ reopened: 5 }] } };
  expect([...readDoneArticles(file).keys()]).toEqual([]);
  expect(withDoneEvent(file, 'a.txt', REOPENED)['done']).toMatchObject({
    'a.txt': [...strange, { reopened: REOPENED.at }],
  });
});

test('they go along when the article has another path', () => {
  const file = withDoneEvent({}, 'old.txt', DONE);
  const moved = withStatementsMoved(
    file,
    'old.txt',
    'new.txt',
    movableStatements(file, 'old.txt', 'new.txt'),
  );
  expect([...readDoneArticles(moved)]).toEqual([['new.txt', [DONE]]]);
});
