/** Every command with its keys: press the keys to change them; a clash is told before it is made. */
import { RotateCcw } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { COMMANDS, type Command } from '../../../shared/commands.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { SearchField } from '../../ui/text-field.tsx';
import { useActions, useText, useWindowState } from '../window-context.tsx';
import { KeyCatcher } from './key-catcher.tsx';
import { withoutRebinding } from './rebinding.ts';

export function KeyBindings(): ReactNode {
  const text = useText();
  const actions = useActions();
  const settings = useWindowState((state) => state.settings);
  const [words, setWords] = useState('');
  const wanted = words.trim().toLowerCase();
  const shown = COMMANDS.filter((command) => text(`command.${command.id}`).toLowerCase().includes(wanted));
  const rebound = Object.keys(settings.keys).length > 0;
  return (
    <div className="key-bindings">
      <div className="settings-row key-bindings-tools">
        <SearchField
          label={text('settings.find-key')}
          value={words}
          onChange={setWords}
          clearName={text('window.clear')}
        />
        <Button isDisabled={!rebound} onPress={() => actions.changeSettings({ keys: {} })}>
          {text('settings.reset-all')}
        </Button>
      </div>
      <ul className="key-bindings-list">
        {shown.map((command) => (
          <Binding command={command} key={command.id} />
        ))}
      </ul>
    </div>
  );
}

function Binding({ command }: { readonly command: Command }): ReactNode {
  const text = useText();
  const actions = useActions();
  const settings = useWindowState((state) => state.settings);
  const name = text(`command.${command.id}`);
  return (
    <li className="key-binding">
      <span className="key-binding-name">{name}</span>
      <KeyCatcher command={command} name={name} />
      {Object.hasOwn(settings.keys, command.id) ? (
        <IconButton
          name={text('settings.reset-key', { command: name })}
          icon={<RotateCcw size={14} aria-hidden />}
          onPress={() => actions.changeSettings({ keys: withoutRebinding(command.id, settings) })}
        />
      ) : (
        <span className="key-binding-gap" />
      )}
    </li>
  );
}
