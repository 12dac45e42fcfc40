/**
 * Variants: other forms in which a text may name what was asked for. They are offered with how
 * often each occurs and taken only where somebody ticks them: no form is taken for granted.
 *
 * The forms are those that German makes of names by ending alone. Stems that change (Umlaut:
 * *Land, Länder*; *China, chinesisch*) are not among them. Spelling follows the official rules
 * (Amtliches Regelwerk der deutschen Rechtschreibung, Rat für deutsche Rechtschreibung); the
 * endings themselves are those of the Duden grammar.
 */

export const VARIANTS = ['asked', 'genitive', 'plural', 'apostrophe', 'isch', 'er', 'compound'] as const;
export type Variant = (typeof VARIANTS)[number];

/** A form of words asked for, with apostrophes and hyphens as `folded-text.ts` has them. */
export interface Form {
  readonly words: string;
  readonly variant: Variant;
}

/** What `isch` and `sch` are declined with: as any adjective. */
const DECLINED = ['', 'e', 'en', 'er', 'es', 'em'];

/** Names that end in an s-sound make their genitive with an apostrophe (§ 96 (1): s, ss, ß, tz, z, x, ce). */
const HISSING = /(?:[sßzx]|ce)$/iu;

/** All forms of the words, the asked one first; none is there twice. */
export function formsOf(words: string): readonly Form[] {
  if (!/\p{L}$/u.test(words)) return [{ words, variant: 'asked' }];
  const forms: Form[] = [
    { words, variant: 'asked' },
    ...genitives(words),
    // Weak nouns and feminine plurals: die Analysten, des Präsidenten, die Quellen.
    ...['n', 'en'].map((ending) => ({ words: words + ending, variant: 'plural' as const })),
    // § 97: the apostrophe may set off the -s of a name; in English it does so always.
    { words: `${words}’s`, variant: 'apostrophe' },
    ...adjectives(words).map((one) => ({ words: one, variant: 'isch' as const })),
    // § 61: what is derived from names of places by -er; Bremen makes Bremer.
    { words: `${words}er`, variant: 'er' },
    ...(/\p{L}{3}en$/u.test(words) ? [{ words: `${words.slice(0, -2)}er`, variant: 'er' as const }] : []),
  ];
  const seen = new Set<string>();
  return forms.filter((form) => !seen.has(form.words) && seen.add(form.words).size > 0);
}

function genitives(words: string): readonly Form[] {
  if (HISSING.test(words))
    return [
      { words: `${words}’`, variant: 'apostrophe' },
      { words: `${words}es`, variant: 'genitive' },
    ];
  return ['s', 'es'].map((ending) => ({ words: words + ending, variant: 'genitive' }));
}

/** § 62: adjectives in -isch and -sch are written small, unless an apostrophe sets the name off. */
function adjectives(words: string): readonly string[] {
  const stems = [`${words}isch`, `${words}sch`, `${words}’sch`];
  // Korea, koreanisch; Spanien, spanisch.
  if (/\p{L}a$/u.test(words)) stems.push(`${words}nisch`);
  if (/\p{L}{2}ien$/u.test(words)) stems.push(`${words.slice(0, -3)}isch`);
  return stems.flatMap((stem) => DECLINED.map((ending) => stem + ending));
}
