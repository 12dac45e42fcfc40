/** The slim bar at the top: menus, undo and redo, the tags, and the two side panels. */
import './top-bar.css';
import { PanelLeft, PanelRight, Redo2, Search, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '../../ui/button.tsx';
import { useCommandKeys, useRunCommand, useText, useWindowState } from '../window-context.tsx';
import { useSides } from '../use-sides.ts';
import { Menus } from './menus.tsx';
import { ViewSwitch } from './view-switch.tsx';
import { TagButtons } from './tag-buttons.tsx';

export function TopBar(): ReactNode {
  const text = useText();
  const run = useRunCommand();
  const sides = useSides();
  const name = useWindowState((state) => state.project?.name);
  const canUndo = useWindowState((state) => state.undo.length > 0);
  const canRedo = useWindowState((state) => state.redo.length > 0);
  const nativeMenu = useWindowState((state) => state.host?.capabilities.nativeMenu === true);
  return (
    <header className="top-bar" data-region="bar" aria-label={text('region.bar')}>
      <h1 className="visually-hidden">{name}</h1>
      {!nativeMenu && <Menus />}
      <div className="top-bar-group">
        <IconButton
          name={text('command.undo')}
          keys={useCommandKeys('undo')}
          icon={<Undo2 size={16} aria-hidden />}
          onPress={() => run('undo')}
          isDisabled={!canUndo}
        />
        <IconButton
          name={text('command.redo')}
          keys={useCommandKeys('redo')}
          icon={<Redo2 size={16} aria-hidden />}
          onPress={() => run('redo')}
          isDisabled={!canRedo}
        />
      </div>
      <ViewSwitch />
      <TagButtons />
      <div className="top-bar-end">
        <div className="top-bar-group">
          <IconButton
            name={text('command.palette')}
            keys={useCommandKeys('palette')}
            icon={<Search size={16} aria-hidden />}
            onPress={() => run('palette')}
          />
        </div>
        <div className="top-bar-group top-bar-sides">
          <IconButton
            name={text('command.toggle-articles')}
            keys={useCommandKeys('toggle-articles')}
            icon={<PanelLeft size={16} aria-hidden />}
            onPress={() => run('toggle-articles')}
            isPressed={sides.articles}
          />
          <IconButton
            name={text('command.toggle-annotations')}
            keys={useCommandKeys('toggle-annotations')}
            icon={<PanelRight size={16} aria-hidden />}
            onPress={() => run('toggle-annotations')}
            isPressed={sides.annotations}
          />
        </div>
      </div>
    </header>
  );
}
