/** The short form of the fuzzing in attacks.trust.ts: what it is made of, and that nothing of it is a bug. */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { dispatch } from '../../shared/api/dispatch.ts';
import { CALL_NAMES, fakeApi } from '../../shared/api/fake-api.cases.ts';
import { requests } from '../../shared/api/requests.ts';
import { chance, mutated, sample } from './payloads.ts';

const replyJson = z.looseObject({ ok: z.boolean(), code: z.string().optional() });

describe('payloads made from the contract’s own checkers', () => {
  it.each(CALL_NAMES)('for %s fit now and then, and never find a bug when they do not', async (name) => {
    const random = chance(1);
    let fitting = 0;
    for (let i = 0; i < 40; i += 1) {
      const request = sample(name, random);
      if (requests[name].safeParse(request).success) fitting += 1;
      const answer = await dispatch(
        name,
        mutated(request, random),
        fakeApi(() => undefined),
        () => undefined,
      );
      expect(replyJson.parse(JSON.parse(answer)).code).not.toBe('internal');
    }
    expect(fitting).toBeGreaterThan(0);
    expect('polluted' in {}).toBe(false);
  });
});
