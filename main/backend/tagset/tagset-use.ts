/**
 * How often tags and link types are used: in all layers of all articles as they are on disk, annotations
 * counted without reading them as layers. What stands under an agreed set counts as its adjudicator's.
 */
import path from 'node:path';
import type { TagsetUse, TagUse } from '../../../shared/api/contract.ts';
import type { AnnotatorId } from '../../../shared/domain/annotator.ts';
import { compareText, type ArticlePath } from '../../../shared/domain/layer.ts';
import type { StatementContent } from '../../../shared/domain/statement.ts';
import { isOutdated, LOOKED_AT } from '../../../shared/domain/tags/outdated.ts';
import type { TagId, Tagset } from '../../../shared/domain/tagset.ts';
import { readCounted, type CountedAnnotation } from '../counts/count-tags.ts';
import { nodeFiles } from '../disk/files.ts';
import { refuseLinks } from '../disk/folders.ts';
import { readRegularFile } from '../disk/regular-file.ts';
import { eachAtOnce } from '../each-at-once.ts';
import { annotationFolders } from '../layers/annotation-folders.ts';
import { LARGEST_LAYER_BYTES } from '../layers/largest-layer.ts';
import { fileOf, listLayerFiles, statementsIn } from '../layers/layer-reading.ts';
import type { Project } from '../project/project.ts';
import { UseTally } from './use-tally.ts';

/** As many as Node has threads for. */
const AT_ONCE = 4;

export interface UseOf {
  readonly project: Project;
  readonly tagset: Tagset;
  /** Whose annotations are one's own; null: nobody's. */
  readonly annotator: AnnotatorId | null;
  /** Whether this colleague's layer on the article may be seen. */
  readonly shows: (article: ArticlePath, annotator: AnnotatorId) => boolean;
}

/** Files that cannot be read count for nothing. In the order in which tags and types are met, article after article. */
export async function tagsetUse({ project, tagset, annotator, shows }: UseOf): Promise<TagsetUse> {
  const folders = await annotationFolders(project);
  const read = new Map<ArticlePath, CountedLayer[]>();
  await eachAtOnce(folders, AT_ONCE, async (where) => {
    const { article } = where;
    const { layers, beside } = await listLayerFiles(where);
    for (const { annotator: by, name, links } of [...layers, ...beside]) {
      if (!shows(article, by)) continue;
      const content = await textOf(project.home, path.join(project.home, fileOf(where, name)));
      if (content === null) continue;
      const layer =
        links === true
          ? { annotator: by, annotations: [], statements: await statementsOf(content, article, by) }
          : { annotator: by, annotations: (await readCounted(content)) ?? [], statements: [] };
      read.set(article, [...(read.get(article) ?? []), layer]);
    }
  });
  const tally = new Tally(tagset, annotator);
  // They are read as the disk answers, and told in the same order every time.
  for (const article of [...read.keys()].toSorted(compareText)) {
    for (const { annotator: by, annotations, statements } of read.get(article) ?? []) {
      for (const counted of annotations) tally.add(article, by, counted);
      for (const said of statements) tally.addStatement(article, by, said);
    }
  }
  return tally.use;
}

interface CountedLayer {
  readonly annotator: AnnotatorId;
  readonly annotations: readonly CountedAnnotation[];
  readonly statements: readonly StatementContent[];
}

async function statementsOf(
  json: string,
  article: ArticlePath,
  annotator: AnnotatorId,
): Promise<readonly StatementContent[]> {
  const said = await statementsIn(json, { article, annotator });
  return said.ok ? Array.from(said.value.layer.annotations.values(), ({ content }) => content) : [];
}

async function textOf(home: string, file: string): Promise<string | null> {
  try {
    await refuseLinks(nodeFiles, home, file);
    const { bytes } = await readRegularFile(file, LARGEST_LAYER_BYTES);
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Gone meanwhile, a link, too large, no text: other places tell of that.
    return null;
  }
}

class Tally {
  private readonly tags: UseTally;
  private readonly outdated: UseTally;
  private readonly amendments: UseTally;
  private readonly links: UseTally;
  private readonly labels = new Map<TagId, string>();
  private readonly tagset: Tagset;
  private readonly annotator: AnnotatorId | null;

  constructor(tagset: Tagset, annotator: AnnotatorId | null) {
    this.tagset = tagset;
    this.annotator = annotator;
    this.tags = new UseTally(annotator);
    this.outdated = new UseTally(annotator);
    this.amendments = new UseTally(annotator);
    this.links = new UseTally(annotator);
  }

  add(article: ArticlePath, annotator: AnnotatorId, counted: CountedAnnotation): void {
    const { tag, label, looked, modified } = counted;
    this.tags.add(tag, annotator, article);
    if (label !== '' && !this.labels.has(tag)) this.labels.set(tag, label);
    if (annotator !== this.annotator) return;
    const attributes = looked === undefined ? {} : { [LOOKED_AT]: looked };
    if (isOutdated(this.tagset, { content: { tag, attributes }, modified }))
      this.outdated.add(tag, annotator, article);
  }

  addStatement(article: ArticlePath, annotator: AnnotatorId, said: StatementContent): void {
    if (said.kind === 'link') this.links.add(said.type, annotator, article);
    if (said.kind === 'decision' && said.amendment !== undefined)
      this.amendments.add(said.amendment.tag, annotator, article);
  }

  get use(): TagsetUse {
    const tags = [...new Set([...this.tags.all, ...this.amendments.all])];
    return {
      uses: tags.map((tag) => this.useOf(tag)),
      links: this.links.all.map((type) => ({ type, ...this.links.of(type) })),
    };
  }

  private useOf(tag: TagId): TagUse {
    const outdated = [...this.outdated.by(this.annotator ?? '', tag)];
    return {
      tag,
      label: this.labels.get(tag) ?? '',
      ...this.tags.of(tag),
      amendments: this.amendments.of(tag),
      outdated: outdated.map(([article, annotations]) => ({ article, annotations })),
    };
  }
}
