/** All candidates of the article in front, walked by keys, with the beginning and the end of adjudicating. */
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { readyToStart } from '../../../shared/domain/adjudication/start-agreed-set.ts';
import type { Standing } from '../../../shared/domain/adjudication/standing.ts';
import { mayAdjudicate } from '../../store/adjudicating.ts';
import { adjudicationOf, currentStanding } from '../../store/adjudication.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SegmentedField } from '../../ui/segmented-field.tsx';
import { VirtualList, type VirtualListHandle, type VirtualRow } from '../../ui/virtual-list.tsx';
import { useEscToText } from '../use-esc-to-text.ts';
import {
  useActions,
  useParts,
  useRunCommand,
  useTagset,
  useText,
  useWindowState,
} from '../window-context.tsx';
import { candidateWords } from './adjudication-words.ts';
import { CandidateCard } from './candidate-card.tsx';
import { FinishBar } from './finish-bar.tsx';

interface Row extends VirtualRow {
  readonly standing: Standing;
}

const ROW_HEIGHT = 32;
const NONE: readonly Standing[] = [];
const rowOf = new WeakMap<Standing, Row>();

export function CandidateList(): ReactNode {
  const text = useText();
  const actions = useActions();
  const escToText = useEscToText();
  const tagset = useTagset();
  const { store, ui } = useParts();
  const article = useWindowState((state) => state.panes[state.activePane]?.article ?? '');
  const adjudication = useWindowState((state) => adjudicationOf(state, article));
  const isAll = useWindowState((state) => state.review.allCandidates);
  const current = useWindowState((state) => currentStanding(state)?.candidate.key ?? null);
  const list = useRef<VirtualListHandle>(null);
  const standings = adjudication?.standings ?? NONE;
  const rows = useMemo(
    () =>
      standings
        .filter(({ state, candidate }) => isAll || state === 'undecided' || candidate.key === current)
        .map(rowFor),
    [current, isAll, standings],
  );

  useEffect(() => {
    if (current !== null) list.current?.reveal(current);
  }, [current]);

  function choose({ standing }: Row, by: 'key' | 'press'): void {
    const editor = ui.getState().editors[store.getState().activePane];
    editor?.select(standing.candidate.marks[0]?.annotation.id ?? null, true);
    if (by === 'press') return;
    ui.setState({ narrowRegion: 'text' });
    editor?.focus();
  }

  return (
    <section
      className="side-region annotations"
      data-region="annotations"
      {...escToText}
      aria-label={text('adjudication.candidates')}
    >
      <div className="side-tools">
        <Start standings={standings} />
        {standings.length > 0 && (
          <SegmentedField
            label={text('review.decided-or-not')}
            hideLabel
            value={isAll ? 'all' : 'undecided'}
            choices={[
              { id: 'undecided', label: text('review.undecided') },
              { id: 'all', label: text('review.all') },
            ]}
            onChange={(id) => actions.filterCandidates(id === 'all')}
          />
        )}
      </div>
      {rows.length === 0 ? (
        <EmptyState
          title={text(standings.length === 0 ? 'adjudication.nobody' : 'adjudication.all-decided')}
        />
      ) : (
        <VirtualList
          ref={list}
          label={text('adjudication.candidates')}
          className="annotation-cards"
          rows={rows}
          activeKey={current}
          selectedKey={current}
          onActive={({ standing }) => actions.selectCandidate(standing)}
          onChoose={choose}
          labelOf={({ standing }) => candidateWords(text, tagset, standing)}
          renderRow={({ standing }) => (
            <CandidateCard standing={standing} isSelected={standing.candidate.key === current} />
          )}
        />
      )}
      {(adjudication?.lost ?? 0) > 0 && (
        <p className="finish-bar details-hint">
          {text('adjudication.lost', { count: adjudication?.lost ?? 0 })}
        </p>
      )}
      {standings.length > 0 && <FinishBar article={article} />}
      <p className="side-foot">
        {text('review.progress', { decided: adjudication?.decided ?? 0, count: standings.length })}
        <progress
          className="side-foot-end review-progress"
          aria-hidden
          max={Math.max(1, standings.length)}
          value={adjudication?.decided ?? 0}
        />
      </p>
    </section>
  );
}

/** What all marked alike, in one step; says how many that are. */
function Start({ standings }: { readonly standings: readonly Standing[] }): ReactNode {
  const text = useText();
  const run = useRunCommand();
  const count = useMemo(() => readyToStart(standings).length, [standings]);
  const may = useWindowState(
    ({ project }) => project !== null && project.writable === 'yes' && mayAdjudicate(project),
  );
  const of = standings[0]?.candidate.of ?? 0;
  if (!may || count === 0) return null;
  return (
    <Button look="primary" onPress={() => run('start-agreed-set')}>
      {text('adjudication.start', { count, of })}
    </Button>
  );
}

function rowFor(standing: Standing): Row {
  const row = rowOf.get(standing) ?? { key: standing.candidate.key, estimate: ROW_HEIGHT, standing };
  rowOf.set(standing, row);
  return row;
}
