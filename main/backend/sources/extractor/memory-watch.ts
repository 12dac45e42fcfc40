/**
 * Ends this process from a thread of its own when it takes too much memory or its parent
 * is gone: the main thread may be busy for good with a file that was made for that.
 */
import { Worker } from 'node:worker_threads';

const LOOK_MS = 50;

/** `most`: bytes of the process, program included. */
export function watchMemory(most: number): void {
  // A string, because a thread needs a file of its own otherwise, which a bundle has not.
  const program = `
    const parent = process.ppid;
    setInterval(() => {
      const isAlone = process.platform !== 'win32' && process.ppid !== parent;
      if (isAlone || process.memoryUsage.rss() > ${most}) process.kill(process.pid, 'SIGKILL');
    }, ${LOOK_MS});`;
  new Worker(program, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 16 } }).unref();
}
