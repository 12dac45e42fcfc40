/** The candidate in question: its versions with their votes, the answers, and what is agreed of it. */
import { ChevronDown, ChevronUp } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Standing } from '../../../shared/domain/adjudication/standing.ts';
import { mayAdjudicate } from '../../store/adjudicating.ts';
import { adjudicationOf, currentVersion, marksOf } from '../../store/adjudication.ts';
import { amendStep } from '../../store/review-step.ts';
import { IconButton } from '../../ui/button.tsx';
import { readableName } from '../readable-name.ts';
import { AmendBox, Answers } from '../review/answers.tsx';
import { VerdictIcon } from '../review/difference-card.tsx';
import { verdictWords } from '../review/review-words.ts';
import { useEscToText } from '../use-esc-to-text.ts';
import { useActions, useCommandKeys, useRunCommand, useText, useWindowState } from '../window-context.tsx';
import { namesWords } from './adjudication-words.ts';
import { CandidateComment } from './candidate-comment.tsx';
import { Agreed } from './origins.tsx';
import { Versions } from './versions.tsx';

export function CandidateBox({ standing }: { readonly standing: Standing }): ReactNode {
  const text = useText();
  const run = useRunCommand();
  const actions = useActions();
  const escToText = useEscToText();
  const { candidate, state, agreed } = standing;
  const article = useWindowState((window) => window.selected?.article ?? '');
  const annotators = useWindowState((window) => adjudicationOf(window, article)?.annotators) ?? [];
  const version = useWindowState(currentVersion);
  return (
    <section
      className="details"
      data-region="details"
      aria-label={text('adjudication.current')}
      {...escToText}
    >
      <header className="details-head">
        <h2 className="details-place">{text(`adjudication.state.${state}`)}</h2>
        <IconButton
          name={text('command.previous-difference')}
          keys={useCommandKeys('previous-difference')}
          icon={<ChevronUp size={15} aria-hidden />}
          onPress={() => run('previous-difference')}
        />
        <IconButton
          name={text('command.next-difference')}
          keys={useCommandKeys('next-difference')}
          icon={<ChevronDown size={15} aria-hidden />}
          onPress={() => run('next-difference')}
        />
      </header>
      <div className="details-body" data-region-focus tabIndex={-1}>
        <LateNote standing={standing} />
        {agreed.map((one) => (
          <Agreed key={one.id} agreed={one} article={article} />
        ))}
        <Versions
          versions={candidate.versions}
          chosen={version}
          annotators={annotators}
          onChoose={actions.selectVersion}
        />
        {candidate.marks.some(({ isCertain }) => !isCertain) && (
          <p className="details-hint">{text('review.uncertain')}</p>
        )}
        {state === 'rejected' && <Rejected standing={standing} article={article} />}
        <Settling standing={standing} />
      </div>
    </section>
  );
}

/** The answers, for whoever gives them. */
function Settling({ standing: { candidate } }: { readonly standing: Standing }): ReactNode {
  const text = useText();
  const project = useWindowState((state) => state.project);
  const isAmending = useWindowState((state) => amendStep(state) !== null);
  const version = useWindowState(currentVersion) ?? candidate.versions[0];
  const mark = version && marksOf(version)[0];
  if (project === null || mark === undefined) return null;
  if (!mayAdjudicate(project)) {
    const name = readableName(
      project.knownAnnotators.find(({ id }) => id === project.adjudicator)?.name ?? project.adjudicator ?? '',
    );
    return <p className="details-hint">{text('adjudication.others-to-decide', { name })}</p>;
  }
  return (
    <>
      {isAmending ? <AmendBox theirs={mark} /> : <Answers />}
      <CandidateComment key={candidate.key} on={candidate.key} />
    </>
  );
}

/** Decided once, and undecided again because of what somebody has added or changed since. */
function LateNote({ standing }: { readonly standing: Standing }): ReactNode {
  const text = useText();
  const { candidate, state, agreed, waiting } = standing;
  const layers = useWindowState(({ layers: all, selected }) => all[selected?.article ?? '']);
  if (state !== 'undecided' || (agreed.length === 0 && waiting.length === candidate.marks.length))
    return null;
  const ids = new Set(waiting.map(({ annotation }) => annotation.id));
  const names = (layers ?? [])
    .filter(({ layer }) => [...ids].some((id) => layer.annotations.has(id)))
    .map(({ layer }) => readableName(layer.annotator.name));
  return <p className="details-hint">{text('adjudication.late', { names: namesWords(text, names) })}</p>;
}

function Rejected({
  standing: { candidate },
  article,
}: {
  readonly standing: Standing;
  readonly article: string;
}): ReactNode {
  const text = useText();
  const id = candidate.marks[0]?.annotation.id ?? '';
  const decision = useWindowState(
    (state) => adjudicationOf(state, article)?.ground.agreed.decisions.get(id)?.content,
  );
  if (decision === undefined) return null;
  return (
    <p className="verdict">
      <VerdictIcon verdict="rejected" />
      {verdictWords(text, decision)}
      {decision.comment !== undefined && <span className="version-names">{decision.comment}</span>}
    </p>
  );
}
