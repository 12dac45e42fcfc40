/** Every kind of file that text is taken out of, behind one function. */
import type { ExtractedKind } from '../../../../shared/domain/article.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import type { Extracted, ExtractCode, ExtractOptions } from '../extraction-messages.ts';
import { docx } from './docx.ts';
import { email } from './email.ts';
import { epub } from './epub.ts';
import { ExtractFailure } from './extract-failure.ts';
import { html } from './html.ts';
import { odt } from './odt.ts';
import { pdf } from './pdf.ts';
import { rtf } from './rtf.ts';

/** Told where a file has many parts, and how many are done. */
export type Progress = (done: number, total: number) => void;

/** Takes the text out of one kind of file; throws `ExtractFailure`, or anything where the file is broken. */
export type Extract = (bytes: Uint8Array, options: ExtractOptions, progress: Progress) => Promise<Extracted>;

const KINDS: Readonly<Record<ExtractedKind, Extract>> = { html, docx, pdf, email, odt, epub, rtf };

/** Never rejects, whatever the bytes are. */
export async function extract(
  kind: ExtractedKind,
  bytes: Uint8Array,
  options: ExtractOptions,
  progress: Progress = () => undefined,
): Promise<Result<Extracted, ExtractCode>> {
  try {
    const extracted = await KINDS[kind](bytes, options, progress);
    return extracted.content === '' ? fail('no-text') : ok(extracted);
  } catch (error) {
    if (error instanceof ExtractFailure) return fail(error.code, error.message);
    // A stack that ran out is a file nested too deeply; anything else, one that its reader cannot follow.
    const code = error instanceof RangeError ? 'too-complex' : 'damaged';
    return fail(code, error instanceof Error ? error.message : String(error));
  }
}
