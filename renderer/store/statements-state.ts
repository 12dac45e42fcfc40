/**
 * The statements of a session: from what crosses the wire to what is shown. Pure, as
 * `layers-state.ts` is for annotations.
 */
import type { StatementsView } from '../../shared/api/contract.ts';
import type { Annotator } from '../../shared/domain/annotator.ts';
import { compareText, emptyStatements, type LayerKey } from '../../shared/domain/layer.ts';
import { mapById } from '../../shared/domain/persistent-map.ts';
import { ownValue } from '../../shared/own-value.ts';
import type { ShownStatements, State } from './state.ts';

type AllStatements = State['statements'];
/** One's own layer or the agreed set, on an article. */
type Which = Pick<LayerKey, 'article' | 'adjudicated'>;

export function shownStatements(view: StatementsView): ShownStatements {
  const { annotator, own, readOnly, statements, deleted } = view;
  const layer = {
    ...newOwnStatements(view, annotator).layer,
    annotations: mapById(statements),
    deleted: mapById(deleted),
  };
  return { layer, own, readOnly };
}

/** One's own where none are on disk yet. */
export function newOwnStatements({ article, adjudicated }: Which, annotator: Annotator): ShownStatements {
  const nothing = emptyStatements(`urn:beleg:shown:${annotator.id}`, article, annotator, '');
  return { layer: { ...nothing, ...(adjudicated && { adjudicated }) }, own: true, readOnly: false };
}

export function ownStatements(
  all: AllStatements,
  { article, adjudicated }: Which,
): ShownStatements | undefined {
  return ownValue(all, article)?.find(({ own, layer }) => own && layer.adjudicated === adjudicated);
}

/** Puts statements in the place of the same annotator's: one's own first, then by id; beside agreed sets last. */
export function withStatements(all: AllStatements, shown: ShownStatements): AllStatements {
  const { article, annotator } = shown.layer;
  const others = othersThan(all, shown.layer, annotator.id);
  const next = [...others, shown].toSorted(
    (a, b) =>
      Number(a.layer.adjudicated ?? false) - Number(b.layer.adjudicated ?? false) ||
      Number(b.own) - Number(a.own) ||
      compareText(a.layer.annotator.id, b.layer.annotator.id),
  );
  return { ...all, [article]: next };
}

export function withoutStatements(all: AllStatements, which: Which, annotator: string): AllStatements {
  return { ...all, [which.article]: othersThan(all, which, annotator) };
}

function othersThan(all: AllStatements, which: Which, annotator: string): readonly ShownStatements[] {
  return (ownValue(all, which.article) ?? []).filter(
    ({ layer }) => layer.annotator.id !== annotator || layer.adjudicated !== which.adjudicated,
  );
}
