/** Every notice that is made here has what its sentence needs. */
import { describe, expect, it } from 'vitest';
import {
  isNode,
  isTest,
  nodesOf,
  read,
  sourceFiles,
  stringOf,
  type SyntaxNode,
} from '../../shared/sources.cases.ts';
import { MESSAGES } from '../../shared/text/text.ts';

interface MadeNotice {
  readonly code: string;
  /** The names that are given; null if only running the code would tell. */
  readonly given: readonly string[] | null;
}

/** The properties of an object that is written out; null if it is not. */
function propertiesOf(value: unknown): ReadonlyMap<string, unknown> | null {
  if (!isNode(value) || value.type !== 'ObjectExpression' || !Array.isArray(value['properties'])) return null;
  const properties: readonly SyntaxNode[] = value['properties'].filter(isNode);
  if (properties.some(({ type }) => type !== 'Property')) return null;
  return new Map(
    properties.map((property) => {
      const key = property['key'];
      return [isNode(key) && typeof key['name'] === 'string' ? key['name'] : '', property['value']];
    }),
  );
}

function givenIn(about: unknown): readonly string[] | null {
  if (about === undefined) return [];
  const properties = propertiesOf(about);
  if (properties === null) return null;
  if (!properties.has('values')) return [...properties.keys()];
  const values = propertiesOf(properties.get('values'));
  return values === null ? null : [...properties.keys(), ...values.keys()];
}

function noticesIn(file: string, source: string): readonly MadeNotice[] {
  return nodesOf(file, source).flatMap((node) => {
    const { callee, arguments: given } = node as SyntaxNode & { callee?: unknown; arguments?: unknown };
    if (node.type !== 'CallExpression' || !isNode(callee) || callee['name'] !== 'notice') return [];
    if (!Array.isArray(given)) return [];
    const code = stringOf(given[0]);
    return code === null ? [] : [{ code, given: givenIn(given[1]) }];
  });
}

const SENTENCES = new Map<string, { readonly en: string }>(Object.entries(MESSAGES));

/** The names of the values in a sentence. */
function neededBy(code: string): readonly string[] {
  const sentence = SENTENCES.get(`notice.${code}`)?.en ?? '';
  return [...new Set([...sentence.matchAll(/\{([a-z]+)[,}]/g)].map(([, name = '']) => name))];
}

function lacking(notices: readonly MadeNotice[]): readonly string[] {
  return notices.flatMap(({ code, given }) =>
    given === null
      ? []
      : neededBy(code)
          .filter((name) => !given.includes(name))
          .map((name) => `${code}: ${name}`),
  );
}

describe('a notice', () => {
  const made = sourceFiles()
    .filter((file) => file.startsWith('main/') && !isTest(file))
    .flatMap((file) => noticesIn(file, read(file)));

  it('gives every value of its sentence, and its file', () => {
    expect(made.length).toBeGreaterThan(20);
    expect(lacking(made)).toEqual([]);
  });

  it('that lacks one is seen by this test', () => {
    const canary = "notice('layer-odd-offsets', { file, values: { number: 1 } }); notice('article-gone');";
    expect(lacking(noticesIn('canary.ts', canary))).toEqual([
      'layer-odd-offsets: count',
      'article-gone: file',
    ]);
  });
});
