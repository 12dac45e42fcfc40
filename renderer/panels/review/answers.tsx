/** The three answers to a difference, each with its key; while amending, what it becomes. */
import type { ReactNode } from 'react';
import type { CommandId } from '../../../shared/commands.ts';
import type { Comparable } from '../../../shared/domain/review/comparable.ts';
import { amendStep } from '../../store/review-step.ts';
import { textOf } from '../../store/store-context.ts';
import { Button, type ButtonLook } from '../../ui/button.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { TagChip } from '../tag-chip.tsx';
import { tagName } from '../tag-name.ts';
import {
  useActions,
  useBackToText,
  useCommandKeys,
  useRunCommand,
  useTagset,
  useText,
  useWindowState,
} from '../window-context.tsx';

export function Answers(): ReactNode {
  return (
    <div className="answers" data-keys="text">
      <Answer command="accept-difference" look="primary" />
      <Answer command="reject-difference" />
      <Answer command="amend-difference" />
    </div>
  );
}

export function AmendBox({ theirs }: { readonly theirs: Comparable }): ReactNode {
  const text = useText();
  const actions = useActions();
  const backToText = useBackToText();
  const tagset = useTagset();
  const article = useWindowState((state) => state.selected?.article ?? '');
  const step = useWindowState(amendStep);
  const selection = useWindowState((state) => state.panes[state.activePane]?.selection ?? null);
  const content = useWindowState((state) => textOf(state)(article)?.content ?? '');
  const { tag, label, anchor } = theirs.annotation.content;
  const words = selection === null ? anchor.exact : content.slice(selection.start, selection.end);
  const wanted = step?.tag ?? tag;
  return (
    <div className="amend-box" data-keys="text">
      <p className="details-hint">{text('review.how-amend')}</p>
      <p className="amend-words" aria-live="polite">
        <span className="visually-hidden">{text('review.becomes')}</span>
        <TagChip tagset={tagset} tag={wanted} />
        <b>{tagName(text, tagset, wanted, wanted === tag ? label : undefined)}</b>
        <span dir="auto">{words}</span>
      </p>
      <div className="answers">
        <Answer command="confirm-amendment" look="primary" />
        <Button
          onPress={() => {
            backToText();
            actions.leaveDecision();
          }}
        >
          {text('review.leave')}
        </Button>
      </div>
    </div>
  );
}

export function Answer({
  command,
  look = 'plain',
}: {
  readonly command: CommandId;
  readonly look?: ButtonLook;
}): ReactNode {
  const text = useText();
  const run = useRunCommand();
  const backToText = useBackToText();
  const keys = useCommandKeys(command);
  return (
    <Button
      look={look}
      onPress={() => {
        backToText();
        run(command);
      }}
    >
      {text(`command.${command}`)}
      {keys !== undefined && <Kbd keys={keys} />}
    </Button>
  );
}
