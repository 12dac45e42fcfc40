/**
 * The commands of the command line, their options and their help. What is wrong in a
 * call is said in one sentence; nobody is shown a stack.
 */
import tab from '@bomb.sh/tab/commander';
import { Command, CommanderError } from 'commander';
import type { FormatId } from '../../shared/formats/format.ts';
import { FORMATS } from '../../shared/formats/index.ts';
import type { MessageKey, Text } from '../../shared/text/text.ts';
import { check, type CheckOptions } from './check.ts';
import { compare, type CompareOptions } from './compare.ts';
import { exportProject, type ExportOptions } from './export-project.ts';
import { importIntoProject, type ImportOptions } from './import-into-project.ts';
import type { Installation } from './installation.ts';
import { listFormats, type FormatsOptions } from './list-formats.ts';
import { open, type OpenOptions } from './open.ts';
import type { ExitCode, Terminal } from './terminal.ts';

/** Run what `args` (without the program's own name) ask for. */
export async function runProgram(
  args: readonly string[],
  terminal: Terminal,
  installation: Installation,
): Promise<ExitCode> {
  let exit: ExitCode = 0;
  const program = createProgram(terminal, installation, (code) => {
    exit = code;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    terminal.say(wrongUse(terminal.text, error));
    terminal.say(terminal.text('cli.wrong.more'));
    return 2;
  }
  return exit;
}

/** Every command with its options and its help; `exit` is told how a command ended. */
export function createProgram(
  terminal: Terminal,
  installation: Installation,
  exit: (code: ExitCode) => void,
): Command {
  const { text } = terminal;
  const program = new Command('beleg');
  prepare(program, terminal)
    .description(text('cli.about'))
    .version(installation.version, '-V, --version', text('cli.version'))
    .helpCommand('help [command]', text('cli.help-command'));
  example(program, text, 'beleg my-articles');

  const opening = prepare(program.command('open', { isDefault: true }), terminal)
    .description(text('cli.open.about'))
    .argument('[FOLDER]', text('cli.open.folder'))
    .option('--host <electron|web>', text('cli.open.host'))
    .option('--port <N>', text('cli.open.port'))
    .option('--annotator <ID>', text('cli.open.annotator'))
    .option('--no-browser', text('cli.open.no-browser'))
    .action(async (folder: string | undefined, options: OpenOptions) => {
      exit(await open(folder, options, terminal, installation));
    });
  example(opening, text, 'beleg open my-articles --annotator a1');

  const checking = prepare(program.command('check'), terminal)
    .description(text('cli.check.about'))
    .argument('<FOLDER>', text('cli.project'))
    .option('--json', text('cli.json'))
    .action(async (folder: string, options: CheckOptions) => {
      exit(await check(folder, options, terminal, installation));
    });
  example(checking, text, 'beleg check my-articles --json');

  const comparing = prepare(program.command('compare'), terminal)
    .description(text('cli.compare.about'))
    .argument('<FOLDER>', text('cli.project'))
    .requiredOption('--annotators <ID,ID…>', text('cli.compare.annotators'))
    .option('--article <PATH>', text('cli.compare.article'), collect)
    .option('--no-gamma', text('cli.compare.no-gamma'))
    .option('--as <ID>', text('cli.as'))
    .option('--json', text('cli.json'))
    .action(async (folder: string, options: CompareOptions) => {
      exit(await compare(folder, options, terminal, installation));
    });
  example(comparing, text, 'beleg compare my-articles --annotators a1,b2');
  addExchange(program, terminal, installation, exit);
  addCompletion(program, terminal);
  return program;
}

/** `beleg complete bash` prints what a shell needs to complete our commands; it asks us for the rest. */
function addCompletion(program: Command, terminal: Terminal): void {
  const completion = tab(program);
  for (const [name, ids] of Object.entries(completedFormats())) {
    const option = completion.commands.get(name)?.options.get('format');
    if (option !== undefined)
      option.handler = (complete) => {
        for (const id of ids) complete(id, terminal.text(`format.${id}`));
      };
  }
  const completing = program.commands.find((command) => command.name() === 'complete');
  if (completing === undefined) return;
  prepare(completing, terminal).description(terminal.text('cli.complete.about'));
  example(completing, terminal.text, 'source <(beleg complete bash)');
}

function completedFormats(): Readonly<Record<'export' | 'import', readonly FormatId[]>> {
  return {
    export: FORMATS.filter(({ write }) => write !== undefined).map(({ id }) => id),
    import: FORMATS.filter(({ read }) => read !== undefined).map(({ id }) => id),
  };
}

function addExchange(
  program: Command,
  terminal: Terminal,
  installation: Installation,
  exit: (code: ExitCode) => void,
): void {
  const { text } = terminal;
  const exporting = prepare(program.command('export'), terminal)
    .description(text('cli.export.about'))
    .argument('<FOLDER>', text('cli.project'))
    .requiredOption('--format <ID>', text('cli.export.format'))
    .requiredOption('--out <PATH>', text('cli.export.out'))
    .option('--annotator <ID>', text('cli.export.annotator'), collect)
    .option('--adjudicated [ID]', text('cli.export.adjudicated'))
    .option('--article <PATH>', text('cli.export.article'), collect)
    .option('--as <ID>', text('cli.as'))
    .option('--force', text('cli.export.force'))
    .option('--json', text('cli.json'))
    .action(async (folder: string, options: ExportOptions) => {
      exit(await exportProject(folder, options, terminal, installation));
    });
  example(exporting, text, 'beleg export my-articles --format qdpx --out my-articles.qdpx');

  const importing = prepare(program.command('import'), terminal)
    .description(text('cli.import.about'))
    .argument('<FOLDER>', text('cli.project'))
    .argument('<FILE...>', text('cli.import.files'))
    .requiredOption('--format <ID>', text('cli.export.format'))
    .requiredOption('--annotator <ID>', text('cli.import.annotator'))
    .option('--yes', text('cli.import.yes'))
    .option('--json', text('cli.json'))
    .action(async (folder: string, files: readonly string[], options: ImportOptions) => {
      exit(await importIntoProject(folder, files, options, terminal, installation));
    });
  example(importing, text, 'beleg import my-articles --format csv --annotator a1 coded.csv');

  const listing = prepare(program.command('formats'), terminal)
    .description(text('cli.formats.about'))
    .option('--json', text('cli.json'))
    .action((options: FormatsOptions) => listFormats(options, terminal));
  example(listing, text, 'beleg formats --json');
}

function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

/** What every command has in common: our words, our streams, and no exit behind our back. */
function prepare(command: Command, { text, out }: Terminal): Command {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': text('cli.usage'),
    'Arguments:': text('cli.arguments'),
    'Options:': text('cli.options'),
    'Commands:': text('cli.commands'),
  };
  return command
    .exitOverride()
    .helpOption('-h, --help', text('cli.help'))
    .configureHelp({ styleTitle: (title) => titles[title] ?? title })
    .configureOutput({
      writeOut: (help) => out(help.trimEnd()),
      // Commander's own sentences are English only; ours follow from the error's code.
      writeErr: () => undefined,
      outputError: () => undefined,
    });
}

function example(command: Command, text: Text, line: string): void {
  command.addHelpText('after', `\n${text('cli.example')}\n  ${line}`);
}

const WRONG: Readonly<Record<string, MessageKey>> = {
  'commander.unknownOption': 'cli.wrong.option',
  'commander.missingArgument': 'cli.wrong.missing-argument',
  'commander.missingMandatoryOptionValue': 'cli.wrong.missing-argument',
  'commander.invalidArgument': 'cli.wrong.choice',
  'commander.optionMissingArgument': 'cli.wrong.missing-value',
  'commander.excessArguments': 'cli.wrong.extra',
};

function wrongUse(text: Text, error: CommanderError): string {
  const given = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  return text(WRONG[error.code] ?? 'cli.wrong.extra', { given });
}
