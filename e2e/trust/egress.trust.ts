/** Nothing leaves this computer: a whole session without a network, every attempt to reach one seen by the system. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { PROJECT_ROOT } from '../host.ts';
import { temporaryFolder } from '../../main/backend/disk/temporary-folder.cases.ts';
import { bundled } from './programs.ts';
import { record, skipped } from './record.ts';

interface Traced {
  readonly done: boolean;
  /** Connections to, and whatever was sent to, any address but this computer's own. */
  readonly attempts: readonly string[];
  /** UDP sockets that were given such an address and sent nothing: that asks the routing table of this computer. */
  readonly probes: number;
}

/** null if nothing can be traced here. */
function traced(script: string, argument: string, folder: string): Traced | null {
  const trace = path.join(folder, `trace-${argument}`);
  // A network of its own that has nothing but loopback: the session has to do without any other.
  const command = 'ip link set lo up && exec "$0" "$@"';
  const calls = 'trace=connect,sendto,sendmsg,sendmmsg';
  const { stdout } = spawnSync(
    'strace',
    [
      '-f',
      '-qq',
      '-yy',
      '-e',
      calls,
      '-o',
      trace,
      'unshare',
      // Who is not root may have a network of its own in a user namespace.
      ...(process.getuid?.() === 0 ? [] : ['-r']),
      '-n',
      'sh',
      '-c',
      command,
      process.execPath,
      script,
      argument,
    ],
    { encoding: 'utf8', timeout: 180_000 },
  );
  if (!existsSync(trace)) return null;
  const outside = readFileSync(trace, 'utf8')
    .split('\n')
    .map((line) => line.replace(/^\d+\s+/, '').slice(0, 200))
    .filter((line) => /sa_family=AF_INET|<(?:TCP|UDP)/.test(line) && isOutside(line));
  const isProbe = (line: string): boolean => /^connect\(\d+<UDP/.test(line);
  return {
    done: stdout.includes('session done'),
    attempts: outside.filter((line) => !isProbe(line)),
    probes: outside.filter(isProbe).length,
  };
}

/** An address is named, in the call or as the other end of its socket, that is not of this computer. */
function isOutside(line: string): boolean {
  const named = [
    ...line.matchAll(/inet_addr\("([^"]+)"\)|inet_pton\(AF_INET6, "([^"]+)"|->\[?([0-9a-f.:]+?)\]?:\d+\]?>/g),
  ].map(([, v4, v6, peer]) => v4 ?? v6 ?? peer ?? '');
  return named.some((address) => !/^127\.|^::1$|^::ffff:127\./.test(address));
}

it('makes no connection in a whole session, and needs none', async () => {
  const what =
    'a whole session with articles that point elsewhere in 28 ways in a network of its own (`unshare -n`), every `connect` and `send` of host, extractor and Chromium seen (`strace`)';
  const script = await bundled(
    path.join(import.meta.dirname, 'egress-session.ts'),
    path.join(PROJECT_ROOT, 'dist'),
  );
  const folder = await temporaryFolder();
  const planted = traced(script, 'planted', folder);
  if (planted === null || planted.attempts.length === 0)
    return skipped('E01', what, 'strace or unshare are not here, or not permitted');
  const session = traced(script, 'session', folder);
  rmSync(script);
  const { done = false, attempts = [], probes = 0 } = session ?? {};
  record({
    id: 'E01',
    what,
    found: `session done; ${attempts.length} connections or packets to anything but this computer (${probes} times Chromium asks this computer whether it has a way to IPv6, which sends nothing)`,
    control: `a planted connection: ${planted.attempts.length} seen`,
  });
  expect(done).toBe(true);
  expect([...new Set(attempts)]).toEqual([]);
});
