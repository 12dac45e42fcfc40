/** Documents tell the truth about the tree: what they name is there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './sources.cases.ts';

const documents = [
  ...readdirSync(ROOT).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(ROOT, 'docs')).flatMap((name) => (name.endsWith('.md') ? `docs/${name}` : [])),
];
const scripts: unknown = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

/** Files and folders of the project that a text names, in code marks or as a link. */
function namesIn(document: string, text: string): readonly string[] {
  const marked = [...text.matchAll(/`((?:main|shared|renderer|e2e|docs|samples|\.github|\.ci)\/[\w./-]*)`/g)];
  const linked = [...text.matchAll(/\]\(([\w./-]+)(?:#[\w-]*)?\)/g)];
  return [
    ...marked.map(([, name = '']) => name),
    ...linked.map(([, name = '']) => posix.join(posix.dirname(document), name)),
  ];
}

function scriptsIn(text: string): readonly string[] {
  return [...text.matchAll(/npm run (?:-s )?([a-z][\w:-]*)/g)].map(([, name = '']) => name);
}

describe.each(documents)('%s', (document) => {
  const text = readFileSync(join(ROOT, document), 'utf8');

  it('names files, folders and tests that are there', () => {
    expect(namesIn(document, text).filter((name) => !existsSync(join(ROOT, name)))).toEqual([]);
  });

  it('names npm scripts that are there', () => {
    for (const name of scriptsIn(text)) expect(scripts).toHaveProperty(['scripts', name]);
  });
});

describe('the checks above', () => {
  it('see names in code marks and in links, and scripts', () => {
    const text = 'see `main/web/x.ts`, [b](b.md#c), [far](https://example.org/) and npm run -s dist';
    expect(namesIn('docs/a.md', text)).toEqual(['main/web/x.ts', 'docs/b.md']);
    expect(scriptsIn(text)).toEqual(['dist']);
  });
});
