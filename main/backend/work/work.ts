/**
 * The work on an open project: who is to do what, what is done, and with that who may see
 * what colleagues did. Read from project.json and the annotators' files, and looked at again
 * while the project is open: others write there too.
 */
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type {
  DoneMark,
  LeadCode,
  Calls,
  ProjectEdit,
  ProjectWork,
  Reply,
  WriteCode,
} from '../../../shared/api/contract.ts';
import type { Timestamp } from '../../../shared/domain/annotation.ts';
import type { Annotator, AnnotatorId } from '../../../shared/domain/annotator.ts';
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import type { ShownProposal } from '../../../shared/domain/tags/proposal.ts';
import type { Tagset } from '../../../shared/domain/tagset.ts';
import {
  isDone,
  lastWord,
  type DoneEvent,
  type DoneRecord,
} from '../../../shared/domain/work/article-done.ts';
import { seesCases, seesColleagues, type BlindRules } from '../../../shared/domain/work/blind-mode.ts';
import { readFinishedArticles, withFinished } from '../../../shared/formats/finished-articles.ts';
import { withDoneEvent } from '../../../shared/formats/done-articles.ts';
import { rulesIn } from '../../../shared/formats/project-file.ts';
import { readAnswers, readProposals } from '../../../shared/formats/tag-proposals.ts';
import type { JsonObject } from '../../../shared/json.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { BELEG_FOLDER, isArticlePath } from '../articles/article-path.ts';
import type { Texts } from '../articles/texts.ts';
import { statIfThere } from '../disk/files.ts';
import type { OwnLayers } from '../layers/own-layers.ts';
import { AnnotatorFiles, type AnnotatorFilesOptions } from '../project/annotator-files.ts';
import { ensureBeleg, projectAt } from '../project/project-creation.ts';
import { createTurn } from '../turn.ts';
import { editProjectFile } from './edit-project.ts';
import { freezeLayer } from './frozen-layers.ts';
import { recordOf, recordsIn, type DoneRecords } from './sight.ts';

export interface WorkOptions {
  readonly files: AnnotatorFilesOptions;
  readonly texts: Texts;
  /** As the project was opened. */
  readonly ruling: Ruling;
  /** Real absolute path of the folder whose project.json rules: that of the articles, if one works elsewhere. */
  readonly ruled: string;
  /** False where nothing is written, or what is there is none of ours. */
  readonly writable: WriteCode | 'yes';
  now(): Timestamp;
  tell(work: ProjectWork): void;
  /** Of these articles (null: of any) something else may be seen, or counts, now; `ruling` holds from now on. */
  changed(ruling: Ruling, articles: readonly ArticlePath[] | null): void;
}

/** What the lead settles, in project.json. */
export interface Ruling {
  readonly rules: BlindRules;
  readonly tagset: Tagset;
}

export class Work {
  /** Whoever annotates now. */
  annotator: Annotator | null = null;
  private readonly options: WorkOptions;
  private readonly files: AnnotatorFiles;
  private readonly turn = createTurn();
  private ruling: Ruling;
  /** Of project.json as it was read: its size and time. */
  private rulesMark = '';
  private records: DoneRecords = new Map();

  constructor(options: WorkOptions) {
    this.options = options;
    this.ruling = options.ruling;
    this.files = new AnnotatorFiles(options.files);
  }

  /** Whether whoever annotates now may see what colleagues did on this article. */
  sees(article: ArticlePath): boolean {
    if (!this.rules.blind) return true;
    const id = this.annotator?.id ?? null;
    return seesColleagues(this.rules, id, article, isDone(this.recordOf(article)));
  }

  /** Whether they may see what colleagues say about the project as a whole. */
  get seesCases(): boolean {
    return seesCases(this.rules, this.annotator?.id ?? null);
  }

