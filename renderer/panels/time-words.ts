/** A time as people read it: day and minute, in the reader's language and zone. */
import type { Text } from '../../shared/text/text.ts';
import { timeFormat } from './formats.ts';

const FORM = {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
} as const;

/** What is no time, as a file of another program may have, is shown as it stands there. */
export function timeWords(text: Text, time: string): string {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? time : timeFormat(text.language, FORM).format(date);
}
