import { describe, expect, test } from 'vitest';
import { makeAnchor } from '../anchor.ts';
import { place, placeAll } from './place-anchors.ts';
import type { Placement } from '../placement.ts';

const ARTICLE = [
  '# Ärger um die Brücke',
  'Am Montag sagte Bürgermeisterin Ilse Brandner, die Lieferung sei vollständig angekommen. Niemand habe davon gewusst.',
  'Am Dienstag sagte das Hafenamt, die alte Brücke zeige drei Risse. Robin widersprach. Robin schwieg dann.',
  'Die Fischer von Sandhafen behaupten seit Jahren, dass niemand die Pfeiler prüft. Das Amt bestreitet das.',
  'Der Minister kündigte eine Untersuchung an, nannte aber keinen Zeitpunkt und keine Kosten.',
].join('\n\n');

/** Where words of the old text stand in the new one: the kind, and the words there. */
function placed(words: string, now: string, old = ARTICLE, hasOld = true): string {
  const placement = placementOf(words, now, old, hasOld);
  if (placement.kind === 'ambiguous') {
    return `ambiguous: ${placement.candidates.map(({ span }) => `${span.start} ${now.slice(span.start, span.end)}`).join(' | ')}`;
  }
  return placement.kind === 'lost'
    ? 'lost'
    : `${placement.kind}: ${now.slice(placement.span.start, placement.span.end)}`;
}

function placementOf(words: string, now: string, old = ARTICLE, hasOld = true): Placement {
  const start = old.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  const anchor = makeAnchor({ sha256: 'old', content: old }, { start, end: start + words.length });
  return place(anchor, { sha256: 'now', content: now }, hasOld ? old : undefined);
}

