/**
 * The articles that windows have open: kept while any window shows them, watched, and
 * what changes about them on disk told to the windows.
 */
import { stat } from 'node:fs/promises';
import type { ArticleAhead, Events, LayerView, Notice, OpenedArticle } from '../../../shared/api/contract.ts';
import type { ArticlePath, Layer } from '../../../shared/domain/layer.ts';
import type { ArticleText, Sha256 } from '../../../shared/domain/text.ts';
import { isHiddenName } from './article-path.ts';
import { messageOf } from '../disk/file-error.ts';
import { fileOf, folderPath, layerFileOf, type LayerFileName } from '../layers/layer-reading.ts';
import { viewOf } from '../layers/layer-view.ts';
import { notice } from '../notice.ts';
import {
  colleagues,
  colleagueView,
  openArticle,
  readArticle,
  type ArticleContext,
  type ArticleInHand,
  type ReadArticle,
} from './open-article.ts';
import { stateOfFile } from './state-of-file.ts';
import { Watch } from '../watch.ts';

export interface OpenArticlesEvents {
  layerReplaced(event: Events['layerReplaced']): void;
  layerRemoved(event: Events['layerRemoved']): void;
  statementsReplaced(event: Events['statementsReplaced']): void;
  statementsRemoved(event: Events['statementsRemoved']): void;
  articleChanged(event: Events['articleChanged']): void;
  colleaguesHidden(event: Events['colleaguesHidden']): void;
  notice(notice: Notice): void;
  /** Layer files in this folder (relative to `beleg/annotations/`) came, changed or went. */
  folderChanged(folder: string): void;
  /** Resolves when no window waits for anything. */
  quiet(): Promise<void>;
  log(line: string): void;
}

interface Held extends ArticleInHand {
  /** SHA-256 of the file's bytes as last told. */
  readonly sourceSha256: string;
  /** Each window, with the text that it shows: after a change on disk not all show the same. */
  readonly windows: ReadonlyMap<string, Sha256>;
}

export class OpenArticles {
  /** Replaced as a whole when somebody else annotates or the annotations lie elsewhere. */
  private context: ArticleContext;
  private readonly events: OpenArticlesEvents;
  private readonly held = new Map<ArticlePath, Held>();
  private readonly watch: Watch;

  constructor(context: ArticleContext, events: OpenArticlesEvents) {
    this.context = context;
    this.events = events;
    this.watch = new Watch({
      articleChanged: (article, isGone) => this.guard(this.articleChanged(article, isGone)),
      layersChanged: (article, changed, gone) => this.guard(this.layersChanged(article, changed, gone)),
      log: (line) => events.log(line),
    });
  }

  /** Today's text of an article that a window has open. */
  textOf(article: ArticlePath): ArticleText | undefined {
    return this.held.get(article)?.opened.text;
  }

  opened(article: ArticlePath): OpenedArticle | undefined {
    return this.held.get(article)?.opened;
  }

  /** All that windows have open. */
  get all(): readonly OpenedArticle[] {
    return [...this.held.values()].map(({ opened }) => opened);
  }

  has(article: ArticlePath): boolean {
    return this.held.has(article);
  }

  folderOf(article: ArticlePath): string | undefined {
    return this.held.get(article)?.annotations.folder;
  }

  /** `ahead` is told the text before the layers are read; what is too large to wait for follows. */
  async open(
    window: string,
    article: ArticlePath,
    ahead: (read: ArticleAhead) => void = () => undefined,
    already?: ReadArticle,
  ): ReturnType<typeof openArticle> {
    const opened = await openArticle(this.context, article, ahead, already);
    if (!opened.ok) return opened;
    await this.hold(window, opened.value);
    if (opened.value.following.length > 0) this.guard(this.tellFollowing(opened.value));
    return opened;
  }

