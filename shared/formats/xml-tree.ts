/**
 * XML that anybody may have written, as a tree. A document type is refused, and with it
 * every entity but the five of XML itself; so is what nests without end.
 */
import { SaxesParser } from 'saxes';
import type { Result } from '../result.ts';
import { fail, ok } from '../result.ts';

export interface XmlTree {
  /** Without a prefix. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlTree[];
  /** Its own, without that of its children. */
  readonly text: string;
}

const DEEPEST = 100;

interface Growing {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Growing[];
  text: string;
}

export function parseXml(xml: string): Result<XmlTree, 'unsafe-xml' | 'too-deep' | 'unreadable'> {
  const open: Growing[] = [];
  let root: Growing | undefined;
  let refused: 'unsafe-xml' | 'too-deep' | undefined;
  const parser = new SaxesParser();
  const stop = (why: 'unsafe-xml' | 'too-deep'): never => {
    refused = why;
    throw new Stopped();
  };
  parser.on('doctype', () => stop('unsafe-xml'));
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const own = new Map(Object.entries(attributes).map(([key, value]) => [bare(key), value]));
    const growing: Growing = { name: bare(name), attributes: own, children: [], text: '' };
    open.at(-1)?.children.push(growing);
    if (open.length === 0) root ??= growing;
    if (open.length >= DEEPEST) stop('too-deep');
    open.push(growing);
  });
  parser.on('closetag', () => open.pop());
  const addText = (text: string): void => {
    const last = open.at(-1);
    if (last !== undefined) last.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  try {
    parser.write(xml).close();
  } catch (error) {
    if (refused !== undefined) return fail(refused);
    return fail('unreadable', error instanceof Error ? error.message : String(error));
  }
  return root === undefined ? fail('unreadable', 'empty') : ok(root);
}

class Stopped extends Error {}

export function childrenNamed(tree: XmlTree | undefined, name: string): readonly XmlTree[] {
  return tree?.children.filter((child) => child.name === name) ?? [];
}

export function childNamed(tree: XmlTree | undefined, name: string): XmlTree | undefined {
  return tree?.children.find((child) => child.name === name);
}

function bare(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
