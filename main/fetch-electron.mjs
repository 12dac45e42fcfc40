/**
 * Downloads the Electron program into a checkout: part of `npm ci`, and by itself
 * `npm run electron:fetch`. It is the only code here that asks a network for anything,
 * and no part of the product: Beleg, once started, only looks whether Electron is there.
 *
 * Plain JavaScript because it runs before anything is built. With `--after-install` it
 * never fails and never keeps an installation waiting: what cannot be had is said in
 * one sentence, and Beleg opens in a browser instead.
 */
import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import process from 'node:process';

const electron = path.resolve(import.meta.dirname, '..', 'node_modules', 'electron');
const afterInstall = process.argv.includes('--after-install');
const environment = process.env;

/** How long the download place may take to answer at all. */
const PROBE_LIMIT_MS = 2500;
/** How long the whole download may take, in seconds; a slow line may be given more. */
const LIMIT_SECONDS = Number(environment['BELEG_FETCH_LIMIT']) || 180;
const DOWNLOAD_PLACE = 'https://github.com/electron/electron/releases/download/';
const LATER = 'npm run electron:fetch tries again; until then Beleg opens in a browser.';

const outcome = await fetchElectron();
if (outcome.sentence !== '') process.stderr.write(`${outcome.sentence}\n`);
process.exit(outcome.here || afterInstall ? 0 : 1);

/** @returns {Promise<{ here: boolean, sentence: string }>} */
async function fetchElectron() {
  if (!existsSync(path.join(electron, 'install.js'))) {
    return {
      here: false,
      sentence: afterInstall ? '' : 'The package electron is not installed: run npm ci first.',
    };
  }
  const { version } = JSON.parse(readFileSync(path.join(electron, 'package.json'), 'utf8'));
  if (isHere(version)) return { here: true, sentence: afterInstall ? '' : `Electron ${version} is here.` };
  const refusal = afterInstall ? refusedBy() : null;
  if (refusal !== null) {
    return {
      here: false,
      sentence: `Electron ${version} is not downloaded, because ${refusal} is set. ${LATER}`,
    };
  }
  if (!isCached(version) && !(await answers(mirror()))) {
    return {
      here: false,
      sentence: `Electron ${version} cannot be downloaded: ${hostOf(mirror())} does not answer. ${LATER}`,
    };
  }
  process.stderr.write(`Downloading Electron ${version} once, from ${hostOf(mirror())}…\n`);
  const failure = await install();
  if (failure === null && isHere(version)) return { here: true, sentence: `Electron ${version} is here.` };
  // Half of it is worse than none: nothing could tell it from a whole one by looking.
  for (const part of ['dist', 'path.txt'])
    rmSync(path.join(electron, part), { recursive: true, force: true });
  return {
    here: false,
    sentence: `Electron ${version} could not be downloaded: ${failure ?? 'it is not whole'}. ${LATER}`,
  };
}

/** Electron's installer writes path.txt last, so what it names is complete. */
function isHere(version) {
  const place = environment['ELECTRON_OVERRIDE_DIST_PATH'];
  try {
    const given = existsSync(path.join(electron, 'path.txt'))
      ? readFileSync(path.join(electron, 'path.txt'), 'utf8')
      : '';
    if (place !== undefined && place !== '') {
      accessSync(path.join(place, given === '' ? 'electron' : given), constants.X_OK);
      return true;
    }
    if (given === '') return false;
    accessSync(path.join(electron, 'dist', given), constants.X_OK);
    return (
      readFileSync(path.join(electron, 'dist', 'version'), 'utf8')
        .trim()
        .replace(/^v/, '') === version
    );
  } catch (error) {
    if (error.code !== undefined) return false;
    throw error;
  }
}

/** The variable that says that nothing is to be downloaded along with the packages, or null. */
function refusedBy() {
  const names = ['ELECTRON_SKIP_BINARY_DOWNLOAD', 'CI'];
  return names.find((name) => !['', '0', 'false', undefined].includes(environment[name])) ?? null;
}

/** A mirror as Electron's own installer reads it. */
function mirror() {
  const names = ['npm_config_electron_mirror', 'NPM_CONFIG_ELECTRON_MIRROR', 'ELECTRON_MIRROR'];
  return names.map((name) => environment[name] ?? '').find((value) => value !== '') ?? DOWNLOAD_PLACE;
}

function hostOf(address) {
  return URL.canParse(address) ? new URL(address).host : address;
}

/** Has the file been downloaded before, for another checkout? Then no network is needed. */
function isCached(version) {
  const folder =
    environment['electron_config_cache'] ??
    {
      darwin: path.join(homedir(), 'Library', 'Caches', 'electron'),
      win32: path.join(environment['LOCALAPPDATA'] ?? homedir(), 'electron', 'Cache'),
    }[process.platform] ??
    path.join(environment['XDG_CACHE_HOME'] ?? path.join(homedir(), '.cache'), 'electron');
  const file = `electron-v${version}-${process.platform}-${process.arch}.zip`;
  if (!existsSync(folder)) return false;
  return readdirSync(folder).some((name) => existsSync(path.join(folder, name, file)));
}

/** Is anybody there? What they answer is the installer's business. */
async function answers(address) {
  // A proxy is the installer's business too; asking past it would say nothing.
  if (environment['ELECTRON_GET_USE_PROXY'] !== undefined) return true;
  try {
    await fetch(address, {
      method: 'HEAD',
      redirect: 'manual',
      signal: AbortSignal.timeout(PROBE_LIMIT_MS),
    });
    return true;
  } catch (error) {
    if (error instanceof Error) return false;
    throw error;
  }
}

/**
 * Run Electron's own installer, which checks what it gets against known checksums.
 * Ends it with its children when time is up or when we are asked to end.
 *
 * @returns {Promise<string | null>} why it failed, or null
 */
function install() {
  return new Promise((resolve) => {
    const detached = process.platform !== 'win32';
    const installer = spawn(process.execPath, [path.join(electron, 'install.js')], {
      stdio: ['ignore', 'ignore', 'pipe'],
      detached,
    });
    let said = '';
    installer.stderr.setEncoding('utf8').on('data', (text) => {
      said = (said + text).slice(0, 4000);
    });
    const end = () => endWithChildren(installer.pid, detached);
    const timer = setTimeout(() => {
      end();
      resolve(`it took more than ${LIMIT_SECONDS} seconds`);
    }, LIMIT_SECONDS * 1000);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.once(signal, () => {
        end();
        process.exit(1);
      });
    }
    installer.once('error', (error) => resolve(error.message));
    installer.once('exit', (code) => {
      clearTimeout(timer);
      resolve(code === 0 ? null : (said.split('\n').find((line) => line !== '') ?? `exit code ${code}`));
    });
  });
}

function endWithChildren(pid, detached) {
  if (pid === undefined) return;
  if (!detached) {
    spawn('taskkill', ['/PID', String(pid), '/T', '/F'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
