/**
 * What an annotation or a link says besides its place, its tag and its ends, as properties
 * of an object: for formats of JSON whose tools keep properties that they do not know.
 */
import type { Annotation, AnnotationContent } from '../../domain/annotation.ts';
import type { JsonObject } from '../../json.ts';
import { readAttributes } from '../import/read-attributes.ts';
import { asStrings, own } from '../json-text.ts';
import type { PlacedLink } from './layer-documents.ts';

export function annotationSaid({ id, created, modified, content }: Annotation): JsonObject {
  const { note, entity, attributes, derivedFrom = [] } = content;
  return {
    ...(note !== undefined && { note }),
    ...(entity !== undefined && { entity }),
    ...(attributes !== undefined && { attributes }),
    ...(derivedFrom.length > 0 && { derivedFrom }),
    identifier: id,
    created,
    modified,
  };
}

export function linkSaid({ id, created, modified, link: { note } }: PlacedLink): JsonObject {
  return { ...(note !== undefined && { note }), identifier: id, created, modified };
}

export interface Said {
  readonly id?: string;
  readonly created?: string;
  readonly modified?: string;
}

/** Anything that is not what it should be is passed over. */
export function readSaid(object: JsonObject): Said {
  const said = [
    ['id', own(object, 'identifier')],
    ['created', own(object, 'created')],
    ['modified', own(object, 'modified')],
  ] as const;
  return Object.fromEntries(said.filter(([, value]) => typeof value === 'string'));
}

export function readSaidContent(
  object: JsonObject,
): Pick<AnnotationContent, 'note' | 'entity' | 'attributes' | 'derivedFrom'> {
  const [note, entity] = [own(object, 'note'), own(object, 'entity')];
  const attributes = readAttributes(own(object, 'attributes'));
  // One string in formats that have no lists.
  const derivedFrom = asStrings(own(object, 'derivedFrom')).flatMap((ids) => ids.split(' ').filter(Boolean));
  return {
    ...(typeof note === 'string' && { note }),
    ...(typeof entity === 'string' && entity !== '' && { entity }),
    ...(attributes && { attributes }),
    ...(derivedFrom.length > 0 && { derivedFrom }),
  };
}
