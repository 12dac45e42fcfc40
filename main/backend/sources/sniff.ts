/** Is a file what its name says? Looked at before anything takes it apart. */
import type { ArticleCode } from '../../../shared/api/contract.ts';
import type { ExtractedKind } from '../../../shared/domain/article.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { isUtf16, muchControl } from './decode.ts';
import { kindByMagic } from './magic.ts';

/** Readers of PDF files accept some bytes of something else before the sign. */
const PDF_SIGN_WITHIN = 1024;

/** The name of the stream that holds an encrypted document, as such containers write names. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

/** Fails where these bytes cannot be such a file; the extractor may still find that they are none. */
export function sniff(
  bytes: Uint8Array,
  kind: ExtractedKind,
): Result<
  null,
  Extract<ArticleCode, 'empty' | 'damaged' | 'binary' | 'password' | 'wrong-kind' | 'not-supported'>
> {
  if (bytes.length === 0) return fail('empty');
  const found = kindByMagic(bytes);
  if (kind === 'pdf' && found === undefined) {
    const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, PDF_SIGN_WITHIN));
    if (start.includes('%PDF-')) return ok(null);
  }
  if (found?.name === 'old Office document') {
    const isEncrypted = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(ENCRYPTED);
    return isEncrypted ? fail('password', 'encrypted Office document') : fail('not-supported', found.name);
  }
  if (found?.kinds.includes('unread') === true) return fail('not-supported', found.name);
  if (found !== undefined) {
    if (found.kinds.includes(kind)) return ok(null);
    return found.ending === undefined ? fail('damaged', found.name) : fail('wrong-kind', found.ending);
  }
  if (kind === 'html' || kind === 'email') {
    // They have no sign of their own: whatever is no text at all would be read as a page of rubbish.
    const controls = isUtf16(bytes) ? undefined : muchControl(bytes);
    return controls === undefined ? ok(null) : fail('binary', controls);
  }
  return textualEnding(bytes);
}

/** A file without a sign that should have one: text under a wrong name, or no such file any more. */
function textualEnding(bytes: Uint8Array): Result<never, 'damaged' | 'wrong-kind'> {
  const start = bytes.subarray(0, 4096);
  if (start.includes(0)) return fail('damaged', 'no sign of its kind at the start');
  const text = new TextDecoder().decode(start);
  return fail('wrong-kind', /^\s*<(?:!doctype|html|head|body|\?xml)/i.test(text) ? '.html' : '.txt');
}
