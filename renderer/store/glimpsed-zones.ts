/** Zones in a glimpse: they fold with the text's first frame, while its layers are still read. */
import { type ExcludedZone, zonesAmong } from './excluded-zones.ts';
import { glimpseShown } from './glimpse.ts';
import type { PaneId, PlacedAnnotation, State } from './state.ts';

const ofGlimpse = new WeakMap<readonly PlacedAnnotation[], readonly ExcludedZone[]>();

/** One's own, in what a pane shows of an article whose layers are still read; null once they are there. */
export function glimpsedZones(
  state: Pick<State, 'panes' | 'layers' | 'view' | 'project'>,
  pane: PaneId,
): readonly ExcludedZone[] | null {
  const glimpse = glimpseShown(state, pane);
  if (glimpse === null || state.project === null) return null;
  const known = ofGlimpse.get(glimpse);
  if (known !== undefined) return known;
  const { effective } = zonesAmong(glimpse, state.project.tagset);
  ofGlimpse.set(glimpse, effective);
  return effective;
}
