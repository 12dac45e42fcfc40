/** Everybody with a layer on the article in front, as they are told apart in the text: by initials, line and colour. */
import type { TagCue } from '../../../shared/domain/tagset.ts';
import type { Person } from '../../store/review-layers.ts';
import { readableName } from '../readable-name.ts';

export interface ReviewVoice extends Person {
  /** Of no two the same. */
  readonly initials: string;
  /** With which line and colour they are drawn where that tells persons, not tags. */
  readonly cue: Exclude<TagCue, 'excluded'>;
}

const graphemes = new Intl.Segmenter();

const CUES = ['solid', 'double', 'dashed'] as const;

/** Oneself first. */
export function reviewVoices(people: readonly Person[]): readonly ReviewVoice[] {
  const taken = new Map<string, number>();
  return people.map(({ annotator, own }, index) => {
    const initials = initialsOf(readableName(annotator.name));
    const before = taken.get(initials) ?? 0;
    taken.set(initials, before + 1);
    return {
      annotator,
      own,
      initials: before === 0 ? initials : `${initials}${String(before + 1)}`,
      cue: CUES[index % CUES.length] ?? 'solid',
    };
  });
}

/** *Ada Lenz* → AL, *ben* → BE. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s.-]+/u).filter((word) => /\p{L}|\p{N}/u.test(word));
  const [first = '', ...rest] = words;
  const last = rest.at(-1);
  const letters =
    last === undefined
      ? lettersOf(first).slice(0, 2)
      : [first, last].flatMap((word) => lettersOf(word).slice(0, 1));
  return letters.join('').toUpperCase() || '?';
}

function lettersOf(word: string): readonly string[] {
  return Array.from(graphemes.segment(word), ({ segment }) => segment);
}
