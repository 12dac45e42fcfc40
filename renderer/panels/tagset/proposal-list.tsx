/** What annotators would have otherwise in the tagset: for the lead to accept or decline, for its author to withdraw. */
import type { ReactNode } from 'react';
import type { LinkType } from '../../../shared/domain/link-types.ts';
import type { Proposed, ShownProposal } from '../../../shared/domain/tags/proposal.ts';
import type { Tag } from '../../../shared/domain/tagset.ts';
import { Button } from '../../ui/button.tsx';
import { annotatorName } from '../annotator-name.ts';
import { linkTypeWords } from '../links/link-words.ts';
import { tagName } from '../tag-name.ts';
import { useActions, useTagset, useText, useWindowState } from '../window-context.tsx';
import { differenceWords } from './difference-words.ts';

export function ProposalList({
  proposals,
  isLead,
}: {
  readonly proposals: readonly ShownProposal[];
  readonly isLead: boolean;
}): ReactNode {
  const text = useText();
  const actions = useActions();
  const project = useWindowState((state) => state.project);
  return (
    <ul className="tagset-proposals">
      {proposals.map((proposal) => {
        const { id, annotator, answer, comment } = proposal;
        return (
          <li key={`${annotator} ${id}`} className="tagset-proposal">
            <p>
              <strong>
                <bdi>{annotatorName({ project }, annotator)}</bdi>
              </strong>{' '}
              {text('tagset.proposal-state', { answer: answer ?? 'open' })}
            </p>
            <Changes proposal={proposal} />
            {comment !== undefined && <blockquote>{comment}</blockquote>}
            <div className="tagset-list-tools">
              {isLead && answer === null && (
                <>
                  <Button look="primary" onPress={() => void actions.answerProposal(id, 'accepted')}>
                    {text('tagset.accept')}
                  </Button>
                  <Button onPress={() => void actions.answerProposal(id, 'declined')}>
                    {text('tagset.decline')}
                  </Button>
                </>
              )}
              {annotator === project?.annotator?.id && (
                <Button look="quiet" onPress={() => void actions.withdrawProposal(id)}>
                  {text('tagset.withdraw')}
                </Button>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** One line for each tag or link type that would be another, and one for the gradings. */
function Changes({ proposal }: { readonly proposal: ShownProposal }): ReactNode {
  const text = useText();
  const tagset = useTagset();
  const { before, after, linkTypes, grading } = proposal;
  const all = { tags: [...after, ...before, ...tagset.tags] };
  const ids = [...new Set([...before, ...after].map(({ id }) => id))];
  return (
    <ul className="tagset-changes">
      {ids.map((id) => {
        const [old, next] = [before, after].map((tags) => tags.find((tag) => tag.id === id));
        const name = tagName(text, all, id);
        // The message tells of another name itself.
        const parts = old && next ? differenceWords(text, old, next, { saysName: false }) : '';
        return (
          <li key={id}>
            {text('tagset.proposed-tag', {
              kind: kindOf(old, next),
              tag: name,
              before: old?.label ?? name,
              parts: parts === '' ? 'none' : parts,
            })}
            {next?.definition !== undefined && next.definition !== old?.definition && (
              <span className="tagset-proposed-definition">{next.definition}</span>
            )}
          </li>
        );
      })}
      {linkTypes !== undefined && <LinkTypeChanges {...linkTypes} />}
      {grading !== undefined && (
        <li>
          {text('tagset.proposed-grading', {
            count: grading.after.length,
            names: grading.after.map((name) => text(`grading.name.${name}`)).join(', '),
          })}
        </li>
      )}
    </ul>
  );
}

function kindOf(old: Tag | undefined, next: Tag | undefined): 'new' | 'gone' | 'renamed' | 'other' {
  if (old === undefined) return 'new';
  if (next === undefined) return 'gone';
  return old.label === next.label ? 'other' : 'renamed';
}

function LinkTypeChanges({ before, after }: Proposed<LinkType>): ReactNode {
  const text = useText();
  const tagset = useTagset();
  const ids = [...new Set([...before, ...after].map(({ id }) => id))];
  return ids.map((id) => {
    const [old, next] = [before, after].map((types) => types.find((type) => type.id === id));
    const nameOf = (type: LinkType | undefined): string => type?.label ?? linkTypeWords(text, tagset, id);
    const kind = old === undefined ? 'new' : next === undefined ? 'gone' : 'other';
    return (
      <li key={id}>
        {text('tagset.proposed-link', { kind, link: nameOf(next ?? old), before: nameOf(old) })}
      </li>
    );
  });
}
