import { describe, expect, it } from 'vitest';
import { systemLanguages } from './system-languages.ts';

describe('the system’s languages', () => {
  it.each([
    [{ LANG: 'de_DE.UTF-8' }, ['de-DE']],
    [{ LC_ALL: 'en_GB.UTF-8', LANG: 'de_DE.UTF-8' }, ['en-GB']],
    [{ LC_MESSAGES: 'de_AT@euro', LANG: 'en_US.UTF-8' }, ['de-AT']],
    [{ LANGUAGE: 'de:en_GB', LANG: 'fr_FR.UTF-8' }, ['de', 'en-GB', 'fr-FR']],
    [{ LANG: 'C' }, ['en']],
    [{ LANG: 'C.UTF-8', LANGUAGE: 'de' }, ['en']],
    [{ LC_ALL: 'POSIX', LANG: 'de_DE' }, ['en']],
    [{}, ['nl-BE']],
    [{ LANG: '' }, ['nl-BE']],
  ])('of %j are %j', (environment, languages) => {
    expect(systemLanguages(environment, 'nl-BE')).toEqual(languages);
  });
});
