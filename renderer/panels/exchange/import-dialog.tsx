/** Importing: files of other tools, what they would bring, whose it becomes; then what came in. */
import './exchange.css';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { ImportPreview, ImportReport } from '../../../shared/api/contract.ts';
import type { FormatId } from '../../../shared/domain/exchange-code.ts';
import { Button } from '../../ui/button.tsx';
import { CheckField } from '../../ui/check-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { readableName } from '../readable-name.ts';
import { useActions, useText, useWindowState, useWindowUi } from '../window-context.tsx';
import { importFailure } from './exchange-words.ts';
import { FilePicker } from './file-picker.tsx';
import { ImportResult } from './import-result.tsx';
import { ProblemList } from './problem-list.tsx';
import { sendFiles } from './send-files.ts';
import { useFormats } from './use-formats.ts';
import { allOf } from './voice-choice.tsx';

type Step =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly file: string }
  | { readonly kind: 'refused'; readonly words: string }
  | { readonly kind: 'read'; readonly preview: ImportPreview }
  | { readonly kind: 'writing'; readonly preview: ImportPreview }
  | { readonly kind: 'done'; readonly report: ImportReport };

/** Id of the choice that asks for a name. */
const SOMEONE = 'someone';

interface Given {
  readonly upload: string;
  readonly name: string;
  readonly count: number;
}

export function ImportDialog(): ReactNode {
  const text = useText();
  const actions = useActions();
  const ui = useWindowUi();
  const self = useWindowState((state) => state.project?.annotator ?? null);
  const [given, setGiven] = useState<Given | null>(null);
  const [step, setStep] = useState<Step>({ kind: 'none' });
  const [voice, setVoice] = useState(self?.id ?? SOMEONE);
  const [name, setName] = useState('');
  const [newArticles, setNewArticles] = useState(false);
  const sending = useRef(new AbortController());
  const close = (): void => ui.setState({ dialog: null });

  useEffect(
    () => () => {
      sending.current.abort();
      actions.stopExchange();
      actions.dropImport();
    },
    [actions],
  );

  const refuse = (failure: Parameters<typeof importFailure>[1], file: string): void =>
    setStep({ kind: 'refused', words: importFailure(text, failure, file) });

  async function read(from: Given, format: FormatId | null): Promise<void> {
    setStep({ kind: 'reading', file: from.name });
    const preview = await actions.previewImport(from.upload, format);
    if (preview.ok) setStep({ kind: 'read', preview: preview.value });
    else refuse(preview, from.name);
  }

  async function take(files: readonly File[]): Promise<void> {
    const [first] = files;
    if (first === undefined) return;
    sending.current.abort();
    const { signal } = (sending.current = new AbortController());
    const from = { upload: crypto.randomUUID(), name: first.name, count: files.length };
    setGiven(from);
    setNewArticles(false);
    const told = (file: string): void => setStep({ kind: 'reading', file });
    const failed = await sendFiles(actions.sendImport, from.upload, files, told, signal);
    if (signal.aborted) return;
    if (failed === null) await read(from, null);
    else refuse(failed, first.name);
  }

  async function write(preview: ImportPreview): Promise<void> {
    if (given === null) return;
    setStep({ kind: 'writing', preview });
    const annotator = voice === SOMEONE ? { name: name.trim() } : { id: voice };
    const written = await actions.writeImport({ upload: given.upload, annotator, newArticles });
    if (written.ok) setStep({ kind: 'done', report: written.value });
    else refuse(written, given.name);
  }

  const preview = step.kind === 'read' || step.kind === 'writing' ? step.preview : null;
  const isAllowed = preview !== null && (preview.newArticles.length === 0 || newArticles);
  const canWrite =
    step.kind === 'read' &&
    step.preview.annotations > 0 &&
    isAllowed &&
    (voice !== SOMEONE || name.trim() !== '');
  return (
    <Dialog
      title={text('import.title')}
      closeName={text('window.close')}
      onClose={close}
      foot={
        step.kind === 'done' ? (
          <ResultFoot report={step.report} onClose={close} />
        ) : (
          <>
            <Button onPress={close}>{text('window.cancel')}</Button>
            <Button
              look="primary"
              isDisabled={!canWrite}
              onPress={() => {
                if (step.kind === 'read') void write(step.preview);
              }}
            >
              {text('import.import')}
            </Button>
          </>
        )
      }
    >
      <div className="exchange">
        {step.kind === 'done' ? (
          <ImportResult report={step.report} />
        ) : (
          <>
            {given === null && <p className="exchange-soft">{text('import.lead')}</p>}
            <FilePicker
              given={given}
              onFiles={(files) => void take(files)}
              isBusy={step.kind === 'reading' || step.kind === 'writing'}
            />
            <div aria-live="polite">
              {step.kind === 'reading' && (
                <p className="exchange-soft">{text('import.reading', { file: readableName(step.file) })}</p>
              )}
              {step.kind === 'refused' && (
                <p className="exchange-failed" role="alert">
                  {step.words}
                </p>
              )}
            </div>
            {given !== null && (preview !== null || step.kind === 'refused') && (
              <FormatChoice
                value={preview?.format ?? null}
                onChange={(format) => {
                  void read(given, format);
                }}
              />
            )}
            {preview !== null && (
              <>
                <Voice voice={voice} onVoice={setVoice} name={name} onName={setName} />
                <Brings preview={preview} newArticles={newArticles} onNewArticles={setNewArticles} />
              </>
            )}
          </>
        )}
      </div>
    </Dialog>
  );
}

