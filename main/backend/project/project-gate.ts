/**
 * The gate of a project: its id, made when first needed, and whether it is still there.
 *
 * A project that has gone (unmounted, moved, emptied by a sync tool, another disk under
 * the same name) is an error, never a reason to begin a new one in its place.
 */
import path from 'node:path';
import type { WriteCode } from '../../../shared/api/contract.ts';
import { adjudicatorOf } from '../../../shared/formats/project-file.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { BELEG_FOLDER } from '../articles/article-path.ts';
import { messageOf } from '../disk/file-error.ts';
import { statIfThere } from '../disk/files.ts';
import { notice } from '../notice.ts';
import { ANNOTATIONS_FOLDER } from '../layers/own-layer-file.ts';
import type { OwnLayersOptions } from '../layers/own-layers.ts';
import { ensureBeleg, introduce, projectAt, projectIdAt } from './project-creation.ts';

export class ProjectGate {
  private known: string | null;
  private told = false;
  /** One's own `annotators/<id>.json` was seen to. */
  private isIntroduced = false;
  private readonly options: OwnLayersOptions;

  constructor(options: OwnLayersOptions) {
    this.options = options;
    this.known = options.project.id;
  }

  /** null until the project is made. */
  get id(): string | null {
    return this.known;
  }

  /** The project's id; makes `beleg/` if there is none yet, with the id `lost` of one that was removed. */
  async ensure(lost?: string): Promise<Result<string, WriteCode>> {
    if (this.known !== null) return ok(this.known);
    const { fs, machine, root, project, annotator, clock, on } = this.options;
    const made = await ensureBeleg({
      fs,
      machine: machine.id,
      root,
      name: project.name,
      annotator,
      newId: () => lost ?? clock.newId(),
    });
    if (!made.ok) return made;
    this.known = made.value.id;
    this.isIntroduced = true;
    on.projectMade(made.value.id);
    return ok(made.value.id);
  }

  /** Does the project name this annotator as the one who makes the agreed set? Asked of the file: it may be handed over. */
  async isAdjudicator(): Promise<boolean> {
    const { fs, root, annotator } = this.options;
    const project = await projectAt(fs, root);
    return project !== null && adjudicatorOf(project) === annotator.id;
  }

  /**
   * Is the project that was opened still there? `needsAnnotations`: a file of ours was in
   * `beleg/annotations/`, so that this folder must be there too.
   */
  async check(what: { readonly needsAnnotations: boolean }): Promise<Result<unknown, WriteCode>> {
    const { fs, root, on } = this.options;
    const found = await projectIdAt(fs, root);
    const annotations = path.join(root, BELEG_FOLDER, ANNOTATIONS_FOLDER);
    const isThere =
      found === this.known &&
      (!what.needsAnnotations || (await statIfThere(fs, annotations))?.kind === 'folder');
    if (isThere) {
      this.told = false;
      await this.introduceOnce();
      return ok(null);
    }
    const missing = found === this.known ? `${BELEG_FOLDER}/${ANNOTATIONS_FOLDER}` : BELEG_FOLDER;
    if (!this.told) on.notice(notice('folder-gone', { detail: missing }));
    this.told = true;
    return fail('io-error', 'folder-gone');
  }

  /** Who joins a project that others made says who they are with their first save, too. */
  private async introduceOnce(): Promise<void> {
    if (this.isIntroduced) return;
    this.isIntroduced = true;
    const { fs, root, machine, annotator } = this.options;
    // The name in the layer tells it as well: no reason not to save.
    const introduced = await introduce({ fs, root, machine: machine.id, annotator }).catch((error: unknown) =>
      fail('io-error', messageOf(error)),
    );
    this.isIntroduced = introduced.ok;
  }
}
