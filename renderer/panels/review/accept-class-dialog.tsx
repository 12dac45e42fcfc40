/** Accepting all of a class: which, how many that are, and the first of them, before it is done in one step. */
import { type ReactNode, useMemo, useState } from 'react';
import {
  acceptedTogether,
  currentItem,
  REVIEW_CLASSES,
  reviewOf,
  waitingOf,
  type ReviewClass,
} from '../../store/review-queue.ts';
import { Button } from '../../ui/button.tsx';
import { CheckField } from '../../ui/check-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { shorten } from '../annotation-list/card-words.ts';
import { readableName } from '../readable-name.ts';
import { TagChip } from '../tag-chip.tsx';
import {
  useActions,
  useBackToText,
  useTagset,
  useText,
  useWindowState,
  useWindowUi,
} from '../window-context.tsx';
import { classWords } from './review-words.ts';
import { numberFormat } from '../formats.ts';

const SHOWN_FIRST = 8;

export function AcceptClassDialog(): ReactNode {
  const text = useText();
  const actions = useActions();
  const ui = useWindowUi();
  const tagset = useTagset();
  const backToText = useBackToText();
  const article = useWindowState((state) => state.panes[state.activePane]?.article ?? '');
  const review = useWindowState((state) => reviewOf(state, article));
  const filter = useWindowState((state) => state.review);
  const current = useWindowState((state) => currentItem(state)?.class);
  const [chosen, setChosen] = useState<ReadonlySet<ReviewClass>>(
    filter.classes.size > 0 || current === undefined ? filter.classes : new Set([current]),
  );
  const waiting = useMemo(() => waitingOf(review, { ...filter, classes: new Set() }), [filter, review]);
  const wanted = useMemo(() => waiting.filter((item) => chosen.has(item.class)), [chosen, waiting]);
  const accepted = useMemo(() => acceptedTogether(wanted), [wanted]);
  const number = numberFormat(text.language);
  const close = (): void => {
    ui.setState({ dialog: null });
    backToText();
  };
  const isFiltered = filter.tag !== null || filter.colleague !== null || filter.decided !== 'all';
  return (
    <Dialog
      title={text('review.accept-which')}
      size="small"
      closeName={text('window.close')}
      onClose={close}
      foot={
        <>
          <Button onPress={close}>{text('window.cancel')}</Button>
          <Button
            look="primary"
            takesFocus
            isDisabled={accepted.length === 0}
            onPress={() => {
              close();
              actions.acceptClasses(chosen);
            }}
          >
            {text('review.accept-count', { count: accepted.length })}
          </Button>
        </>
      }
    >
      <div className="accept-class">
        {REVIEW_CLASSES.map((one) => {
          const of = waiting.filter((item) => item.class === one);
          const [first] = of;
          if (first === undefined) return null;
          const isOne = of.every(({ colleague }) => colleague.id === first.colleague.id);
          const words =
            one === 'only-theirs' && !isOne
              ? text('review.colleagues-only')
              : classWords(text, one, readableName(first.colleague.name));
          return (
            <CheckField
              key={one}
              value={chosen.has(one)}
              onChange={(on) =>
                setChosen(new Set(on ? [...chosen, one] : [...chosen].filter((other) => other !== one)))
              }
            >
              {words} <span className="review-class-count">{number.format(of.length)}</span>
            </CheckField>
          );
        })}
        {waiting.length === 0 && <p>{text('review.accept-count', { count: 0 })}</p>}
        {isFiltered && <p className="details-hint">{text('review.accept-filtered')}</p>}
        {accepted.length > 0 && (
          <>
            <p className="accept-class-head">{text('review.accept-preview')}</p>
            <ul className="accept-class-first">
              {accepted.slice(0, SHOWN_FIRST).map(({ key, theirs }) => (
                <li key={key}>
                  <TagChip tagset={tagset} tag={theirs?.annotation.content.tag ?? ''} />
                  <span dir="auto">{shorten(theirs?.annotation.content.anchor.exact ?? '')}</span>
                </li>
              ))}
            </ul>
          </>
        )}
        {wanted.length > accepted.length && (
          <p className="details-hint">
            {text('review.accept-later', { count: wanted.length - accepted.length })}
          </p>
        )}
        <p className="details-hint">{text('review.accept-words')}</p>
      </div>
    </Dialog>
  );
}
