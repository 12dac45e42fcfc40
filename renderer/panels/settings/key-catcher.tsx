/** A button that shows a command's keys and, once pressed, takes the next keys as the new ones. */
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import type { Command, CommandId } from '../../../shared/commands.ts';
import { readableKeys } from '../../store/key-names.ts';
import { keysOf, keysOfPress } from '../../store/keymap.ts';
import { Button } from '../../ui/button.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { useActions, useKeyNames, useParts, useText, useWindowState } from '../window-context.tsx';
import { ownerOfKeys, withKeys } from './rebinding.ts';

type Asking =
  | { readonly kind: 'no' }
  | { readonly kind: 'keys'; readonly unusable: boolean }
  | { readonly kind: 'clash'; readonly keys: string; readonly owner: CommandId };

/** The row of a key may be the last one in view: what is said under it must not stay below the fold. */
function bringIntoView(words: HTMLElement | null): void {
  words?.scrollIntoView({ block: 'nearest' });
}

export function KeyCatcher({
  command,
  name,
}: {
  readonly command: Command;
  readonly name: string;
}): ReactNode {
  const text = useText();
  const actions = useActions();
  const { isMac } = useParts();
  const keyNames = useKeyNames();
  const settings = useWindowState((state) => state.settings);
  const [asking, setAsking] = useState<Asking>({ kind: 'no' });

  function take(keys: string): void {
    actions.changeSettings({ keys: withKeys(keys, command.id, settings) });
    setAsking({ kind: 'no' });
  }

  function catchKeys(event: KeyboardEvent): void {
    if (asking.kind !== 'keys' || event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') {
      setAsking({ kind: 'no' });
      return;
    }
    const keys = keysOfPress(event, isMac);
    if (keys === null) {
      const isModifier = ['Control', 'Alt', 'Shift', 'Meta', 'AltGraph'].includes(event.key);
      if (!isModifier) setAsking({ kind: 'keys', unusable: true });
      return;
    }
    if (keysOf(command, settings).includes(keys)) {
      setAsking({ kind: 'no' });
      return;
    }
    const owner = ownerOfKeys(keys, command.id, settings);
    if (owner === null) take(keys);
    else setAsking({ kind: 'clash', keys, owner });
  }

  const all = keyNames(command.id);
  return (
    <span className="key-catcher" onKeyDownCapture={catchKeys}>
      <AriaButton
        className="key-catcher-button"
        data-asking={asking.kind === 'keys' || undefined}
        onPress={() => setAsking({ kind: 'keys', unusable: false })}
        onBlur={() => {
          if (asking.kind === 'keys') setAsking({ kind: 'no' });
        }}
      >
        <span className="visually-hidden">{text('settings.rebind', { command: name })}</span>
        {asking.kind === 'keys' && text('settings.press')}
        {asking.kind !== 'keys' && all.length === 0 && text('settings.no-keys')}
        {asking.kind !== 'keys' && all.map((keys) => <Kbd keys={keys} key={keys.join('+')} />)}
      </AriaButton>
      {asking.kind === 'keys' && asking.unusable && (
        <span className="key-catcher-words" role="alert" ref={bringIntoView}>
          {text('settings.unusable')}
        </span>
      )}
      {asking.kind === 'clash' && (
        <span className="key-catcher-words" role="alert" ref={bringIntoView}>
          {text('settings.clash', {
            keys: readableKeys(asking.keys, text.language, isMac),
            command: text(`command.${asking.owner}`),
          })}
          <Button onPress={() => take(asking.keys)}>{text('settings.take')}</Button>
          <Button look="quiet" onPress={() => setAsking({ kind: 'no' })}>
            {text('window.cancel')}
          </Button>
        </span>
      )}
    </span>
  );
}
