/** The page of agreement: who is compared on what, the measuring, and what came of it. */
import './agreement.css';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { AgreementCode, AgreementFigures, Calls, HostCode } from '../../../shared/api/contract.ts';
import type { AnnotatorId } from '../../../shared/domain/annotator.ts';
import type { Text } from '../../../shared/text/text.ts';
import { Button } from '../../ui/button.tsx';
import { CheckField } from '../../ui/check-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SegmentedField } from '../../ui/segmented-field.tsx';
import { allOf } from '../exchange/voice-choice.tsx';
import { readableName } from '../readable-name.ts';
import { tagName } from '../tag-name.ts';
import { useActions, useTagset, useText, useWindowState, useWindowUi } from '../window-context.tsx';
import { AgreementReport } from './agreement-report.tsx';
import { agreementRows, COLUMNS } from './agreement-rows.ts';
import { reportFile } from './report-file.ts';
import { tableText } from './table-text.ts';
import { useSave } from './use-save.ts';
import { timeFormat } from '../formats.ts';

type Outcome =
  | { readonly kind: 'measuring' }
  | { readonly kind: 'measured'; readonly figures: AgreementFigures }
  | { readonly kind: 'failed'; readonly words: string };

export function AgreementDialog(): ReactNode {
  const text = useText();
  const ui = useWindowUi();
  const project = useWindowState((state) => state.project);
  const people = allOf(project?.annotator ?? null, project?.knownAnnotators ?? []);
  const close = (): void => ui.setState({ dialog: null });
  if (people.length < 2) {
    return (
      <Dialog title={text('agreement.title')} closeName={text('window.close')} onClose={close}>
        <p>{text('agreement.too-few')}</p>
      </Dialog>
    );
  }
  return <Page people={people} close={close} />;
}

function Page({
  people,
  close,
}: {
  readonly people: ReturnType<typeof allOf>;
  readonly close: () => void;
}): ReactNode {
  const text = useText();
  const actions = useActions();
  const tagset = useTagset();
  const project = useWindowState((state) => state.project?.name ?? '');
  const present = useWindowState((state) => state.panes[state.activePane]?.article ?? null);
  const [annotators, setAnnotators] = useState(() => people.map(({ id }) => id));
  const [where, setWhere] = useState<'all' | 'this'>('all');
  const [gamma, setGamma] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'measuring' });
  const report = useRef<HTMLDivElement>(null);
  const { outcome: saved, save } = useSave();
  const nameOf = (id: AnnotatorId): string =>
    readableName(people.find((annotator) => annotator.id === id)?.name ?? id);

  async function measure(request: Calls['measureAgreement']['request']): Promise<void> {
    setOutcome({ kind: 'measuring' });
    const measured = await actions.measureAgreement(request);
    if (measured.ok) setOutcome({ kind: 'measured', figures: measured.value });
    else {
      setOutcome({ kind: 'failed', words: failureText(text, measured.code, measured.detail ?? '') });
    }
  }

  const begin = (): void => {
    const articles = where === 'this' && present !== null ? [present] : [];
    void measure({ annotators, articles, gamma });
  };

  // What everybody asks first is measured at once: all of them, on all articles.
  const first = useRef(begin);
  useEffect(() => {
    first.current();
    return () => actions.stopMeasuring();
  }, [actions]);

  const figures = outcome.kind === 'measured' ? outcome.figures : null;

  const saveCsv = (): void => {
    if (figures === null) return;
    const rows = agreementRows(figures, (tag, label) =>
      tag === null ? text('agreement.not-marked') : tagName(text, tagset, tag, label),
    );
    void save(text('agreement.file'), '.csv', tableText([COLUMNS, ...rows], text.language));
  };

  const saveHtml = (): void => {
    if (report.current === null) return;
    const date = timeFormat(text.language, { dateStyle: 'long' }).format(new Date());
    const file = reportFile(report.current, {
      title: text('agreement.title'),
      about: text('agreement.measured', { project: readableName(project), date }),
      language: text.language,
    });
    void save(text('agreement.file'), '.html', file);
  };

  return (
    <Dialog
      title={text('agreement.title')}
      closeName={text('window.close')}
      onClose={close}
      size="page"
      foot={
        <>
          <div className="agreement-saved" aria-live="polite">
            {saved !== null && (
              <span className={saved.isDone ? 'soft' : 'exchange-failed'}>{saved.words}</span>
            )}
          </div>
          <Button isDisabled={figures === null} onPress={saveCsv}>
            {text('agreement.save-csv')}
          </Button>
          <Button isDisabled={figures === null} onPress={saveHtml}>
            {text('agreement.save-html')}
          </Button>
          <Button look="primary" onPress={close}>
            {text('window.close')}
          </Button>
        </>
      }
    >
      <div className="agreement-choices">
        <div className="field" role="group" aria-label={text('agreement.who')}>
          <span className="field-label">{text('agreement.who')}</span>
          <div className="agreement-people">
            {people.map(({ id }) => (
              <CheckField
                key={id}
                value={annotators.includes(id)}
                onChange={(on) =>
                  setAnnotators(
                    people.map((one) => one.id).filter((one) => (one === id ? on : annotators.includes(one))),
                  )
                }
              >
                <bdi>{nameOf(id)}</bdi>
              </CheckField>
            ))}
          </div>
          {annotators.length < 2 && <span className="field-hint">{text('agreement.choose-two')}</span>}
        </div>
        {present !== null && (
          <SegmentedField
            label={text('agreement.where')}
            value={where}
            choices={[
              { id: 'all', label: text('agreement.all-articles') },
              { id: 'this', label: text('agreement.this-article') },
            ]}
            onChange={setWhere}
          />
        )}
        <CheckField value={gamma} onChange={setGamma}>
          {text('agreement.with-gamma')}
        </CheckField>
        <Button
          look="primary"
          isDisabled={annotators.length < 2 || outcome.kind === 'measuring'}
          onPress={begin}
        >
          {text('agreement.measure')}
        </Button>
      </div>
      <div aria-live="polite">
        {outcome.kind === 'measuring' && <Waiting />}
        {outcome.kind === 'failed' && <p className="exchange-failed">{outcome.words}</p>}
        {figures?.articles.length === 0 && (
          <p className="soft">
            {figures.hidden.length === 0
              ? text('agreement.nothing')
              : text('agreement.hidden', { count: figures.hidden.length })}
          </p>
        )}
      </div>
      {figures !== null && figures.articles.length > 0 && (
        <AgreementReport
          figures={figures}
          nameOf={nameOf}
          save={save}
          ref={report}
          onOpen={(article) => {
            close();
            actions.showView('review');
            void actions.openArticle(article, 'main');
          }}
        />
      )}
    </Dialog>
  );
}

/** What a host answers to any call means here that the project is out of reach. */
function failureText(text: Text, code: AgreementCode | HostCode, detail: string): string {
  const known = FAILURES.find((each) => each === code) ?? 'not-readable';
  return text(`agreement.failed.${known}`, { detail: readableName(detail) });
}

const FAILURES = [
  'unknown-annotator',
  'unknown-article',
  'too-complex',
  'cancelled',
  'not-readable',
] as const;

function Waiting(): ReactNode {
  const text = useText();
  const actions = useActions();
  const progress = useWindowState((state) => state.measuringProgress);
  return (
    <div className="agreement-waiting">
      <span>
        {progress === null ? text('agreement.waiting') : text('agreement.progress', { ...progress })}
      </span>
      <Button onPress={() => actions.stopMeasuring()}>{text('exchange.stop')}</Button>
    </div>
  );
}
