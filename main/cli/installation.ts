/** Where the parts of this Beleg lie: the same two folders up, built or from source. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

export interface Installation {
  readonly version: string;
  /** Absolute path of the folder that holds all of it. */
  readonly root: string;
  /** Absolute path of the built window. */
  readonly rendererFolder: string;
  /** Absolute path of the program that takes articles of other kinds than text apart. */
  readonly extractorProgram: string;
  /** Absolute path of the sample project. */
  readonly sampleFolder: string;
}

/** `entryFolder`: absolute path of the folder of the program that runs, dist/main or main/cli. */
export function findInstallation(entryFolder: string): Installation {
  const root = path.resolve(entryFolder, '../..');
  return {
    version: versionOf(readFileSync(path.join(root, 'package.json'), 'utf8')),
    root,
    rendererFolder: path.join(root, 'dist', 'renderer'),
    extractorProgram: path.join(root, 'dist', 'main', 'extractor.js'),
    sampleFolder: path.join(root, 'samples'),
  };
}

function versionOf(json: string): string {
  const content: unknown = JSON.parse(json);
  if (typeof content !== 'object' || content === null || !('version' in content)) return '0.0.0';
  return String(content.version);
}
