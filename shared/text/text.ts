/**
 * Text: every sentence that people read, in the language they chose.
 *
 * Hosts and stores hand round codes and data; whoever shows something to people
 * (windows, native menus, the command line) asks here for the words. Messages are
 * ICU MessageFormat, formatted by intl-messageformat.
 */
import { FormatError, IntlMessageFormat } from 'intl-messageformat';
import { adjudication } from './messages/adjudication.ts';
import { agreement } from './messages/agreement.ts';
import { annotations } from './messages/annotations.ts';
import { articles } from './messages/articles.ts';
import { cli } from './messages/cli.ts';
import { commands } from './messages/commands.ts';
import { compare } from './messages/compare.ts';
import { decisions } from './messages/decisions.ts';
import { desktop } from './messages/desktop.ts';
import { history } from './messages/history.ts';
import { exchange } from './messages/exchange.ts';
import { exchangeFormats } from './messages/exchange-formats.ts';
import { exchangeWindow } from './messages/exchange-window.ts';
import { overview } from './messages/overview.ts';
import { links } from './messages/links.ts';
import { metadata } from './messages/metadata.ts';
import { entities } from './messages/entities.ts';
import { entityPage } from './messages/entity-page.ts';
import { occurrences } from './messages/occurrences.ts';
import { network } from './messages/network.ts';
import { problems } from './messages/problems.ts';
import { report } from './messages/report.ts';
import { review } from './messages/review.ts';
import { search } from './messages/search.ts';
import { settling } from './messages/settling.ts';
import { settings } from './messages/settings.ts';
import { sources } from './messages/sources.ts';
import { tagset } from './messages/tagset.ts';
import { work } from './messages/work.ts';
import { window } from './messages/window.ts';

export const MESSAGES = {
  ...agreement,
  ...annotations,
  ...articles,
  ...cli,
  ...commands,
  ...compare,
  ...decisions,
  ...desktop,
  ...history,
  ...exchange,
  ...exchangeFormats,
  ...exchangeWindow,
  ...links,
  ...overview,
  ...metadata,
  ...occurrences,
  ...network,
  ...entities,
  ...entityPage,
  ...problems,
  ...report,
  ...review,
  ...search,
  ...adjudication,
  ...settling,
  ...settings,
  ...sources,
  ...tagset,
  ...work,
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
    return formatted(format, readable(values ?? {}));
  };
  return Object.assign(text, { language });
}

/** Marks that turn the direction of writing: in a name from somebody's file they would turn the sentence. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;

/** Such marks are shown as escapes. */
function readable(
  values: Readonly<Record<string, string | number>>,
): Readonly<Record<string, string | number>> {
  const isTurning = Object.values(values).some(
    (value) => typeof value === 'string' && value.search(TURNING) >= 0,
  );
  if (!isTurning) return values;
  const shown = (value: string): string =>
    value.replaceAll(TURNING, (mark) => `\\u{${mark.charCodeAt(0).toString(16).toUpperCase()}}`);
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? shown(value) : value]),
  );
}

/**
 * A sentence that lacks a value is a mistake of ours, and still worth more to the reader
 * than a window that is gone: it stands with the value's name in its place.
 */
function formatted(format: IntlMessageFormat, given: Readonly<Record<string, string | number>>): string {
  const missing = new Map<string, string>();
  for (;;) {
    try {
      const words = String(format.format({ ...given, ...Object.fromEntries(missing) }));
      const [name] = missing.values();
      // A number that is missing is counted as none at all.
      return name === undefined ? words : words.replaceAll('NaN', name);
    } catch (error) {
      const name = error instanceof FormatError ? MISSING.exec(error.message)?.[1] : undefined;
      if (name === undefined || missing.has(name)) throw error;
      missing.set(name, `{${name}}`);
    }
  }
}

/** How intl-messageformat says which value it lacks. */
const MISSING = /The intl string context variable "([^"]+)" was not provided/;
