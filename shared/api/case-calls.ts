/** The case as a window asks for it: what each annotator says about the project as a whole. */
import type { Tombstone } from '../domain/annotation.ts';
import type { Annotator } from '../domain/annotator.ts';
import type { CaseEntry } from '../domain/case/case-content.ts';
import type { Notice } from './notice.ts';

interface Call<Request, Value, Code extends string> {
  request: Request;
  value: Value;
  code: Code;
}

/** Of one annotator: entities, which of them are one, memos, in the order in which they were made. */
export interface CaseView {
  readonly annotator: Annotator;
  readonly own: boolean;
  readonly entries: readonly CaseEntry[];
  readonly deleted: readonly Tombstone[];
  /** As of a layer. */
  readonly readOnly: boolean;
}

export interface CaseCalls {
  /**
   * What all annotators say, one's own first; of colleagues only what may be seen. What becomes of
   * it follows as `caseReplaced`. Changing one's own is `applyChanges`.
   */
  readCases: Call<
    Record<string, never>,
    { readonly cases: readonly CaseView[]; readonly notices: readonly Notice[] },
    'no-project'
  >;
}

export interface CaseEvents {
  /** What this annotator says is not what it was, on disk; with no entries if nothing may be seen any more. */
  caseReplaced: CaseView;
}
