/**
 * The text that annotations were made on, where a newer extractor would now make another
 * one of the same bytes: it stays the article's text until somebody accepts the new one.
 */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { SourceChoice, SourceRecord } from '../../../shared/domain/article.ts';
import type { ArticleText, Sha256 } from '../../../shared/domain/text.ts';
import { readRegularFile } from '../disk/regular-file.ts';
import { parseLayerFileName } from '../layers/article-folder.ts';
import { LARGEST_LAYER_BYTES } from '../layers/largest-layer.ts';
import type { Texts } from '../articles/texts.ts';
import type { ReadSource } from './read-source.ts';

/** Absolute paths of the folders that hold an article's layers. */
export type LayersPlace = readonly string[];

/** Undefined if today's text is the one to show. */
export async function keptText(
  { source, text }: Pick<ReadSource, 'source' | 'text'>,
  choice: SourceChoice,
  texts: Pick<Texts, 'content' | 'records'>,
  layersOf: () => Promise<LayersPlace>,
): Promise<{ readonly text: ArticleText; readonly source: SourceRecord } | undefined> {
  // What is no extract is its own text, whoever reads it.
  if (source.blocks === undefined || (choice.extractorVersion ?? 0) >= source.extractorVersion)
    return undefined;
  let kept: { readonly text: ArticleText; readonly source: SourceRecord } | undefined;
  for (const sha256 of await textsAnnotatedIn(await layersOf())) {
    if (sha256 === text.sha256) return undefined;
    const content = await texts.content(sha256);
    if (content === undefined) continue;
    const record = (await texts.records(sha256)).find((older) => isOlder(older, source));
    if (record === undefined || record.extractorVersion <= (kept?.source.extractorVersion ?? -1)) continue;
    kept = { text: { sha256, content }, source: record };
  }
  return kept;
}

function isOlder(older: SourceRecord, today: SourceRecord): boolean {
  return (
    older.sourceSha256 === today.sourceSha256 &&
    older.extractor === today.extractor &&
    older.mode === today.mode &&
    older.extractorVersion < today.extractorVersion
  );
}

/** What the layers name, without reading them as layers: a text that is named in vain is no harm. */
async function textsAnnotatedIn(folders: LayersPlace): Promise<ReadonlySet<Sha256>> {
  const named = new Set<Sha256>();
  for (const folder of folders) {
    for (const name of await readdir(folder).catch(() => [])) {
      const parsed = parseLayerFileName(name);
      if (parsed === undefined || parsed.links) continue;
      const read = await readRegularFile(path.join(folder, name), LARGEST_LAYER_BYTES).catch(() => undefined);
      const json = read === undefined ? '' : new TextDecoder().decode(read.bytes);
      for (const [, sha256 = ''] of json.matchAll(/urn:beleg:text:([0-9a-f]{64})/g)) named.add(sha256);
    }
  }
  return named;
}
