/**
 * Files to be imported: single ones, folders, and zips taken apart, within limits.
 *
 * Whatever lies in them may have been put there by anybody: no link is followed, no path
 * leads out, nothing grows without end. What is refused is named.
 */
import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import type { InputFile } from '../../../shared/formats/format.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { codeOf, messageOf, readFailure } from '../disk/file-error.ts';
import { NOT_REGULAR, readRegularFile } from '../disk/regular-file.ts';

export type ReadFilesCode =
  | 'not-found'
  | 'not-readable'
  | 'not-a-file'
  | 'too-large'
  | 'too-many-files'
  | 'grows-too-much'
  | 'unsafe-path'
  | 'link'
  | 'same-name'
  | 'encrypted'
  /** Of an entry of a zip: it is not as large as the zip says. */
  | 'false-size'
  | 'damaged-zip'
  | 'io-error';

/** Limits, in bytes but for the counts. */
export interface InputLimits {
  readonly file: number;
  readonly all: number;
  readonly files: number;
  /** How many times larger than packed an entry may be, once it is larger than `grace`. */
  readonly ratio: number;
  readonly grace: number;
}

const USUAL_LIMITS: InputLimits = {
  file: 256 * 1024 * 1024,
  all: 512 * 1024 * 1024,
  files: 20_000,
  ratio: 200,
  grace: 16 * 1024 * 1024,
};

const DEEPEST_FOLDER = 32;

/** `given`: absolute paths. A failure's detail names the file, and the path inside it. */
export async function readInputFiles(
  given: readonly string[],
  limits: InputLimits = USUAL_LIMITS,
): Promise<Result<readonly InputFile[], ReadFilesCode>> {
  const reading = new Reading(limits);
  for (const file of given) {
    try {
      await reading.any(file);
    } catch (error) {
      if (error instanceof Refused) return fail(error.code, error.message);
      return fail(codeFor(error), path.basename(file));
    }
  }
  return ok(reading.files);
}

/** The same of bytes that a window sent: zips are taken apart, limits hold. */
export async function unpackInputFiles(
  given: readonly InputFile[],
  limits: InputLimits = USUAL_LIMITS,
): Promise<Result<readonly InputFile[], ReadFilesCode>> {
  const reading = new Reading(limits);
  for (const { path: name, bytes } of given) {
    try {
      await reading.take(bytes, name);
    } catch (error) {
      if (error instanceof Refused) return fail(error.code, error.message);
      throw error;
    }
  }
  return ok(reading.files);
}

class Refused extends Error {
  readonly code: ReadFilesCode;

  constructor(code: ReadFilesCode, where: string) {
    super(where);
    this.code = code;
  }
}

class Reading {
  readonly files: InputFile[] = [];
  private bytes = 0;
  private readonly limits: InputLimits;

  constructor(limits: InputLimits) {
    this.limits = limits;
  }

  async any(file: string): Promise<void> {
    const stats = await lstat(file);
    const name = path.basename(file);
    if (stats.isDirectory()) await this.folder(file, '', 0);
    else if (stats.isSymbolicLink()) throw new Refused('link', name);
    else await this.file(file, name);
  }

