/**
 * Label Studio: tasks as JSON with the labelling configuration that their names refer to
 * (labelstud.io/guide/export, *Label Studio JSON format*; tags *Labels*, *Relations*,
 * *Text*). Offsets of plain text count code points; one task for each article, one
 * annotation of it for each annotator.
 */
import { createOffsetIndex } from '../../domain/code-points.ts';
import type { JsonObject } from '../../json.ts';
import type { ExchangeArticle, ExchangeSet } from '../exchange-set.ts';
import { layerDocuments, type LayerDocument } from '../export/layer-documents.ts';
import { linkName } from '../export/link-names.ts';
import { countLosses } from '../export/loss-count.ts';
import { annotationSaid, linkSaid } from '../export/said.ts';
import { createToolNames, plainName, type ToolNames } from '../export/tool-names.ts';
import { element, xmlText } from '../export/xml.ts';
import type { Format, LossCode, OutputFile } from '../format.ts';
import { toLine, without } from '../json-text.ts';
import { readTasks } from './read-tasks.ts';

const CANNOT_CARRY: readonly LossCode[] = [
  'unsure-place',
  'lost-place',
  'links',
  'decisions',
  'replies',
  'tag-definition',
  'tag-name',
  'metadata',
];

export const labelStudio: Format = {
  id: 'label-studio',
  container: 'folder',
  extension: '',
  cannotCarry: CANNOT_CARRY,
  notReadBack: ['annotator'],
  losses: (set) => {
    const names = createToolNames(set.project.tagset, plainName);
    return countLosses(set, { cannotCarry: CANNOT_CARRY, carriesLinks: true, keepsLinkNotes: true, names });
  },
  write,
  read: readTasks,
};

function* write(set: ExchangeSet): Generator<OutputFile> {
  const names = createToolNames(set.project.tagset, plainName);
  yield { path: 'config.xml', chunks: [configOf(set, names)] };
  yield { path: 'tasks.json', chunks: tasksOf(set, names) };
}

/** One task a line. */
function* tasksOf(set: ExchangeSet, names: ToolNames): Generator<string> {
  let article: ExchangeArticle | undefined;
  let documents: LayerDocument[] = [];
  let separator = '[\n';
  for (const document of layerDocuments(set)) {
    if (article !== undefined && document.article !== article) {
      yield separator + toLine(taskOf(article, documents, names));
      separator = ',\n';
      documents = [];
    }
    ({ article } = document);
    documents.push(document);
  }
  if (article !== undefined) yield separator + toLine(taskOf(article, documents, names));
  yield article === undefined ? '[]\n' : '\n]\n';
}

function taskOf(article: ExchangeArticle, documents: readonly LayerDocument[], names: ToolNames): JsonObject {
  return {
    data: {
      text: article.text.content,
      article: article.path,
      annotators: documents.map(({ folder }) => folder),
    },
    annotations: documents.map((document) => ({ result: resultOf(document, names) })),
  };
}

function resultOf({ article, placed, links }: LayerDocument, names: ToolNames): readonly JsonObject[] {
  const { content } = article.text;
  const offsets = createOffsetIndex(content);
  const ids = new Map(placed.map(({ annotation }, index) => [annotation.id, `region-${index + 1}`]));
  const regions = placed.map(({ annotation, span: { start, end } }) => ({
    id: ids.get(annotation.id) ?? '',
    from_name: 'label',
    to_name: 'text',
    type: 'labels',
    value: {
      start: offsets.toCodePoint(start),
      end: offsets.toCodePoint(end),
      text: content.slice(start, end),
      labels: [names.nameOf(annotation.content)],
    },
    meta: metaOf(annotationSaid(annotation), annotation.content.note),
  }));
  const relations = links.map((placedLink) => ({
    type: 'relation',
    from_id: ids.get(placedLink.link.from) ?? '',
    to_id: ids.get(placedLink.link.to) ?? '',
    direction: 'right',
    labels: [linkName(placedLink.link.type)],
    meta: metaOf(linkSaid(placedLink), placedLink.link.note),
  }));
  return [...regions, ...relations];
}

/** Label Studio shows `text` of the meta information of a region as its note. */
function metaOf(said: JsonObject, note: string | undefined): JsonObject {
  return { ...(note !== undefined && { text: [note] }), ...without(said, ['note']) };
}

function configOf(set: ExchangeSet, names: ToolNames): string {
  const labels = new Set(names.all.map(({ name }) => name));
  const relations = new Set<string>();
  for (const { placed, links } of layerDocuments(set)) {
    for (const { annotation } of placed) labels.add(names.nameOf(annotation.content));
    for (const { link } of links) relations.add(linkName(link.type));
  }
  const config = element('View', {}, [
    '\n  ',
    element(
      'Relations',
      {},
      [...relations].toSorted().map((value) => element('Relation', { value })),
    ),
    '\n  ',
    element('Labels', { name: 'label', toName: 'text' }, [
      ...[...labels].flatMap((value) => ['\n    ', element('Label', { value })]),
      '\n  ',
    ]),
    '\n  ',
    element('Text', { name: 'text', value: '$text' }),
    '\n',
  ]);
  return `${xmlText(config)}\n`;
}
