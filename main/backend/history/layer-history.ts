/**
 * The history of one's own layers: states that gave way to others, kept in the app-data
 * folder, where no sync tool and no colleague reaches them.
 *
 * `replacing` is called before a save, `changing` before many annotations change in
 * memory. Nothing here makes a save fail or a change wait: what cannot be kept is said
 * once, and the work goes on.
 */
import path from 'node:path';
import type { StateReason } from '../../../shared/api/contract.ts';
import { saysSame } from '../../../shared/domain/content.ts';
import type { AnyLayer } from '../../../shared/domain/layer.ts';
import type { Sha256 } from '../../../shared/domain/text.ts';
import { messageOf } from '../disk/file-error.ts';
import { removeIfThere } from '../disk/files.ts';
import { ensureFolder } from '../disk/folders.ts';
import type { HeldLayer } from '../layers/held-layer.ts';
import { notice } from '../notice.ts';
import { keepingOf } from '../layers/layer-keeping.ts';
import type { LayerPlace } from '../layers/own-layer-file.ts';
import type { OwnLayersOptions } from '../layers/own-layers.ts';
import type { ProjectGate } from '../project/project-gate.ts';
import { save } from '../disk/save.ts';
import { projectFolderName } from '../disk/set-aside.ts';
import { sweepTemporaries } from '../disk/temporary-files.ts';
import { createTurn } from '../turn.ts';
import { isLoss, OpenLosses } from './open-losses.ts';
import { outlived } from './retention.ts';
import { listStates, packState, stateFileName } from './state-file.ts';
import { trimHistory } from './trim-history.ts';

/** States that only time gives rise to are at least so far apart. */
const BETWEEN_STATES_MS = 5 * 60 * 1000;
/** More annotations than this changed at once are worth a state of their own. */
const BULK = 10;
/** How many states are kept until all histories together are looked through again. */
const TRIM_EVERY = 200;
/** Somebody else keeps states of the same layer at the same moment: the next number is free soon. */
const ATTEMPTS = 5;

export const HISTORY_FOLDER = 'history';

export interface LayerHistoryOptions extends Pick<
  OwnLayersOptions,
  'fs' | 'machine' | 'dataFolder' | 'clock' | 'texts' | 'on' | 'log'
> {
  /** Its id is null until there is a project on disk: then nothing can be lost either. */
  readonly gate: Pick<ProjectGate, 'id'>;
}

/** What is about to change in a layer. */
export interface Extent {
  readonly edits: number;
  readonly isMeant: boolean;
  /** Places of it are settled that were found in one text, in another. */
  readonly settled?: { readonly from: Sha256; readonly to: Sha256 };
}

interface Newest {
  readonly sequence: number;
  /** On the clock that never jumps; -Infinity if there is none that counts. */
  readonly keptMs: number;
  /** The state that was kept, if this process did. */
  readonly layer?: AnyLayer;
}

export class LayerHistory {
  private readonly options: LayerHistoryOptions;
  private readonly losses: OpenLosses;
  private readonly turn = createTurn();
  /** By the layer file's name in the project. */
  private readonly newest = new Map<string, Newest>();
  /** Layers whose next loss somebody has asked for with open eyes. */
  private readonly meant = new Set<string>();
  /** The texts between which a layer's annotations were settled already, by the layer file's name. */
  private readonly settledIn = new Map<string, Set<Sha256>>();
  private untilTrimmed = 0;
  private saidFailure = false;

  constructor(options: LayerHistoryOptions) {
    this.options = options;
    this.losses = new OpenLosses(options.on);
  }

  /** The folder of a layer's states; undefined without a project on disk. */
  folderOf(place: LayerPlace): readonly string[] | undefined {
    const { id } = this.options.gate;
    if (id === null) return undefined;
    return [HISTORY_FOLDER, projectFolderName(id), ...place.folder, path.basename(place.file, '.json')];
  }

  /**
   * So many annotations of the layer are about to change at once. `isMeant`: the analyst has
   * seen what will be gone. `settled`: from which text to which; undo does not outlive the
   * window, so the state before the first of them does.
   */
  changing(held: HeldLayer, { edits, isMeant, settled }: Extent): void {
    const { layer, place } = held;
    const isFirst = settled !== undefined && this.isFirstSettled(place, settled);
    if (isMeant) this.meant.add(place.name);
    else if (edits <= BULK && !isFirst) return;
    void this.turn(() => this.tryToKeep(held, layer, isFirst ? 'settle' : 'bulk'));
  }

  /** Taking a word back is no first one: it leads to a text that was left. */
  private isFirstSettled({ name }: LayerPlace, { from, to }: NonNullable<Extent['settled']>): boolean {
    const texts = this.settledIn.get(name) ?? new Set();
    if (texts.has(to)) return false;
    this.settledIn.set(name, texts.add(from).add(to));
    return true;
  }

  /** Something from elsewhere is about to be taken in: if most is gone with it, the analyst is asked. */
  merging(held: HeldLayer, after: AnyLayer): void {
    const { layer } = held;
    void this.turn(async () => {
      if (!isAskedAbout(held, layer, after)) await this.tryToKeep(held, layer, 'merge');
      else await this.askAbout(held, layer, after);
    });
  }

  /** What stands on disk is about to give way to what is in memory. Never rejects. */
  async replacing(held: HeldLayer): Promise<void> {
    const { disk, layer: after } = held;
    await this.turn(async () => {
      if (disk === null) return;
      const isMeant = this.meant.delete(held.place.name);
      if (!isMeant) await this.askAbout(held, disk.layer, after);
      if (await this.isDue(held)) await this.tryToKeep(held, disk.layer, 'time');
      this.losses.look(held.place, after);
    });
  }

