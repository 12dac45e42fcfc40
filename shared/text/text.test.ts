/** Sentences come in the language that was chosen, with their values filled in. */
import { describe, expect, it } from 'vitest';
import { chooseLanguage, createText, MESSAGES, type MessageKey } from './text.ts';

describe('a text', () => {
  it('speaks the first language that is wanted and known', () => {
    expect(chooseLanguage(['fr-FR', 'de-AT', 'en'])).toBe('de');
    expect(chooseLanguage(['fr'])).toBe('en');
  });

  it('counts', () => {
    const de = createText('de');
    expect(de('said.not-undone', { count: 1 })).toMatch(/^Eine Annotation wurde/u);
    expect(de('said.not-undone', { count: 1200 })).toMatch(/^1\.200 Annotationen wurden/u);
  });

  it('shows names as they are, whatever signs are in them, but for marks that turn writing round', () => {
    const file = '<b>{it’s}</b> \u202Egnp.txt';
    expect(createText('en')('problem.binary', { file })).toContain('<b>{it’s}</b> \\u{202E}gnp.txt');
  });

  it('puts the name of the file into every problem and notice that is about one', () => {
    const text = createText('en');
    for (const key of ['problem.not-readable', 'notice.layer-corrupt', 'notice.article-gone'] as const) {
      expect(text(key, { file: 'x/y.txt' })).toContain('x/y.txt');
    }
  });

  it('shows a sentence whose values are missing with their names', () => {
    const text = createText('en');
    expect(text('notice.layer-corrupt')).toMatch(/^The annotations in \{file\} cannot be read/u);
    expect(text('notice.layer-odd-offsets', { file: 'x.json' })).toMatch(
      /^\{count\} annotations in x\.json/u,
    );
  });

  it('calls one switch by one name, in the settings and among the commands', () => {
    for (const language of ['en', 'de'] as const) {
      const text = createText(language);
      expect(text('settings.single-keys')).toBe(text('command.toggle-single-keys'));
    }
  });

  it('shows every sentence of the product without any value', () => {
    for (const language of ['en', 'de'] as const) {
      const text = createText(language);
      const keys = Object.keys(MESSAGES).filter((key): key is MessageKey => Object.hasOwn(MESSAGES, key));
      expect(keys.map((key) => text(key)).filter((words) => words.includes('NaN'))).toEqual([]);
    }
  });
});
