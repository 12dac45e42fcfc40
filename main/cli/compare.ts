/**
 * `beleg compare`: tells what annotators share and where they differ, and how well they
 * agree. Writes nothing.
 */
import path from 'node:path';
import { isAnnotatorId, type AnnotatorId } from '../../shared/domain/annotator.ts';
import { compareProject, GAMMA, isAgreed, type CompareCode } from '../backend/comparing/compare.ts';
import { compareReport } from '../backend/comparing/compare-report.ts';
import { dataFolder } from '../backend/app-data/data-folder.ts';
import { Extraction } from '../backend/sources/extraction.ts';
import { spawnNodeExtractor } from '../backend/sources/extractor-process.ts';
import { failureSentence } from './failure.ts';
import type { Installation } from './installation.ts';
import { printable } from './printable.ts';
import { tellComparison } from './tell-comparison.ts';
import type { ExitCode, Terminal } from './terminal.ts';

export interface CompareOptions {
  readonly annotators: string;
  readonly article?: readonly string[];
  readonly gamma: boolean;
  /** With whose eyes: in blind mode not everything is for everybody. */
  readonly as?: string;
  readonly json?: boolean;
}

export async function compare(
  given: string,
  options: CompareOptions,
  terminal: Terminal,
  { extractorProgram }: Pick<Installation, 'extractorProgram'>,
): Promise<ExitCode> {
  const annotators = annotatorsOf(options.annotators);
  if (annotators === null) {
    terminal.say(terminal.text('cli.compare.wrong-annotators'));
    return 2;
  }
  const { as } = options;
  if (as !== undefined && !isAnnotatorId(as)) {
    terminal.say(terminal.text('cli.wrong.annotator'));
    return 2;
  }
  const extraction = new Extraction(() => spawnNodeExtractor(extractorProgram));
  const compared = await compareProject(
    path.resolve(given),
    { dataFolder: dataFolder(terminal.environment), extraction },
    { annotators, articles: options.article ?? [], gamma: options.gamma ? GAMMA : null },
    as === undefined ? {} : { as },
  );
  await extraction.close();
  if (!compared.ok) {
    terminal.say(failure(compared.code, compared.detail ?? '', { given, terminal }));
    return 2;
  }
  if (compared.value.blind && as === undefined) terminal.say(terminal.text('cli.blind'));
  if (options.json === true) terminal.out(JSON.stringify(compareReport(compared.value)));
  else tellComparison(compared.value, terminal);
  return isAgreed(compared.value) ? 0 : 1;
}

/** Ids between commas; null unless they are two or more, all different. */
function annotatorsOf(given: string): readonly AnnotatorId[] | null {
  const ids = given.split(',').map((id) => id.trim());
  const isGood = ids.length >= 2 && new Set(ids).size === ids.length && ids.every((id) => isAnnotatorId(id));
  return isGood ? ids : null;
}

function failure(
  code: CompareCode,
  detail: string,
  { given, terminal: { text } }: { readonly given: string; readonly terminal: Terminal },
): string {
  if (code === 'unknown-annotator') return text('cli.compare.unknown-annotator', { annotator: detail });
  if (code === 'unknown-article') return text('cli.compare.unknown-article', { article: printable(detail) });
  // The command line measures by itself and is stopped by ending it, and no place is unknown to it.
  const isWindows = code === 'unknown-place' || code === 'cancelled' || code === 'too-complex';
  return failureSentence(text, isWindows ? 'not-found' : code, given);
}
