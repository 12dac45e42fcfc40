/**
 * Hedges: words by which a German text says that it passes a claim on, or is not sure of it. They
 * are a hint to whoever grades the claim's certainty in the text, and decide nothing: *sei* is
 * also an imperative, and *soll* also a duty.
 *
 * What counts: the modal of hearsay (*soll*), words that name a source (*laut*, *zufolge*) or
 * doubt (*angeblich*), and the Konjunktiv I of indirect speech where its form is no other one
 * (Duden, Die Grammatik: the third person singular; of *sein* the plural, too).
 */
import type { Span } from '../span.ts';

export type HedgeKind = 'hearsay' | 'source' | 'doubt' | 'subjunctive';

export interface Hedge {
  readonly kind: HedgeKind;
  /** As the text has it. */
  readonly word: string;
  readonly span: Span;
}

const WORDS: Readonly<Record<HedgeKind, readonly string[]>> = {
  hearsay: ['soll', 'sollen'],
  source: [
    'laut',
    'zufolge',
    'demnach',
    'demzufolge',
    'nach Angaben',
    'nach eigenen Angaben',
    'nach Informationen',
    'den Angaben nach',
    'Berichten nach',
    'heißt es',
    'hieß es',
  ],
  doubt: [
    'angeblich',
    'angebliche',
    'angeblichen',
    'angeblicher',
    'mutmaßlich',
    'mutmaßliche',
    'mutmaßlichen',
    'mutmaßlicher',
    'vermeintlich',
    'vermutlich',
    'offenbar',
    'anscheinend',
    'womöglich',
    'möglicherweise',
    'wahrscheinlich',
  ],
  subjunctive: [
    'sei',
    'seien',
    'habe',
    'werde',
    'könne',
    'müsse',
    'solle',
    'wolle',
    'dürfe',
    'möge',
    'gebe',
    'gehe',
    'komme',
    'bleibe',
    'stehe',
    'liege',
    'sehe',
    'wisse',
    'lasse',
    'mache',
    'führe',
    'trage',
  ],
};

const KIND_OF: ReadonlyMap<string, HedgeKind> = new Map(
  (['hearsay', 'source', 'doubt', 'subjunctive'] as const).flatMap((kind) =>
    WORDS[kind].map((word) => [word.toLowerCase(), kind] as const),
  ),
);

/** Longer ones first, so that *demzufolge* is not found as *zufolge*. */
const PATTERN = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[...KIND_OF.keys()]
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(' ', '\\s+'))
    .join('|')})(?![\\p{L}\\p{N}])`,
  'giu',
);

const sentences = new Intl.Segmenter('de', { granularity: 'sentence' });

/** How far around the claim its sentences are looked for, in UTF-16 code units. */
const REACH = 600;

/** Hedges in the sentences that the words of `span` stand in, in order. */
export function hedgesNear(text: string, span: Span): readonly Hedge[] {
  const from = Math.max(0, span.start - REACH);
  const window = text.slice(from, span.end + REACH);
  return [...sentences.segment(window)].flatMap(({ segment, index }): readonly Hedge[] => {
    const start = from + index;
    if (start >= span.end || start + segment.length <= span.start) return [];
    return [...segment.matchAll(PATTERN)].flatMap((match): readonly Hedge[] => {
      const [word] = match;
      const kind = KIND_OF.get(word.toLowerCase().replace(/\s+/gu, ' '));
      // "Ich habe" is the same form and no indirect speech.
      const isFirstPerson = kind === 'subjunctive' && besideI(segment, match.index, word);
      if (kind === undefined || isFirstPerson) return [];
      return [{ kind, word, span: { start: start + match.index, end: start + match.index + word.length } }];
    });
  });
}

/** What the hints speak for: what is only passed on, or what the text itself is not sure of. */
export function certaintyOf(hedges: readonly Hedge[]): 'attributed' | 'hedged' | null {
  if (hedges.length === 0) return null;
  return hedges.some(({ kind }) => kind !== 'doubt') ? 'attributed' : 'hedged';
}

function besideI(sentence: string, at: number, word: string): boolean {
  return (
    /(?<!\p{L})ich\s+(?:\p{L}+\s+)?$/iu.test(sentence.slice(0, at)) ||
    /^\s+ich(?!\p{L})/iu.test(sentence.slice(at + word.length))
  );
}
