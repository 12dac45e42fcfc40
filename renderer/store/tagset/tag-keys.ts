/**
 * Keys of a project's own tags. They are heard where annotations are made, and there only where
 * no command has them: the table of commands, as it is bound now, goes first.
 */
import { COMMANDS } from '../../../shared/commands.ts';
import type { Settings } from '../../../shared/api/contract.ts';
import { TAG_KEY } from '../../../shared/domain/tags/check-tagset.ts';
import type { Tag, TagId, Tagset } from '../../../shared/domain/tagset.ts';
import { keysOf, keysOfPress, type KeyContext, type KeyPress } from '../keymap.ts';

type KeySettings = Pick<Settings, 'keys' | 'singleKeys'>;

/** Single keys that mean a command in *Read*, whether single keys are on or not. */
export function takenKeys(settings: Pick<Settings, 'keys'>): ReadonlySet<string> {
  const heard = COMMANDS.filter(({ view }) => view === undefined || view === 'read');
  const bound = heard.flatMap((command) => keysOf(command, { keys: settings.keys, singleKeys: true }));
  return new Set([...heard.flatMap(({ keys }) => keys), ...bound]);
}

/** Keys that a tag can have, digits first. */
export function freeKeys(settings: Pick<Settings, 'keys'>): readonly string[] {
  const taken = takenKeys(settings);
  return Array.from('456789ABCDEFGHIJKLMNOPQRSTUVWXYZ').filter((key) => !taken.has(key));
}

/** The key of a tag as it is heard now; undefined if it has none, or it means a command. */
export function keyOfTag(tag: Pick<Tag, 'key'>, settings: KeySettings): string | undefined {
  const { key } = tag;
  if (key === undefined || !settings.singleKeys || !TAG_KEY.test(key)) return undefined;
  return takenKeys(settings).has(key) ? undefined : key;
}

/** The tag that a key press means where no command has the key; null in other views and outside the text. */
export function tagOfKey(
  press: KeyPress,
  context: KeyContext,
  tagset: Tagset,
  settings: KeySettings,
): TagId | null {
  if (context.scope !== 'text' || context.typing || context.view !== 'read' || context.mode !== null)
    return null;
  const keys = keysOfPress(press, context.mac);
  if (keys === null) return null;
  return tagset.tags.find((tag) => keyOfTag(tag, settings) === keys)?.id ?? null;
}
