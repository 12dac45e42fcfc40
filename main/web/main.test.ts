import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashOfToken, nameOfSession, proofOf } from '../../shared/api/proof.ts';
import { FAILURE_DELAY_MS, FREE_FAILURES } from './sessions.ts';
import { TestShell } from './shell.cases.ts';

let test: TestShell;

beforeEach(() => {
  test = new TestShell();
});
afterEach(() => test.end());

/** Modes of what lies in a folder, as `ls -l` counts them. */
function mode(...parts: readonly string[]): number {
  return statSync(path.join(...parts)).mode & 0o777;
}

describe('a window', () => {
  it('comes in by a code, once', async () => {
    await test.start();
    const code = test.code();
    expect((await test.exchange(code)).status).toBe(200);
    const again = await test.exchange(code);
    expect([again.status, again.body]).toEqual([401, 'token\n']);
  });

  it('that guesses is answered late', async () => {
    await test.start();
    for (let tries = 0; tries < FREE_FAILURES; tries += 1) {
      expect((await test.exchange('wrong')).tookMs).toBeLessThan(FAILURE_DELAY_MS / 2);
    }
    expect((await test.exchange('wrong')).tookMs).toBeGreaterThanOrEqual(FAILURE_DELAY_MS - 10);
    expect((await test.exchange(test.code())).tookMs).toBeLessThan(FAILURE_DELAY_MS / 2);
  });

  it.each(['', '{', '[]', 'null', '{"code":7}', '{"code":{"toString":1}}'])(
    'gets no token for %j',
    async (body) => {
      await test.start();
      const answer = await test.send({ method: 'POST', path: '/session', headers: test.headers(), body });
      expect(answer.status).toBe(401);
    },
  );

  it('knows whether it is a tab of the user’s own browser', async () => {
    await test.start();
    const inOwn = new URL(test.shell.address(true)).hash.replace('#code=', '');
    const tokens = [await test.token(), await test.token(inOwn)];
    const described = await Promise.all(
      tokens.map(async (token, index) => (await test.call(token, { 'Beleg-Window': `w${index}` })).body),
    );
    expect(described.map((body) => JSON.parse(body) as unknown)).toMatchObject([
      { value: { capabilities: { ownBrowser: false } } },
      { value: { capabilities: { ownBrowser: true } } },
    ]);
  });
});

describe('a host', () => {
  it('proves to a window that it knows its token, which nobody else can', async () => {
    await test.start();
    const hash = hashOfToken(await test.token());
    const ask = async (body: unknown) =>
      await test.send({
        method: 'POST',
        path: '/proof',
        headers: test.headers(),
        body: JSON.stringify(body),
      });
    const answer = await ask({ session: nameOfSession(hash), nonce: 'once' });
    expect([answer.status, JSON.parse(answer.body)]).toEqual([200, { proof: proofOf(hash, 'once') }]);
    for (const wrong of [{ session: hash, nonce: 'once' }, { nonce: 'once' }, {}, null, [], 'text']) {
      expect((await ask(wrong)).status).toBe(401);
    }
  });
});

describe('after a crash', () => {
  it('the host takes its old port and its windows go on with their tokens', async () => {
    await test.start();
    const [port, token] = [test.port, await test.token()];
    await test.stop();
    await test.start();
    expect(test.port).toBe(port);
    expect((await test.call(token)).status).toBe(200);
  });

  it('a host on another project does not know them, even on the same port', async () => {
    await test.start(0, '/some/project');
    const [port, token] = [test.port, await test.token()];
    await test.stop();
    await test.start(port, '/another/project');
    expect((await test.call(token)).status).toBe(401);
  });

  it('another host takes another port while the first still runs, and both can be resumed', async () => {
    const other = new TestShell();
    await test.start();
    const token = await test.token();
    const second = Object.assign(other, { dataFolder: test.dataFolder });
    await second.start();
    expect(second.port).not.toBe(test.port);
    expect((await second.call(token)).status).toBe(401);
    await second.stop();
    expect((await test.call(token)).status).toBe(200);
  });

  it.each(['', '{', '[]', '{"sessions":[{"hash":"x"}]}', '{"sessions":7}', '{"sessions":[null]}'])(
    'a resume file that holds %j resumes nothing and hinders nothing',
    async (content) => {
      await test.start();
      const token = await test.token();
      await test.stop();
      const folder = path.join(test.dataFolder, 'web');
      for (const name of readdirSync(folder)) writeFileSync(path.join(folder, name), content);
      await test.start();
      expect((await test.call(token)).status).toBe(401);
      expect((await test.call(await test.token())).status).toBe(200);
    },
  );

  it('what lies on disk is readable by nobody else and holds no token', async () => {
    await test.start();
    const token = await test.token();
    const folder = path.join(test.dataFolder, 'web');
    expect(mode(folder)).toBe(0o700);
    const names = readdirSync(folder);
    expect(names).toHaveLength(1);
    for (const name of names) {
      expect(mode(folder, name)).toBe(0o600);
      expect(readFileSync(path.join(folder, name), 'utf8')).not.toContain(token);
    }
  });
});

describe('a port', () => {
  it('that is taken is refused, not shared', async () => {
    await test.start();
    await expect(new TestShell().start(test.port)).rejects.toThrow('port-taken');
  });
});
