/**
 * The process that takes files of strangers apart, as a host supplies it: Node's child
 * process (`spawnNodeExtractor`), or whatever an operating shell has for untrusted work.
 *
 * It runs the program `extractor/extractor.ts`, is sent bytes and answers with text.
 * Messages are cloned on the way (structured clone: `Uint8Array` arrives as one).
 */
import { fork } from 'node:child_process';
import type { MeasuringRequest } from '../comparing/measuring-messages.ts';
import type { ReadingRequest } from '../exchange/reading-messages.ts';
import type { SearchingRequest } from '../search/searching-messages.ts';
import type { ExtractionRequest } from './extraction-messages.ts';

export type ProcessRequest = ExtractionRequest | ReadingRequest | MeasuringRequest | SearchingRequest;

export interface ExtractorProcess {
  /** Send one message; where the process is gone nothing happens, and `onExit` tells. */
  send(message: ProcessRequest): void;
  /** Called with every message of the process. Set once. */
  onMessage(listen: (message: unknown) => void): void;
  /** Called once when the process has ended, for whatever reason. Set once. */
  onExit(listen: () => void): void;
  /** End it now, whatever it does; `onExit` follows. */
  kill(): void;
}

/** How much memory such a process is given. */
export interface ProcessMemory {
  /** The most that its JavaScript may use, in megabytes. */
  readonly heapMb: number;
  /** Of the process, program included, in bytes: `memory-watch.ts` ends it beyond. */
  readonly mostBytes: number;
}

/** For one article; a PDF of a thousand pages stays below half of it. */
export const ARTICLE_MEMORY: ProcessMemory = { heapMb: 512, mostBytes: 900 * 1024 * 1024 };

/** What a process is told of its limit; the heap is Node's to hold. */
export function argumentsFor({ mostBytes }: ProcessMemory): readonly string[] {
  return [`--most-bytes=${mostBytes}`];
}

/** What Node is told when it starts the extractor: little memory, and no writing, no programs. */
export function extractorArguments(program: string, { heapMb } = ARTICLE_MEMORY): readonly string[] {
  const known = process.allowedNodeEnvironmentFlags;
  const permission = known.has('--permission') ? '--permission' : '--experimental-permission';
  return [
    `--max-old-space-size=${heapMb}`,
    '--disallow-code-generation-from-strings',
    '--no-warnings',
    // Reads its own code and nothing else; watches its memory from a thread.
    ...(known.has(permission) ? [permission, `--allow-fs-read=${program}`, '--allow-worker'] : []),
  ];
}

/** Node's child process; `program` is the absolute path of the built extractor. */
export function spawnNodeExtractor(
  program: string,
  memory: ProcessMemory = ARTICLE_MEMORY,
): ExtractorProcess {
  const child = fork(program, argumentsFor(memory), {
    execArgv: [...extractorArguments(program, memory)],
    // Nothing of ours that it could tell anybody: no environment.
    env: { SystemRoot: process.env['SystemRoot'] },
    serialization: 'advanced',
    stdio: 'ignore',
  });
  // It ended, or never started: `exit` or `error` tells, and what was meant for it is lost with it.
  const ignore = (): void => undefined;
  return {
    send(message) {
      if (child.connected) child.send(message, ignore);
    },
    onMessage(listen) {
      child.on('message', listen);
    },
    onExit(listen) {
      let isTold = false;
      const tell = (): void => {
        if (!isTold) listen();
        isTold = true;
      };
      child.on('exit', tell);
      child.on('error', tell);
    },
    kill() {
      child.kill('SIGKILL');
    },
  };
}
