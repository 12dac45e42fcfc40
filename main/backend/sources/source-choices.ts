/**
 * What people settled about how articles are read, from all annotators' files; one's own
 * word counts most. What is chosen holds at once, and is kept in one's own file where
 * there is one to write.
 */
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Annotator } from '../../../shared/domain/annotator.ts';
import type { SourceChoice } from '../../../shared/domain/article.ts';
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import { readAnnotatorFile, writeAnnotatorFile } from '../../../shared/formats/annotator-file.ts';
import { readSourceChoices, withSourceChoice } from '../../../shared/formats/source-choices.ts';
import { BELEG_FOLDER } from '../article-path.ts';
import { namesIn, readIfThere, type FileSystem } from '../files.ts';
import { refuseLinks } from '../folders.ts';
import { ensureBeleg } from '../project-creation.ts';
import { save, sha256Of } from '../save.ts';

export interface ChoicesPlace {
  readonly fs: FileSystem;
  readonly machine: string;
  /** Real absolute path of the folder that holds `beleg/`. */
  readonly root: string;
  /** Of the project, should it have to be made. */
  readonly name: string;
  readonly canWrite: boolean;
}

const FILE_LIMIT_BYTES = 16 * 1024 * 1024;
/** Colleagues' words may come at any time; more often than this nobody looks for them. */
const LOOK_AGAIN_MS = 3000;
/** Another Beleg of one's own may write at the same moment. */
const ATTEMPTS = 3;

type Choices = ReadonlyMap<ArticlePath, SourceChoice>;

export class SourceChoices {
  private readonly place: ChoicesPlace;
  /** Made in this session; they hold even where nothing can be written. */
  private readonly made = new Map<ArticlePath, SourceChoice>();
  private byAnnotator: ReadonlyMap<string, Choices> = new Map();
  private readMs = 0;

  constructor(place: ChoicesPlace) {
    this.place = place;
  }

  /** `own` is whoever annotates; null while nobody does. */
  async of(article: ArticlePath, own: Annotator | null): Promise<SourceChoice> {
    const made = this.made.get(article);
    if (made !== undefined) return made;
    await this.readAll();
    const ids = [...this.byAnnotator.keys()].toSorted(
      (a, b) => Number(b === own?.id) - Number(a === own?.id),
    );
    const all = ids.map((id) => this.byAnnotator.get(id)?.get(article));
    return settledIn({
      encoding: all.find((said) => said?.encoding !== undefined)?.encoding,
      mode: all.find((said) => said?.mode !== undefined)?.mode,
      extractorVersion: all.find((said) => said?.extractorVersion !== undefined)?.extractorVersion,
    });
  }

  /** Takes the place of what was chosen before. True if it is on disk; it holds for this session in any case. */
  async choose(article: ArticlePath, choice: SourceChoice, own: Annotator | null): Promise<boolean> {
    this.made.set(article, choice);
    return own !== null && this.place.canWrite && (await this.write(article, choice, own));
  }

  private async write(article: ArticlePath, choice: SourceChoice, own: Annotator): Promise<boolean> {
    const { fs, machine, root, name } = this.place;
    const made = await ensureBeleg({
      fs,
      machine,
      root,
      name,
      annotator: own,
      newId: () => `urn:uuid:${randomUUID()}`,
    });
    if (!made.ok) return false;
    const file = path.join(root, BELEG_FOLDER, 'annotators', `${own.id}.json`);
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const text = await this.text(file);
      const read = text === undefined ? undefined : readAnnotatorFile(text);
      // Unreadable, of a newer format or somebody else's: not to be written over.
      if (text === undefined || read?.ok !== true || read.value.annotator.uuid !== own.uuid) return false;
      const original = withSourceChoice(read.value.original, article, choice);
      const content = writeAnnotatorFile({ annotator: read.value.annotator, original });
      const saved = await save(fs, file, content, { expect: sha256Of(text), machine, below: root });
      if (saved.ok) return true;
      if (saved.code !== 'changed-on-disk') return false;
    }
    return false;
  }

  private async readAll(): Promise<void> {
    if (Date.now() - this.readMs < LOOK_AGAIN_MS) return;
    this.readMs = Date.now();
    const folder = path.join(this.place.root, BELEG_FOLDER, 'annotators');
    const found = new Map<string, Choices>();
    for (const name of await namesIn(this.place.fs, folder).catch(() => [])) {
      if (!name.endsWith('.json')) continue;
      const text = await this.text(path.join(folder, name));
      const read = text === undefined ? undefined : readAnnotatorFile(text);
      if (read?.ok === true) found.set(path.basename(name, '.json'), readSourceChoices(read.value.original));
    }
    this.byAnnotator = found;
  }

  /** Undefined for what is not there, a link, too large or not readable: then it says nothing. */
  private async text(file: string): Promise<string | undefined> {
    try {
      await refuseLinks(this.place.fs, this.place.root, file);
      const bytes = await readIfThere(this.place.fs, file, FILE_LIMIT_BYTES);
      return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
    } catch {
      return undefined;
    }
  }
}

/** A choice of the parts that are settled. */
export function settledIn(choice: {
  readonly [K in keyof SourceChoice]-?: SourceChoice[K] | undefined;
}): SourceChoice {
  const { encoding, mode, extractorVersion } = choice;
  return {
    ...(encoding === undefined ? {} : { encoding }),
    ...(mode === undefined ? {} : { mode }),
    ...(extractorVersion === undefined ? {} : { extractorVersion }),
  };
}
