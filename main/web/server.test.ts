import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '../../shared/api/csp.ts';
import { networkInterfaces } from 'node:os';
import { connect } from 'node:net';
import { sendBytes } from './raw-request.cases.ts';
import { BODY_LIMITS } from './server.ts';
import { TestShell } from './shell.cases.ts';

const test = new TestShell();
let token = '';

beforeAll(async () => {
  await test.start();
  token = await test.token();
});
afterAll(() => test.end());

describe('our own window', () => {
  it('gets its page, its script and answers to its calls', async () => {
    const page = await test.send({ headers: { Host: `127.0.0.1:${test.port}`, 'Sec-Fetch-Site': 'none' } });
    expect([page.status, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    const script = await test.send({ path: '/assets/main.js', headers: test.headers() });
    expect([script.status, script.headers['content-type']]).toEqual([200, 'text/javascript; charset=utf-8']);
    const call = await test.call(token);
    expect(call.status).toBe(200);
    expect(JSON.parse(call.body)).toMatchObject({ ok: true, value: { version: '0.0.0' } });
  });

  it('may call the host localhost', async () => {
    const headers = { Host: `localhost:${test.port}`, Origin: `http://localhost:${test.port}` };
    expect((await test.call(token, headers)).status).toBe(200);
  });

  it('may be opened from anywhere: the page holds nothing until it has a code', async () => {
    const headers = {
      Host: `127.0.0.1:${test.port}`,
      'Sec-Fetch-Site': 'cross-site',
      'Sec-Fetch-Mode': 'navigate',
      'Sec-Fetch-Dest': 'document',
    };
    expect((await test.send({ headers })).status).toBe(200);
    expect((await test.send({ path: '/assets/main.js', headers })).status).toBe(403);
    expect((await test.send({ headers: { ...headers, 'Sec-Fetch-Dest': 'iframe' } })).status).toBe(403);
    expect((await test.send({ headers: { ...headers, 'Sec-Fetch-Mode': 'no-cors' } })).status).toBe(403);
  });

  it('is told when it sends too much or an unknown call', async () => {
    const unknown = await test.call(token, {}, '__proto__');
    expect([unknown.status, unknown.body]).toEqual([200, '{"ok":false,"code":"no-such-call"}']);
  });
});

describe('a rebound name', () => {
  const hosts = (port: number): readonly (string | undefined)[] => [
    undefined,
    '',
    '127.0.0.1',
    'localhost',
    `x.example:${port}`,
    `127.0.0.1:${port + 1}`,
    `127.0.0.1.:${port}`,
    `127.0.0.1:${port}.x.example`,
    `LOCALHOST:${port}`,
    `localhost.evil:${port}`,
    `[::1]:${port}`,
    `0.0.0.0:${port}`,
    `2130706433:${port}`,
    `user@127.0.0.1:${port}`,
    `127.0.0.1:${port}, x.example`,
  ];

  it('reaches nothing, not even a static file, whatever else is right', async () => {
    const before = test.backend.calls.length;
    for (const host of hosts(test.port)) {
      const headers = host === undefined ? {} : { Host: host };
      expect([host, (await test.send({ headers })).status]).toEqual([host, 403]);
      expect([host, (await test.send({ path: '/nothing', headers })).status]).toEqual([host, 403]);
      expect([host, (await test.call(token, { Host: host })).status]).toEqual([host, 403]);
    }
    expect(test.backend.calls).toHaveLength(before);
  });

  it('reaches nothing by a second Host header or an absolute target', async () => {
    const own = `Host: 127.0.0.1:${test.port}\r\n`;
    expect(await sendBytes(test.port, `GET / HTTP/1.1\r\n${own}Host: x.example\r\n\r\n`)).toMatch(
      /^HTTP\/1.1 400/,
    );
    const absolute = `GET http://x.example/ HTTP/1.1\r\n${own}\r\n`;
    expect(await sendBytes(test.port, absolute)).toMatch(/^HTTP\/1.1 400/);
    expect(await sendBytes(test.port, 'GET / HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1.1 403/);
  });
});

describe('a page from elsewhere', () => {
  it.each([
    ['without an origin', { Origin: undefined }],
    ['of a null origin', { Origin: 'null' }],
    ['of another site', { Origin: 'http://evil.example' }],
    ['of another port', { Origin: 'http://127.0.0.1:1' }],
    ['of our name by https', { Origin: 'https://127.0.0.1' }],
    ['that only looks like ours', { Origin: 'http://127.0.0.1.evil.example' }],
    ['by our other name', { Origin: 'http://localhost' }],
    ['on another site, says the browser', { 'Sec-Fetch-Site': 'cross-site' }],
    ['on another port, says the browser', { 'Sec-Fetch-Site': 'same-site' }],
    ['typed by hand, says the browser', { 'Sec-Fetch-Site': 'none' }],
    ['with a second origin', { Origin: ['http://evil.example', 'http://evil.example'] }],
  ])('%s calls nothing', async (_, forged) => {
    const before = test.backend.calls.length;
    expect([400, 403]).toContain((await test.call(token, forged)).status);
    expect(test.backend.calls).toHaveLength(before);
  });

  it('is not taken for ours when it uses our other name', async () => {
    expect((await test.call(token, { Origin: `http://localhost:${test.port}` })).status).toBe(403);
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'application/jsonp',
    '',
    undefined,
  ])('sends nothing as %s, which needs no permission', async (type) => {
    expect((await test.call(token, { 'Content-Type': type })).status).toBe(415);
  });

  it('is never given a CORS header, and its preflight is refused', async () => {
    const headers = { ...test.headers(token), 'Access-Control-Request-Method': 'POST' };
    const preflight = await test.send({ method: 'OPTIONS', path: '/call/flush', headers });
    expect(preflight.status).toBe(405);
    for (const answer of [preflight, await test.call(token), await test.send({ headers })]) {
      expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });

  it('reads no events, and opens no web socket', async () => {
    const headers = { ...test.headers(token), Origin: 'http://127.0.0.1:1' };
    expect((await test.send({ path: '/events', headers })).status).toBe(403);
    const upgrade = `GET /events HTTP/1.1\r\nHost: 127.0.0.1:${test.port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`;
    expect(await sendBytes(test.port, upgrade)).toMatch(/^HTTP\/1.1 403/);
  });

  it('can use no other method', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH', 'TRACE', 'HEAD']) {
      expect([method, (await test.send({ method, headers: test.headers(token) })).status]).toEqual([
        method,
        405,
      ]);
    }
  });
});

describe('a program without the token', () => {
  it.each([
    ['none', undefined],
    ['an empty one', 'Bearer '],
    ['a wrong one', `Bearer ${'A'.repeat(43)}`],
    ['the name of the scheme', 'Bearer'],
    ['another scheme', 'Basic dXNlcjpwYXNz'],
  ])('calls nothing with %s', async (_, authorization) => {
    const before = test.backend.calls.length;
    expect((await test.call(token, { Authorization: authorization })).status).toBe(401);
    expect(test.backend.calls).toHaveLength(before);
  });

  it('cannot bring it as a cookie, in the query or twice', async () => {
    const headers = { ...test.headers(), 'Beleg-Window': 'w', Cookie: `token=${token}` };
    const answer = await test.send({
      method: 'POST',
      path: `/call/flush?token=${token}`,
      headers,
      body: '{}',
    });
    expect(answer.status).toBe(401);
    const twice = { Authorization: [`Bearer ${token}`, `Bearer ${token}`] };
    expect((await test.call(token, twice)).status).toBe(400);
  });
});

describe('a query string', () => {
  it('has no effect', async () => {
    const plain = await test.send({ headers: test.headers() });
    for (const query of [
      '?port=1',
      '?code=x',
      `?token=${token}`,
      '?folder=/etc',
      '?__proto__[x]=1',
      '?%00',
      '??',
    ]) {
      const answer = await test.send({ path: `/${query}`, headers: test.headers() });
      expect([answer.status, answer.body]).toEqual([plain.status, plain.body]);
    }
  });
});

describe('a path', () => {
  it.each([
    '/../../etc/passwd',
    '/..%2f..%2fetc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/assets/../../package.json',
    '/assets/..%5c..%5cpackage.json',
    '/etc/passwd',
    '//etc/passwd',
    '/proc/self/environ',
    '/secret.key',
    '/index.html/',
    '/assets/',
    '/assets/main.js%00.html',
    '/\\\\host\\share',
    '/file:///etc/passwd',
    '/constructor',
    '/__proto__',
  ])('%s leads to no file', async (path) => {
    expect((await test.send({ path, headers: test.headers(token) })).status).toBe(404);
  });
});

describe('every answer', () => {
  it('carries the security headers, refusals too', async () => {
    const answers = [
      await test.send({ headers: test.headers() }),
      await test.send({ headers: { Host: 'x.example' } }),
      await test.send({ path: '/nothing', headers: test.headers() }),
      await test.call(token),
      await test.call('A'.repeat(43)),
    ];
    for (const { headers } of answers) {
      expect(headers).toMatchObject({
        'content-security-policy': CONTENT_SECURITY_POLICY,
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-store',
      });
      expect(headers['permissions-policy']).toContain('camera=()');
      expect(headers['set-cookie']).toBeUndefined();
      expect(headers['x-powered-by']).toBeUndefined();
    }
  });
});

describe('too much', () => {
  it('of a body is refused, by its announced length and by its real one, and reaches nothing', async () => {
    const before = test.backend.calls.length;
    const large = Buffer.alloc(BODY_LIMITS.call + 1, 0x20);
    expect((await test.call(token, {}, 'flush', large)).status).toBe(413);
    expect((await test.call(token, { 'Transfer-Encoding': 'chunked' }, 'flush', large)).status).toBe(413);
    const announced = `POST /call/flush HTTP/1.1\r\n${Object.entries(test.headers(token))
      .map(([name, value]) => `${name}: ${value}\r\n`)
      .join('')}Content-Length: 99999999999\r\n\r\n`;
    expect(await sendBytes(test.port, announced)).toMatch(/^HTTP\/1.1 413/);
    expect(test.backend.calls).toHaveLength(before);
  });

  it('is more for a batch of changes, or a file of many rows, than for anything else', async () => {
    const padded = Buffer.concat([Buffer.from('{"changes":[]}'), Buffer.alloc(BODY_LIMITS.call, 0x20)]);
    expect((await test.call(token, {}, 'applyChanges', padded)).body).toBe(
      '{"ok":true,"value":{"refused":[]}}',
    );
    expect((await test.call(token, {}, 'saveFile', padded)).status).not.toBe(413);
  });

  it('of headers is refused', async () => {
    const answer = await test.send({ headers: { ...test.headers(), 'X-Long': 'x'.repeat(20_000) } });
    expect(answer.status).toBe(431);
  });

  it('of time for the headers ends the connection', async () => {
    const startedMs = performance.now();
    expect(await sendBytes(test.port, `GET / HTTP/1.1\r\nHost: 127.0.0.1:${test.port}\r\nX-Slow: `)).toMatch(
      /^HTTP\/1.1 408/,
    );
    expect(performance.now() - startedMs).toBeLessThan(12_000);
  });

  it('of what is no text is refused', async () => {
    expect((await test.call(token, {}, 'flush', Buffer.from([0x7b, 0xff, 0x7d]))).status).toBe(400);
    expect((await test.call(token, { 'Content-Encoding': 'gzip' })).status).toBe(415);
  });
});

describe('the listener', () => {
  it('is on the loopback address only', async () => {
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4')
      .map(({ address }) => address);
    for (const host of [...others, '127.0.0.2', '::1']) {
      const reached = await new Promise<boolean>((resolve) => {
        const socket = connect({ port: test.port, host }, () => {
          socket.destroy();
          resolve(true);
        });
        socket.on('error', () => resolve(false));
      });
      expect([host, reached]).toEqual([host, false]);
    }
  });
});

describe('the log', () => {
  it('holds neither a token nor a code', () => {
    expect(test.log.length).toBeGreaterThan(10);
    expect(test.log.join('\n')).not.toContain(token);
    expect(test.log.join('\n')).not.toContain('code=');
  });
});
