/**
 * What `npm start` and `npm run beleg` run in a checkout: builds what is older than
 * its sources, then runs the built Beleg with the arguments it was given.
 *
 * Plain JavaScript because it runs before anything is built. Building talks on
 * standard error, one line, so that standard output stays the command's own.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';

const root = path.resolve(import.meta.dirname, '..');
const stamps = path.join(root, 'dist', 'stamps');
/** Longer than any build takes; a build lock older than this is of a run that died. */
const BUILD_LIMIT_MS = 180_000;

const SHARED_INPUTS = ['shared', 'package-lock.json', 'tsconfig.base.json'];
const PARTS = [
  {
    name: 'main',
    product: 'dist/main/beleg.js',
    inputs: ['main', 'rolldown.config.mjs', ...SHARED_INPUTS],
    command: ['node_modules/rolldown/bin/cli.mjs', '-c', 'rolldown.config.mjs'],
  },
  {
    name: 'renderer',
    product: 'dist/renderer/index.html',
    inputs: ['renderer', 'vite.config.ts', ...SHARED_INPUTS],
    command: ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'],
  },
];

try {
  await build();
} catch (error) {
  process.stderr.write(
    `Beleg could not be built: ${error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exit(2);
}
run();

/** Build the parts that are stale, one run at a time: two starts at once must not write one file. */
async function build() {
  if (PARTS.every(isFresh)) return;
  mkdirSync(stamps, { recursive: true });
  const lock = path.join(stamps, 'building');
  await takeLock(lock);
  try {
    const stale = PARTS.filter((part) => !isFresh(part));
    if (stale.length === 0) return;
    process.stderr.write('Building Beleg…\n');
    for (const part of stale) {
      const before = fingerprint(part);
      await execute(part.command);
      writeFileSync(path.join(stamps, part.name), before);
    }
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

async function takeLock(lock) {
  for (;;) {
    try {
      mkdirSync(lock);
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const made = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - made > BUILD_LIMIT_MS) rmSync(lock, { recursive: true, force: true });
    else await sleep(200);
  }
}

function isFresh(part) {
  const stamp = path.join(stamps, part.name);
  if (!existsSync(path.join(root, part.product)) || !existsSync(stamp)) return false;
  return readFileSync(stamp, 'utf8') === fingerprint(part);
}

/** A hash over name, size and time of every source file; tests are no source of the product. */
function fingerprint(part) {
  const hash = createHash('sha256');
  for (const file of part.inputs.flatMap((input) => filesUnder(path.join(root, input)))) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${path.relative(root, file)}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function filesUnder(start) {
  const stat = statSync(start, { throwIfNoEntry: false });
  if (stat === undefined) return [];
  if (stat.isFile()) return [start];
  return readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(?:test|cases)\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted();
}

/** Run a build tool; what it says is shown only if it fails. */
function execute(command) {
  return new Promise((resolve, reject) => {
    const tool = spawn(process.execPath, command, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    const said = [];
    tool.stdout.on('data', (data) => said.push(data));
    tool.stderr.on('data', (data) => said.push(data));
    tool.on('error', reject);
    tool.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${command.join(' ')}\n${Buffer.concat(said).toString('utf8')}`));
    });
  });
}

/** Where the person is who called: npm runs scripts in the package's folder, and says where it was called. */
function callersFolder() {
  const here = process.cwd();
  return here === root ? (process.env['INIT_CWD'] ?? here) : here;
}

/**
 * Run the built Beleg in this process group, on this terminal. It hears of our end by
 * the channel, so that it saves and ends even if this process is killed.
 */
function run() {
  const beleg = spawn(
    process.execPath,
    ['--disable-proto=delete', path.join(root, 'dist/main/beleg.js'), ...process.argv.slice(2)],
    { cwd: callersFolder(), stdio: ['inherit', 'inherit', 'inherit', 'ipc'] },
  );
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => beleg.kill(signal));
  beleg.on('error', (error) => {
    process.stderr.write(`Beleg could not be started: ${error.message}\n`);
    process.exitCode = 2;
  });
  beleg.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}
