/**
 * TEI P5 (4.11) with stand-off annotation: one document for each article, its lines as
 * paragraphs with anchors named by their offset in code points, and in `<standOff>` the
 * spans of every annotator, the links and the decisions (TEI Guidelines, chapters 17 and 22).
 */
import { createOffsetIndex } from '../../domain/code-points.ts';
import type { ExchangeArticle, ExchangeSet } from '../exchange-set.ts';
import type { LayerDocument } from '../export/layer-documents.ts';
import { createToolNames, plainName, storageName } from '../export/tool-names.ts';
import { element, XML_DECLARATION, xmlLines, xmlText, type XmlElement, type XmlNode } from '../export/xml.ts';
import { lossesOf } from '../losses.ts';
import type { Format, Loss, LossCode, OutputFile } from '../format.ts';
import { standOff } from './stand-off.ts';
import { teiHeader } from './tei-header.ts';
import { anchorId, type TeiNames } from './tei-names.ts';
import { createTeiTargets, type TeiTargets } from './tei-targets.ts';

const CANNOT_CARRY: readonly LossCode[] = [
  'unsure-place',
  'lost-place',
  'note',
  'attributes',
  'links',
  'decisions',
  'replies',
  'provenance',
  'times',
  'control-characters',
];

/** Of these the documents carry most: all whose ends are in the set and placed. */
const PARTLY: ReadonlySet<LossCode> = new Set(['note', 'links', 'decisions', 'replies']);

export const tei: Format = {
  id: 'tei',
  container: 'folder',
  extension: '',
  cannotCarry: CANNOT_CARRY,
  losses,
  write,
};

function* write(set: ExchangeSet): Generator<OutputFile> {
  const { tagset } = set.project;
  const names = { ids: createToolNames(tagset, storageName), labels: createToolNames(tagset, plainName) };
  const targets = createTeiTargets(set);
  for (const { article, documents, path } of targets.articles)
    yield { path, chunks: chunksOf(set, article, documents, names, targets) };
}

function* chunksOf(
  set: ExchangeSet,
  article: ExchangeArticle,
  documents: readonly LayerDocument[],
  names: TeiNames,
  targets: TeiTargets,
): Generator<string> {
  yield `${XML_DECLARATION}<TEI xmlns="http://www.tei-c.org/ns/1.0">\n`;
  yield `${xmlText(teiHeader(set, article, documents, names))}\n<standOff>\n`;
  yield* xmlLines(standOff(documents, names, targets));
  yield '</standOff>\n<text>\n<body xml:space="preserve">';
  yield* xmlLines(paragraphs(article, documents));
  yield '</body>\n</text>\n</TEI>\n';
}

function* paragraphs({ text }: ExchangeArticle, documents: readonly LayerDocument[]): Generator<XmlElement> {
  const offsets = createOffsetIndex(text.content);
  const edges = new Set(
    documents.flatMap(({ placed }) => placed.flatMap(({ span }) => [span.start, span.end])),
  );
  const places = [...edges].toSorted((a, b) => a - b);
  let next = 0;
  let start = 0;
  for (const line of text.content.split('\n')) {
    const end = start + line.length;
    const children: XmlNode[] = [];
    let from = start;
    for (let place = places[next]; place !== undefined && place <= end; place = places[next]) {
      if (place > from) children.push(text.content.slice(from, place));
      children.push(element('anchor', { 'xml:id': anchorId(offsets.toCodePoint(place)) }));
      from = place;
      next += 1;
    }
    if (from < end) children.push(text.content.slice(from, end));
    yield element('p', {}, children);
    start = end + 1;
  }
}

function losses(set: ExchangeSet): readonly Loss[] {
  const targets = createTeiTargets(set);
  const counts = new Map<LossCode, number>();
  const add = (code: LossCode): void => {
    counts.set(code, (counts.get(code) ?? 0) + 1);
  };
  for (const { content } of set.layers.flatMap(({ statements }) => statements)) {
    if (content.kind === 'link') {
      if (!targets.has(content.from) || !targets.has(content.to)) add('links');
      else if (content.note !== undefined) add('note');
    } else if (content.kind === 'decision') {
      if (!targets.has(content.on) || content.amendment !== undefined) add('decisions');
    } else if (!targets.has(content.to)) add('replies');
  }
  return CANNOT_CARRY.flatMap((code) => {
    if (!PARTLY.has(code)) return lossesOf(set, [code]);
    const count = counts.get(code);
    return count === undefined ? [] : [{ code, count, annotations: [] }];
  });
}
