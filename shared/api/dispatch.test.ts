import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ok } from '../result.ts';
import type { Api, CallName } from './contract.ts';
import { dispatch, MAX_REQUEST_DEPTH } from './dispatch.ts';
import { CALL_NAMES, fakeApi } from './fake-api.cases.ts';
import { requests } from './requests.ts';

interface Asked {
  readonly reply: unknown;
  readonly heard: readonly { readonly name: CallName; readonly request: unknown }[];
  readonly log: readonly string[];
}

async function ask(name: string, json: string, changed: Partial<Api> = {}): Promise<Asked> {
  const heard: { name: CallName; request: unknown }[] = [];
  const log: string[] = [];
  const api = { ...fakeApi((called, request) => heard.push({ name: called, request })), ...changed };
  const reply: unknown = JSON.parse(await dispatch(name, json, api, (line) => log.push(line)));
  return { reply, heard, log };
}

describe('dispatch', () => {
  it('hands a checked call to the api and its answer back', async () => {
    const { reply, heard } = await ask('openArticle', '{"article":"a.txt"}');
    expect(heard).toEqual([{ name: 'openArticle', request: { article: 'a.txt' } }]);
    expect(reply).toEqual({ ok: false, code: 'not-found' });
  });

  it.each([
    'constructor',
    '__proto__',
    'toString',
    'hasOwnProperty',
    'valueOf',
    '',
    'open',
    'openArticle ',
    'then',
  ])('knows no call named %j', async (name) => {
    const { reply, heard } = await ask(name, '{}');
    expect(reply).toEqual({ ok: false, code: 'no-such-call' });
    expect(heard).toEqual([]);
  });

  it.each(['', '{', 'undefined', "{'a':1}", '{"article":"a"', '\0', '\uFEFF{}'])(
    'refuses what is not JSON: %j',
    async (json) => {
      const { reply, heard } = await ask('describeHost', json);
      expect(reply).toMatchObject({ ok: false, code: 'bad-input' });
      expect(heard).toEqual([]);
    },
  );

  it('refuses nesting beyond the limit, ten thousand deep too, and counts no bracket in a string', async () => {
    const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
    for (const depth of [MAX_REQUEST_DEPTH + 1, 10_000, 1_000_000]) {
      const { reply } = await ask('describeHost', nested(depth));
      expect(reply).toEqual({ ok: false, code: 'bad-input', detail: 'nested too deep' });
    }
    const { reply } = await ask(
      'openArticle',
      JSON.stringify({ article: `${'['.repeat(100)}"\\${'{'.repeat(100)}` }),
    );
    expect(reply).toEqual({ ok: false, code: 'not-found' });
  });

  it('hands on what the checker made of an argument, not what was sent', async () => {
    const { heard } = await ask(
      'identify',
      '{"name":"  Ada Lenz ","uuid":"7c9e6679-7425-40de-944b-e07fc1f90ae7"}',
    );
    expect(heard).toMatchObject([{ request: { name: 'Ada Lenz' } }]);
    const patched = await ask('changeSettings', '{"patch":{"keys":{"__proto__":["A"],"undo":["B"]}}}');
    expect(JSON.stringify(patched.heard)).toBe(
      '[{"name":"changeSettings","request":{"patch":{"keys":{"undo":["B"]}}}}]',
    );
  });

  it('says where an argument is wrong, but nothing of what it holds', async () => {
    const { reply } = await ask('openArticle', '{"article":"../secret words"}');
    expect(reply).toMatchObject({ ok: false, code: 'bad-input' });
    expect(JSON.stringify(reply)).toContain('article');
    expect(JSON.stringify(reply)).not.toContain('secret');
  });

  it('answers a bug with `internal`, its stack goes to the log only', async () => {
    const { reply, log } = await ask('flush', '{}', {
      flush: () => {
        throw new Error('broken pipe in the attic');
      },
    });
    expect(reply).toEqual({ ok: false, code: 'internal' });
    expect(log).toHaveLength(1);
    expect(log[0]).toContain('flush');
    expect(log[0]).toContain('broken pipe in the attic');
  });

  it('answers a value that cannot be written as JSON with `internal`', async () => {
    const odd = { kind: 'idle', odd: 1n } as const;
    const { reply } = await ask('flush', '{}', { flush: () => Promise.resolve(ok(odd)) });
    expect(reply).toEqual({ ok: false, code: 'internal' });
  });

  it.each(CALL_NAMES)(
    'survives 1,000 wild arguments of %s, and the api hears only checked ones',
    async (name) => {
      // Among the wild ones, shapes that come close to right: real keys with wrong values.
      const nearly = fc.dictionary(
        fc.constantFrom('article', 'changes', 'place', 'patch', 'name', 'uuid', '__proto__', 'constructor'),
        fc.jsonValue({ maxDepth: 4 }),
        { noNullPrototype: true },
      );
      const arguments_ = fc.oneof(
        fc.json({ maxDepth: 20 }),
        nearly.map((value) => JSON.stringify(value)),
        fc.string({ unit: 'binary' }),
      );
      await fc.assert(
        fc.asyncProperty(arguments_, async (json) => {
          const { reply, heard } = await ask(name, json);
          expect(reply).toHaveProperty('ok');
          for (const { request } of heard) {
            expect(requests[name].safeParse(request).success).toBe(true);
          }
          expect({}).not.toHaveProperty('polluted');
        }),
        { numRuns: 1000 },
      );
    },
  );
});
