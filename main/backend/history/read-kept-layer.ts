/** One kept state read back as the layer that it was, of whichever kind. */
import type { Annotator } from '../../../shared/domain/annotator.ts';
import { emptyCase, type AnyLayer, type LayerKey } from '../../../shared/domain/layer.ts';
import { readAnnotatorFile } from '../../../shared/formats/annotator-file.ts';
import { readCase } from '../../../shared/formats/case-entries.ts';
import { readLayerFile, readLinksFile, textsNamedIn } from '../../../shared/formats/layer-file.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Texts } from '../articles/texts.ts';
import { messageOf } from '../disk/file-error.ts';
import type { FileSystem } from '../disk/files.ts';
import { lookUpTexts } from '../layers/own-layer-file.ts';
import { readState, type StateFile } from './state-file.ts';

export interface StateReader {
  readonly fs: FileSystem;
  readonly dataFolder: string;
  readonly texts: Texts;
  readonly annotator: Annotator;
}

/** `not-found` also for what is damaged: one state less, and the others are none the worse for it. */
export async function readKeptLayer(
  reader: StateReader,
  file: StateFile,
  key: LayerKey,
): Promise<Result<AnyLayer, 'not-found'>> {
  try {
    const content = await readState(reader.fs, file);
    if (content === undefined) return fail('not-found');
    return key.case === true ? caseIn(content, reader) : await onArticle(content, key, reader);
  } catch (error) {
    return fail('not-found', messageOf(error));
  }
}

async function onArticle(
  content: string,
  key: LayerKey,
  { texts }: StateReader,
): Promise<Result<AnyLayer, 'not-found'>> {
  const textOf = await lookUpTexts(texts, textsNamedIn(content));
  const read = (key.links === true ? readLinksFile : readLayerFile)(content, { ...key, textOf });
  return read.ok ? ok(read.value.layer) : fail('not-found', read.code);
}

function caseIn(content: string, { annotator }: StateReader): Result<AnyLayer, 'not-found'> {
  const read = readAnnotatorFile(content);
  if (!read.ok) return fail('not-found', read.code);
  // What said nothing of the case was kept as such.
  return ok(readCase(read.value.original, annotator)?.layer ?? emptyCase('', annotator, ''));
}
