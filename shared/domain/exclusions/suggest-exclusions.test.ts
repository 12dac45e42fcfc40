import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  hashOfLine,
  lineHashes,
  lineKey,
  linesToKeep,
  notYetExcluded,
  suggestExclusions,
  type SuggestedExclusion,
} from './suggest-exclusions.ts';

/** As if these lines stood in so many articles. */
function among(lines: Readonly<Record<string, number>>): (hash: number) => number {
  const counts = new Map(
    Object.entries(lines).map(([line, count]) => [hashOfLine(lineKey(line) ?? ''), count]),
  );
  return (hash) => counts.get(hash) ?? 1;
}

const words = (content: string, found: readonly SuggestedExclusion[]): readonly string[] =>
  found.map(({ span }) => content.slice(span.start, span.end));

const ARTICLE = ['The ferry left on time', '', 'Nobody on the quay could confirm it.', 'A clerk doubted it.'];

describe('lines that stand in several articles', () => {
  it('are suggested, those next to each other as one', () => {
    const content = ['Home', 'Sport', '', 'Weather', ...ARTICLE, '© Harbour Post 2026'].join('\n');
    const counts = { Home: 9, Sport: 8, Weather: 7, '© Harbour Post 2026': 4 };
    const found = suggestExclusions(content, among(counts));
    expect(words(content, found)).toEqual(['Home\nSport\n\nWeather', '© Harbour Post 2026']);
    expect(found.map(({ reason, articles }) => [reason, articles])).toEqual([
      ['navigation', 7],
      ['boilerplate', 4],
    ]);
  });

  it('are not suggested again to who keeps them, also when more is suggested around them', () => {
    const content = ['Home', 'Sport', 'Weather', ...ARTICLE, '© Harbour Post 2026'].join('\n');
    const first = suggestExclusions(content, among({ Sport: 4 }));
    const kept = new Set(first.flatMap((one) => linesToKeep(content, one)));
    const later = suggestExclusions(content, among({ Home: 4, Sport: 4, Weather: 4 }), kept);
    expect(words(content, first)).toEqual(['Sport']);
    expect(words(content, later)).toEqual(['Home', 'Weather']);
  });

  it('are the same in another letter case, with other numbers and spaces', () => {
    expect(lineKey('  Read 12  more ')).toBe(lineKey('READ 7 more'));
    expect(lineKey('— 12 —')).toBeNull();
    expect(lineKey('x'.repeat(300))).toBeNull();
  });

  it('are adverts where they say so', () => {
    const content = [...ARTICLE, 'Anzeige'].join('\n');
    expect(suggestExclusions(content, among({ Anzeige: 3 }))[0]?.reason).toBe('advert');
  });

  it('are not suggested if two articles have them, nor if they are all of the text', () => {
    const content = ARTICLE.join('\n');
    expect(suggestExclusions(content, () => 2)).toEqual([]);
    expect(suggestExclusions(content, () => 9)).toEqual([]);
  });
});

