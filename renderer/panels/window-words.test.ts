import { describe, expect, it } from 'vitest';
import { DEFAULT_TAGSET } from '../../shared/domain/tagset.ts';
import { createText } from '../../shared/text/text.ts';
import { saidWords } from './said-words.ts';
import { saveWords } from './status-bar/save-words.ts';
import { tagName } from './tag-name.ts';
import { placementWords } from './placement-words.ts';

const en = createText('en');
const de = createText('de');

describe('what just happened', () => {
  it('is told with the tag’s name in the reader’s language', () => {
    const said = {
      serial: 1,
      code: 'tagged',
      values: { tag: 'urn:beleg:tag:claim', quote: 'two\nlines' },
      undoable: true,
    } as const;
    expect(saidWords(en, DEFAULT_TAGSET, said)).toBe('Tagged as Claim: two lines');
    expect(saidWords(de, DEFAULT_TAGSET, said)).toBe('Als Behauptung getaggt: two lines');
  });
});

describe('the save state', () => {
  it('gives the time with hours up to 23, also in English', () => {
    const at = new Date(2026, 10, 22, 14, 3).toISOString();
    expect(saveWords(en, { kind: 'saved', at })).toBe('Saved 14:03');
    expect(saveWords(de, { kind: 'saved', at })).toBe('Gespeichert 14:03');
  });

  it('names the cause of a failure', () => {
    expect(saveWords(en, { kind: 'failed', code: 'disk-full', file: 'a' })).toBe('Not saved: disk full');
    expect(saveWords(en, { kind: 'failed', code: 'internal', file: 'a' })).toBe(
      'Not saved: something went wrong',
    );
  });
});

describe('a tag', () => {
  it('is called what the project calls it, else what the annotation remembers', () => {
    const tagset = { tags: [{ id: 'urn:uuid:1', label: 'Motive', letter: 'M', cue: 'solid' }] } as const;
    expect(tagName(en, tagset, 'urn:uuid:1')).toBe('Motive');
    expect(tagName(en, tagset, 'urn:uuid:2', 'Rumour')).toBe('Rumour');
    expect(tagName(de, tagset, 'urn:uuid:2')).toBe('Unbekannter Tag');
    expect(tagName(de, tagset, 'urn:beleg:tag:excluded:advert')).toBe('Werbung');
  });
});

describe('a placement', () => {
  it('is not spoken of while it is exact', () => {
    expect(placementWords(en, { kind: 'exact', span: { start: 0, end: 1 } })).toBeNull();
  });

  it('is told honestly otherwise', () => {
    const candidate = { span: { start: 0, end: 1 }, similarity: 1, score: 1 };
    expect(placementWords(en, { kind: 'ambiguous', candidates: [candidate, candidate] })).toBe(
      '2 places fit: not certain which is meant',
    );
    expect(
      placementWords(de, { kind: 'changed', span: { start: 0, end: 1 }, similarity: 0.87, found: 'x' }),
    ).toBe('Der Wortlaut hat sich geändert (87\u00a0% gleich)');
  });
});
