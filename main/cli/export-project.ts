/**
 * `beleg export`: writes annotations for another tool, completely or not at all. What the
 * format cannot carry is said first, on standard error.
 */
import path from 'node:path';
import { isAnnotatorId } from '../../shared/domain/annotator.ts';
import type { Format, Loss } from '../../shared/formats/format.ts';
import { formatOf } from '../../shared/formats/index.ts';
import { dataFolder } from '../backend/app-data/data-folder.ts';
import { collectSet, type CollectedSet } from '../backend/exchange/collect-set.ts';
import { openExchange } from '../backend/exchange/open-exchange.ts';
import { unfinishedImportsOf } from '../backend/exchange/unfinished-imports.ts';
import { checkTarget, writeExport, type Exported } from '../backend/exchange/write-export.ts';
import { failureSentence, readCode } from './failure.ts';
import type { Installation } from './installation.ts';
import { isUnknown, leftOutWords } from './left-out-words.ts';
import { printable } from './printable.ts';
import { stoppably } from './stoppable.ts';
import type { ExitCode, Terminal } from './terminal.ts';

export interface ExportOptions {
  readonly format: string;
  readonly out: string;
  readonly annotator?: readonly string[];
  readonly adjudicated?: true | string;
  readonly article?: readonly string[];
  /** With whose eyes: in blind mode not everything is for everybody. */
  readonly as?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

export async function exportProject(
  folder: string,
  options: ExportOptions,
  terminal: Terminal,
  installation: Pick<Installation, 'extractorProgram'>,
): Promise<ExitCode> {
  const { text, say } = terminal;
  const format = formatOf(options.format);
  if (format === undefined) {
    say(text('cli.wrong.format', { given: printable(options.format) }));
    return 2;
  }
  if (options.out.trim() === '') {
    say(text('cli.wrong.out'));
    return 2;
  }
  const named = [
    ...(options.annotator ?? []),
    ...(typeof options.adjudicated === 'string' ? [options.adjudicated] : []),
    ...(options.as === undefined ? [] : [options.as]),
  ];
  if (!named.every(isAnnotatorId)) {
    say(text('cli.wrong.annotator'));
    return 2;
  }
  const exit = await stoppably(terminal, installation, async ({ extraction, signal, progress }) => {
    const { as = null } = options;
    const data = dataFolder(terminal.environment);
    const opened = await openExchange(path.resolve(folder), data, extraction, { as });
    if (!opened.ok) {
      say(failureSentence(text, readCode(opened.code), folder));
      return 2;
    }
    const { project, machine } = opened.value;
    if (project.rules.blind && as === null) say(text('cli.blind'));
    const job = {
      project,
      format,
      options: { language: text.language },
      to: path.resolve(options.out),
      force: options.force === true,
      machine: machine.id,
      signal,
    };
    // Before any work: nobody waits for minutes to hear that the file is there already.
    const target = await checkTarget(job);
    if (!target.ok) return failed(terminal, target, options.out);
    const { annotator = [], adjudicated, article = [] } = options;
    const selection = {
      annotators: annotator,
      articles: article,
      ...(adjudicated !== undefined && { adjudicated }),
    };
    const collected = await collectSet(opened.value, selection, { signal, progress });
    const isUnknownNamed = collected.leftOut.some((one) => article.includes(one.path) && isUnknown(one));
    // Wrong use, or nothing that could be written: nothing is.
    if (isUnknownNamed || (collected.leftOut.length > 0 && collected.set.articles.length === 0)) {
      tellLosses(terminal, [], collected);
      say(text('cli.export.nothing'));
      return 2;
    }
    const unfinished = await unfinishedImportsOf(opened.value.dataFolder, project);
    for (const { annotator: whose, outcome } of unfinished)
      say(text(`cli.unfinished.${outcome}`, { annotator: whose }));
    const losses = format.losses(collected.set);
    tellLosses(terminal, losses, collected);
    const written = await writeExport({ ...job, set: collected.set });
    if (!written.ok) return failed(terminal, written, options.out);
    tellDone(terminal, { options, format, exported: written.value, losses, collected });
    return collected.leftOut.length + unfinished.length === 0 ? 0 : 1;
  });
  if (exit === undefined) say(text('exchange.export.cancelled'));
  return exit ?? 2;
}

type ExportFailure = Extract<Awaited<ReturnType<typeof writeExport>>, { readonly ok: false }>;

function failed({ text, say }: Terminal, { code, detail = '' }: ExportFailure, out: string): ExitCode {
  say(text(`exchange.export.${code}`, { path: printable(out), detail: printable(detail) }));
  return 2;
}

function tellLosses({ text, say }: Terminal, losses: readonly Loss[], { leftOut }: CollectedSet): void {
  for (const { code, count } of losses) say(text(`exchange.loss.${code}`, { count }));
  for (const one of leftOut) say(leftOutWords(text, one));
}

interface Done {
  readonly options: ExportOptions;
  readonly format: Format;
  readonly exported: Exported;
  readonly losses: readonly Loss[];
  readonly collected: CollectedSet;
}

function tellDone({ text, out }: Terminal, { options, format, exported, losses, collected }: Done): void {
  const { set, leftOut } = collected;
  const annotations = set.layers.reduce((count, layer) => count + layer.annotations.length, 0);
  const articles = set.articles.length;
  if (options.json === true) {
    const { files, bytes } = exported;
    out(
      JSON.stringify({
        format: format.id,
        path: options.out,
        files,
        bytes,
        articles,
        annotations,
        losses,
        leftOut,
      }),
    );
  } else out(text('cli.export.done', { path: printable(options.out), annotations, articles }));
}
