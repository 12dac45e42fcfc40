/** What stands for an entity outside of Beleg. */
import { expect, it } from 'vitest';
import { externalIdIn, isExternalId } from './entity.ts';

it('a Wikidata item is known as it is typed or pasted, and nothing else is one', () => {
  for (const typed of [
    'Q423',
    ' q423 ',
    'https://www.wikidata.org/wiki/Q423',
    'http://www.wikidata.org/entity/Q423',
  ]) {
    expect(externalIdIn(typed)).toBe('Q423');
  }
  for (const other of [
    '',
    '423',
    'Q0423',
    'Q',
    'Q423 North Korea',
    'https://example.org/Q423',
    'Q12345678901234567',
  ]) {
    expect(isExternalId(externalIdIn(other))).toBe(false);
  }
});
