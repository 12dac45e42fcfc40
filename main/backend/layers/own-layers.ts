/**
 * One's own layers of a project, of annotations and of statements: loaded, changed, journalled, saved, merged.
 *
 * The heart of the promise that nothing is lost. A change is acknowledged once it is
 * in the journal; *saved* is said once it is in the layer's file under the save
 * contract. Whatever else happens to that file meanwhile (another window, another
 * Beleg, a sync tool, an editor) is merged in, never overwritten.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Notice, RefusedChange, SaveState, WriteCode } from '../../../shared/api/contract.ts';
import type { Timestamp } from '../../../shared/domain/annotation.ts';
import type { Annotator } from '../../../shared/domain/annotator.ts';
import type { Change } from '../../../shared/domain/change.ts';
import {
  CASE_KEY,
  type AnyLayer,
  type ArticlePath,
  type CaseLayer,
  type Layer,
  type LayerKey,
  type StatementLayer,
} from '../../../shared/domain/layer.ts';
import type { ArticleText } from '../../../shared/domain/text.ts';
import { fail, type Result } from '../../../shared/result.ts';
import { ChangeApplier } from '../apply-changes.ts';
import type { FileSystem } from '../disk/files.ts';
import type { HeldLayer } from './held-layer.ts';
import { HeldLayers } from './held-layers.ts';
import { EarlierStates } from '../history/earlier-states.ts';
import { LayerHistory } from '../history/layer-history.ts';
import type { Machine } from '../app-data/machine.ts';
import { Obligations } from '../journal/obligations.ts';
import { ProjectGate } from '../project/project-gate.ts';
import { recoverJournals } from '../journal/recover-journals.ts';
import { SaveQueue, USUAL_TIMING, type Timing } from './save-queue.ts';
import type { Texts } from '../articles/texts.ts';
import { WorkJournal } from '../journal/work-journal.ts';

/** How long what is not saved yet may take when somebody else sits down, or the annotations move; the journal has it anyway. */
export const CLOSING_MS = 5000;

export interface Clock {
  now(): Timestamp;
  /** `urn:uuid:…` */
  newId(): string;
  /** Milliseconds on a clock that never jumps; the process's own unless a test says otherwise. */
  monotonicMs?(): number;
}

/** Why a layer is not what it was. */
export type Replaced =
  /** The file was changed by another program or another Beleg, and taken in. */
  | 'changed-outside'
  /** Work of a Beleg that was killed was taken from its journal. */
  | 'recovered';

export interface OwnLayersEvents {
  saveState(state: SaveState): void;
  /** A layer is on disk; `file` is its absolute path. */
  saved(article: ArticlePath, file: string): void;
  /** The layer in memory was merged with something from outside `apply`. */
  layerReplaced(before: AnyLayer, after: AnyLayer, why: Replaced): void;
  notice(notice: Notice): void;
  /** What a notice with this id told of is over. */
  noticeOver(id: string): void;
  /** The first annotation has made `beleg/project.json` (or has found that another Beleg just did). */
  projectMade(id: string): void;
}

export interface OwnLayersOptions {
  readonly fs: FileSystem;
  readonly machine: Machine;
  /** Real absolute path of the project's folder. Kept elsewhere now? Close this one, make another. */
  readonly root: string;
  /** Real absolute path of the folder of articles, if that is another one: `root` is a work folder then. */
  readonly articles?: string;
  /** Root of a project that cannot be written and whose layers of one's own are taken in here. */
  readonly shared?: string;
  readonly dataFolder: string;
  /** `id` is null until `beleg/project.json` is there; `name` is what a new project is called. */
  readonly project: { readonly id: string | null; readonly name: string };
  readonly annotator: Annotator;
  readonly clock: Clock;
  readonly texts: Texts;
  readonly on: OwnLayersEvents;
  /** Takes one line, for what nobody can do anything about. */
  readonly log: (line: string) => void;
  readonly timing?: Partial<Timing>;
}

export interface LoadedLayer<L extends AnyLayer = Layer> {
  readonly layer: L;
  /** Of a newer format, unreadable, too large or somebody else's: the notices say which. */
  readonly readOnly: boolean;
  readonly notices: readonly Notice[];
}

/** The own layer, or the agreed set. */
type Which = Pick<LayerKey, 'adjudicated'>;

export interface OwnLayers {
  /** One's own layer on an article; an empty one if there is no file. Kept in memory from then on. */
  load(article: ArticlePath, which?: Which): Promise<LoadedLayer>;

  /**
   * The first annotations of one's own layer, quickly: what is held, or what its file begins with.
   * For the eye only: nothing is held, and what it says may be old. Undefined for a layer that is
   * small, and there soon, and where it cannot be told.
   */
  beginning(article: ArticlePath, text: ArticleText): Promise<Layer | undefined>;

