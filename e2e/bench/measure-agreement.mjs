/** How long agreement takes, beside the reading of the layers it is measured on. */
import { execFileSync } from 'node:child_process';

const PROGRAM = 'dist/bench/agreement.mjs';

/** Once, before anything is measured. */
export function buildAgreement() {
  const source = 'e2e/bench/agreement/bench-agreement.ts';
  const options = ['--platform', 'node', '--file', PROGRAM, '--log-level', 'silent'];
  execFileSync(process.execPath, ['node_modules/rolldown/bin/cli.mjs', source, ...options]);
}

/**
 * @param {string} folder
 * @param {number} gammaArticles γ is measured on so many of the articles
 * @returns {{ readMs: number, comparedMs: number, measuredMs: number, gammaMs: number }}
 */
export function measureAgreement(folder, gammaArticles) {
  return JSON.parse(
    execFileSync(process.execPath, [PROGRAM, folder, String(gammaArticles)], { encoding: 'utf8' }),
  );
}
