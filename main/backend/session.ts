/**
 * A session: one open project, shared by the windows that show it.
 *
 * It answers the calls that are about the project and tells all windows what happens:
 * what one window changes, the others are told. Everything that depends on who
 * annotates, and where the annotations lie, is its `Desk`, set up anew with either.
 */
import { randomUUID } from 'node:crypto';
import type {
  Api,
  ArticleAhead,
  ArticleCode,
  EventMessage,
  OpenCode,
  OpenedArticle,
  ProjectView,
  RefusedChange,
  SaveState,
  SourceChoiceRequest,
  WriteCode,
} from '../../shared/api/contract.ts';
import type { Annotator } from '../../shared/domain/annotator.ts';
import type { Change } from '../../shared/domain/change.ts';
import type { ArticlePath } from '../../shared/domain/layer.ts';
import { misplacedChanges } from './articles/misplaced-changes.ts';
import { offerAgain } from './articles/offer-again.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { resolveArticle } from './articles/article-path.ts';
import { Desk } from './desk.ts';
import { messageOf } from './disk/file-error.ts';
import { CLOSING_MS } from './layers/own-layers.ts';
import { identityFromOption, identityIn, knownAnnotators } from './project/identity.ts';
import { fileOfArticle, readArticle } from './articles/open-article.ts';
import { openProject, type Project } from './project/project.ts';
import { articleEntry, type ScannedFolder } from './project/project-folder.ts';
import type { SessionSurroundings, Window } from './surroundings.ts';
import { createTurn } from './turn.ts';
import { makeWorkFolder } from './project/work-folder.ts';

/** How often open articles are compared with the disk, and how often the list is: shares send no events. */
const LOOK_MS = 3000;
const LIST_MS = 15_000;

export class Session {
  /** Absolute path as it was given: what *recent projects* remembers. */
  readonly given: string;
  private readonly surroundings: SessionSurroundings;
  private readonly windows = new Map<string, Window>();
  /** Setting up the desk and what must not meet it. */
  private readonly turn = createTurn();
  private readonly timers: readonly NodeJS.Timeout[];
  desk: Desk;
  /** What goes on without anybody waiting for it; closing does. */
  private readonly background = new Set<Promise<unknown>>();
  /** Articles that were opened at some time: what is undone on them later is no mistake. */
  private readonly shown = new Set<ArticlePath>();

  private constructor(given: string, desk: Desk, surroundings: SessionSurroundings) {
    this.given = given;
    this.desk = desk;
    this.surroundings = surroundings;
    this.timers = [
      setInterval(() => this.inBackground(this.desk.articles.lookAgain()), LOOK_MS).unref(),
      setInterval(() => this.inBackground(this.desk.descriptions.lookAgain()), LOOK_MS).unref(),
      setInterval(() => this.inBackground(this.desk.work.look()), LOOK_MS).unref(),
      setInterval(() => this.inBackground(this.desk.cases.look()), LOOK_MS).unref(),
      setInterval(() => this.inBackground(this.desk.list.lookAgain()), LIST_MS).unref(),
    ];
  }

  /** Open the project at an absolute path: a folder, or a single article. */
  static async open(given: string, surroundings: SessionSurroundings): Promise<Result<Session, OpenCode>> {
    const project = await openProject(given, surroundings.host.dataFolder);
    if (!project.ok) return project;
    // The desk tells the windows of a session that is only made with it.
    const windows = { tell: (_message: EventMessage): void => undefined };
    const desk = await Session.deskFor(project.value, surroundings, (message) => windows.tell(message));
    const session = new Session(given, desk, surroundings);
    windows.tell = (message) => session.tell(message);
    return ok(session);
  }

  join(window: Window): void {
    this.windows.set(window.id, window);
  }

  /** The window is gone; answers whether anybody is left. */
  leave(window: string): boolean {
    this.windows.delete(window);
    this.desk.articles.closeAll(window);
    return this.windows.size > 0;
  }

  get project(): Project {
    return this.desk.project;
  }

  async view(): Promise<ProjectView> {
    const { project, known, annotator, notices } = this.desk;
    return {
      place: this.surroundings.places.tokenOf(this.given),
      id: project.id,
      name: project.name,
      tagset: project.tagset,
      annotator,
      adjudicator: project.rules.adjudicator,
      knownAnnotators: known,
      writable: project.writable,
      startWith: project.only ?? (await this.lastShown()),
      notices,
    };
  }

  /** Who annotates from now on; open articles are told anew. */
  annotateAs(annotator: Annotator): Promise<void> {
    return this.turn(async () => {
      const before = this.desk.annotator;
      if (before?.uuid === annotator.uuid && before.id === annotator.id && before.name === annotator.name)
        return;
      await this.desk.seat(annotator);
    });
  }

  get annotator(): Annotator | null {
    return this.desk.annotator;
  }

  get known(): readonly Annotator[] {
    return this.desk.known;
  }

  /** `can-be-written`: the project can be written, so that its annotations belong into it. */
  keepElsewhere(): Promise<Result<ProjectView, WriteCode | 'can-be-written'>> {
    return this.turn(async () => {
      const { host, machine } = this.surroundings;
      // As it is now: it may have become read-only, or been kept elsewhere by another Beleg, since.
      const now = await openProject(this.given, host.dataFolder);
      if (!now.ok) return fail('io-error', now.detail);
      const { articles, home, writable, id } = now.value;
      if (home !== articles && home === this.desk.project.home) return ok(await this.view());
      if (home === articles) {
        if (writable === 'yes') return fail('can-be-written');
        const from = { isOurs: id !== null, freshId: randomUUID() };
        const made = await makeWorkFolder(host.dataFolder, articles, machine.id, from);
        if (!made.ok) return made;
      }
      const project = await openProject(this.given, host.dataFolder);
      if (!project.ok) return fail('io-error', project.detail);
      const { shown } = this.desk.articles;
      await this.desk.end(CLOSING_MS);
      this.desk = await Session.deskFor(project.value, this.surroundings, (message) => this.tell(message));
      await this.desk.articles.takeOver(shown);
      return ok(await this.view());
    });
  }

