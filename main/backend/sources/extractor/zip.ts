/**
 * The parts of a ZIP container (DOCX, ODT, EPUB), within limits that are counted while
 * they are inflated: what an archive says about its sizes may be a lie.
 *
 * Names only name; nothing is ever written to where they point.
 */
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { ExtractFailure } from './extract-failure.ts';

export const ZIP_LIMITS = {
  entries: 10_000,
  /** Of all parts that are read, inflated. */
  bytes: 256 * 1024 * 1024,
  /** Of a part to what it takes in the archive; small parts may be denser. */
  ratio: 100,
  ratioFrom: 1024 * 1024,
} as const;

/** Before a part, its name not counted. */
const LOCAL_HEADER_BYTES = 30;

export class ZipParts {
  private readonly zip: ZipFile;
  private readonly entries: ReadonlyMap<string, Entry>;
  private inflated = 0;

  constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.zip = zip;
    this.entries = entries;
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  get names(): readonly string[] {
    return [...this.entries.keys()];
  }

  /** Throws `ExtractFailure` for a part that is not there, encrypted, or more than is given to one file. */
  async read(name: string): Promise<Uint8Array> {
    const entry = this.entries.get(name);
    if (entry === undefined) throw new ExtractFailure('damaged', `no ${name} in it`);
    if (entry.isEncrypted()) throw new ExtractFailure('password', `${name} is encrypted`);
    const chunks: Uint8Array[] = [];
    let length = 0;
    const count = new Writable({
      write: (chunk: Uint8Array, _encoding, done) => {
        length += chunk.length;
        this.inflated += chunk.length;
        chunks.push(chunk);
        done(this.tooMuch(entry, length));
      },
    });
    await pipeline(await openStream(this.zip, entry), count);
    return Buffer.concat(chunks);
  }

  /** UTF-8, as all of these formats have their parts. */
  async text(name: string): Promise<string> {
    return new TextDecoder().decode(await this.read(name));
  }

  private tooMuch({ fileName, compressedSize }: Entry, length: number): ExtractFailure | null {
    if (this.inflated > ZIP_LIMITS.bytes)
      return new ExtractFailure('too-complex', `more than ${ZIP_LIMITS.bytes} bytes`);
    const isDense = length > ZIP_LIMITS.ratioFrom && length > ZIP_LIMITS.ratio * compressedSize;
    return isDense
      ? new ExtractFailure('too-complex', `${fileName} is packed more than ${ZIP_LIMITS.ratio}:1`)
      : null;
  }
}

export async function openZip(bytes: Uint8Array): Promise<ZipParts> {
  const zip = await openArchive(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  const entries = new Map<string, Entry>();
  const all: Entry[] = [];
  await new Promise<void>((resolve, reject) => {
    let count = 0;
    zip.on('entry', (entry: Entry) => {
      count += 1;
      all.push(entry);
      // Of two parts with one name the first is meant; readers that take the last must not see another text.
      if (!entries.has(entry.fileName)) entries.set(entry.fileName, entry);
      if (count > ZIP_LIMITS.entries)
        reject(new ExtractFailure('too-complex', `more than ${ZIP_LIMITS.entries} parts`));
      else zip.readEntry();
    });
    zip.on('end', resolve);
    zip.on('error', reject);
    zip.readEntry();
  });
  refuseOverlaps(all);
  return new ZipParts(zip, entries);
}

/** Parts that lie on each other are no program's work: a few kilobytes would be a hundred chapters. */
function refuseOverlaps(entries: readonly Entry[]): void {
  let free = 0;
  const placed = entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  for (const { relativeOffsetOfLocalHeader: begin, compressedSize, fileName } of placed) {
    if (begin < free) throw new ExtractFailure('damaged', `${fileName} lies on another part`);
    free = begin + LOCAL_HEADER_BYTES + compressedSize;
  }
}

function openArchive(buffer: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(buffer, { lazyEntries: true, autoClose: false }, (error, zip) => {
      if (error === null) resolve(zip);
      else reject(error);
    });
  });
}

function openStream(zip: ZipFile, entry: Entry): Promise<NodeJS.ReadableStream> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error === null) resolve(stream);
      else reject(error);
    });
  });
}
