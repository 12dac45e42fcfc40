/** Many marks over a text, evenly, of all cues and of many lengths. */
import type { Mark } from '../../renderer/editor/editor.ts';

const CUES = ['solid', 'double', 'dashed'] as const;

/** `length`: of the text, in UTF-16 code units. */
export function manyMarks(length: number, count: number): readonly Mark[] {
  const step = length / count;
  return Array.from({ length: count }, (_, at): Mark => {
    const start = Math.floor(at * step);
    const span = { start, end: Math.min(length, start + 10 + ((at * 37) % 120)) };
    return {
      id: `m${at}`,
      span,
      cue: CUES[at % 3] ?? 'solid',
      voice: 'own',
      uncertain: false,
      description: `mark ${at}`,
    };
  });
}
