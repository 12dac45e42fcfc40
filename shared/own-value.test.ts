/** Names that every object inherits are names like any other. */
import { describe, expect, it } from 'vitest';
import { ownValue } from './own-value.ts';

describe('a value of a record', () => {
  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])('is only its own under %s', (key) => {
    expect(ownValue({}, key)).toBeUndefined();
    expect(ownValue(Object.fromEntries([[key, 1]]), key)).toBe(1);
  });
});
