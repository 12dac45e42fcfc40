/**
 * Holds the habits of the code that no compiler or linter knows: a header in every
 * file, names that say something, files of one purpose, no check switched off.
 */
import { describe, expect, it } from 'vitest';
import { isTest, read, sourceFiles } from './sources.cases.ts';

const LONGEST = 300;
const SWITCHED_OFF = /(oxlint|eslint|biome|prettier|knip)-(disable|ignore)|@ts-(ignore|expect-error|nocheck)/;
const SAYS_NOTHING = /(^|[/-])(utils?|helpers?|common|managers?|misc|shared-stuff)([./-]|$)/;
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)?(\.(test|cases|config|spec))?\.(ts|tsx|mjs)$/;

const files = sourceFiles();

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function hasHeader(source: string): boolean {
  return /^(#!.*\n)?(\/\/ @vitest-environment \w+\n)?\/\*\*/.test(source);
}

describe('every source file', () => {
  it('opens with a header that says its purpose (unit tests stand beside what they are about)', () => {
    expect(files.filter((path) => !/\.test\.tsx?$/.test(path) && !hasHeader(read(path)))).toEqual([]);
    expect(hasHeader("import { a } from './a.ts';")).toBe(false);
  });

  it(`has at most ${LONGEST} lines`, () => {
    const lengths = files
      .filter((path) => !isTest(path))
      .map((path) => [path, read(path).split('\n').length] as const);
    expect(lengths.filter(([, lines]) => lines > LONGEST + 1)).toEqual([]);
  });

  it('is named for its main export, in kebab-case and without empty words', () => {
    expect(files.filter((path) => !KEBAB.test(nameOf(path)) || SAYS_NOTHING.test(path))).toEqual([]);
    expect(SAYS_NOTHING.test('main/backend/file-utils.ts')).toBe(true);
  });

  it('switches no check off', () => {
    expect(files.filter((path) => SWITCHED_OFF.test(read(path)))).toEqual([]);
    expect(SWITCHED_OFF.test(['// @ts', 'ignore'].join('-'))).toBe(true);
  });
});
