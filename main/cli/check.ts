/**
 * `beleg check`: tells whether every file below `beleg/` is valid and where every
 * annotation stands in today's articles. Writes nothing.
 */
import path from 'node:path';
import { checkProject, isAllWell, type CheckReport } from '../backend/check.ts';
import { dataFolder } from '../backend/app-data/data-folder.ts';
import { Extraction } from '../backend/sources/extraction.ts';
import { spawnNodeExtractor } from '../backend/sources/extractor-process.ts';
import type { Text } from '../../shared/text/text.ts';
import { failureSentence, readCode } from './failure.ts';
import type { Installation } from './installation.ts';
import { printable } from './printable.ts';
import type { ExitCode, Terminal } from './terminal.ts';

export interface CheckOptions {
  readonly json?: boolean;
}

/** UTF-16 code units of a quote that are shown to people. */
const SHOWN_QUOTE = 80;

export async function check(
  given: string,
  options: CheckOptions,
  terminal: Terminal,
  { extractorProgram }: Pick<Installation, 'extractorProgram'>,
): Promise<ExitCode> {
  const extraction = new Extraction(() => spawnNodeExtractor(extractorProgram));
  const report = await checkProject(path.resolve(given), dataFolder(terminal.environment), extraction);
  await extraction.close();
  if (!report.ok) {
    terminal.say(failureSentence(terminal.text, readCode(report.code), given));
    return 2;
  }
  if (options.json === true) terminal.out(JSON.stringify(report.value));
  else tell(report.value, terminal);
  return isAllWell(report.value) ? 0 : 1;
}

/** That an article is gone happens every day, and has words; what is wrong in a file is named by its code. */
function problemWords(text: Text, problem: string): string {
  if (problem === 'article-not-found') return text('cli.check.article-gone');
  return problem.startsWith('article-') ? text('cli.check.article-unread') : printable(problem);
}

/** What needs a look first, the count of everything last. */
function tell(
  { files, annotations, unfinishedImports = [], summary }: CheckReport,
  { text, out }: Terminal,
): void {
  for (const { annotator, outcome } of unfinishedImports)
    out(text(`cli.unfinished.${outcome}`, { annotator }));
  for (const { path: file, ok, problems } of files) {
    if (problems.length === 0) continue;
    const values = {
      file: printable(file),
      problems: problems.map((problem) => problemWords(text, problem)).join(', '),
    };
    out(ok ? text('cli.check.file-remark', values) : text('cli.check.file-invalid', values));
  }
  for (const { article, annotator, placement, quote } of annotations) {
    if (placement === 'exact' || placement === 'moved') continue;
    const words = quote.replaceAll(/\s+/g, ' ');
    const shown = words.length > SHOWN_QUOTE ? `${words.slice(0, SHOWN_QUOTE)}…` : words;
    out(
      text('cli.check.annotation', {
        article: printable(article),
        annotator,
        placement,
        quote: printable(shown),
      }),
    );
  }
  const { invalidFiles, ...placements } = summary;
  out(
    text('cli.check.summary', {
      ...placements,
      files: files.length,
      invalid: invalidFiles,
      annotations: annotations.length,
    }),
  );
}
