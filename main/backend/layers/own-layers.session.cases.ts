/** Projects in real folders and sessions on them, put away when a test ends. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { ARTICLE, openHere, TEXT, type Session, type SessionOptions } from './own-layers.cases.ts';
import { temporaryFolder } from '../disk/temporary-folder.cases.ts';

/** A project's folder and an app-data folder, both empty but for one article. */
export async function project(): Promise<{ readonly root: string; readonly dataFolder: string }> {
  const folder = await temporaryFolder({ [`project/${ARTICLE}`]: TEXT });
  const dataFolder = path.join(folder, 'data');
  await mkdir(dataFolder);
  return { root: path.join(folder, 'project'), dataFolder };
}

/** Somebody opens the project; closed at the end of the test. */
export async function open(options: SessionOptions): Promise<Session> {
  const session = await openHere(options);
  onTestFinished(async () => void (await session.layers.close(2000)));
  return session;
}
