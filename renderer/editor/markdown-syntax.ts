/**
 * Markdown's own marks in a paragraph: dimmed, and what they mean shown, never removed.
 *
 * A reading aid, not a parser of Markdown: it knows what articles use (headings, quotes,
 * lists, emphasis, code, links) and leaves the rest as it is. Asked only for paragraphs
 * near the viewport.
 */
import type { Span } from '../../shared/domain/span.ts';
import type { Look } from './looks.ts';

export type SyntaxKind = 'dim' | 'strong' | 'emphasis' | 'code' | 'link';

/** Offsets count from the paragraph's start. Stretches may nest. */
export interface Syntax extends Span {
  readonly kind: SyntaxKind;
}

/**
 * How far an opening mark looks for the one that closes it is bounded: a stranger's line of
 * nothing but opening marks would be gone through from each of them to its end.
 */
const INLINE =
  /(?<code>`{1,20})(?<coded>[^`]+)\k<code>|(?<open>!?\[)(?<label>[^[\]]*)(?<target>\]\([^()\s]*(?:\s+"[^"]*")?\))|(?<strong>\*\*|__)(?=\S)(?<bold>.{1,600}?)(?<=\S)\k<strong>|(?<!\w)(?<emphasis>[*_])(?=\S)(?<slanted>.{1,600}?)(?<=\S)\k<emphasis>(?!\w)/gu;

/** Emphasis inside emphasis inside … ends here. */
const DEEPEST = 3;
/** UTF-16 code units; nobody writes a longer paragraph with emphasis in it. */
const LONGEST_LINE = 20_000;

export function syntaxOf(line: string, look: Look): readonly Syntax[] {
  if (look === 'rule') return [{ start: 0, end: line.length, kind: 'dim' }];
  if (look === 'code')
    return /^\s*(?:```|~~~)/.test(line) ? [{ start: 0, end: line.length, kind: 'dim' }] : [];
  const prefix = prefixLength(line, look);
  const found: Syntax[] = prefix > 0 ? [{ start: 0, end: prefix, kind: 'dim' }] : [];
  if (line.length <= LONGEST_LINE) collectInline(line.slice(prefix), prefix, 0, found);
  return found;
}

/** What stands before the words of such a paragraph and is only notation. */
const PREFIXES: Readonly<Partial<Record<Look, RegExp>>> = {
  'heading-1': /^\s*#+\s/,
  'heading-2': /^\s*#+\s/,
  'heading-3': /^\s*#+\s/,
  quote: /^\s*(?:>\s?)+/,
  item: /^\s*(?:[-*+]|\d+[.)])\s/,
};

function prefixLength(line: string, look: Look): number {
  return PREFIXES[look]?.exec(line)?.[0].length ?? 0;
}

function collectInline(text: string, shift: number, depth: number, found: Syntax[]): void {
  for (const match of text.matchAll(INLINE)) {
    const { code, coded, open, label, target, strong, bold, emphasis, slanted } = match.groups ?? {};
    const opening = code ?? open ?? strong ?? emphasis ?? '';
    const inner = coded ?? label ?? bold ?? slanted ?? '';
    const closing = target ?? opening;
    const start = shift + match.index;
    const innerStart = start + opening.length;
    const innerEnd = innerStart + inner.length;
    const kind =
      code !== undefined
        ? 'code'
        : open !== undefined
          ? 'link'
          : strong !== undefined
            ? 'strong'
            : 'emphasis';
    found.push({ start, end: innerStart, kind: 'dim' });
    if (innerStart < innerEnd) found.push({ start: innerStart, end: innerEnd, kind });
    found.push({ start: innerEnd, end: innerEnd + closing.length, kind: 'dim' });
    if (kind !== 'code' && depth < DEEPEST) collectInline(inner, innerStart, depth + 1, found);
  }
}
