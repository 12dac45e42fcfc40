/**
 * `beleg check`: is every file below `beleg/` valid, and where does every annotation
 * stand in today's articles? Reads only; the report is the JSON that the command prints.
 */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { OpenCode } from '../../shared/api/contract.ts';
import type { Placement } from '../../shared/domain/placement.ts';
import { createOffsetIndex, type OffsetIndex } from '../../shared/domain/code-points.ts';
import type { ArticlePath, Layer, StatementLayer } from '../../shared/domain/layer.ts';
import type { Span } from '../../shared/domain/span.ts';
import { namedBy } from '../../shared/domain/statement.ts';
import { readAnnotatorFile } from '../../shared/formats/annotator-file.ts';
import { readCase } from '../../shared/formats/case-entries.ts';
import type { Oddity } from '../../shared/formats/layer-file.ts';
import { ok, type Result } from '../../shared/result.ts';
import { BELEG_FOLDER, isHiddenName } from './articles/article-path.ts';
import { LARGEST_LAYER_BYTES } from './layers/largest-layer.ts';
import {
  fileOf,
  layerFileOf,
  readLayer,
  readStatements,
  type AnnotationFolder,
} from './layers/layer-reading.ts';
import { compareArticlePaths } from './project/project-folder.ts';
import { readRegularFile } from './disk/regular-file.ts';
import { unfinishedImportsOf, type UnfinishedImport } from './exchange/unfinished-imports.ts';
import type { Extraction } from './sources/extraction.ts';
import { StatedArticles, type TodaysText } from './articles/stated-articles.ts';

/** Keys and meaning are a promise to scripts (design section 8). */
export interface CheckReport {
  readonly files: readonly CheckedFile[];
  readonly annotations: readonly CheckedAnnotation[];
  /** Imports from this computer that were interrupted; absent where there are none. */
  readonly unfinishedImports?: readonly UnfinishedImport[];
  readonly summary: Readonly<Record<Placement['kind'] | 'invalidFiles', number>>;
}

export interface CheckedFile {
  /** Inside the project. */
  readonly path: string;
  /** Id; empty for a file that is nobody's. */
  readonly annotator: string;
  /** False if the file cannot be read, or says what cannot be. */
  readonly ok: boolean;
  /** Codes, with the annotation they are about where there is one. */
  readonly problems: readonly string[];
}

export interface CheckedAnnotation {
  readonly id: string;
  readonly article: ArticlePath;
  readonly annotator: string;
  readonly placement: Placement['kind'];
  readonly quote: string;
  /** The place, or the best proposal for one (of a lost one: what stands in its place), in code points of today's text. */
  readonly start?: number;
  readonly end?: number;
  /** The words there, where they are not those of the quote. */
  readonly found?: string;
  /** Of them to the quote: 1 for the same words. */
  readonly similarity?: number;
  /** The best first. */
  readonly candidates?: readonly {
    readonly start: number;
    readonly end: number;
    readonly similarity: number;
  }[];
}

/** True if nothing is left for a person to look at: the command's exit code 0. */
export function isAllWell({ summary, unfinishedImports }: CheckReport): boolean {
  return (
    unfinishedImports === undefined &&
    summary.changed + summary.ambiguous + summary.lost + summary.invalidFiles === 0
  );
}

/**
 * `folder` is absolute; `dataFolder` is where work folders of read-only projects are found;
 * `extraction` takes texts out of articles and is the caller's to close.
 */
export async function checkProject(
  folder: string,
  dataFolder: string,
  extraction: Extraction,
): Promise<Result<CheckReport, OpenCode>> {
  const opened = await StatedArticles.open(folder, dataFolder, extraction);
  if (!opened.ok) return opened;
  const check = new Check(opened.value);
  await check.run();
  const { files, annotations } = check;
  const summary = { exact: 0, moved: 0, changed: 0, ambiguous: 0, lost: 0, invalidFiles: 0 };
  for (const { placement } of annotations) summary[placement] += 1;
  for (const file of files) summary.invalidFiles += file.ok ? 0 : 1;
  const unfinished = await unfinishedImportsOf(dataFolder, opened.value.project);
  return ok({
    files,
    annotations,
    ...(unfinished.length > 0 && { unfinishedImports: unfinished }),
    summary,
  });
}

