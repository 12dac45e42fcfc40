/** Why something that was named on the command line cannot be read, as a code and as a sentence. */
import type { OpenCode } from '../../shared/api/contract.ts';
import { fail, type Failure } from '../../shared/result.ts';
import type { MessageKey, Text } from '../../shared/text/text.ts';
import { printable } from './printable.ts';

export type ReadCode = 'not-found' | 'not-a-folder' | 'not-readable' | 'io-error';

const SENTENCES: Readonly<Record<ReadCode, MessageKey>> = {
  'not-found': 'cli.failed.not-found',
  'not-a-folder': 'cli.failed.not-a-folder',
  'not-readable': 'cli.failed.not-readable',
  'io-error': 'cli.failed.io-error',
};

const CODES: Readonly<Record<string, ReadCode>> = {
  ENOENT: 'not-found',
  ENOTDIR: 'not-found',
  EACCES: 'not-readable',
  EPERM: 'not-readable',
};

/** What the file system's error means to people. Anything that is no such error is a bug and thrown again. */
export function readFailure(error: unknown): Failure<ReadCode> {
  if (!(error instanceof Error) || !('code' in error)) throw error;
  return fail(CODES[String(error.code)] ?? 'io-error', error.message);
}

export function failureSentence(text: Text, code: ReadCode, path: string): string {
  return text(SENTENCES[code], { path: printable(path) });
}

/** The command line names paths, no tokens of places. */
export function readCode(code: OpenCode): ReadCode {
  return code === 'unknown-place' ? 'not-found' : code;
}
