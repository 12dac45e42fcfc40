/**
 * Holds the layering rule of `layers.cases.ts` over every source file, and shows for
 * each part of the rule that breaking it would be seen.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { LAYERS, TAKEN_FROM_THE_WORLD, TEST_PACKAGES, type LayerRule } from './layers.cases.ts';
import { isTest, nodesOf, read, ROOT, sourceFiles, stringOf } from './sources.cases.ts';

const COMPUTED = '(a computed name)';

/** Every module that a source names: static, dynamic, re-exported, required or in a type. */
function importsOf(file: string, source: string): readonly string[] {
  return nodesOf(file, source).flatMap((node) => {
    switch (node.type) {
      case 'ImportDeclaration':
      case 'ExportAllDeclaration':
      case 'ExportNamedDeclaration':
      case 'TSImportType':
        return stringOf(node['source']) ?? [];
      case 'ImportExpression':
        return stringOf(node['source']) ?? COMPUTED;
      case 'TSExternalModuleReference':
        return stringOf(node['expression']) ?? [];
      default:
        return [];
    }
  });
}

function layerOf(file: string): LayerRule | undefined {
  return LAYERS.filter(({ folder }) => file.startsWith(`${folder}/`)).toSorted(
    (a, b) => b.folder.length - a.folder.length,
  )[0];
}

/** What is wrong with `file` importing `specifier`, in words; null if nothing is. */
function violation(file: string, specifier: string): string | null {
  const rule = layerOf(file);
  if (rule === undefined) return `${file} is in no layer`;
  const inTest = isTest(file);
  const refused = `${file} must not import ${specifier}`;
  if (specifier.startsWith('.')) {
    const target = posix.normalize(posix.join(posix.dirname(file), specifier));
    if (inTest && (target.startsWith('docs/') || target.startsWith('samples/'))) return null;
    const layer = layerOf(target);
    if (layer === undefined) return refused;
    const allowed = inTest ? [...rule.layers, ...(rule.testLayers ?? [])] : rule.layers;
    return layer === rule || allowed.includes(layer.folder) ? null : refused;
  }
  if (specifier.startsWith('node:')) return rule.node || inTest ? null : refused;
  const allowed = inTest ? [...rule.packages, ...TEST_PACKAGES] : rule.packages;
  return allowed.some((name) => specifier === name || specifier.startsWith(`${name}/`)) ? null : refused;
}

function violationsIn(file: string, source: string): readonly string[] {
  return importsOf(file, source).flatMap((specifier) => violation(file, specifier) ?? []);
}

