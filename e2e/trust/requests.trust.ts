/** Programs and users of the same computer against the loopback shell: forged requests, reused codes, leaks. */
import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { send, type RawRequest } from '../../main/web/raw-request.cases.ts';
import { record } from './record.ts';
import { exchange, naiveServer, ownHeaders, started, tokenOf } from './shipped.ts';

it('answers no raw request that is not its own window’s, whatever token it brings', async () => {
  const { host } = await started();
  const token = await tokenOf(host);
  const { port } = host;
  const own = ownHeaders(port, token);
  const wrong: readonly (readonly [string, readonly string[]])[] = [
    [
      'Host',
      [
        'evil.example',
        `evil.example:${port}`,
        '127.0.0.1',
        `127.0.0.1:${port + 1}`,
        `[::1]:${port}`,
        `0.0.0.0:${port}`,
      ],
    ],
    ['Host', [`localhost.evil:${port}`]],
    ['Origin', ['null', 'http://evil.example', `http://127.0.0.1:${port + 1}`, `https://127.0.0.1:${port}`]],
    ['Origin', [`http://localhost.evil:${port}`]],
    ['Sec-Fetch-Site', ['cross-site', 'same-site', 'none']],
    ['Content-Type', ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']],
    ['Upgrade', ['websocket']],
    ['Authorization', ['Bearer ', `Bearer ${token.slice(1)}`, `Basic ${token}`, token]],
  ];
  const forged: Record<string, string>[] = wrong.flatMap(([name, values]) =>
    values.map((value) => Object.fromEntries([...Object.entries(own), [name, value]])),
  );
  forged.push({ ...ownHeaders(port), Cookie: `token=${token}` });
  const targets: RawRequest[] = [
    { method: 'POST', path: '/call/describeHost', body: '{}' },
    { method: 'POST', path: '/call/listArticles', body: '{}' },
    { method: 'GET', path: '/events' },
  ];
  const through = async (to: number): Promise<number> => {
    let count = 0;
    for (const headers of forged) {
      for (const target of targets) {
        // A GET is asked of its origin and its token only: no form sends one with effect.
        if (target.method === 'GET' && /text|form/.test(headers['Content-Type'] ?? '')) continue;
        const { status } = await Promise.race([
          send(to, { ...target, headers }),
          new Promise<{ status: number }>((resolve) => {
            setTimeout(() => resolve({ status: 200 }), 5000).unref();
          }),
        ]);
        if (status < 400) count += 1;
      }
    }
    return count;
  };
  const right = await send(port, { method: 'POST', path: '/call/describeHost', body: '{}', headers: own });
  const got = await through(port);
  const naive = await through(await naiveServer());
  record({
    id: 'W01',
    what: `${forged.length} forged heads (Host, Origin, site, type, upgrade, token, cookie) with a stolen token where it fits, on calls and the event stream`,
    found: `${got} came through; the window’s own head does`,
    control: `a server without a guard: ${naive} came through`,
  });
  expect(right.status).toBe(200);
  expect(got).toBe(0);
  expect(naive).toBeGreaterThan(0);
});

it('lets a code be used once, and keeps code and token out of logs, processes and files', async () => {
  const { host, data } = await started();
  const code = new URL(host.address).hash.replace('#code=', '');
  const token = await tokenOf(host);
  expect((await exchange(host, code)).status).toBeGreaterThanOrEqual(400);
  const inFiles = (secret: string): number =>
    readdirSync(data, { recursive: true, encoding: 'utf8' }).filter((name) => {
      const file = path.join(data, name);
      return statSync(file).isFile() && readFileSync(file, 'latin1').includes(secret);
    }).length;
  const inProcesses = (secret: string): number =>
    process.platform === 'linux'
      ? readdirSync('/proc').filter(
          (pid) =>
            /^\d+$/.test(pid) &&
            ['cmdline', 'environ'].some((part) => readOrNothing(`/proc/${pid}/${part}`).includes(secret)),
        ).length
      : 0;
  const planted = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)', token]);
  await expect.poll(() => inProcesses(token)).toBeGreaterThan(0);
  const control = inProcesses(token);
  planted.kill();
  await expect.poll(() => inProcesses(token)).toBe(0);
  await chmod(data, 0o755);
  const readable = spawnSync(
    'setpriv',
    ['--reuid=65534', '--clear-groups', 'find', data, '-type', 'f', '-readable'],
    { encoding: 'utf8' },
  );
  const found = {
    log: host.output.includes(token),
    files: inFiles(token),
    processes: inProcesses(token),
    readable: readable.stdout.split('\n').filter((line) => line !== '').length,
  };
  record({
    id: 'W02',
    what: 'the one-time code a second time; the token in logs, arguments, environments and files; files readable by another user',
    found: `code refused; token found in ${Number(found.log)} logs, ${found.processes} processes, ${found.files} files; ${readable.error === undefined && process.getuid?.() === 0 ? `${found.readable} files readable by another user` : 'no other user to try with'}`,
    control: `a token in an argument: found in ${control} process`,
  });
  expect(found).toEqual({ log: false, files: 0, processes: 0, readable: 0 });
});

it('takes no option from an address, gives out no article by one, and listens to this computer alone', async () => {
  const { host } = await started();
  const get = async (port: number, target: string) =>
    await send(port, { method: 'GET', path: target, headers: { Host: `127.0.0.1:${port}` } });
  const plain = await get(host.port, '/');
  const queries = [
    'host=0.0.0.0',
    'folder=/etc',
    'token=x',
    'code=1',
    'csp=off',
    '__proto__[a]=1',
    'debug=1',
  ];
  let changed = 0;
  for (const query of queries) {
    const { status, body } = await get(host.port, `/?${query}`);
    if (status < 400 && body !== plain.body) changed += 1;
  }
  const names = [
    'ferry.txt',
    'articles/ferry.txt',
    'beleg/project.json',
    '%2e%2e/ferry.txt',
    '..%2f..%2fetc/passwd',
  ];
  const targets = [
    ...names,
    ...names.map((name) => `call/${name}`),
    ...names.map((name) => `assets/${name}`),
  ];
  let given = 0;
  for (const target of targets) if ((await get(host.port, `/${target}`)).status < 400) given += 1;
  const naive = await get(await naiveServer(), '/ferry.txt');
  const listening =
    process.platform === 'linux'
      ? ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((table) =>
          readOrNothing(table)
            .split('\n')
            .map((line) => line.trim().split(/\s+/))
            .filter(
              ([, local = '', , state]) =>
                state === '0A' && Number.parseInt(local.split(':')[1] ?? '', 16) === host.port,
            )
            .map(([, local = '']) => local.split(':')[0] ?? ''),
        )
      : ['0100007F'];
  record({
    id: 'W07',
    what: `${queries.length} options in the address, ${targets.length} addresses of articles and of files elsewhere, the listener`,
    found: `${changed} had an effect, ${given} were given out, listening on ${listening.join(' ') === '0100007F' ? '127.0.0.1 alone' : listening.join(' ')}`,
    control: `a server without a guard gives out: ${naive.status < 400 ? 'yes' : 'no'}`,
  });
  expect([changed, given, listening]).toEqual([0, 0, ['0100007F']]);
  expect(naive.status).toBe(200);
});

function readOrNothing(file: string): string {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    // Gone meanwhile, or somebody else's.
    return '';
  }
}
