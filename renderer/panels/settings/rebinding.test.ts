import { describe, expect, it } from 'vitest';
import { findKeyClashes } from '../../store/keymap.ts';
import { ownerOfKeys, withKeys, withoutRebinding } from './rebinding.ts';

describe('rebinding keys', () => {
  it('tells which other command has the keys now', () => {
    expect(ownerOfKeys('2', 'tag-actor', { keys: {} })).toBe('tag-claim');
    expect(ownerOfKeys('1', 'tag-actor', { keys: {} })).toBeNull();
    expect(ownerOfKeys('Mod+B', 'tag-actor', { keys: {} })).toBeNull();
    expect(ownerOfKeys('Mod+B', 'tag-actor', { keys: { redo: ['Mod+B'] } })).toBe('redo');
  });

  it('takes the keys from the command that had them, and leaves its others', () => {
    const keys = withKeys('Mod+Y', 'tag-actor', { keys: {} });
    expect(keys).toEqual({ 'tag-actor': ['Mod+Y'], redo: ['Mod+Shift+Z'] });
    expect(findKeyClashes({ keys, singleKeys: true })).toEqual([]);
  });

  it('is undone by a reset', () => {
    const keys = withKeys('Mod+B', 'tag-actor', { keys: { redo: ['F7'] } });
    expect(withoutRebinding('tag-actor', { keys })).toEqual({ redo: ['F7'] });
  });
});
