/**
 * A project folder of a journey: made fresh in the temporary folder, filled with
 * articles, and read back from disk as any other program would read it.
 */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PROJECT_ROOT } from './host.ts';

/** What stands on disk of one annotation, in the words of the W3C model. */
export interface StoredAnnotation {
  readonly id: string;
  /** Last part of the tag's id: `actor`, `claim`, `evidence`, `excluded:advert`. */
  readonly tag: string;
  readonly exact: string;
  /** Code points. */
  readonly start: number;
  readonly end: number;
  readonly note: string | null;
}

/** The articles that lie beside a checkout on some machines; journeys use them where they are there. */
export const NEIGHBOUR_ARTICLES = join(PROJECT_ROOT, '..', 'shared', 'articles');

export class ProjectFolder {
  readonly path: string;

  constructor() {
    this.path = mkdtempSync(join(tmpdir(), 'beleg-project-'));
  }

  /** The sample project as it stands in the repository, annotations and all. */
  static sample(): ProjectFolder {
    return ProjectFolder.copyOf(join(PROJECT_ROOT, 'samples'));
  }

  static copyOf(folder: string): ProjectFolder {
    const project = new ProjectFolder();
    cpSync(folder, project.path, { recursive: true, dereference: true });
    return project;
  }

  /** A project with these articles, by path. */
  static with(articles: Readonly<Record<string, string | Uint8Array>>): ProjectFolder {
    const project = new ProjectFolder();
    for (const [path, content] of Object.entries(articles)) project.write(path, content);
    return project;
  }

  write(path: string, content: string | Uint8Array): void {
    const file = join(this.path, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }

  read(path: string): string {
    return readFileSync(join(this.path, path), 'utf8');
  }

  has(path: string): boolean {
    return existsSync(join(this.path, path));
  }

  /** Every file of the project by path, sorted: to say that nothing came or went. */
  files(): readonly string[] {
    return readdirSync(this.path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(this.path.length + 1))
      .toSorted();
  }

  /** Ids of the annotators who have a layer on an article. */
  annotators(article: string): readonly string[] {
    const folder = join(this.path, 'beleg/annotations', article);
    if (!existsSync(folder)) return [];
    return readdirSync(folder).flatMap((name) => /^([a-z0-9-]+)\.json$/.exec(name)?.[1] ?? []);
  }

  /** An annotator's annotations on an article, as they stand on disk, in the order of reading; none without a layer. */
  annotations(article: string, annotator: string): readonly StoredAnnotation[] {
    const file = `beleg/annotations/${article}/${annotator}.json`;
    if (!this.has(file)) return [];
    const layer: unknown = JSON.parse(this.read(file));
    return list(at(layer, 'first', 'items'))
      .map((item) => ({
        id: String(at(item, 'id')),
        tag: String(bodyOf(item, 'classifying', 'source')).replace('urn:beleg:tag:', ''),
        exact: String(selectorOf(item, 'TextQuoteSelector', 'exact')),
        start: Number(selectorOf(item, 'TextPositionSelector', 'start')),
        end: Number(selectorOf(item, 'TextPositionSelector', 'end')),
        note: stringOrNull(bodyOf(item, 'commenting', 'value')),
      }))
      .toSorted((a, b) => a.start - b.start || b.end - a.end);
  }

  /** `claim: the words`, in the order of the text: what journeys mostly want to know. */
  words(article: string, annotator: string): readonly string[] {
    return this.annotations(article, annotator).map(({ tag, exact }) => `${tag}: ${exact}`);
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true, maxRetries: 5 });
  }
}

function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, name) =>
      typeof inner === 'object' && inner !== null
        ? Object.entries(inner).find(([key]) => key === name)?.[1]
        : undefined,
    value,
  );
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function bodyOf(item: unknown, purpose: string, field: string): unknown {
  return at(
    list(at(item, 'body')).find((body) => at(body, 'purpose') === purpose),
    field,
  );
}

function selectorOf(item: unknown, type: string, field: string): unknown {
  return at(
    list(at(item, 'target', 'selector')).find((selector) => at(selector, 'type') === type),
    field,
  );
}

function stringOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
