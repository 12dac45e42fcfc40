/**
 * All layers that are held: loading them, taking in what others wrote, saving them.
 *
 * What changes `layer` of a held layer runs in one turn (`change`), so that no change
 * and no merge ever works on a state that another is about to replace.
 */
import path from 'node:path';
import {
  emptyCase,
  emptyLayer,
  emptyStatements,
  keyOfLayer,
  layerName,
  type AnyLayer,
  type ArticlePath,
  type Layer,
  type LayerKey,
} from '../../../shared/domain/layer.ts';
import type { ArticleText } from '../../../shared/domain/text.ts';
import { mergeLayers, sameEntries, type LayersToMerge } from '../../../shared/domain/merging/merge-layers.ts';
import { joinOriginals } from '../../../shared/formats/layer-file.ts';
import { foldedPath } from '../articles/article-path.ts';
import { messageOf } from '../disk/file-error.ts';
import { isMissing } from '../disk/files.ts';
import { block, countDifferences, holdLayer, type HeldLayer } from './held-layer.ts';
import type { LayerHistory } from '../history/layer-history.ts';
import { LARGE_LAYER_BYTES, readBeginning } from './layer-beginning.ts';
import { LayerSaver } from './layer-saver.ts';
import { baseForMerge } from './merge-base.ts';
import { notice } from '../notice.ts';
import { keepingOf } from './layer-keeping.ts';
import type { LayerPlace, OwnLayerFiles, ReadOwnLayer } from './own-layer-file.ts';
import type { OwnLayersOptions, Replaced } from './own-layers.ts';
import type { Obligations } from '../journal/obligations.ts';
import type { ProjectGate } from '../project/project-gate.ts';
import { saveCodeOf } from '../disk/save-code.ts';
import type { SaveQueue, Timing } from './save-queue.ts';
import { SecondLooks } from './second-looks.ts';
import { withSharedLayer } from './shared-layer.ts';
import { sweepTemporaries } from '../disk/temporary-files.ts';
import { createTurn } from '../turn.ts';
import type { WorkJournal } from '../journal/work-journal.ts';

export interface HeldLayersOptions extends OwnLayersOptions {
  readonly gate: ProjectGate;
  readonly obligations: Obligations<HeldLayer>;
  readonly journal: WorkJournal;
  readonly history: LayerHistory;
  readonly fullTiming: Timing;
}

export class HeldLayers {
  /** Runs what changes layers, one after the other. */
  readonly change = createTurn();
  /** What waits to be saved looks by itself. */
  private readonly looks = new SecondLooks(async (held) => {
    if (!held.saveable.isDirty()) await this.reread(held);
  });
  /** By `layerName`, as what is loading. */
  private readonly held = new Map<string, HeldLayer>();
  private readonly loading = new Map<string, Promise<HeldLayer>>();
  /** Folded path of a file → the article that has it. */
  private readonly articleOfFile = new Map<string, ArticlePath>();
  private readonly options: HeldLayersOptions;
  private readonly files: OwnLayerFiles;
  private readonly queue: SaveQueue;
  private readonly saver: LayerSaver;

  constructor(options: HeldLayersOptions, queue: SaveQueue) {
    this.options = options;
    this.queue = queue;
    const { fs, machine, dataFolder, root, annotator, texts, project } = options;
    this.files = { fs, machine: machine.id, dataFolder, root, annotator, texts, name: project.name };
    this.saver = new LayerSaver(options, this.files, (held) => this.readAgain(held));
  }

  find(key: LayerKey): HeldLayer | undefined {
    return this.held.get(layerName(key));
  }

  /** One of the layers on an article, loaded if it is not held yet. */
  async hold(key: LayerKey): Promise<HeldLayer> {
    const name = layerName(key);
    const held = this.held.get(name);
    if (held !== undefined) return held;
    const loading = this.loading.get(name) ?? this.load(keyOfLayer(key));
    this.loading.set(name, loading);
    try {
      return await loading;
    } finally {
      this.loading.delete(name);
    }
  }

