/** Whether everything is on disk, in words. */
import type { MessageKey, Text } from '../../../shared/text/text.ts';
import type { ShownSave } from '../../store/state.ts';
import { timeFormat } from '../formats.ts';

/** *Saving…*, *Saved 14:03*, *Not saved: disk full*. */
export function saveWords(text: Text, save: ShownSave): string {
  switch (save.kind) {
    case 'idle':
      return text('save.idle');
    case 'saving':
      return text('save.saving');
    case 'saved':
      return text('save.saved', {
        time: timeFormat(text.language, {
          hour: '2-digit',
          minute: '2-digit',
          hourCycle: 'h23',
        }).format(new Date(save.at)),
      });
    case 'failed':
      return text(failureKey(save.code));
  }
}

function failureKey(code: Extract<ShownSave, { kind: 'failed' }>['code']): MessageKey {
  switch (code) {
    case 'disk-full':
    case 'read-only':
    case 'not-writable':
    case 'foreign-folder':
    case 'newer-format':
    case 'io-error':
    case 'no-project':
    case 'unreachable':
    case 'no-annotator':
      return `save.${code}`;
    case 'bad-input':
    case 'no-such-call':
    case 'internal':
    case 'not-allowed':
      return 'save.other';
  }
}
