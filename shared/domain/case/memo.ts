/** Memos: an annotator's own running text on the project, or on one of its articles. */
import type { AnnotationId } from '../annotation.ts';
import type { ArticlePath } from '../layer.ts';

export interface MemoContent {
  readonly kind: 'memo';
  /** Absent: on the project. */
  readonly article?: ArticlePath;
  readonly text: string;
  readonly derivedFrom?: readonly AnnotationId[];
}
