/** The tags that have a key of their own, in the order of the tagset, with the keys as they are bound now. */
import type { CommandId } from '../../shared/commands.ts';
import { ACTOR, CLAIM, EVIDENCE, EXCLUDED, type TagId } from '../../shared/domain/tagset.ts';
import { useKeyNames, useTagset } from './window-context.tsx';

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
  return tagset.tags
    .filter((tag) => tag.parent === undefined)
    .map(({ id }) => {
      const command = COMMAND_OF.get(id);
      return { tag: id, keys: command === undefined ? undefined : keyNames(command)[0] };
    });
}
