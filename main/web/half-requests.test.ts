/** Programs that begin requests and never end them keep nobody out. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendBytes } from './raw-request.cases.ts';
import { FIRST_BODY_MS } from './server.ts';
import { TestShell } from './shell.cases.ts';

const test = new TestShell();
beforeAll(() => test.start());
afterAll(() => test.end());

/** A request with a body that never comes to its end. */
function half(target: string): string {
  const head = [`POST ${target} HTTP/1.1`, `Host: 127.0.0.1:${test.port}`, `Origin: ${test.origin}`];
  return [...head, 'Content-Type: application/json', 'Content-Length: 20', '', '{'].join('\r\n');
}

describe('half a request, from whoever has no token,', () => {
  it.each(['/session', '/proof'])('to %s ends soon', async (target) => {
    const startedMs = performance.now();
    await sendBytes(test.port, half(target));
    expect(performance.now() - startedMs).toBeLessThan(FIRST_BODY_MS + 2000);
  });

  it('and three hundred of them leave room for our own window', async () => {
    const all = Array.from({ length: 300 }, () => sendBytes(test.port, half('/session')));
    expect((await test.send({ headers: test.headers() })).status).toBe(200);
    await Promise.all(all);
  }, 20_000);
});
