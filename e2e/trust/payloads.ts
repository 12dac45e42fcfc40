/**
 * Payloads for the calls of the contract, made from its own checkers: requests that fit,
 * and what an attacker makes of them. A call that is new gets its payloads by itself.
 */
import { z } from 'zod';
import type { CallName } from '../../shared/api/contract.ts';
import { requests } from '../../shared/api/requests.ts';

/** Deterministic chance, so that a run can be repeated. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const schemaJson = z.looseObject({
  type: z.union([z.string(), z.array(z.string()).transform(([first = '']) => first)]).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  items: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  pattern: z.string().optional(),
  minItems: z.number().optional(),
});

/** The words for strings of which only the shape is known. */
const BY_PATTERN: readonly (readonly [RegExp, string])[] = [
  [/\^#\[0-9a-f\]/, '#1f77b4'],
  [/\\d\{2\}\$$/, '2026-11-22'],
  [/urn:uuid/, 'urn:uuid:0f8fad5b-d9cb-469f-a165-70867728950e'],
  [/\[1-8\]/, '0f8fad5b-d9cb-469f-a165-70867728950e'],
  // Base64.
  [/\+\/\]/, 'd29y'],
  [/\{64\}/, 'a'.repeat(64)],
  [/T\\d\{2\}/, '2026-11-22T14:03:11Z'],
  [/\{4\}\)\{3\}/, '0f8fad5b-d9cb-469f-a165-70867728950e'],
  [/\[A-Za-z\]/, 'urn:beleg:tag:claim'],
  [/\\d/, '1'],
];

const schemas = new Map<CallName, unknown>();

/** A request that fits the call's checker, more or less: refinements are not seen from here. */
export function sample(name: CallName, random: () => number): unknown {
  const schema = schemas.get(name) ?? z.toJSONSchema(requests[name], { unrepresentable: 'any', io: 'input' });
  schemas.set(name, schema);
  return valueOf(schema, random, '');
}

function valueOf(schema: unknown, random: () => number, key: string): unknown {
  const known = schemaJson.parse(schema);
  const choices = known.anyOf ?? known.oneOf;
  if (choices !== undefined) return valueOf(choices[Math.floor(random() * choices.length)], random, key);
  if (known.const !== undefined) return known.const;
  if (known.enum !== undefined) return known.enum[Math.floor(random() * known.enum.length)];
  switch (known.type ?? '') {
    case 'object':
      return Object.fromEntries(
        Object.entries(known.properties ?? {}).map(([name, value]) => [name, valueOf(value, random, name)]),
      );
    case 'array':
      return Array.from({ length: Math.max(known.minItems ?? 0, 1) + Math.floor(random() * 2) }, () =>
        valueOf(known.items, random, key),
      );
    case 'number':
    case 'integer':
      return Math.floor(random() * 40);
    case 'boolean':
      return random() < 0.5;
    case 'string': {
      if (key === 'article') return 'a.txt';
      // Ids that are to differ from each other.
      if (key === 'annotators') return `a${Math.floor(random() * 10)}`;
      const { pattern } = known;
      return pattern === undefined
        ? 'words'
        : (BY_PATTERN.find(([part]) => part.test(pattern))?.[1] ?? 'words');
    }
    default:
      // What is checked by hand has no shape that can be seen from here.
      return key === 'format' ? 'csv' : null;
  }
}

/** As JSON text, since some of it no value of JavaScript can hold. */
const HOSTILE: readonly string[] = [
  'null',
  'true',
  '-1',
  '1e309',
  '-0',
  '9007199254740993',
  '""',
  '[]',
  '{}',
  '"\\u0000"',
  '"\\ud800"',
  '"\\u202e"',
  '"../../etc/passwd"',
  '"/etc/passwd"',
  '"C:\\\\x"',
  '"\\\\\\\\host\\\\share"',
  '"a.txt:stream"',
  '"constructor"',
  '"__proto__"',
  '{"__proto__":{"polluted":true}}',
  '{"constructor":{"prototype":{"polluted":true}}}',
  `"${'x'.repeat(100_000)}"`,
  `${'['.repeat(500)}${']'.repeat(500)}`,
  `[${'0,'.repeat(20_000)}0]`,
  '"<img src=x onerror=alert(1)>"',
  '"=1+1"',
];

/** A payload that is the sample with up to three of its parts made hostile; some are no JSON at all. */
export function mutated(request: unknown, random: () => number): string {
  let text = JSON.stringify(request);
  const count = Math.floor(random() * 4);
  for (let i = 0; i < count; i += 1) {
    const hostile = HOSTILE[Math.floor(random() * HOSTILE.length)] ?? 'null';
    const places = [...text.matchAll(/(?<=[:[,])(?:"(?:[^"\\]|\\.)*"(?!:)|-?\d+|true|false|null)/g)];
    const place = places[Math.floor(random() * places.length)];
    if (place === undefined) text = random() < 0.5 ? hostile : text.replace('{', `{"__proto__":${hostile},`);
    else text = `${text.slice(0, place.index)}${hostile}${text.slice(place.index + place[0].length)}`;
  }
  if (random() < 0.05) text = text.slice(0, Math.floor(random() * text.length));
  if (random() < 0.1)
    text = text.replace('{', '{"constructor":{"prototype":{"polluted":true}},"__proto__":{"polluted":true},');
  return text.replaceAll(',}', '}');
}
