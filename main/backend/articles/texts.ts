/**
 * Texts: `beleg/texts/<sha256>.txt`, each once, with the records of how it came about.
 *
 * A text is durable before any layer names it, so that an annotation can always be
 * shown on the very words it was made on. Texts are never changed and never removed.
 */
import path from 'node:path';
import type { SourceRecord } from '../../../shared/domain/article.ts';
import type { Sha256 } from '../../../shared/domain/text.ts';
import { readTextRecord, writeTextRecord } from '../../../shared/formats/text-record.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { BELEG_FOLDER } from './article-path.ts';
import { codeOf, messageOf } from '../disk/file-error.ts';
import { readIfThere, statIfThere } from '../disk/files.ts';
import { ensureFolder, refuseLinks, syncFolder } from '../disk/folders.ts';
import { sharedSync } from '../disk/shared-sync.ts';
import { NOT_REGULAR } from '../disk/regular-file.ts';
import { saveCodeOf, type SaveCode } from '../disk/save-code.ts';
import { save, sha256Of } from '../disk/save.ts';
import { setAside, type AsidePlace } from '../disk/set-aside.ts';

/** A text that an annotation may be made on. */
export interface OfferedText {
  readonly sha256: Sha256;
  readonly content: string;
  readonly source: SourceRecord;
}

export interface Texts {
  /**
   * An article was opened and shows this text. Kept in memory until something is
   * annotated on it (`store` writes it then) or it is withdrawn.
   */
  offer(text: OfferedText): void;
  /**
   * No article shows this text any more. One that waits to be stored stays, and so do the
   * last ones for a while: a change made before the article was closed may still be on its way.
   */
  withdraw(sha256: Sha256): void;
  /** What was offered under this hash and is perhaps not on disk yet. */
  offered(sha256: Sha256): OfferedText | undefined;
  /** The text's content, from memory or from disk; undefined if unknown or not what its name says. */
  content(sha256: Sha256): Promise<string | undefined>;
  /** How the text on disk came about, as often as it did; what cannot be read says nothing. */
  records(sha256: Sha256): Promise<readonly SourceRecord[]>;
  /**
   * See to it that the text (and its record) is on disk, verified and fsynced. True
   * afterwards for as long as nobody deletes it; false if nobody knows this text.
   */
  store(sha256: Sha256): Promise<Result<boolean, SaveCode>>;
}

export interface TextsOptions extends AsidePlace {
  /** Real absolute path of the project's folder. */
  readonly root: string;
}

/** Code units of the texts that are kept in memory after use. */
const CACHE_LENGTH = 32 * 1024 * 1024;
const TEXT_LIMIT_BYTES = 1024 * 1024 * 1024;
const RECORD_LIMIT_BYTES = 64 * 1024 * 1024;
/** A text comes about in a handful of ways; a folder can be filled by anybody. */
const MOST_RECORDS = 100;
/** A file too large, a link, a FIFO or the like. */
const NO_RECORD: ReadonlySet<string> = new Set(['EFBIG', 'ELOOP', NOT_REGULAR]);

