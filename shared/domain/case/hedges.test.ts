import { describe, expect, it } from 'vitest';
import { certaintyOf, hedgesNear } from './hedges.ts';

function near(text: string, claim: string): readonly string[] {
  const start = text.indexOf(claim);
  return hedgesNear(text, { start, end: start + claim.length }).map(({ kind, word }) => `${kind} ${word}`);
}

describe('the hint about a claim’s certainty in a German text', () => {
  it('finds who passes it on', () => {
    expect(near('Die Brücke soll im Mai gesperrt werden.', 'im Mai gesperrt')).toEqual(['hearsay soll']);
    expect(near('Laut Rathaus fehlt das Geld.', 'fehlt das Geld')).toEqual(['source Laut']);
    expect(near('Dem Amt zufolge fehlt Geld.', 'fehlt Geld')).toEqual(['source zufolge']);
    expect(near('Nach  Angaben der Wehr brannte es.', 'brannte es')).toEqual(['source Nach  Angaben']);
    expect(near('Demzufolge brannte es.', 'brannte es')).toEqual(['source Demzufolge']);
  });

  it('finds doubt and indirect speech', () => {
    expect(near('Der angebliche Zeuge schwieg.', 'schwieg')).toEqual(['doubt angebliche']);
    expect(near('Sie sagte, das Haus sei leer und habe kein Dach.', 'das Haus')).toEqual([
      'subjunctive sei',
      'subjunctive habe',
    ]);
  });

  it('looks no further than the sentence, nor into other words', () => {
    expect(near('Es war wohl Sommer. Laut Amt war es kalt. Die Sollbruchstelle hielt.', 'hielt')).toEqual([]);
    expect(near('Ich habe das gesehen, und gestern habe ich es gesagt.', 'das gesehen')).toEqual([]);
    expect(near('Das Seil riss lautlos.', 'riss')).toEqual([]);
  });

  it('says where each of them stands', () => {
    const text = 'Zuvor. Laut Amt regnet es.';
    expect(hedgesNear(text, { start: 16, end: 22 })[0]?.span).toEqual({ start: 7, end: 11 });
  });

  it('speaks for a claim that is passed on rather than for one in doubt', () => {
    const hedges = (text: string) => hedgesNear(text, { start: 0, end: text.length });
    expect(certaintyOf(hedges('Es regnet.'))).toBeNull();
    expect(certaintyOf(hedges('Es regnet angeblich.'))).toBe('hedged');
    expect(certaintyOf(hedges('Es soll angeblich regnen.'))).toBe('attributed');
  });
});
