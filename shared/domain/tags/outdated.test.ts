import { expect, it } from 'vitest';
import { withTag } from './edit-tagset.ts';
import { isOutdated, LOOKED_AT } from './outdated.ts';
import { OWN_TAGSET, PROMISE } from './tagset.cases.ts';

const DEFINED = '2026-11-22T20:00:00Z';
const redefined = withTag(OWN_TAGSET, { ...PROMISE, definition: 'A promise that can be kept.' }, DEFINED);
const made = (modified: string, looked?: string) => ({
  modified,
  content: { tag: PROMISE.id, ...(looked !== undefined && { attributes: { [LOOKED_AT]: looked } }) },
});

it('asks to look again at what was tagged before its definition was changed, until somebody has', () => {
  const early = '2026-11-20T09:00:00Z';
  expect(isOutdated(OWN_TAGSET, made(early))).toBe(false);
  expect(isOutdated(redefined, made(early))).toBe(true);
  expect(isOutdated(redefined, made('2026-11-22T20:00:01Z'))).toBe(false);
  expect(isOutdated(redefined, made(early, DEFINED))).toBe(false);
  expect(isOutdated(redefined, made(early, '2026-11-21T00:00:00Z'))).toBe(true);
});
