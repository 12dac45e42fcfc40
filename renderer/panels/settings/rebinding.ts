/** Rebinding: which new keys a command may take, what they clash with, and the settings that follow. */
import type { Settings } from '../../../shared/api/contract.ts';
import { COMMANDS, type CommandId } from '../../../shared/commands.ts';
import { keysOf } from '../../store/keymap.ts';

type Keys = Settings['keys'];

/** The other command that has these keys now; null if they are free. */
export function ownerOfKeys(
  keys: string,
  command: CommandId,
  settings: Pick<Settings, 'keys'>,
): CommandId | null {
  const all = { keys: settings.keys, singleKeys: true };
  const owner = COMMANDS.find((other) => other.id !== command && keysOf(other, all).includes(keys));
  return owner?.id ?? null;
}

/** `command` has only these keys now; another that had them has lost them. */
export function withKeys(keys: string, command: CommandId, settings: Pick<Settings, 'keys'>): Keys {
  const owner = COMMANDS.find((other) => other.id === ownerOfKeys(keys, command, settings));
  const taken =
    owner === undefined
      ? {}
      : {
          [owner.id]: keysOf(owner, { keys: settings.keys, singleKeys: true }).filter(
            (other) => other !== keys,
          ),
        };
  return { ...settings.keys, ...taken, [command]: [keys] };
}

/** The command has the keys of the table again. */
export function withoutRebinding(command: CommandId, settings: Pick<Settings, 'keys'>): Keys {
  return Object.fromEntries(Object.entries(settings.keys).filter(([id]) => id !== command));
}
