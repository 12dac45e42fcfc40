/**
 * How others find a quote again, run on the same cases: their published packages where
 * there are any, else a small implementation of what they document.
 */
import { toTextPosition } from 'dom-anchor-text-quote';
import { JSDOM } from 'jsdom';
import { makeAnchor } from '../../../shared/domain/anchor.ts';
import type { Case } from './cases.ts';
import { hypothesis, type Matcher } from './hypothesis-matcher.ts';
import type { Answer } from './score.ts';

export const PEERS: Readonly<Record<string, (now: string) => Matcher>> = {
  'Hypothesis’ matcher': hypothesis,
  'dom-anchor-text-quote': domAnchorTextQuote,
  'exact context match': exactContext,
};

export function askPeer(peer: (now: string) => Matcher, { old, now, spans }: Case): readonly Answer[] {
  const find = peer(now);
  return spans.map(({ span }) => {
    const found = find(makeAnchor({ sha256: 'old', content: old }, span));
    return { isAsserted: found !== null, places: found === null ? [] : [found] };
  });
}

/** The package itself, on a page whose only text is the new one, with the old offset as its hint. */
function domAnchorTextQuote(now: string): Matcher {
  const { document } = new JSDOM().window;
  document.body.textContent = now;
  return ({ exact, prefix, suffix, span }) =>
    toTextPosition(document.body, { exact, prefix, suffix }, { hint: span.start });
}

/** The words with their whole context, the first of them, as apache-annotator matches. */
function exactContext(now: string): Matcher {
  return ({ exact, prefix, suffix }) => {
    const at = now.indexOf(prefix + exact + suffix);
    return at < 0 ? null : { start: at + prefix.length, end: at + prefix.length + exact.length };
  };
}
