/** What annotators say about the project, from what crosses the wire to what is shown. Pure. */
import type { CaseView } from '../../../shared/api/contract.ts';
import type { Annotator } from '../../../shared/domain/annotator.ts';
import { compareText, emptyCase, type CaseLayer } from '../../../shared/domain/layer.ts';
import { mapById } from '../../../shared/domain/persistent-map.ts';
import type { State } from '../state.ts';

/** One annotator's, as it is shown. */
export interface ShownCase {
  readonly layer: CaseLayer;
  readonly own: boolean;
  readonly readOnly: boolean;
}

type Cases = State['cases'];

export function shownCase({ annotator, own, readOnly, entries, deleted }: CaseView): ShownCase {
  const { layer } = newOwnCase(annotator);
  return { layer: { ...layer, annotations: mapById(entries), deleted: mapById(deleted) }, own, readOnly };
}

/** One's own where nothing is said yet. */
export function newOwnCase(annotator: Annotator): ShownCase {
  return { layer: emptyCase(`urn:beleg:shown:${annotator.id}`, annotator, ''), own: true, readOnly: false };
}

export function ownCase(cases: Cases): ShownCase | undefined {
  return cases.find(({ own }) => own);
}

/** Puts a case in the place of the same annotator's: one's own first, then by id. */
export function withCase(cases: Cases, shown: ShownCase): Cases {
  const others = cases.filter(({ layer }) => layer.annotator.id !== shown.layer.annotator.id);
  return [...others, shown].toSorted(
    (a, b) => Number(b.own) - Number(a.own) || compareText(a.layer.annotator.id, b.layer.annotator.id),
  );
}