/** What is not as it should be, and no reason to call the file invalid. */
const HARMLESS: ReadonlySet<Oddity['code']> = new Set([
  'offset-inside-grapheme',
  'offset-missing',
  'not-understood',
]);

/** Today's text of an article with its count of code points, or why there is none. */
interface CountedText extends TodaysText {
  readonly offsets: OffsetIndex;
}

class Check {
  readonly files: CheckedFile[] = [];
  readonly annotations: CheckedAnnotation[] = [];
  /** Ids of all annotations and statements that were read. */
  private readonly known = new Set<string>();
  /** By files of statements what those are about. */
  private readonly named: { readonly file: string; readonly ids: readonly string[] }[] = [];
  private readonly stated: StatedArticles;

  constructor(stated: StatedArticles) {
    this.stated = stated;
  }

  async run(): Promise<void> {
    const { project } = this.stated;
    for (const { file, detail, code } of project.notices) {
      // A folder that cannot be written can be checked all the same.
      if (code !== 'read-only-project') this.file(file ?? BELEG_FOLDER, '', [detail ?? code]);
    }
    if (!project.isOurs) return;
    await this.annotators();
    if (await this.isLink('annotations')) return;
    for (const where of await this.stated.folders()) await this.folder(where);
    this.stateDeadEnds();
  }

  private async annotators(): Promise<void> {
    const folder = path.join(this.stated.project.home, BELEG_FOLDER, 'annotators');
    if (await this.isLink('annotators')) return;
    for (const name of (await readdir(folder).catch(() => [])).toSorted(compareArticlePaths)) {
      if (isHiddenName(name)) continue;
      const json = await textAt(path.join(folder, name));
      this.file(`${BELEG_FOLDER}/annotators/${name}`, path.basename(name, '.json'), problemsIn(json));
    }
  }

  /** A link would lead out of the project: it is a problem, and not followed. */
  private async isLink(name: string): Promise<boolean> {
    if (!(await this.stated.isLink(name))) return false;
    this.file(`${BELEG_FOLDER}/${name}`, '', ['link']);
    return true;
  }

  private async folder(where: AnnotationFolder): Promise<void> {
    const absolute = path.join(where.home, BELEG_FOLDER, 'annotations', where.folder);
    const entries = await readdir(absolute, { withFileTypes: true });
    const names = entries
      .filter((entry) => !entry.isDirectory() && !isHiddenName(entry.name))
      .map(({ name }) => name);
    if (names.length === 0) return;
    const today = await this.todaysText(where.article);
    for (const name of names.toSorted(compareArticlePaths)) await this.layer(where, name, today);
  }

  private async layer(where: AnnotationFolder, name: string, today: CountedText): Promise<void> {
    const named = layerFileOf(name);
    const file = fileOf(where, name);
    if (named === undefined) return this.file(file, '', ['unknown-file']);
    const { annotator } = named;
    const reading = named.links === true ? readStatements : readLayer;
    const read = await reading(where, named, this.stated.textsWith(today.text));
    if (!read.ok) return this.file(file, annotator, [read.code]);
    const { layer, oddities } = read.value;
    if (layer.links === true) this.noteStatements(file, layer);
    else await this.place(layer, today);
    for (const id of layer.annotations.keys()) this.known.add(id);
    const problems = oddities.filter(({ code }) => !HARMLESS.has(code)).map(problemOf);
    const remarks = oddities.filter(({ code }) => code === 'offset-inside-grapheme').map(problemOf);
    // What went along with a renamed article leaves an empty layer behind: nothing in it wants its article.
    if (today.problem !== undefined && layer.annotations.size > 0) remarks.push(`article-${today.problem}`);
    this.file(file, annotator, problems, remarks);
  }

