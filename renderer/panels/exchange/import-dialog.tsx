/** Importing: files of other tools, what they would bring, whose it becomes; then what came in. */
import './exchange.css';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { ImportPreview, ImportReport } from '../../../shared/api/contract.ts';
import type { FormatId } from '../../../shared/domain/exchange-code.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { readableName } from '../readable-name.ts';
import { useActions, useText, useUi, useWindowState, useWindowUi } from '../window-context.tsx';
import { ExchangeProgress } from './exchange-progress.tsx';
import { importFailure } from './exchange-words.ts';
import { FilePicker } from './file-picker.tsx';
import type { GivenFile } from './given-file.ts';
import { ImportBrings, ImportFormat } from './import-brings.tsx';
import { ImportResult } from './import-result.tsx';
import { annotatorOf, ImportVoice, voiceFirst } from './import-voice.tsx';
import { sendFiles } from './send-files.ts';

type Step =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly file: string }
  /** `preview`: it could be read, and not be written. */
  | { readonly kind: 'refused'; readonly words: string; readonly preview: ImportPreview | null }
  | { readonly kind: 'read'; readonly preview: ImportPreview }
  | { readonly kind: 'writing'; readonly preview: ImportPreview }
  | { readonly kind: 'done'; readonly report: ImportReport };

interface Given {
  readonly upload: string;
  readonly name: string;
  readonly count: number;
}

export function ImportDialog(): ReactNode {
  const text = useText();
  const actions = useActions();
  const ui = useWindowUi();
  const project = useWindowState((state) => state.project);
  const imports = useWindowState((state) => state.settings.imports);
  const dropped = useUi((state) => state.dropped);
  const key = project?.id ?? project?.name ?? '';
  const [given, setGiven] = useState<Given | null>(null);
  const [step, setStep] = useState<Step>({ kind: 'none' });
  const [voice, setVoice] = useState(() =>
    voiceFirst(imports[key], project?.annotator ?? null, project?.knownAnnotators ?? []),
  );
  const [newArticles, setNewArticles] = useState(false);
  const sending = useRef(new AbortController());
  const isSent = useRef(false);
  const close = (): void => ui.setState({ dialog: null });

  useEffect(
    () => () => {
      sending.current.abort();
      actions.stopExchange();
      actions.dropImport();
    },
    [actions],
  );

  function refuse(
    failure: Parameters<typeof importFailure>[1],
    file: string,
    preview: ImportPreview | null = null,
  ): void {
    setStep({ kind: 'refused', words: importFailure(text, failure, file), preview });
  }

  async function read(from: Given, format: FormatId | null): Promise<void> {
    setStep({ kind: 'reading', file: from.name });
    const preview = await actions.previewImport(from.upload, format);
    if (preview.ok) setStep({ kind: 'read', preview: preview.value });
    else refuse(preview, from.name);
  }

  async function take(files: readonly GivenFile[]): Promise<void> {
    const [first] = files;
    if (first === undefined || step.kind === 'writing') return;
    sending.current.abort();
    const { signal } = (sending.current = new AbortController());
    isSent.current = false;
    const from = { upload: crypto.randomUUID(), name: first.path, count: files.length };
    setGiven(from);
    setNewArticles(false);
    const told = (file: string): void => setStep({ kind: 'reading', file });
    const failed = await sendFiles(actions.sendImport, from.upload, files, told, signal);
    if (signal.aborted) return;
    isSent.current = true;
    if (failed === null) await read(from, null);
    else refuse(failed, first.path);
  }

  useEffect(() => {
    if (dropped.length === 0) return;
    ui.setState({ dropped: [] });
    void Promise.resolve(dropped).then(take);
  });

  /** What is still being sent is given up; the host ends what it does and says so. */
  function stop(): void {
    if (sending.current.signal.aborted || given === null) return;
    if (!isSent.current) {
      sending.current.abort();
      setGiven(null);
      refuse({ ok: false, code: 'cancelled' }, given.name);
    }
    actions.stopExchange();
  }

  async function write(preview: ImportPreview): Promise<void> {
    const annotator = annotatorOf(voice);
    if (given === null || annotator === null) return;
    setStep({ kind: 'writing', preview });
    const written = await actions.writeImport({ upload: given.upload, annotator, newArticles });
    if (!written.ok) {
      refuse(written, given.name, preview);
      return;
    }
    actions.changeSettings({ imports: { ...imports, [key]: written.value.annotator } });
    setStep({ kind: 'done', report: written.value });
  }

  if (step.kind === 'done')
    return (
      <Dialog
        title={text('import.title')}
        closeName={text('window.close')}
        onClose={close}
        foot={<ResultFoot report={step.report} onClose={close} />}
      >
        <div className="exchange">
          <ImportResult report={step.report} />
        </div>
      </Dialog>
    );
  const preview = 'preview' in step ? step.preview : null;
  const isBusy = step.kind === 'reading' || step.kind === 'writing';
  const isAllowed = preview !== null && (preview.newArticles.length === 0 || newArticles);
  const canWrite =
    !isBusy && isAllowed && preview.annotations + preview.links > 0 && annotatorOf(voice) !== null;
  return (
    <Dialog
      title={text('import.title')}
      closeName={text('window.close')}
      onClose={close}
      foot={
        <>
          {isBusy ? (
            <Button onPress={stop}>{text('exchange.stop')}</Button>
          ) : (
            <Button onPress={close}>{text('window.cancel')}</Button>
          )}
          <Button
            look="primary"
            isDisabled={!canWrite}
            onPress={() => {
              if (preview !== null) void write(preview);
            }}
          >
            {text('import.import')}
          </Button>
        </>
      }
    >
      <div className="exchange">
        {given === null && <p className="exchange-soft">{text('import.lead')}</p>}
        <FilePicker given={given} onFiles={(files) => void take(files)} isBusy={isBusy} />
        <div className="exchange-said" aria-live="polite">
          {step.kind === 'reading' && (
            <p className="exchange-soft">
              <ExchangeProgress waiting={text('import.reading', { file: readableName(step.file) })} />
            </p>
          )}
          {step.kind === 'writing' && (
            <p className="exchange-soft">
              <ExchangeProgress waiting={text('import.writing')} />
            </p>
          )}
          {step.kind === 'refused' && (
            <p className="exchange-failed" role="alert">
              {step.words}
            </p>
          )}
        </div>
        {given !== null && (preview !== null || step.kind === 'refused') && (
          <ImportFormat value={preview?.format ?? null} onChange={(format) => void read(given, format)} />
        )}
        {preview !== null && (
          <>
            <ImportVoice chosen={voice} onChange={setVoice} />
            <ImportBrings preview={preview} newArticles={newArticles} onNewArticles={setNewArticles} />
          </>
        )}
      </div>
    </Dialog>
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
      {report.added + report.links > 0 && (
        <Button
          onPress={() => {
            onClose();
            actions.undo();
          }}
        >
          {text('import.undo')}
        </Button>
      )}
      <Button look="primary" onPress={onClose} takesFocus>
        {text('window.close')}
      </Button>
    </>
  );
}
