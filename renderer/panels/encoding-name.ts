/** What people call the encodings; names, in every language the same. */
import { isEncodingName, type EncodingName } from '../../shared/domain/encodings.ts';

const NAMES: Readonly<Record<EncodingName, string>> = {
  'utf-8': 'UTF-8',
  'windows-1252': 'Windows-1252',
  'iso-8859-15': 'ISO-8859-15',
  'iso-8859-1': 'ISO-8859-1',
  macintosh: 'Mac Roman',
  cp850: 'CP850 (DOS)',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1250': 'Windows-1250',
  'iso-8859-2': 'ISO-8859-2',
  'windows-1251': 'Windows-1251',
  'koi8-r': 'KOI8-R',
  'windows-1253': 'Windows-1253',
  'windows-1254': 'Windows-1254',
  'windows-1255': 'Windows-1255',
  'windows-1256': 'Windows-1256',
  shift_jis: 'Shift JIS',
  'euc-jp': 'EUC-JP',
  gb18030: 'GB 18030',
  big5: 'Big5',
  'euc-kr': 'EUC-KR',
};

/** One that nobody chooses among is called as the file calls it. */
export function encodingName(encoding: string): string {
  return isEncodingName(encoding) ? NAMES[encoding] : encoding.toUpperCase();
}
