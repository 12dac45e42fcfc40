import { describe, expect, it } from 'vitest';
import { createFakeHost, startStore } from '../../store/fake-host.cases.ts';
import type { Pane } from '../../store/state.ts';
import { emptyKind } from './empty-kind.ts';

const WRITABLE = { writable: 'yes' } as const;

async function paneWith(content: string): Promise<Pane | null> {
  const store = await startStore(createFakeHost({ 'a.txt': content }), 'a.txt');
  return store.getState().panes.main;
}

describe('an empty annotation list', () => {
  it('asks for words to be selected only where there are words to select', async () => {
    expect(emptyKind(await paneWith('Some words.'), 0, WRITABLE)).toBe('none');
    expect(emptyKind(await paneWith(''), 0, WRITABLE)).toBe('empty-text');
    expect(emptyKind(await paneWith(' \n\n'), 0, WRITABLE)).toBe('empty-text');
  });

  it('says of an article that cannot be shown that it cannot', async () => {
    const store = await startStore(createFakeHost({ 'a.txt': 'Words.' }), 'gone.txt');
    expect(store.getState().panes.main?.status).toBe('failed');
    expect(emptyKind(store.getState().panes.main, 0, WRITABLE)).toBe('unreadable');
  });

  it('says where nothing can be written, where nothing is open, and where the filter hides all', async () => {
    const pane = await paneWith('Some words.');
    expect(emptyKind(pane, 0, { writable: 'read-only' })).toBe('read-only');
    expect(emptyKind(null, 0, WRITABLE)).toBe('no-article');
    expect(emptyKind(pane, 3, WRITABLE)).toBe('no-match');
  });

  it('says nothing while the article is being opened', async () => {
    const pane = await paneWith('Some words.');
    if (pane === null) throw new Error('no article is open');
    expect(emptyKind({ ...pane, status: 'loading', document: null }, 0, WRITABLE)).toBe('loading');
  });
});
