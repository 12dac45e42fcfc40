/** Annotations, links, decisions and replies as the children of `<standOff>`. */
import { createOffsetIndex } from '../../domain/code-points.ts';
import type { ExchangeStatement } from '../exchange-set.ts';
import type { LayerDocument } from '../export/layer-documents.ts';
import { linkName } from '../export/link-names.ts';
import { element, type XmlElement } from '../export/xml.ts';
import { anchorId, annotatorId, categoryId, type TeiNames } from './tei-names.ts';
import type { TeiTargets } from './tei-targets.ts';

export function* standOff(
  documents: readonly LayerDocument[],
  names: TeiNames,
  targets: TeiTargets,
): Generator<XmlElement> {
  for (const document of documents) {
    const resp = `#${annotatorId(document)}`;
    const path = `${document.stem}.xml`;
    if (document.placed.length > 0)
      yield element('spanGrp', { type: 'annotations', resp }, spansOf(document, names, targets));
    const { statements } = document.layer;
    const links = statements.flatMap((statement) => linkOf(statement, path, targets) ?? []);
    if (links.length > 0) yield element('linkGrp', { type: 'links', resp }, links);
    const reviews = statements.flatMap((statement) => reviewOf(statement, path, targets) ?? []);
    if (reviews.length > 0) yield element('listAnnotation', { resp }, reviews);
  }
}

/** The note is the content of the span; the entity is what it corresponds to. */
function spansOf(
  { article, placed }: LayerDocument,
  names: TeiNames,
  targets: TeiTargets,
): readonly XmlElement[] {
  const offsets = createOffsetIndex(article.text.content);
  return placed.map(({ annotation: { id, content }, span }) =>
    element(
      'span',
      {
        'xml:id': targets.idOf(id),
        n: id,
        from: `#${anchorId(offsets.toCodePoint(span.start))}`,
        to: `#${anchorId(offsets.toCodePoint(span.end))}`,
        ana: `#${categoryId(names.ids.nameOf(content))}`,
        ...(content.entity !== undefined && isPointer(content.entity) && { corresp: content.entity }),
      },
      content.note === undefined ? [] : [content.note],
    ),
  );
}

function linkOf({ content }: ExchangeStatement, path: string, targets: TeiTargets): XmlElement | undefined {
  if (content.kind !== 'link' || !targets.has(content.from) || !targets.has(content.to)) return undefined;
  const target = `${targets.pointerTo(content.from, path)} ${targets.pointerTo(content.to, path)}`;
  return element('link', { type: linkName(content.type), target });
}

/** TEI's motivations are those of Web Annotation. */
function reviewOf(
  { id, content }: ExchangeStatement,
  path: string,
  targets: TeiTargets,
): XmlElement | undefined {
  if (content.kind === 'link') return undefined;
  const about = content.kind === 'decision' ? content.on : content.to;
  if (!targets.has(about)) return undefined;
  const attributes = {
    'xml:id': targets.idOf(id),
    motivation: content.kind === 'decision' ? 'moderating' : 'replying',
    target: targets.pointerTo(about, path),
  };
  if (content.kind === 'reply')
    return element('annotation', attributes, [element('note', {}, [content.comment])]);
  const notes = [
    ['verdict', content.verdict],
    ['reason', content.reason],
    ['comment', content.comment],
  ] as const;
  return element(
    'annotation',
    attributes,
    notes.flatMap(([type, said]) => (said === undefined ? [] : [element('note', { type }, [said])])),
  );
}

function isPointer(entity: string): boolean {
  return /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(entity);
}
