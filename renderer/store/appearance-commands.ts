/** Commands of how the window looks: sizes, faces, theme, language, and which side panels are there. */
import type { Settings } from '../../shared/api/contract.ts';
import type { CommandId } from '../../shared/commands.ts';
import type { Behaviour } from './behaviour.ts';
import { hasSettings } from './command-conditions.ts';
import type { CommandUi } from './run-command.ts';
import type { State } from './state.ts';
import type { Store } from './store.ts';

type AppearanceCommand = Extract<
  CommandId,
  | `${'larger' | 'smaller'}-text`
  | `${'longer' | 'shorter'}-lines`
  | `${'face' | 'theme' | 'language'}-${string}`
  | `toggle-${'highlights' | 'articles' | 'annotations' | 'single-keys'}`
>;

const TEXT_SIZES = { least: 12, most: 40, step: 1 };
const LINE_LENGTHS = { least: 40, most: 110, step: 4 };

export function appearanceCommands(
  { actions, getState }: Pick<Store, 'actions' | 'getState'>,
  ui: Pick<CommandUi, 'togglePanel' | 'isPanelShown'>,
): Readonly<Record<AppearanceCommand, Behaviour>> {
  const setting = (patch: Partial<Settings>): Behaviour => ({
    run: () => {
      actions.changeSettings(patch);
    },
    checked: ({ settings }) => hasSettings(settings, patch),
  });
  const size = (name: 'textSize' | 'lineLength', direction: 1 | -1): Behaviour => {
    const { least, most, step } = name === 'textSize' ? TEXT_SIZES : LINE_LENGTHS;
    const next = ({ settings }: State): number =>
      Math.min(most, Math.max(least, settings[name] + direction * step));
    return {
      run: () => {
        actions.changeSettings({ [name]: next(getState()) });
      },
      enabled: (state) => next(state) !== state.settings[name],
    };
  };
  const panel = (name: 'articles' | 'annotations'): Behaviour => ({
    run: () => {
      ui.togglePanel(name);
    },
    checked: () => ui.isPanelShown(name),
  });
  return {
    'toggle-highlights': {
      run: () => {
        actions.hideHighlights(!getState().highlightsHidden);
      },
      checked: (state) => !state.highlightsHidden,
    },
    'toggle-articles': panel('articles'),
    'toggle-annotations': panel('annotations'),
    'larger-text': size('textSize', 1),
    'smaller-text': size('textSize', -1),
    'longer-lines': size('lineLength', 1),
    'shorter-lines': size('lineLength', -1),
    'face-serif': setting({ textFace: 'serif' }),
    'face-sans': setting({ textFace: 'sans' }),
    'face-legible': setting({ textFace: 'legible' }),
    'theme-light': setting({ theme: 'light' }),
    'theme-dark': setting({ theme: 'dark' }),
    'theme-system': setting({ theme: 'system' }),
    'language-en': setting({ language: 'en' }),
    'language-de': setting({ language: 'de' }),
    'language-system': setting({ language: 'system' }),
    'toggle-single-keys': {
      run: () => {
        actions.changeSettings({ singleKeys: !getState().settings.singleKeys });
      },
      checked: ({ settings }) => settings.singleKeys,
    },
  };
}
