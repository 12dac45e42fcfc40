/** What the window and the process that arranges a network say to each other. */

/** One network to arrange. */
export interface ToArrange {
  /** Two numbers between -0.5 and 0.5 for each node in turn, by its id alone: which of two alike stands where. */
  readonly scatter: Float32Array<ArrayBuffer>;
  /** Numbers of both nodes of each edge in turn, no pair twice in either direction. */
  readonly ends: Uint32Array<ArrayBuffer>;
  /** How strongly each edge pulls. */
  readonly weights: Float32Array<ArrayBuffer>;
}

/** The network first, answered with its first places; then a word for each portion more. */
export type ToArranger = ToArrange | 'more';

/** Where the nodes are after a portion: x and y of each in turn. */
export interface Arranged {
  readonly places: Float32Array<ArrayBuffer>;
  readonly isAtRest: boolean;
  /** Between 0 and 1. */
  readonly progress: number;
}
