/** Host events: what a host tells of its own accord, brought into the state. */
import type { Api, EventMessage, Events } from '../../shared/api/contract.ts';
import { takeWork } from './finishing.ts';
import { hideGathered, takeGathered } from './gathering/gathering.ts';
import type { Notices } from './notices.ts';
import type { Reading } from './reading.ts';
import type { Sending } from './sending.ts';
import { takeReviewProgress } from './project-review.ts';
import { takeSurvey } from './surveying.ts';
import { articlesInPanes, type StoreContext } from './store-context.ts';

export function takeEvent(
  context: StoreContext,
  parts: {
    readonly api: Pick<Api, 'gatherAnnotations'>;
    readonly reading: Reading;
    readonly sending: Sending;
    readonly notices: Notices;
  },
  message: EventMessage,
): void {
  const { api, reading, sending, notices } = parts;
  switch (message.event) {
    case 'saveStateChanged':
      sending.hostSaid(message.data);
      // What is on disk is in the folder: it is there again, if it was gone.
      if (message.data.kind === 'saved') notices.over('folder-gone');
      return;
    case 'changesApplied':
      reading.changesApplied(message.data.changes);
      return;
    case 'layerReplaced':
      reading.layerReplaced(message.data.layer);
      notices.happened(message.data.notices);
      return;
    case 'layerRemoved':
      reading.fileRemoved(message.data);
      return;
    case 'statementsReplaced':
      reading.statementsReplaced(message.data.statements);
      notices.happened(message.data.notices);
      return;
    case 'caseReplaced':
      reading.caseReplaced(message.data);
      return;
    case 'statementsRemoved':
      reading.fileRemoved({ ...message.data, links: true });
      return;
    case 'articlesChanged':
      context.set({ articles: message.data.articles });
      // The folder is there again, if it was gone.
      notices.over('folder-gone');
      return;
    case 'articleRead':
      reading.articleRead(message.data);
      return;
    case 'articleChanged':
      takeArticleChange(context, parts, message.data);
      return;
    case 'articleProgress':
      context.set({
        readingProgress: { ...context.state().readingProgress, [message.data.article]: message.data },
      });
      return;
    case 'countsChanged':
      context.set({
        counts: { ...context.state().counts, ...message.data.counts },
        countsDone: message.data.done,
      });
      return;
    case 'articlesDescribed':
      takeDescriptions(context, message.data);
      return;
    case 'workChanged':
      takeWork(context, message.data);
      return;
    case 'colleaguesHidden':
      reading.colleaguesHidden(message.data.article);
      hideGathered(context, message.data.article);
      return;
    case 'reviewProgress':
      takeReviewProgress(context, message.data);
      return;
    case 'surveyProgress':
      takeSurvey(context, message.data);
      return;
    case 'measuringProgress':
      context.set({ measuringProgress: message.data });
      return;
    case 'gathered':
      takeGathered(context, api, message.data);
      return;
    case 'occurrencesProgress': {
      const { occurrences } = context.state();
      if (occurrences !== null) context.set({ occurrences: { ...occurrences, progress: message.data } });
      return;
    }
    case 'searchProgress':
      context.set({ search: { ...context.state().search, index: message.data } });
      return;
    case 'exchangeProgress':
      context.set({ exchangeProgress: message.data });
      return;
    case 'settingsChanged':
      context.set({ settings: message.data });
      return;
    case 'noticed':
      notices.happened([message.data]);
      return;
    case 'noticeOver':
      notices.over(message.data.id);
      break;
    // They are about the window, not about what it shows: `renderer/host-window.ts` hears them.
    case 'commandChosen':
    case 'openRequested':
    case 'closing':
  }
}

/** Shown anew where it is open; one that is gone stays as it was shown, and is said to be gone until it is back. */
function takeArticleChange(
  context: StoreContext,
  { reading, notices }: { readonly reading: Reading; readonly notices: Notices },
  { article, gone, isFolder, isUnreadable }: Events['articleChanged'],
): void {
  if (!articlesInPanes(context.state()).includes(article)) return;
  const there = isUnreadable === true ? 'article-unreadable' : 'article-gone';
  const code = isFolder === true ? 'article-is-folder' : there;
  const about = { id: `article-gone:${article}`, severity: 'warning', code } as const;
  if (gone) {
    notices.happened([{ ...about, file: article }]);
  } else {
    notices.over(about.id);
    void reading.reload(article);
  }
}

/** A pass that found nothing is none, but for the first: what others have in common is known by then. */
function takeDescriptions(
  { state, set }: StoreContext,
  { described, done }: Events['articlesDescribed'],
): void {
  const { descriptions, surveys } = state();
  const isNews = Object.keys(described).length > 0 || surveys === 0;
  set({
    descriptions: { ...descriptions, ...described },
    surveys: done && isNews ? surveys + 1 : surveys,
  });
}
