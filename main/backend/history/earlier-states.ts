/**
 * The earlier states of a layer, to be looked at: what each would bring back, and what
 * was said in it. Bringing one back is a change like any other, and the window's to make.
 */
import path from 'node:path';
import type { EarlierLayer, EarlierState, StateDifferences } from '../../../shared/api/contract.ts';
import { saysSame } from '../../../shared/domain/content.ts';
import {
  sortedAnnotations,
  type AnyLayer,
  type ArticlePath,
  type LayerKey,
} from '../../../shared/domain/layer.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { HeldLayers } from '../layers/held-layers.ts';
import type { LayerHistory } from './layer-history.ts';
import { readKeptLayer, type StateReader } from './read-kept-layer.ts';
import { listStates, type StateFile } from './state-file.ts';

/** Bytes, compressed, that are read to tell what differs; states beyond are compared when one asks for them. */
const COMPARED_BYTES = 4 * 1024 * 1024;

export class EarlierStates {
  private readonly reader: StateReader;
  private readonly layers: Pick<HeldLayers, 'find'>;
  private readonly history: LayerHistory;

  constructor(reader: StateReader, layers: Pick<HeldLayers, 'find'>, history: LayerHistory) {
    this.reader = reader;
    this.layers = layers;
    this.history = history;
  }

  /** Those of one's own layer, newest first; none if its article was not opened. */
  async list(key: LayerKey): Promise<readonly EarlierState[]> {
    const now = this.layers.find(key)?.layer;
    if (now === undefined) return [];
    await this.history.settled();
    const states: EarlierState[] = [];
    let bytes = 0;
    for (const file of (await this.filesOf(key)).toReversed()) {
      bytes += file.size;
      const then = bytes <= COMPARED_BYTES ? await readKeptLayer(this.reader, file, key) : undefined;
      const { sequence, at, reason, annotations } = file;
      const differences = then?.ok === true ? differencesOf(then.value, now) : null;
      states.push({ id: `${sequence}`, at, reason, annotations, differences });
    }
    return states;
  }

  async read(key: LayerKey, id: string): Promise<Result<EarlierLayer, 'not-found'>> {
    const file = (await this.filesOf(key)).find(({ sequence }) => sequence === Number(id));
    if (file === undefined) return fail('not-found');
    const read = await readKeptLayer(this.reader, file, key);
    return read.ok ? ok({ annotations: entriesOf(read.value) }) : read;
  }

  /** The analyst was asked about a loss (`layer-shrunk`), and has answered. */
  answerLoss(article: ArticlePath): void {
    const held = this.layers.find({ article });
    if (held !== undefined) this.history.answer(held.place);
  }

  private async filesOf(key: LayerKey): Promise<readonly StateFile[]> {
    const held = this.layers.find(key);
    const folder = held && this.history.folderOf(held.place);
    if (folder === undefined) return [];
    return await listStates(this.reader.fs, path.join(this.reader.dataFolder, ...folder));
  }
}

/** Annotations in order of reading, whatever else is said in the order of the file. */
function entriesOf(layer: AnyLayer): EarlierLayer['annotations'] {
  const isOnWords = layer.links !== true && layer.case !== true;
  return isOnWords ? sortedAnnotations(layer) : [...layer.annotations.values()];
}

function differencesOf(then: AnyLayer, now: AnyLayer): StateDifferences {
  let back = 0;
  let changed = 0;
  for (const [id, { content }] of then.annotations) {
    const present = now.annotations.get(id);
    if (present === undefined) back += 1;
    else if (!saysSame(present.content, content)) changed += 1;
  }
  return { back, changed, gone: now.annotations.size - (then.annotations.size - back) };
}
