/**
 * The desk of a session: what is held once per project, set up for one place of the
 * annotations and one annotator.
 *
 * Texts, one's own layers, the open articles with their watch, the list with its
 * index: made here, wired to each other, and put away together.
 */
import path from 'node:path';
import type { EventMessage, Notice, OpenedArticle, WriteCode } from '../../shared/api/contract.ts';
import type { Annotator, AnnotatorId } from '../../shared/domain/annotator.ts';
import type { ArticleEntry, SourceRecord } from '../../shared/domain/article.ts';
import { isCaseEdit, type Change } from '../../shared/domain/change.ts';
import type { ArticlePath } from '../../shared/domain/layer.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { PathHider } from './app-data/hide-paths.ts';
import type { Cases } from './case/cases.ts';
import { projectCases } from './case/project-cases.ts';
import { ArticleList } from './articles/article-list.ts';
import type { ArticleContext } from './articles/open-article.ts';
import { OpenArticles } from './articles/open-articles.ts';
import { tellOfArticles } from './articles/tell-of-articles.ts';
import { createTexts, type Texts } from './articles/texts.ts';
import type { ArticleIndex } from './counts/article-index.ts';
import { countAgain, projectIndex } from './counts/project-index.ts';
import { messageOf } from './disk/file-error.ts';
import { nodeFiles } from './disk/files.ts';
import { sha256Of } from './disk/save.ts';
import type { Gathering } from './gathering/gathering.ts';
import { projectGathering } from './gathering/project-gathering.ts';
import { HistoryCalls } from './history/history-calls.ts';
import { Elsewhere } from './layers/elsewhere.ts';
import { CLOSING_MS, type OwnLayers, type OwnLayersEvents } from './layers/own-layers.ts';
import { openOwnWork } from './layers/own-work.ts';
import { tellReplaced } from './layers/tell-replaced.ts';
import type { Identity } from './project/identity.ts';
import { projectIdAt } from './project/project-creation.ts';
import type { Project } from './project/project.ts';
import { projectProgress } from './progress/follow-project.ts';
import type { ProjectProgress } from './progress/project-progress.ts';
import { ProjectSearch } from './search/project-search.ts';
import { projectSources } from './sources/project-sources.ts';
import type { Sources } from './sources/sources.ts';
import type { SessionSurroundings } from './surroundings.ts';
import { finishTagsetEdits } from './tagset/finish-tagset-edits.ts';
import { ToldNotices } from './told-notices.ts';
import { projectWork } from './work/project-work.ts';
import type { Ruling, Work } from './work/work.ts';
import type { Descriptions } from './survey/descriptions.ts';
import { projectDescriptions } from './survey/project-descriptions.ts';

type Tell = (message: EventMessage) => void;

export class Desk {
  readonly list: ArticleList;
  readonly articles: OpenArticles;
  readonly sources: Sources;
  readonly descriptions: Descriptions;
  readonly work: Work;
  readonly cases: Cases;
  readonly search: ProjectSearch;
  /** How far the review of each article is. */
  readonly progress: ProjectProgress;
  /** All that is annotated, once a window asks for it. */
  readonly gathering: Gathering;
  /** Layers on an article's text that lie under another path. */
  readonly elsewhere: Elsewhere;
  readonly history = new HistoryCalls(() => this.layersOf());
  /** Annotators that the project's files know. */
  readonly known: readonly Annotator[];
  readonly hider: PathHider;
  project: Project;
  annotator: Annotator | null;
  own: ArticleContext['own'] = null;
  private readonly surroundings: SessionSurroundings;
  readonly tell: Tell;
  readonly texts: Texts;
  readonly index: ArticleIndex;
  private readonly told: ToldNotices;
  /** Articles with changes that are perhaps not on disk yet, to be counted when they are. */
  private readonly changed = new Set<ArticlePath>();

