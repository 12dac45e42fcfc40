/** Tagging all occurrences, beside the text: what is asked, what is suggested, and what becomes of it. */
import './occurrences.css';
import { X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import type { Occurrences } from '../../store/occurrences/occurrences-state.ts';
import { occurrenceKey } from '../../store/occurrences/occurrences-state.ts';
import { openOccurrences } from '../../store/occurrences/open-occurrences.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import type { VirtualListHandle } from '../../ui/virtual-list.tsx';
import { useActions, useBackToText, useText, useUi, useWindowState } from '../window-context.tsx';
import { OccurrenceChoices } from './occurrence-choices.tsx';
import { OccurrenceList } from './occurrence-list.tsx';

export function OccurrencesPanel({ asked }: { readonly asked: Occurrences }): ReactNode {
  const text = useText();
  const actions = useActions();
  const backToText = useBackToText();
  const open = useWindowState(openOccurrences);
  const section = useRef<HTMLElement>(null);
  const list = useRef<VirtualListHandle>(null);
  const { names, where, status, active } = asked;
  const isEmpty = open.count === 0;

  // Where they are is followed: another article in front is looked through in its turn.
  const front = useWindowState((state) => state.panes[state.activePane]?.document?.text.sha256 ?? null);
  const looked = useRef(front);
  useEffect(() => {
    if (where === 'this' && looked.current !== front) void actions.askOccurrences({});
    looked.current = front;
  }, [actions, front, where]);

  // Names that an entity has in articles that were not shown yet.
  const hasEntity = asked.entity !== undefined;
  const isGathered = useWindowState((state) => state.gathering.isDone);
  const knew = useRef(isGathered);
  useEffect(() => {
    if (hasEntity && isGathered && !knew.current) void actions.askOccurrences({});
    knew.current = isGathered;
  }, [actions, hasEntity, isGathered]);

  useShown(asked);
  // What took the focus with it gives it to what is left.
  useEffect(() => {
    if (status === 'accepting' || document.activeElement !== document.body) return;
    if (isEmpty) section.current?.focus();
    else list.current?.focus();
  }, [isEmpty, status]);

  const close = (): void => {
    actions.closeOccurrences();
    backToText();
  };
  const handleKey = (event: KeyboardEvent<HTMLElement>): void => {
    const isHere = event.target instanceof Node && event.currentTarget.contains(event.target);
    if (event.key === 'Escape' && isHere) close();
  };
  return (
    <section
      ref={section}
      className="side-region occurrences"
      data-region="annotations"
      data-own-keys="Escape Enter Delete Backspace"
      aria-label={text('occurrences.title')}
      tabIndex={-1}
      onKeyDownCapture={handleKey}
    >
      <div className="occurrences-head">
        <h2>
          {names[0] === undefined ? text('occurrences.title') : text('occurrences.of')}{' '}
          {names[0] !== undefined && <bdi className="occurrences-words">{names[0]}</bdi>}
        </h2>
        <IconButton name={text('occurrences.close')} icon={<X size={16} />} onPress={close} />
      </div>
      <OccurrenceChoices asked={asked} counts={open.variants} />
      {isEmpty ? (
        <div className="occurrences-none" />
      ) : (
        <OccurrenceList open={open} active={active} ref={list} />
      )}
      <div className="occurrences-foot">
        <State asked={asked} count={open.count} articles={open.articles.length} />
        {!isEmpty && status === 'found' && (
          <>
            <div className="occurrences-buttons">
              <Button
                look="quiet"
                isDisabled={active === null}
                onPress={() => {
                  if (active !== null) void actions.acceptOccurrences(active);
                }}
              >
                {text('occurrences.accept')}
              </Button>
              <Button
                look="quiet"
                isDisabled={active === null}
                onPress={() => {
                  if (active !== null) actions.leaveOutOccurrence(active);
                }}
              >
                {text('occurrences.leave')}
              </Button>
              <Button look="primary" onPress={() => void actions.acceptOccurrences()}>
                {text('occurrences.accept-all', { count: open.count })}
              </Button>
            </div>
            <span className="soft occurrences-keys">{text('occurrences.keys')}</span>
          </>
        )}
      </div>
    </section>
  );
}

/** The one that is looked at is brought into view wherever its article is shown. */
function useShown({ active }: Occurrences): void {
  const place = useWindowState((state) => {
    const { articles } = openOccurrences(state);
    for (const { article, open } of articles) {
      const found = open.find(({ span }) => occurrenceKey(article, span.start) === active);
      if (found !== undefined) return state.panes.main?.article === article ? found.span : null;
    }
    return null;
  });
  const editor = useUi((state) => state.editors.main);
  useEffect(() => {
    if (place !== null) editor?.reveal(place);
  }, [editor, place]);
}

function State({
  asked,
  count,
  articles,
}: {
  readonly asked: Occurrences;
  readonly count: number;
  readonly articles: number;
}): ReactNode {
  const text = useText();
  const actions = useActions();
  const { status, progress, unread, more, failure } = asked;
  const isBusy = status === 'finding' || status === 'accepting';
  if (isBusy) {
    return (
      <div className="occurrences-busy">
        <span aria-live="polite">
          {text(status === 'finding' ? 'occurrences.finding' : 'occurrences.accepting')}
        </span>
        {progress !== null && <span className="soft">{text('occurrences.progress', { ...progress })}</span>}
        <Button onPress={() => actions.stopOccurrences()}>{text('occurrences.stop')}</Button>
      </div>
    );
  }
  return (
    <div aria-live="polite" className="occurrences-said">
      {failure !== null && <span className="occurrences-failed">{text('occurrences.failed')}</span>}
      {status === 'stopped' && failure === null && <span>{text('occurrences.stopped')}</span>}
      {status === 'stopped' && (
        <Button onPress={() => void actions.askOccurrences({})}>{text('occurrences.again')}</Button>
      )}
      {status === 'found' && (
        <span>
          {count === 0 ? text('occurrences.nothing') : text('occurrences.count', { count, articles })}
        </span>
      )}
      {more && <span className="soft">{text('occurrences.more')}</span>}
      {unread > 0 && <span className="soft">{text('occurrences.unread', { count: unread })}</span>}
    </div>
  );
}
