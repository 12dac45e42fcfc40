/**
 * Every attempt of this process to speak to a network, seen where Node itself begins it:
 * whatever library or global was used, and whether or not it came to anything.
 */
import { createHook } from 'node:async_hooks';

/** Node's names for connecting by TCP, sending by UDP, and asking for names. */
const ATTEMPTS: ReadonlySet<string> = new Set([
  'TCPCONNECTWRAP',
  'UDPWRAP',
  'UDPSENDWRAP',
  'GETADDRINFOREQWRAP',
  'GETNAMEINFOREQWRAP',
  'QUERYWRAP',
]);

/** What was attempted while `work` ran, in order. */
export async function connectionsDuring(work: () => Promise<void>): Promise<readonly string[]> {
  const attempts: string[] = [];
  const hook = createHook({
    init(_id, type) {
      if (ATTEMPTS.has(type)) attempts.push(type);
    },
  });
  hook.enable();
  try {
    await work();
  } finally {
    hook.disable();
  }
  return attempts;
}
