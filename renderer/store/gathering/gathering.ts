/** Gathering: the window asks once for all that is annotated, and takes what the host tells from then on. */
import type { Api, Events } from '../../../shared/api/contract.ts';
import type { GatheredArticle } from '../../../shared/domain/case/gathered.ts';
import { withGatheredDifference } from '../../../shared/domain/case/gathered-difference.ts';
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import { ownValue } from '../../../shared/own-value.ts';
import type { StoreContext } from '../store-context.ts';
import { NOTHING_GATHERED } from './gathering-state.ts';

export interface Gathering {
  /** Something needs what is annotated in the whole project: it is in `gathering` soon, and follows what happens. */
  readonly gather: () => void;
}

export function createGathering(
  { state, set }: StoreContext,
  api: Pick<Api, 'gatherAnnotations'>,
): Gathering {
  return {
    gather: () => {
      const { gathering, project } = state();
      if (gathering.isAsked || project === null) return;
      set({ gathering: { ...gathering, isAsked: true } });
      void api.gatherAnnotations({});
    },
  };
}

/** The host was started anew, or somebody else annotates: what was asked for is asked for again. */
export function gatherAgain({ state, set }: StoreContext, api: Pick<Api, 'gatherAnnotations'>): void {
  if (!state().gathering.isAsked) return;
  set({ gathering: { ...NOTHING_GATHERED, isAsked: true } });
  void api.gatherAnnotations({});
}

/**
 * A window that did not ask hears what another asked for. Of what is not told whole, only what
 * follows on what is known here is taken; where something was missed, all is asked for again.
 */
export function takeGathered(
  { state, set }: StoreContext,
  api: Pick<Api, 'gatherAnnotations'>,
  { articles: whole, changed = {}, versions: called = {}, done }: Events['gathered'],
): void {
  const { gathering } = state();
  if (!gathering.isAsked) return;
  const told: [ArticlePath, GatheredArticle | null][] = Object.entries(whole);
  const missed: ArticlePath[] = [];
  for (const [article, { from, ...difference }] of Object.entries(changed)) {
    const before = gathering.articles.get(article);
    const follows = before !== undefined && gathering.versions.get(article) === from;
    const now = follows ? withGatheredDifference(before, difference) : undefined;
    if (now === undefined) missed.push(article);
    else told.push([article, now]);
  }
  const articles = new Map(gathering.articles);
  const versions = new Map(gathering.versions);
  for (const [article, now] of told) {
    versions.delete(article);
    const version = ownValue(called, article);
    if (version !== undefined) versions.set(article, version);
    if (now === null) articles.delete(article);
    else articles.set(article, now);
  }
  const isNews = missed.some((article) => versions.get(article) !== null);
  for (const article of missed) versions.set(article, null);
  const isWhole = [...versions.values()].every((version) => version !== null);
  // What is made of articles is not made anew where nothing is other.
  const shown = told.length === 0 ? gathering.articles : articles;
  set({ gathering: { ...gathering, isDone: done && isWhole, articles: shown, versions } });
  if (isNews) void api.gatherAnnotations({});
}

/** What colleagues did on the article may not be seen any more; the host tells later what is left. */
export function hideGathered({ state, set }: StoreContext, article: ArticlePath): void {
  const { gathering, project } = state();
  const shown = gathering.articles.get(article);
  if (shown === undefined) return;
  const isOwn = ({ annotator }: { readonly annotator: string }): boolean =>
    annotator === project?.annotator?.id;
  const annotations = shown.annotations.filter(isOwn);
  const links = shown.links.filter(isOwn);
  const articles = new Map(gathering.articles).set(article, { annotations, links, unread: [] });
  // Nothing follows on what is left: the host tells it whole.
  const versions = new Map(gathering.versions);
  versions.delete(article);
  set({ gathering: { ...gathering, articles, versions } });
}
