/**
 * Where an article's layers lie below `beleg/annotations/`, and what the files there are called.
 *
 * One folder per component of the article's path. What Windows forbids in a name is
 * percent-encoded, so that a project can be carried anywhere; names that some file
 * systems cannot tell apart share a folder, so that it comes back from there whole.
 */
import path from 'node:path';
import { isAnnotatorId, type AnnotatorId } from '../../../shared/domain/annotator.ts';
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import { foldedPath } from '../articles/article-path.ts';
import { namesIn, type FileSystem } from '../disk/files.ts';
import { sha256Of } from '../disk/save.ts';

/** Names of files are 255 bytes at most; what is added to them must fit too. */
const NAME_LIMIT_BYTES = 200;
const HASH_DIGITS = 16;

/** Names that are devices on Windows, with whatever extension. */
export const DEVICE = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?=[ .]|$)/i;

/**
 * The folder of an article, relative to `beleg/annotations/`, as it is called when it
 * is made anew. Two articles have equal results (after `foldedPath`) only if their own
 * folded paths are equal.
 */
export function articleFolder(article: ArticlePath): string {
  return article.split('/').map(encodeName).join('/');
}

/** The article of a folder below `beleg/annotations/`; undefined if the name was shortened or is none of ours. */
export function articleOfFolder(folder: string): ArticlePath | undefined {
  const parts = folder.split('/').map(decodeName);
  return parts.every((part) => part !== undefined) ? parts.join('/') : undefined;
}

/**
 * The folder of an article that is to be used, relative to `annotations`: an existing
 * one that is equal under NFC and case folding, else as `articleFolder` says.
 */
export async function findArticleFolder(
  fs: FileSystem,
  annotations: string,
  article: ArticlePath,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const wanted of article.split('/').map(encodeName)) {
    const names = await namesIn(fs, path.join(annotations, ...found));
    const key = foldedPath(wanted);
    const equal = names.filter((name) => foldedPath(name) === key).toSorted();
    found.push(equal.includes(wanted) ? wanted : (equal[0] ?? wanted));
  }
  return found;
}

export interface LayerFileName {
  readonly annotator: AnnotatorId;
  readonly adjudicated: boolean;
  readonly links: boolean;
}

/** `<id>[.adjudicated][.links].json`; undefined for every other name (sync conflicts, copies, temporary files). */
export function parseLayerFileName(name: string): LayerFileName | undefined {
  const match = /^([a-z0-9-]+)(\.adjudicated)?(\.links)?\.json$/.exec(name);
  const annotator = match?.[1];
  if (match === null || annotator === undefined || !isAnnotatorId(annotator)) return undefined;
  return { annotator, adjudicated: match[2] !== undefined, links: match[3] !== undefined };
}

export function layerFileName(layer: LayerFileName): string {
  return `${layer.annotator}${layer.adjudicated ? '.adjudicated' : ''}${layer.links ? '.links' : ''}.json`;
}

function encodeName(name: string): string {
  // Measured on the folded name, so that names that are one to some file systems are shortened alike.
  const folded = escape(foldedPath(name));
  if (Buffer.byteLength(folded) > NAME_LIMIT_BYTES) return shortened(folded);
  const encoded = escape(name);
  return Buffer.byteLength(encoded) <= NAME_LIMIT_BYTES ? encoded : folded;
}

/** `%~` cannot come from escaping, so no real name can be taken for a shortened one. */
function shortened(folded: string): string {
  const tail = `%~${sha256Of(folded).slice(0, HASH_DIGITS)}`;
  return `${cutToBytes(folded, NAME_LIMIT_BYTES - tail.length)}${tail}`;
}

/** What Windows forbids: some characters, a device's name, a trailing dot or space; and half of a surrogate pair. */
function escape(name: string): string {
  return name
    .replaceAll(/[%<>:"/\\|?*\p{Cc}]/gu, percent)
    .replace(DEVICE, (device) => `${percent(device.charAt(0))}${device.slice(1)}`)
    .replace(/[. ]$/, percent)
    .replaceAll(/\p{Surrogate}/gu, (half) => `%u${half.charCodeAt(0).toString(16).toUpperCase()}`);
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

function decodeName(name: string): string | undefined {
  const decoded = name.replaceAll(/%u([0-9A-F]{4})|%([0-9A-F]{2})/g, (_whole, half, byte) =>
    String.fromCharCode(Number.parseInt(String(half ?? byte), 16)),
  );
  return encodeName(decoded) === name ? decoded : undefined;
}

/** The longest start of `text` that is at most `limit` bytes of UTF-8 and ends between characters. */
function cutToBytes(text: string, limit: number): string {
  let bytes = 0;
  let end = 0;
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > limit) break;
    end += character.length;
  }
  // Not in the middle of an escape: what is left must still be readable.
  return text.slice(0, end).replace(/%(u[0-9A-F]{0,3}|[0-9A-F]?)$/, '');
}
