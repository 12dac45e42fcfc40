import { describe, expect, it } from 'vitest';
import type { ArticleDescription } from '../../../shared/domain/metadata.ts';
import { draftOf, editsOf } from './metadata-draft.ts';

const KNOWN: ArticleDescription = {
  found: { title: 'The ferry', outlet: 'Quay' },
  said: [{ annotator: 'ann', values: { title: 'The ferry left' } }],
  shares: [],
};
const edits = (patch: object): unknown =>
  editsOf('a.txt', KNOWN, 'ann', { ...draftOf(KNOWN, 'ann'), ...patch }).map(({ field, value }) => [
    field,
    value,
  ]);

describe('what is said when the dialog is saved', () => {
  it('is nothing if nothing was changed', () => {
    expect(edits({})).toEqual([]);
    expect(edits({ title: ' The  ferry left ' })).toEqual([]);
  });

  it('is each field that was changed, on one line', () => {
    expect(edits({ author: ' Ada\n Beispiel ', note: 'one\ntwo ' })).toEqual([
      ['author', 'Ada Beispiel'],
      ['note', 'one\ntwo'],
    ]);
  });

  it('is nothing any more for a field that is as the file has it', () => {
    expect(edits({ title: 'The ferry' })).toEqual([['title', null]]);
  });

  it('is that there is none for a field of the file that was emptied', () => {
    expect(edits({ outlet: '' })).toEqual([['outlet', '']]);
  });
});
