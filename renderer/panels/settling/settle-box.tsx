/** An annotation whose place is not certain: its words then and now, and everything that can be said to it. */
import './settling.css';
import { ChevronLeft, ChevronRight, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { sameWords } from '../../../shared/domain/placing/similarity.ts';
import { shownProposal } from '../../store/unsettled-queue.ts';
import type { PlacedAnnotation } from '../../store/state.ts';
import { shownGap } from '../../store/lost/shown-gap.ts';
import { textOf } from '../../store/store-context.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { percent, placementWords } from '../placement-words.ts';
import { readableName } from '../readable-name.ts';
import { useCommandKeys, useRunCommand, useText, useWindowState } from '../window-context.tsx';
import { useLostFocus } from '../details/use-lost-focus.ts';
import { ThenAndNow } from './then-and-now.tsx';
import { around, aroundSpan } from './surroundings.ts';

export function SettleBox({
  placed,
  article,
  quoteId,
  isEditable,
}: {
  readonly placed: PlacedAnnotation;
  readonly article: string;
  /** Given to the words that the annotation was made on. */
  readonly quoteId: string;
  readonly isEditable: boolean;
}): ReactNode {
  const text = useText();
  useLostFocus(quoteId);
  const { content } = placed.annotation;
  const { placement } = placed;
  const today = useWindowState((state) => textOf(state)(article));
  const proposal = useWindowState(shownProposal);
  const gap = useWindowState(shownGap);
  const drawn = useWindowState((state) => {
    const pane = state.panes[state.activePane];
    return pane?.article === article ? pane.selection : null;
  });
  const isDrawn = drawn !== null && isEditable && placement.kind !== 'moved';
  const span = isDrawn ? drawn : proposal?.candidate.span;
  const now = today === null || span === undefined ? null : today.content.slice(span.start, span.end);
  const isKept =
    placement.kind === 'lost' && content.lostIn !== undefined && content.lostIn === today?.sha256;
  const said = isKept
    ? text('settle.kept-as-lost')
    : placement.kind === 'lost' && proposal !== null
      ? text('settle.guess')
      : placementWords(text, placement);
  return (
    <>
      <div className="settle-box" data-keys="text">
        <p className="settle-said">
          <TriangleAlert size={14} aria-hidden />
          <span>{said}</span>
        </p>
        <ThenAndNow
          id={quoteId}
          then={content.anchor.exact}
          now={
            now !== null && placement.kind === 'moved' && sameWords(now, content.anchor.exact) ? null : now
          }
          aroundThen={around(content.anchor.prefix, content.anchor.suffix)}
          aroundNow={today === null || span === undefined ? null : aroundSpan(today.content, span)}
          isDrawn={isDrawn}
        />
        {!isDrawn && gap !== null && (
          <p className="settle-hint">{text(gap.at === null ? 'settle.no-gap' : 'settle.gap')}</p>
        )}
        {!isDrawn && proposal !== null && proposal.count > 1 && <Places {...proposal} />}
        {isEditable && (
          <>
            <Words isDrawn={isDrawn} canConfirm={now !== null} isKept={isKept} />
            {placement.kind !== 'moved' && !isDrawn && <p className="settle-hint">{text('settle.draw')}</p>}
          </>
        )}
        {!placed.own && (
          <p className="settle-hint">
            {text('settle.colleague', { name: readableName(placed.annotator.name) })}
          </p>
        )}
      </div>
    </>
  );
}

/** Which of several places is shown, how alike its words are, and the way to the others. */
function Places({
  index,
  count,
  candidate,
}: {
  readonly index: number;
  readonly count: number;
  readonly candidate: { readonly similarity: number };
}): ReactNode {
  const text = useText();
  const run = useRunCommand();
  return (
    <div className="settle-places">
      <IconButton
        name={text('command.previous-place')}
        keys={useCommandKeys('previous-place')}
        icon={<ChevronLeft size={15} aria-hidden />}
        onPress={() => run('previous-place')}
      />
      <span aria-live="polite">{text('settle.place', { position: index + 1, count })}</span>
      <IconButton
        name={text('command.next-place')}
        keys={useCommandKeys('next-place')}
        icon={<ChevronRight size={15} aria-hidden />}
        onPress={() => run('next-place')}
      />
      <span className="settle-alike">
        {text('settle.alike', { percent: percent(text, candidate.similarity) })}
      </span>
    </div>
  );
}

function Words({
  isDrawn,
  canConfirm,
  isKept,
}: {
  readonly isDrawn: boolean;
  readonly canConfirm: boolean;
  readonly isKept: boolean;
}): ReactNode {
  const text = useText();
  const run = useRunCommand();
  const confirmKeys = useCommandKeys('confirm-place');
  const lostKeys = useCommandKeys('keep-as-lost');
  return (
    <div className="settle-answers">
      {canConfirm && (
        <Button look="primary" onPress={() => run('confirm-place')}>
          {text(isDrawn ? 'settle.take-words' : 'settle.confirm')}
          {confirmKeys !== undefined && <Kbd keys={confirmKeys} />}
        </Button>
      )}
      {!isKept && !isDrawn && (
        <Button onPress={() => run('keep-as-lost')}>
          {text('settle.keep-as-lost')}
          {lostKeys !== undefined && <Kbd keys={lostKeys} />}
        </Button>
      )}
    </div>
  );
}