  /** See `OwnLayers`. Nothing is held by it, and nothing that is in the way is told of here. */
  async beginning(key: LayerKey, text: ArticleText): Promise<Layer | undefined> {
    const held = this.held.get(layerName(key));
    if (held !== undefined) {
      const { layer, blocked, disk } = held;
      const isLarge = disk !== null && disk.size >= LARGE_LAYER_BYTES;
      return !isLarge || blocked !== null || layer.links === true || layer.case === true ? undefined : layer;
    }
    try {
      return await readBeginning(this.files, await keepingOf(key).place(this.files, key), text);
    } catch (error) {
      // Most articles have no layer yet.
      if (!isMissing(error)) this.options.log(`beginning of a layer: ${messageOf(error)}`);
      return undefined;
    }
  }

  /** All layers as they are held now. */
  all(): readonly AnyLayer[] {
    return [...this.held.values()].map(({ layer }) => layer);
  }

  /** Take in what stands on disk, if it is not what is known. */
  async reread(held: HeldLayer): Promise<void> {
    await held.fileTurn(() => this.readAgain(held));
  }

  /** What was saved last still stands on disk, or waits to be saved again. */
  async lookAgain(): Promise<void> {
    await this.looks.end();
  }

  /** A new state of a layer, to be saved. Only within `change`. */
  replace(held: HeldLayer, layer: HeldLayer['layer']): void {
    held.layer = layer;
    held.version += 1;
    this.queue.changed(held.saveable);
  }

  /**
   * Make the merge of two states the held one, and save it if it is not what stands on
   * disk. Only within `change`. Answers whether anything is different for the analyst.
   */
  merge(held: HeldLayer, states: Omit<LayersToMerge<AnyLayer>, 'at'>, why: Replaced): boolean {
    const { annotator, clock, on } = this.options;
    const before = held.layer;
    const merged = mergeLayers({ ...states, at: clock.now() });
    const after = { ...merged.layer, annotator };
    const { added, changed, removed, total } = countDifferences(before, after);
    if (changed + removed > 0) this.options.history.merging(held, after);
    if (held.disk === null || !sameEntries(after, held.disk.layer)) this.replace(held, after);
    else held.layer = after;
    if (total === 0) return false;
    on.layerReplaced(before, after, why);
    const file = held.place.name;
    if (why === 'changed-outside' && added + changed + removed > 0) {
      on.notice(notice('layer-changed-outside', { file, values: { added, changed, removed } }));
    }
    const count = merged.conflicts.length;
    const { links, case: ofCase } = held.place.key;
    const code = links === true || ofCase === true ? 'links-conflicts' : 'layer-conflicts';
    if (count > 0) on.notice(notice(code, { file, values: { count } }));
    return true;
  }

  private async load(key: LayerKey): Promise<HeldLayer> {
    const { gate } = this.options;
    const { article } = key;
    const layer = this.nothingIn(key);
    const saving = async (each: HeldLayer) => {
      const saved = await each.fileTurn(() => this.saver.save(each));
      if (saved.ok && each.disk !== null) this.looks.saved(each);
      return saved;
    };
    let place: LayerPlace;
    try {
      place = await keepingOf(key).place(this.files, key);
    } catch (error) {
      // Not held, so that it is looked for again when somebody asks again.
      const held = holdLayer(keepingOf(key).newPlace(this.files, key), layer, saving);
      const about = { file: held.place.name, detail: messageOf(error) };
      block(held, { code: saveCodeOf(error), notice: notice('layer-unreadable', about) });
      return held;
    }
    const held = holdLayer(place, layer, saving);
    const file = foldedPath(place.file);
    const twin = this.articleOfFile.get(file) ?? article;
    held.isTwin = twin !== article;
    if (held.isTwin) {
      block(held, {
        code: 'not-writable',
        notice: notice('article-twins', { file: article, values: { twin } }),
      });
    } else {
      this.articleOfFile.set(file, article);
      await sweepTemporaries(this.options.fs, path.dirname(place.file), this.options.machine.id);
      const read = await keepingOf(key).read(this.files, place, gate.id, null);
      if (read.kind === 'readable') {
        held.layer = read.layer;
        held.disk = { hash: read.hash, size: read.size, layer: read.layer };
        held.wasOnDisk = true;
        held.seen.add(read.hash);
        held.original = read.original;
        held.notices = read.notices;
      }
      if (read.kind === 'unreadable') block(held, read);
      else await this.takeInShared(held);
    }
    this.held.set(layerName(key), held);
    return held;
  }

