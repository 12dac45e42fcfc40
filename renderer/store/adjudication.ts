/**
 * The adjudication of an article as the window has it: candidates of all annotators with
 * their votes, and how each stands with the agreed set. Made anew only from what changed.
 */
import type { AnnotationId } from '../../shared/domain/annotation.ts';
import type { Annotator, AnnotatorId } from '../../shared/domain/annotator.ts';
import {
  candidatesOf,
  categoriesWithZones,
  type Candidate,
} from '../../shared/domain/adjudication/candidates.ts';
import type { Ground } from '../../shared/domain/adjudication/settle.ts';
import { agreedSetOf, standingsOf, type Standing } from '../../shared/domain/adjudication/standing.ts';
import type { ArticlePath } from '../../shared/domain/layer.ts';
import {
  comparableLayers,
  type Comparable,
  type ComparableLayer,
  type PlacedAnnotation,
} from '../../shared/domain/review/comparable.ts';
import type { VotedVersion } from '../../shared/domain/review/group-votes.ts';
import type { Tagset } from '../../shared/domain/tagset.ts';
import type { ArticleText } from '../../shared/domain/text.ts';
import { ownValue } from '../../shared/own-value.ts';
import { agreedSet, saidBesideAgreed } from './adjudicating.ts';
import { placementIn } from './reading-order.ts';
import type { ShownLayer, State } from './state.ts';
import { textOf } from './store-context.ts';

export interface Adjudication {
  /** In order of reading. */
  readonly standings: readonly Standing[];
  /** Those who annotated the article, and can vote. */
  readonly annotators: readonly Annotator[];
  readonly text: ArticleText;
  readonly ground: Ground;
  readonly decided: number;
  /** Annotations of anybody that stand nowhere in today's text: no candidates. */
  readonly lost: number;
}

export type Adjudicated = Pick<State, 'layers' | 'adjudicated' | 'statements' | 'project' | 'panes' | 'work'>;

const comparable = new WeakMap<ShownLayer, { text: string; tagset: Tagset; layer: ComparableLayer }>();
interface Kept {
  readonly from: readonly unknown[];
  readonly made: Adjudication;
  readonly compared: readonly ComparableLayer[];
  readonly candidates: readonly Candidate[];
}

/** Of the articles asked for last: two can be shown side by side. */
const kept = new Map<ArticlePath, Kept>();
const MOST_KEPT = 2;
const byMark = new WeakMap<readonly Standing[], ReadonlyMap<AnnotationId, Standing>>();

/** null as long as the article's text is not there. */
export function adjudicationOf(state: Adjudicated, article: ArticlePath): Adjudication | null {
  const layers = ownValue(state.layers, article);
  const text = textOf(state)(article);
  const { project } = state;
  if (layers === undefined || text === null || project === null) return null;
  const agreed = agreedSet(state, article);
  const said = saidBesideAgreed(state, article);
  const done = ownValue(state.work.done, article);
  const from = [layers, text, project.tagset, project.knownAnnotators, agreed, said, done];
  const before = kept.get(article);
  if (before !== undefined && isSameList(from, before.from)) return before.made;
  const isDone = ({ id }: Annotator): boolean =>
    done?.some((mark) => mark.done && mark.annotator === id) === true;
  const voters = layers.filter(({ layer }) => layer.annotations.size > 0 || isDone(layer.annotator));
  // Who is done without any mark has voted as well.
  const silent = project.knownAnnotators.filter(
    (one) => isDone(one) && !voters.some(({ layer }) => layer.annotator.id === one.id),
  );
  const compared = [
    ...voters.map((shown) => comparableOf(shown, text, project.tagset)),
    ...silent.map(({ id }) => withoutMarks(id)),
  ];
  const set = agreedSetOf(
    agreed === undefined ? [] : placedIn(agreed),
    said?.layer.annotations.values() ?? [],
  );
  const isCompared = before !== undefined && isSameList(compared, before.compared);
  const candidates = isCompared ? before.candidates : candidatesOf(compared);
  const standings = standingsOf(candidates, set);
  const made: Adjudication = {
    standings,
    annotators: [...voters.map(({ layer }) => layer.annotator), ...silent],
    text,
    ground: {
      article,
      agreed: set,
      present: new Set(voters.flatMap(({ layer }) => Array.from(layer.annotations.keys()))),
    },
    decided: standings.filter(({ state: how }) => how !== 'undecided').length,
    lost: compared.reduce((sum, { notCompared }) => sum + notCompared.length, 0),
  };
  kept.delete(article);
  kept.set(article, { from, made, compared, candidates });
  for (const oldest of [...kept.keys()].slice(0, -MOST_KEPT)) kept.delete(oldest);
  return made;
}

/** The candidate that an annotation of anybody, or one of the agreed set, belongs to. */
export function standingWith({ standings }: Adjudication, id: AnnotationId): Standing | null {
  let index = byMark.get(standings);
  if (index === undefined) {
    index = new Map(
      standings.flatMap((standing) =>
        [...standing.agreed, ...standing.candidate.marks.map(({ annotation }) => annotation)].map(
          (annotation) => [annotation.id, standing] as const,
        ),
      ),
    );
    byMark.set(standings, index);
  }
  return index.get(id) ?? null;
}

/** The candidate in question: the selected annotation is one of its. */
export function currentStanding(state: Adjudicated & Pick<State, 'selected'>): Standing | null {
  if (state.selected === null) return null;
  const adjudication = adjudicationOf(state, state.selected.article);
  return adjudication === null ? null : standingWith(adjudication, state.selected.id);
}

/** The version in question: the one that the selected annotation votes for. */
export function currentVersion(state: Adjudicated & Pick<State, 'selected'>): VotedVersion | null {
  const standing = currentStanding(state);
  const id = state.selected?.id;
  return (
    standing?.candidate.versions.find((version) =>
      marksOf(version).some((mark) => mark.annotation.id === id),
    ) ?? null
  );
}

/** The annotations that vote for a version, by their annotators' ids. */
export function marksOf({ votes }: VotedVersion): readonly Comparable[] {
  return [...votes].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, mark]) => mark);
}

const absent = new Map<AnnotatorId, ComparableLayer>();

/** The same object every time. */
function withoutMarks(annotator: AnnotatorId): ComparableLayer {
  const known = absent.get(annotator) ?? { annotator, marks: [], notCompared: [] };
  absent.set(annotator, known);
  return known;
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}

function comparableOf(shown: ShownLayer, { content, sha256 }: ArticleText, tagset: Tagset): ComparableLayer {
  const known = comparable.get(shown);
  if (known?.text === sha256 && known.tagset === tagset) return known.layer;
  const annotator = shown.layer.annotator.id;
  const placed = { annotator, annotations: placedIn(shown) };
  const [layer = withoutMarks(annotator)] = comparableLayers([placed], content, categoriesWithZones(tagset));
  comparable.set(shown, { text: sha256, tagset, layer });
  return layer;
}

function placedIn(shown: ShownLayer): readonly PlacedAnnotation[] {
  return Array.from(shown.layer.annotations.values(), (annotation) =>
    Object.assign({ placement: placementIn(shown, annotation) }, annotation),
  );
}
