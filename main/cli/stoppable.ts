/** Work of a command that takes long: Ctrl+C stops it properly, and people hear how far it is. */
import { Extraction } from '../backend/sources/extraction.ts';
import { spawnNodeExtractor } from '../backend/sources/extractor-process.ts';
import type { Installation } from './installation.ts';
import type { Terminal } from './terminal.ts';

/** Between two words of progress. */
const TELL_MS = 2000;

export interface Stoppable {
  readonly extraction: Extraction;
  readonly signal: AbortSignal;
  readonly progress: (done: number, total: number) => void;
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
  const progress = (done: number, total: number): void => {
    if (performance.now() - toldMs < TELL_MS) return;
    toldMs = performance.now();
    say(text('cli.export.progress', { done, total }));
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
