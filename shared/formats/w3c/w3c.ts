/** W3C Web Annotation, and its flavours for the tools that read it in their own way. */
import type { Format, LossCode } from '../format.ts';
import { lossesOf } from '../losses.ts';
import { collectionChunks, hypothesisChunks, recogitoChunks } from './write-w3c.ts';
import { readW3c } from './read-w3c.ts';

const COLLECTION: readonly LossCode[] = ['unsure-place', 'lost-place', 'tag-definition', 'metadata'];

export const w3c: Format = {
  id: 'w3c',
  container: 'file',
  extension: '.jsonld',
  cannotCarry: COLLECTION,
  notReadBack: ['decisions', 'replies', 'annotator'],
  losses: (set) => lossesOf(set, COLLECTION),
  write: (set) => [{ path: 'annotations.jsonld', chunks: collectionChunks(set) }],
  read: readW3c,
};

const RECOGITO: readonly LossCode[] = [...COLLECTION, 'links', 'decisions', 'replies'];

export const w3cRecogito: Format = {
  id: 'w3c-recogito',
  container: 'file',
  extension: '.json',
  cannotCarry: RECOGITO,
  notReadBack: ['annotator'],
  losses: (set) => lossesOf(set, RECOGITO),
  write: (set) => [{ path: 'annotations.json', chunks: recogitoChunks(set) }],
  read: readW3c,
};

const HYPOTHESIS: readonly LossCode[] = [...RECOGITO, 'entity', 'attributes', 'provenance', 'annotator'];

export const hypothesis: Format = {
  id: 'hypothesis',
  container: 'file',
  extension: '.json',
  cannotCarry: HYPOTHESIS,
  losses: (set) => lossesOf(set, HYPOTHESIS),
  write: (set) => [{ path: 'annotations.json', chunks: hypothesisChunks(set) }],
  read: readW3c,
};
