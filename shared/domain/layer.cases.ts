/**
 * Layers and contents for tests and laws. Ids, times and texts are made up and always the same.
 */
import fc from 'fast-check';
import { makeAnchor } from './anchor.ts';
import type { Annotation, AnnotationContent } from './annotation.ts';
import type { Annotator } from './annotator.ts';
import type { AnyEdit, Edit, StatementEdit } from './change.ts';
import { applyToLayer } from './change.ts';
import { normaliseSpan } from './graphemes.ts';
import type { AnyLayer, Layer, StatementLayer } from './layer.ts';
import { emptyLayer, emptyStatements } from './layer.ts';
import { edited } from './persistent-map.ts';
import type { StatementContent } from './statement.ts';
import { CLAIM } from './tagset.ts';
import type { ArticleText } from './text.ts';

export const ARTICLE = 'dir/storm.txt';
export const SHA = 'a'.repeat(64);
export const AT = '2026-11-22T14:03:11Z';
export const ANNOTATOR: Annotator = {
  id: 'a1',
  uuid: '5b0c6f1e-3a52-4d8e-9d4e-0f2f6f1f7a10',
  name: 'Ada Beispiel',
};

export const TEXT: ArticleText = {
  sha256: SHA,
  content:
    'The harbour master said the ferry had left on time 🚢. Nobody on the quay could confirm it.\n\n' +
    'Die Reederei bestätigte, die Fähre sei „pünktlich“ ausgelaufen. Kameras zeigten um 14 Uhr ein leeres Hafenbecken.\n',
};

/** `urn:uuid:` number `n`. */
export function id(n: number): string {
  return `urn:uuid:00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;
}

/** What tagging these words as a claim says. */
export function claim(words: string, more: Partial<AnnotationContent> = {}): AnnotationContent {
  const start = TEXT.content.indexOf(words);
  return {
    anchor: makeAnchor(TEXT, { start, end: start + words.length }),
    tag: CLAIM,
    label: 'Claim',
    ...more,
  };
}

export function adding(n: number, content: AnnotationContent): Edit {
  return { article: ARTICLE, annotation: id(n), before: null, after: content };
}

/** The layer after edits that must succeed. */
export function after<L extends AnyLayer>(layer: L, edits: readonly AnyEdit[], at = AT): L {
  const applied = applyToLayer(layer, edits, at);
  if (!applied.ok) throw new Error(`refused: ${applied.detail ?? applied.code}`);
  return applied.value;
}

export function layerOf(...contents: readonly AnnotationContent[]): Layer {
  const empty = emptyLayer(id(0xffff), ARTICLE, ANNOTATOR, '2026-11-22T14:00:00Z');
  return after(
    empty,
    contents.map((content, i) => adding(i + 1, content)),
  );
}

/** Statements number 1, 2, … on annotations of whatever layer. */
export function statementsOf(...contents: readonly StatementContent[]): StatementLayer {
  const empty = emptyStatements(id(0xfffe), ARTICLE, ANNOTATOR, '2026-11-22T14:00:00Z');
  return after(
    empty,
    contents.map((content, i) => stating(i + 1, content)),
  );
}

export function stating(n: number, content: StatementContent): StatementEdit {
  return { article: ARTICLE, links: true, annotation: id(n), before: null, after: content };
}

/** The layer with its first annotation changed as another program would: without any bookkeeping of ours. */
export function foreign(layer: Layer, change: Partial<Annotation> | null): Layer {
  const annotation = layer.annotations.get(id(1));
  if (annotation === undefined) throw new Error('not there');
  const next = change && { ...annotation, ...change };
  return { ...layer, annotations: edited(layer.annotations, new Map([[id(1), next]])) };
}

/** Anything that can be said of annotations, in links, decisions and replies. */
export function anyStatement(text: ArticleText): fc.Arbitrary<StatementContent> {
  const words = fc.string({ unit: 'grapheme', maxLength: 12 });
  const names = fc.constantFrom(id(201), id(202), id(203));
  const derivedFrom = fc.constant([id(90)]);
  const link = fc.record(
    {
      kind: fc.constant('link'),
      type: fc.constantFrom('urn:beleg:link:supports', id(70)),
      from: names,
      to: names,
      toArticle: fc.constantFrom('other.txt', 'dir/ä.md'),
      note: words,
      derivedFrom,
    },
    { requiredKeys: ['kind', 'type', 'from', 'to'] },
  );
  const judgement = {
    kind: fc.constant('decision'),
    on: names,
    judged: fc.constantFrom('', 'f'.repeat(32)),
    judgedContent: fc.constant('e'.repeat(32)),
    reason: fc.constantFrom('boundary', 'my own words'),
    comment: words,
    derivedFrom,
  };
  const requiredKeys = ['kind', 'verdict', 'on', 'judged'] as const;
  const verdict = fc.constantFrom('accepted', 'rejected');
  const decision = fc.record({ ...judgement, verdict }, { requiredKeys: [...requiredKeys] });
  const amendment = anyContent(text).map(({ anchor, tag, label }) => ({ anchor, tag, label }));
  const amended = fc.record(
    { ...judgement, verdict: fc.constant('amended'), amendment },
    { requiredKeys: [...requiredKeys, 'amendment'] },
  );
  const reply = fc.record(
    { kind: fc.constant('reply'), to: names, comment: words, derivedFrom },
    { requiredKeys: ['kind', 'to', 'comment'] },
  );
  return fc.oneof(link, decision, amended, reply);
}

/** Anything an annotator could say about a text that has words in it. */
export function anyContent(text: ArticleText): fc.Arbitrary<AnnotationContent> {
  const words = fc.string({ unit: 'grapheme', maxLength: 12 });
  // The one name that no attribute may have: see `annotation-item.ts`.
  const names = words.filter((name) => name !== '__proto__');
  const said = fc.record(
    {
      tag: fc.constantFrom(CLAIM, 'urn:beleg:tag:actor', id(77)),
      label: words,
      note: words,
      entity: fc.constantFrom(id(80), id(81)),
      attributes: fc.dictionary(names, fc.oneof(words, fc.boolean(), fc.integer()), {
        minKeys: 1,
        noNullPrototype: true,
      }),
      derivedFrom: fc.constant([id(90)]),
      lostIn: fc.constantFrom('a'.repeat(64), 'b'.repeat(64)),
    },
    { requiredKeys: ['tag', 'label'] },
  );
  return fc
    .tuple(fc.nat(text.content.length), fc.integer({ min: 1, max: 60 }), said)
    .map(([from, length, rest]) => contentAt(text, from, length, rest));
}

function contentAt(
  text: ArticleText,
  from: number,
  length: number,
  said: Omit<AnnotationContent, 'anchor'>,
): AnnotationContent {
  const { content } = text;
  const span =
    normaliseSpan(content, { start: from, end: from + length }) ??
    normaliseSpan(content, { start: 0, end: content.length });
  if (span === null) throw new Error('a text without words');
  return { anchor: makeAnchor(text, span), ...said };
}
