/** A project on disk with annotated articles, and exports and imports as a shell asks for them. */
import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Annotation } from '../../../shared/domain/annotation.ts';
import type { Annotator } from '../../../shared/domain/annotator.ts';
import { emptyLayer, emptyStatements, type ArticlePath } from '../../../shared/domain/layer.ts';
import { mapById } from '../../../shared/domain/persistent-map.ts';
import type { Statement } from '../../../shared/domain/statement.ts';
import type { ExchangeSet } from '../../../shared/formats/exchange-set.ts';
import type { Format, FormatId } from '../../../shared/formats/format.ts';
import { formatOf } from '../../../shared/formats/index.ts';
import { writeLayerFile } from '../../../shared/formats/layer-file.ts';
import { textFrom } from '../../../shared/formats/text-from.ts';
import type { Result } from '../../../shared/result.ts';
import { valueOf } from '../backend.cases.ts';
import { nodeFiles } from '../disk/files.ts';
import { SettingsStore } from '../app-data/settings.ts';
import { extractionInProcess, extractorInProcess } from '../sources/extractor.cases.ts';
import { temporaryFolder } from '../disk/temporary-folder.cases.ts';
import { collectSet, type CollectedSet, type Going } from './collect-set.ts';
import { importFiles, type ImportFilesCode, type ImportReport } from './import-files.ts';
import { openExchange, type ExchangeContext } from './open-exchange.ts';
import { writeExport, type ExportCode, type Exported } from './write-export.ts';

export const AT = '2026-11-22T16:00:00Z';

/** What one annotator has on one article. */
export interface GivenLayer {
  readonly article: ArticlePath;
  readonly annotator: Annotator;
  readonly annotations: readonly Annotation[];
  readonly statements?: readonly Statement[];
}

/** Articles by path, and the files beside them that these layers are. */
export async function exchangeProject(
  articles: Readonly<Record<ArticlePath, string>>,
  layers: readonly GivenLayer[] = [],
): Promise<ExchangeProject> {
  const project = { format: 1, id: 'urn:uuid:0d0d0d0d-0000-4000-8000-000000000000', name: 'Fall' };
  const files: Record<string, string> = { ...articles, 'beleg/project.json': JSON.stringify(project) };
  for (const { article, annotator, annotations, statements = [] } of layers) {
    const text = textFrom(articles[article] ?? '');
    const stem = `beleg/annotations/${article}/${annotator.id}`;
    const textOf = (sha256: string): string | undefined =>
      sha256 === text.sha256 ? text.content : undefined;
    files[`beleg/texts/${text.sha256}.txt`] = text.content;
    const texts = [{ sha256: text.sha256, article }];
    const layer = {
      ...emptyLayer('urn:x:1', article, annotator, AT),
      texts,
      annotations: mapById(annotations),
    };
    files[`${stem}.json`] = writeLayerFile(layer, null, textOf);
    const said = { ...emptyStatements('urn:x:2', article, annotator, AT), annotations: mapById(statements) };
    if (statements.length > 0) files[`${stem}.links.json`] = writeLayerFile(said, null, textOf);
  }
  return new ExchangeProject(
    await temporaryFolder(files),
    path.join(await temporaryFolder(), 'data'),
    await temporaryFolder(),
  );
}

export class ExchangeProject {
  readonly root: string;
  /** Where exports go. */
  readonly outside: string;
  private readonly data: string;

  constructor(root: string, data: string, outside: string) {
    this.root = root;
    this.data = data;
    this.outside = outside;
  }

  async collected(): Promise<CollectedSet> {
    return collectSet(await this.open(false), {});
  }

  /** To a new folder outside; the value's path is absolute. `given`: the set, where it is known. */
  async exported(
    id: FormatId,
    going: Going = {},
    given?: ExchangeSet,
  ): Promise<Result<Exported, ExportCode>> {
    const context = await this.open(false);
    const set = given ?? (await collectSet(context, {})).set;
    const format = this.format(id);
    const to = path.join(await mkdtemp(path.join(this.outside, 'to-')), `all${format.extension}`);
    const { signal, progress } = going;
    return writeExport({
      project: context.project,
      set,
      format,
      to,
      force: false,
      machine: '0'.repeat(16),
      options: { language: 'de' },
      ...(signal !== undefined && { signal }),
      ...(progress !== undefined && { progress: (bytes) => progress(bytes, Infinity) }),
    });
  }

  async imported(
    id: FormatId,
    file: string,
    annotator = 'carl',
    going: Going = {},
  ): Promise<Result<ImportReport, ImportFilesCode>> {
    const context = await this.open(true);
    const { machine } = context;
    const settings = await SettingsStore.open({ fs: nodeFiles, folder: this.data, machine: machine.id });
    const job = {
      format: this.format(id),
      annotator,
      files: [file],
      newArticles: true,
      at: AT,
      spawnReader: extractorInProcess,
    };
    return importFiles(context, settings, job, going);
  }

  private async open(isImport: boolean): Promise<ExchangeContext> {
    return valueOf(await openExchange(this.root, this.data, extractionInProcess(), { isImport }));
  }

  private format(id: FormatId): Format {
    const format = formatOf(id);
    if (format === undefined) throw new Error(id);
    return format;
  }
}

/** Every file below, by its path in there. */
export async function filesBelow(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Map<string, Buffer>();
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    files.set(path.relative(folder, file), await readFile(file));
  }
  return files;
}