  close(window: string, article: ArticlePath): void {
    const held = this.held.get(article);
    if (held === undefined || !held.windows.has(window)) return;
    const windows = new Map(held.windows);
    windows.delete(window);
    if (windows.size > 0) this.held.set(article, { ...held, windows });
    else {
      this.held.delete(article);
      this.watch.close(article);
    }
    for (const text of [held.windows.get(window), held.opened.text.sha256]) this.withdraw(text);
  }

  closeAll(window: string): void {
    for (const article of this.held.keys()) this.close(window, article);
  }

  /** A layer of one's own on this article was saved in a file of this name. */
  wrote(article: ArticlePath, name: string): void {
    this.watch.wrote(article, name);
  }

  /** Compare with the disk, and tell what is other. */
  lookAgain(): Promise<void> {
    return this.watch.lookAgain();
  }

  /** From now on this is the context; what is open stays as it was told. */
  use(context: ArticleContext): void {
    this.context = context;
  }

  /** Somebody else annotates: every layer of every open article is told anew. */
  async change(context: ArticleContext): Promise<void> {
    this.context = context;
    for (const [article, windows] of this.shown) {
      if (!context.sees(article)) this.events.colleaguesHidden({ article });
      await this.openAnew(article, windows);
    }
  }

  /** Of these articles (null: of any) something else of colleagues may be seen now. */
  async sightChanged(articles: readonly ArticlePath[] | null): Promise<void> {
    const held = [...this.held.values()].filter(({ opened: { path } }) => articles?.includes(path) ?? true);
    for (const { opened } of held)
      if (!this.context.sees(opened.path)) this.events.colleaguesHidden({ article: opened.path });
    for (const each of held) if (this.context.sees(each.opened.path)) await this.tellColleagues(each);
  }

  /** The annotations lie elsewhere now: open here what was open there. */
  async takeOver(before: ReadonlyMap<ArticlePath, ReadonlySet<string>>): Promise<void> {
    for (const [article, windows] of before) await this.openAnew(article, windows);
  }

  /** The open articles, and which windows show them. */
  get shown(): ReadonlyMap<ArticlePath, ReadonlySet<string>> {
    return new Map([...this.held].map(([article, { windows }]) => [article, new Set(windows.keys())]));
  }

  /** A layer of one's own is another one: as it is to be shown. */
  async ownView(layer: Layer): Promise<LayerView> {
    const text = this.textOf(layer.article) ?? (await this.readText(layer.article));
    return viewOf(layer, text, { own: true, readOnly: false }, this.context.texts);
  }

  async end(): Promise<void> {
    this.held.clear();
    await this.watch.end();
  }

  private async openAnew(article: ArticlePath, windows: ReadonlySet<string>): Promise<void> {
    for (const window of windows) {
      const opened = await this.open(window, article);
      if (!opened.ok) return;
      const { layers, statements, notices } = opened.value.opened;
      for (const layer of layers) this.events.layerReplaced({ layer, notices: layer.own ? notices : [] });
      for (const each of statements) this.events.statementsReplaced({ statements: each, notices: [] });
    }
  }

  private async hold(window: string, inHand: ArticleInHand): Promise<void> {
    const { opened, file, annotations } = inHand;
    const before = this.held.get(opened.path);
    this.held.set(opened.path, {
      ...inHand,
      sourceSha256: opened.source.sourceSha256,
      windows: new Map(before?.windows).set(window, opened.text.sha256),
    });
    for (const old of [before?.windows.get(window), before?.opened.text.sha256]) this.withdraw(old);
    await this.watch.open({ article: opened.path, file, folder: folderPath(annotations) });
    // What it became between being read and being watched is news, too.
    const now = await stat(file).catch(() => undefined);
    if (now?.size !== inHand.size || now.mtimeMs !== inHand.modifiedMs)
      this.guard(this.articleChanged(opened.path, now === undefined));
  }

