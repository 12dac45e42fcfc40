/**
 * RO-Crate 1.1 of a project: everything that a third party needs to check or go on with it,
 * described by schema.org terms, with a list of checksums that `sha256sum -c` understands.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { JsonObject, JsonValue } from '../../json.ts';
import type { ExchangeSet } from '../exchange-set.ts';
import type { Format, OutputFile, WriteOptions } from '../format.ts';
import { crateFiles, type CrateFile } from './crate-files.ts';

export const roCrate: Format = {
  id: 'ro-crate',
  container: 'zip',
  extension: '.zip',
  cannotCarry: [],
  losses: () => [],
  write: crate,
};

const METADATA_FILE = 'ro-crate-metadata.json';
const CHECKSUMS_FILE = 'manifest-sha256.txt';

interface Measured {
  readonly file: CrateFile;
  readonly sha256: string;
  readonly bytes: number;
}

function* crate(set: ExchangeSet, options: WriteOptions): Generator<OutputFile> {
  // Once to measure, once to write: nothing large is held in between.
  const measured = [...crateFiles(set, options)].map(measure);
  const metadata = `${JSON.stringify(metadataOf(set, measured), null, 2)}\n`;
  const own = { path: METADATA_FILE, sha256: bytesToHex(sha256(utf8ToBytes(metadata))) };
  const sums = [...measured.map(({ file, sha256: sum }) => ({ path: file.path, sha256: sum })), own];
  yield { path: METADATA_FILE, chunks: [metadata] };
  yield { path: CHECKSUMS_FILE, chunks: sums.map(({ path, sha256: sum }) => `${sum}  ${path}\n`) };
  for (const { file } of measured) yield { path: file.path, chunks: file.chunks() };
}

function measure(file: CrateFile): Measured {
  const hash = sha256.create();
  let bytes = 0;
  for (const chunk of file.chunks()) {
    const part = typeof chunk === 'string' ? utf8ToBytes(chunk) : chunk;
    bytes += part.length;
    hash.update(part);
  }
  return { file, sha256: bytesToHex(hash.digest()), bytes };
}

function metadataOf(set: ExchangeSet, measured: readonly Measured[]): JsonObject {
  const people = new Map(set.layers.map(({ annotator }) => [annotator.uuid, annotator]));
  const checksums = { '@id': CHECKSUMS_FILE, '@type': 'File', name: 'SHA-256', encodingFormat: 'text/plain' };
  return {
    '@context': 'https://w3id.org/ro/crate/1.1/context',
    '@graph': [
      {
        '@id': METADATA_FILE,
        '@type': 'CreativeWork',
        conformsTo: { '@id': 'https://w3id.org/ro/crate/1.1' },
        about: { '@id': './' },
      },
      {
        '@id': './',
        '@type': 'Dataset',
        name: set.project.name,
        description: `Annotations of ${set.articles.length} articles, with their texts, made with Beleg.`,
        identifier: set.project.id,
        datePublished: newest(set).slice(0, 10),
        license: { '@id': '#license' },
        hasPart: [...measured.map(({ file }) => reference(idOf(file.path))), reference(CHECKSUMS_FILE)],
      },
      {
        '@id': '#license',
        '@type': 'CreativeWork',
        name: 'No licence stated',
        description: 'The texts belong to their publishers, the annotations to those who made them.',
      },
      ...measured.map((one) => fileEntity(set, one)),
      checksums,
      ...set.articles.map((article, index) => articleEntity(article, index)),
      ...[...people.values()].map(({ uuid, id, name }) => ({
        '@id': `urn:uuid:${uuid}`,
        '@type': 'Person',
        name: name === '' ? id : name,
        alternateName: id,
      })),
    ],
  };
}

function fileEntity(set: ExchangeSet, { file, sha256: sum, bytes }: Measured): JsonObject {
  const index = file.article === undefined ? -1 : set.articles.indexOf(file.article);
  return {
    '@id': idOf(file.path),
    '@type': 'File',
    name: file.name,
    encodingFormat: file.encodingFormat,
    contentSize: String(bytes),
    sha256: sum,
    ...(file.layer !== undefined && { author: reference(`urn:uuid:${file.layer.annotator.uuid}`) }),
    ...(index >= 0 && { about: reference(`#article-${index + 1}`) }),
  };
}

function articleEntity(
  { path, metadata, sourceSha256, text }: ExchangeSet['articles'][number],
  index: number,
): JsonObject {
  const said: Readonly<Record<string, JsonValue | undefined>> = {
    name: metadata.title ?? path,
    url: metadata.url,
    datePublished: metadata.published,
    author: metadata.author,
    publisher: metadata.outlet,
    inLanguage: metadata.language,
    description: metadata.note,
    sha256: sourceSha256 === '' ? undefined : sourceSha256,
  };
  const known: [string, JsonValue][] = [];
  for (const [key, value] of Object.entries(said)) if (value !== undefined) known.push([key, value]);
  return {
    '@id': `#article-${index + 1}`,
    '@type': 'NewsArticle',
    identifier: path,
    encoding: reference(`texts/${text.sha256}.txt`),
    ...Object.fromEntries(known),
  };
}

function reference(id: string): JsonObject {
  return { '@id': id };
}

/** Relative addresses, as the standard wants them. */
function idOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

function newest(set: ExchangeSet): string {
  let latest = '1970-01-01T00:00:00Z';
  for (const { annotations } of set.layers)
    for (const { modified } of annotations) if (modified > latest) latest = modified;
  return latest;
}
