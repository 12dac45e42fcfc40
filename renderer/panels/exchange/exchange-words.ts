/** Why an export or import did not come about, and what was wrong with single lines, in words. */
import type { Calls, HostCode } from '../../../shared/api/contract.ts';
import type { ImportProblem } from '../../../shared/domain/exchange-code.ts';
import type { Failure } from '../../../shared/result.ts';
import type { Text } from '../../../shared/text/text.ts';
import { readableName } from '../readable-name.ts';

export function exportFailure(
  text: Text,
  { code, detail = '' }: Failure<Calls['writeExport']['code'] | HostCode>,
  path: string,
): string {
  if (isOurFault(code) || code === 'no-project' || code === 'unknown-place')
    return text('exchange.export.io-error', { path });
  return text(`exchange.export.${code}`, { path, detail: readableName(detail) });
}

/** `file` is what was to be imported, for failures that name none. */
export function importFailure(
  text: Text,
  { code, detail = '' }: Failure<Calls['writeImport']['code'] | HostCode>,
  file: string,
): string {
  const lines = detail.split('\n');
  const path = readableName(detail === '' ? file : (lines[0] ?? ''));
  if (isOurFault(code)) return text('exchange.import.io-error', { path });
  if (code === 'no-annotator') return text('said.no-annotator');
  return text(`exchange.import.${code}`, { path, count: lines.length });
}

const HOST_CODES: readonly string[] = [
  'bad-input',
  'no-such-call',
  'internal',
  'unreachable',
  'not-allowed',
] satisfies readonly HostCode[];

function isOurFault(code: string): code is HostCode {
  return HOST_CODES.includes(code);
}

export function problemWords(text: Text, problem: ImportProblem): string {
  const { code, file, line = 0, detail = '', shift = 0, count = 1 } = problem;
  return text(`exchange.problem.${code}`, {
    file: readableName(file),
    line,
    detail: readableName(detail),
    shift,
    count,
  });
}
