/** All keys on one sheet, from the one table of commands, as they are bound now. */
import './shortcuts.css';
import type { ReactNode } from 'react';
import { CHOICE_KEYS, type Command, COMMANDS, MENUS } from '../../shared/commands.ts';
import { linkTypesAtTags } from '../../shared/domain/link-types.ts';
import { reasonTags } from '../../shared/domain/tagset.ts';
import { keyNames as keyNamesOf } from '../store/key-names.ts';
import { keyOfTag } from '../store/tagset/tag-keys.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { linkTypeWords, reversedWords } from './links/link-words.ts';
import { tagName } from './tag-name.ts';
import { useKeyNames, useParts, useTagset, useText, useWindowState, useWindowUi } from './window-context.tsx';

/** Longer than the sheet in a low window: with the focus in it, arrow keys scroll what has nothing to press. */
const SCROLLED_BY_KEYS = { tabIndex: 0 } as const;

export function Shortcuts(): ReactNode {
  const text = useText();
  const ui = useWindowUi();
  const keyNames = useKeyNames();
  const tagset = useTagset();
  const settings = useWindowState((state) => state.settings);
  const { isMac } = useParts();
  const namesOf = (keys: string): readonly string[] => keyNamesOf(keys, text.language, isMac);
  const ownTags = tagset.tags.flatMap((tag) => {
    const keys = keyOfTag(tag, settings);
    return keys === undefined ? [] : [{ label: tagName(text, tagset, tag.id), keys }];
  });
  const choices = [
    ...reasonTags(tagset).flatMap((tag, index) => {
      const keys = CHOICE_KEYS[index];
      return keys === undefined ? [] : [{ label: tagName(text, tagset, tag), keys }];
    }),
    { label: text('shortcuts.proposed'), keys: 'Enter' },
    { label: text('shortcuts.leave'), keys: 'Escape' },
  ];
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
        {ownTags.length > 0 && (
          <section className="shortcuts-group" aria-labelledby="shortcuts-tags">
            <h3 id="shortcuts-tags">{text('shortcuts.tags')}</h3>
            <p className="shortcuts-where">{text('shortcuts.text')}</p>
            <KeyRows rows={ownTags} namesOf={namesOf} />
          </section>
        )}
        {linkTypesAtTags(tagset).map(({ tag, types }) => (
          <section className="shortcuts-group" aria-labelledby={`shortcuts-${tag}`} key={tag}>
            <h3 id={`shortcuts-${tag}`}>{text('shortcuts.links', { tag: tagName(text, tagset, tag) })}</h3>
            <p className="shortcuts-where">{text('shortcuts.links-where')}</p>
            <KeyRows
              rows={types.flatMap(({ type, reversed }, index) => {
                const keys = CHOICE_KEYS[index];
                const label = (reversed ? reversedWords : linkTypeWords)(text, tagset, type.id);
                return keys === undefined ? [] : [{ label, keys }];
              })}
              namesOf={namesOf}
            />
          </section>
        ))}
        <section className="shortcuts-group" aria-labelledby="shortcuts-reasons">
          <h3 id="shortcuts-reasons">{text('shortcuts.reasons')}</h3>
          <p className="shortcuts-where">{text('shortcuts.reasons-where')}</p>
          <KeyRows rows={choices} namesOf={namesOf} />
        </section>
      </div>
    </Dialog>
  );
}

function KeyRows({
  rows,
  namesOf,
}: {
  readonly rows: readonly { readonly label: string; readonly keys: string }[];
  readonly namesOf: (keys: string) => readonly string[];
}): ReactNode {
  return (
    <dl>
      {rows.map(({ label, keys }) => (
        <div className="shortcuts-row" key={keys}>
          <dt>{label}</dt>
          <dd>
            <Kbd keys={namesOf(keys)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Esc is heard everywhere, and means the same there. */
function isHeardInTextOnly(command: Command): boolean {
  return command.scope === 'text' || command.id === 'disarm';
}
