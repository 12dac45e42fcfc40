/** Holds .github/workflows/ci.yml to what is asked of it: nobody can run it here. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

const ROOT = resolve(import.meta.dirname, '../..');
const source = readFileSync(join(ROOT, '.github/workflows/ci.yml'), 'utf8');
const workflow: unknown = parse(source);

/** Every value in the workflow under this key, wherever it stands. */
function valuesOf(key: string, from: unknown = workflow): readonly unknown[] {
  if (typeof from !== 'object' || from === null) return [];
  return Object.entries(from).flatMap(([name, value]: [string, unknown]) =>
    name === key ? [value] : valuesOf(key, value),
  );
}

it('may read the code and nothing else', () => {
  expect(workflow).toMatchObject({ permissions: { contents: 'read' } });
  expect(valuesOf('permissions')).toHaveLength(1);
  expect(valuesOf('persist-credentials')).toEqual([false, false]);
  expect(source).not.toMatch(/secrets\.\w|pull_request_target/);
});

it('names every action by its commit, and says in words which version that is', () => {
  const uses = source.split('\n').filter((line) => /\buses:/.test(line));
  expect(uses).toHaveLength(valuesOf('uses').length);
  expect(uses.filter((line) => !/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual(
    [],
  );
});

it('runs what README.md says on Linux, macOS and Windows, with the real Electron', () => {
  expect(workflow).toMatchObject({
    jobs: { test: { strategy: { matrix: { os: ['ubuntu-24.04', 'macos-15', 'windows-2025'] } } } },
  });
  expect(valuesOf('run')).toEqual(
    expect.arrayContaining([
      'npm ci',
      'npm run electron:fetch',
      'npm test',
      'xvfb-run --auto-servernum npm test',
    ]),
  );
});

it('runs only scripts that there are, each job within a limit', () => {
  const scripts = [...source.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name);
  const manifest: unknown = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  expect(scripts.length).toBeGreaterThan(1);
  for (const name of scripts) expect(manifest).toHaveProperty(['scripts', name ?? '']);
  expect(valuesOf('timeout-minutes')).toHaveLength(2);
});

it('puts nothing into a shell that comes from outside', () => {
  const inShell = valuesOf('run').filter((run) => /\$\{\{(?!\s*matrix\.)/.test(String(run)));
  expect(inShell).toEqual([]);
});