  private noteStatements(file: string, layer: StatementLayer): void {
    const named = [...layer.annotations.values()].flatMap(({ content }) => namedBy(content));
    if (named.length > 0) this.named.push({ file, ids: named });
  }

  /**
   * What statements name may be in any file, so that it is asked when all are read: what is in none is
   * no fault of theirs, a colleague may have deleted it, and is said.
   */
  private stateDeadEnds(): void {
    // With one article alone the others are not known.
    if (this.stated.project.only !== null) return;
    const deadEnds = new Map(
      this.named.map(({ file, ids }) => [file, [...new Set(ids)].filter((id) => !this.known.has(id))]),
    );
    for (const [index, each] of this.files.entries()) {
      const remarks = (deadEnds.get(each.path) ?? []).map((id) => `dangling: ${id}`);
      if (remarks.length > 0) this.files[index] = { ...each, problems: [...each.problems, ...remarks] };
    }
  }

  private async place(layer: Layer, { text, offsets }: CountedText): Promise<void> {
    for (const { annotation, placement } of await this.stated.place(layer, text)) {
      const quote = annotation.content.anchor.exact;
      this.annotations.push({
        id: annotation.id,
        article: layer.article,
        annotator: layer.annotator.id,
        placement: placement.kind,
        quote,
        ...whereIs(placement, { quote, text: text?.content ?? '', offsets }),
      });
    }
  }

  private async todaysText(article: ArticlePath): Promise<CountedText> {
    const today = await this.stated.todaysText(article);
    return { ...today, offsets: createOffsetIndex(today.text?.content ?? '') };
  }

  private file(
    file: string,
    annotator: string,
    problems: readonly string[],
    remarks: readonly string[] = [],
  ): void {
    this.files.push({
      path: file,
      annotator,
      ok: problems.length === 0,
      problems: [...problems, ...remarks],
    });
  }
}

/** Strictly UTF-8; undefined for what cannot be read, or is no file. */
async function textAt(file: string): Promise<string | undefined> {
  try {
    const { bytes } = await readRegularFile(file, LARGEST_LAYER_BYTES);
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function problemOf({ code, annotation }: Oddity): string {
  return annotation === '' ? code : `${code}: ${annotation}`;
}

/** The place or the best proposal; `found`: the words there, if they are not those of the quote. */
function whereIs(
  placement: Placement,
  given: { readonly quote: string; readonly text: string; readonly offsets: OffsetIndex },
): Pick<CheckedAnnotation, 'start' | 'end' | 'found' | 'similarity' | 'candidates'> {
  const { quote, text, offsets } = given;
  const onDisk = ({ start, end }: Span): Span => ({
    start: offsets.toCodePoint(start),
    end: offsets.toCodePoint(end),
  });
  if (placement.kind === 'ambiguous') {
    const candidates = placement.candidates.map(({ span, similarity }) => ({ ...onDisk(span), similarity }));
    const [best] = candidates;
    return { ...(best === undefined ? {} : { start: best.start, end: best.end }), candidates };
  }
  const place = placement.kind === 'lost' ? placement.guess : placement;
  if (place === undefined) return {};
  const found = text.slice(place.span.start, place.span.end);
  return {
    ...onDisk(place.span),
    ...(found === quote ? {} : { found }),
    ...('similarity' in place && { similarity: place.similarity }),
  };
}

/** Of an annotator's file: why it cannot be read, or what in it is no entry. */
function problemsIn(json: string | undefined): readonly string[] {
  if (json === undefined) return ['not-readable'];
  const read = readAnnotatorFile(json);
  if (!read.ok) return [read.code];
  return (
    readCase(read.value.original, read.value.annotator)?.odd.map((where) => `not-understood: ${where}`) ?? []
  );
}
