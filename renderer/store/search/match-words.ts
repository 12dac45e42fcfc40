/** Where a pattern matches in the words of annotations: the host looks, for an expression may take any time. */
import type { Api } from '../../../shared/api/contract.ts';
import type { TextQuery } from '../../../shared/domain/search/text-query.ts';
import type { Span } from '../../../shared/domain/span.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { ProjectSearchState } from './search-state.ts';

/** How much one call carries; in UTF-16 code units. */
const UNITS_AT_ONCE = 100_000;
const WORDS_AT_ONCE = 2000;

/** By the words, those alone in which it matches. */
export type MatchedWords = ReadonlyMap<string, readonly Span[]>;

/** Ends with the first call that fails. */
export async function matchWords(
  api: Pick<Api, 'findInWords'>,
  query: TextQuery,
  texts: Iterable<string>,
  isStale: () => boolean,
): Promise<Result<MatchedWords, NonNullable<ProjectSearchState['problem']>>> {
  const matched = new Map<string, readonly Span[]>();
  for (const words of inBatches(texts)) {
    if (isStale()) break;
    const reply = await api.findInWords({ words, query });
    if (!reply.ok) return reply;
    for (const [at, spans] of reply.value.spans.entries()) {
      const text = words[at];
      if (text !== undefined && spans.length > 0) matched.set(text, spans);
    }
  }
  return ok(matched);
}

function* inBatches(texts: Iterable<string>): Generator<readonly string[]> {
  let batch: string[] = [];
  let units = 0;
  for (const text of texts) {
    if (batch.length > 0 && (units + text.length > UNITS_AT_ONCE || batch.length === WORDS_AT_ONCE)) {
      yield batch;
      batch = [];
      units = 0;
    }
    batch.push(text);
    units += text.length;
  }
  if (batch.length > 0) yield batch;
}
