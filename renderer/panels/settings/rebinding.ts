/** Rebinding: which new keys a command may take, what they clash with, and the settings that follow. */
import type { Settings } from '../../../shared/api/contract.ts';
import { COMMANDS, type Command, type CommandId } from '../../../shared/commands.ts';
import { keysOf, shareView } from '../../store/keymap.ts';

type Keys = Settings['keys'];

/** The other command that has these keys now; null if they are free. */
export function ownerOfKeys(
  keys: string,
  command: CommandId,
  settings: Pick<Settings, 'keys'>,
): CommandId | null {
  return ownersOfKeys(keys, command, settings)[0]?.id ?? null;
}

/** One in each view at most. */
function ownersOfKeys(
  keys: string,
  command: CommandId,
  settings: Pick<Settings, 'keys'>,
): readonly Command[] {
  const all = { keys: settings.keys, singleKeys: true };
  const wants = COMMANDS.find(({ id }) => id === command);
  return COMMANDS.filter(
    (other) =>
      other.id !== command &&
      (wants === undefined || shareView(wants, other)) &&
      keysOf(other, all).includes(keys),
  );
}

/** `command` has only these keys now; another that had them has lost them. */
export function withKeys(keys: string, command: CommandId, settings: Pick<Settings, 'keys'>): Keys {
  const taken = Object.fromEntries(
    ownersOfKeys(keys, command, settings).map((owner) => [
      owner.id,
      keysOf(owner, { keys: settings.keys, singleKeys: true }).filter((other) => other !== keys),
    ]),
  );
  return { ...settings.keys, ...taken, [command]: [keys] };
}

/** The command has the keys of the table again. */
export function withoutRebinding(command: CommandId, settings: Pick<Settings, 'keys'>): Keys {
  return Object.fromEntries(Object.entries(settings.keys).filter(([id]) => id !== command));
}
