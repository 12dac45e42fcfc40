/** ZIP archives made in tests: proper ones, and such as no program would make. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipPart {
  readonly content: string | Uint8Array;
  /** What the archive says, where it lies. */
  readonly claims?: { readonly size?: number; readonly flags?: number; readonly offset?: number };
}

export function zipOf(parts: Readonly<Record<string, string | Uint8Array | ZipPart>>): Buffer {
  return zipOfEntries(Object.entries(parts));
}

/** As a list names may come more than once. */
export function zipOfEntries(parts: readonly (readonly [string, string | Uint8Array | ZipPart])[]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, given] of parts) {
    const part = typeof given === 'string' || given instanceof Uint8Array ? { content: given } : given;
    const content = Buffer.from(part.content);
    const packed = deflateRawSync(content, { level: 9 });
    const header = Buffer.alloc(26);
    header.writeUInt16LE(20, 0);
    header.writeUInt16LE(part.claims?.flags ?? 0, 2);
    header.writeUInt16LE(8, 4);
    header.writeUInt32LE(crc32(content), 10);
    header.writeUInt32LE(packed.length, 14);
    header.writeUInt32LE(part.claims?.size ?? content.length, 18);
    header.writeUInt16LE(Buffer.byteLength(name), 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(part.claims?.offset ?? offset, 10);
    const entry = [Buffer.from('PK\u0003\u0004', 'latin1'), header, Buffer.from(name), packed];
    local.push(...entry);
    central.push(Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), header, place, Buffer.from(name));
    offset += entry.reduce((sum, { length }) => sum + length, 0);
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...local, directory, Buffer.from('PK\u0005\u0006', 'latin1'), end]);
}
