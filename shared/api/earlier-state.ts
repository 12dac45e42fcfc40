/** Earlier states of one's own layers, as the host keeps them outside the project's folder. */
import type { Entry, Timestamp } from '../domain/annotation.ts';
import type { Content } from '../domain/content.ts';

/**
 * Why a state was kept: `time`, it was the first to be replaced for some minutes; `bulk`,
 * many annotations were about to be changed at once; `settle`, the first of several was about
 * to be settled in a text that changed; `merge`, something from elsewhere was about to be
 * taken in; `loss`, most of it was about to go.
 */
export type StateReason = 'time' | 'bulk' | 'settle' | 'merge' | 'loss';

export interface EarlierState {
  /** Names it among the states of its layer; later ones have higher numbers. */
  readonly id: string;
  /** When it was kept: until then the layer was like this. */
  readonly at: Timestamp;
  readonly reason: StateReason;
  /** How many annotations, or statements, or entries of the case, it has. */
  readonly annotations: number;
  /** Compared with the layer as it is now; null if that was not looked at. */
  readonly differences: StateDifferences | null;
}

/** What bringing an earlier state back would do, counted in annotations, or in what else is said in the layer. */
export interface StateDifferences {
  /** There then, not now. */
  readonly back: number;
  /** Other then than now. */
  readonly changed: number;
  /** Not there then, but now. */
  readonly gone: number;
}

export interface EarlierLayer {
  readonly annotations: readonly Entry<Content>[];
}