  get view(): ProjectWork {
    const { lead, blind, assigned, adjudicator, rejectionReasons } = this.rules;
    const done = new Map<ArticlePath, DoneMark[]>();
    for (const [annotator, articles] of this.records) {
      for (const [article, record] of articles) {
        const word = lastWord(record);
        if (word === null) continue;
        const marks = done.get(article) ?? [];
        marks.push({ annotator, done: word.kind === 'done', at: word.at });
        done.set(article, marks);
      }
    }
    const proposals = this.proposals;
    const view = {
      tagset: this.ruling.tagset,
      ...(proposals.length > 0 && { proposals }),
      lead,
      blind,
      assigned,
      done: Object.fromEntries(done),
      adjudicator,
      finished: this.finished,
    };
    return rejectionReasons === undefined ? view : { ...view, rejectionReasons };
  }

  /** Read what others may have written; everybody is told if anything is other. */
  look(): Promise<void> {
    return this.turn(async () => {
      const ruling = await this.readRuling();
      const areSame = JSON.stringify(ruling) === JSON.stringify(this.ruling);
      const before = this.records;
      if (await this.files.look()) this.records = recordsIn(this.files);
      if (areSame && this.records === before) return;
      this.ruling = ruling;
      this.options.tell(this.view);
      const own = this.annotator?.id ?? '';
      const changed = differing(before.get(own), this.records.get(own));
      if (!areSame || changed.length > 0) this.options.changed(ruling, areSame ? changed : null);
    });
  }

  /** Says of one's own work that it is done, or is not. */
  async mark(
    layers: OwnLayers,
    { article, done, again }: Calls['markArticle']['request'],
  ): Promise<Reply<'markArticle'>> {
    const { writable } = this.options;
    if (writable !== 'yes') return fail(writable);
    const { annotator } = this;
    if (annotator === null) return fail('no-annotator');
    if (!isArticlePath(article)) return fail('not-found');
    const event = done ? await this.doneEvent(annotator, layers, article, again) : ok(this.reopened());
    if (!event.ok) return event;
    const { value: word } = event;
    const changed = await this.files.change(annotator, (now) => withDoneEvent(now, article, word));
    if (!changed.ok) return changed;
    await this.look();
    return ok({ at: word.at });
  }

  /** Says of the agreed set of an article that it is finished, or is not any more. */
  async finish({
    article,
    finished,
  }: {
    readonly article: ArticlePath;
    readonly finished: boolean;
  }): Promise<Reply<'finishArticle'>> {
    const { writable } = this.options;
    if (writable !== 'yes') return fail(writable);
    if (!isArticlePath(article)) return fail('not-found');
    await this.look();
    const { annotator, rules } = this;
    if (annotator === null) return fail('no-annotator');
    if (rules.adjudicator !== annotator.id) return fail('not-found', rules.adjudicator ?? 'nobody');
    const at = this.options.now();
    const changed = await this.files.change(annotator, (now) => withFinished(now, article, finished, at));
    if (!changed.ok) return changed;
    await this.look();
    return ok({ at });
  }

  async edit(edit: ProjectEdit): Promise<Result<{ readonly back: ProjectEdit }, WriteCode | LeadCode>> {
    const { writable, files, ruled } = this.options;
    if (writable !== 'yes') return fail(writable);
    // In a work folder there is a copy of the project's settings, which rules nothing.
    if (ruled !== files.root) return fail('read-only');
    if (this.annotator === null) return fail('no-annotator');
    const edited = await editProjectFile(files, this.annotator, edit);
    if (edited.ok) await this.look();
    return edited;
  }

  /** Whatever else one says of the project, in one's own file; on disk when this answers. */
  async say(
    next: (original: JsonObject, at: Timestamp) => JsonObject,
  ): Promise<Result<null, WriteCode | 'no-annotator'>> {
    const { writable } = this.options;
    if (writable !== 'yes') return fail(writable);
    if (this.annotator === null) return fail('no-annotator');
    const at = this.options.now();
    const changed = await this.files.change(this.annotator, (now) => next(now, at));
    if (changed.ok) await this.look();
    return changed;
  }

