/**
 * Measuring in a process of its own: γ takes long, and the windows of this one go on working.
 * The process is the extractor's program; it is sent what to measure and is killed when
 * somebody stops it, or when it takes too long or too much memory.
 */
import { fail, ok } from '../../../shared/result.ts';
import { AskedProcess, type AskLimits } from '../sources/asked-process.ts';
import type { ExtractorProcess, ProcessMemory } from '../sources/extractor-process.ts';
import type { Measure } from './compare.ts';
import type { MeasuredAnswer, MeasuringMessage, MeasuringRequest } from './measuring-messages.ts';

const MEMORY: ProcessMemory = { heapMb: 1536, mostBytes: 2048 * 1024 * 1024 };

/** Who waits for γ of a large project sees how far it is and can stop it; a sample alone takes seconds at most. */
const LIMITS: AskLimits = { silentMs: 10 * 60_000, totalMs: 12 * 60 * 60_000 };

/** One process for one question. */
const SERIAL = 1;

export function measureApart(
  spawn: (memory: ProcessMemory) => ExtractorProcess,
  {
    signal,
    onProgress,
  }: { readonly signal: AbortSignal; readonly onProgress: (done: number, total: number) => void },
  limits: AskLimits = LIMITS,
): Measure {
  return async (annotators, articles, gamma) => {
    const process = new AskedProcess<MeasuredAnswer, never>(spawn(MEMORY), isMeasuringMessage);
    try {
      const question = messagesOf(annotators, articles, gamma);
      const answer = await process.ask(SERIAL, question, { signal, onProgress }, limits);
      if (answer.ok) return ok(answer.value.measured);
      return fail(answer.code === 'cancelled' ? 'cancelled' : 'too-complex');
    } finally {
      process.end();
    }
  };
}

function* messagesOf(...[annotators, articles, gamma]: Parameters<Measure>): Generator<MeasuringRequest> {
  for (const article of articles) yield { serial: SERIAL, measuring: { kind: 'article', article } };
  yield { serial: SERIAL, measuring: { kind: 'measure', annotators, gamma } };
}

function isMeasuringMessage(message: unknown): message is MeasuringMessage {
  return (
    typeof message === 'object' &&
    message !== null &&
    'serial' in message &&
    ('progress' in message || 'measured' in message || 'failed' in message)
  );
}
