/** Reading the active article in another encoding: a choice, and what the text looks like in it. */
import './encoding-dialog.css';
import { type ReactNode, useEffect, useState } from 'react';
import type { EncodingPreview } from '../../../shared/api/contract.ts';
import { ENCODINGS, isEncodingName, type EncodingName } from '../../../shared/domain/encodings.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { encodingName } from '../encoding-name.ts';
import { readableName, splitPath } from '../readable-name.ts';
import { useActions, useText, useWindowState, useWindowUi } from '../window-context.tsx';

const CHOICES = ENCODINGS.map((id) => ({ id, label: encodingName(id) }));

export function EncodingDialog(): ReactNode {
  const text = useText();
  const actions = useActions();
  const ui = useWindowUi();
  const article = useWindowState((state) => state.panes[state.activePane]?.article ?? '');
  const source = useWindowState((state) => state.panes[state.activePane]?.document?.source ?? null);
  const now = source?.encoding ?? '';
  const [encoding, setEncoding] = useState<EncodingName>(isEncodingName(now) ? now : 'windows-1252');
  const preview = usePreview(article, encoding);
  const close = (): void => ui.setState({ dialog: null });
  const choose = (chosen: EncodingName | null): void => {
    close();
    void actions.chooseSource(article, { encoding: chosen });
  };
  return (
    <Dialog
      title={text('encoding.title', { article: readableName(splitPath(article).name) })}
      closeName={text('window.close')}
      onClose={close}
      size="small"
      foot={
        <>
          {source?.encodingFrom === 'chosen' && (
            <Button look="quiet" onPress={() => choose(null)}>
              {text('encoding.automatic')}
            </Button>
          )}
          <Button onPress={close}>{text('window.cancel')}</Button>
          <Button look="primary" onPress={() => choose(encoding)}>
            {text('encoding.reopen')}
          </Button>
        </>
      }
    >
      <SelectField
        label={text('encoding.label')}
        choices={CHOICES}
        value={encoding}
        onChange={(id) => {
          if (isEncodingName(id)) setEncoding(id);
        }}
      />
      <section className="encoding-preview" aria-label={text('encoding.preview')} aria-live="polite">
        {preview?.samples.map((sample) => (
          <p key={sample} dir="auto">
            {sample}
          </p>
        ))}
      </section>
      {preview !== null && preview.unreadable > 0 && (
        <p className="encoding-unreadable">{text('encoding.unreadable', { count: preview.unreadable })}</p>
      )}
      <p className="encoding-note">{text('encoding.note')}</p>
    </Dialog>
  );
}

/** An answer that is no longer waited for is dropped. */
function usePreview(article: string, encoding: EncodingName): EncodingPreview | null {
  const actions = useActions();
  const [preview, setPreview] = useState<EncodingPreview | null>(null);
  useEffect(() => {
    let isWanted = true;
    void actions.previewEncoding(article, encoding).then((answer) => {
      if (isWanted) setPreview(answer);
    });
    return () => {
      isWanted = false;
    };
  }, [actions, article, encoding]);
  return preview;
}
