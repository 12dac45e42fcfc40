/** The calls of the contract about the tagset, answered for a window. */
import type { Api, TagsetCalls } from '../../../shared/api/contract.ts';
import { readTagList, writeTagList } from '../../../shared/formats/tag-list.ts';
import {
  withAnswer,
  withProposalMade,
  withProposalWithdrawn,
} from '../../../shared/formats/tag-proposals.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { InProject } from '../in-project.ts';
import type { SessionSurroundings } from '../surroundings.ts';
import { TagsetChanges } from './change-tagset.ts';
import { tagsetUse } from './tagset-use.ts';

export function tagsetCalls(
  inProject: InProject,
  surroundings: Promise<SessionSurroundings>,
): Pick<Api, keyof TagsetCalls> {
  const changes = new TagsetChanges(surroundings);
  return {
    describeTagUse: () =>
      inProject(async (session) => {
        // What was just annotated counts, too.
        await session.flush();
        const { desk } = session;
        const { project, annotator } = desk;
        const use = await tagsetUse({
          project,
          tagset: project.tagset,
          annotator: annotator?.id ?? null,
          shows: (article, id) => desk.shows(article, id),
        });
        return ok(use);
      }),

    changeTagset: (request) => inProject(({ desk }) => changes.change(desk, request)),

    writeTagList: ({ tagset, kind }) => Promise.resolve(ok({ content: writeTagList(tagset, kind) })),

    readTagList: ({ bytes }) => {
      return Promise.resolve(readTagList(Buffer.from(bytes, 'base64')));
    },

    proposeTags: ({ proposal }) =>
      inProject(({ desk }) => desk.work.say((original) => withProposalMade(original, proposal))),

    withdrawProposal: ({ id }) =>
      inProject(({ desk }) => desk.work.say((original) => withProposalWithdrawn(original, id))),

    answerProposal: ({ id, answer }) =>
      inProject(async ({ desk }) => {
        const { work, annotator } = desk;
        if (annotator === null) return fail('no-annotator');
        if (work.lead !== annotator.id) return fail('not-lead', work.lead ?? undefined);
        return work.say((original, at) => withAnswer(original, id, answer, at));
      }),
  };
}