  /** A window that was told the project asks for its articles next. */
  lookAhead(): void {
    this.desk.list.lookAhead();
  }

  listArticles(): Promise<Result<ScannedFolder, OpenCode>> {
    this.desk.progress.tellAgain();
    return this.desk.list.list();
  }

  async openArticle(window: string, article: ArticlePath): Promise<Result<OpenedArticle, ArticleCode>> {
    // What takes long is done before anything else has to wait for it.
    const { sources } = this.desk;
    const { annotator } = sources;
    const read = await readArticle(this.project, article, sources);
    if (!read.ok) return read;
    const opened = await this.turn(() => {
      // Not read twice, unless somebody else sat down meanwhile and has it read in another way.
      const isSame = this.desk.sources === sources && sources.annotator === annotator;
      const ahead = (data: ArticleAhead): void =>
        this.windows.get(window)?.send({ event: 'articleRead', data });
      return this.desk.articles.open(window, article, ahead, isSame ? read.value : undefined);
    });
    if (!opened.ok) return opened;
    const { opened: found } = opened.value;
    this.shown.add(article);
    this.inBackground(this.surroundings.settings.rememberProject(this.given, article));
    return ok({ ...found, notices: this.desk.hider.inNotices(found.notices) });
  }

  closeArticle(window: string, article: ArticlePath): void {
    this.desk.articles.close(window, article);
  }

  cancelReading(article: ArticlePath): void {
    this.desk.sources.cancel(article);
  }

  /** The choice holds from now on; every window that shows the article is told to read it again. */
  async chooseSource(
    article: ArticlePath,
    choice: SourceChoiceRequest,
  ): Promise<Result<{ readonly kept: boolean }, 'outside-project'>> {
    const file = await fileOfArticle(this.project, article);
    if (!file.ok) return fail('outside-project', file.detail);
    const kept = await this.desk.sources.choose(article, file.value, choice);
    this.desk.descriptions.survey.forget(article);
    this.desk.tell({ event: 'articleChanged', data: { article, gone: false } });
    return ok({ kept });
  }

  /** Apply changes that `by` made in a window, and tell the others those that were not refused. */
  async applyChanges(
    window: string,
    changes: readonly Change[],
    by?: string,
  ): ReturnType<Api['applyChanges']> {
    const own = this.desk.layersOf(by);
    if (!own.ok) return own;
    const misplaced = await misplacedChanges(changes, (article) => this.isArticle(article));
    const placed = changes.filter((change) => !misplaced.has(change.id));
    await offerAgain(placed, this.desk);
    const applied = await own.value.apply(placed);
    if (!applied.ok) return applied;
    const refused = [
      ...[...misplaced].map((change): RefusedChange => ({ change, code: 'no-such-article' })),
      ...applied.value.refused,
    ];
    const names = new Set(refused.map(({ change }) => change));
    const accepted = changes.filter(({ id }) => !names.has(id));
    this.desk.noteChanged(accepted);
    if (accepted.length > 0) {
      this.tell({ event: 'changesApplied', data: { changes: accepted, window } }, window);
    }
    return ok({ refused });
  }

  async flush(): Promise<SaveState> {
    const state = (await this.desk.own?.layers.flush()) ?? { kind: 'idle' };
    return this.desk.hider.inDetail(state);
  }

  /** A reply as a window may see it. */
  tellable<T extends object>(reply: T): T {
    return this.desk.hider.inDetail(reply);
  }

  /** A window has the focus again: what is open is compared now, the list while one goes on. */
  async lookAgain(): Promise<void> {
    this.inBackground(this.desk.list.lookAgain());
    this.inBackground(this.desk.descriptions.lookAgain());
    await this.desk.articles.lookAgain();
  }

  async close(timeoutMs: number): Promise<{ readonly saved: boolean }> {
    for (const timer of this.timers) clearInterval(timer);
    return this.turn(async () => {
      const ended = await this.desk.end(timeoutMs);
      await Promise.all(this.background);
      return ended;
    });
  }

  private static async deskFor(
    project: Project,
    surroundings: SessionSurroundings,
    tell: (message: EventMessage) => void,
  ): Promise<Desk> {
    const known = project.isOurs ? await knownAnnotators(project.home) : [];
    const { host, settings } = surroundings;
    const identity =
      host.annotatorId === null
        ? identityIn(known, settings.settings.annotator)
        : await identityFromOption(host.annotatorId, known, settings);
    return Desk.setUp(project, known, identity, surroundings, tell);
  }

  private async isArticle(article: ArticlePath): Promise<boolean> {
    if (this.shown.has(article) || this.desk.elsewhere.has(article)) return true;
    return (await resolveArticle(this.project.articles, article)).ok;
  }

  private async lastShown(): Promise<ArticlePath | null> {
    const article =
      this.surroundings.settings.recent.find(({ path }) => path === this.given)?.article ?? null;
    if (article === null || !(await resolveArticle(this.project.articles, article)).ok) return null;
    return (await articleEntry(this.project.articles, article)) === undefined ? null : article;
  }

  private tell(message: EventMessage, except?: string): void {
    for (const window of this.windows.values()) if (window.id !== except) window.send(message);
  }

  private inBackground(work: Promise<unknown>): void {
    const logged = work
      .catch((error: unknown) => this.surroundings.host.log(`session: ${messageOf(error)}`))
      .finally(() => this.background.delete(logged));
    this.background.add(logged);
  }
}
