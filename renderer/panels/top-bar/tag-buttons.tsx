/** The tags as buttons: letter, name and key; pressed while a tag is armed. */
import type { ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { Toolbar } from 'react-aria-components/Toolbar';
import { Kbd } from '../../ui/kbd.tsx';
import { Tooltip } from '../../ui/tooltip.tsx';
import { TagChip } from '../tag-chip.tsx';
import { useTagCommands } from '../tag-commands.ts';
import { tagName, tagTooltip } from '../tag-name.ts';
import { useActions, useTagset, useText, useWindowState } from '../window-context.tsx';

export function TagButtons(): ReactNode {
  const text = useText();
  const actions = useActions();
  const tagset = useTagset();
  const armed = useWindowState((state) => state.armedTag);
  return (
    <Toolbar className="tag-buttons" aria-label={text('region.tags')}>
      {useTagCommands().map(({ tag, keys }) => {
        const name = tagName(text, tagset, tag);
        return (
          <Tooltip key={tag} name={tagTooltip(text, tagset, tag)} keys={keys}>
            <ToggleButton className="tag-button" isSelected={armed === tag} onChange={() => actions.tag(tag)}>
              <TagChip tagset={tagset} tag={tag} />
              <span className="tag-button-name">{name}</span>
              {keys !== undefined && (
                <span aria-hidden>
                  <Kbd keys={keys} />
                </span>
              )}
            </ToggleButton>
          </Tooltip>
        );
      })}
    </Toolbar>
  );
}
