/**
 * Revisions: names for states of an annotation or a statement, so that two machines can tell which
 * state replaced which without trusting clocks.
 *
 * A revision is the beginning of a SHA-256 over what was said, when, and which
 * revisions it replaced. Renderer and backend come to the same name without asking
 * each other, and going back to an earlier wording is still a new revision.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { AnnotationId, Revision, Timestamp } from './annotation.ts';
import { REMEMBERED_REVISIONS } from './annotation.ts';
import type { Content } from './content.ts';

/** Bytes of the hash that are kept: 128 bits, twice that in hexadecimal digits. */
const REVISION_BYTES = 16;

/** Name of the state that `content` (null: deleted) makes after `previous`. */
export function revise(
  id: AnnotationId,
  content: Content | null,
  modified: Timestamp,
  previous: readonly Revision[],
): Revision {
  return digest(canonicalJson([id, content, modified, previous]));
}

/** Name of what is said, whenever and in place of whatever: the same again when a change was undone. */
export function contentHash(id: AnnotationId, content: Content): string {
  return digest(canonicalJson([id, content]));
}

/** True for a name as `revise` makes them; other programs may name their states otherwise. */
export function isRevision(name: string): boolean {
  return /^[0-9a-f]{32}$/.test(name);
}

/** What a state that replaces `replaced` remembers: newest first, each once, no more than 8. */
export function remember(...replaced: readonly Revision[]): readonly Revision[] {
  // '' stands for a state that another program wrote without naming it.
  return [...new Set(replaced)].filter((revision) => revision !== '').slice(0, REMEMBERED_REVISIONS);
}

/** A `urn:uuid:` that depends on the parts alone (RFC 9562, version 8), so that two machines choose the same. */
export function derivedId(...parts: readonly string[]): string {
  const hex = digest(canonicalJson(parts));
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  const groups = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20),
  ];
  return `urn:uuid:${groups.join('-')}`;
}

function digest(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)).subarray(0, REVISION_BYTES));
}

/** JSON with sorted keys and without white space; keys that are `undefined` count as missing. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`;
}
