/** The entries of the palette: commands that can run now, then articles, then tags. */
import { useMemo } from 'react';
import { COMMANDS } from '../../shared/commands.ts';
import type { Tag } from '../../shared/domain/tagset.ts';
import { articlesInOrder } from '../store/selectors.ts';
import { keyOfTag } from '../store/tagset/tag-keys.ts';
import type { PaletteEntry } from './palette-entries.ts';
import { readableName } from './readable-name.ts';
import { tagName } from './tag-name.ts';
import {
  useActions,
  useCommands,
  useKeyNames,
  useTagset,
  useText,
  useWindowState,
} from './window-context.tsx';

export function usePaletteEntries(): readonly PaletteEntry[] {
  const text = useText();
  const actions = useActions();
  const commands = useCommands();
  const keyNames = useKeyNames();
  const tagset = useTagset();
  const settings = useWindowState((state) => state.settings);
  const articles = useWindowState(articlesInOrder);
  const articleEntries = useMemo(
    () =>
      articles.map(({ path }): PaletteEntry => ({
        id: `article ${path}`,
        label: readableName(path),
        kind: text('palette.article'),
        keys: [],
        run: () => void actions.openArticle(path),
      })),
    [actions, articles, text],
  );
  const commandEntries = COMMANDS.filter(
    (command) => command.id !== 'palette' && commands.isEnabled(command.id),
  ).map((command): PaletteEntry => ({
    id: command.id,
    label: text(`command.${command.id}`),
    kind: text(`menu.${command.menu}`),
    keys: keyNames(command.id)[0] ?? [],
    run: () => commands.run(command.id),
  }));
  const keysOfTag = (tag: Tag): readonly string[] => {
    const key = keyOfTag(tag, settings);
    return key === undefined ? [] : [key];
  };
  // Built-in tags are among the commands already.
  const tagEntries = tagset.tags
    .filter((tag) => tag.label !== undefined)
    .map((tag): PaletteEntry => ({
      id: tag.id,
      label: tagName(text, tagset, tag.id),
      kind: text('palette.tag'),
      keys: keysOfTag(tag),
      run: () => actions.tag(tag.id),
    }));
  return [...commandEntries, ...articleEntries, ...tagEntries];
}
