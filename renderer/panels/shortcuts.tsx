/** All keys on one sheet, from the one table of commands, as they are bound now. */
import './shortcuts.css';
import type { ReactNode } from 'react';
import { type Command, COMMANDS, MENUS } from '../../shared/commands.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { useKeyNames, useText, useWindowUi } from './window-context.tsx';

/** Longer than the sheet in a low window: with the focus in it, arrow keys scroll what has nothing to press. */
const SCROLLED_BY_KEYS = { tabIndex: 0 } as const;

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
      <div className="shortcuts" role="group" aria-label={text('shortcuts.title')} {...SCROLLED_BY_KEYS}>
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
