/** The view *Case* as somebody left it: which overview, what is in it, and whose words are shown beside it. */
import type { AnnotationId } from '../../../shared/domain/annotation.ts';
import { WHOLE_SCOPE, type OverviewScope } from '../../../shared/domain/case/overview-items.ts';
import type { CountedBy } from '../../../shared/domain/case/counts.ts';
import type { EntityId } from '../../../shared/domain/case/entity.ts';
import type { MatrixFilter } from '../../../shared/domain/case/matrix.ts';

/** Something of an overview was chosen: the words behind it stand beside it. */
export interface ChosenWords {
  /** What was chosen, in the reader's words. */
  readonly title: string;
  readonly annotations: readonly AnnotationId[];
}

export type MatrixSort = 'given' | 'name' | 'asserted' | 'denied';

export type EntitySort = 'places' | 'articles' | 'name';

export interface OverviewState {
  /** Of the table of tabs. */
  readonly tab: string;
  readonly scope: OverviewScope;
  readonly words: ChosenWords | null;
  readonly countedBy: CountedBy;
  /** Column of the counts, and which way; the largest number first. */
  readonly countsSort: { readonly column: string; readonly descending: boolean };
  readonly matrixBy: 'article' | 'outlet';
  readonly matrixFilter: MatrixFilter;
  readonly matrixSort: MatrixSort;
  readonly matrixTurned: boolean;
  readonly oneSource: boolean;
  /** Whose page is shown among the entities: the id of any of a group. */
  readonly entity: EntityId | null;
  readonly entityQuery: string;
  readonly entitySort: EntitySort;
}

export const NO_OVERVIEW: OverviewState = {
  tab: 'counts',
  scope: WHOLE_SCOPE,
  words: null,
  countedBy: 'tag',
  countsSort: { column: 'count', descending: true },
  matrixBy: 'article',
  matrixFilter: 'all',
  matrixSort: 'asserted',
  matrixTurned: false,
  oneSource: false,
  entity: null,
  entityQuery: '',
  entitySort: 'places',
};
