/**
 * What is said of annotations, as panels ask for it: decisions with what became of them,
 * threads, links. Each list is made once and kept while what it is made from is the same.
 */
import type { Annotation, AnnotationId, Entry } from '../../shared/domain/annotation.ts';
import type { Annotator } from '../../shared/domain/annotator.ts';
import type { Content } from '../../shared/domain/content.ts';
import {
  decisionState,
  newestDecision,
  type DecisionState,
} from '../../shared/domain/review/decision-state.ts';
import { compareText, type ArticlePath } from '../../shared/domain/layer.ts';
import {
  namedBy,
  type Decision,
  type Link,
  type Reply,
  type Statement,
  type StatementContent,
  type StatementId,
} from '../../shared/domain/statement.ts';
import { ownValue } from '../../shared/own-value.ts';
import type { ShownLayer, ShownStatements, State } from './state.ts';
import { ownStatements } from './statements-state.ts';

/** A statement with whose it is. */
export interface Said<C extends StatementContent = StatementContent> {
  readonly statement: Statement;
  readonly content: C;
  readonly annotator: Annotator;
  readonly own: boolean;
  /** Said beside an agreed set. */
  readonly adjudicated: boolean;
}

export interface ShownDecision extends Said<Decision> {
  readonly state: DecisionState;
}

interface Index {
  /** By the ids of the annotations and statements that they name. */
  readonly about: ReadonlyMap<string, readonly Said[]>;
  readonly all: readonly Said[];
  readonly byId: ReadonlyMap<StatementId, Said>;
  /** Those that were asked for. */
  readonly threads: Map<StatementId, readonly Said<Reply>[]>;
}

const NONE: readonly never[] = [];
const NO_DECISIONS: ReadonlyMap<AnnotationId, Said<Decision>> = new Map();
const mine = new WeakMap<ShownStatements, ReadonlyMap<AnnotationId, Said<Decision>>>();
const indexes = new WeakMap<readonly ShownStatements[], Index>();
/** Decisions that were asked for, as long as neither they nor what they are on has changed. */
const judged = new WeakMap<
  Index,
  { readonly layers: readonly ShownLayer[]; readonly on: Map<StatementId, readonly ShownDecision[]> }
>();

/** Everything said on an article, in the order in which it was made. */
export function statementsOn(state: Pick<State, 'statements'>, article: ArticlePath): readonly Said[] {
  return indexOf(state, article)?.all ?? NONE;
}

/**
 * The decisions on an annotation or a link, the newest of each reviewer: what stands beside an agreed set is
 * the adjudicator's word, not the reviewer's.
 */
export function decisionsOn(
  state: Pick<State, 'statements' | 'layers'>,
  article: ArticlePath,
  id: StatementId,
): readonly ShownDecision[] {
  const index = indexOf(state, article);
  const about = index?.about.get(id);
  if (index === undefined || about === undefined) return NONE;
  const layers = ownValue(state.layers, article) ?? NONE;
  let known = judged.get(index);
  if (known?.layers !== layers) {
    known = { layers, on: new Map() };
    judged.set(index, known);
  }
  let decisions = known.on.get(id);
  if (decisions === undefined) {
    decisions = newestOf(about, findAnywhere(layers, id) ?? index.byId.get(id)?.statement ?? null);
    known.on.set(id, decisions);
  }
  return decisions;
}

function newestOf(about: readonly Said[], now: Entry<Content> | null): readonly ShownDecision[] {
  const byReviewer = new Map<string, Said<Decision>[]>();
  for (const said of about) {
    if (!isOfKind(said, 'decision')) continue;
    const reviewer = `${said.annotator.id} ${said.adjudicated}`;
    const list = byReviewer.get(reviewer);
    if (list === undefined) byReviewer.set(reviewer, [said]);
    else list.push(said);
  }
  if (byReviewer.size === 0) return NONE;
  return [...byReviewer.values()].flatMap((decisions) => {
    const newest = newestDecision(decisions.map(({ statement }) => statement));
    const said = decisions.find(({ statement }) => statement === newest);
    return said === undefined ? [] : [Object.assign({ state: decisionState(said.content, now) }, said)];
  });
}

