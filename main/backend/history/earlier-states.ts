/**
 * The earlier states of a layer, to be looked at: what each would bring back, and its
 * annotations. Bringing one back is a change like any other, and the window's to make.
 */
import path from 'node:path';
import type { EarlierLayer, EarlierState, StateDifferences } from '../../../shared/api/contract.ts';
import { sameContent } from '../../../shared/domain/annotation.ts';
import { sortedAnnotations, type ArticlePath, type Layer } from '../../../shared/domain/layer.ts';
import { readLayerFile, textsNamedIn } from '../../../shared/formats/layer-file.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { messageOf } from '../disk/file-error.ts';
import type { FileSystem } from '../disk/files.ts';
import type { HeldLayers } from '../layers/held-layers.ts';
import { lookUpTexts } from '../layers/own-layer-file.ts';
import type { Texts } from '../articles/texts.ts';
import type { LayerHistory } from './layer-history.ts';
import { listStates, readState, type StateFile } from './state-file.ts';

/** Bytes, compressed, that are read to tell what differs; states beyond are compared when one asks for them. */
const COMPARED_BYTES = 4 * 1024 * 1024;

export interface StateReader {
  readonly fs: FileSystem;
  readonly dataFolder: string;
  readonly texts: Texts;
}

export class EarlierStates {
  private readonly reader: StateReader;
  private readonly layers: Pick<HeldLayers, 'find'>;
  private readonly history: LayerHistory;

  constructor(reader: StateReader, layers: Pick<HeldLayers, 'find'>, history: LayerHistory) {
    this.reader = reader;
    this.layers = layers;
    this.history = history;
  }

  /** Those of an article's own layer, newest first; none if the article was not opened. */
  async list(article: ArticlePath): Promise<readonly EarlierState[]> {
    const now = this.layers.find({ article })?.layer;
    if (now === undefined || now.links === true || now.case === true) return [];
    await this.history.settled();
    const states: EarlierState[] = [];
    let bytes = 0;
    for (const file of (await this.filesOf(article)).toReversed()) {
      bytes += file.size;
      const then = bytes <= COMPARED_BYTES ? await readLayer(this.reader, file, article) : undefined;
      const { sequence, at, reason, annotations } = file;
      const differences = then?.ok === true ? differencesOf(then.value, now) : null;
      states.push({ id: `${sequence}`, at, reason, annotations, differences });
    }
    return states;
  }

  async read(article: ArticlePath, id: string): Promise<Result<EarlierLayer, 'not-found'>> {
    const file = (await this.filesOf(article)).find(({ sequence }) => sequence === Number(id));
    if (file === undefined) return fail('not-found');
    const read = await readLayer(this.reader, file, article);
    return read.ok ? ok({ annotations: sortedAnnotations(read.value) }) : read;
  }

  /** The analyst was asked about a loss (`layer-shrunk`), and has answered. */
  answerLoss(article: ArticlePath): void {
    const held = this.layers.find({ article });
    if (held !== undefined) this.history.answer(held.place);
  }

  private async filesOf(article: ArticlePath): Promise<readonly StateFile[]> {
    const held = this.layers.find({ article });
    const folder = held && this.history.folderOf(held.place);
    if (folder === undefined) return [];
    return await listStates(this.reader.fs, path.join(this.reader.dataFolder, ...folder));
  }
}

async function readLayer(
  { fs, texts }: StateReader,
  file: StateFile,
  article: ArticlePath,
): Promise<Result<Layer, 'not-found'>> {
  try {
    const content = await readState(fs, file);
    if (content === undefined) return fail('not-found');
    const textOf = await lookUpTexts(texts, textsNamedIn(content));
    const read = readLayerFile(content, { article, textOf });
    return read.ok ? ok(read.value.layer) : fail('not-found', read.code);
  } catch (error) {
    // Damaged: one state less, and the others are none the worse for it.
    return fail('not-found', messageOf(error));
  }
}

function differencesOf(then: Layer, now: Layer): StateDifferences {
  let back = 0;
  let changed = 0;
  for (const [id, { content }] of then.annotations) {
    const present = now.annotations.get(id);
    if (present === undefined) back += 1;
    else if (!sameContent(present.content, content)) changed += 1;
  }
  return { back, changed, gone: now.annotations.size - (then.annotations.size - back) };
}
