/** Whether everything is on disk: icon and words, never colour alone. */
import { Check, CircleAlert, CircleDashed } from 'lucide-react';
import type { ReactNode } from 'react';
import { readableName } from '../readable-name.ts';
import { useText, useWindowState } from '../window-context.tsx';
import { saveWords } from './save-words.ts';

export function SaveState(): ReactNode {
  const text = useText();
  const save = useWindowState((state) => state.save);
  const words = saveWords(text, save);
  if (save.kind === 'failed') {
    const file = save.file === '' ? '' : text('save.file', { file: readableName(save.file) });
    return (
      <span className="status-bad save-state" title={[file, save.detail ?? ''].join('\n').trim()}>
        <CircleAlert size={14} aria-hidden />
        {words}
      </span>
    );
  }
  return (
    <span className="save-state" data-kind={save.kind}>
      {save.kind === 'saving' ? <CircleDashed size={14} aria-hidden /> : <Check size={14} aria-hidden />}
      {words}
    </span>
  );
}
