/**
 * The extractor as a utility process: Electron's own way to start a program that takes
 * files of strangers apart, where starting Node is switched off in the build.
 */
import { utilityProcess } from 'electron';
import {
  ARTICLE_MEMORY,
  argumentsFor,
  type ExtractorProcess,
  type ProcessMemory,
} from '../backend/sources/extractor-process.ts';

/** `program`: absolute path of the built extractor. */
export function spawnUtilityExtractor(
  program: string,
  memory: ProcessMemory = ARTICLE_MEMORY,
): ExtractorProcess {
  const child = utilityProcess.fork(program, [...argumentsFor(memory)], {
    serviceName: 'Beleg extractor',
    // Nothing of ours that it could tell anybody, and nothing asked for in our name.
    env: {},
    disclaim: true,
    stdio: 'ignore',
    execArgv: [`--js-flags=--max-old-space-size=${memory.heapMb} --disallow-code-generation-from-strings`],
  });
  return {
    // Handing over nothing but the message.
    send: (message) => child.postMessage(message, []),
    onMessage: (listen) => void child.on('message', listen),
    onExit: (listen) => void child.once('exit', listen),
    kill: () => void child.kill(),
  };
}
