/**
 * Puts a text together from blocks, in order, and remembers where each stands.
 *
 * Between two blocks is a blank line, between two items of a list a line end. White
 * space inside of a block is what people see of it: one blank, or one line end.
 */
import type { Block, BlockType } from '../../../../shared/domain/block.ts';

export interface BuiltText {
  readonly content: string;
  readonly blocks: readonly Block[];
  /** Characters that no text has (controls, lone surrogates), left out or replaced. */
  readonly replaced: number;
}

export class BlockText {
  private readonly parts: string[] = [];
  private readonly blocks: Block[] = [];
  private readonly pages: { readonly number: number; readonly start: number }[] = [];
  private length = 0;
  private replaced = 0;
  private last: BlockType | undefined;

  /** Nothing is added for a block without a visible character. `keepSpaces`: it was set as it is. */
  add(type: Exclude<BlockType, 'page'>, text: string, level?: number, keepSpaces = false): void {
    const clean = this.clean(text);
    const shown = keepSpaces ? clean.replaceAll(/^\s*\n|\s+$/g, '') : tidy(clean);
    if (shown.trim() === '') return;
    if (this.last !== undefined) this.append(type === 'item' && this.last === 'item' ? '\n' : '\n\n');
    const start = this.length;
    this.append(shown);
    this.blocks.push({ type, start, end: this.length, ...(level === undefined ? {} : { level }) });
    this.last = type;
  }

  /** What is added from here on stands on this page. */
  startPage(number: number): void {
    this.pages.push({ number, start: this.length });
  }

  /** Whether a block of this type was added already. */
  has(type: BlockType): boolean {
    return this.blocks.some((block) => block.type === type);
  }

  build(): BuiltText {
    const pages = this.pages.flatMap(({ number, start }, index): Block[] => {
      const end = this.pages[index + 1]?.start ?? this.length;
      const first = this.blocks.find((block) => block.start >= start)?.start ?? end;
      return first < end ? [{ type: 'page', start: first, end, level: number }] : [];
    });
    const blocks = [...this.blocks, ...pages].toSorted((a, b) => a.start - b.start || b.end - a.end);
    return { content: this.parts.join(''), blocks, replaced: this.replaced };
  }

  private append(text: string): void {
    this.parts.push(text);
    this.length += text.length;
  }

  private clean(text: string): string {
    const wellFormed = text.toWellFormed();
    if (wellFormed !== text) this.replaced += countOf(wellFormed) - countOf(text);
    return wellFormed
      .replaceAll(/\r\n?/g, '\n')
      .replaceAll(/[\u0080-\u009F]/g, (control) => AS_MEANT[control.charCodeAt(0) - 0x80] ?? '')
      .replaceAll(/[\0-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g, () => {
        this.replaced += 1;
        return '';
      })
      .replaceAll(INVISIBLE, '');
  }
}

function countOf(text: string): number {
  return text.split('\uFFFD').length;
}

/**
 * What Windows-1252 has in the place of controls that no text has: programs that take it
 * for Latin-1 (some versions of Node's own decoder among them) leave these behind.
 */
const AS_MEANT = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** Marks where a word may be broken: no reader sees them, and no search would find words with them. */
const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF]/g;

function tidy(text: string): string {
  return text
    .replaceAll(/[ \t\u2028\u2029]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n{2,}/g, '\n')
    .replaceAll(/^[\s\u00A0]+|[\s\u00A0]+$/g, '');
}
