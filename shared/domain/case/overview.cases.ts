/** Items of overviews for tests: any number of annotations, of few annotators, articles and entities. */
import fc from 'fast-check';
import { ACTOR, CLAIM, EVIDENCE } from '../tagset.ts';
import type { OverviewItem, OverviewLink } from './overview-items.ts';

export function item(
  id: string,
  about: Partial<Omit<OverviewItem, 'annotation'>> & Partial<Omit<OverviewItem['annotation'], 'entity'>> = {},
): OverviewItem {
  const {
    article = 'a.txt',
    outlet = 'Post',
    published = '2018-07-03',
    root = CLAIM,
    entity = null,
    ...rest
  } = about;
  return {
    article,
    outlet,
    published,
    root,
    entity,
    annotation: {
      id,
      annotator: 'ann',
      tag: root,
      label: '',
      quote: `words of ${id}`,
      prefix: '',
      suffix: '',
      text: '0',
      start: 0,
      end: 1,
      placement: 'exact',
      at: { start: 0, end: 1 },
      modified: '2026-11-22T14:03:11Z',
      ...rest,
    },
  };
}

export function link(type: string, from: string, to: string): OverviewLink {
  const id = `${type} ${from} ${to}`;
  return { article: 'a.txt', link: { id, annotator: 'ann', type: `urn:beleg:link:${type}`, from, to } };
}

export const anyItems: fc.Arbitrary<readonly OverviewItem[]> = fc
  .array(
    fc.record({
      annotator: fc.constantFrom('ann', 'bob'),
      article: fc.constantFrom('a.txt', 'b.txt', 'c.txt'),
      outlet: fc.constantFrom('Post', 'Times', ''),
      published: fc.constantFrom('2018-07-03', '2018-07-04', '2018', ''),
      root: fc.constantFrom(ACTOR, CLAIM, EVIDENCE),
      placement: fc.constantFrom('exact' as const, 'lost' as const),
      isExcluded: fc.boolean(),
      isAgreed: fc.boolean(),
      entity: fc.constantFrom(
        null,
        { id: 'p', name: 'It was them', of: 'proposition' as const },
        { id: 'q', name: 'It was not', of: 'proposition' as const },
        { id: 'usa', name: 'USA', of: 'actor' as const },
      ),
    }),
    { maxLength: 12 },
  )
  .map((all) =>
    all.map(({ isExcluded, isAgreed, ...about }, at) =>
      item(String(at), {
        ...about,
        ...(isExcluded && { insideExcluded: true }),
        ...(isAgreed && { adjudicated: true }),
      }),
    ),
  );

/** Among the first dozen items, also from and to some that are not there. */
export const anyLinks: fc.Arbitrary<readonly OverviewLink[]> = fc.array(
  fc
    .tuple(
      fc.constantFrom('supports', 'refutes', 'states', 'denies', 'reports', 'quotes'),
      fc.nat(12),
      fc.nat(12),
    )
    .map(([type, from, to]) => link(type, String(from), String(to))),
  { maxLength: 10 },
);
