/** What a window sends to be imported is put together again, and never more than a bounded amount is kept. */
import { expect, it } from 'vitest';
import { IncomingFiles } from './incoming-files.ts';

const bytes = (words: string): Uint8Array => Buffer.from(words);

function textsOf(incoming: IncomingFiles, upload: string): readonly (readonly [string, string])[] {
  return incoming.files(upload).map((file) => [file.path, Buffer.from(file.bytes).toString()]);
}

it('pieces of several files come together in order, whichever is sent between', () => {
  const incoming = new IncomingFiles();
  for (const [file, piece] of [
    ['a/x.txt', 'Fä'],
    ['b.ann', 'T1'],
    ['a/x.txt', 'hre'],
    ['empty.ann', ''],
  ] as const)
    expect(incoming.take('one', file, bytes(piece)).ok).toBe(true);
  expect(textsOf(incoming, 'one')).toEqual([
    ['a/x.txt', 'Fähre'],
    ['b.ann', 'T1'],
    ['empty.ann', ''],
  ]);
});

it('another upload begins anew, and an old one is asked for in vain', () => {
  const incoming = new IncomingFiles();
  incoming.take('one', 'a', bytes('1'));
  incoming.take('two', 'a', bytes('2'));
  expect(textsOf(incoming, 'one')).toEqual([]);
  expect(textsOf(incoming, 'two')).toEqual([['a', '2']]);
  incoming.drop();
  expect(textsOf(incoming, 'two')).toEqual([]);
});

it('too much, or too many, is refused by name, and nothing of it is kept', () => {
  const small = new IncomingFiles({ bytes: 4, files: 2 });
  expect(small.take('one', 'a', bytes('1234')).ok).toBe(true);
  expect(small.take('one', 'b', bytes('5'))).toMatchObject({ code: 'too-large', detail: 'b' });
  expect(textsOf(small, 'one')).toEqual([]);
  for (const file of ['a', 'b']) expect(small.take('two', file, bytes('1')).ok).toBe(true);
  expect(small.take('two', 'c', bytes('1'))).toMatchObject({ code: 'too-large', detail: 'c' });
});
