/** What a command does, and when it can. */
import type { State } from './state.ts';

export interface Behaviour {
  readonly run: () => void;
  readonly enabled?: (state: State) => boolean;
  readonly checked?: (state: State) => boolean;
}
