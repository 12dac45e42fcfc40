/** Finds the Electron that desktop journeys run in, or says in one sentence why there is none. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from './host.ts';

export type FoundElectron =
  { readonly program: string; readonly reason: null } | { readonly program: null; readonly reason: string };

/** Looks at files only: asking the package itself would start a download. */
export function findElectron(environment: NodeJS.ProcessEnv = process.env): FoundElectron {
  const folder = join(PROJECT_ROOT, 'node_modules/electron');
  const place = environment['ELECTRON_OVERRIDE_DIST_PATH'] || join(folder, 'dist');
  const named = join(folder, 'path.txt');
  const program = join(place, existsSync(named) ? readFileSync(named, 'utf8').trim() : 'electron');
  if (!existsSync(program))
    return missing('Electron itself was not downloaded here (npm run electron:fetch)');
  const hasDisplay = [environment['DISPLAY'], environment['WAYLAND_DISPLAY']].some(Boolean);
  if (process.platform === 'linux' && !hasDisplay) return missing('there is no display here (try xvfb-run)');
  return { program, reason: null };
}

function missing(reason: string): FoundElectron {
  return { program: null, reason };
}
