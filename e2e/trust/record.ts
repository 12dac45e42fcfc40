/**
 * What a run of the tests of trust found: one line per fault or attack, with its naive
 * control, left in dist/results/trust for the table in docs/reliability.md.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PROJECT_ROOT } from '../host.ts';

export interface Finding {
  /** Of the fault or attack in docs/reliability.md. */
  readonly id: string;
  readonly what: string;
  /** What was done how often, and what came of it. */
  readonly found: string;
  /** What the same did to a writer, reader or server that is deliberately naive; why there is none. */
  readonly control: string;
}

const FOLDER = path.join(PROJECT_ROOT, 'dist/results/trust');

/** Kept as soon as it is known: a part that fails later leaves what it found before. */
export function record(finding: Finding): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(
    path.join(FOLDER, `${finding.id}.json`),
    JSON.stringify({ ...finding, part: process.env['BELEG_TRUST_PART'] }),
  );
}

/** It cannot be done on this machine: said in the table, never passed over. */
export function skipped(id: string, what: string, reason: string): void {
  record({ id, what, found: `skipped: ${reason}`, control: '—' });
}

/** How often something is done; less for trying the tests themselves. */
export function times(usual: number): number {
  const share = Number(process.env['BELEG_TRUST_SHARE'] ?? 1);
  return Math.max(1, Math.round(usual * share));
}
