/** The built preload, run as Electron runs it: what the page gets, and that it gets no more. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { rolldown } from 'rolldown';
import { beforeAll, expect, test, vi } from 'vitest';

let source = '';
let chunks = 0;

beforeAll(async () => {
  const bundle = await rolldown({
    input: path.join(import.meta.dirname, 'preload.ts'),
    platform: 'node',
    external: [/^electron/],
  });
  const { output } = await bundle.generate({ format: 'cjs', codeSplitting: false });
  chunks = output.length;
  source = output[0].code;
});

interface Bridge {
  call(name: string, json: string): Promise<unknown>;
  onEvent(listen: (json: unknown) => void): () => void;
  placeOf(file: object): Promise<unknown>;
}

/** Run the preload with the three parts of Electron that a sandboxed one may require, and nothing of Node. */
function run(): {
  bridges: Map<string, Bridge>;
  invoke: ReturnType<typeof vi.fn>;
  emit: (json: unknown) => void;
  listeners: Set<unknown>;
} {
  const bridges = new Map<string, Bridge>();
  const listeners = new Set<(event: unknown, json: unknown) => void>();
  const invoke = vi.fn<(...args: unknown[]) => Promise<string>>(async () => await Promise.resolve('reply'));
  const electron = {
    contextBridge: { exposeInMainWorld: (name: string, bridge: Bridge) => bridges.set(name, bridge) },
    ipcRenderer: {
      invoke,
      on: (_channel: string, listen: (event: unknown, json: unknown) => void) => listeners.add(listen),
      removeListener: (_channel: string, listen: (event: unknown, json: unknown) => void) =>
        listeners.delete(listen),
    },
    webUtils: { getPathForFile: (file: object) => ('path' in file ? file.path : '') },
  };
  const require = (name: string): unknown => {
    if (name !== 'electron') throw new Error(`module not found: ${name}`);
    return electron;
  };
  const module = { exports: {} };
  runInContext(source, createContext({ require, module, exports: module.exports }));
  const emit = (json: unknown): void => listeners.forEach((listen) => listen({ sender: 'secret' }, json));
  return { bridges, invoke, emit, listeners };
}

function bridgeOf(bridges: Map<string, Bridge>): Bridge {
  const bridge = bridges.get('beleg');
  if (bridge === undefined) throw new Error('there is no bridge');
  return bridge;
}

test('the page gets three functions and nothing else', () => {
  const { bridges } = run();
  expect([...bridges.keys()]).toEqual(['beleg']);
  const surface = Object.entries(bridgeOf(bridges)).map(([name, part]) => `${name}: ${typeof part}`);
  expect(surface).toMatchInlineSnapshot(`
    [
      "call: function",
      "onEvent: function",
      "placeOf: function",
    ]
  `);
});

test('a call goes as text on its own channel, whatever its name', async () => {
  const { bridges, invoke } = run();
  expect(await bridgeOf(bridges).call('flush', '{}')).toBe('reply');
  expect(invoke.mock.calls).toEqual([['beleg:call', 'flush', '{}']]);
});

test('an event brings its text and not who sent it, until nobody listens', () => {
  const { bridges, emit, listeners } = run();
  const heard: unknown[][] = [];
  const stop = bridgeOf(bridges).onEvent((...args: unknown[]) => heard.push(args));
  emit('{"event":"closing"}');
  stop();
  emit('late');
  expect(heard).toEqual([['{"event":"closing"}']]);
  expect(listeners.size).toBe(0);
});

test('of what is dropped the program gets the path, and the page only the answer', async () => {
  const { bridges, invoke } = run();
  expect(await bridgeOf(bridges).placeOf({ path: '/home/ada/case' })).toBe('reply');
  expect(invoke.mock.calls).toEqual([['beleg:place-of', '/home/ada/case']]);
});

test('the built file is one, and needs nothing of Node', async () => {
  expect(chunks).toBe(1);
  expect([...source.matchAll(/require\("([^"]+)"\)/g)].map(([, name]) => name)).toEqual(['electron']);
  expect(await readFile(path.join(import.meta.dirname, 'preload.ts'), 'utf8')).not.toMatch(/node:|process/);
});
