/** What is in an overview, in one sentence: for the bar above it, and below its picture. */
import { voiceOf } from '../../../shared/domain/case/overview-items.ts';
import { useText, useWindowState } from '../window-context.tsx';
import { useScoped, useVoiceName } from './use-scoped.ts';
import { listFormat } from '../formats.ts';

/** More names than this are counted. */
const NAMED_VOICES = 3;

export function useScopeWords(): string {
  const text = useText();
  const voiceName = useVoiceName();
  const { items, leftOut, uncertain } = useScoped();
  const isDone = useWindowState((state) => state.gathering.isDone);
  const voices = [...new Set(items.map(({ annotation }) => voiceOf(annotation)))].toSorted();
  const articles = new Set(items.map(({ article }) => article)).size;
  const names = listFormat(text.language).format(voices.map(voiceName));
  const who = voices.length > NAMED_VOICES ? text('overview.by-count', { count: voices.length }) : names;
  return [
    text('overview.in-it', { count: items.length, articles }),
    ...(voices.length > 0 ? [text('overview.by', { who })] : []),
    ...(uncertain > 0 ? [text('overview.uncertain', { count: uncertain })] : []),
    ...(leftOut > 0 ? [text('overview.left-out', { count: leftOut })] : []),
    ...(isDone ? [] : [text('overview.going-on')]),
  ].join(' · ');
}
