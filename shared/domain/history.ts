/**
 * History: who made, changed, deleted, decided, answered and linked what, and when. It is read
 * off the layers themselves, so that there is no second record to be lost or to say otherwise.
 *
 * Of several changes of one entry only the last has a time; how many there were at least is
 * told by the revisions that it remembers.
 */
import type { Annotation, Timestamp, Tombstone } from './annotation.ts';
import type { Annotator } from './annotator.ts';
import { isStatement } from './content.ts';
import { compareText, type ArticlePath } from './layer.ts';
import { namedBy, type Statement, type StatementContent } from './statement.ts';

export const DEEDS = ['made', 'taken-over', 'changed', 'deleted', 'decided', 'answered', 'linked'] as const;
export type Deed = (typeof DEEDS)[number];

/** A layer, of annotations or of statements, as far as its history is concerned. */
export interface RecordedLayer {
  readonly article: ArticlePath;
  readonly annotator: Annotator;
  /** Of the agreed set. */
  readonly adjudicated: boolean;
  readonly entries: readonly RecordedEntry[];
  readonly deleted: readonly Tombstone[];
}

/** Of statements that come from an export nobody knows the revisions. */
export type RecordedEntry =
  | Annotation
  | (Pick<Statement, 'id' | 'created' | 'modified' | 'content'> & Partial<Pick<Statement, 'previous'>>);

export interface HistoryEvent {
  /** '' where nobody recorded it. */
  readonly at: Timestamp;
  readonly deed: Deed;
  readonly by: Annotator;
  readonly article: ArticlePath;
  readonly adjudicated: boolean;
  /** Id of the annotation or statement that it happened to. */
  readonly id: string;
  /** null for what is deleted. */
  readonly content: RecordedEntry['content'] | null;
  /** That, and what it names: of an answer also what is answered by the answer before. */
  readonly about: ReadonlySet<string>;
  /** Of *changed*: how often at least. */
  readonly times: number;
}

/** All events, in the order in which they happened; what has no time comes last. */
export function historyOf(layers: readonly RecordedLayer[]): readonly HistoryEvent[] {
  const aboutOf = topics(layers);
  return layers.flatMap((layer) => eventsOf(layer, aboutOf)).toSorted(byTime);
}

function eventsOf(
  layer: RecordedLayer,
  aboutOf: (entry: RecordedEntry) => ReadonlySet<string>,
): HistoryEvent[] {
  const { article, annotator: by, adjudicated } = layer;
  const events: HistoryEvent[] = [];
  for (const entry of layer.entries) {
    const { id, content, created, modified, previous = [] } = entry;
    const event = { by, article, adjudicated, id, content, about: aboutOf(entry), times: 0 };
    events.push({ ...event, at: created, deed: deedOf(content) });
    if (modified !== created) {
      events.push({ ...event, at: modified, deed: 'changed', times: Math.max(1, previous.length) });
    }
  }
  for (const { id, modified = '' } of layer.deleted) {
    const about = new Set([id]);
    events.push({
      by,
      article,
      adjudicated,
      id,
      content: null,
      about,
      times: 0,
      at: modified,
      deed: 'deleted',
    });
  }
  return events;
}

function deedOf(content: RecordedEntry['content']): Deed {
  if (!isStatement(content)) return (content.derivedFrom ?? []).length > 0 ? 'taken-over' : 'made';
  return DEED_OF[content.kind];
}

const DEED_OF: Readonly<Record<StatementContent['kind'], Deed>> = {
  decision: 'decided',
  reply: 'answered',
  link: 'linked',
};

/** What each entry is about; an answer is about everything up its thread, also where two answer each other. */
function topics(layers: readonly RecordedLayer[]): (entry: RecordedEntry) => ReadonlySet<string> {
  const answered = new Map<string, string>();
  const decided = new Map<string, string>();
  for (const { id, content } of layers.flatMap(({ entries }) => entries)) {
    if (!isStatement(content)) continue;
    if (content.kind === 'reply') answered.set(id, content.to);
    if (content.kind === 'decision') decided.set(id, content.on);
  }
  const originOf = origins((id) => answered.get(id) ?? decided.get(id));
  return ({ id, content }) => {
    const about = new Set([id, ...(isStatement(content) ? namedBy(content) : (content.derivedFrom ?? []))]);
    if (!isStatement(content) || content.kind !== 'reply') return about;
    for (
      let next = answered.get(content.to) ?? decided.get(content.to);
      next !== undefined && !about.has(next);
      next = answered.get(next) ?? decided.get(next)
    ) {
      about.add(next);
      if (about.size < MOST_NAMED) continue;
      about.add(originOf(next));
      break;
    }
    return about;
  };
}

/** Of a longer thread an answer names the next ones above it, and where it began. */
const MOST_NAMED = 64;

/** Where the thread of an answer began, each looked up once; of answers in a ring one of them. */
function origins(above: (id: string) => string | undefined): (id: string) => string {
  const known = new Map<string, string>();
  return (id) => {
    const passed = new Set<string>();
    let at = id;
    for (let next = above(at); next !== undefined && !known.has(at) && !passed.has(at); next = above(at)) {
      passed.add(at);
      at = next;
    }
    const origin = known.get(at) ?? at;
    for (const each of passed) known.set(each, origin);
    return origin;
  };
}

function byTime(a: HistoryEvent, b: HistoryEvent): number {
  if (a.at === '' || b.at === '') return Number(a.at === '') - Number(b.at === '') || compareText(a.id, b.id);
  return (
    compareText(a.at, b.at) ||
    compareText(a.article, b.article) ||
    order(a) - order(b) ||
    compareText(a.id, b.id)
  );
}

/** Of what happened in one second: made before changed, changed before decided. */
function order({ deed }: HistoryEvent): number {
  return DEEDS.indexOf(deed);
}
