/**
 * Rich text (.rtf): what people read of it. The library only takes the file apart; what the
 * words mean (RTF Specification 1.9.1) is here: code pages by font, characters beyond
 * them with the replacement that follows them skipped, hidden and deleted text left out.
 */
import { decode, encodingExists } from 'iconv-lite';
import type { Extract } from './extract.ts';
import { ExtractFailure } from './extract-failure.ts';
import { definedOnly } from './html-metadata.ts';
import { RtfBody, type RtfParagraph } from './rtf-body.ts';
import { rtfTokens, type RtfToken } from './rtf-tokens.ts';
import {
  CHARACTERS,
  encodingOfCharset,
  encodingOfPage,
  LEFT_OUT,
  PARAGRAPH_ENDS,
  SYMBOLS,
} from './rtf-words.ts';

/** Groups in each other: real files have a few dozen. */
const DEEPEST = 1000;

/** Where the text of a group goes. */
type Destination = 'body' | 'marker' | 'note' | 'fonts' | 'styles' | 'title' | 'author' | 'nowhere';

interface Group {
  destination: Destination;
  /** Characters that stand for one beyond the code page, and are skipped. */
  replacements: number;
  font: number;
  isHidden: boolean;
  /** A star was read: what is not known is left out. */
  isOptional: boolean;
  style: number;
}

const PLAIN_PARAGRAPH: RtfParagraph = { style: undefined, outline: undefined, level: 0, isInTable: false };

export const rtf: Extract = async (bytes, _options, progress) => {
  const reader = new RtfReader();
  let seen = 0;
  for await (const token of rtfTokens(bytes)) {
    reader.take(token);
    if (reader.isOver) break;
    if (token.kind !== 'bytes') continue;
    seen += token.bytes.length;
    progress(seen, bytes.length);
  }
  if (!reader.isOver) throw new ExtractFailure('damaged', 'it ends inside a group');
  return reader.built();
};

class RtfReader {
  isOver = false;
  private readonly body = new RtfBody();
  private readonly groups: Group[] = [];
  private group: Group = {
    destination: 'body',
    replacements: 1,
    font: -1,
    isHidden: false,
    isOptional: false,
    style: -1,
  };
  private encoding = 'cp1252';
  private defaultFont = -1;
  private readonly fonts = new Map<number, string>();
  private readonly styles = new Map<number, string>();
  private paragraph = PLAIN_PARAGRAPH;
  /** Bytes of one encoding that are not decoded yet: a character may have two. */
  private bytes: Uint8Array[] = [];
  private skipping = 0;
  private note = '';
  /** What is left out is the document's information: its title and author are told. */
  private isInInfo = false;
  private readonly told = { title: '', author: '' };

  take(token: RtfToken): void {
    if (token.kind === 'bytes') this.takeBytes(token.bytes);
    else if (token.kind === 'byte') this.takeBytes(Uint8Array.of(token.byte));
    else if (token.kind === 'binary') this.skipping = Math.max(0, this.skipping - 1);
    else {
      this.decodeBytes();
      if (token.kind === 'open') this.open();
      else if (token.kind === 'close') this.close();
      else this.takeWord(token.word, token.number);
    }
  }

  built(): Awaited<ReturnType<Extract>> {
    this.decodeBytes();
    const { title, author } = this.told;
    return {
      ...this.body.build(this.paragraph),
      metadata: definedOnly({
        title,
        byline: author,
        published: undefined,
        language: undefined,
        outlet: undefined,
        url: undefined,
      }),
    };
  }

  private open(): void {
    if (this.groups.length >= DEEPEST) throw new ExtractFailure('too-complex', 'groups nested too deeply');
    this.skipping = 0;
    this.groups.push(this.group);
    this.group = { ...this.group, isOptional: false };
  }

  private close(): void {
    const { group } = this;
    const before = this.groups.pop();
    this.skipping = 0;
    if (before === undefined) throw new ExtractFailure('damaged', 'a group ends that never began');
    if (group.destination === 'note' && before.destination !== 'note') {
      this.body.addNote(this.note);
      this.note = '';
    }
    this.group = before;
    this.isOver = this.groups.length === 0;
  }

  private takeWord(word: string, number: number | undefined): void {
    if (word === 'u') this.takeUnicode(number ?? 0);
    else if (this.skipping > 0) this.skipping -= 1;
    else this.follow(word, number);
  }

  private follow(word: string, number: number | undefined): void {
    const { group } = this;
    const isOptional = group.isOptional;
    group.isOptional = word === '*';
    if (this.takeDestination(word, isOptional) || this.takeState(word, number)) return;
    const character = Object.hasOwn(CHARACTERS, word) ? CHARACTERS[word] : undefined;
    if (character !== undefined) this.add(character);
    else if (word === 'chftn') this.add(group.destination === 'note' ? '' : `[${this.body.nextNote}]`);
    else if (this.isBody) this.takeLayout(word, number ?? 0);
    else if (group.destination === 'note' && PARAGRAPH_ENDS.has(word)) this.note += ' ';
  }

