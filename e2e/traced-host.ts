/**
 * Running a program under strace, where the system has it and allows it: every attempt of it
 * and of all that it starts to speak to a network, whatever code made it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CALLS = 'trace=connect,sendto,sendmsg,sendmmsg,execve';

/** What to write before a program so that its calls go to a file; it keeps its own process id. */
export function traced(file: string): readonly string[] {
  return ['strace', '-f', '-D', '-s', '400', '-e', CALLS, '-o', file];
}

/** Why nothing can be traced here; null if it can. */
export function untraceable(): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'beleg-trace-'));
  const file = join(folder, 'trace');
  const planted = "require('net').connect(40009, '127.0.0.1').on('error', () => {})";
  const [program = '', ...args] = traced(file);
  spawnSync(program, [...args.filter((arg) => arg !== '-D'), process.execPath, '-e', planted]);
  const seen = existsSync(file) ? attemptsIn(file) : [];
  rmSync(folder, { recursive: true });
  return seen.length > 0 ? null : 'strace is not here, or sees nothing';
}

/** Everything that was sent to, or meant for, an address of a network: also this computer's own. */
export function attemptsIn(file: string): readonly string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => /\b(connect|sendto|sendmsg|sendmmsg)\(.*\bsa_family=AF_INET/.test(line));
}

/** The programs that were started. */
export function programsIn(file: string): readonly string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.includes('execve(') && line.endsWith(' = 0'));
}
