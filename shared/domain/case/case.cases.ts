/** Case layers and what can be said in them, for tests and laws. */
import fc from 'fast-check';
import { after, ANNOTATOR, id } from '../layer.cases.ts';
import { CASE_KEY, emptyCase, type CaseLayer } from '../layer.ts';
import type { Annotator } from '../annotator.ts';
import type { CaseContent } from './case-content.ts';
import { ACTOR_KINDS } from './entity.ts';

/** Entries number 1, 2, … (from `first` on) of this annotator. */
export function caseOf(...contents: readonly CaseContent[]): CaseLayer {
  return caseOfAnnotator(ANNOTATOR, 1, contents);
}

export function caseOfAnnotator(
  annotator: Annotator,
  first: number,
  contents: readonly CaseContent[],
): CaseLayer {
  const nothing = emptyCase(id(0xfffd), annotator, '2026-11-22T14:00:00Z');
  return after(
    nothing,
    contents.map((content, i) => ({ ...CASE_KEY, annotation: id(first + i), before: null, after: content })),
  );
}

/** Anything that can be said about a project. */
export function anyCase(): fc.Arbitrary<CaseContent> {
  const words = fc.string({ unit: 'grapheme', maxLength: 12 });
  const name = words.filter((each) => each.trim() !== '');
  const derivedFrom = fc.constant([id(90)]);
  const entity = fc.record(
    {
      kind: fc.constant('entity'),
      of: fc.constantFrom('actor', 'proposition'),
      name,
      actorKind: fc.constantFrom(...ACTOR_KINDS),
      aliases: fc.array(name, { minLength: 1, maxLength: 3 }),
      note: words,
      external: fc.constantFrom('Q423', 'Q1'),
      derivedFrom,
    },
    { requiredKeys: ['kind', 'of', 'name'] },
  );
  const pair = fc.record(
    {
      kind: fc.constantFrom('same-as', 'different'),
      one: fc.constantFrom(id(201), id(202)),
      other: fc.constantFrom(id(202), id(203)),
      reason: words,
      derivedFrom,
    },
    { requiredKeys: ['kind', 'one', 'other'] },
  );
  const memo = fc.record(
    { kind: fc.constant('memo'), article: fc.constantFrom('a.txt', 'dir/ä.md'), text: words, derivedFrom },
    { requiredKeys: ['kind', 'text'] },
  );
  return fc.oneof(entity, pair, memo);
}
