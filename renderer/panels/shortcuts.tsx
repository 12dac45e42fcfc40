/** All keys on one sheet, from the one table of commands, as they are bound now. */
import './shortcuts.css';
import type { ReactNode } from 'react';
import { type Command, COMMANDS, MENUS } from '../../shared/commands.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { useKeyNames, useText, useWindowUi } from './window-context.tsx';

export function Shortcuts(): ReactNode {
  const text = useText();
  const ui = useWindowUi();
  const keyNames = useKeyNames();
  return (
    <Dialog
      title={text('shortcuts.title')}
      closeName={text('window.close')}
      onClose={() => ui.setState({ dialog: null })}
      size="large"
    >
      <div className="shortcuts">
        {MENUS.map((menu) => {
          const commands = COMMANDS.filter(
            (command) => command.menu === menu && keyNames(command.id).length > 0,
          );
          return (
            commands.length > 0 && (
              <section className="shortcuts-group" key={menu} aria-labelledby={`shortcuts-${menu}`}>
                <h3 id={`shortcuts-${menu}`}>{text(`menu.${menu}`)}</h3>
                {commands.every(isHeardInTextOnly) && (
                  <p className="shortcuts-where">{text('shortcuts.text')}</p>
                )}
                <dl>
                  {commands.map((command) => (
                    <div className="shortcuts-row" key={command.id}>
                      <dt>{text(`command.${command.id}`)}</dt>
                      <dd>
                        {keyNames(command.id).map((keys) => (
                          <Kbd keys={keys} key={keys.join('+')} />
                        ))}
                      </dd>
                    </div>
                  ))}
                </dl>
              </section>
            )
          );
        })}
      </div>
    </Dialog>
  );
}

/** Esc is heard everywhere, and means the same there. */
function isHeardInTextOnly(command: Command): boolean {
  return command.scope === 'text' || command.id === 'disarm';
}