  private get isBody(): boolean {
    return this.group.destination === 'body';
  }

  /** True if the word says where the group's text goes. */
  private takeDestination(word: string, isOptional: boolean): boolean {
    const { group } = this;
    if (group.destination === 'nowhere') {
      if (word === 'title' || word === 'author') group.destination = this.isInInfo ? word : 'nowhere';
      return true;
    }
    if (word === 'fonttbl') group.destination = 'fonts';
    else if (word === 'stylesheet') group.destination = 'styles';
    else if (word === 'footnote') group.destination = this.isBody ? 'note' : group.destination;
    else if (word === 'listtext' || word === 'pntext') group.destination = 'marker';
    else if (LEFT_OUT.has(word)) {
      group.destination = 'nowhere';
      this.isInInfo = word === 'info';
    } else if (isOptional && !(word === 'cs' && group.destination === 'styles'))
      group.destination = 'nowhere';
    else return false;
    return true;
  }

  /** True if the word says how what follows is to be read. */
  private takeState(word: string, number: number | undefined): boolean {
    const { group } = this;
    if (word === 'uc') group.replacements = Math.max(0, number ?? 1);
    else if (word === 'f') group.font = number ?? this.defaultFont;
    else if (word === 'deff') this.defaultFont = group.font = number ?? -1;
    else if (word === 'ansicpg') this.encoding = encodingOfPage(number ?? 0, encodingExists) ?? this.encoding;
    else if (word === 'mac') this.encoding = 'macintosh';
    else if (word === 'pc') this.encoding = 'cp437';
    else if (word === 'pca') this.encoding = 'cp850';
    else if (word === 'fcharset' && group.destination === 'fonts') this.setCharset(number ?? 0);
    else if (word === 'v' || word === 'deleted') group.isHidden = number !== 0;
    else if (word === 'plain') {
      group.isHidden = false;
      group.font = this.defaultFont;
    } else if (word === 's' && group.destination === 'styles') group.style = number ?? 0;
    else return false;
    return true;
  }

  private setCharset(charset: number): void {
    const encoding = charset === SYMBOLS ? SYMBOL_FONT : encodingOfCharset(charset);
    if (encoding !== undefined) this.fonts.set(this.group.font, encoding);
  }

  private takeLayout(word: string, number: number): void {
    if (word === 'pard') this.paragraph = PLAIN_PARAGRAPH;
    else if (word === 's') this.paragraph = { ...this.paragraph, style: this.styles.get(number) };
    else if (word === 'outlinelevel')
      this.paragraph = { ...this.paragraph, outline: number < 9 ? number : undefined };
    else if (word === 'ilvl') this.paragraph = { ...this.paragraph, level: Math.min(Math.max(number, 0), 8) };
    else if (word === 'intbl') this.paragraph = { ...this.paragraph, isInTable: true };
    else if (PARAGRAPH_ENDS.has(word)) this.body.endParagraph(this.paragraph);
    else if (word === 'cell' || word === 'nestcell') this.body.endCell();
    else if (word === 'row') this.body.endRow();
  }

  /** A character of UTF-16, as a signed number of 16 bits. */
  private takeUnicode(number: number): void {
    this.group.isOptional = false;
    this.add(String.fromCharCode(number & 0xffff));
    this.skipping = this.group.replacements;
  }

  private takeBytes(bytes: Uint8Array): void {
    this.group.isOptional = false;
    const left = bytes.subarray(this.skipping);
    this.skipping -= bytes.length - left.length;
    if (left.length > 0) this.bytes.push(left);
  }

  private decodeBytes(): void {
    if (this.bytes.length === 0) return;
    const encoding = this.fonts.get(this.group.font) ?? this.encoding;
    const bytes = Buffer.concat(this.bytes);
    this.bytes = [];
    this.add(encoding === SYMBOL_FONT ? symbolsOf(bytes) : decode(bytes, encoding));
  }

  private add(text: string): void {
    const { destination, isHidden, style } = this.group;
    if (destination === 'styles') {
      // A name ends with a semicolon, and may come in parts.
      const name = `${this.styles.get(style) ?? ''}${text}`;
      this.styles.set(style, name.replace(/;.*$/s, '').slice(0, LONGEST_NAME));
    } else if (destination === 'title' || destination === 'author') this.told[destination] += text;
    else if (!isHidden) this.addShown(destination, text);
  }

  private addShown(destination: Destination, text: string): void {
    if (destination === 'body') this.body.add(text);
    else if (destination === 'marker') this.body.addMarker(text);
    else if (destination === 'note') this.note += text;
  }
}

const LONGEST_NAME = 200;

/** Stands for a font whose characters are pictures. */
const SYMBOL_FONT = 'symbols';

/** Bullets are known; of other pictures nobody could tell from the bytes what they show. */
function symbolsOf(bytes: Uint8Array): string {
  return [...bytes].map((byte) => (byte === 0xb7 ? '•' : byte === 0x20 ? ' ' : '\uFFFD')).join('');
}