  private constructor(
    project: Project,
    known: readonly Annotator[],
    identity: Identity,
    surroundings: SessionSurroundings,
    send: Tell,
  ) {
    const tell: Tell = (message) => send(this.gathering.heard(message));
    const { host, machine } = surroundings;
    const { dataFolder } = host;
    this.project = project;
    this.known = known;
    this.annotator = identity.annotator;
    this.surroundings = surroundings;
    this.tell = tell;
    this.hider = new PathHider([project.home, project.articles, dataFolder]);
    this.told = new ToldNotices([...project.notices, ...identity.notices], this.hider, tell);
    this.texts = createTexts({ fs: nodeFiles, machine: machine.id, dataFolder, root: project.home });
    this.sources = projectSources({
      project,
      machine,
      dataFolder,
      texts: this.texts,
      extraction: surroundings.extraction,
      progress: (article, done, total) => tell({ event: 'articleProgress', data: { article, done, total } }),
    });
    this.work = projectWork({
      project,
      surroundings,
      texts: this.texts,
      tell,
      changed: (ruling, articles) => this.rulingChanged(ruling, articles),
    });
    this.index = projectIndex({
      project,
      surroundings,
      shows: (article, annotator) => this.shows(article, annotator),
      isOwn: (annotator) => annotator === this.annotator?.id,
      tagset: () => this.project.tagset,
      textOf: (article) => this.descriptions.survey.factsOf(article)?.text,
      judges: () => ({ annotator: this.annotator?.id, adjudicator: this.project.rules.adjudicator }),
      looked: (article) => this.gathering.looked(article),
      zonesChanged: () => this.inBackground(this.descriptions.survey.again()),
      tell: (message) => tell(this.progress.heard(message)),
    });
    this.descriptions = projectDescriptions({
      project: () => this.project,
      surroundings,
      sources: this.sources,
      texts: this.texts,
      index: this.index,
      sees: (article) => this.work.sees(article),
      tell,
    });
    this.progress = projectProgress(this, surroundings);
    this.search = new ProjectSearch(this, surroundings, this.index);
    this.gathering = projectGathering(this, this.index, surroundings);
    this.cases = projectCases(this, surroundings);
    this.list = new ArticleList(project, this.index, {
      isThere: async () =>
        this.project.id === null || (await projectIdAt(nodeFiles, project.home)) === this.project.id,
      articlesChanged: (articles) => tell({ event: 'articlesChanged', data: { articles } }),
      counted: (articles) => this.inBackground(this.lookInto(articles)),
      notice: (about) => this.told.happened(about),
      noticeOver: (id) => this.told.over(id),
      log: (line) => host.log(line),
    });
    this.elsewhere = new Elsewhere({
      context: () => this.context,
      index: this.index,
      articles: () => this.list.articles,
      statedElsewhere: ({ path: article, text, source }) =>
        this.descriptions.ownElsewhere(article, text.sha256, source.sourceSha256),
      quiet: () => surroundings.traffic.quiet(),
      tell,
    });
    this.articles = new OpenArticles(this.context, {
      ...tellOfArticles(tell),
      notice: (about) => this.told.happened(about),
      quiet: () => surroundings.traffic.quiet(),
      folderChanged: (folder) => this.inBackground(this.index.look(folder)),
      log: (line) => host.log(line),
    });
  }

  static async setUp(
    project: Project,
    known: readonly Annotator[],
    identity: Identity,
    surroundings: SessionSurroundings,
    tell: Tell,
  ): Promise<Desk> {
    const desk = new Desk(project, known, identity, surroundings, tell);
    await desk.openOwn();
    return desk;
  }

  get notices(): readonly Notice[] {
    return this.told.all;
  }

  /** Somebody else annotates from now on. */
  async seat(annotator: Annotator): Promise<void> {
    await this.own?.layers.close(CLOSING_MS);
    this.annotator = annotator;
    await this.openOwn();
    await this.articles.change(this.context);
    this.inBackground(this.recount(null));
  }

  /** Whether what this annotator did may be seen; of an article that is gone (undefined) it is asked again elsewhere. */
  shows(article: ArticlePath | undefined, annotator: AnnotatorId): boolean {
    return article === undefined || annotator === this.annotator?.id || this.work.sees(article);
  }

  /** An article was opened: what lies elsewhere on its text is told in the background. */
  lookElsewhere(opened: OpenedArticle): void {
    this.inBackground(this.elsewhere.look(opened));
  }