describe('with the old text at hand', () => {
  test('words before an edit are exact, words behind it moved', () => {
    const now = ARTICLE.replace('drei Risse', 'drei tiefe Risse');
    expect(placed('die Lieferung sei vollständig angekommen', now)).toBe(
      'exact: die Lieferung sei vollständig angekommen',
    );
    expect(placed('keinen Zeitpunkt', now)).toBe('moved: keinen Zeitpunkt');
  });

  test.each(['with the old text', 'without it'])(
    'words whose letters were only composed in another way are moved, and only if all of them are the same: %s',
    (how) => {
      const hasOld = how === 'with the old text';
      const words = 'die alte Brücke zeige drei Risse';
      const now = ARTICLE.normalize('NFD');
      expect(placed(words, now, ARTICLE, hasOld)).toBe(`moved: ${words.normalize('NFD')}`);
      expect(placed(words.normalize('NFD'), ARTICLE, now, hasOld)).toBe(`moved: ${words}`);
      expect(placed('Robin widersprach', ARTICLE.replace('ang', 'äng').normalize('NFD'))).toBe(
        'moved: Robin widersprach',
      );
      expect(placementOf(words, now.replace('drei Risse', 'vier Risse'), ARTICLE, hasOld)).toMatchObject({
        kind: 'changed',
        similarity: 29 / 32,
      });
      expect(placed(words, now.replace('alte Bru\u0308cke', 'alte Brucke'), ARTICLE, hasOld)).toMatch(
        /^changed/,
      );
    },
  );

  test('an edited quote is changed, with what stands there now and how like it is', () => {
    const placement = placementOf(
      'die alte Brücke zeige drei Risse',
      ARTICLE.replace('drei Risse', 'vier Risse'),
    );
    expect(placement).toMatchObject({ kind: 'changed', found: 'die alte Brücke zeige vier Risse' });
    expect(placement.kind === 'changed' && placement.similarity).toBeCloseTo(29 / 32, 1);
  });

  test('a short word is found by its place, whatever replaced it, if that is like it', () => {
    expect(placed('drei', ARTICLE.replace('drei Risse', 'Drei Risse'))).toBe('changed: Drei');
    expect(placed('drei', ARTICLE.replace('drei Risse', 'zahllose Risse'))).toBe('lost');
  });

  test('a long quote of which only the end was edited begins where it began', () => {
    const lines = Array.from(
      { length: 30 },
      (_, nth) => `Zeile ${nth} von den Fischern am Hafen, die hier ruht.`,
    );
    const old = lines.join('\n');
    const quote = old.slice(
      old.indexOf('Fischern', 300),
      old.indexOf('Zeile 20') + 'Zeile 20 von den'.length,
    );
    const now = `Vorab.\n${old}`.replace('Zeile 20 von', 'Absatz 20 von');
    expect(placed(quote, now, old)).toBe(`changed: ${quote.replace('Zeile 20', 'Absatz 20')}`);
  });

  test('words with much put between them are changed, not lost', () => {
    const now = ARTICLE.replace('die alte Brücke', 'die im Jahr 1904 von Velten & Sohn gebaute alte Brücke');
    expect(placed('die alte Brücke zeige', now)).toBe(
      'changed: die im Jahr 1904 von Velten & Sohn gebaute alte Brücke zeige',
    );
  });

  test('a paragraph that was moved takes its words along', () => {
    const parts = ARTICLE.split('\n\n');
    const now = [parts[0], parts[3], parts[1], parts[2], parts[4]].join('\n\n');
    expect(placed('dass niemand die Pfeiler prüft', now)).toBe('moved: dass niemand die Pfeiler prüft');
    expect(placed('drei Risse', now)).toBe('moved: drei Risse');
  });

  test('re-wrapped lines are the same words', () => {
    const now = ARTICLE.replaceAll(' die ', '\ndie ').replaceAll(' dass ', '\u00a0dass\n');
    expect(placed('behaupten seit Jahren, dass niemand die Pfeiler', now)).toBe(
      'moved: behaupten seit Jahren,\u00a0dass\nniemand\ndie Pfeiler',
    );
  });

  test('other quotation marks around words do not matter, inside them they are a change to look at', () => {
    const old = `Vorab.\n\nDas Amt "prüft" laut Brandner nun 'alles', was noch steht - und mehr.`;
    const now = old.replace('"prüft"', '„prüft“').replace("'alles'", '‚alles‘').replace(' - ', ' – ');
    expect(placed('prüft', now, old)).toBe('exact: prüft');
    expect(placed(`'alles', was noch steht - und mehr`, now, old)).toMatch(/^changed: ‚alles‘/);
  });

  test('a sentence that was cut out is lost, though the same words stand elsewhere', () => {
    const twice = `${ARTICLE}\n\nUnd noch einmal: Das Amt bestreitet das. Damit ist es genug für heute.`;
    const now = twice.replace(' Das Amt bestreitet das.\n\nDer', '\n\nDer');
    expect(placed('Das Amt bestreitet das', now, twice)).toBe('lost');
  });

  test('a deleted paragraph is not found in the look-alike that was there before', () => {
    const twin =
      'Die Fischer von Sandhafen behaupten seit Monaten, dass niemand die Mole prüft. Das Amt bestreitet das.';
    const old = `${ARTICLE}\n\n${twin}\n\nEnde.`;
    const now = old.replace(`${ARTICLE.split('\n\n')[3]}\n\n`, '');
    expect(placed('Die Fischer von Sandhafen', now, old)).toBe('lost');
    expect(placed('niemand die Pfeiler prüft', now, old)).toBe('lost');
  });

  test('of two equal lines one was deleted: nobody knows which', () => {
    const old = `Vorab steht hier etwas.\n\nRead also: the dam.\n\nRead also: the dam.\n\nUnd danach noch mehr.`;
    const now = old.replace('Read also: the dam.\n\n', '');
    expect(placed('Read also', now, old)).toMatch(/^ambiguous: 25 Read also$/);
  });

  test('of lines that begin alike the one that was deleted is told from the one that stays', () => {
    const old = 'Farben:\n- Robin: rot\n- Robin: blau\n- Robin: grün\nEnde der Liste.';
    const now = old.replace('- Robin: blau\n', '');
    expect(placed('Robin: grün', now, old)).toBe('moved: Robin: grün');
    expect(placed('Robin: blau', now, old)).toBe('lost');
  });

  test('words that came to stand at the old offsets are not exact', () => {
    const old = 'Ja, sagt Anna dem Rat. Nein, sagt Bert dem Rat. Mehr wurde nicht bekannt an diesem Tag.';
    const now = old.slice('Ja, sagt Anna dem Rat. '.length);
    expect(placed('dem Rat', `Oh, Unsinn: er ${now}`, old)).not.toMatch(/^exact/);
  });

  test('an anchor whose offsets are wrong for the old text is placed by where its words are there', () => {
    const anchor = makeAnchor({ sha256: 'old', content: ARTICLE }, { start: 30, end: 36 });
    const wrong = { ...anchor, span: { start: 2, end: 8 } };
    expect(place(wrong, { sha256: 'now', content: `Neu. ${ARTICLE}` }, ARTICLE)).toEqual({
      kind: 'moved',
      span: { start: 35, end: 41 },
    });
  });
});

