/** The calls of the contract about articles and what is said of them, answered for one window. */
import type { Api } from '../../../shared/api/contract.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { InProject } from '../in-project.ts';
import { moveStatements } from './move-statements.ts';
import { fileOfArticle } from './open-article.ts';
import type { Window } from '../surroundings.ts';

type ArticleCall =
  | 'openArticle'
  | 'readElsewhere'
  | 'keepText'
  | 'previewEncoding'
  | 'chooseSource'
  | 'describeArticles'
  | 'surveyArticles'
  | 'editMetadata'
  | 'moveStatements'
  | 'keepLines'
  | 'suggestExclusions';

export function articleCalls(window: Window, inProject: InProject): Pick<Api, ArticleCall> {
  return {
    openArticle: ({ article }) =>
      inProject(async (session) => {
        const opened = await session.openArticle(window.id, article);
        if (opened.ok) session.desk.lookElsewhere(opened.value);
        return opened;
      }),
    readElsewhere: ({ article }) =>
      inProject(async (session) => {
        const layer = await session.desk.elsewhere.ownLayer(article);
        return layer === null ? fail('not-found') : ok(layer);
      }),
    keepText: ({ content, source }) =>
      inProject(async (session) => {
        session.desk.keepText(content, source);
        return ok(null);
      }),

    previewEncoding: ({ article, encoding }) =>
      inProject(async ({ desk }) => {
        const file = await fileOfArticle(desk.project, article);
        return file.ok ? desk.sources.preview(file.value, encoding) : file;
      }),

    chooseSource: ({ article, choice }) =>
      inProject(async (session) => {
        // In another encoding the file says other things of its article.
        session.desk.descriptions.survey.forget(article);
        const chosen = await session.chooseSource(article, choice);
        session.desk.search.index.forget(article);
        return chosen;
      }),

    describeArticles: () =>
      inProject(async ({ desk: { descriptions } }) => {
        const described = await descriptions.all();
        return ok({ described, survey: descriptions.survey.state });
      }),

    surveyArticles: ({ going }) =>
      inProject(async (session) => {
        session.desk.descriptions.survey.setGoing(going);
        return await Promise.resolve(ok(null));
      }),

    editMetadata: ({ edits }) => inProject((session) => session.desk.descriptions.edit(edits)),
    moveStatements: (request) => inProject(({ desk }) => moveStatements(desk, request)),
    keepLines: ({ article, lines, kept }) =>
      inProject((session) => session.desk.descriptions.keepLines(article, lines, kept)),
    suggestExclusions: ({ article }) => inProject((session) => session.desk.descriptions.suggestFor(article)),
  };
}
