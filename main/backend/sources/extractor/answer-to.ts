/** The answer to one request: its text, what the survey wants to know of it, or why there is none. */
import type { ExtractionMessage, ExtractionRequest } from '../extraction-messages.ts';
import { extract, type Progress } from './extract.ts';
import { lookInto } from './look-into.ts';

/** What a library says of a file may hold any amount of the file. */
const LONGEST_DETAIL = 500;

/** Never rejects, whatever the bytes are. */
export async function answerTo(request: ExtractionRequest, progress: Progress): Promise<ExtractionMessage> {
  const { serial, kind, bytes, options, wanted } = request;
  if (wanted === 'facts' || kind === 'text' || kind === 'markdown') {
    const looked = await lookInto(request, progress);
    return looked.ok ? { serial, facts: looked.value } : { serial, failed: failureOf(looked) };
  }
  const result = await extract(kind, bytes, options, progress);
  return result.ok ? { serial, extracted: result.value } : { serial, failed: failureOf(result) };
}

function failureOf<Code>({ code, detail }: { readonly code: Code; readonly detail?: string }): {
  readonly code: Code;
  readonly detail?: string;
} {
  return { code, ...(detail === undefined ? {} : { detail: detail.slice(0, LONGEST_DETAIL) }) };
}