describe('without the old text', () => {
  const alone = (words: string, now: string): string => placed(words, now, ARTICLE, false);

  test('words with their whole context are found', () => {
    expect(alone('keinen Zeitpunkt', `Neu. ${ARTICLE}`)).toBe('moved: keinen Zeitpunkt');
    expect(alone('keinen Zeitpunkt', `${ARTICLE} Ende.`)).toBe('exact: keinen Zeitpunkt');
  });

  test('an edited quote is proposed as changed', () => {
    expect(alone('die alte Brücke zeige drei Risse', ARTICLE.replace('drei Risse', 'vier Risse'))).toBe(
      'changed: die alte Brücke zeige vier Risse',
    );
  });

  test('a short name is not taken for something like it elsewhere', () => {
    expect(
      alone('Robin', ARTICLE.replace(' Robin widersprach. Robin schwieg dann.', ' Die Robben schwiegen.')),
    ).toBe('lost');
  });

  test('neighbours say which of two equal places is meant', () => {
    const block = 'Das Amt bestreitet das, wie es immer alles bestreitet, was in der Zeitung steht.';
    const old = `Anfang der Sache.\n\n${block}\n\nIn der Mitte steht etwas ganz anderes.\n\n${block}\n\nAm Ende auch.`;
    const text = { sha256: 'old', content: old };
    const at = (words: string, from = 0): { start: number; end: number } => {
      const start = old.indexOf(words, from);
      return { start, end: start + words.length };
    };
    const second = at('immer alles', old.indexOf('Mitte'));
    const anchors = [at('in der Mitte steht'.slice(3)), second, at('Am Ende')].map((span) =>
      makeAnchor(text, span),
    );
    const now = { sha256: 'now', content: `Neu. ${old}` };
    expect(placeAll(anchors, now)[1]).toEqual({
      kind: 'moved',
      span: { start: second.start + 5, end: second.end + 5 },
    });
    expect(placeAll(anchors.slice(1, 2), now)[0]?.kind).toBe('ambiguous');
  });

  test('two annotations that both find the only place left are both left open', () => {
    const block = 'Das Amt bestreitet das, wie es immer alles bestreitet, was in der Zeitung steht.';
    const old = `Anfang.\n\n${block}\n\nMitte.\n\n${block}\n\nEnde.`;
    const spans = [old.indexOf('immer'), old.lastIndexOf('immer')].map((start) => ({
      start,
      end: start + 11,
    }));
    const anchors = spans.map((span) => makeAnchor({ sha256: 'old', content: old }, span));
    const now = { sha256: 'now', content: `Anfang.\n\n${block}\n\nEnde.` };
    expect(placeAll(anchors, now).map(({ kind }) => kind)).toEqual(['ambiguous', 'ambiguous']);
  });
});
