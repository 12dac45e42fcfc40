/**
 * Sets that break careless formats, for laws: several articles and annotators, overlap and
 * nesting, difficult characters in words, notes, names and paths, links across articles.
 */
import fc from 'fast-check';
import { makeAnchor } from '../domain/anchor.ts';
import { normaliseSpan } from '../domain/graphemes.ts';
import type { Annotator } from '../domain/annotator.ts';
import { id } from '../domain/layer.cases.ts';
import { compareSpans } from '../domain/span.ts';
import { ACTOR, CLAIM, DEFAULT_TAGSET, EVIDENCE, type Tagset } from '../domain/tagset.ts';
import { difficultText } from '../domain/text.cases.ts';
import type {
  ExchangeAnnotation,
  ExchangeArticle,
  ExchangeLayer,
  ExchangeSet,
  ExchangeStatement,
} from './exchange-set.ts';
import { textFrom } from './text-from.ts';

const AT = '2026-11-22T14:03:11Z';
const LATER = '2026-11-22T15:04:12Z';

/** A project's own tag, with umlauts and blanks. */
export const OWN_TAG = 'urn:uuid:00000000-0000-4000-8000-00000000004d';

export const TAGSET: Tagset = {
  tags: [
    ...DEFAULT_TAGSET.tags,
    { id: OWN_TAG, label: 'Übergeordnete Größe & "Maß"', letter: 'Ü', cue: 'solid', definition: 'Größe <b>' },
  ],
};

const LABELS: Readonly<Record<string, string>> = {
  [ACTOR]: 'Actor',
  [CLAIM]: 'Claim',
  [EVIDENCE]: 'Evidence',
  [OWN_TAG]: 'Übergeordnete Größe & "Maß"',
};

const PATHS = ['a.txt', 'more/Größe & Maß.txt', 'more/b.md', "it's.txt"];

const ANNOTATORS: readonly Annotator[] = [
  { id: 'a1', uuid: '5b0c6f1e-3a52-4d8e-9d4e-0f2f6f1f7a10', name: 'Ada Beispiel' },
  { id: 'b-2', uuid: '5b0c6f1e-3a52-4d8e-9d4e-0f2f6f1f7a11', name: '=Bert "Ö" <b>' },
];

/** What notes, attributes and quotes begin with where spreadsheets, XML and line formats stumble. */
const TRICKY = [
  '=1+1',
  ' -x',
  ']]>',
  '<a href="x">&amp;',
  '',
  "'=",
  'a\tb',
  'a\nb',
  '@x',
  '‮abc',
  '\u2028',
  '\0\u0001',
];

export function anyExchangeSet(): fc.Arbitrary<ExchangeSet> {
  return fc
    .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 2 }))
    .chain(([articles, annotators]) =>
      fc.tuple(
        fc.array(anyArticle(), { minLength: articles, maxLength: articles }),
        fc.array(fc.array(anySeeds(), { minLength: annotators, maxLength: annotators }), {
          minLength: articles,
          maxLength: articles,
        }),
        fc.boolean(),
      ),
    )
    .map(([contents, seeds, withStatements]) => setOf(contents, seeds, withStatements));
}

/**
 * What has broken formats before, all at once and always the same: every tricky beginning as
 * note and attribute, overlap, nesting, the same words twice, emoji, RTL, control characters,
 * an annotation that is lost, links, two annotators.
 */
export function nastyExchangeSet(): ExchangeSet {
  const words = TRICKY.map((tricky, n) => `${tricky} Müller 🚢 👩‍👩‍👧‍👦 e\u0301 ‮RTL‬ the the ${n}`);
  const contents = [`Wort\n${words.join('\n\n')}\nEnde`, 'Wort =SUM(A1) | a_b-c \\t ]]> Ende'];
  const seeds = TRICKY.map((tricky, n) => ({
    from: n * 17,
    // Every other one reaches over the next.
    length: n % 2 === 0 ? 24 : 5,
    tag: [ACTOR, CLAIM, EVIDENCE, OWN_TAG][n % 4] ?? CLAIM,
    note: tricky,
    attribute: tricky,
    entity: n % 3 === 0,
    isLost: n === 7,
  }));
  const few = seeds.slice(0, 3);
  return setOf(
    contents,
    [
      [seeds, [...few, ...few]],
      [few, seeds.slice(3, 6)],
    ],
    true,
  );
}