  /** The analyst has said what becomes of a loss: it stays, or is taken back. */
  answer(place: LayerPlace): void {
    this.losses.close(place);
  }

  /** When everything that was begun is kept, or could not be. */
  async settled(): Promise<void> {
    await this.turn(() => Promise.resolve());
  }

  private async askAbout(held: HeldLayer, before: AnyLayer, after: AnyLayer): Promise<void> {
    if (!isAskedAbout(held, before, after)) return;
    const sequence = await this.tryToKeep(held, before, 'loss');
    if (sequence !== undefined) this.losses.open(held.place, `${sequence}`, before, after);
  }

  private async isDue({ place }: HeldLayer): Promise<boolean> {
    const folder = this.folderOf(place);
    if (folder === undefined) return false;
    try {
      const { keptMs } = await this.newestOf(place, folder);
      return this.nowMs() - keptMs >= BETWEEN_STATES_MS;
    } catch {
      // Keeping it will meet the same failure, and say so.
      return true;
    }
  }

  /** The state's number; undefined if there was nothing to keep, or it could not be kept. */
  private async tryToKeep(
    held: HeldLayer,
    layer: AnyLayer,
    reason: StateReason,
  ): Promise<number | undefined> {
    const folder = this.folderOf(held.place);
    if (folder === undefined || layer.annotations.size === 0) return undefined;
    try {
      const sequence = await this.keep(held, layer, reason, folder);
      this.saidFailure = false;
      return sequence;
    } catch (error) {
      this.options.log(`history: ${messageOf(error)}`);
      if (!this.saidFailure) {
        this.options.on.notice(notice('history-not-kept', { detail: messageOf(error) }));
      }
      this.saidFailure = true;
      return undefined;
    }
  }

  private async keep(
    held: HeldLayer,
    layer: AnyLayer,
    reason: StateReason,
    parts: readonly string[],
  ): Promise<number> {
    const { fs, machine, dataFolder, clock, texts } = this.options;
    const { name } = held.place;
    const last = await this.newestOf(held.place, parts);
    let { sequence } = last;
    const keptMs = this.nowMs();
    if (last.layer !== undefined && saysTheSame(last.layer, layer)) return sequence;
    const content = await keepingOf(held.place.key).text(layer, held.original, texts);
    const bytes = await packState(content);
    const folder = await ensureFolder(fs, dataFolder, parts);
    for (let attempt = 1; ; attempt += 1) {
      sequence += 1;
      const state = { sequence, at: clock.now(), reason, annotations: layer.annotations.size };
      const file = path.join(folder, stateFileName(state));
      const saved = await save(fs, file, bytes, { expect: null, machine: machine.id, mode: 0o600 });
      if (saved.ok) break;
      if (saved.code !== 'changed-on-disk' || attempt >= ATTEMPTS)
        throw new Error(`${saved.code}: ${saved.detail ?? file}`);
    }
    this.newest.set(name, { sequence, keptMs, layer });
    await this.makeRoom(folder);
    return sequence;
  }

  private async newestOf(place: LayerPlace, parts: readonly string[]): Promise<Newest> {
    const known = this.newest.get(place.name);
    if (known !== undefined) return known;
    const { fs, machine, dataFolder, clock } = this.options;
    const folder = path.join(dataFolder, ...parts);
    await sweepTemporaries(fs, folder, machine.id);
    const last = (await listStates(fs, folder)).at(-1);
    const ageMs = last === undefined ? -1 : Date.parse(clock.now()) - Date.parse(last.at);
    // A state of the future is one of a clock that was set back since: it says nothing of how old it is.
    const keptMs = ageMs < 0 ? Number.NEGATIVE_INFINITY : this.nowMs() - ageMs;
    const newest = { sequence: last?.sequence ?? 0, keptMs };
    this.newest.set(place.name, newest);
    return newest;
  }

  /** What cannot be removed today is removed another day. */
  private async makeRoom(folder: string): Promise<void> {
    const { fs, dataFolder, clock, log } = this.options;
    try {
      const gone = outlived(await listStates(fs, folder), Date.parse(clock.now()));
      for (const { file } of gone) await removeIfThere(fs, file);
      this.untilTrimmed -= 1;
      if (this.untilTrimmed > 0) return;
      this.untilTrimmed = TRIM_EVERY;
      await trimHistory(fs, path.join(dataFolder, HISTORY_FOLDER));
    } catch (error) {
      log(`history: ${messageOf(error)}`);
    }
  }

  private nowMs(): number {
    return this.options.clock.monotonicMs?.() ?? performance.now();
  }
}

/** Of one's own annotations it is asked whether a loss was meant; of all else the states are kept, to be chosen from. */
function isAskedAbout({ place }: HeldLayer, before: AnyLayer, after: AnyLayer): boolean {
  return (
    place.key.links !== true &&
    place.key.case !== true &&
    place.key.adjudicated !== true &&
    isLoss(before, after)
  );
}

/** Restoring either would bring back the same: bookkeeping aside. */
function saysTheSame(a: AnyLayer, b: AnyLayer): boolean {
  if (a === b) return true;
  if (a.annotations.size !== b.annotations.size) return false;
  for (const [id, { content }] of a.annotations) {
    if (!saysSame(content, b.annotations.get(id)?.content ?? null)) return false;
  }
  return true;
}
