/**
 * The man page is made of the same definition as the help: docs/beleg.1 is what this says it
 * is. After a change: `npx vitest run main/cli/man-page --update`.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import { expect, it } from 'vitest';
import { createText } from '../../shared/text/text.ts';
import { temporaryFolder } from '../backend/disk/temporary-folder.cases.ts';
import { findInstallation } from './installation.ts';
import { createProgram } from './program.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

it('the man page has every command and option, as the help has them', async () => {
  const shown: string[] = [];
  const terminal = {
    text: createText('en'),
    out: (line: string) => void shown.push(line),
    say: () => undefined,
    environment: {},
    onEnter: () => undefined,
    onEnd: () => undefined,
  };
  const program = createProgram(terminal, findInstallation(import.meta.dirname), () => undefined);
  const markdown = pageOf(program, (command) => {
    shown.length = 0;
    command.outputHelp();
    return shown.join('\n').split('Example:\n')[1]?.trim() ?? '';
  });
  const file = path.join(await temporaryFolder(), 'beleg.1.md');
  writeFileSync(file, markdown);
  const roff = execFileSync(
    process.execPath,
    [path.join(ROOT, 'node_modules/marked-man/bin/marked-man.js'), '--version', 'beleg', file],
    { encoding: 'utf8', env: { ...process.env, SOURCE_DATE_EPOCH: '0' } },
  );
  // Of no day: it changes when the program does.
  await expect(roff.replace(/^(\.TH "BELEG" "1") ".*$/m, '$1 "" "Beleg"')).toMatchFileSnapshot(
    path.join(ROOT, 'docs/beleg.1'),
  );
});

function pageOf(program: Command, exampleOf: (command: Command) => string): string {
  const help = program.createHelp();
  const commands = help.visibleCommands(program).filter((command) => command.name() !== 'help');
  const parts = commands.map((command) => {
    const terms = help
      .visibleArguments(command)
      .map((argument) => item(help.argumentTerm(argument), help.argumentDescription(argument)));
    const options = help
      .visibleOptions(command)
      .map((option) => item(help.optionTerm(option), help.optionDescription(option)));
    return [
      `### ${help.commandUsage(command)}`,
      `${help.subcommandDescription(command)}.`,
      ...terms,
      ...options,
      'Example:',
      `    ${exampleOf(command)}`,
    ].join('\n\n');
  });
  return [
    `# beleg(1) -- ${program.description()}`,
    '## SYNOPSIS',
    '`beleg` [COMMAND] [OPTIONS]',
    '## DESCRIPTION',
    'Results go to standard output, words for people to standard error.',
    '## COMMANDS',
    ...parts,
    '## EXIT STATUS',
    item('0', 'all well'),
    item('1', 'the command worked and found problems'),
    item('2', 'wrong use or unreadable input'),
    '## ENVIRONMENT',
    item('BELEG_DATA', 'folder for settings and journals, instead of the usual one'),
    item('BELEG_NO_BROWSER', 'if set, open prints the address only'),
    '',
  ].join('\n\n');
}

function item(term: string, description: string): string {
  return `* \`${term}\`:\n  ${description}`;
}
