/**
 * The history of a set as CSV: one row for everything that somebody made, changed, deleted,
 * decided, answered or linked, in the order in which it happened. The columns and words are the
 * same in every language, for programs.
 */
import type { Annotation } from '../../domain/annotation.ts';
import type { Annotator } from '../../domain/annotator.ts';
import { isStatement } from '../../domain/content.ts';
import { historyOf, type HistoryEvent, type RecordedLayer } from '../../domain/history.ts';
import { decisionState } from '../../domain/review/decision-state.ts';
import type { Tagset } from '../../domain/tagset.ts';
import { csvLines } from '../csv-lines.ts';
import type { ExchangeLayer, ExchangeSet } from '../exchange-set.ts';
import type { Format, LossCode } from '../format.ts';
import { lossesOf } from '../losses.ts';
import { tagName } from '../tag-names.ts';

const COLUMNS = [
  'time',
  'annotator',
  'annotator_name',
  'what',
  'article',
  'adjudicated',
  'tag',
  'quote',
  'annotation_by',
  'verdict',
  'state',
  'reason',
  'comment',
  'amended_tag',
  'amended_quote',
  'link_type',
  'changes',
  'id',
  'annotation',
  'other_annotation',
  'derived_from',
] as const;

type Row = Readonly<Partial<Record<(typeof COLUMNS)[number], string>>>;

const CANNOT_CARRY: readonly LossCode[] = ['attributes', 'entity', 'metadata', 'tag-definition'];

export const history: Format = {
  id: 'history',
  container: 'file',
  extension: '.csv',
  cannotCarry: CANNOT_CARRY,
  losses: (set) => lossesOf(set, CANNOT_CARRY),
  write: (set) => [{ path: 'history.csv', chunks: csvLines(COLUMNS, rowsOf(set), ',') }],
};

function* rowsOf(set: ExchangeSet): Generator<readonly string[]> {
  const known = new Map<string, Known>();
  for (const { annotator, annotations } of set.layers) {
    for (const annotation of annotations) known.set(annotation.id, { annotator, annotation });
  }
  for (const event of historyOf(set.layers.map(recorded))) {
    const row = rowOf(event, known, set.project.tagset);
    yield COLUMNS.map((column) => row[column] ?? '');
  }
}

interface Known {
  readonly annotator: Annotator;
  readonly annotation: Annotation;
}

function recorded({
  article,
  annotator,
  adjudicated,
  annotations,
  statements,
  deleted = [],
}: ExchangeLayer): RecordedLayer {
  return { article, annotator, adjudicated, entries: [...annotations, ...statements], deleted };
}

function rowOf(event: HistoryEvent, known: ReadonlyMap<string, Known>, tagset: Tagset): Row {
  const { at, by, deed, article, adjudicated, times, id, content } = event;
  const fixed = {
    time: at,
    annotator: by.id,
    annotator_name: by.name,
    what: deed,
    article,
    adjudicated: adjudicated ? 'yes' : '',
    id,
    changes: times === 0 ? '' : String(times),
  };
  if (content === null) return fixed;
  if (!isStatement(content)) {
    return {
      ...fixed,
      tag: tagName(tagset, content.tag, content.label),
      quote: content.anchor.exact,
      comment: content.note ?? '',
      annotation: id,
      derived_from: (content.derivedFrom ?? []).join(' '),
    };
  }
  const derived_from = (content.derivedFrom ?? []).join(' ');
  if (content.kind === 'reply') {
    const annotation = [...event.about].find((each) => known.has(each));
    return { ...fixed, derived_from, comment: content.comment, ...namedRow(annotation, known, tagset) };
  }
  if (content.kind === 'link') {
    const { from, to, type: link_type, note = '' } = content;
    return {
      ...fixed,
      derived_from,
      link_type,
      comment: note,
      other_annotation: to,
      ...namedRow(from, known, tagset),
    };
  }
  const { on, verdict, reason = '', comment = '', amendment } = content;
  const amended =
    amendment === undefined
      ? {}
      : {
          amended_tag: tagName(tagset, amendment.tag, amendment.label),
          amended_quote: amendment.anchor.exact,
        };
  const state = decisionState(content, known.get(on)?.annotation ?? null);
  return {
    ...fixed,
    derived_from,
    verdict,
    state,
    reason,
    comment,
    ...amended,
    ...namedRow(on, known, tagset),
  };
}

/** The annotation that a statement is about. */
function namedRow(id: string | undefined, known: ReadonlyMap<string, Known>, tagset: Tagset): Row {
  const found = id === undefined ? undefined : known.get(id);
  if (found === undefined) return { annotation: id ?? '' };
  const { tag, label, anchor } = found.annotation.content;
  return {
    annotation: id ?? '',
    annotation_by: found.annotator.id,
    tag: tagName(tagset, tag, label),
    quote: anchor.exact,
  };
}
