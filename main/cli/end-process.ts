/**
 * The end of this process, whatever its file operations are doing.
 *
 * `process.exit` waits for every thread that is inside the system: a read from a share
 * that went away would keep Beleg, and its port, for good. Only a signal ends that.
 */

/** How long file operations that are still going on may take, after everything is saved or given up. */
const PATIENCE_MS = 1000;
const LOOK_EVERY_MS = 20;

/** End with `code`; by a signal, and so with the shell's 137, if a file operation hangs. */
export function endProcess(code: number): void {
  process.exitCode = code;
  const sinceMs = performance.now();
  const look = (): void => {
    if (!process.getActiveResourcesInfo().some((name) => name.startsWith('FSReq'))) process.exit(code);
    if (performance.now() - sinceMs > PATIENCE_MS) process.kill(process.pid, 'SIGKILL');
    setTimeout(look, LOOK_EVERY_MS);
  };
  look();
}
