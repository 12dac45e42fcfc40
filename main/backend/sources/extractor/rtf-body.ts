/**
 * What an RTF document's text is put together in: paragraphs with their style, rows of
 * tables as lines, footnotes behind the text with a number where they are named.
 */
import { BlockText } from './block-text.ts';

/** What is known of the paragraph that is being written. */
export interface RtfParagraph {
  /** Name of its style, as the document has it. */
  readonly style: string | undefined;
  /** 0 for the highest level of headings. */
  readonly outline: number | undefined;
  /** 0 for the outermost list. */
  readonly level: number;
  readonly isInTable: boolean;
}

export class RtfBody {
  readonly text = new BlockText();
  private paragraph = '';
  private marker = '';
  private cells: string[] = [];
  private readonly notes: string[] = [];

  add(text: string): void {
    this.paragraph += text;
  }

  /** What stands before an item of a list: a sign or a number. */
  addMarker(text: string): void {
    // Signs of picture fonts, where programs agreed to put them.
    this.marker += text.replaceAll(/[\uF000-\uF0FF]/g, '•');
  }

  /** The paragraph is over; of one in a table only the row is a line of the text. */
  endParagraph(how: RtfParagraph): void {
    if (how.isInTable) this.paragraph += ' ';
    else this.end(how);
  }

  endCell(): void {
    this.cells.push(oneLine(`${this.marker} ${this.paragraph}`));
    this.paragraph = '';
    this.marker = '';
  }

  endRow(): void {
    if (this.paragraph.trim() !== '') this.endCell();
    this.text.add('paragraph', this.cells.join(' | '));
    this.cells = [];
  }

  /** The number of the next footnote. */
  get nextNote(): number {
    return this.notes.length + 1;
  }

  addNote(text: string): void {
    this.notes.push(oneLine(text));
  }

  /** The document is over: what is open is ended, and the notes follow. */
  build(how: RtfParagraph): ReturnType<BlockText['build']> {
    if (this.cells.length > 0) this.endRow();
    this.end(how);
    for (const [index, note] of this.notes.entries()) this.text.add('paragraph', `[${index + 1}] ${note}`);
    return this.text.build();
  }

  private end({ style = '', outline, level }: RtfParagraph): void {
    const { paragraph, marker } = this;
    this.paragraph = '';
    this.marker = '';
    const heading = /^(?:heading|überschrift|titre) ?(\d)/i.exec(style)?.[1];
    const depth = heading === undefined ? (outline ?? -1) + 1 : Number(heading);
    if (/^(?:title|titel|titre)$/i.test(style) && !this.text.has('title')) this.text.add('title', paragraph);
    else if (depth > 0) this.text.add('heading', paragraph, Math.min(depth, 6));
    else if (marker.trim() !== '')
      this.text.add('item', `${oneLine(marker)} ${paragraph.trimStart()}`, level + 1);
    else this.text.add(/quote|zitat/i.test(style) ? 'quote' : 'paragraph', paragraph);
  }
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
