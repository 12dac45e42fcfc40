/** Kinds of nodes by shape and letter, the same on the screen and in files: colour only helps. */
import type { NodeKind } from '../../../shared/domain/case/network.ts';

/** The letters of the tags that the kinds come from. */
export const KIND_LETTERS: Readonly<Record<NodeKind, string>> = {
  actor: 'A',
  proposition: 'C',
  evidence: 'E',
  other: '+',
};

/** The token of `tokens.css` that colours each. */
export const KIND_COLOURS: Readonly<Record<NodeKind, string>> = {
  actor: '--cue-solid-line',
  proposition: '--cue-double-line',
  evidence: '--cue-dashed-line',
  other: '--ink-soft',
};

/** Corners around 0 for a radius of 1; none is a circle. All cover about as much. */
export const SHAPES: Readonly<Record<NodeKind, readonly (readonly [number, number])[]>> = {
  actor: [],
  proposition: [
    [-1.05, -0.8],
    [1.05, -0.8],
    [1.05, 0.8],
    [-1.05, 0.8],
  ],
  evidence: [
    [0, -1.25],
    [1.25, 0],
    [0, 1.25],
    [-1.25, 0],
  ],
  other: [
    [-0.55, -0.95],
    [0.55, -0.95],
    [1.1, 0],
    [0.55, 0.95],
    [-0.55, 0.95],
    [-1.1, 0],
  ],
};
