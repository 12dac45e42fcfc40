/** Finding in the text of a pane: a bar over its upper edge, with how many there are and which is meant. */
import './search.css';
import { ChevronDown, ChevronUp, WholeWord, X } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { excludedZones } from '../../store/excluded-zones.ts';
import { foundIn, isLooking } from '../../store/search/found-words.ts';
import type { PaneId } from '../../store/state.ts';
import { IconButton } from '../../ui/button.tsx';
import { type FieldKey, SearchField } from '../../ui/text-field.tsx';
import {
  useActions,
  useCommandKeys,
  useText,
  useUi,
  useWindowState,
  useWindowUi,
} from '../window-context.tsx';
import { problemWords } from './problem-words.ts';
import { QuerySwitches } from './query-switches.tsx';

export function FindBar({ id }: { readonly id: PaneId }): ReactNode {
  const isHere = useWindowState((state) => state.search.find.isOpen && state.activePane === id);
  return isHere ? <Bar id={id} /> : null;
}

function Bar({ id }: { readonly id: PaneId }): ReactNode {
  const text = useText();
  const actions = useActions();
  const ui = useWindowUi();
  const { query, current } = useWindowState((state) => state.search.find);
  const article = useWindowState((state) => state.panes[id]?.article ?? '');
  const sha256 = useWindowState((state) => state.panes[id]?.document?.text.sha256);
  const editor = useUi((state) => state.editors[id]);
  const nextKeys = useCommandKeys('find-next');
  const previousKeys = useCommandKeys('find-previous');
  useEffect(() => {
    if (sha256 !== undefined) void actions.findAgain();
  }, [actions, sha256]);
  const from = (): number => current?.start ?? editor?.visibleSpan().start ?? 0;
  const isPattern = query.kind === 'pattern';

  function close(): void {
    actions.closeFind();
    if (current === null) editor?.focus();
    else ui.setState({ wordsToShow: { article, span: current } });
  }

  function fieldKey(event: FieldKey): boolean {
    if (event.key !== 'Enter') return false;
    void actions.stepFind(event.shiftKey ? -1 : 1, from());
    return true;
  }

  return (
    <section
      className="find-bar"
      aria-label={text('find.region')}
      data-own-keys="Escape"
      onKeyDownCapture={(event) => {
        if (event.key !== 'Escape') return;
        // Esc leaves at once; the field would only clear itself.
        event.preventDefault();
        event.stopPropagation();
        close();
      }}
    >
      <SearchField
        label={text('find.region')}
        value={query.words}
        onChange={(words) => void actions.changeFind({ words }, from())}
        clearName={text('window.clear')}
        name="find"
        startsFocused
        onKey={fieldKey}
      />
      <FoundCount id={id} />
      <IconButton
        name={text('find.previous')}
        keys={previousKeys}
        icon={<ChevronUp size={16} aria-hidden />}
        onPress={() => void actions.stepFind(-1, from())}
      />
      <IconButton
        name={text('find.next')}
        keys={nextKeys}
        icon={<ChevronDown size={16} aria-hidden />}
        onPress={() => void actions.stepFind(1, from())}
      />
      <IconButton
        name={text('search.whole')}
        icon={<WholeWord size={16} aria-hidden />}
        isPressed={query.matching === 'whole' && !isPattern}
        isDisabled={isPattern}
        onPress={() =>
          void actions.changeFind({ matching: query.matching === 'whole' ? 'part' : 'whole' }, from())
        }
      />
      <QuerySwitches query={query} onChange={(patch) => void actions.changeFind(patch, from())} />
      <IconButton name={text('find.close')} icon={<X size={15} aria-hidden />} onPress={close} />
    </section>
  );
}

/** Which of how many; how many of them are in what is excluded; or why there are none. */
function FoundCount({ id }: { readonly id: PaneId }): ReactNode {
  const text = useText();
  const { query, current, matched } = useWindowState((state) => state.search.find);
  const hits = useWindowState((state) => foundIn(state, id));
  const looking = useWindowState((state) => isLooking(state, id));
  const zones = useWindowState((state) => excludedZones(state, state.panes[id]?.article ?? '').effective);
  if (query.words.trim() === '') return <span className="find-count" role="status" />;
  const problem = query.kind === 'pattern' && matched?.query === query ? matched.problem : null;
  if (problem !== null)
    return (
      <span className="find-count find-problem" role="status">
        {problemWords(text, problem, matched?.detail ?? '')}
      </span>
    );
  if (looking)
    return (
      <span className="find-count" role="status">
        {text('find.looking')}
      </span>
    );
  const position = current === null ? 0 : hits.findIndex(({ start }) => start === current.start) + 1;
  const excluded = hits.filter((hit) =>
    zones.some(({ span }) => span.start < hit.end && hit.start < span.end),
  ).length;
  return (
    <span className="find-count" role="status">
      {text('find.count', { count: hits.length, position })}
      {excluded > 0 && <span className="find-excluded">{text('find.excluded', { count: excluded })}</span>}
    </span>
  );
}
