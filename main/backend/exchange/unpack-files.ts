/**
 * Zips among files that are to be imported, taken apart within limits: no link is followed,
 * no path leads out, nothing grows without end. What is refused is named.
 */
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import type { InputFile } from '../../../shared/formats/format.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { messageOf } from '../disk/file-error.ts';
import { InputFiles, Refused, USUAL_LIMITS, type InputLimits, type ReadFilesCode } from './input-files.ts';

/** A failure's detail names the zip, and the path inside it. Zips are known by what they are, not by their name. */
export async function unpackInputFiles(
  given: readonly InputFile[],
  limits: InputLimits = USUAL_LIMITS,
): Promise<Result<readonly InputFile[], ReadFilesCode>> {
  const reading = new Unpacking(limits);
  for (const { path: name, bytes } of given) {
    try {
      await reading.take(bytes, name);
    } catch (error) {
      if (error instanceof Refused) return fail(error.code, error.message);
      throw error;
    }
  }
  return ok(reading.gathered.files);
}

class Unpacking {
  readonly gathered: InputFiles;

  constructor(limits: InputLimits) {
    this.gathered = new InputFiles(limits);
  }

  async take(bytes: Uint8Array, name: string): Promise<void> {
    if (isZip(bytes)) await this.zip(bytes, name);
    else this.gathered.add({ path: name, bytes }, name);
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
      this.gathered.add({ path: entry.fileName, bytes: await this.content(zip, entry, where) }, where);
    }
  }

  private checkEntry(entry: Entry, where: string): void {
    const { fileName, externalFileAttributes, uncompressedSize, compressedSize } = entry;
    if (((externalFileAttributes >>> 16) & FILE_KIND) === LINK_KIND) throw new Refused('link', where);
    if (isUnsafePath(fileName)) throw new Refused('unsafe-path', where);
    if (entry.isEncrypted()) throw new Refused('encrypted', where);
    const { ratio, grace } = this.gathered.limits;
    if (!this.gathered.hasRoomFor(uncompressedSize)) throw new Refused('too-large', where);
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
