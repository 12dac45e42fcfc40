/**
 * The case layer: a part of the annotator's own file, beside whatever else stands there. Only that
 * part is compared and merged; what is written of the rest meanwhile stays as it is.
 */
import type { AnyLayer, CaseLayer } from '../../../shared/domain/layer.ts';
import { CASE_KEY } from '../../../shared/domain/layer.ts';
import { readAnnotatorFile, writeAnnotatorFile } from '../../../shared/formats/annotator-file.ts';
import { caseText, readCase, withCase } from '../../../shared/formats/case-entries.ts';
import { ok } from '../../../shared/result.ts';
import { BELEG_FOLDER } from '../articles/article-path.ts';
import { codeOf, messageOf } from '../disk/file-error.ts';
import { refuseLinks } from '../disk/folders.ts';
import { readIfThere } from '../disk/files.ts';
import { saveCodeOf } from '../disk/save-code.ts';
import { sha256Of } from '../disk/save.ts';
import { LARGEST_LAYER_BYTES } from '../layers/largest-layer.ts';
import type { LayerKeeping } from '../layers/layer-keeping.ts';
import { ofNewerFormat, refused, type LayerPlace, type OwnLayerFiles } from '../layers/own-layer-file.ts';
import { notice } from '../notice.ts';
import { annotatorFileAt, rewriteAnnotatorFile } from '../project/rewrite-annotator-file.ts';

/** Where its earlier states are kept; no article's folder is called so, for they write `%` as `%25`. */
const FOLDER = ['%case'];

export const CASE_KEEPING: LayerKeeping = {
  place: (files) => Promise.resolve(placeOf(files)),
  newPlace: placeOf,

  read: async (files, place, projectId, knownHash) => {
    let bytes: Uint8Array | undefined;
    try {
      await refuseLinks(files.fs, files.root, place.file);
      bytes = await readIfThere(files.fs, place.file, LARGEST_LAYER_BYTES);
    } catch (error) {
      const code = codeOf(error) === 'EFBIG' ? 'layer-too-large' : 'layer-unreadable';
      const about = notice(code, { file: place.name, detail: messageOf(error) });
      return { kind: 'unreadable', code: saveCodeOf(error), notice: about };
    }
    if (bytes === undefined) return { kind: 'missing' };
    const read = readAnnotatorFile(new TextDecoder().decode(bytes));
    if (!read.ok) {
      if (read.code === 'newer-format') return ofNewerFormat(place);
      return await refused(files, place, projectId, bytes, undefined, read.code);
    }
    const { annotator, original } = read.value;
    const text = caseText(original);
    const known = readCase(original, files.annotator);
    if (annotator.uuid !== files.annotator.uuid) {
      const who = { annotator: annotator.name };
      const foreign = notice('layer-foreign-uuid', { file: place.name, values: who });
      return { kind: 'unreadable', code: 'not-writable', notice: foreign };
    }
    if (text === null || known === undefined) return { kind: 'missing' };
    const hash = sha256Of(text);
    if (hash === knownHash) return { kind: 'same' };
    return { kind: 'readable', hash, size: text.length, layer: known.layer, original: null, notices: [] };
  },

  // The same as whoever changes the rest of the file.
  lockName: (place) => place.file,

  write: async ({ fs, root, machine, annotator, name }, { layer, expect }, about) => {
    let written = { hash: '', size: 0 };
    const rewritten = await rewriteAnnotatorFile({ fs, root, machine, annotator, name }, async (original) => {
      const now = caseText(original);
      if ((now === null ? null : sha256Of(now)) !== expect) return null;
      const next = withCase(original, caseLayer(layer));
      const text = caseText(next) ?? '';
      written = { hash: sha256Of(text), size: text.length };
      await about(written.hash);
      return next;
    });
    return rewritten.ok ? ok(written) : rewritten;
  },

  text: (layer) => {
    const { annotator } = layer;
    return Promise.resolve(writeAnnotatorFile({ annotator, original: withCase({}, caseLayer(layer)) }));
  },
};

function placeOf({ root, annotator }: OwnLayerFiles): LayerPlace {
  const name = `${BELEG_FOLDER}/annotators/${annotator.id}.json`;
  return { article: '', key: CASE_KEY, folder: FOLDER, file: annotatorFileAt(root, annotator.id), name };
}

function caseLayer(layer: AnyLayer): CaseLayer {
  if (layer.case !== true) throw new TypeError('a layer on an article where the case layer was expected');
  return layer;
}