  /** A window brings a text back that changes are made on and that the host may have let go. */
  keepText(content: string, source: SourceRecord): void {
    this.texts.offer({ sha256: sha256Of(content), content, source });
  }

  /** One's own layers, for changes that `by` (a uuid) made: work is never put under another's name. */
  layersOf(by?: string): Result<OwnLayers, WriteCode | 'no-annotator' | 'other-annotator'> {
    if (this.project.writable !== 'yes') return fail(this.project.writable);
    if (this.own === null) return fail('no-annotator');
    return by === undefined || by === this.annotator?.uuid ? ok(this.own.layers) : fail('other-annotator');
  }

  /** Applied: their articles are counted again as soon as they are saved. */
  noteChanged(changes: readonly Change[]): void {
    for (const { edits } of changes)
      for (const edit of edits) if (!isCaseEdit(edit)) this.changed.add(edit.article);
  }

  async end(timeoutMs: number): Promise<{ readonly saved: boolean }> {
    const closed = (await this.own?.layers.close(timeoutMs)) ?? { saved: true };
    this.list.end();
    await this.articles.end();
    await this.index.close();
    await this.descriptions.survey.close();
    await this.progress.close();
    await Promise.all([this.search.index.close(), this.gathering.close()]);
    return closed;
  }

  get context(): ArticleContext {
    const { project, texts, sources, own } = this;
    return { project, texts, sources, own, sees: (article) => this.work.sees(article) };
  }

  private async openOwn(): Promise<void> {
    this.sources.annotator = this.annotator;
    this.descriptions.annotator = this.annotator;
    this.work.annotator = this.annotator;
    // Before anything is shown: what is done decides what may be.
    if (this.project.rules.blind) await this.work.look();
    this.progress.seat(this.annotator?.id ?? null);
    this.own = await openOwnWork(this.annotator, this.project, this.texts, this.surroundings, this.ownEvents);
    await finishTagsetEdits(this, this.surroundings);
    this.articles.use(this.context);
  }

  private readonly ownEvents: OwnLayersEvents = {
    saveState: (data) => {
      this.tell({ event: 'saveStateChanged', data: this.hider.inDetail(data) });
      if (data.kind !== 'saved') return;
      this.told.forget('folder-gone');
      this.inBackground(this.countChanged());
    },
    saved: (article, file) => this.articles.wrote(article, path.basename(file)),
    layerReplaced: (_before, after) => this.inBackground(tellReplaced(after, this)),
    notice: (about) => this.told.happened(about),
    noticeOver: (id) => this.told.over(id),
    projectMade: (id) => {
      this.project = { ...this.project, id };
      // Who made it leads it.
      this.inBackground(this.work.look());
      this.articles.use(this.context);
    },
  };

  private rulingChanged(ruling: Ruling, articles: readonly ArticlePath[] | null): void {
    this.project = { ...this.project, ...ruling };
    this.articles.use(this.context);
    this.inBackground(this.articles.sightChanged(articles));
    this.inBackground(this.recount(articles));
  }

  /** Other layers of these articles (null: of all) may be seen now. */
  private async recount(articles: readonly ArticlePath[] | null): Promise<void> {
    this.descriptions.sightChanged(articles);
    if (articles === null) await this.index.again();
    await countAgain(this.index, this.project, articles ?? []);
  }

  private async countChanged(): Promise<void> {
    const articles = [...this.changed];
    this.changed.clear();
    await countAgain(this.index, this.project, articles);
    this.progress.changed(articles);
    await this.elsewhere.changed(articles, this.articles.all);
    await this.list.lookForGone();
  }

  /** All are counted: what the survey finds tells which of those that are gone are only renamed. */
  private async lookInto(articles: readonly ArticleEntry[]): Promise<void> {
    await this.descriptions.look(articles);
    await this.elsewhere.count(this.descriptions.survey.articles);
    await this.list.lookForGone();
  }

  private inBackground(work: Promise<unknown>): void {
    work.catch((error: unknown) => this.surroundings.host.log(`desk: ${messageOf(error)}`));
  }
}
