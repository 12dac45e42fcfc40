/**
 * The articles of a project, each on one stated text, with the layers that lie on them: read
 * whole and from disk, for `beleg check` and `beleg compare`. Nothing is written.
 */
import path from 'node:path';
import type { OpenCode } from '../../../shared/api/contract.ts';
import type { Annotation } from '../../../shared/domain/annotation.ts';
import { sortedAnnotations, type ArticlePath, type Layer } from '../../../shared/domain/layer.ts';
import type { Placement } from '../../../shared/domain/placement.ts';
import type { ArticleText } from '../../../shared/domain/text.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { annotationFolders } from '../layers/annotation-folders.ts';
import { BELEG_FOLDER } from './article-path.ts';
import { nodeFiles, statIfThere } from '../disk/files.ts';
import type { AnnotationFolder } from '../layers/layer-reading.ts';
import { machineWith } from '../app-data/machine.ts';
import { readArticle } from './open-article.ts';
import { placeLayer } from '../layers/place-layer.ts';
import { AnnotatorFiles } from '../project/annotator-files.ts';
import { openProject, type Project } from '../project/project.ts';
import { recordsIn, type DoneRecords } from '../work/sight.ts';
import type { Extraction } from '../sources/extraction.ts';
import { projectSources } from '../sources/project-sources.ts';
import type { Sources } from '../sources/sources.ts';
import { createTexts, type Texts } from './texts.ts';

/** Today's text of an article, or why there is none. */
export interface TodaysText {
  readonly text: ArticleText | undefined;
  readonly problem: string | undefined;
}

/** Nothing is written, so nobody has to be known. */
const NO_MACHINE = '0'.repeat(16);

export class StatedArticles {
  readonly project: Project;
  readonly texts: Texts;
  readonly #sources: Sources;
  readonly #annotatorFiles: AnnotatorFiles;

  private constructor(project: Project, texts: Texts, sources: Sources, annotatorFiles: AnnotatorFiles) {
    this.project = project;
    this.texts = texts;
    this.#sources = sources;
    this.#annotatorFiles = annotatorFiles;
  }

  /**
   * `folder` is absolute; `dataFolder` is where work folders of read-only projects are found;
   * `extraction` takes texts out of articles and is the caller's to close.
   */
  static async open(
    folder: string,
    dataFolder: string,
    extraction: Extraction,
  ): Promise<Result<StatedArticles, OpenCode>> {
    const opened = await openProject(folder, dataFolder);
    if (!opened.ok) return opened;
    const project = opened.value;
    const machine = await machineWith(NO_MACHINE);
    // Only read from: nothing is offered and nothing stored.
    const texts = createTexts({ fs: nodeFiles, machine: '', dataFolder, root: project.home });
    const sources = projectSources({ project, machine, dataFolder, texts, extraction });
    const { home: root, name } = project;
    const annotatorFiles = new AnnotatorFiles({ fs: nodeFiles, machine, dataFolder, root, name });
    return ok(new StatedArticles(project, texts, sources, annotatorFiles));
  }

  /** What annotators say of their work on articles. */
  async records(): Promise<DoneRecords> {
    if (this.project.isOurs) await this.#annotatorFiles.look();
    return recordsIn(this.#annotatorFiles);
  }

  /** Folders of annotations with the articles that they stand for; none if a link is in their place. */
  async folders(): Promise<readonly AnnotationFolder[]> {
    if (!this.project.isOurs || (await this.isLink('annotations'))) return [];
    return await annotationFolders(this.project);
  }

  /** True if something of this name below `beleg/` is a link: it would lead out of the project. */
  async isLink(name: string): Promise<boolean> {
    const stats = await statIfThere(nodeFiles, path.join(this.project.home, BELEG_FOLDER, name));
    return stats?.kind === 'link';
  }

  async todaysText(article: ArticlePath): Promise<TodaysText> {
    const read = await readArticle(this.project, article, this.#sources);
    return read.ok ? { text: read.value.text, problem: undefined } : { text: undefined, problem: read.code };
  }

  /** The texts of the project, and today's of an article, which may not be among them. */
  textsWith(text: ArticleText | undefined): Pick<Texts, 'content'> {
    return {
      content: async (sha256) => (sha256 === text?.sha256 ? text.content : this.texts.content(sha256)),
    };
  }

  /** In order of their anchors, each where it stands in the text; all lost without one. */
  async place(layer: Layer, text: ArticleText | undefined): Promise<readonly PlacedInText[]> {
    const annotations = sortedAnnotations(layer);
    const placements = text === undefined ? [] : await placeLayer(annotations, text, this.texts);
    return annotations.map((annotation, index) => ({
      annotation,
      placement: placements[index] ?? { kind: 'lost' },
    }));
  }
}

export interface PlacedInText {
  readonly annotation: Annotation;
  readonly placement: Placement;
}