describe('a tail that looks like readers’ comments', () => {
  it('is not suggested again to who keeps it, also when it has grown', () => {
    const tail = ['2 Kommentare', 'Bo', 'vor 3 Stunden', 'Never on time!', 'Antworten'];
    const content = [...ARTICLE, ...ARTICLE, ...tail].join('\n');
    const kept = new Set(suggestExclusions(content, () => 1).flatMap((one) => linesToKeep(content, one)));
    expect([...kept]).toEqual(['0 kommentare']);
    expect(suggestExclusions(`${content}\nCem\nvor 1 Stunde\nAntworten`, () => 1, kept)).toEqual([]);
  });

  it('is suggested from its heading to the end', () => {
    const content = [
      ...ARTICLE,
      '',
      '2 Kommentare',
      'Bo',
      'vor 3 Stunden',
      'Never on time!',
      'Antworten',
    ].join('\n');
    const found = suggestExclusions(content, () => 1);
    expect(words(content, found)).toEqual([content.slice(content.indexOf('2 Kommentare'))]);
    expect(found[0]).toMatchObject({ reason: 'comment', because: 'comments' });
  });

  it('is suggested without a heading from the first reader’s name on', () => {
    const comment = ['Bo Quay', '3 hours ago', 'Never on time!', 'Reply'];
    const content = [...ARTICLE, ...comment, ...comment].join('\n');
    expect(
      words(
        content,
        suggestExclusions(content, () => 1),
      ),
    ).toEqual([[...comment, ...comment].join('\n')]);
  });

  it('is suggested where each comment begins with a name and a day', () => {
    const tail = ['insgesamt 12 Beiträge', 'Alle Kommentare öffnen', 'Seite 1'];
    const comments = [
      'Bo Quay 21.12.2014',
      '1. Doubtful',
      'Never on time!',
      'c.d 21.12.2014',
      '2. No',
      'Why?',
    ];
    for (const said of [
      [...tail, ...comments],
      [...comments, 'Eva_7, 22.12.2014, 09:12 Uhr', 'Indeed.'],
    ]) {
      const content = [...ARTICLE, ...ARTICLE, '', ...said].join('\n');
      const found = suggestExclusions(content, () => 1);
      expect(words(content, found)).toEqual([said.join('\n')]);
    }
  });

  it('begins with all that stands over it, also where the comments are most of the text', () => {
    const over = ['insgesamt 12 Beiträge', 'Alle Kommentare öffnen'];
    const comments = Array.from({ length: 4 }, (_, at) => [`Bo Quay 2${at}.12.2014`, 'No.', 'Why?']).flat();
    const content = [...ARTICLE, ...over, ...comments].join('\n');
    expect(
      words(
        content,
        suggestExclusions(content, () => 1),
      ),
    ).toEqual([[...over, ...comments].join('\n')]);
  });

  it('is not seen in a list of days, nor in the line under a headline', () => {
    const days = ['Chronicle', '07.01.2015 Attack', '08.01.2015 Arrest', 'The trial began on 21.12.2015'];
    const content = [...ARTICLE, 'Bo Quay, 21.12.2014', ...days, 'All 12 posts were filled.'].join('\n');
    expect(suggestExclusions(content, () => 1)).toEqual([]);
  });

  it('is not seen in an article about comments', () => {
    const content = [
      'Comments',
      '',
      ...ARTICLE,
      'He wrote it two days ago.',
      'Kommentar',
      'She left.',
      'End.',
    ].join('\n');
    expect(suggestExclusions(content, () => 1)).toEqual([]);
  });
});

describe('suggestions', () => {
  const line = fc.oneof(
    fc.string(),
    fc.constantFrom('Home', 'Antworten', '3 hours ago', '4 Kommentare', '', '  Sport '),
  );
  const content = fc.array(line).map((lines) => lines.join('\n'));

  it('are spans of the text in its order, apart, and neither empty nor padded', () => {
    fc.assert(
      fc.property(content, fc.func(fc.integer({ min: 1, max: 5 })), (text, count) => {
        let last = -1;
        for (const { span } of suggestExclusions(text, count)) {
          expect(span.start).toBeGreaterThan(last);
          expect(text.slice(span.start, span.end).trim()).toBe(text.slice(span.start, span.end));
          expect(span.end).toBeGreaterThan(span.start);
          last = span.end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('are not made again for what is excluded already', () => {
    fc.assert(
      fc.property(content, (text) => {
        const found = suggestExclusions(text, () => 3);
        expect(
          notYetExcluded(
            found,
            found.map(({ span }) => span),
          ),
        ).toEqual([]);
        expect(notYetExcluded(found, [])).toEqual(found);
      }),
    );
  });
});

const REAL = new URL('../../../../shared/articles/', import.meta.url);

describe.runIf(existsSync(REAL))('real articles', () => {
  it('have no line that is suggested because of the others; readers’ comments where there are some', () => {
    const names = readdirSync(REAL).filter((name) => name.endsWith('.txt'));
    const texts = names.map((name) => readFileSync(new URL(name, REAL), 'utf8'));
    const hashes = texts.map((text) => new Set(lineHashes(text, 2000)));
    for (const text of texts) {
      const found = suggestExclusions(text, (hash) => hashes.filter((one) => one.has(hash)).length);
      const long = found.filter(({ span }) => span.end - span.start > 300);
      expect(long.map(({ because }) => because)).toEqual(/^\d+\. \p{Lu}/mu.test(text) ? ['comments'] : []);
    }
  });
});
