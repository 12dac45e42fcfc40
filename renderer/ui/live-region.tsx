/**
 * The window's voice for screen readers: one polite region, and one assertive for
 * errors only. Words that come within half a second are said together.
 */
import { type ReactNode, useEffect, useRef, useState } from 'react';

const JOIN_MS = 500;

export interface Utterance {
  /** Counts up, so that the same word twice is said twice. */
  readonly serial: number;
  readonly words: string;
}

export function LiveRegion({
  polite,
  assertive,
}: {
  readonly polite: Utterance | null;
  readonly assertive: Utterance | null;
}): ReactNode {
  return (
    <div className="visually-hidden">
      <output>{useJoined(polite)}</output>
      <div role="alert">{useJoined(assertive)}</div>
    </div>
  );
}

function useJoined(utterance: Utterance | null): string {
  const waiting = useRef<string[]>([]);
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (utterance === null) return undefined;
    waiting.current.push(utterance.words);
    const timer = setTimeout(() => {
      const words = waiting.current.join(' ');
      waiting.current = [];
      // A region speaks when its words change: a blank at the end makes a repetition one.
      setSaid((before) => (before === words ? `${words}\u00a0` : words));
    }, JOIN_MS);
    return () => clearTimeout(timer);
  }, [utterance]);
  return said;
}
