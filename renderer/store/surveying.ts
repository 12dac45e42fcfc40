/** The survey as a window shows it: how far the host is, and which articles need attention. */
import type { SurveyState } from '../../shared/api/contract.ts';
import type { ArticleEntry } from '../../shared/domain/article.ts';
import { ownValue } from '../../shared/own-value.ts';
import type { ShownProblem, State } from './state.ts';
import type { StoreContext } from './store-context.ts';

/** Why an article needs attention: it could not be read, or its name or size tell; undefined if it does not. */
export function problemOf(
  { unreadable }: Pick<State, 'unreadable'>,
  { path, attention }: ArticleEntry,
): ShownProblem | undefined {
  return ownValue(unreadable, path) ?? (attention === undefined ? undefined : { code: attention });
}

/** The articles that need attention, in the order of the list. */
export function needingAttention(state: Pick<State, 'articles' | 'unreadable'>): readonly ArticleEntry[] {
  return state.articles.filter((entry) => problemOf(state, entry) !== undefined);
}

/** The host's word on the survey; that all articles were looked through is said where it took a while. */
export function takeSurvey(context: StoreContext, { problems, ...survey }: SurveyState): void {
  const before = context.state();
  const unreadable = { ...before.unreadable };
  for (const [article, problem] of Object.entries(problems)) {
    if (problem === null) delete unreadable[article];
    else unreadable[article] = problem;
  }
  context.set({ survey, unreadable });
  if (before.survey?.phase !== 'reading' || survey.phase !== 'done') return;
  const count = needingAttention(context.state()).length;
  context.say('surveyed', { read: Math.max(0, survey.done - count), count });
}
