/** The words of RTF (Rich Text Format Specification 1.9.1) that matter for a text that people read. */

/** What groups of these hold is none of the text: tables, pictures, running heads, instructions. */
export const LEFT_OUT: ReadonlySet<string> = new Set(
  [
    'fonttbl colortbl stylesheet info filetbl listtable listoverridetable revtbl pict nonshppict',
    'objdata objclass objname shpinst do datafield themedata header headerl headerr headerf footer',
    'footerl footerr footerf ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn fldinst xe rxe tc tcn txe',
    'bkmkstart bkmkend pntxta pntxtb template annotation atnid atnauthor atndate atnref atrfstart',
    'atrfend private nonesttables',
  ].flatMap((words) => words.split(' ')),
);

/** Single characters that have a word of their own. */
export const CHARACTERS: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  lbr: '\n',
  emdash: '—',
  endash: '–',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  zwj: '\u200D',
  zwnj: '\u200C',
  '~': '\u00A0',
  _: '\u2011',
  '{': '{',
  '}': '}',
  '\\': '\\',
};

/** Words that end a paragraph; a backslash before a line end is one of them. */
export const PARAGRAPH_ENDS: ReadonlySet<string> = new Set(['par', 'page', 'sect', 'column', '\n', '\r']);

/** Encoding of a font's characters, by its `\fcharset`; of others the document's own holds. */
const CHARSETS: Readonly<Record<number, string>> = {
  0: 'cp1252',
  77: 'macintosh',
  128: 'cp932',
  129: 'cp949',
  134: 'cp936',
  136: 'cp950',
  161: 'cp1253',
  162: 'cp1254',
  163: 'cp1258',
  177: 'cp1255',
  178: 'cp1256',
  186: 'cp1257',
  204: 'cp1251',
  222: 'cp874',
  238: 'cp1250',
  255: 'cp437',
};

/** The charset whose characters are pictures. */
export const SYMBOLS = 2;

export function encodingOfCharset(charset: number): string | undefined {
  return CHARSETS[charset];
}

/** As iconv-lite calls a code page; undefined if it knows none of this number. */
export function encodingOfPage(page: number, isKnown: (name: string) => boolean): string | undefined {
  if (page === 65001) return 'utf-8';
  if (page === 10000) return 'macintosh';
  return isKnown(`cp${page}`) ? `cp${page}` : undefined;
}
