/**
 * How a loopback host proves to a window that it is the one that gave the window its
 * token, before the window sends the token again.
 *
 * A host that was killed leaves its port free, and any program of any user may take
 * it. A window that came back with its token would hand it over. So it asks first: it
 * names its session by a hash that tells nothing, and sends a fresh nonce. Only who
 * knows the token's hash can answer with the right code; and that hash is no token.
 */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/** What a host keeps of a token: its SHA-256, hexadecimal. */
export function hashOfToken(token: string): string {
  return bytesToHex(sha256(utf8ToBytes(token)));
}

/** What a window may tell anybody about its session: the hash of its token's hash, hexadecimal. */
export function nameOfSession(hash: string): string {
  return bytesToHex(sha256(hexToBytes(hash)));
}

/** HMAC-SHA-256 over `nonce` under the token's hash, hexadecimal. */
export function proofOf(hash: string, nonce: string): string {
  return bytesToHex(hmac(sha256, hexToBytes(hash), utf8ToBytes(nonce)));
}
