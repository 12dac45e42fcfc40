/** The foot of the dialog of exports: what came of it, and what can be done next. */
import type { ReactNode } from 'react';
import type { ExportReport } from '../../../shared/api/contract.ts';
import { Button } from '../../ui/button.tsx';
import { readableName } from '../readable-name.ts';
import { useActions, useText, useWindowState } from '../window-context.tsx';
import { ExchangeProgress } from './exchange-progress.tsx';

export interface Outcome {
  readonly done: ExportReport | null;
  readonly failure: { readonly code: string; readonly words: string } | null;
  readonly isWriting: boolean;
}

export const NOTHING_YET: Outcome = { done: null, failure: null, isWriting: false };

export function ExportFoot({
  outcome: { done, failure, isWriting },
  canWrite,
  hasDialog,
  isToPrint,
  onWrite,
  onClose,
}: {
  readonly outcome: Outcome;
  readonly canWrite: boolean;
  /** The system's own asks where to. */
  readonly hasDialog: boolean;
  /** What is written is for paper, too, and the host does not print. */
  readonly isToPrint: boolean;
  readonly onWrite: (replace: boolean) => void;
  readonly onClose: () => void;
}): ReactNode {
  const text = useText();
  const actions = useActions();
  const canShow = useWindowState((state) => state.host?.capabilities.showsFiles === true);
  return (
    <>
      <div className="exchange-outcome" aria-live="polite">
        {done !== null && text('export.done', { ...done, path: readableName(done.path) })}
        {done !== null && isToPrint && <p className="exchange-soft">{text('export.to-print')}</p>}
        {failure !== null && (
          <span className="exchange-failed" role="alert">
            {failure.words}
          </span>
        )}
        {isWriting && <ExchangeProgress waiting={text('export.looking')} />}
      </div>
      {isWriting && <Button onPress={() => actions.stopExchange()}>{text('exchange.stop')}</Button>}
      {done !== null && canShow && (
        <Button onPress={() => actions.showExport()}>{text('export.show')}</Button>
      )}
      {done !== null && (
        <Button look="primary" onPress={onClose} takesFocus>
          {text('window.close')}
        </Button>
      )}
      {done === null && !isWriting && (
        <Button onPress={onClose} takesFocus={failure !== null}>
          {text('window.cancel')}
        </Button>
      )}
      {failure?.code === 'exists' && (
        <Button look="danger" isDisabled={!canWrite} onPress={() => onWrite(true)}>
          {text('export.replace')}
        </Button>
      )}
      {done === null && (
        <Button look="primary" isDisabled={!canWrite} onPress={() => onWrite(false)}>
          {text(hasDialog ? 'export.export-to' : 'export.export')}
        </Button>
      )}
    </>
  );
}