export function createTexts(options: TextsOptions): Texts {
  const offers = new Map<Sha256, OfferedText>();
  const waiting = new Set<Sha256>();
  /** Offered once, shown no more; the newest last. */
  const withdrawn = new Set<Sha256>();
  const storing = new Map<Sha256, Promise<Result<boolean, SaveCode>>>();
  const verified = new Set<Sha256>();
  const cache = new TextCache(CACHE_LENGTH);
  const folder = path.join(options.root, BELEG_FOLDER, 'texts');
  // An import stores thousands side by side.
  const namesSynced = sharedSync(() => syncFolder(options.fs, folder));

  async function read(sha256: Sha256): Promise<Uint8Array | undefined> {
    const file = path.join(folder, `${sha256}.txt`);
    await refuseLinks(options.fs, options.root, file);
    return await readIfThere(options.fs, file, TEXT_LIMIT_BYTES);
  }

  async function content(sha256: Sha256): Promise<string | undefined> {
    const known = offers.get(sha256)?.content ?? cache.get(sha256);
    if (known !== undefined) return known;
    // What is in the way (a link, no permission) leaves the text unknown; saving names it.
    const bytes = await read(sha256).catch(() => undefined);
    if (bytes === undefined || sha256Of(bytes) !== sha256) return undefined;
    const text = Buffer.from(bytes).toString('utf8');
    verified.add(sha256);
    cache.set(sha256, text);
    return text;
  }

  async function store(sha256: Sha256): Promise<Result<boolean, SaveCode>> {
    const offer = offers.get(sha256);
    try {
      const file = path.join(folder, `${sha256}.txt`);
      if (verified.has(sha256) && (await statIfThere(options.fs, file)) !== undefined) return ok(true);
      const bytes = await read(sha256);
      const isThere = bytes !== undefined && sha256Of(bytes) === sha256;
      if (!isThere) {
        const text = offer?.content ?? cache.get(sha256);
        if (text === undefined) return ok(false);
        const written = await write(file, text, bytes);
        if (!written.ok) return written;
      }
      if (offer !== undefined) {
        const recorded = await record(offer);
        if (!recorded.ok) return recorded;
        cache.set(sha256, offer.content);
      }
      await namesSynced();
      verified.add(sha256);
      offers.delete(sha256);
      waiting.delete(sha256);
      return ok(true);
    } catch (error) {
      return fail(saveCodeOf(error), messageOf(error));
    }
  }

  /** `damaged`: what stands there under this name without being it; it is copied aside first. */
  async function write(
    file: string,
    text: string,
    damaged: Uint8Array | undefined,
  ): Promise<Result<unknown, SaveCode>> {
    await ensureFolder(options.fs, path.join(options.root, BELEG_FOLDER), ['texts']);
    if (damaged !== undefined) {
      const copied = await setAside(options, ['texts'], path.basename(file), damaged);
      if (!copied.ok) return copied;
    }
    const expect = damaged === undefined ? null : sha256Of(damaged);
    const saved = await save(options.fs, file, text, {
      expect,
      machine: options.machine,
      below: options.root,
      folderIsSyncedLater: true,
    });
    if (saved.ok || saved.code !== 'changed-on-disk') return saved;
    // Another Beleg stored the same text at the same moment.
    const theirs = await read(path.basename(file, '.txt'));
    return theirs !== undefined && sha256Of(theirs) === sha256Of(text) ? ok(null) : saved;
  }

  /** `<sha256>.<n>.json`, unless an equal record is there. */
  async function record(offer: OfferedText): Promise<Result<unknown, SaveCode>> {
    const { sha256 } = offer;
    const json = writeTextRecord(offer.source, offer.content);
    for (let n = 1; ; n += 1) {
      const file = path.join(folder, `${sha256}.${n}.json`);
      const present = await recordAt(file);
      if (present === json) return ok(null);
      if (present !== undefined) continue;
      const saved = await save(options.fs, file, json, {
        expect: null,
        machine: options.machine,
        below: options.root,
        folderIsSyncedLater: true,
      });
      if (saved.ok || saved.code !== 'changed-on-disk') return saved;
    }
  }

  /** What stands under a record's name; something that is no record of ours only takes the name. */
  async function recordAt(file: string): Promise<string | undefined> {
    try {
      const bytes = await readIfThere(options.fs, file, RECORD_LIMIT_BYTES);
      return bytes === undefined ? undefined : Buffer.from(bytes).toString('utf8');
    } catch (error) {
      if (!NO_RECORD.has(codeOf(error) ?? '')) throw error;
      return '';
    }
  }

  async function records(sha256: Sha256): Promise<readonly SourceRecord[]> {
    const text = (await content(sha256)) ?? '';
    const found: SourceRecord[] = [];
    for (let n = 1; n <= MOST_RECORDS; n += 1) {
      const file = path.join(folder, `${sha256}.${n}.json`);
      const json = await recordAt(file).catch(() => undefined);
      if (json === undefined) break;
      const source = readTextRecord(json, text);
      if (source !== undefined) found.push(source);
    }
    return found;
  }

  /** All but the newest that are longer, taken together, than what is kept in memory after use. */
  function forgetWithdrawn(): void {
    let length = 0;
    for (const sha256 of [...withdrawn].toReversed()) {
      const isNewest = length === 0;
      length += offers.get(sha256)?.content.length ?? 0;
      if (isNewest || length <= CACHE_LENGTH || waiting.has(sha256)) continue;
      withdrawn.delete(sha256);
      offers.delete(sha256);
    }
  }

  return {
    offer(text) {
      withdrawn.delete(text.sha256);
      offers.set(text.sha256, text);
    },
    withdraw(sha256) {
      withdrawn.delete(sha256);
      withdrawn.add(sha256);
      forgetWithdrawn();
    },
    offered: (sha256) => offers.get(sha256),
    content,
    records,
    store(sha256) {
      if (offers.has(sha256)) waiting.add(sha256);
      const running = storing.get(sha256) ?? store(sha256).finally(() => storing.delete(sha256));
      storing.set(sha256, running);
      return running;
    },
  };
}

/** The texts used last, up to a total length. */
class TextCache {
  private readonly texts = new Map<Sha256, string>();
  private readonly limit: number;
  private length = 0;

  constructor(limit: number) {
    this.limit = limit;
  }

  get(sha256: Sha256): string | undefined {
    const text = this.texts.get(sha256);
    if (text !== undefined) {
      this.texts.delete(sha256);
      this.texts.set(sha256, text);
    }
    return text;
  }

  set(sha256: Sha256, text: string): void {
    if (this.get(sha256) !== undefined) return;
    this.texts.set(sha256, text);
    this.length += text.length;
    for (const [oldest, { length }] of this.texts) {
      if (this.length <= this.limit || oldest === sha256) break;
      this.texts.delete(oldest);
      this.length -= length;
    }
  }
}
