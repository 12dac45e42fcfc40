/**
 * `beleg import`: takes annotations from files of other tools into an annotator's layers,
 * all of them or none, and says line by line what it could not read.
 */
import path from 'node:path';
import { isAnnotatorId } from '../../shared/domain/annotator.ts';
import { formatOf } from '../../shared/formats/index.ts';
import { dataFolder } from '../backend/app-data/data-folder.ts';
import { importFiles, type ImportReport } from '../backend/exchange/import-files.ts';
import { openExchange } from '../backend/exchange/open-exchange.ts';
import type { ProcessMemory } from '../backend/sources/extractor-process.ts';
import { spawnNodeExtractor } from '../backend/sources/extractor-process.ts';
import { nodeFiles } from '../backend/disk/files.ts';
import { SettingsStore } from '../backend/app-data/settings.ts';
import { systemClock } from '../backend/system-clock.ts';
import { failureSentence, readCode } from './failure.ts';
import type { Installation } from './installation.ts';
import { printable } from './printable.ts';
import { stoppably } from './stoppable.ts';
import type { ExitCode, Terminal } from './terminal.ts';

export interface ImportOptions {
  readonly format: string;
  readonly annotator: string;
  readonly yes?: boolean;
  readonly json?: boolean;
}

export async function importIntoProject(
  folder: string,
  files: readonly string[],
  options: ImportOptions,
  terminal: Terminal,
  installation: Pick<Installation, 'extractorProgram'>,
): Promise<ExitCode> {
  const { text, say } = terminal;
  const format = formatOf(options.format);
  if (format === undefined) {
    say(text('cli.wrong.format', { given: printable(options.format) }));
    return 2;
  }
  if (!isAnnotatorId(options.annotator)) {
    say(text('cli.wrong.annotator'));
    return 2;
  }
  const data = dataFolder(terminal.environment);
  const exit = await stoppably(terminal, installation, async ({ extraction, signal, progress }) => {
    const opened = await openExchange(path.resolve(folder), data, extraction, { isImport: true });
    if (!opened.ok) {
      say(failureSentence(text, readCode(opened.code), folder));
      return 2;
    }
    const settings = await SettingsStore.open({
      fs: nodeFiles,
      folder: data,
      machine: opened.value.machine.id,
    });
    const job = {
      format,
      annotator: options.annotator,
      files: files.map((file) => path.resolve(file)),
      newArticles: options.yes === true,
      at: systemClock.now(),
      spawnReader: (memory: ProcessMemory) => spawnNodeExtractor(installation.extractorProgram, memory),
    };
    const imported = await importFiles(opened.value, settings, job, { signal, progress });
    if (imported.ok) return tell(imported.value, options, terminal);
    const { code, detail = '' } = imported;
    const lines = detail.split('\n');
    const named = detail === '' ? (files[0] ?? '') : (lines[0] ?? '');
    say(text(`exchange.import.${code}`, { path: printable(named), count: lines.length }));
    if (code === 'new-articles') say(text('cli.import.ask'));
    return 2;
  });
  if (exit === undefined) say(text('exchange.import.cancelled'));
  return exit ?? 2;
}

function tell(report: ImportReport, options: ImportOptions, { text, say, out }: Terminal): ExitCode {
  const { added, links, present, articles, newArticles, problems, moreProblems } = report;
  for (const { code, file, line = 0, detail = '', shift = 0, count = 1 } of problems) {
    const values = { file: printable(file), line, detail: printable(detail), shift, count };
    say(text(`exchange.problem.${code}`, values));
  }
  if (moreProblems > 0) say(text('cli.import.more-problems', { count: moreProblems }));
  if (options.json === true)
    out(JSON.stringify({ added, links, present, articles, newArticles, problems, moreProblems }));
  else {
    for (const article of newArticles) out(text('cli.import.new', { path: printable(article) }));
    out(text('cli.import.done', { added, links, present, articles: articles.length }));
  }
  return problems.length === 0 ? 0 : 1;
}
