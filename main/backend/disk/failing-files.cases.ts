/** A file system that fails where a test wants it to, as SQLite's tests do: call N, once or for ever. */
import { nodeFiles, systemError, type FileSystem, type OpenFile } from './files.ts';

export interface FaultPlan {
  /** Number of the call that fails, from 1; 0 for none. */
  readonly at: number;
  readonly lasting: 'once' | 'for-ever';
  readonly code: string;
  /** A failing write first writes this share of its bytes, as a full disk does. */
  readonly partOfWrite?: number;
}

export interface WatchedFiles extends FileSystem {
  /** Calls so far, in order: `sync .a.json.….tmp` and so on. */
  readonly calls: readonly string[];
  /** True once a call has failed. */
  readonly hasFailed: boolean;
}

export const NO_FAULT: FaultPlan = { at: 0, lasting: 'once', code: 'EIO' };

/** Changes of single calls on top of a plan. */
export interface Overrides {
  /** Instead of writing everything. */
  write?(handle: OpenFile, bytes: Uint8Array, file: string): Promise<void>;
  rename?(from: string, to: string): Promise<void>;
  link?(from: string, to: string): Promise<void>;
  afterRename?(to: string): Promise<void>;
  unlink?(file: string): Promise<void>;
}

export function failingFiles(plan: FaultPlan = NO_FAULT, overrides: Overrides = {}): WatchedFiles {
  const calls: string[] = [];
  const state = { failed: false };

  function isDue(): boolean {
    const number = calls.length;
    const due = plan.at > 0 && (plan.lasting === 'once' ? number === plan.at : number >= plan.at);
    state.failed ||= due;
    return due;
  }
  async function call<T>(name: string, file: string, work: () => Promise<T>): Promise<T> {
    calls.push(`${name} ${file}`);
    if (isDue()) throw systemError(plan.code, `injected, ${name} ${file}`);
    return await work();
  }
  function watched(handle: OpenFile, file: string): OpenFile {
    return {
      async write(bytes) {
        calls.push(`write ${file}`);
        if (isDue()) {
          await handle.write(bytes.subarray(0, Math.floor(bytes.length * (plan.partOfWrite ?? 0))));
          throw systemError(plan.code, `injected, write ${file}`);
        }
        await (overrides.write?.(handle, bytes, file) ?? handle.write(bytes));
      },
      read: (limit) => call('read', file, () => handle.read(limit)),
      sync: () => call('sync', file, () => handle.sync()),
      stat: () => call('stat', file, () => handle.stat()),
      chmod: (mode) => call('chmod', file, () => handle.chmod(mode)),
      truncate: (size) => call('truncate', file, () => handle.truncate(size)),
      place: () => handle.place(),
      // Closed whatever it says, as the system does: a test must not run out of handles.
      async close() {
        await handle.close();
        await call('close', file, () => Promise.resolve());
      },
    };
  }
  return {
    calls,
    get hasFailed() {
      return state.failed;
    },
    open: (file, flag, mode) =>
      call('open', file, async () => watched(await nodeFiles.open(file, flag, mode), file)),
    lstat: (file) => call('lstat', file, () => nodeFiles.lstat(file)),
    mkdir: (folder) => call('mkdir', folder, () => nodeFiles.mkdir(folder)),
    readdir: (folder) => call('readdir', folder, () => nodeFiles.readdir(folder)),
    rename: (from, to) =>
      call('rename', to, async () => {
        await (overrides.rename?.(from, to) ?? nodeFiles.rename(from, to));
        await overrides.afterRename?.(to);
      }),
    link: (from, to) => call('link', to, () => overrides.link?.(from, to) ?? nodeFiles.link(from, to)),
    unlink: (file) => call('unlink', file, () => overrides.unlink?.(file) ?? nodeFiles.unlink(file)),
    rmdir: (folder) => call('rmdir', folder, () => nodeFiles.rmdir(folder)),
  };
}
