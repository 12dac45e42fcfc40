/** Gathering: the window asks once for all that is annotated, and takes what the host tells from then on. */
import type { Api, Events } from '../../../shared/api/contract.ts';
import type { ArticlePath } from '../../../shared/domain/layer.ts';
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

/** A window that did not ask hears what another asked for. */
export function takeGathered({ state, set }: StoreContext, { articles, done }: Events['gathered']): void {
  const { gathering } = state();
  if (!gathering.isAsked) return;
  const now = new Map(gathering.articles);
  for (const [article, gathered] of Object.entries(articles)) {
    if (gathered === null) now.delete(article);
    else now.set(article, gathered);
  }
  set({ gathering: { ...gathering, isDone: done, articles: now } });
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
  set({ gathering: { ...gathering, articles } });
}