  /** The statements beside it. */
  loadStatements(article: ArticlePath, which?: Which): Promise<LoadedLayer<StatementLayer>>;

  /** What one says about the project. */
  loadCase(): Promise<LoadedLayer<CaseLayer>>;

  /**
   * Apply changes, each change id once. When this succeeds they are in the journal,
   * durably; the save follows and is told by `saveState`. A change whose ground has
   * moved is refused whole and named. On failure (`disk-full`, …) none was applied.
   */
  apply(
    changes: readonly Change[],
  ): Promise<Result<{ readonly refused: readonly RefusedChange[] }, WriteCode>>;

  /** The file may have changed on disk (watcher, focus): take in what is new. */
  reread(key: LayerKey): Promise<void>;

  /** What the layers were before, as far as it was kept. */
  readonly states: EarlierStates;

  /** Save now whatever waits; answers when all of it is on disk or has failed. */
  flush(): Promise<SaveState>;

  /**
   * Take over the journals that dead Belegs left for this project and annotator:
   * apply what the layers do not have yet, save, remove the journals. Once, after opening.
   * Where nothing can be saved it is shown all the same, said to wait, and the journals stay.
   */
  recover(how?: { readonly canSave: boolean }): Promise<void>;

  /** Flush for at most `timeoutMs`; what could not be saved stays in the journal for the next start. */
  close(timeoutMs: number): Promise<{ readonly saved: boolean }>;

  state(): SaveState;
}

export function createOwnLayers(options: OwnLayersOptions): OwnLayers {
  const timing: Timing = { ...USUAL_TIMING, ...options.timing };
  const gate = new ProjectGate(options);
  const obligations = new Obligations<HeldLayer>();
  const { clock, on } = options;
  const queue = new SaveQueue(
    timing,
    () => clock.now(),
    (state) => on.saveState(state),
  );
  const journal = new WorkJournal(options, obligations);
  const history = new LayerHistory({ ...options, gate });
  const layers = new HeldLayers(
    { ...options, gate, obligations, journal, history, fullTiming: timing },
    queue,
  );
  const applier = new ChangeApplier(layers, options.texts, gate, journal, history);
  const puttingAway = new Set<Promise<void>>();
  let isClosed = false;

  async function lookAt(key: LayerKey): Promise<HeldLayer> {
    const known = layers.find(key);
    // Nobody watched it while it was not shown. What waits to be saved looks by itself.
    if (known !== undefined && !known.saveable.isDirty()) await layers.reread(known);
    return known ?? (await layers.hold(key));
  }

  return {
    async load(article, which = {}) {
      const { layer, ...rest } = loaded(await lookAt({ article, ...which }));
      if (layer.links === true || layer.case === true)
        throw new TypeError('something else where annotations were asked for');
      return { ...rest, layer };
    },
    beginning: (article, text) => layers.beginning({ article }, text),
    async loadStatements(article, which = {}) {
      const { layer, ...rest } = loaded(await lookAt({ article, ...which, links: true }));
      if (layer.links !== true) throw new TypeError('annotations where statements were asked for');
      return { ...rest, layer };
    },
    async loadCase() {
      const { layer, ...rest } = loaded(await lookAt(CASE_KEY));
      if (layer.case !== true) throw new TypeError('something else where the case was asked for');
      return { ...rest, layer };
    },
    async apply(changes) {
      return isClosed ? fail('no-project') : await applier.apply(changes);
    },
    async reread(key) {
      const held = layers.find(key);
      if (held !== undefined && !isClosed) await layers.reread(held);
    },
    states: new EarlierStates(options, layers, history),
    flush: () => queue.flush(),
    recover: ({ canSave } = { canSave: true }) =>
      recoverJournals({ options, gate, canSave, layers, applier, obligations, puttingAway }),
    async close(timeoutMs) {
      isClosed = true;
      const saving = queue.flush().then(async () => {
        await layers.lookAgain();
        await queue.flush();
      });
      await Promise.race([saving, sleep(timeoutMs, undefined, { ref: false })]);
      queue.close();
      const ended = Promise.all([applier.close(), history.settled(), ...puttingAway]);
      await Promise.race([ended, sleep(timeoutMs, undefined, { ref: false })]);
      const { kind } = queue.state();
      return { saved: kind === 'saved' || kind === 'idle' };
    },
    state: () => queue.state(),
  };
}

function loaded(held: HeldLayer): LoadedLayer<AnyLayer> {
  const { blocked, notices, layer } = held;
  return { layer: blocked?.shown ?? layer, readOnly: blocked !== null, notices };
}
