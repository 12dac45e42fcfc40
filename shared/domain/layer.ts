/**
 * Layers: one annotator's annotations on one article. One writer.
 */
import type { Annotation, AnnotationId, Timestamp, Tombstone } from './annotation.ts';
import type { Annotator } from './annotator.ts';
import type { Sha256 } from './text.ts';

/** A path inside the project, `/` between the parts, never absolute, never with `.` or `..` parts. */
export type ArticlePath = string;

/** A text that annotations of the layer are made on. */
export interface TextReference {
  readonly sha256: Sha256;
  readonly article: ArticlePath;
  readonly language?: string;
}

export interface Layer {
  /** `urn:uuid:…` */
  readonly id: string;
  readonly article: ArticlePath;
  readonly annotator: Annotator;
  readonly modified: Timestamp;
  readonly texts: readonly TextReference[];
  readonly annotations: ReadonlyMap<AnnotationId, Annotation>;
  readonly deleted: ReadonlyMap<AnnotationId, Tombstone>;
}
