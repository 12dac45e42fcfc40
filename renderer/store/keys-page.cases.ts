/** docs/keys.md, made from the one table of commands, the one table of tags and the words of both. */
import {
  CHOICE_KEYS,
  COMMANDS,
  MENUS,
  type Command,
  type MenuId,
  type Mode,
  type View,
} from '../../shared/commands.ts';
import { EXCLUDED_REASONS, type TagCue } from '../../shared/domain/tagset.ts';
import { createText, type Language } from '../../shared/text/text.ts';
import { DEFAULT_SETTINGS } from './initial-state.ts';
import { readableKeys } from './key-names.ts';
import { keysOf } from './keymap.ts';
import { commandKey, menuKey } from './message-keys.ts';

const en = createText('en');
const de = createText('de');

/** How a tag is drawn, in words; in one view no two cues look alike. */
export const CUES: Readonly<Record<TagCue, string>> = {
  solid: 'one solid line under the words, first lane',
  double: 'a double line under the words, second lane',
  dashed: 'a dashed line under the words, third lane',
  excluded: 'the words are greyed; no line',
};

const OTHER_CUES: readonly (readonly [string, string])[] = [
  ['A colleague’s annotation', 'the same lines, above the words'],
  ['Not certain to be in the right place', 'striped tint and `≈`'],
  ['Selected', 'framed in the colour of the text'],
  ['Found', 'in a filled box; the one that is meant reversed; in what is excluded the box is empty'],
  ['A word of your own list', 'a wavy line above the words'],
  ['More than fit', '`+2` (how many more) where they begin'],
];

const VIEW_WORDS: Readonly<Record<View, string>> = { read: 'in Read', review: 'in Review', case: 'in Case' };

const MODE_WORDS: Readonly<Record<Mode, string>> = { linking: 'while a link is drawn' };

/** As Markdown, its tables not yet aligned: the formatter does that. */
export function keysPage(): string {
  return [
    '# Keys and cues',
    '',
    '<!-- Made from shared/commands.ts: WRITE_DOCS=1 npx vitest run keys-page && npm run format -->',
    '',
    'Keys marked _in the text_ work with the focus in the article’s text or in the annotation list, so that',
    'letters can be typed elsewhere; those marked _single key_ can be switched off in the settings. All keys',
    'can be changed there. Keys of a command that cannot be used at the moment stay with the text. Some keys',
    'mean one thing in the view _Read_ and another in _Review_. While a link is drawn, its keys come before',
    'all others, and digits choose its type until it has one.',
    '',
    ...MENUS.flatMap(menuPart),
    `## ${en('shortcuts.reasons')}`,
    '',
    'The chooser that comes with _Exclude_ has the focus: as long as it is there, none of the keys above is',
    'heard. Arrow keys walk through it.',
    '',
    ...table([
      ['Reason', 'Grund', 'Keys', 'Tasten', 'Mac'],
      ...EXCLUDED_REASONS.map((reason, index) => {
        const label = `tag.excluded.${reason}` as const;
        return choiceRow(en(label), de(label), CHOICE_KEYS[index] ?? '');
      }),
      choiceRow(en('shortcuts.proposed'), de('shortcuts.proposed'), 'Enter'),
      choiceRow(en('shortcuts.leave'), de('shortcuts.leave'), 'Escape'),
    ]),
    '',
    '## Cues',
    '',
    'What an annotation is stands in the style of its line; colour only repeats it.',
    '',
    ...table([
      ['What', 'How it looks'],
      [`${en('tag.actor')} (${de('tag.actor')})`, CUES.solid],
      [`${en('tag.claim')} (${de('tag.claim')})`, CUES.double],
      [`${en('tag.evidence')} (${de('tag.evidence')})`, CUES.dashed],
      [`${en('tag.excluded')} (${de('tag.excluded')})`, CUES.excluded],
      ...OTHER_CUES,
    ]),
    '',
  ].join('\n');
}

function menuPart(menu: MenuId): readonly string[] {
  const rows = COMMANDS.filter((command) => command.menu === menu).map(row);
  const head = ['Command', 'Befehl', 'Keys', 'Tasten', 'Mac', ''];
  return [`## ${en(menuKey(menu))}`, '', ...table([head, ...rows]), ''];
}

function row(command: Command): readonly string[] {
  const label = commandKey(command.id);
  const where = command.scope === 'text' && command.keys.length > 0 ? 'in the text' : '';
  const view = command.view === undefined ? '' : VIEW_WORDS[command.view];
  const mode = command.mode === undefined ? '' : MODE_WORDS[command.mode];
  const single = command.keys.some((keys) => /^.$/u.test(keys)) ? 'single key' : '';
  return [
    en(label),
    de(label),
    caps(command, 'en', false),
    caps(command, 'de', false),
    caps(command, 'en', true),
    [where, view, mode, single].filter(Boolean).join(', '),
  ];
}

function choiceRow(label: string, german: string, keys: string): readonly string[] {
  const read = (language: Language, mac: boolean): string => `\`${readableKeys(keys, language, mac)}\``;
  return [label, german, read('en', false), read('de', false), read('en', true)];
}

function caps(command: Command, language: Language, mac: boolean): string {
  return keysOf(command, DEFAULT_SETTINGS)
    .map((keys) => `\`${readableKeys(keys, language, mac)}\``)
    .join(' ');
}

function table(rows: readonly (readonly string[])[]): readonly string[] {
  const [head = [], ...body] = rows;
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...body.map(line)];
}
