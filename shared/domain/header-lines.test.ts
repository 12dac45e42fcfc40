import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateIn, headerLines } from './header-lines.ts';

describe('stray header lines', () => {
  it('give the date that a scraper left in front of the first sentence', () => {
    const found = headerLines(
      ' date 2018-07 The ferry left on time. Nobody saw it.\n\nMore follows.',
      'text',
    );
    expect(found).toEqual({ published: '2018-07' });
  });

  it('give a headline that stands alone, after a word that is only a picture', () => {
    const text = 'logo\n\nHarbour master doubts the ferry\n\nPIERTOWN – Nobody could confirm it.';
    expect(headerLines(text, 'text')).toEqual({ title: 'Harbour master doubts the ferry' });
  });

  it('give what is named before a colon, in both languages', () => {
    const text =
      'Titel: Die Fähre\nQuelle: Hafenblatt\nDatum: 3.7.2018\nAutorin: Ada Beispiel\nURL: https://hafen.example/1\n\nText.';
    expect(headerLines(text, 'text')).toEqual({
      title: 'Die Fähre',
      outlet: 'Hafenblatt',
      published: '2018-07-03',
      author: 'Ada Beispiel',
      url: 'https://hafen.example/1',
    });
  });

  it('give the front matter of Markdown, and else its first heading', () => {
    expect(
      headerLines('---\ntitle: "The ferry"\ndraft: true\ndate: 2020-02-29\n---\n\n# Other', 'markdown'),
    ).toEqual({
      title: 'The ferry',
      published: '2020-02-29',
    });
    expect(headerLines('\n# The ferry #\n\nText', 'markdown')).toEqual({ title: 'The ferry' });
  });

  it('give a name after “by” near the top, and no sentence', () => {
    expect(headerLines('The ferry that left\n\nBy Ada Beispiel\n\nText', 'text').author).toBe('Ada Beispiel');
    expect(headerLines('The ferry that left\n\nBy noon it was gone\n\nText', 'text').author).toBeUndefined();
  });

  it('take no sentence, no single word and no line of a paragraph for a headline', () => {
    for (const text of [
      'He left.\n\nText',
      'AP\n\nText',
      'The ferry left\nand came back\n\n',
      'One two three',
    ])
      expect(headerLines(text, 'text').title).toBeUndefined();
  });

  it('do not read on after the article has begun', () => {
    expect(headerLines('The ferry left. It was late.\nSource: nobody\n', 'text')).toEqual({});
  });
});

describe('a date', () => {
  it('must be one that the calendar has', () => {
    expect(dateIn('2019-02-29')).toBeUndefined();
    expect(dateIn('2018-13')).toBeUndefined();
    expect(dateIn('31.04.2018')).toBeUndefined();
    expect(dateIn('29. 2. 2020')).toBe('2020-02-29');
    expect(dateIn('2018-07-03T10:00:00Z')).toBe('2018-07-03');
    expect(dateIn('07/03/2018')).toBeUndefined();
  });

  it('comes back as it was given', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10);
          expect(dateIn(day)).toBe(day);
          expect(dateIn(day.split('-').toReversed().join('.'))).toBe(day);
        },
      ),
    );
  });
});

describe('any text', () => {
  it('gives strings on one line or nothing', () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom('---', 'Title: x', 'date 2018-07', 'logo', '', 'By A B'),
    );
    fc.assert(
      fc.property(fc.array(line), fc.constantFrom('text' as const, 'markdown' as const), (lines, kind) => {
        for (const value of Object.values(headerLines(lines.join('\n'), kind))) {
          expect(value.trim()).toBe(value);
          expect(value).not.toContain('\n');
        }
      }),
    );
  });
});

const REAL = new URL('../../../shared/articles/', import.meta.url);

describe.runIf(existsSync(REAL))('real articles', () => {
  it('give a month where a scraper left one, and a headline only where one stands', () => {
    for (const name of readdirSync(REAL).filter((one) => one.endsWith('.txt'))) {
      const content = readFileSync(new URL(name, REAL), 'utf8');
      const { published, title } = headerLines(content, 'text');
      const dated = /^ date (\d{4}-\d{2}) /.exec(content)?.[1];
      expect(published).toBe(dated);
      if (dated === undefined) expect(content.split('\n')).toContain(title);
      else expect(title).toBeUndefined();
    }
  });
});
