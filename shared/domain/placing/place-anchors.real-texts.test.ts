import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { makeAnchor } from '../anchor.ts';
import { place } from './place-anchors.ts';
import { normaliseSpan } from '../graphemes.ts';
import type { ArticleText } from '../text.ts';

/** Beside the repository where they are present; no sentence of theirs belongs into it. */
const ARTICLES = new URL('../../../../shared/articles/', import.meta.url);

function textOf(content: string): ArticleText {
  return { sha256: createHash('sha256').update(content).digest('hex'), content };
}

test.skipIf(!existsSync(ARTICLES))(
  'words of real articles move along (../shared/articles; skipped where absent)',
  () => {
    for (const name of readdirSync(ARTICLES)) {
      const text = textOf(readFileSync(new URL(name, ARTICLES), 'utf8').replaceAll('\r\n', '\n'));
      const grown = textOf(`Vorspann.\n\n${text.content}`);
      for (let at = 0; at < text.content.length; at += 50) {
        const span = normaliseSpan(text.content, { start: at, end: at + 60 });
        if (span === null) continue;
        const anchor = makeAnchor(text, span);
        expect(place(anchor, text).kind).toBe('exact');
        const placement = place(anchor, grown);
        if (placement.kind === 'moved') expect(placement.span.start).toBe(span.start + 11);
        else expect(placement.kind).toBe('ambiguous');
      }
    }
  },
);
