/** What lies in an RO-Crate of a project: texts, layers as they are on disk, agreement, a table, a report. */
import { makeAnchor } from '../../domain/anchor.ts';
import type { Annotation } from '../../domain/annotation.ts';
import { mapById } from '../../domain/persistent-map.ts';
import { isAsserted } from '../../domain/placement.ts';
import { derivedId } from '../../domain/revision.ts';
import type { Layer, StatementLayer } from '../../domain/layer.ts';
import { csv } from '../csv-format.ts';
import type { ExchangeArticle, ExchangeLayer, ExchangeSet } from '../exchange-set.ts';
import type { OutputFile, WriteOptions } from '../format.ts';
import { writeLayerFile } from '../layer-file.ts';
import { report } from '../report/report.ts';
import { agreementFile } from './agreement-file.ts';

export interface CrateFile {
  readonly path: string;
  readonly name: string;
  readonly encodingFormat: string;
  /** Whoever made it, and what it is about, by their place in the set. */
  readonly layer?: ExchangeLayer;
  readonly article?: ExchangeArticle;
  /** Anew each time it is asked. */
  readonly chunks: () => Iterable<string | Uint8Array>;
}

const ANNOTATIONS = 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"';

export function* crateFiles(set: ExchangeSet, options: WriteOptions): Generator<CrateFile> {
  const texts = new Map(set.articles.map(({ text }) => [text.sha256, text.content]));
  for (const sha256 of texts.keys()) {
    const article = set.articles.find(({ text }) => text.sha256 === sha256);
    yield {
      path: `texts/${sha256}.txt`,
      name: article?.path ?? sha256,
      encodingFormat: 'text/plain; charset=utf-8',
      ...(article !== undefined && { article }),
      chunks: () => [texts.get(sha256) ?? ''],
    };
  }
  const used = new Set<string>();
  for (const layer of set.layers) {
    const article = set.articles.find(({ path }) => path === layer.article);
    const of = layer.adjudicated ? `${layer.annotator.id}.adjudicated` : layer.annotator.id;
    const stem = freeName(`annotations/${safePath(layer.article)}/${of}`, used);
    const about = { name: `${layer.article}, ${of}`, encodingFormat: ANNOTATIONS, layer };
    const textOf = (sha256: string): string | undefined => texts.get(sha256);
    yield {
      ...about,
      path: `${stem}.json`,
      ...(article !== undefined && { article }),
      chunks: () => [writeLayerFile(layerOf(set, layer, article), null, textOf)],
    };
    if (layer.statements.length > 0)
      yield {
        ...about,
        path: `${stem}.links.json`,
        chunks: () => [writeLayerFile(statementsOf(set, layer), null, textOf)],
      };
  }
  const { id, name, tagset } = set.project;
  const project = { format: 1, id, name, tagset };
  yield {
    path: 'project.json',
    name: 'Tagset',
    encodingFormat: 'application/json',
    chunks: () => [`${JSON.stringify(project, null, 2)}\n`],
  };
  const agreement = agreementFile(set);
  if (agreement !== undefined)
    yield {
      path: 'agreement.json',
      name: 'Agreement of annotators, without γ',
      encodingFormat: 'application/json',
      chunks: () => [agreement],
    };
  yield {
    path: 'annotations.csv',
    name: 'Annotations',
    encodingFormat: 'text/csv',
    chunks: () => first(csv.write?.(set, options)),
  };
  yield {
    path: 'report.html',
    name: 'Report',
    encodingFormat: 'text/html',
    chunks: () => first(report.write?.(set, options)),
  };
}

function* first(files: Iterable<OutputFile> = []): Generator<string | Uint8Array> {
  for (const { chunks } of files) yield* chunks;
}

function headOf(set: ExchangeSet, { article, annotator, adjudicated }: ExchangeLayer, kind: string) {
  const id = derivedId(kind, set.project.id, article, annotator.uuid, String(adjudicated));
  return { id, article, annotator, deleted: new Map(), ...(adjudicated && { adjudicated: true as const }) };
}

/** On the stated text, as far as places are certain; else as they are stored. */
function layerOf(set: ExchangeSet, layer: ExchangeLayer, article: ExchangeArticle | undefined): Layer {
  const annotations: Annotation[] = [];
  for (const { placement, ...annotation } of layer.annotations) {
    const { content } = annotation;
    const anchor =
      article !== undefined && isAsserted(placement)
        ? makeAnchor(article.text, placement.span)
        : content.anchor;
    annotations.push({ ...annotation, content: { ...content, anchor } });
  }
  const named = new Set(annotations.map(({ content }) => content.anchor.text));
  return {
    ...headOf(set, layer, 'layer'),
    modified: newest(annotations),
    texts: [...named].filter((sha256) => sha256 !== '').map((sha256) => ({ sha256, article: layer.article })),
    annotations: mapById(annotations),
  };
}

function statementsOf(set: ExchangeSet, layer: ExchangeLayer): StatementLayer {
  const statements = [];
  for (const statement of layer.statements) statements.push({ ...statement, revision: '', previous: [] });
  return {
    ...headOf(set, layer, 'links'),
    links: true,
    modified: newest(statements),
    texts: [],
    annotations: mapById(statements),
  };
}

function newest(entries: readonly { readonly modified: string }[]): string {
  let latest = '1970-01-01T00:00:00Z';
  for (const { modified } of entries) if (modified > latest) latest = modified;
  return latest;
}

/** What no zip and no system stumbles over. */
function safePath(path: string): string {
  return path.toWellFormed().replaceAll(/[\\:*?"<>|\p{Cc}]/gu, '_');
}

function freeName(wanted: string, used: Set<string>): string {
  let name = wanted;
  for (let n = 2; used.has(name.toLowerCase()); n += 1) name = `${wanted} ${n}`;
  used.add(name.toLowerCase());
  return name;
}
