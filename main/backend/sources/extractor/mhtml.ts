/** Web archives (.mhtml): a page with its parts in one MIME message. Only the page is read. */
import PostalMime from 'postal-mime';
import { decodeAs, type Decoded } from '../decode.ts';
import { ExtractFailure } from './extract-failure.ts';

/** By the header that every such message begins with, give or take the order. */
export function isMhtml(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  return /^MIME-Version:/im.test(start) && /^Content-Type:\s*multipart\/related/im.test(start);
}

export async function pageInMhtml(bytes: Uint8Array): Promise<Decoded> {
  const { html } = await PostalMime.parse(bytes, { maxNestingDepth: 20 });
  if (html === undefined || html === '') throw new ExtractFailure('damaged', 'no page in the archive');
  return { ...decodeAs(new Uint8Array(), 'utf-8', 'declared'), content: html };
}
