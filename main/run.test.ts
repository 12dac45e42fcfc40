import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

/** A checkout with build tools that only write down that they ran, and a Beleg that does as told. */
let root: string;

const BUILD = (product: string): string => `
import { appendFileSync, cpSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
console.log('chatter of a build tool');
if (existsSync('broken')) { console.error('syntax error in line 7'); process.exit(1); }
appendFileSync('builds', '${product}\\n');
mkdirSync(path.dirname('${product}'), { recursive: true });
cpSync('product', '${product}');
`;

const PRODUCT = `
const [what] = process.argv.slice(2);
process.stdout.write(JSON.stringify({ args: process.argv.slice(2), cwd: process.cwd(), proto: '__proto__' in {} }) + '\\n');
if (what === 'exit') process.exit(Number(process.argv[3]));
if (what === 'wait') {
  for (const reason of ['SIGTERM', 'disconnect']) {
    process.on(reason, () => { require('node:fs').writeFileSync('ended', reason); process.exit(7); });
  }
  setInterval(() => undefined, 1000);
} else process.disconnect?.();
`;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'beleg-run-'));
  write('main/a.ts', 'export {};');
  write('renderer/index.html', '');
  write('product', PRODUCT);
  write('node_modules/rolldown/bin/cli.mjs', BUILD('dist/main/beleg.js'));
  write('node_modules/vite/bin/vite.js', BUILD('dist/renderer/index.html'));
  write('node_modules/vite/package.json', '{"type":"module"}');
  cpSync(path.join(import.meta.dirname, 'run.mjs'), path.join(root, 'main/run.mjs'));
});
afterEach(() => rmSync(root, { recursive: true, force: true, maxRetries: 5 }));

function write(file: string, content: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), content);
}

function start(...args: readonly string[]) {
  const child = spawn(process.execPath, [path.join(root, 'main/run.mjs'), ...args], {
    cwd: root,
    env: { PATH: process.env['PATH'] },
  });
  const ran = { child, out: '', said: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    ran.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    ran.said += text;
  });
  return ran;
}

async function run(...args: readonly string[]) {
  const ran = start(...args);
  await once(ran.child, 'close');
  return { exit: ran.child.exitCode, out: ran.out, said: ran.said };
}

const builds = (): readonly string[] => readFileSync(path.join(root, 'builds'), 'utf8').trim().split('\n');
const BOTH = ['dist/main/beleg.js', 'dist/renderer/index.html'];

describe('npm start', () => {
  it('builds what is not built yet, says so in one line on standard error, and runs it', async () => {
    const { exit, out, said } = await run('exit', '3', '--flag');
    expect([exit, said]).toEqual([3, 'Building Beleg…\n']);
    expect(JSON.parse(out)).toEqual({ args: ['exit', '3', '--flag'], cwd: root, proto: false });
    expect(builds()).toEqual(BOTH);
  });

  it('builds again only the parts whose sources changed; a test is no source', async () => {
    await run();
    expect((await run()).said).toBe('');
    write('main/a.test.ts', '');
    expect((await run()).said).toBe('');
    write('main/a.ts', 'export const a = 1;');
    await run();
    expect(builds()).toEqual([...BOTH, 'dist/main/beleg.js']);
    write('shared/b.ts', '');
    await run();
    expect(builds()).toEqual([...BOTH, 'dist/main/beleg.js', ...BOTH]);
  });

  it('builds once for two starts at the same time', async () => {
    const both = await Promise.all([run('exit', '0'), run('exit', '0')]);
    expect(both.map(({ exit }) => exit)).toEqual([0, 0]);
    expect(builds()).toEqual(BOTH);
  });

  it('says why it cannot build, and builds when that is mended', async () => {
    write('broken', '');
    const { exit, out, said } = await run();
    expect([exit, out]).toEqual([2, '']);
    expect(said).toContain('syntax error in line 7');
    rmSync(path.join(root, 'broken'));
    expect((await run()).exit).toBe(0);
  });

  it('passes a signal on, and the exit code back', async () => {
    const ran = start('wait');
    await expect.poll(() => ran.out).toContain('wait');
    ran.child.kill('SIGTERM');
    await once(ran.child, 'close');
    expect(ran.child.exitCode).toBe(7);
  });

  it('lets Beleg end by itself when it is killed', async () => {
    const ran = start('wait');
    await expect.poll(() => ran.out).toContain('wait');
    ran.child.kill('SIGKILL');
    await expect.poll(() => existsSync(path.join(root, 'ended'))).toBe(true);
    expect(readFileSync(path.join(root, 'ended'), 'utf8')).toBe('disconnect');
  });
});
