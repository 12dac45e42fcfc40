/** The page of the desktop program in its real Electron: nothing of Node, no network, no way out. */
import { TWO_ARTICLES } from '../articles.ts';
import { expect, test } from '../beleg.ts';
import { ProjectFolder } from '../project-folder.ts';

test('the page has nothing of Node, and of the program three functions', async ({ beleg }) => {
  const { host, window } = await beleg.desktop(ProjectFolder.with(TWO_ARTICLES));
  const seen = await window.page.evaluate(() => {
    const bridge: unknown = Reflect.get(globalThis, 'beleg');
    const names = ['require', 'process', 'Buffer', 'module', 'global'];
    return {
      node: names.filter((name) => Reflect.get(globalThis, name) !== undefined),
      bridge: typeof bridge === 'object' && bridge !== null ? Object.keys(bridge).toSorted() : [],
    };
  });
  expect(seen).toEqual({ node: [], bridge: ['call', 'onEvent', 'placeOf'] });
  const preferences = await host.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    // Electron does not document it, and has it for such tests.
    const read: unknown = contents === undefined ? null : Reflect.get(contents, 'getLastWebPreferences');
    return typeof read === 'function' ? JSON.stringify(Reflect.apply(read, contents, [])) : '{}';
  });
  expect(JSON.parse(preferences)).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
  });
});

test('the page can neither go anywhere, nor open anything, nor ask for anything', async ({ beleg }) => {
  const { host, window } = await beleg.desktop(ProjectFolder.with(TWO_ARTICLES));
  const { page } = window;
  const tried = await page.evaluate(async () => {
    const opened = globalThis.open('https://example.org/');
    location.href = 'https://example.org/';
    const permissions = await Promise.all(
      ['geolocation', 'notifications', 'camera', 'microphone'].map(
        async (name) =>
          (await navigator.permissions.query(Object.assign({ name: 'geolocation' as const }, { name })))
            .state,
      ),
    );
    return { opened: opened === null, permissions };
  });
  expect(tried).toEqual({ opened: true, permissions: Array(4).fill('denied') });
  expect(page.url()).toBe('app://bundle/');
  expect(await host.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('of its own scheme the program answers with the window’s files and nothing else', async ({ beleg }) => {
  const { host } = await beleg.desktop(ProjectFolder.with(TWO_ARTICLES));
  const status = async (url: string): Promise<readonly [number, string]> =>
    await host.app.evaluate(async ({ session }, address) => {
      const reply = await session.fromPartition('beleg').fetch(address);
      return [reply.status, reply.headers.get('content-security-policy') ?? ''] as const;
    }, url);
  const [fine, policy] = await status('app://bundle/');
  expect(fine).toBe(200);
  expect(policy).toContain("default-src 'none'");
  expect((await status('app://bundle/..%2f..%2fetc/passwd'))[0]).toBe(400);
  await expect(status('https://example.org/')).rejects.toThrow(/ERR_BLOCKED_BY_CLIENT|ERR_/);
});
