/** What an annotator says of annotations, from the links file beside a layer, for exports. */
import path from 'node:path';
import type { Tombstone } from '../../../shared/domain/annotation.ts';
import { compareText } from '../../../shared/domain/layer.ts';
import type { ExchangeStatement } from '../../../shared/formats/exchange-set.ts';
import { readLinksFile, textsNamedIn } from '../../../shared/formats/layer-file.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { readFailure } from '../disk/file-error.ts';
import { LARGEST_LAYER_BYTES } from '../layers/largest-layer.ts';
import { folderPath, type AnnotationFolder } from '../layers/layer-reading.ts';
import { readRegularFile } from '../disk/regular-file.ts';
import type { Texts } from '../articles/texts.ts';

export interface ReadStatements {
  /** In the order in which they were made. */
  readonly statements: readonly ExchangeStatement[];
  /** What was taken back. */
  readonly deleted: readonly Tombstone[];
}

export async function readStatements(
  where: AnnotationFolder,
  name: string,
  texts: Pick<Texts, 'content'>,
): Promise<Result<ReadStatements>> {
  let json: string;
  try {
    const { bytes } = await readRegularFile(path.join(folderPath(where), name), LARGEST_LAYER_BYTES);
    json = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    return fail(readFailure(error));
  }
  const contents = new Map<string, string | undefined>();
  for (const sha256 of textsNamedIn(json)) contents.set(sha256, await texts.content(sha256));
  const read = readLinksFile(json, { article: where.article, textOf: (sha256) => contents.get(sha256) });
  if (!read.ok) return read;
  const { annotations, deleted } = read.value.layer;
  const statements = Array.from(annotations.values(), ({ id, content, created, modified, previous }) => ({
    id,
    content,
    created,
    modified,
    previous,
  }));
  return ok({
    statements: statements.toSorted((a, b) => compareText(a.created, b.created) || compareText(a.id, b.id)),
    deleted: [...deleted.values()],
  });
}
