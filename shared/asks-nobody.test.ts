/**
 * Nothing leaves this computer: no source file of the product can even begin to ask a
 * network for anything, but for those named here, each with what it may.
 */
import { describe, expect, it } from 'vitest';
import { isNode, isTest, nodesOf, read, sourceFiles, stringOf, type SyntaxNode } from './sources.cases.ts';

const ASKERS = new Set(['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport', 'sendBeacon']);
const MODULES = /^(node:)?(http|https|http2|net|tls|dgram|dns|dns\/promises|undici)$/;

/** What may be used where, and why that leaves nothing. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  // The window asks the program that it came from: addresses without a host.
  'renderer/transport.ts': ['fetch'],
  // Listens, on this computer only; asks nobody.
  'main/web/server.ts': ['node:http createServer'],
  // Takes the ways to the network away from itself before it reads a file of others.
  'main/backend/sources/extractor/extractor.ts': ['node:net Socket'],
  // Part of `npm ci` in a checkout, no part of the product: it downloads Electron.
  'main/fetch-electron.mjs': ['fetch'],
};

/** The ways to a network that a source names: globals, and what it takes from Node's modules. */
function waysOut(file: string, source: string): readonly string[] {
  const ways = nodesOf(file, source).flatMap((node) => {
    if (node.type === 'ImportDeclaration' && node['importKind'] !== 'type') return takenFrom(node);
    if (node.type === 'ImportExpression') {
      const from = stringOf(node['source']);
      return from !== null && MODULES.test(from) ? [from] : [];
    }
    if (node.type === 'Identifier' && ASKERS.has(String(node['name']))) return [String(node['name'])];
    return [];
  });
  return [...new Set(ways)];
}

function takenFrom(declaration: SyntaxNode): readonly string[] {
  const from = stringOf(declaration['source']);
  const specifiers = declaration['specifiers'];
  if (from === null || !MODULES.test(from) || !Array.isArray(specifiers)) return [];
  return specifiers.flatMap((specifier: unknown) => {
    if (!isNode(specifier) || specifier['importKind'] === 'type') return [];
    const imported = specifier['imported'];
    return `${from} ${isNode(imported) ? String(imported['name']) : '*'}`;
  });
}

function firstOf(list: unknown): unknown {
  return Array.isArray(list) ? list.find(() => true) : undefined;
}

describe('the product', () => {
  const product = sourceFiles().filter((file) => !isTest(file));

  it('asks no network for anything', () => {
    const found = product
      .map((file) => [file, waysOut(file, read(file))] as const)
      .filter(([, ways]) => ways.length > 0);
    expect(Object.fromEntries(found)).toEqual(ALLOWED);
  });

  it('asks from its window only the program that the window came from', () => {
    const asked = nodesOf('renderer/transport.ts', read('renderer/transport.ts')).flatMap((node) => {
      const callee = node['callee'];
      if (node.type !== 'CallExpression' || !isNode(callee) || callee['name'] !== 'fetch') return [];
      const address = firstOf(node['arguments']);
      if (!isNode(address)) return '?';
      return read('renderer/transport.ts').slice(Number(address['start']), Number(address['end']));
    });
    expect(asked.length).toBeGreaterThan(2);
    expect(asked.filter((address) => !/^['`]\/[a-z]/.test(address))).toEqual([]);
  });

  it.each([
    ["import { get } from 'node:https';", ['node:https get']],
    ["import net, { type Socket } from 'net';", ['net *']],
    ["import type { Socket } from 'node:net';", []],
    ["const dns = await import('node:dns');", ['node:dns']],
    ["void navigator.sendBeacon('/x');", ['sendBeacon']],
    ["const go = globalThis.fetch; new WebSocket('x');", ['fetch', 'WebSocket']],
    ["// fetch('x')\nconst text = 'fetch';", []],
  ])('would be seen to with %s', (source, ways) => {
    expect(waysOut('canary.ts', source)).toEqual(ways);
  });
});
