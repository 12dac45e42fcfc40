/** An earlier state in words: when it was, and what is other now. */
import type { StateDifferences } from '../../../shared/api/contract.ts';
import type { Language, Text } from '../../../shared/text/text.ts';
import { timeFormat } from '../formats.ts';

/** Day and time as the reader's language and time zone write them. */
export function timeWords(language: Language, at: string): string {
  const time = new Date(at);
  return timeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(time);
}

export function differenceWords(text: Text, { back, changed, gone }: StateDifferences): string {
  const parts = [
    back > 0 ? text('history.back', { count: back }) : '',
    changed > 0 ? text('history.changed', { count: changed }) : '',
    gone > 0 ? text('history.gone', { count: gone }) : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? text('history.same') : parts.join(', ');
}
