/** Reads the body of a request, never more of it than it may have. */
import type { IncomingMessage } from 'node:http';
import { fail, ok, type Result } from '../../shared/result.ts';

export type BodyCode = 'too-large' | 'not-utf8' | 'aborted';

/** The body as text. Beyond `limit` bytes nothing more is kept, whatever length the request claims. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Result<string, BodyCode>> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return fail('too-large');
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    // A refusal must still be answered, so leaving the loop must not close the connection.
    for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > limit) return fail('too-large');
      chunks.push(chunk);
    }
  } catch {
    // The other side went away in the middle; there is nobody to tell.
    return fail('aborted');
  }
  try {
    return ok(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.concat(chunks)));
  } catch {
    return fail('not-utf8');
  }
}
