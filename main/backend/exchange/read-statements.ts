/** What an annotator says of annotations, from the links file beside a layer, for exports. */
import path from 'node:path';
import { compareText } from '../../../shared/domain/layer.ts';
import type { ExchangeStatement } from '../../../shared/formats/exchange-set.ts';
import { readLinksFile, textsNamedIn } from '../../../shared/formats/layer-file.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { readFailure } from '../disk/file-error.ts';
import { folderPath, LARGEST_LAYER_BYTES, type AnnotationFolder } from '../layers/layer-reading.ts';
import { readRegularFile } from '../disk/regular-file.ts';
import type { Texts } from '../articles/texts.ts';

/** In the order in which they were made. */
export async function readStatements(
  where: AnnotationFolder,
  name: string,
  texts: Pick<Texts, 'content'>,
): Promise<Result<readonly ExchangeStatement[]>> {
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
  const statements = [...read.value.layer.annotations.values()].map(({ id, content, created, modified }) => ({
    id,
    content,
    created,
    modified,
  }));
  return ok(statements.toSorted((a, b) => compareText(a.created, b.created) || compareText(a.id, b.id)));
}
