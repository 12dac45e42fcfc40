/** The tags that stand as buttons (those at the top, and sub-tags with a key), in the order of the tagset, with the keys as they are bound now. */
import type { CommandId } from '../../shared/commands.ts';
import { ACTOR, CLAIM, EVIDENCE, EXCLUDED, type TagId } from '../../shared/domain/tagset.ts';
import { keyOfTag } from '../store/tagset/tag-keys.ts';
import { useKeyNames, useTagset, useWindowState } from './window-context.tsx';

const COMMAND_OF: ReadonlyMap<TagId, CommandId> = new Map<TagId, CommandId>([
  [ACTOR, 'tag-actor'],
  [CLAIM, 'tag-claim'],
  [EVIDENCE, 'tag-evidence'],
  [EXCLUDED, 'tag-excluded'],
]);

export interface TagCommand {
  readonly tag: TagId;
  /** The first of its shortcuts, one string per key; undefined if it has none. */
  readonly keys: readonly string[] | undefined;
}

export function useTagCommands(): readonly TagCommand[] {
  const tagset = useTagset();
  const keyNames = useKeyNames();
  const settings = useWindowState((state) => state.settings);
  return tagset.tags
    .filter((tag) => tag.parent === undefined || tag.key !== undefined)
    .map((tag) => {
      const command = COMMAND_OF.get(tag.id);
      const key = keyOfTag(tag, settings);
      const own = key === undefined ? undefined : [key];
      return { tag: tag.id, keys: command === undefined ? own : keyNames(command)[0] };
    });
}
