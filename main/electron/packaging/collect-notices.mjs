/**
 * Collects the licences of everything that is bundled into the packages, because nearly
 * all of them ask for that: `npm run dist` writes dist/THIRD-PARTY-NOTICES.txt, which
 * lies beside the archive. Electron brings its own licences and Chromium's.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

/**
 * @typedef {{ readonly name: string, readonly version: string, readonly licence: string, readonly text: string }} Notice
 */

/**
 * Every package that the lockfile of `root` has for production, and that is installed, by name.
 *
 * @param {string} root
 * @returns {readonly Notice[]}
 */
export function collectNotices(root) {
  const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
  const folders = Object.entries(lock.packages)
    .filter(([folder, { dev, link }]) => folder !== '' && dev !== true && link !== true)
    .map(([folder]) => path.join(root, folder))
    // What is optional and for another system is not here, and so not in the bundle.
    .filter((folder) => existsSync(path.join(folder, 'package.json')));
  return folders.map(readNotice).toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
}

/**
 * @param {string} folder
 * @returns {Notice}
 */
function readNotice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const files = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|copying|notice|ofl)([.-]|$)/i.test(file) && !/\.(js|ts|json)$/.test(file))
    .toSorted();
  const text = files.map((file) => readFileSync(path.join(folder, file), 'utf8').trim()).join('\n\n');
  const licence = typeof license === 'string' ? license : String(license?.type ?? '');
  return { name: String(name), version: String(version), licence, text };
}

/**
 * The notices as one text, for people.
 *
 * @param {readonly Notice[]} notices
 */
export function writeNotices(notices) {
  const line = '-'.repeat(72);
  const parts = notices.map(
    ({ name, version, licence, text }) => `${line}\n${name} ${version} (${licence})\n${line}\n\n${text}\n`,
  );
  return `Beleg is under the Apache License 2.0. It contains the following works of others.\n\n${parts.join('\n')}`;
}

const isProgram =
  process.argv[1] !== undefined && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href;
if (isProgram) {
  const root = path.resolve(import.meta.dirname, '../../..');
  mkdirSync(path.join(root, 'dist'), { recursive: true });
  writeFileSync(path.join(root, 'dist', 'THIRD-PARTY-NOTICES.txt'), writeNotices(collectNotices(root)));
}