  /** The text need not be kept for annotations any more, unless a window still shows it. */
  private withdraw(sha256: Sha256 | undefined): void {
    if (sha256 === undefined) return;
    const isShown = [...this.held.values()].some(
      ({ opened, windows }) => opened.text.sha256 === sha256 || [...windows.values()].includes(sha256),
    );
    if (!isShown) this.context.texts.withdraw(sha256);
  }

  private async articleChanged(article: ArticlePath, isGone: boolean): Promise<void> {
    const held = this.held.get(article);
    if (held === undefined) return;
    const read = isGone ? undefined : await readArticle(this.context.project, article, this.context.sources);
    const { state, told } = await stateOfFile(held.file, read);
    // Only touched, or told already.
    if (state === held.sourceSha256) return;
    this.held.set(article, { ...held, sourceSha256: state });
    this.events.articleChanged({ article, ...told });
  }

  private async layersChanged(
    article: ArticlePath,
    changed: readonly string[],
    gone: readonly string[],
  ): Promise<void> {
    const held = this.held.get(article);
    if (held === undefined) return;
    const { own } = this.context;
    for (const name of [...changed, ...gone]) {
      const file = layerFileOf(name);
      if (file === undefined) {
        if (this.context.sees(article) && !isHiddenName(name) && changed.includes(name))
          this.tellUnknown(held, name);
        continue;
      }
      const { annotator, adjudicated, links } = file;
      const which = adjudicated && { adjudicated };
      if (annotator === own?.id) await own.layers.reread({ article, ...which, ...(links && { links }) });
      else if (!this.context.sees(article)) continue;
      else if (!gone.includes(name)) await this.tellColleague(held, file);
      else if (links === true) this.events.statementsRemoved({ article, annotator, ...which });
      else this.events.layerRemoved({ article, annotator, ...which });
    }
    this.events.folderChanged(held.annotations.folder);
  }

  /** One after the other, each when the window has what it asked for: reading one keeps this process busy. */
  private async tellFollowing({ opened, following }: ArticleInHand): Promise<void> {
    for (const file of following) {
      await this.events.quiet();
      const held = this.held.get(opened.path);
      if (held === undefined) return;
      await this.tellColleague(held, file);
    }
  }

  private async tellColleagues(inHand: Held): Promise<void> {
    const { opened, annotations } = inHand;
    const { path: article, text } = opened;
    const { layers, statements, following, notices } = await colleagues(this.context, annotations, text);
    const held = this.held.get(article);
    if (held === undefined || !this.context.sees(article)) return;
    for (const layer of layers) this.events.layerReplaced({ layer, notices: [] });
    for (const each of statements) this.events.statementsReplaced({ statements: each, notices: [] });
    for (const about of notices) this.events.notice(about);
    const all = [...opened.layers.filter(({ own }) => own), ...layers];
    this.held.set(article, { ...held, opened: { ...held.opened, layers: all } });
    await this.tellFollowing({ ...inHand, following });
  }

  private async tellColleague(held: Held, file: LayerFileName): Promise<void> {
    const { annotations, opened } = held;
    const read = await colleagueView(annotations, file, opened.text, this.context.texts);
    const { view, statements, notices } = read;
    // It may have been reopened while it was read.
    if (!this.context.sees(opened.path)) return;
    if (view !== undefined) this.events.layerReplaced({ layer: view, notices });
    else if (statements !== undefined) this.events.statementsReplaced({ statements, notices });
    else for (const about of notices) this.events.notice(about);
  }

  private tellUnknown({ annotations }: Held, name: string): void {
    this.events.notice(notice('unknown-file', { file: fileOf(annotations, name), values: { count: 1 } }));
  }

  private async readText(article: ArticlePath): Promise<ArticleText | undefined> {
    const read = await readArticle(this.context.project, article, this.context.sources);
    return read.ok ? read.value.text : undefined;
  }

  /** What fails here was nobody's call: it goes to the log, and the next look tries again. */
  private guard(work: Promise<void>): void {
    work.catch((error: unknown) => this.events.log(`open articles: ${messageOf(error)}`));
  }
}
