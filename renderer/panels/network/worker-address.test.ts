// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';
import { ARRANGING_POLICY } from '../../../shared/api/csp.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

it('trusts the one address of the process that arranges, and refuses every other', async () => {
  const made: { readonly name: string; readonly rules: { createScriptURL(address: string): string } }[] = [];
  vi.stubGlobal('trustedTypes', {
    createPolicy: (name: string, rules: { createScriptURL(address: string): string }) => {
      made.push({ name, rules });
      return rules;
    },
  });
  const { workerAddress } = await import('./worker-address.ts');
  const address = workerAddress();
  expect(workerAddress()).toBe(address);
  expect(String(address)).toContain('arrange-worker');
  expect(made.map(({ name }) => name)).toEqual([ARRANGING_POLICY]);
  for (const other of [
    'https://elsewhere.example/w.js',
    'data:text/javascript,1',
    `${String(address)}?x`,
    '',
  ])
    expect(() => made[0]?.rules.createScriptURL(other)).toThrow('not the address');
});