  private nothingIn({ article, adjudicated, links, case: ofCase }: LayerKey): AnyLayer {
    const { annotator, clock } = this.options;
    if (ofCase === true) return emptyCase(clock.newId(), annotator, clock.now());
    const make = links === true ? emptyStatements : emptyLayer;
    return { ...make(clock.newId(), article, annotator, clock.now()), ...(adjudicated && { adjudicated }) };
  }

  private async takeInShared(held: HeldLayer): Promise<void> {
    const { shared: root, clock, gate } = this.options;
    const files = root === undefined ? undefined : { ...this.files, root };
    const layer = files && (await withSharedLayer(files, held, gate.id, clock.now()));
    if (layer !== undefined) this.replace(held, layer);
  }

  private async readAgain(held: HeldLayer): Promise<void> {
    if (held.isTwin) return;
    const known = held.blocked === null ? (held.disk?.hash ?? null) : null;
    const read = await keepingOf(held.place.key).read(this.files, held.place, this.options.gate.id, known);
    await this.change(() => this.takeIn(held, read));
  }

  private async takeIn(held: HeldLayer, read: ReadOwnLayer): Promise<void> {
    if (read.kind === 'missing' && held.disk !== null) await this.keepOrphan(held);
    this.settleRead(held, read);
    if (held.blocked === null) for (const work of held.whenReadable.splice(0)) work();
  }

  /**
   * The file has gone, and with it the only durable copy of what was saved: into the
   * journal with all of it, and onto the disk again. Told, unless the gate tells that all is gone.
   */
  private async keepOrphan(held: HeldLayer): Promise<void> {
    const { gate, journal, on } = this.options;
    const { layer, place } = held;
    held.disk = null;
    if (layer.annotations.size + layer.deleted.size === 0) return;
    this.replace(held, layer);
    const [annotations, deleted] = [[...layer.annotations.values()], [...layer.deleted.values()]];
    const outcome = { ...place.key, annotations, deleted };
    const kept = gate.id === null ? undefined : await journal.keep(gate.id, [], [outcome]);
    if (kept?.ok === true) kept.value(new Map([[held, held.version]]));
    const isThere = (await gate.check({ needsAnnotations: false })).ok;
    if (isThere) on.notice(notice('layer-file-missing', { file: place.name }));
  }

  private settleRead(held: HeldLayer, read: ReadOwnLayer): void {
    switch (read.kind) {
      case 'same':
        return;
      case 'missing':
        held.blocked = null;
        held.notices = [];
        return;
      case 'unreadable':
        if (held.blocked?.notice.code !== read.notice.code) this.options.on.notice(read.notice);
        block(held, read);
        return;
      case 'readable': {
        const known = held.disk?.layer;
        const isOldState = held.seen.has(read.hash);
        const ours = held.tried.get(read.hash);
        held.disk = { hash: read.hash, size: read.size, layer: ours ?? read.layer };
        held.wasOnDisk = true;
        held.seen.add(read.hash);
        held.blocked = null;
        held.notices = read.notices;
        if (ours !== undefined) return;
        held.original =
          held.original === null || read.original === null
            ? read.original
            : joinOriginals(read.original, held.original);
        const base = known === undefined ? null : baseForMerge({ known, theirs: read.layer, isOldState });
        this.merge(held, { base, mine: held.layer, theirs: read.layer }, 'changed-outside');
      }
    }
  }
}
