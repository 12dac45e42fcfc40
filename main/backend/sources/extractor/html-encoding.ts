/**
 * The encoding of a page, by the rules that browsers have, and where these only assume:
 * what the bytes show. A page that was saved anew is often UTF-8 while it still declares
 * what it had on the server.
 */
import { isUtf8 } from 'node:buffer';
import { isEncodingName, type EncodingName } from '../../../../shared/domain/encodings.ts';
import { decodeAs, type Decoded } from '../decode.ts';
import { guessEncoding } from '../guess-encoding.ts';
import { startsWith } from '../magic.ts';

/** Within these bytes a page declares its encoding. */
const DECLARED_WITHIN = 4096;

/** Labels that browsers read as another encoding than they say, or that are only other names. */
const LABELS: Readonly<Record<string, EncodingName>> = {
  utf8: 'utf-8',
  // A page whose declaration could be read byte by byte is none of these two.
  'utf-16': 'utf-8',
  'utf-16le': 'utf-8',
  'utf-16be': 'utf-8',
  ascii: 'windows-1252',
  'us-ascii': 'windows-1252',
  latin1: 'windows-1252',
  'iso-8859-1': 'windows-1252',
  'iso8859-1': 'windows-1252',
  cp1252: 'windows-1252',
  'x-mac-roman': 'macintosh',
  gb2312: 'gb18030',
  gbk: 'gb18030',
};

export function decodePage(bytes: Uint8Array, chosen: string | undefined): Decoded {
  if (chosen !== undefined && isEncodingName(chosen)) return decodeAs(bytes, chosen, 'chosen');
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return decodeAs(bytes, 'utf-8');
  if (startsWith(bytes, [0xff, 0xfe])) return decodeAs(bytes, 'utf-16le');
  if (startsWith(bytes, [0xfe, 0xff])) return decodeAs(bytes, 'utf-16be');
  const declared = declaredIn(bytes);
  if (isUtf8(bytes)) return decodeAs(bytes, 'utf-8');
  if (declared !== undefined && declared !== 'utf-8') return decodeAs(bytes, declared, 'declared');
  return decodeAs(bytes, guessEncoding(bytes) ?? 'windows-1252', 'guess');
}

function declaredIn(bytes: Uint8Array): EncodingName | undefined {
  const start = Buffer.from(bytes.subarray(0, DECLARED_WITHIN)).toString('latin1');
  const label =
    /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1] ??
    /^\s*<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i.exec(start)?.[1];
  const name = label?.toLowerCase() ?? '';
  const known = Object.hasOwn(LABELS, name) ? LABELS[name] : undefined;
  return known ?? (isEncodingName(name) ? name : undefined);
}
