/**
 * How often tags are used: in all layers of all articles as they are on disk, counted without reading
 * them as layers. What stands under an agreed set counts as its adjudicator's.
 */
import path from 'node:path';
import type { TagUse } from '../../../shared/api/contract.ts';
import type { AnnotatorId } from '../../../shared/domain/annotator.ts';
import { compareText, type ArticlePath } from '../../../shared/domain/layer.ts';
import { isOutdated, LOOKED_AT } from '../../../shared/domain/tags/outdated.ts';
import type { TagId, Tagset } from '../../../shared/domain/tagset.ts';
import { readCounted, type CountedAnnotation } from '../counts/count-tags.ts';
import { nodeFiles } from '../disk/files.ts';
import { refuseLinks } from '../disk/folders.ts';
import { readRegularFile } from '../disk/regular-file.ts';
import { eachAtOnce } from '../each-at-once.ts';
import { annotationFolders } from '../layers/annotation-folders.ts';
import { LARGEST_LAYER_BYTES, fileOf, listLayerFiles } from '../layers/layer-reading.ts';
import type { Project } from '../project/project.ts';

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

/** Files that cannot be read count for nothing. In the order in which tags are met, article after article. */
export async function tagUse({ project, tagset, annotator, shows }: UseOf): Promise<readonly TagUse[]> {
  const folders = await annotationFolders(project);
  const read = new Map<ArticlePath, CountedLayer[]>();
  await eachAtOnce(folders, AT_ONCE, async (where) => {
    const { layers, beside } = await listLayerFiles(where);
    for (const { annotator: by, name } of [...layers, ...beside.filter(({ links }) => links !== true)]) {
      if (!shows(where.article, by)) continue;
      const content = await textOf(project.home, path.join(project.home, fileOf(where, name)));
      const annotations = (content === null ? undefined : await readCounted(content)) ?? [];
      read.set(where.article, [...(read.get(where.article) ?? []), { annotator: by, annotations }]);
    }
  });
  const tally = new Tally(tagset, annotator);
  // They are read as the disk answers, and told in the same order every time.
  for (const article of [...read.keys()].toSorted(compareText)) {
    for (const layer of read.get(article) ?? []) {
      for (const counted of layer.annotations) tally.add(article, layer.annotator, counted);
    }
  }
  return tally.uses;
}

interface CountedLayer {
  readonly annotator: AnnotatorId;
  readonly annotations: readonly CountedAnnotation[];
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
  /** By tag, then annotator, then article. */
  private readonly counts = new Map<TagId, Map<AnnotatorId, Map<ArticlePath, number>>>();
  private readonly outdated = new Map<TagId, Map<ArticlePath, number>>();
  private readonly labels = new Map<TagId, string>();
  private readonly tagset: Tagset;
  private readonly annotator: AnnotatorId | null;

  constructor(tagset: Tagset, annotator: AnnotatorId | null) {
    this.tagset = tagset;
    this.annotator = annotator;
  }

  add(article: ArticlePath, annotator: AnnotatorId, counted: CountedAnnotation): void {
    const { tag, label, looked, modified } = counted;
    const byAnnotator = this.counts.get(tag) ?? new Map<AnnotatorId, Map<ArticlePath, number>>();
    this.counts.set(tag, byAnnotator.set(annotator, oneMore(byAnnotator.get(annotator), article)));
    if (label !== '' && !this.labels.has(tag)) this.labels.set(tag, label);
    if (annotator !== this.annotator) return;
    const attributes = looked === undefined ? {} : { [LOOKED_AT]: looked };
    if (isOutdated(this.tagset, { content: { tag, attributes }, modified }))
      this.outdated.set(tag, oneMore(this.outdated.get(tag), article));
  }

  get uses(): readonly TagUse[] {
    return [...this.counts].map(([tag, byAnnotator]): TagUse => {
      const use = [...byAnnotator].map(([annotator, articles]) => ({
        annotator,
        annotations: [...articles.values()].reduce((sum, count) => sum + count, 0),
        articles: [...articles.keys()],
      }));
      const own = use.find(({ annotator }) => annotator === this.annotator);
      const outdated = [...(this.outdated.get(tag) ?? [])];
      return {
        tag,
        label: this.labels.get(tag) ?? '',
        own: { annotations: own?.annotations ?? 0, articles: own?.articles ?? [] },
        others: use.filter((each) => each !== own),
        outdated: outdated.map(([article, annotations]) => ({ article, annotations })),
      };
    });
  }
}

function oneMore(
  counts: Map<ArticlePath, number> | undefined,
  article: ArticlePath,
): Map<ArticlePath, number> {
  const next = counts ?? new Map<ArticlePath, number>();
  return next.set(article, (next.get(article) ?? 0) + 1);
}