  private async folder(root: string, inner: string, depth: number): Promise<void> {
    if (depth > DEEPEST_FOLDER) throw new Refused('too-large', inner);
    const entries = await readdir(path.join(root, inner), { withFileTypes: true });
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const name = inner === '' ? entry.name : `${inner}/${entry.name}`;
      if (entry.name.startsWith('.')) continue;
      if (entry.isSymbolicLink()) throw new Refused('link', name);
      if (entry.isDirectory()) await this.folder(root, name, depth + 1);
      else if (entry.isFile()) await this.file(path.join(root, name), name);
    }
  }

  private async file(file: string, name: string): Promise<void> {
    const { bytes } = await readRegularFile(file, this.limits.file);
    await this.take(bytes, name);
  }

  async take(bytes: Uint8Array, name: string): Promise<void> {
    if (isZip(bytes)) await this.zip(bytes, name);
    else this.add({ path: name, bytes }, name);
  }

  private add(file: InputFile, where: string): void {
    this.bytes += file.bytes.length;
    if (this.bytes > this.limits.all) throw new Refused('too-large', where);
    if (this.files.length >= this.limits.files) throw new Refused('too-many-files', where);
    this.files.push(file);
  }

  private async zip(bytes: Uint8Array, name: string): Promise<void> {
    const zip = await openZip(bytes, name);
    const seen = new Set<string>();
    for (;;) {
      const entry = await nextEntry(zip, name);
      if (entry === undefined) return;
      const where = `${name}: ${entry.fileName}`;
      this.checkEntry(entry, where);
      if (entry.fileName.endsWith('/')) continue;
      const key = entry.fileName.toLowerCase();
      if (seen.has(key)) throw new Refused('same-name', where);
      seen.add(key);
      this.add({ path: entry.fileName, bytes: await this.content(zip, entry, where) }, where);
    }
  }

  private checkEntry(entry: Entry, where: string): void {
    const { fileName, externalFileAttributes, uncompressedSize, compressedSize } = entry;
    if (((externalFileAttributes >>> 16) & FILE_KIND) === LINK_KIND) throw new Refused('link', where);
    if (isUnsafePath(fileName)) throw new Refused('unsafe-path', where);
    if (entry.isEncrypted()) throw new Refused('encrypted', where);
    const { file, ratio, grace } = this.limits;
    if (uncompressedSize > file || this.bytes + uncompressedSize > this.limits.all)
      throw new Refused('too-large', where);
    if (uncompressedSize > grace && uncompressedSize > compressedSize * ratio)
      throw new Refused('grows-too-much', where);
  }

  /** The library stops where an entry holds more than it says. */
  private async content(zip: ZipFile, entry: Entry, where: string): Promise<Uint8Array> {
    try {
      const parts: Uint8Array[] = [];
      const stream = await zip.openReadStreamPromise(entry);
      for await (const part of stream) if (part instanceof Uint8Array) parts.push(part);
      return Buffer.concat(parts);
    } catch (error) {
      const isFalse = /too (?:many|few) bytes|not enough bytes/i.test(messageOf(error));
      throw new Refused(isFalse ? 'false-size' : 'damaged-zip', where);
    }
  }
}

const FILE_KIND = 0o170000;
const LINK_KIND = 0o120000;

/** Absolute, with a drive letter, with a way up, or what no file system means as a name. */
export function isUnsafePath(name: string): boolean {
  return /^[/\\]|^[a-z]:|[\\\0]|(?:^|\/)\.\.?(?:\/|$)|\/\//i.test(name) || name === '';
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

function openZip(bytes: Uint8Array, name: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true, strictFileNames: true }, (error, zip) => {
      if (error === null) resolve(zip);
      else reject(new Refused('damaged-zip', name));
    });
  });
}

function nextEntry(zip: ZipFile, name: string): Promise<Entry | undefined> {
  return new Promise((resolve, reject) => {
    const refuse = (error: Error): void => reject(new Refused(...causeOf(error, name)));
    zip.removeAllListeners('entry').removeAllListeners('end').removeAllListeners('error');
    zip.once('entry', (entry: Entry) => resolve(entry));
    zip.once('end', () => resolve(undefined));
    zip.once('error', refuse);
    zip.readEntry();
  });
}

/** What the library says of an entry that it does not hand out, with what it is about. */
function causeOf({ message }: Error, name: string): readonly [ReadFilesCode, string] {
  const [, inside] =
    /^(?:absolute path|invalid relative path|invalid characters in fileName): (.*)$/s.exec(message) ?? [];
  if (inside !== undefined) return ['unsafe-path', `${name}: ${inside}`];
  if (message === 'strong encryption is not supported') return ['encrypted', name];
  return [message.startsWith('compressed/uncompressed size mismatch') ? 'false-size' : 'damaged-zip', name];
}

function codeFor(error: unknown): ReadFilesCode {
  if (codeOf(error) === 'EFBIG') return 'too-large';
  if (codeOf(error) === 'ELOOP') return 'link';
  if (codeOf(error) === NOT_REGULAR) return 'not-a-file';
  if (codeOf(error) === undefined) throw error;
  return readFailure(error);
}
