/** The tokens of an RTF file, from the library that takes it apart, within limits. */
import { Readable } from 'node:stream';
import { Tokenize } from 'rtf-stream-parser';
import { ExtractFailure } from './extract-failure.ts';

export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  /** One byte, written as two hexadecimal digits. */
  | { readonly kind: 'byte'; readonly byte: number }
  /** Bytes of a picture or the like. */
  | { readonly kind: 'binary' }
  | { readonly kind: 'word'; readonly word: string; readonly number: number | undefined };

/** What the tokenizer makes of this many bytes at a time is held in memory. */
const CHUNK_BYTES = 32 * 1024;

/** As the library numbers them. */
const TYPES = { open: 0, close: 1, control: 2, text: 3 } as const;

export async function* rtfTokens(bytes: Uint8Array): AsyncGenerator<RtfToken> {
  refuseFalseBinary(bytes);
  const tokenize = Readable.from(chunksOf(bytes)).pipe(new Tokenize());
  for await (const token of tokenize) yield* tokensOf(token);
}

function* tokensOf(token: unknown): Generator<RtfToken> {
  if (!isToken(token)) return;
  const { type, word = '', data, param } = token;
  if (type === TYPES.open) yield { kind: 'open' };
  else if (type === TYPES.close) yield { kind: 'close' };
  else if (type === TYPES.text) yield { kind: 'bytes', bytes: data ?? new Uint8Array() };
  else if (word === "'") yield { kind: 'byte', byte: data?.[0] ?? 0 };
  else if (word === 'bin') yield { kind: 'binary' };
  else if (param !== undefined && Number.isNaN(param)) {
    // A hyphen without a number is no number's sign but the text's own.
    yield { kind: 'word', word, number: undefined };
    yield { kind: 'byte', byte: 0x2d };
  } else yield { kind: 'word', word, number: param };
}

function* chunksOf(bytes: Uint8Array): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES)
    yield Buffer.from(bytes.subarray(at, at + CHUNK_BYTES));
}

/** The library makes room for as many bytes as the file says will follow. */
function refuseFalseBinary(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = file.indexOf('\\bin'); at !== -1; at = file.indexOf('\\bin', at + 1)) {
    const digits = /^\d+/.exec(file.toString('latin1', at + 4, at + 24))?.[0] ?? '0';
    if (Number(digits) > bytes.length - at) throw new ExtractFailure('damaged', 'it ends inside a picture');
  }
}

interface LibraryToken {
  readonly type: number;
  readonly word?: string;
  readonly data?: Uint8Array;
  readonly param?: number;
}

function isToken(token: unknown): token is LibraryToken {
  return typeof token === 'object' && token !== null && 'type' in token && typeof token.type === 'number';
}
