/** How far the looking through of a project's articles is, and which of them give no text. */
import type { ArticlePath } from '../domain/layer.ts';
import type { ArticleCode } from './article-code.ts';

export interface ArticleProblem {
  readonly code: ArticleCode;
  /** Of `wrong-kind` the ending that the file should have. */
  readonly detail?: string;
}

export interface SurveyState {
  /** `waiting`: it has not begun, or was so quick that there was nothing to tell. */
  readonly phase: 'waiting' | 'reading' | 'stopped' | 'done';
  /** Articles that were looked at, of all. */
  readonly done: number;
  readonly total: number;
  /** null for one that had a problem and has none any more. */
  readonly problems: Readonly<Record<ArticlePath, ArticleProblem | null>>;
}

export const NOT_SURVEYED: SurveyState = { phase: 'waiting', done: 0, total: 0, problems: {} };
