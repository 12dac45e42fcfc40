import { describe, expectTypeOf, it } from 'vitest';
import type { CallsSurviveJson, LostInJson } from './survives-json.ts';

describe('the contract', () => {
  it('holds only what JSON text carries', () => {
    expectTypeOf<CallsSurviveJson>().toEqualTypeOf<[never, never, never]>();
  });

  it('would not compile with what JSON loses', () => {
    expectTypeOf<
      LostInJson<{ a: { b?: readonly (string | null)[]; c: Record<string, number> } }>
    >().toBeNever();
    expectTypeOf<LostInJson<{ a: Date }>>().toEqualTypeOf<Date>();
    expectTypeOf<LostInJson<{ a: readonly Map<string, string>[] }>>().toEqualTypeOf<Map<string, string>>();
    expectTypeOf<LostInJson<{ a: ReadonlySet<string> }>>().toEqualTypeOf<ReadonlySet<string>>();
    expectTypeOf<LostInJson<{ a: string | undefined }>>().toEqualTypeOf<undefined>();
    expectTypeOf<LostInJson<{ a: bigint }>>().toEqualTypeOf<bigint>();
    expectTypeOf<LostInJson<{ a: Uint8Array }>>().not.toBeNever();
    expectTypeOf<LostInJson<{ a: () => void }>>().not.toBeNever();
    expectTypeOf<LostInJson<{ a: unknown }>>().toBeUnknown();
  });
});
