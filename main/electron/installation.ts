/** Where the parts of this Beleg lie, as seen from the built program: dist/main/electron, packed or in a checkout. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface Installation {
  readonly version: string;
  /** Absolute path of the built window. */
  readonly rendererFolder: string;
  /** Absolute path of the sample project; packed, it lies beside the archive, where it can be copied from. */
  readonly sampleFolder: string;
  /** Absolute path of the built extractor. */
  readonly extractorProgram: string;
  /** Absolute path of the built preload. */
  readonly preload: string;
}

/** `entryFolder`: absolute path of dist/main/electron; `resources`: Electron's own folder of resources. */
export function findInstallation(entryFolder: string, resources: string): Installation {
  const root = path.resolve(entryFolder, '../../..');
  const besideArchive = path.join(resources, 'samples');
  return {
    version: versionIn(readFileSync(path.join(root, 'package.json'), 'utf8')),
    rendererFolder: path.join(root, 'dist', 'renderer'),
    sampleFolder: existsSync(besideArchive) ? besideArchive : path.join(root, 'samples'),
    extractorProgram: path.join(root, 'dist', 'main', 'extractor.js'),
    preload: path.join(entryFolder, 'preload.cjs'),
  };
}

function versionIn(json: string): string {
  const content: unknown = JSON.parse(json);
  if (typeof content !== 'object' || content === null || !('version' in content)) return '0.0.0';
  return String(content.version);
}
