/**
 * What can be pointed at in the TEI documents of a set, and how: annotations and statements
 * by `xml:id`, in the same document or in that of another article beside it.
 */
import type { AnnotationId } from '../../domain/annotation.ts';
import type { ExchangeArticle, ExchangeSet } from '../exchange-set.ts';
import { layerDocuments, type LayerDocument } from '../export/layer-documents.ts';

/** An annotation or a statement. */
type TargetId = AnnotationId;

export interface TeiArticle {
  readonly article: ExchangeArticle;
  readonly documents: readonly LayerDocument[];
  /** Of its file. */
  readonly path: string;
}

export interface TeiTargets {
  readonly articles: readonly TeiArticle[];
  has(id: TargetId): boolean;
  /** `xml:id` in its own document. */
  idOf(id: TargetId): string;
  /** Pointer from the document at `path`. */
  pointerTo(id: TargetId, path: string): string;
}

export function createTeiTargets(set: ExchangeSet): TeiTargets {
  const articles = new Map<string, { article: ExchangeArticle; documents: LayerDocument[]; path: string }>();
  const targets = new Map<string, { readonly path: string; readonly xmlId: string }>();
  const counts = new Map<string, number>();
  const name = (id: string, kind: 'span' | 'statement', path: string): void => {
    if (targets.has(id)) return;
    const number = (counts.get(`${kind} ${path}`) ?? 0) + 1;
    counts.set(`${kind} ${path}`, number);
    targets.set(id, { path, xmlId: `${kind}-${number}` });
  };
  for (const document of layerDocuments(set)) {
    const path = `${document.stem}.xml`;
    const known = articles.get(path) ?? { article: document.article, documents: [], path };
    articles.set(path, known);
    known.documents.push(document);
    for (const { annotation } of document.placed) name(annotation.id, 'span', path);
  }
  for (const { documents, path } of articles.values())
    for (const { id, content } of documents.flatMap(({ layer }) => layer.statements))
      if (content.kind !== 'link') name(id, 'statement', path);
  return {
    articles: [...articles.values()],
    has: (id) => targets.has(id),
    idOf: (id) => targets.get(id)?.xmlId ?? '',
    pointerTo(id, from) {
      const target = targets.get(id);
      if (target === undefined) return '';
      return target.path === from ? `#${target.xmlId}` : `${relative(from, target.path)}#${target.xmlId}`;
    },
  };
}

function relative(from: string, to: string): string {
  const up = '../'.repeat(from.split('/').length - 1);
  return up + to.split('/').map(encodeURIComponent).join('/');
}
