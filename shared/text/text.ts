/**
 * Text: every sentence that people read, in the language they chose.
 *
 * Hosts and stores hand round codes and data; whoever shows something to people
 * (windows, native menus, the command line) asks here for the words. Messages are
 * ICU MessageFormat, formatted by intl-messageformat.
 */
import { IntlMessageFormat } from 'intl-messageformat';
import { annotations } from './messages/annotations.ts';
import { articles } from './messages/articles.ts';
import { cli } from './messages/cli.ts';
import { commands } from './messages/commands.ts';
import { problems } from './messages/problems.ts';
import { settings } from './messages/settings.ts';
import { window } from './messages/window.ts';

export const MESSAGES = {
  ...annotations,
  ...articles,
  ...cli,
  ...commands,
  ...problems,
  ...settings,
  ...window,
};

export type MessageKey = keyof typeof MESSAGES;
export type Language = 'en' | 'de';

export interface Text {
  readonly language: Language;
  /** The sentence for `key`, with `values` filled in. */
  (key: MessageKey, values?: Readonly<Record<string, string | number>>): string;
}

/** The first of the wanted languages (BCP 47, best first) that Beleg speaks; English if none. */
export function chooseLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const language = tag.toLowerCase().split('-')[0];
    if (language === 'en' || language === 'de') return language;
  }
  return 'en';
}

/** Parses each message at most once per language. */
export function createText(language: Language): Text {
  const formats = new Map<MessageKey, IntlMessageFormat>();
  const text = (key: MessageKey, values?: Readonly<Record<string, string | number>>): string => {
    let format = formats.get(key);
    if (format === undefined) {
      format = new IntlMessageFormat(MESSAGES[key][language], language, undefined, { ignoreTag: true });
      formats.set(key, format);
    }
    return String(format.format(values));
  };
  return Object.assign(text, { language });
}