describe('layers', () => {
  it('are kept by every import of every source file', () => {
    const files = sourceFiles();
    expect(files.length).toBeGreaterThan(30);
    expect(files.flatMap((file) => violationsIn(file, read(file)))).toEqual([]);
  });

  it('name only folders that a rule stands for', () => {
    const folders = new Set(LAYERS.map(({ folder }) => folder));
    expect(LAYERS.flatMap(({ layers }) => layers).filter((layer) => !folders.has(layer))).toEqual([]);
  });

  it('keep clock and chance out of shared', () => {
    const taken = sourceFiles()
      .filter((file) => file.startsWith('shared/') && !isTest(file))
      .filter((file) => {
        const source = read(file);
        return TAKEN_FROM_THE_WORLD.some((pattern) => pattern.test(source));
      });
    expect(taken).toEqual([]);
    expect(TAKEN_FROM_THE_WORLD.some((pattern) => pattern.test('const now = Date.now();'))).toBe(true);
  });

  it.each([
    ['shared/canary.ts', "import { ok } from './domain/span.ts';"],
    ['shared/domain/canary.ts', "import type { Calls } from '../api/contract.ts';"],
    ['shared/domain/canary.ts', "import { readFileSync } from 'node:fs';"],
    ['shared/formats/canary.ts', "export * from '../api/contract.ts';"],
    ['shared/api/canary.ts', "import { createText } from '../text/text.ts';"],
    ['main/backend/canary.ts', "import { app } from 'electron';"],
    ['main/backend/canary.ts', "import { server } from '../web/server.ts';"],
    ['main/backend/canary.ts', "import { extract } from './sources/extractor/extract.ts';"],
    ['main/backend/canary.ts', "const store = await import('../../renderer/store/store.ts');"],
    ['main/web/canary.ts', "import { run } from '../cli/beleg.ts';"],
    ['main/electron/canary.ts', "import { server } from '../web/server.ts';"],
    ['main/web/canary.ts', "import Store from 'electron-store';"],
    ['main/cli/canary.ts', "import { app } from 'electron';"],
    ['renderer/canary.ts', "import { ipcRenderer } from 'electron';"],
    ['e2e/canary.ts', "import type { App } from 'electron';"],
    ['renderer/transport.ts', "import { dispatch } from '../main/backend/backend.ts';"],
    ['renderer/store/canary.ts', "import { useState } from 'react';"],
    ['renderer/store/canary.ts', "import { EditorView } from 'prosemirror-view';"],
    ['renderer/editor/canary.ts', "import { useState } from 'react';"],
    ['renderer/editor/canary.ts', "import { Dialog } from '../ui/dialog.tsx';"],
    ['renderer/panels/canary.tsx', "import { EditorView } from 'prosemirror-view';"],
    ['renderer/ui/canary.tsx', "import type { Span } from '../../shared/domain/span.ts';"],
    ['renderer/ui/canary.tsx', "type Span = import('../../shared/domain/span.ts').Span;"],
    ['renderer/panels/canary.tsx', "import fs from 'fs';"],
    ['e2e/journeys/canary.spec.ts', "import { createBackend } from '../../main/backend/backend.ts';"],
    ['shared/domain/canary.test.ts', "import { createText } from '../text/text.ts';"],
    ['scripts/canary.ts', "import { join } from 'node:path';"],
  ])('see that %s breaks them with %s', (file, source) => {
    expect(violationsIn(file, source)).toHaveLength(1);
  });

  it('see an import that spans lines, a computed one, and none in a comment or a string', () => {
    const source =
      "import {\n  a,\n} from './a.ts';\n// import './b.ts'\nconst c = \"import './c.ts'\";\nimport(c + a);";
    expect(importsOf('canary.ts', source)).toEqual(['./a.ts', COMPUTED]);
  });
});

describe('what the compiler lets a layer see', () => {
  const folder = mkdtempSync(join(tmpdir(), 'beleg-layers-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  /** Compiles one line with the settings of a layer; the codes of its errors. */
  function errorsOf(layer: string, line: string): readonly string[] {
    writeFileSync(join(folder, 'canary.ts'), `${line}\nexport {};\n`);
    const config = {
      extends: join(ROOT, layer, 'tsconfig.json'),
      compilerOptions: {
        composite: false,
        outDir: join(folder, 'out'),
        rootDir: folder,
        typeRoots: [join(ROOT, 'node_modules/@types')],
      },
      include: ['canary.ts'],
      references: [],
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    const compiler = join(ROOT, 'node_modules/typescript/bin/tsc');
    try {
      execFileSync(process.execPath, [compiler, '-p', folder, '--pretty', 'false'], { encoding: 'utf8' });
      return [];
    } catch (error) {
      const output = error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error);
      return [...output.matchAll(/error (TS\d+)/g)].map((match) => match[1] ?? '');
    }
  }

  it.each([
    ['shared/domain', 'document.title = "x";', 'main/backend', 'renderer/store'],
    ['shared/domain', "import 'node:fs';", 'renderer/store', 'main/backend'],
    ['shared/api', 'process.exit(1);', 'renderer/panels', 'main/web'],
  ])('in %s and elsewhere: %s', (one, line, other, home) => {
    expect(errorsOf(one, line)).toHaveLength(1);
    expect(errorsOf(other, line)).toHaveLength(1);
    expect(errorsOf(home, line)).toEqual([]);
  });
});
