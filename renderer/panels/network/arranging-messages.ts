/** What the window and the process that arranges a network say to each other. */

/** One network to arrange. */
export interface ToArrange {
  /** x and y of each node in turn. */
  readonly places: Float32Array<ArrayBuffer>;
  /** Numbers of both nodes of each edge in turn, no pair twice in either direction. */
  readonly ends: Uint32Array<ArrayBuffer>;
  /** How strongly each edge pulls. */
  readonly weights: Float32Array<ArrayBuffer>;
}

/** After every so many steps; the last has `done` = `total`. */
export interface Arranged {
  readonly places: Float32Array<ArrayBuffer>;
  readonly done: number;
  readonly total: number;
}
