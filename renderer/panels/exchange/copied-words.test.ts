/** What is copied can be pasted into a spreadsheet as text, and says where it is from. */
import { expect, it } from 'vitest';
import { makeAnchor } from '../../../shared/domain/anchor.ts';
import { CLAIM, DEFAULT_TAGSET } from '../../../shared/domain/tagset.ts';
import { createText } from '../../../shared/text/text.ts';
import type { PlacedAnnotation } from '../../store/state.ts';
import { quoteOf, tableOf } from './copied-words.ts';

const TEXT = { sha256: 'a'.repeat(64), content: '🚢 =1+1 sagt\n  die Crew.\n' };
const NOTHING_SAID = { found: {}, said: [], shares: [] };

function placed(words: string, note: string, isLost = false): PlacedAnnotation {
  const start = TEXT.content.indexOf(words);
  const span = { start, end: start + words.length };
  return {
    annotation: {
      id: 'urn:x:1',
      created: '2026-11-22T16:00:00Z',
      modified: '2026-11-22T16:00:00Z',
      revision: '',
      previous: [],
      content: { anchor: makeAnchor(TEXT, span), tag: CLAIM, label: 'Claim', note },
    },
    annotator: { id: 'a1', uuid: '5b0c6f1e-3a52-4d8e-9d4e-0f2f6f1f7a10', name: '@da' },
    own: true,
    placement: isLost ? { kind: 'lost' } : { kind: 'exact', span },
    span: isLost ? null : span,
  };
}

it('a table has a line each, offsets in characters, and no cell that would be calculated or broken', () => {
  const rows = [placed('=1+1 sagt\n  die', '<b>\t„ü“'), placed('Crew', '', true)];
  const { plain, html } = tableOf(createText('de'), DEFAULT_TAGSET, 'a.txt', TEXT.content, rows);
  expect(plain.split('\n').map((line) => line.split('\t'))).toEqual([
    ['Tag', 'Wörter', 'Notiz', 'Annotiert von', 'Artikel', 'Anfang', 'Ende'],
    ['Behauptung', "'=1+1 sagt die", '<b> „ü“', "'@da", 'a.txt', '2', '17'],
    ['Behauptung', 'Crew', '', "'@da", 'a.txt', '', ''],
  ]);
  expect(html).toContain("<td>'=1+1 sagt die</td><td>&lt;b&gt; „ü“</td>");
  expect(html.match(/<tr>/g)).toHaveLength(3);
});

it('a quote stands in the marks of its article’s language, on one line, with what is known and where', () => {
  const span = { start: 3, end: TEXT.content.indexOf('Crew') + 4 };
  const text = createText('en');
  expect(quoteOf(text, 'more/a.txt', TEXT, span, NOTHING_SAID, null)).toBe(
    '“=1+1 sagt die Crew” (more/a.txt, character 2)',
  );
  const known = { found: { title: 'Die Fähre', published: '2026-11-20' }, said: [], shares: [] };
  expect(quoteOf(text, 'a.txt', { ...TEXT, language: 'de-AT' }, span, known, null)).toBe(
    '„=1+1 sagt die Crew“ (Die Fähre, 2026-11-20; a.txt, character 2)',
  );
});
