/**
 * The source files of the whole project as test cases: read, parsed and walked by
 * the tests that hold rules over all of them (layers, sentences, habits).
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { parseAst } from 'rolldown/parseAst';

export const ROOT = resolve(import.meta.dirname, '..');

const FOLDERS = ['shared', 'main', 'renderer', 'e2e'];

/** Paths from the top of the project, with `/`, of all TypeScript and module JavaScript. */
export function sourceFiles(): readonly string[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((path) =>
      `${folder}/${path}`.replaceAll(sep, '/'),
    ),
  ).filter((path) => /\.(ts|tsx|mjs)$/.test(path) && !path.endsWith('.d.ts'));
}

/** Tests and their case tables: not part of the product. */
export function isTest(path: string): boolean {
  return /\.(test|cases)\.tsx?$/.test(path) || path.startsWith('e2e/');
}

export function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** A node of the syntax tree, as ESTree and its TypeScript extension name them. */
export interface SyntaxNode {
  readonly type: string;
  readonly [field: string]: unknown;
}

export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** All nodes of a source, outer before inner, in reading order. */
export function nodesOf(path: string, source: string): readonly SyntaxNode[] {
  return nodesIn(parseAst(source, { lang: path.endsWith('.ts') ? 'ts' : 'tsx' }, path));
}

/** The node itself and all nodes in it. */
export function nodesIn(outer: unknown): readonly SyntaxNode[] {
  const found: SyntaxNode[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) {
      value.forEach(walk);
    } else if (isNode(value)) {
      found.push(value);
      Object.values(value).forEach(walk);
    }
  };
  walk(outer);
  return found;
}

/** The text of a string literal; null for anything else. */
export function stringOf(value: unknown): string | null {
  return isNode(value) && value.type === 'Literal' && typeof value['value'] === 'string'
    ? value['value']
    : null;
}
