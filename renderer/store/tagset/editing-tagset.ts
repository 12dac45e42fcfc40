/**
 * Editing the tagset: the lead changes it, with one's own annotations in all articles; others
 * propose. The host makes the change and tells every window of it, so that one deed on the undo
 * stack stands for both.
 */
import type {
  Api,
  HostCode,
  LeadCode,
  TagsetEdit,
  TagsetUse,
  WriteCode,
} from '../../../shared/api/contract.ts';
import { sameTagset } from '../../../shared/domain/tags/edit-tagset.ts';
import { proposedChanges, withProposal, type ProposalAnswer } from '../../../shared/domain/tags/proposal.ts';
import { isNoRetagging, NO_RETAGGING, type Retagging } from '../../../shared/domain/tags/retag.ts';
import type { GivenTagset } from '../../../shared/domain/tags/take-over.ts';
import type { Tagset } from '../../../shared/domain/tagset.ts';
import type { Sending } from '../sending.ts';
import type { StoreContext } from '../store-context.ts';
import type { Deed, Undo } from '../undo.ts';

export interface EditingTagset {
  /** How often tags and link types are used in all articles; null if that could not be told. */
  readonly describeTagUse: () => Promise<TagsetUse | null>;
  /** The project's tagset becomes this one, and own annotations and links with it: one step. False, and said why, if not. */
  readonly changeTagset: (after: Tagset, retagging: Retagging) => Promise<boolean>;
  /** The same, proposed to the lead. */
  readonly proposeTagset: (after: Tagset, comment: string) => Promise<boolean>;
  /** The tagset as a file; null if it could not be made. */
  readonly writeTagList: (tagset: Tagset, kind: 'json' | 'qdc') => Promise<string | null>;
  /** The tagset of a file (base64); null if it has none. */
  readonly readTagList: (bytes: string) => Promise<GivenTagset | null>;
  readonly withdrawProposal: (id: string) => Promise<void>;
  /** Accepted, the tagset becomes what is proposed; one step with the answer. */
  readonly answerProposal: (id: string, answer: ProposalAnswer) => Promise<void>;
}

type TagsetApi = Pick<
  Api,
  | 'describeTagUse'
  | 'changeTagset'
  | 'writeTagList'
  | 'readTagList'
  | 'proposeTags'
  | 'withdrawProposal'
  | 'answerProposal'
>;

export function createEditingTagset(
  context: StoreContext,
  api: TagsetApi,
  sending: Pick<Sending, 'flush'>,
  undo: Pick<Undo, 'done'>,
): EditingTagset {
  /** Takes an edit back: the tagset, what became of annotations, and the answer to a proposal. */
  function deedOf(edit: TagsetEdit, tagged: string | null, count: number, answered: Answered | null): Deed {
    return {
      id: context.clock.newId(),
      article: '',
      count: Math.max(1, count),
      back: async () => {
        await sending.flush();
        const back = { before: edit.after, after: edit.before };
        const taken = await api.changeTagset({
          edit: back,
          tagged: tagged === null ? null : { takeBack: tagged },
        });
        if (!taken.ok) return null;
        if (answered !== null) await api.answerProposal({ id: answered.id, answer: answered.before });
        const again = answered && { ...answered, before: answered.after, after: answered.before };
        return deedOf(back, taken.value.tagged, count, again);
      },
    };
  }

  async function change(after: Tagset, retagging: Retagging, answered: Answered | null): Promise<boolean> {
    const { project } = context.state();
    if (project === null) return false;
    const edit = { before: project.tagset, after };
    // What was just annotated becomes other, too.
    await sending.flush();
    const tagged = isNoRetagging(retagging) ? null : { retag: retagging };
    const reply = await api.changeTagset({ edit, tagged });
    if (context.state().project?.place !== project.place) return false;
    if (!reply.ok) {
      sayFailure(reply.code);
      return false;
    }
    const { tagged: name, annotations, statements, left } = reply.value;
    undo.done(deedOf(edit, name, annotations + statements, answered));
    context.say('tagset-changed', { count: annotations, statements, left: left.length }, true);
    return true;
  }

  function sayFailure(code: WriteCode | LeadCode | HostCode | 'conflict'): void {
    const { project, work } = context.state();
    const lead = project?.knownAnnotators.find(({ id }) => id === work.lead);
    if (code === 'no-annotator') context.say('no-annotator');
    else
      context.say(code === 'not-lead' ? 'not-lead' : 'work-not-kept', {
        name: lead?.name ?? work.lead ?? '',
      });
  }

  return {
    describeTagUse: async () => {
      await sending.flush();
      const reply = await api.describeTagUse({});
      return reply.ok ? reply.value : null;
    },
    changeTagset: (after, retagging) => change(after, retagging, null),
    proposeTagset: async (after, comment) => {
      const { project } = context.state();
      if (project === null || sameTagset(project.tagset, after)) return false;
      const { newId, now } = context.clock;
      const words = comment.trim() === '' ? {} : { comment: comment.trim() };
      const proposal = { id: newId(), at: now(), ...proposedChanges(project.tagset, after), ...words };
      const reply = await api.proposeTags({ proposal });
      if (reply.ok) context.say('tags-proposed');
      else sayFailure(reply.code);
      return reply.ok;
    },
    writeTagList: async (tagset, kind) => {
      const reply = await api.writeTagList({ tagset, kind });
      return reply.ok ? reply.value.content : null;
    },
    readTagList: async (bytes) => {
      const reply = await api.readTagList({ bytes });
      return reply.ok ? reply.value : null;
    },
    withdrawProposal: async (id) => {
      const reply = await api.withdrawProposal({ id });
      if (!reply.ok) sayFailure(reply.code);
    },
    answerProposal: async (id, answer) => {
      const { project, work } = context.state();
      const proposal = work.proposals?.find((one) => one.id === id);
      if (project === null || proposal === undefined) return;
      const after = withProposal(project.tagset, proposal);
      const answered = { id, before: proposal.answer, after: answer };
      if (answer === 'accepted' && !(await change(after, NO_RETAGGING, answered))) return;
      const reply = await api.answerProposal({ id, answer });
      if (!reply.ok) sayFailure(reply.code);
    },
  };
}

/** What the lead said of a proposal, with what was said before. */
interface Answered {
  readonly id: string;
  readonly before: ProposalAnswer | null;
  readonly after: ProposalAnswer | null;
}
