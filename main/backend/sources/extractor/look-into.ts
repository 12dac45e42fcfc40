/**
 * Looks into a file without giving its text away: what the survey wants to know of large
 * articles. Decoding, hashing and sampling many megabytes would hold up everything else in
 * the process that answers windows; here it holds up nobody.
 */
import { createHash } from 'node:crypto';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import { textFactsOf, type TextFacts } from '../../survey/article-facts.ts';
import type { ExtractCode, ExtractionRequest } from '../extraction-messages.ts';
import { guessLanguage } from '../language.ts';
import { readText, type TextCode } from '../read-text.ts';
import { extract, type Progress } from './extract.ts';

/** Never rejects, whatever the bytes are. */
export async function lookInto(
  { kind, bytes, options, zones = [] }: Pick<ExtractionRequest, 'kind' | 'bytes' | 'options' | 'zones'>,
  progress: Progress = () => undefined,
): Promise<Result<TextFacts, ExtractCode | TextCode>> {
  try {
    const isText = kind === 'text' || kind === 'markdown';
    const read = isText
      ? readText(bytes, kind, options.encoding)
      : await extract(kind, bytes, options, progress);
    if (!read.ok) return read;
    const { content } = read.value;
    const metadata = 'metadata' in read.value ? read.value.metadata : {};
    const language = metadata.language ?? guessLanguage(content);
    return ok(
      textFactsOf(
        {
          kind,
          content,
          metadata,
          language,
          text: createHash('sha256').update(content, 'utf8').digest('hex'),
          source: createHash('sha256').update(bytes).digest('hex'),
        },
        zones,
      ),
    );
  } catch (error) {
    return fail('too-complex', error instanceof Error ? error.message : String(error));
  }
}
