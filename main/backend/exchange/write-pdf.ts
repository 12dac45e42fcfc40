/** The report as a PDF: printed by the host, and written as every export is. */
import path from 'node:path';
import { fail, type Result } from '../../../shared/result.ts';
import type { Host } from '../host.ts';
import { writeFiles, type ExportCode, type Exported, type ExportJob } from './write-export.ts';

type PdfCode = ExportCode | 'not-printed';

/** Rejects with the signal's reason when it is stopped while the host prints. */
export async function writePdf(
  { set, format, options, ...job }: ExportJob,
  printPdf: NonNullable<Host['printPdf']>,
): Promise<Result<Exported, PdfCode>> {
  const signal = job.signal ?? new AbortController().signal;
  const [page] = format.write?.(set, options) ?? [];
  if (page === undefined) return fail('not-written-by-beleg');
  let pdf: Uint8Array;
  try {
    pdf = await printPdf([...page.chunks].join(''), signal);
  } catch {
    signal.throwIfAborted();
    return fail('not-printed');
  }
  return writeFiles({ ...job, container: 'file' }, () => [{ path: path.basename(job.to), chunks: [pdf] }]);
}