function FormatChoice({
  value,
  onChange,
}: {
  readonly value: FormatId | null;
  readonly onChange: (format: FormatId) => void;
}): ReactNode {
  const text = useText();
  const formats = useFormats()?.filter(({ reads }) => reads) ?? [];
  return (
    <SelectField
      label={text('import.format')}
      choices={formats.map(({ id }) => ({ id, label: text(`format.${id}`) }))}
      value={value}
      onChange={(id) => {
        const found = formats.find((format) => format.id === id);
        if (found !== undefined) onChange(found.id);
      }}
    />
  );
}

function Voice({
  voice,
  onVoice,
  name,
  onName,
}: {
  readonly voice: string;
  readonly onVoice: (id: string) => void;
  readonly name: string;
  readonly onName: (name: string) => void;
}): ReactNode {
  const text = useText();
  const project = useWindowState((state) => state.project);
  const self = project?.annotator ?? null;
  const people = allOf(self, project?.knownAnnotators ?? []);
  return (
    <div className="exchange-voice">
      <SelectField
        label={text('import.annotator')}
        choices={[
          ...people.map(({ id, name: known }) => ({
            id,
            label: id === self?.id ? text('import.self', { name: readableName(known) }) : readableName(known),
          })),
          { id: SOMEONE, label: text('import.someone') },
        ]}
        value={voice}
        onChange={onVoice}
      />
      {voice === SOMEONE && (
        <TextField label={text('import.name')} value={name} onChange={onName} maxLength={200} startsFocused />
      )}
    </div>
  );
}

function Brings({
  preview: { annotations, articles, newArticles: fresh, problems },
  newArticles,
  onNewArticles,
}: {
  readonly preview: ImportPreview;
  readonly newArticles: boolean;
  readonly onNewArticles: (on: boolean) => void;
}): ReactNode {
  const text = useText();
  return (
    <section className="exchange-losses">
      <p className="exchange-sum">
        <strong>{text('import.brings', { count: annotations })}</strong>
      </p>
      {articles.length > 0 && (
        <ul className="exchange-list">
          {articles.map(({ path, annotations: count }) => (
            <li className="exchange-plain" key={path}>
              {text('import.one-article', { path: readableName(path), count })}
            </li>
          ))}
        </ul>
      )}
      {fresh.length > 0 && (
        <div className="exchange-new">
          <CheckField value={newArticles} onChange={onNewArticles}>
            {text('import.new', { count: fresh.length })}
          </CheckField>
          <ul className="exchange-list exchange-new-list">
            {fresh.map((path) => (
              <li key={path}>
                <bdi>{readableName(path)}</bdi>
              </li>
            ))}
          </ul>
        </div>
      )}
      <ProblemList problems={problems} />
    </section>
  );
}

function ResultFoot({
  report,
  onClose,
}: {
  readonly report: ImportReport;
  readonly onClose: () => void;
}): ReactNode {
  const text = useText();
  const actions = useActions();
  return (
    <>
      {report.added > 0 && (
        <Button
          onPress={() => {
            onClose();
            actions.undo();
          }}
        >
          {text('import.undo')}
        </Button>
      )}
      <Button look="primary" onPress={onClose}>
        {text('window.close')}
      </Button>
    </>
  );
}
