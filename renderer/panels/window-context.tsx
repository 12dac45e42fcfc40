/**
 * What every panel can reach: the store, the commands, the window's own small state,
 * and the words in the reader's language. The only place where panels meet zustand.
 */
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { useStore } from 'zustand';
import { COMMANDS, type CommandId } from '../../shared/commands.ts';
import { DEFAULT_TAGSET, type Tagset } from '../../shared/domain/tagset.ts';
import { chooseLanguage, createText, type Language, type Text } from '../../shared/text/text.ts';
import type { Actions } from '../store/actions.ts';
import { keyNames } from '../store/key-names.ts';
import { keysOf } from '../store/keymap.ts';
import type { PanelsState, ReadableState } from '../store/panels-state.ts';
import type { Commands } from '../store/run-command.ts';
import type { State } from '../store/state.ts';
import type { Store } from '../store/store.ts';
import type { WindowUi, WindowUiStore } from './window-ui.ts';

export interface WindowParts {
  readonly store: Store;
  /** The store's state as panels show it. */
  readonly panels: PanelsState;
  readonly commands: Commands;
  readonly ui: WindowUiStore;
  readonly isMac: boolean;
}

const PartsContext = createContext<WindowParts | null>(null);
const TextContext = createContext<Text | null>(null);
const ShownContext = createContext<ReadableState | null>(null);

export function WindowProvider({
  parts,
  children,
}: {
  readonly parts: WindowParts;
  readonly children: ReactNode;
}): ReactNode {
  const language = useStore(parts.store, languageOf);
  const text = useMemo(() => createText(language), [language]);
  return (
    <PartsContext value={parts}>
      <ShownContext value={parts.panels}>
        <TextContext value={text}>
          <I18nProvider locale={language}>{children}</I18nProvider>
        </TextContext>
      </ShownContext>
    </PartsContext>
  );
}

/** For the text itself: what is in here shows the state at once, also where panels wait for a frame. */
export function ShownAtOnce({ children }: { readonly children: ReactNode }): ReactNode {
  return <ShownContext value={useParts().store}>{children}</ShownContext>;
}

/** The language chosen, else the best of the system's. */
export function languageOf(state: Pick<State, 'settings' | 'host'>): Language {
  const { language } = state.settings;
  return language === 'system'
    ? chooseLanguage(state.host?.systemLanguages ?? navigator.languages)
    : language;
}

export function useText(): Text {
  return given(useContext(TextContext));
}

/** Re-renders when what `select` gives is another value (compared by identity). */
export function useWindowState<T>(select: (state: State) => T): T {
  return useStore(given(useContext(ShownContext)), select);
}

export function useActions(): Actions {
  return useParts().store.actions;
}

/** The state that only this window knows, to be set. */
export function useWindowUi(): WindowUiStore {
  return useParts().ui;
}

export function useUi<T>(select: (ui: WindowUi) => T): T {
  return useStore(useParts().ui, select);
}

export function useCommands(): Commands {
  return useParts().commands;
}

export function useRunCommand(): (id: CommandId) => void {
  return useCommands().run;
}

/** All shortcuts of a command as they are bound now, each as one string per key. */
export function useKeyNames(): (id: CommandId) => readonly (readonly string[])[] {
  const { isMac } = useParts();
  const { language } = useText();
  const settings = useWindowState((state) => state.settings);
  return (id) => {
    const command = COMMANDS.find((candidate) => candidate.id === id);
    return command === undefined
      ? []
      : keysOf(command, settings).map((keys) => keyNames(keys, language, isMac));
  };
}

/** The first shortcut of a command, one string per key; undefined if it has none. */
export function useCommandKeys(id: CommandId): readonly string[] | undefined {
  return useKeyNames()(id)[0];
}

/** Gives the focus back to the text that keys act on. */
export function useBackToText(): () => void {
  const { store, ui } = useParts();
  return () => ui.getState().editors[store.getState().activePane]?.focus();
}

/** Built-in tags until a project is open. */
export function useTagset(): Tagset {
  return useWindowState(tagsetOf);
}

export function tagsetOf({ project }: Pick<State, 'project'>): Tagset {
  return project?.tagset ?? DEFAULT_TAGSET;
}

export function useParts(): WindowParts {
  return given(useContext(PartsContext));
}

function given<T>(value: T | null): T {
  if (value === null) throw new Error('a panel stands outside the window');
  return value;
}
