/** Work of a command that takes long: Ctrl+C stops it properly, and people hear how far it is. */
import type { ExchangeStep } from '../../shared/api/contract.ts';
import type { MessageKey } from '../../shared/text/text.ts';
import { Extraction } from '../backend/sources/extraction.ts';
import { spawnNodeExtractor } from '../backend/sources/extractor-process.ts';
import type { Installation } from './installation.ts';
import type { Terminal } from './terminal.ts';

const SENTENCES: Readonly<Record<ExchangeStep, MessageKey>> = {
  articles: 'cli.export.progress',
  reading: 'cli.import.reading',
  making: 'cli.import.making',
};

/** Between two words of progress. */
const TELL_MS = 2000;

export interface Stoppable {
  readonly extraction: Extraction;
  readonly signal: AbortSignal;
  readonly progress: (done: number, total: number, step?: ExchangeStep) => void;
}

/** Undefined if it was stopped. */
export async function stoppably<T>(
  { onEnd, say, text }: Terminal,
  { extractorProgram }: Pick<Installation, 'extractorProgram'>,
  work: (how: Stoppable) => Promise<T>,
): Promise<T | undefined> {
  const stop = new AbortController();
  onEnd(() => stop.abort());
  const extraction = new Extraction(() => spawnNodeExtractor(extractorProgram));
  let toldMs = performance.now();
  const progress = (done: number, total: number, step: ExchangeStep = 'articles'): void => {
    if (performance.now() - toldMs < TELL_MS) return;
    toldMs = performance.now();
    say(text(SENTENCES[step], { done, total }));
  };
  try {
    return await work({ extraction, signal: stop.signal, progress });
  } catch (error) {
    if (stop.signal.aborted) return undefined;
    throw error;
  } finally {
    await extraction.close();
  }
}
