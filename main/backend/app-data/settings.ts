/**
 * Settings: preferences, who is annotating, and the projects opened lately.
 *
 * All of them stand in one file in the app-data folder (`settings-file.ts`). What a
 * window may know of them is `Settings`; paths of projects and other people's uuids
 * stay here. A value that is not valid counts as not set, each for itself: one bad
 * line costs one preference, not all.
 */
import path from 'node:path';
import { z } from 'zod';
import type { Notice, Settings, WriteCode } from '../../../shared/api/contract.ts';
import { requests } from '../../../shared/api/requests.ts';
import type { AnnotatorId } from '../../../shared/domain/annotator.ts';
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import type { JsonObject, JsonValue } from '../../../shared/json.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { FileSystem } from '../disk/files.ts';
import { notice } from '../notice.ts';
import { writeCodeOf } from '../disk/save-code.ts';
import { changeSettingsFile, readSettingsFile } from './settings-file.ts';

export const DEFAULT_SETTINGS: Settings = {
  annotator: null,
  language: 'system',
  theme: 'system',
  textFace: 'serif',
  textSize: 18,
  lineLength: 68,
  singleKeys: true,
  keys: {},
  recentTags: [],
  panels: {},
  exports: {},
  imports: {},
  rejectionReasons: [],
  wordList: [],
};

/** A project that was opened, newest first in the list. */
export interface RecentPath {
  /** Absolute. */
  readonly path: string;
  /** The article shown last. */
  readonly article: ArticlePath | null;
}

/** How many projects are remembered. */
const REMEMBERED_PROJECTS = 12;

export class SettingsStore {
  private notices: readonly Notice[];
  private values: JsonObject;
  private readonly file: SettingsPlace;

  private constructor(file: SettingsPlace, values: JsonObject, notices: readonly Notice[]) {
    this.file = file;
    this.values = values;
    this.notices = notices;
  }

  /** Read the settings; if that is not possible, go on with the defaults and say so. */
  static async open(file: SettingsPlace): Promise<SettingsStore> {
    const read = await readSettingsFile(file.fs, file.folder);
    if (!read.ok) return new SettingsStore(file, {}, [notice('settings-set-aside', { detail: read.detail })]);
    const { values, setAside } = read.value;
    const copy = setAside === null ? undefined : path.relative(file.folder, setAside);
    const notices = copy === undefined ? [] : [notice('settings-set-aside', { detail: copy })];
    return new SettingsStore(file, values, notices);
  }

  /** What people should know of reading the settings; told once. */
  takeNotices(): readonly Notice[] {
    const { notices } = this;
    this.notices = [];
    return notices;
  }

  get settings(): Settings {
    return settingsIn(this.values);
  }

  get recent(): readonly RecentPath[] {
    return recentIn(this.values);
  }

  /** The uuid that this user took for an id of `--annotator`. */
  uuidOf(id: AnnotatorId): string | undefined {
    const uuids = this.values['uuids'];
    const uuid = isObject(uuids) && Object.hasOwn(uuids, id) ? uuids[id] : undefined;
    return typeof uuid === 'string' ? uuid : undefined;
  }

  async change(patch: Partial<Settings>): Promise<Result<Settings, WriteCode>> {
    const changed = await this.write((values) => ({ ...values, ...asJson(patch) }));
    return changed.ok ? ok(this.settings) : changed;
  }

  async rememberUuid(id: AnnotatorId, uuid: string): Promise<void> {
    const uuids = (values: JsonObject): JsonObject => (isObject(values['uuids']) ? values['uuids'] : {});
    await this.writeOrKeep((values) => ({ ...values, uuids: { ...uuids(values), [id]: uuid } }));
  }

  /** Put a project on top of the recent ones; `article: null` keeps the article remembered for it. */
  async rememberProject(folder: string, article: ArticlePath | null): Promise<void> {
    await this.writeOrKeep((values) => {
      const recent = recentIn(values);
      const before = recent.find((project) => project.path === folder);
      const first = { path: folder, article: article ?? before?.article ?? null };
      const others = recent.filter((project) => project.path !== folder);
      return { ...values, recent: [first, ...others].slice(0, REMEMBERED_PROJECTS).map(asJson) };
    });
  }

  private async write(next: (values: JsonObject) => JsonObject): Promise<Result<null, WriteCode>> {
    const written = await changeSettingsFile(this.file.fs, this.file.folder, this.file.machine, next);
    if (!written.ok) return fail(writeCodeOf(written.code), written.detail);
    this.values = written.value;
    return ok(null);
  }

  /** What is remembered for comfort may be forgotten when the file cannot be written, but not before the process ends. */
  private async writeOrKeep(next: (values: JsonObject) => JsonObject): Promise<void> {
    const written = await this.write(next);
    if (!written.ok) this.values = next(this.values);
  }
}

export interface SettingsPlace {
  readonly fs: FileSystem;
  /** The app-data folder. */
  readonly folder: string;
  readonly machine: string;
}

function settingsIn(values: JsonObject): Settings {
  // A stored value is good if a window could have set it: the contract's own checker decides.
  const valid = Object.keys(DEFAULT_SETTINGS)
    .map((key) => [key, values[key]] as const)
    .filter((entry) => requests.changeSettings.safeParse({ patch: Object.fromEntries([entry]) }).success);
  const { patch } = requests.changeSettings.parse({ patch: Object.fromEntries(valid) });
  return { ...DEFAULT_SETTINGS, ...patch };
}

function recentIn(values: JsonObject): readonly RecentPath[] {
  const recent = values['recent'];
  if (!Array.isArray(recent)) return [];
  return recent.flatMap((entry: JsonValue) => {
    if (!isObject(entry) || typeof entry['path'] !== 'string') return [];
    return [{ path: entry['path'], article: typeof entry['article'] === 'string' ? entry['article'] : null }];
  });
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `value` is JSON already (the contract allows nothing else); this is where its type says so. */
function asJson(value: Partial<Settings> | RecentPath): JsonObject {
  return z.record(z.string(), z.json()).parse(value);
}
