import { EventEmitter } from 'node:events';
import { expect, test, vi } from 'vitest';
import { spawnUtilityExtractor } from './extractor-process.ts';
import { fakeElectron } from './fake-electron.cases.ts';

vi.mock('electron', async () => (await import('./fake-electron.cases.ts')).fakeElectron);

test('the extractor is a process without our environment, that is spoken to, heard and ended', () => {
  const child = Object.assign(new EventEmitter(), {
    postMessage: vi.fn<(message: unknown, transfer: unknown) => void>(),
    kill: vi.fn<() => boolean>(),
  });
  fakeElectron.utilityProcess.fork.mockReturnValue(child);
  const extractor = spawnUtilityExtractor('/opt/beleg/extractor.js');
  expect(fakeElectron.utilityProcess.fork.mock.calls).toMatchObject([
    ['/opt/beleg/extractor.js', ['--most-bytes=943718400'], { env: {}, stdio: 'ignore' }],
  ]);
  const heard: unknown[] = [];
  extractor.onMessage((message) => heard.push(message));
  extractor.onExit(() => heard.push('gone'));
  child.emit('message', 'text');
  child.emit('exit', 0);
  expect(heard).toEqual(['text', 'gone']);
  extractor.kill();
  expect(child.kill).toHaveBeenCalledTimes(1);
});
