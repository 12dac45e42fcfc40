import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '../domain/change.ts';
import type { CallName } from './contract.ts';
import { CALL_NAMES } from './fake-api.cases.ts';
import { LIMITS, requests } from './requests.ts';

const CONTENT = {
  anchor: {
    text: 'a'.repeat(64),
    span: { start: 3, end: 8 },
    exact: 'words',
    prefix: 'the ',
    suffix: ' of it',
  },
  tag: 'urn:beleg:tag:claim',
  label: 'Claim',
};
const CHANGE: Change = {
  id: 'urn:uuid:0f8fad5b-d9cb-469f-a165-70867728950e',
  kind: 'tag',
  at: '2026-11-22T14:03:11Z',
  edits: [
    {
      article: 'more/wsj.txt',
      annotation: 'urn:uuid:7c9e6679-7425-40de-944b-e07fc1f90ae7',
      before: null,
      after: CONTENT,
    },
  ],
};

function accepts(name: CallName, request: unknown): boolean {
  return requests[name].safeParse(request).success;
}

/** A batch of the change with the part at `path` replaced; `undefined` removes it. */
function changed(path: readonly (string | number)[], value: unknown): unknown {
  const batch = replaced({ changes: [CHANGE] }, ['changes', 0, ...path], value);
  return JSON.parse(JSON.stringify(batch));
}

function replaced(node: unknown, [first, ...rest]: readonly (string | number)[], value: unknown): unknown {
  if (first === undefined) return value;
  if (Array.isArray(node))
    return node.map((each: unknown, index) => (index === first ? replaced(each, rest, value) : each));
  const entries = new Map<string, unknown>(Object.entries(node ?? {}));
  return Object.fromEntries(entries.set(String(first), replaced(entries.get(String(first)), rest, value)));
}

describe('a change', () => {
  it('passes unchanged, with everything that it may hold', () => {
    const full: Change = {
      ...CHANGE,
      edits: [
        {
          article: 'a\\b: c.txt',
          annotation: 'https://example.org/annotations/1',
          before: CONTENT,
          after: {
            ...CONTENT,
            note: 'a note\nof two lines',
            entity: 'urn:uuid:7c9e6679-7425-40de-944b-e07fc1f90ae7',
            attributes: { certainty: 0.5, sure: true, constructor: 'Gehry' },
            derivedFrom: ['urn:uuid:7c9e6679-7425-40de-944b-e07fc1f90ae7'],
          },
        },
      ],
    };
    expect(requests.applyChanges.parse({ changes: [CHANGE, full] })).toEqual({ changes: [CHANGE, full] });
  });

  const content = ['edits', 0, 'after'] as const;
  it.each([
    ['an id that is no uuid', ['id'], '1'],
    ['an unknown kind', ['kind'], 'explode'],
    ['a time without a zone', ['at'], '2026-11-22T14:03:11'],
    ['no edits', ['edits'], []],
    ['an unknown property', ['more'], 1],
    ['an unknown property of an edit', ['edits', 0, 'more'], 1],
    ['an absolute path', ['edits', 0, 'article'], '/etc/passwd'],
    ['a path that goes up', ['edits', 0, 'article'], 'a/../../b'],
    ['an annotation id that is no IRI', ['edits', 0, 'annotation'], 'constructor'],
    ['an annotation id with white space', ['edits', 0, 'annotation'], 'urn:a b'],
    ['a missing before', ['edits', 0, 'before'], undefined],
    ['a text that is no hash', [...content, 'anchor', 'text'], 'A'.repeat(64)],
    ['an empty quote', [...content, 'anchor', 'exact'], ''],
    ['an empty span', [...content, 'anchor', 'span'], { start: 3, end: 3 }],
    ['a negative span', [...content, 'anchor', 'span'], { start: -1, end: 3 }],
    ['a span of fractions', [...content, 'anchor', 'span'], { start: 0.5, end: 3 }],
    ['a span beyond all texts', [...content, 'anchor', 'span'], { start: 1, end: 1e300 }],
    ['a note that is a list', [...content, 'note'], ['x']],
    ['a note that is too long', [...content, 'note'], 'x'.repeat(LIMITS.note + 1)],
    ['an attribute that is an object', [...content, 'attributes'], { certainty: {} }],
    [
      'too many attributes',
      [...content, 'attributes'],
      Object.fromEntries(Array.from({ length: LIMITS.attributes + 1 }, (_, index) => [`a${index}`, 1])),
    ],
  ] as const)('is refused with %s', (_, path, value) => {
    expect(accepts('applyChanges', changed(path, value))).toBe(false);
  });

  const DECISION = { kind: 'decision', verdict: 'rejected', on: 'urn:uuid:b', judged: '' };
  const stating = (wrong: object, after: object = {}) => {
    const statement = { article: 'a.txt', links: true, annotation: 'urn:uuid:a', before: null };
    return {
      changes: [{ ...CHANGE, edits: [{ ...statement, after: { ...DECISION, ...after }, ...wrong }] }],
    };
  };

  it('takes what is said of annotations, and edits of the agreed set', () => {
    const link = { kind: 'link', type: 'urn:beleg:link:repeats', from: 'urn:uuid:a', to: 'urn:uuid:b' };
    const reply = { kind: 'reply', to: 'urn:uuid:a', comment: 'why?', derivedFrom: ['urn:uuid:c'] };
    const { tag, label, anchor } = CONTENT;
    const amended = { verdict: 'amended', amendment: { tag, label, anchor } };
    for (const request of [
      stating({}, { reason: 'boundary', comment: '' }),
      stating({ adjudicated: true }, amended),
      stating({ after: { ...link, toArticle: 'more/b.txt', note: 'n' } }),
      stating({ before: reply, after: reply }),
      changed(['edits', 0, 'adjudicated'], true),
    ]) {
      expect(requests.applyChanges.parse(request)).toEqual(request);
    }
  });

  it.each([
    ['a statement of no kind', stating({}, { kind: 'praise' })],
    ['another verdict', stating({}, { verdict: 'maybe' })],
    ['an unknown property of a statement', stating({}, { more: 1 })],
    ['an annotation among statements', stating({ after: CONTENT })],
    ['a statement among annotations', changed(['edits', 0, 'after'], DECISION)],
    ['an id with white space in a statement', stating({}, { on: 'urn:a b' })],
    ['a link into a path that goes up', stating({}, { kind: 'link', toArticle: '../b' })],
    ['an adjudicated that is no mark', stating({ adjudicated: false })],
    ['a comment that is too long', stating({}, { comment: 'x'.repeat(LIMITS.note + 1) })],
  ])('is refused with %s', (_, request) => {
    expect(accepts('applyChanges', request)).toBe(false);
  });

  it('never brings an entry named __proto__ with it', () => {
    const request: unknown = JSON.parse(
      JSON.stringify({
        changes: [
          { ...CHANGE, edits: [{ ...CHANGE.edits[0], after: { ...CONTENT, attributes: { A: 1 } } }] },
        ],
      }).replace('"A":1', '"__proto__":{"polluted":true},"a":1'),
    );
    const checked = requests.applyChanges.parse(request);
    expect(JSON.stringify(checked)).not.toContain('polluted');
    expect({}).not.toHaveProperty('polluted');
  });

  it('is refused in a batch of too many', () => {
    expect(
      accepts('applyChanges', { changes: Array.from({ length: LIMITS.changes + 1 }, () => CHANGE) }),
    ).toBe(false);
  });
});

