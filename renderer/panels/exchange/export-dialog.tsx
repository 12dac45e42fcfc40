/** Exporting: what, whose, as which format; what that would lose is said before anything is written. */
import './exchange.css';
import { type ReactNode, useMemo, useState } from 'react';
import { Dialog } from '../../ui/dialog.tsx';
import { SegmentedField } from '../../ui/segmented-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { readableName } from '../readable-name.ts';
import { useActions, useText, useWindowState, useWindowUi } from '../window-context.tsx';
import { ArticleChoice } from './article-choice.tsx';
import { exportFailure } from './exchange-words.ts';
import { ExportFoot, NOTHING_YET } from './export-foot.tsx';
import {
  chosenFirst,
  isFileName,
  kindsOf,
  memoryOf,
  nameFor,
  PDF,
  requestOf,
  type Chosen,
  type ExportBegin,
  type ExportKind,
} from './export-choice.ts';
import { LossList } from './loss-list.tsx';
import { usePreview } from './use-preview.ts';
import { useFormats } from './use-formats.ts';
import { VoiceChoice } from './voice-choice.tsx';

export function ExportDialog({ begin }: { readonly begin: ExportBegin }): ReactNode {
  const formats = useFormats();
  const printsPdf = useWindowState((state) => state.host?.capabilities.printsPdf === true);
  if (formats === undefined || formats.length === 0) return null;
  return <Exporting begin={begin} formats={kindsOf(formats, printsPdf)} printsPdf={printsPdf} />;
}

function Exporting({
  begin,
  formats,
  printsPdf,
}: {
  readonly begin: ExportBegin;
  readonly formats: readonly ExportKind[];
  readonly printsPdf: boolean;
}): ReactNode {
  const text = useText();
  const actions = useActions();
  const ui = useWindowUi();
  const project = useWindowState((state) => state.project);
  const settings = useWindowState((state) => state.settings);
  const articles = useWindowState((state) => state.articles);
  const present = useWindowState((state) => state.panes[state.activePane]?.article ?? null);
  const hasDialog = useWindowState((state) => state.host?.capabilities.folderDialog === true);
  const key = project?.id ?? project?.name ?? '';
  const [chosen, setChosen] = useState(() =>
    chosenFirst(begin, settings.exports[key], formats, present, articles),
  );
  const [typed, setTyped] = useState<string | null>(null);
  const [outcome, setOutcome] = useState(NOTHING_YET);
  const request = useMemo(() => requestOf(chosen, present), [chosen, present]);
  const preview = usePreview(request);
  const format = formats.find(({ id }) => id === chosen.format) ?? formats[0];
  const suggested =
    format === undefined
      ? ''
      : nameFor(format, project?.name ?? '', chosen.articles === 'this' ? present : null);
  const name = typed ?? suggested;
  const isEmpty = preview?.kind !== 'known' || preview.preview.articles === 0;
  const canWrite = request !== null && !isEmpty && (hasDialog || isFileName(name)) && !outcome.isWriting;

  const close = (): void => ui.setState({ dialog: null });
  const choose = (patch: Partial<Chosen>): void => {
    setChosen({ ...chosen, ...patch });
    setOutcome(NOTHING_YET);
  };

  const remember = (): void => {
    // The history has a command of its own: it is not what is exported next.
    if (begin !== 'history')
      actions.changeSettings({ exports: { ...settings.exports, [key]: memoryOf(chosen) } });
  };

  async function write(replace: boolean): Promise<void> {
    if (request === null || format === undefined) return;
    const place = hasDialog ? await actions.pickExport(name) : null;
    if (hasDialog && place === null) return;
    remember();
    setOutcome({ ...NOTHING_YET, isWriting: true });
    const written = await actions.writeExport({
      choice: request,
      to: place === null ? { name } : { place },
      // The system's dialog has asked whether a file may go; of folders it knows nothing.
      replace: replace || (place !== null && format.container !== 'folder'),
      language: text.language,
      ...(format.id === PDF && { as: 'pdf' as const }),
    });
    if (written.ok) setOutcome({ ...NOTHING_YET, done: written.value });
    else
      setOutcome({
        ...NOTHING_YET,
        failure: { code: written.code, words: exportFailure(text, written, readableName(name)) },
      });
  }

  return (
    <Dialog
      title={text('export.title')}
      closeName={text('window.close')}
      onClose={close}
      size="large"
      foot={
        <ExportFoot
          outcome={outcome}
          canWrite={canWrite}
          hasDialog={hasDialog}
          isToPrint={format?.id === 'report' && !printsPdf}
          onWrite={(replace) => void write(replace)}
          onClose={close}
        />
      }
    >
      <div className="exchange">
        <div className="exchange-choices">
          <SegmentedField
            label={text('export.articles')}
            value={chosen.articles}
            choices={[
              ...(present === null ? [] : [{ id: 'this' as const, label: text('export.this') }]),
              { id: 'all', label: text('export.all') },
              { id: 'chosen', label: text('export.chosen') },
            ]}
            onChange={(which) => choose({ articles: which })}
          />
          {chosen.articles === 'chosen' && (
            <ArticleChoice chosen={chosen.some} onChange={(some) => choose({ some })} />
          )}
          <VoiceChoice chosen={chosen} onChange={choose} />
        </div>
        <div className="exchange-format">
          <SelectField
            label={text('export.format')}
            choices={formats.map(({ id }) => ({
              id,
              label: id === PDF ? text('export.report-pdf') : text(`format.${id}`),
            }))}
            value={format?.id ?? null}
            onChange={(id) => {
              const other = formats.find((one) => one.id === id);
              if (other !== undefined) choose({ format: other.id });
            }}
          />
          {format !== undefined && (
            <span className="field-hint">
              {format.id === 'report' && !printsPdf
                ? text('export.report')
                : text('export.container', {
                    container: format.container,
                    // Of tags alone nothing comes back.
                    reads: format.reads && format.id !== 'qdc' ? 'yes' : 'no',
                  })}
            </span>
          )}
        </div>
        <LossList preview={preview} onLeave={remember} />
        {!hasDialog && (
          <TextField
            label={text('export.name')}
            value={name}
            onChange={(value) => {
              setTyped(value);
              setOutcome(NOTHING_YET);
            }}
            hint={text(isFileName(name) ? 'export.name-hint' : 'export.name-bad')}
            maxLength={200}
          />
        )}
      </div>
    </Dialog>
  );
}
