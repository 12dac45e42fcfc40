/**
 * A set as a table: one row per annotation, with its quote, what is known of its article,
 * and what was said about it. The columns are the same in every language, for programs.
 */
import { createOffsetIndex } from '../domain/code-points.ts';
import { METADATA_FIELDS } from '../domain/metadata.ts';
import { isAsserted } from '../domain/placement.ts';
import type { AnnotationId } from '../domain/annotation.ts';
import { takeAfter, takeBefore } from '../domain/code-points.ts';
import { CONTEXT_LENGTH } from '../domain/anchor.ts';
import type { ExchangeAnnotation, ExchangeArticle, ExchangeLayer, ExchangeSet } from './exchange-set.ts';
import { tagName } from './tag-names.ts';

export const COLUMNS = [
  'article',
  'annotator',
  'annotator_name',
  'adjudicated',
  'tag',
  'quote',
  'note',
  'start',
  'end',
  'placement',
  'entity',
  'attributes',
  'links',
  'decisions',
  'article_title',
  'article_outlet',
  'article_published',
  'article_author',
  'article_url',
  'article_language',
  'article_note',
  'prefix',
  'suffix',
  'id',
  'tag_id',
  'derived_from',
  'created',
  'modified',
  'text_sha256',
  'source_sha256',
] as const;

export type Column = (typeof COLUMNS)[number];
export type Row = Readonly<Record<Column, string>>;

/** Article by article; `start` and `end` count code points of the text named by `text_sha256`. */
export function* tableRows(set: ExchangeSet): Generator<Row> {
  const articles = new Map(set.articles.map((article) => [article.path, article]));
  const said = new Statements(set);
  for (const layer of set.layers) {
    const article = articles.get(layer.article);
    if (article === undefined) continue;
    const rowOf = rowsOf(set, article, layer, said);
    for (const annotation of layer.annotations) yield rowOf(annotation);
  }
}

function rowsOf(
  set: ExchangeSet,
  article: ExchangeArticle,
  layer: ExchangeLayer,
  said: Statements,
): (annotation: ExchangeAnnotation) => Row {
  const { content: text, sha256 } = article.text;
  const offsets = createOffsetIndex(text);
  const about = Object.fromEntries(
    METADATA_FIELDS.map((field) => [`article_${field}`, article.metadata[field] ?? '']),
  );
  const { annotator } = layer;
  const fixed = {
    ...EMPTY,
    ...about,
    article: article.path,
    annotator: annotator.id,
    annotator_name: annotator.name,
    adjudicated: layer.adjudicated ? 'yes' : '',
    text_sha256: sha256,
    source_sha256: article.sourceSha256,
  };
  return ({ id, content, placement, created, modified }) => {
    const span = isAsserted(placement) ? placement.span : undefined;
    return {
      ...fixed,
      id,
      tag: tagName(set.project.tagset, content.tag, content.label),
      tag_id: content.tag,
      placement: placement.kind,
      quote: span === undefined ? content.anchor.exact : text.slice(span.start, span.end),
      prefix: span === undefined ? content.anchor.prefix : takeBefore(text, span.start, CONTEXT_LENGTH),
      suffix: span === undefined ? content.anchor.suffix : takeAfter(text, span.end, CONTEXT_LENGTH),
      start: span === undefined ? '' : String(offsets.toCodePoint(span.start)),
      end: span === undefined ? '' : String(offsets.toCodePoint(span.end)),
      note: content.note ?? '',
      entity: content.entity ?? '',
      attributes: content.attributes === undefined ? '' : JSON.stringify(content.attributes),
      links: said.links(id),
      decisions: said.decisions(id),
      derived_from: (content.derivedFrom ?? []).join(' '),
      created,
      modified,
    };
  };
}

const EMPTY: Row = {
  article: '',
  annotator: '',
  annotator_name: '',
  adjudicated: '',
  tag: '',
  quote: '',
  note: '',
  start: '',
  end: '',
  placement: '',
  entity: '',
  attributes: '',
  links: '',
  decisions: '',
  article_title: '',
  article_outlet: '',
  article_published: '',
  article_author: '',
  article_url: '',
  article_language: '',
  article_note: '',
  prefix: '',
  suffix: '',
  id: '',
  tag_id: '',
  derived_from: '',
  created: '',
  modified: '',
  text_sha256: '',
  source_sha256: '',
};

/** What is said about annotations, a line each, in words that a person can follow. */
class Statements {
  private readonly linked = new Map<AnnotationId, string[]>();
  private readonly decided = new Map<AnnotationId, string[]>();

  constructor(set: ExchangeSet) {
    const words = new Map<AnnotationId, string>();
    const statements = set.layers.flatMap((layer) =>
      layer.statements.map(({ content }) => ({ content, by: layer.annotator.id })),
    );
    const named = new Set(statements.flatMap(({ content }) => (content.kind === 'link' ? [content.to] : [])));
    for (const { annotations } of set.layers)
      for (const { id, content } of annotations) if (named.has(id)) words.set(id, content.anchor.exact);
    for (const { content, by } of statements) {
      if (content.kind === 'link') {
        const { type, from, to, note } = content;
        const target = words.get(to);
        const shown = target === undefined ? to : `“${target.slice(0, SHOWN)}” (${to})`;
        addTo(this.linked, from, `${nameOfLink(type)} ${shown}${note === undefined ? '' : ` – ${note}`}`);
      } else if (content.kind === 'decision') {
        const { verdict, reason, comment, on } = content;
        const why = [reason, comment].filter((part) => part !== undefined).join(' – ');
        addTo(this.decided, on, `${verdict} (${by})${why === '' ? '' : `: ${why}`}`);
      }
    }
  }

  links(id: AnnotationId): string {
    return (this.linked.get(id) ?? []).join('\n');
  }

  decisions(id: AnnotationId): string {
    return (this.decided.get(id) ?? []).join('\n');
  }
}

/** UTF-16 code units of a linked quote that stand in a cell. */
const SHOWN = 200;

function nameOfLink(type: string): string {
  return type.split(':').at(-1) ?? type;
}

function addTo(lines: Map<AnnotationId, string[]>, id: AnnotationId, line: string): void {
  const known = lines.get(id);
  if (known === undefined) lines.set(id, [line]);
  else known.push(line);
}