/** One's own decision on an annotation; undefined as long as there is none. */
export function ownDecision(
  state: Pick<State, 'statements' | 'layers'>,
  article: ArticlePath,
  annotation: AnnotationId,
): ShownDecision | undefined {
  const said = ownDecisions(state, article).get(annotation);
  if (said === undefined) return undefined;
  const now = findAnywhere(ownValue(state.layers, article) ?? NONE, annotation);
  return { ...said, state: decisionState(said.content, now) };
}

/** One's own decisions on an article by the annotations that they are on, the newest of each. */
export function ownDecisions(
  { statements }: Pick<State, 'statements'>,
  article: ArticlePath,
): ReadonlyMap<AnnotationId, Said<Decision>> {
  const own = ownStatements(statements, { article });
  if (own === undefined) return NO_DECISIONS;
  const known = mine.get(own);
  if (known !== undefined) return known;
  const made = new Map<AnnotationId, Said<Decision>>();
  for (const statement of own.layer.annotations.values()) {
    const { content } = statement;
    if (content.kind !== 'decision') continue;
    const other = made.get(content.on)?.statement;
    if (other !== undefined && newestDecision([other, statement]) === other) continue;
    made.set(content.on, {
      statement,
      content,
      annotator: own.layer.annotator,
      own: true,
      adjudicated: false,
    });
  }
  mine.set(own, made);
  return made;
}

/** Answers to a decision, an annotation or another answer, and the answers to those; in the order in which they were made. */
export function threadOf(
  state: Pick<State, 'statements'>,
  article: ArticlePath,
  id: StatementId,
): readonly Said<Reply>[] {
  const index = indexOf(state, article);
  if (index === undefined) return NONE;
  let thread = index.threads.get(id);
  if (thread === undefined) {
    thread = threadIn(index, id);
    index.threads.set(id, thread);
  }
  return thread;
}

/** Files of others may say that two answers answer each other. */
function threadIn({ about }: Index, id: StatementId): readonly Said<Reply>[] {
  const found = new Set<Said<Reply>>();
  const waiting = [id];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const said of about.get(next) ?? NONE) {
      if (!isOfKind(said, 'reply') || found.has(said)) continue;
      found.add(said);
      waiting.push(said.statement.id);
    }
  }
  if (found.size === 0) return NONE;
  return [...found].toSorted(({ statement: a }, { statement: b }) => compareMade(a, b));
}

/** Links from and to an annotation, of all annotators. Those that other articles' files hold are not known here. */
export function linksOf(
  state: Pick<State, 'statements'>,
  article: ArticlePath,
  annotation: AnnotationId,
): readonly Said<Link>[] {
  return (indexOf(state, article)?.about.get(annotation) ?? NONE).filter((said) => isOfKind(said, 'link'));
}

function indexOf({ statements }: Pick<State, 'statements'>, article: ArticlePath): Index | undefined {
  const layers = ownValue(statements, article);
  if (layers === undefined) return undefined;
  let index = indexes.get(layers);
  if (index === undefined) {
    index = makeIndex(layers);
    indexes.set(layers, index);
  }
  return index;
}

function makeIndex(layers: readonly ShownStatements[]): Index {
  const all = layers
    .flatMap(({ layer, own }) =>
      [...layer.annotations.values()].map((statement): Said => ({
        statement,
        content: statement.content,
        annotator: layer.annotator,
        own,
        adjudicated: layer.adjudicated === true,
      })),
    )
    .toSorted(({ statement: a }, { statement: b }) => compareMade(a, b));
  const about = new Map<string, Said[]>();
  for (const said of all) {
    for (const id of new Set(namedBy(said.content))) {
      const list = about.get(id);
      if (list === undefined) about.set(id, [said]);
      else list.push(said);
    }
  }
  const byId = new Map(all.map((said) => [said.statement.id, said]));
  return { all, about, byId, threads: new Map() };
}

function compareMade(a: Statement, b: Statement): number {
  return compareText(a.created, b.created) || compareText(a.id, b.id);
}

function isOfKind<K extends StatementContent['kind']>(
  said: Said,
  kind: K,
): said is Said<Extract<StatementContent, { readonly kind: K }>> {
  return said.content.kind === kind;
}

function findAnywhere(layers: readonly ShownLayer[], id: AnnotationId): Annotation | null {
  for (const { layer } of layers) {
    const annotation = layer.annotations.get(id);
    if (annotation !== undefined) return annotation;
  }
  return null;
}