  /** Who alone writes the project's settings, and answers proposals. */
  get lead(): AnnotatorId | null {
    return this.rules.lead;
  }

  private get rules(): BlindRules {
    return this.ruling.rules;
  }

  /** In a blind project each of the others sees their own only: their examples are quotes. */
  private get proposals(): readonly ShownProposal[] {
    const { blind, lead } = this.rules;
    const me = this.annotator?.id ?? null;
    const seesAll = !blind || (me !== null && me === lead);
    const answers = readAnswers(this.files.all.get(this.rules.lead ?? '') ?? {});
    const shown: ShownProposal[] = [];
    for (const [annotator, original] of this.files.all) {
      if (!seesAll && annotator !== me) continue;
      for (const proposal of readProposals(original))
        shown.push({ ...proposal, annotator, answer: answers.get(proposal.id) ?? null });
    }
    return shown.toSorted((a, b) => (a.at < b.at ? -1 : 1));
  }

  private get finished(): ProjectWork['finished'] {
    const file = this.files.all.get(this.rules.adjudicator ?? '');
    return Object.fromEntries(file === undefined ? [] : readFinishedArticles(file));
  }

  /** Read only if the file looks another. Gone for a moment, or unreadable: what held goes on. */
  private async readRuling(): Promise<Ruling> {
    const { files, ruled } = this.options;
    const file = path.join(ruled, BELEG_FOLDER, 'project.json');
    const stats = await statIfThere(files.fs, file).catch(() => undefined);
    const mark = `${String(stats?.size)} ${String(stats?.modifiedMs)}`;
    if (mark === this.rulesMark) return this.ruling;
    const project = await projectAt(files.fs, ruled);
    if (project === null) return this.ruling;
    this.rulesMark = mark;
    return { rules: rulesIn(project), tagset: project.tagset };
  }

  private reopened(): DoneEvent {
    return { kind: 'reopened', at: this.options.now() };
  }

  private async doneEvent(
    annotator: Annotator,
    layers: OwnLayers,
    article: ArticlePath,
    again: Timestamp | undefined,
  ): Promise<Result<DoneEvent, WriteCode | 'not-found'>> {
    const at = this.options.now();
    if (again !== undefined) {
      const before = this.recordOf(article).findLast((word) => word.kind === 'done' && word.at === again);
      return before?.kind === 'done' ? ok({ ...before, at }) : fail('not-found');
    }
    const { fs, root, name, machine } = this.options.files;
    const newId = (): string => `urn:uuid:${randomUUID()}`;
    const made = await ensureBeleg({ fs, machine: machine.id, root, name, annotator, newId });
    if (!made.ok) return made;
    // The texts that a layer names are on disk once it is.
    await layers.flush();
    const mine = await layers.load(article);
    const said = await layers.loadStatements(article);
    if (mine.readOnly || said.readOnly) return fail('not-writable');
    const place = { fs, root, machine: machine.id, texts: this.options.texts };
    const layer = await freezeLayer(place, mine.layer);
    if (!layer.ok) return layer;
    if (said.layer.annotations.size === 0) return ok({ kind: 'done', at, frozen: { layer: layer.value } });
    const links = await freezeLayer(place, said.layer);
    if (!links.ok) return links;
    return ok({ kind: 'done', at, frozen: { layer: layer.value, links: links.value } });
  }

  private recordOf(article: ArticlePath): DoneRecord {
    return recordOf(this.records, this.annotator?.id ?? '', article);
  }
}

function differing(
  before: ReadonlyMap<ArticlePath, DoneRecord> | undefined,
  after: ReadonlyMap<ArticlePath, DoneRecord> | undefined,
): readonly ArticlePath[] {
  const doneIn = (records: typeof before, article: ArticlePath): boolean =>
    isDone(records?.get(article) ?? []);
  return [...new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])].filter(
    (article) => doneIn(before, article) !== doneIn(after, article),
  );
}