describe('a path', () => {
  it.each([
    '',
    '.',
    '..',
    '/a',
    '//host/share',
    '\\\\host\\share',
    '\\a',
    'C:\\a',
    'c:/a',
    '../a',
    'a/..',
    'a/../b',
    'a/./b',
    'a//b',
    'a/',
    'a\\..\\..\\b',
    'a\0b',
    'x'.repeat(LIMITS.path + 1),
  ])('%j is refused', (article) => {
    expect(accepts('openArticle', { article })).toBe(false);
  });

  it.each(['a', 'a b.txt', 'more/wsj.md', '...', 'a..b/c', '..a', 'a\nb', '-rf', 'ä/‮b', 'C: a story.txt'])(
    '%j is taken',
    (article) => {
      expect(accepts('openArticle', { article })).toBe(true);
    },
  );

  it('that is taken never leads out of a folder, however it is made up', () => {
    const part = fc.constantFrom('.', '..', 'a', '', 'C:', '\0', 'a b');
    const separator = fc.constantFrom('/', '\\');
    fc.assert(
      fc.property(fc.array(fc.tuple(part, separator)), part, (parts, last) => {
        const article = parts.flat().join('') + last;
        fc.pre(accepts('openArticle', { article }));
        for (const split of [/\//, /[/\\]/]) {
          expect(article.split(split)).not.toContain('..');
          expect(article.split(split)[0]).not.toBe('');
        }
      }),
    );
  });
});

describe('settings', () => {
  it('change one by one', () => {
    expect(accepts('changeSettings', { patch: {} })).toBe(true);
    expect(accepts('changeSettings', { patch: { textSize: 20, keys: { undo: ['Mod+Z'] } } })).toBe(true);
  });

  it.each([
    [{ textSize: 4 }],
    [{ textSize: '18' }],
    [{ language: 'fr' }],
    [{ unknown: 1 }],
    [{ annotator: { id: 'A 1', uuid: 'x', name: '' } }],
    [{ keys: { undo: 'Mod+Z' } }],
    [{ panels: { articles: {} } }],
  ])('refuse %j', (patch) => {
    expect(accepts('changeSettings', { patch })).toBe(false);
  });
});

describe('every checker', () => {
  it.each(CALL_NAMES)('%s refuses what is no object, and unknown properties', (name) => {
    for (const wrong of [null, undefined, 1, 'text', [], [{}], true])
      expect(accepts(name, wrong)).toBe(false);
    expect(accepts(name, { nobody: 'asked' })).toBe(false);
  });
});

describe('what a window says to a host with a menu of its own', () => {
  const command = { id: 'undo', keys: 'Mod+Z', enabled: true, checked: null };

  it('passes with few, short entries', () => {
    expect(accepts('showCommands', { typing: true, commands: [command, { ...command, keys: null }] })).toBe(
      true,
    );
    expect(accepts('showCommands', { typing: 1, commands: [] })).toBe(false);
    expect(accepts('showCommands', { typing: false, commands: [{ ...command, id: 'x'.repeat(65) }] })).toBe(
      false,
    );
    expect(
      accepts('showCommands', { typing: false, commands: Array.from({ length: 1001 }, () => command) }),
    ).toBe(false);
  });

  it('is no wrong number of changes', () => {
    expect(accepts('letClose', { unsent: 3 })).toBe(true);
    expect(accepts('letClose', { unsent: -1 })).toBe(false);
    expect(accepts('letClose', {})).toBe(false);
  });
});