function anyArticle(): fc.Arbitrary<string> {
  const words = fc.constantFrom(
    '=SUM(A1)',
    '-5',
    ']]>',
    '‮RTL‬',
    'Müller',
    '\n',
    ' ',
    '🚢',
    'a_b-c',
    '|',
    '\\t',
  );
  return fc
    .tuple(difficultText(), fc.array(words, { maxLength: 12 }), difficultText())
    .map(([before, middle, after]) => `Wort ${before}${middle.join(' ')}${after} Ende`.toWellFormed());
}

interface Seed {
  readonly from: number;
  readonly length: number;
  readonly tag: string;
  readonly note: string | undefined;
  readonly attribute: string | undefined;
  readonly entity: boolean;
  readonly isLost: boolean;
}

function anySeeds(): fc.Arbitrary<readonly Seed[]> {
  return fc.array(
    fc.record({
      from: fc.nat(120),
      length: fc.integer({ min: 1, max: 30 }),
      tag: fc.constantFrom(ACTOR, CLAIM, EVIDENCE, OWN_TAG),
      note: fc.option(fc.oneof(fc.constantFrom(...TRICKY), fc.string({ unit: 'grapheme', maxLength: 12 })), {
        nil: undefined,
      }),
      attribute: fc.option(fc.constantFrom(...TRICKY), { nil: undefined }),
      entity: fc.boolean(),
      isLost: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
    }),
    { maxLength: 6 },
  );
}

function setOf(
  contents: readonly string[],
  seeds: readonly (readonly (readonly Seed[])[])[],
  withStatements: boolean,
): ExchangeSet {
  let count = 0;
  const articles = contents.map((content, n): ExchangeArticle => {
    const metadata = n === 0 ? { title: 'Der "große" Titel & mehr', url: 'https://example.org/a?b=1&c' } : {};
    return { path: PATHS[n] ?? `${n}.txt`, text: textFrom(content), metadata, sourceSha256: 'c'.repeat(64) };
  });
  articles.sort((a, b) => (a.path < b.path ? -1 : 1));
  const layers: ExchangeLayer[] = [];
  for (const [n, article] of articles.entries()) {
    for (const [who, list] of (seeds[n] ?? []).entries()) {
      const annotator = ANNOTATORS[who];
      if (annotator === undefined) continue;
      const annotations = list
        .flatMap((seed) => annotationOf(article, seed, (count += 1)) ?? [])
        .toSorted(
          (a, b) => compareSpans(a.content.anchor.span, b.content.anchor.span) || (a.id < b.id ? -1 : 1),
        );
      if (annotations.length === 0) continue;
      const statements = withStatements ? linksIn(annotations, count) : [];
      layers.push({ article: article.path, annotator, adjudicated: false, annotations, statements });
    }
  }
  return { project: { id: PROJECT_ID, name: 'Fall "Größe" <1>', tagset: TAGSET }, articles, layers };
}

const PROJECT_ID = '5b0c6f1e-3a52-4d8e-9d4e-0f2f6f1f7a99';

/** Undefined where the article has no words there. */
function annotationOf(article: ExchangeArticle, seed: Seed, n: number): ExchangeAnnotation | undefined {
  const { content } = article.text;
  const from = seed.from % content.length;
  const span = normaliseSpan(content, { start: from, end: from + seed.length });
  if (span === null) return undefined;
  const anchor = seed.isLost
    ? { ...makeAnchor(article.text, span), text: 'd'.repeat(64), exact: `kommt nirgends vor ${n}` }
    : makeAnchor(article.text, span);
  return {
    id: id(n),
    content: {
      anchor,
      tag: seed.tag,
      label: LABELS[seed.tag] ?? '',
      ...(seed.note !== undefined && { note: seed.note }),
      ...(seed.entity && { entity: id(9000) }),
      ...(seed.attribute !== undefined && { attributes: { Sicherheit: seed.attribute, 'große Zahl': n } }),
      ...(n % 7 === 0 && { derivedFrom: [id(8000)] }),
    },
    created: AT,
    modified: LATER,
    revision: n.toString(16).padStart(32, '0'),
    previous: [],
    placement: seed.isLost ? { kind: 'lost' } : { kind: 'exact', span },
  };
}

/** `first`: of the ids that nobody has yet. */
function linksIn(annotations: readonly ExchangeAnnotation[], first: number): readonly ExchangeStatement[] {
  return annotations.slice(1).map(({ id: to }, n) => {
    const from = annotations[0]?.id ?? to;
    const type = 'urn:beleg:link:supports';
    return {
      id: id(5000 + first * 100 + n),
      created: AT,
      modified: LATER,
      content: { kind: 'link', type, from, to },
    };
  });
}
