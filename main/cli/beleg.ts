/**
 * Entry: the program `beleg`.
 *
 * Ends with the command's exit code when everything is written, and with one sentence
 * if Beleg itself is at fault; the stack goes to the log.
 */
import { dataFolder } from '../backend/app-data/data-folder.ts';
import { openLog } from '../backend/app-data/log-file.ts';
import { endProcess } from './end-process.ts';
import { findInstallation } from './installation.ts';
import { processTerminal } from './process-terminal.ts';
import { runProgram } from './program.ts';

const terminal = processTerminal();

function endWithBug(error: unknown): void {
  const folder = dataFolder(process.env);
  openLog(folder)(`fault: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  terminal.say(terminal.text('cli.bug', { folder }));
  end(2);
}

/** Not before the result is written: a pipe may still hold some of it. */
function end(code: number): void {
  process.stdout.write('', () => endProcess(code));
}

process.on('uncaughtException', endWithBug);
process.on('unhandledRejection', endWithBug);
end(await runProgram(process.argv.slice(2), terminal, findInstallation(import.meta.dirname)));
