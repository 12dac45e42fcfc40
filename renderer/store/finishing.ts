/**
 * Finishing: the adjudicator says of an article's agreed set that it is finished, once nothing is
 * undecided; or opens it again. The host writes it at once; undo writes the opposite.
 */
import type { Api } from '../../shared/api/contract.ts';
import type { ArticlePath } from '../../shared/domain/layer.ts';
import { sameTagset } from '../../shared/domain/tags/edit-tagset.ts';
import { ownValue } from '../../shared/own-value.ts';
import { mayAdjudicate } from './adjudicating.ts';
import { adjudicationOf } from './adjudication.ts';
import type { Navigation } from './navigation.ts';
import { articlesInOrder } from './selectors.ts';
import type { Sending } from './sending.ts';
import type { State } from './state.ts';
import type { StoreContext } from './store-context.ts';
import type { Deed, Undo } from './undo.ts';

export interface Finishing {
  /** Says how many are undecided, if any: then it is not finished. */
  readonly finishAgreedSet: (article: ArticlePath, finished: boolean) => Promise<void>;
  /** Opens the next annotated article in the list that is not finished; round at the end. */
  readonly nextUnfinishedArticle: () => Promise<void>;
}

export function createFinishing(
  context: StoreContext,
  api: Pick<Api, 'finishArticle'>,
  sending: Pick<Sending, 'flush'>,
  undo: Pick<Undo, 'done'>,
  navigation: Pick<Navigation, 'openArticle'>,
): Finishing {
  function deedOf(article: ArticlePath, finished: boolean): Deed {
    return {
      id: context.clock.newId(),
      article,
      count: 1,
      back: async () => {
        const reply = await api.finishArticle({ article, finished: !finished });
        return reply.ok ? deedOf(article, !finished) : null;
      },
    };
  }

  return {
    finishAgreedSet: async (article, finished) => {
      const { project } = context.state();
      if (project === null || !mayAdjudicate(project)) {
        context.say('not-adjudicator');
        return;
      }
      const left = undecidedOn(context.state(), article);
      if (finished && left > 0) {
        context.say('undecided-left', { count: left });
        return;
      }
      // What was just decided is on disk before it is said to be finished.
      await sending.flush();
      const reply = await api.finishArticle({ article, finished });
      if (context.state().project?.place !== project.place) return;
      if (!reply.ok) {
        context.say(reply.code === 'not-found' ? 'not-adjudicator' : 'work-not-kept');
        return;
      }
      undo.done(deedOf(article, finished));
      context.say(finished ? 'finished' : 'reopened', { file: article }, true);
    },
    nextUnfinishedArticle: async () => {
      const state = context.state();
      const paths = articlesInOrder(state).map(({ path }) => path);
      const here = paths.indexOf(state.panes[state.activePane]?.article ?? '');
      const next = [...paths.slice(here + 1), ...paths.slice(0, here + 1)].find(
        (path) => finishedAt(state, path) === null && (ownValue(state.counts, path) ?? []).length > 0,
      );
      if (next === undefined) context.say('all-finished');
      else await navigation.openArticle(next);
    },
  };
}

/** When the agreed set of an article was finished; null while it is not. */
export function finishedAt({ work }: Pick<State, 'work'>, article: ArticlePath): string | null {
  return ownValue(work.finished, article) ?? null;
}

/** Candidates on a shown article that wait for a word. */
export function undecidedOn(state: State, article: ArticlePath): number {
  const adjudication = adjudicationOf(state, article);
  return adjudication === null ? 0 : adjudication.standings.length - adjudication.decided;
}

/** Of the listed articles those whose agreed set is finished. */
export function finishedCount({ work, articles }: Pick<State, 'work' | 'articles'>): number {
  return articles.filter(({ path }) => Object.hasOwn(work.finished, path)).length;
}

/** The state with what a host says of the work; whom the project names, and its tags, may be others now. */
export function takeWork({ state, set }: StoreContext, work: State['work']): void {
  const { project } = state();
  const adjudicator = work.adjudicator ?? project?.adjudicator ?? null;
  set({ work });
  if (project === null) return;
  // The same object as long as it says the same: what is drawn depends on it.
  const isSame = work.tagset === undefined || sameTagset(work.tagset, project.tagset);
  const tagset = isSame ? project.tagset : (work.tagset ?? project.tagset);
  if (project.adjudicator !== adjudicator || tagset !== project.tagset)
    set({ project: { ...project, adjudicator, tagset } });
}
