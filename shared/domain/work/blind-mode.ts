/**
 * Blind mode: whether somebody may see what colleagues did on an article. A courtesy that
 * keeps work independent, and no lock: the files lie in a folder that all can read.
 */
import type { AnnotatorId } from '../annotator.ts';
import type { ArticlePath } from '../layer.ts';
import { assignedTo, type Assignments } from './assignment.ts';

/** What of the project decides. */
export interface BlindRules {
  /** The project is one in which colleagues' layers are hidden until one's own article is done. */
  readonly blind: boolean;
  readonly lead: AnnotatorId | null;
  readonly adjudicator: AnnotatorId | null;
  readonly assigned: Assignments;
  /** Why annotations are rejected here; absent: the built-in reasons. Hides nothing, and is settled with the rest. */
  readonly rejectionReasons?: readonly string[];
}

/** Of a folder that is no project yet. */
export const NO_RULES: BlindRules = { blind: false, lead: null, adjudicator: null, assigned: {} };

/**
 * `isDone`: this annotator has marked the article as done, and not reopened it. The lead and the
 * adjudicator see everything, but for articles that are assigned to themselves: there they
 * annotate like everybody. Nobody in particular (null) sees nothing of anybody.
 */
export function seesColleagues(
  { blind, lead, adjudicator, assigned }: BlindRules,
  annotator: AnnotatorId | null,
  article: ArticlePath,
  isDone: boolean,
): boolean {
  if (!blind) return true;
  if (annotator === null) return false;
  if (isDone) return true;
  if (annotator !== lead && annotator !== adjudicator) return false;
  return !assignedTo(assigned, article).includes(annotator);
}

/**
 * Whether somebody may see what colleagues say about the project as a whole: their entities, which of
 * them are one, their memos. None of it belongs to an article that could be done, so in a blind project
 * only the lead and the adjudicator see it, unless something is assigned to themselves.
 */
export function seesCases(
  { blind, lead, adjudicator, assigned }: BlindRules,
  annotator: AnnotatorId | null,
): boolean {
  if (!blind) return true;
  if (annotator === null || (annotator !== lead && annotator !== adjudicator)) return false;
  return !Object.values(assigned).some((annotators) => annotators.includes(annotator));
}
