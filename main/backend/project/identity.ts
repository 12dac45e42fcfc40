/**
 * Who is annotating: the settings' annotator or the one of `--annotator`, as this
 * project knows them, and who else the project's own files know.
 *
 * Identity is the uuid; the id is a file name. Where a project has the id under another
 * uuid, the files are somebody else's, and the user is asked rather than let in.
 */
import { randomUUID } from 'node:crypto';
import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Notice } from '../../../shared/api/contract.ts';
import { isAnnotatorId, type Annotator, type AnnotatorId } from '../../../shared/domain/annotator.ts';
import { readAnnotatorFile } from '../../../shared/formats/annotator-file.ts';
import { isObject, own, parseJson, stringOr } from '../../../shared/formats/json-text.ts';
import { annotatorIdFrom, freeAnnotatorId } from './annotator-id.ts';
import { parseLayerFileName } from '../layers/article-folder.ts';
import { BELEG_FOLDER } from '../articles/article-path.ts';
import { nodeFiles } from '../disk/files.ts';
import { refuseLinks } from '../disk/folders.ts';
import { notice } from '../notice.ts';
import { readRegularFile } from '../disk/regular-file.ts';
import type { SettingsStore } from '../app-data/settings.ts';

/** Who annotates in this project; `annotator` is null if the user has to be asked. */
export interface Identity {
  readonly annotator: Annotator | null;
  readonly notices: readonly Notice[];
}

/** The annotator of the settings, under the id that this project knows them by. */
export function identityIn(known: readonly Annotator[], settled: Annotator | null): Identity {
  if (settled === null) return { annotator: null, notices: [] };
  const self = known.find(({ uuid }) => uuid === settled.uuid);
  if (self !== undefined) return { annotator: { ...settled, id: self.id }, notices: [] };
  const other = known.find(({ id }) => id === settled.id);
  if (other === undefined) return { annotator: settled, notices: [] };
  const file = `${BELEG_FOLDER}/annotators/${other.id}.json`;
  return { annotator: null, notices: [notice('layer-foreign-uuid', { file, values: { name: other.name } })] };
}

/** `--annotator`: whoever starts a program with an id means the one who has that id here. */
export async function identityFromOption(
  id: AnnotatorId,
  known: readonly Annotator[],
  settings: SettingsStore,
): Promise<Identity> {
  const settled = settings.settings.annotator;
  const here = known.find((annotator) => annotator.id === id) ?? (settled?.id === id ? settled : undefined);
  if (here !== undefined) return { annotator: here, notices: [] };
  const remembered = settings.uuidOf(id);
  const uuid = remembered ?? randomUUID();
  if (remembered === undefined) await settings.rememberUuid(id, uuid);
  return { annotator: { id, uuid, name: id }, notices: [] };
}

/**
 * The annotator that a user's answer makes: one of the known ones ("this is me"), the
 * settled one under a new name, or a new one whose id nobody here has.
 * Undefined if `uuid` is nobody's.
 */
export function annotatorFrom(
  answer: { readonly name: string; readonly uuid?: string },
  known: readonly Annotator[],
  settled: Annotator | null,
): Annotator | undefined {
  const name = answer.name.trim();
  if (answer.uuid !== undefined) {
    const self = [...known, ...(settled === null ? [] : [settled])].find(({ uuid }) => uuid === answer.uuid);
    return self === undefined ? undefined : { ...self, name };
  }
  const uuid = settled?.uuid ?? randomUUID();
  const isTaken = (id: AnnotatorId): boolean => known.some((other) => other.id === id && other.uuid !== uuid);
  const mine = known.find((other) => other.uuid === uuid)?.id ?? settled?.id;
  const id = mine === undefined || isTaken(mine) ? freeAnnotatorId(annotatorIdFrom(name), isTaken) : mine;
  return { id, uuid, name };
}

/** A file of somebody's that says who they are is small. */
const LARGEST_ANNOTATOR_FILE_BYTES = 16 * 1024 * 1024;

/** How many annotation folders are looked through for annotators who have no file of their own. */
const FOLDERS_LOOKED_THROUGH = 300;

/** How many layers of one annotator are read to find out who they are; the next may be undamaged. */
const LAYERS_TRIED = 3;

/** The annotators that the files below `beleg/` know, by id; what cannot be read knows nobody. */
export async function knownAnnotators(home: string): Promise<readonly Annotator[]> {
  const known = new Map<AnnotatorId, Annotator>();
  const annotators = path.join(home, BELEG_FOLDER, 'annotators');
  for (const { name } of await entriesOf(home, annotators)) {
    const id = name.endsWith('.json') ? name.slice(0, -'.json'.length) : '';
    if (!isAnnotatorId(id)) continue;
    const json = await textOf(path.join(annotators, name), LARGEST_ANNOTATOR_FILE_BYTES);
    const read = json === undefined ? undefined : readAnnotatorFile(json);
    if (read?.ok === true) known.set(id, { ...read.value.annotator, id });
  }
  await addFromLayers(known, home);
  return [...known.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** Layers name their creator too: that is how others may have written them, and what is left of a lost file. */
async function addFromLayers(known: Map<AnnotatorId, Annotator>, home: string): Promise<void> {
  const annotations = path.join(home, BELEG_FOLDER, 'annotations');
  const folders = [''];
  const tries = new Map<AnnotatorId, number>();
  let looked = 0;
  for (const folder of folders) {
    looked += 1;
    if (looked > FOLDERS_LOOKED_THROUGH) return;
    for (const entry of await entriesOf(home, path.join(annotations, folder))) {
      const { name } = entry;
      const parsed = parseLayerFileName(name);
      if (entry.isDirectory()) folders.push(path.join(folder, name));
      else if (parsed !== undefined && !known.has(parsed.annotator)) {
        const tried = tries.get(parsed.annotator) ?? 0;
        if (tried === LAYERS_TRIED) continue;
        tries.set(parsed.annotator, tried + 1);
        const creator = await creatorOf(path.join(annotations, folder, name), parsed.annotator);
        if (creator !== undefined) known.set(parsed.annotator, creator);
      }
    }
  }
}

async function creatorOf(file: string, id: AnnotatorId): Promise<Annotator | undefined> {
  const json = await textOf(file, LARGEST_ANNOTATOR_FILE_BYTES);
  const parsed = json === undefined ? undefined : parseJson(json);
  const creator = parsed?.ok === true && isObject(parsed.value) ? own(parsed.value, 'creator') : undefined;
  if (!isObject(creator)) return undefined;
  const uuid = /^urn:uuid:([0-9a-f-]{36})$/i.exec(stringOr(own(creator, 'id'), ''))?.[1];
  return uuid === undefined
    ? undefined
    : { id, uuid: uuid.toLowerCase(), name: stringOr(own(creator, 'name'), id) };
}

async function entriesOf(home: string, folder: string): Promise<readonly Dirent[]> {
  try {
    await refuseLinks(nodeFiles, home, folder);
    return await readdir(folder, { withFileTypes: true });
  } catch {
    // A folder that is not there, a file, a link, no permission: nobody is known from it.
    return [];
  }
}

async function textOf(file: string, limit: number): Promise<string | undefined> {
  try {
    return new TextDecoder().decode((await readRegularFile(file, limit)).bytes);
  } catch {
    // Gone, too large, no file but a link or a FIFO, not readable: nobody is known from it.
    return undefined;
  }
}
