/**
 * Exports and imports for one window, through the same code as the command line's.
 *
 * One thing goes on at a time; another one that is begun, or *stop*, ends it. What an import
 * did is remembered as long as the window is there, so that it can be taken back.
 */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type {
  Calls,
  ExportChoice,
  ExportPlace,
  ExportPreview,
  ImportReport,
} from '../../../shared/api/contract.ts';
import type { Annotator } from '../../../shared/domain/annotator.ts';
import { invert, type Change } from '../../../shared/domain/change.ts';
import type { FormatId } from '../../../shared/domain/exchange-code.ts';
import { formatOf } from '../../../shared/formats/index.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { BELEG_FOLDER } from '../articles/article-path.ts';
import { annotatorIdFrom, freeAnnotatorId } from '../project/annotator-id.ts';
import type { Session } from '../session.ts';
import type { SessionSurroundings, Window } from '../surroundings.ts';
import { systemClock } from '../system-clock.ts';
import { collectSet, type CollectedSet } from './collect-set.ts';
import { exchangeIn } from './exchange-in.ts';
import { annotatorOf, carryOut, knownArticles, understood, type Understood } from './import-files.ts';
import { addTo, importLayers, withLayersOf } from './import-layers.ts';
import { inSession } from './in-session.ts';
import { OneAtATime, type Stoppable } from './one-at-a-time.ts';
import { IncomingFiles } from './incoming-files.ts';
import { inOrder, MOST_NAMED, MOST_PROBLEMS, namedIn, nameLosses, previewOf } from './name-annotations.ts';
import type { ExchangeContext } from './open-exchange.ts';
import { readImport } from './read-imports.ts';
import { EXPORTS_FOLDER } from './export-target.ts';
import { writePdf } from './write-pdf.ts';
import { checkTarget, writeExport, writeFiles } from './write-export.ts';

type Answer<K extends keyof Calls> = Promise<Result<Calls[K]['value'], Calls[K]['code']>>;

interface Done {
  readonly change: Change;
  readonly annotator: Annotator;
}

export class WindowExchange {
  private readonly surroundings: SessionSurroundings;
  private readonly incoming = new IncomingFiles();
  private readonly one: OneAtATime;
  private previewed: { readonly upload: string; readonly read: Understood } | undefined;
  /** Where the last export went; absolute. */
  private written: string | undefined;
  private readonly imports = new Map<string, Done>();

  constructor(window: Window, surroundings: SessionSurroundings) {
    this.one = new OneAtATime(window);
    this.surroundings = surroundings;
  }

  stop(): void {
    this.one.stop();
  }

  async previewExport(session: Session, choice: ExportChoice): Answer<'previewExport'> {
    const collected = await this.one.stoppable(async (how) => {
      // What was just annotated counts, too.
      await session.flush();
      return await collectSet(await exchangeIn(session, this.surroundings), selectionOf(choice), how);
    });
    if (collected === null) return fail('cancelled');
    const { set, leftOut } = collected;
    const losses = nameLosses(formatOf(choice.format)?.losses(set) ?? [], set);
    return ok<ExportPreview>({ ...sizeOf(collected), losses, leftOut });
  }

  async writeExport(session: Session, request: Calls['writeExport']['request']): Answer<'writeExport'> {
    const written = await this.one.stoppable((how) => this.export(session, request, how));
    return written ?? fail('cancelled');
  }

  private async export(
    session: Session,
    { choice, to, replace, language, as }: Calls['writeExport']['request'],
    how: Stoppable,
  ): Answer<'writeExport'> {
    const format = formatOf(choice.format);
    const { printPdf } = this.surroundings.host;
    if (format === undefined || (as === 'pdf' && (format.id !== 'report' || printPdf === undefined)))
      return fail('not-written-by-beleg');
    const absolute = this.pathOf(session, to);
    if (absolute === undefined) return fail('unknown-place');
    // What was just annotated is to be in it.
    await session.flush();
    const context = await exchangeIn(session, this.surroundings);
    const { project, machine } = context;
    const job = { project, format, options: { language }, to: absolute, force: replace, machine: machine.id };
    const target = await checkTarget(job);
    if (!target.ok) return fail(target.code);
    const collected = await collectSet(context, selectionOf(choice), how);
    const whole = { ...job, set: collected.set, signal: how.signal };
    const written =
      as === 'pdf' && printPdf !== undefined ? await writePdf(whole, printPdf) : await writeExport(whole);
    // Where it was to go is none of the window's business, and systems name it in their messages.
    if (!written.ok) return written.code === 'other-files' ? written : fail(written.code);
    const { files, bytes } = written.value;
    this.written = written.value.path;
    return ok({ path: shownPath(to, absolute), files, bytes, ...sizeOf(collected) });
  }

  /** A file that the window made itself. */
  async saveFile(session: Session, { to, replace, bytes }: Calls['saveFile']['request']): Answer<'saveFile'> {
    const absolute = this.pathOf(session, to);
    if (absolute === undefined) return fail('unknown-place');
    const { project } = session.desk.context;
    const written = await writeFiles(
      { project, to: absolute, force: replace, machine: this.surroundings.machine.id, container: 'file' },
      () => [{ path: path.basename(absolute), chunks: [Buffer.from(bytes, 'base64')] }],
    );
    if (!written.ok) return fail(written.code);
    this.written = written.value.path;
    return ok({ path: shownPath(to, absolute), bytes: written.value.bytes });
  }

  showExport(): Result<null, 'not-found'> {
    if (this.written === undefined || !existsSync(this.written)) return fail('not-found');
    this.surroundings.host.showInFolder?.(this.written);
    return ok(null);
  }

  take({ upload, file, bytes }: Calls['sendImport']['request']): Result<null, 'too-large'> {
    return this.incoming.take(upload, file, Buffer.from(bytes, 'base64'));
  }

  drop(): void {
    this.incoming.drop();
    this.previewed = undefined;
  }

  async previewImport(session: Session, upload: string, format: FormatId | null): Answer<'previewImport'> {
    this.previewed = undefined;
    const files = this.incoming.files(upload);
    if (files.length === 0) return fail('not-found');
    // Whose they become is said later: of what a format understands nothing hangs on it.
    const annotator = session.annotator ?? { id: 'import', uuid: '', name: '' };
    const found = await this.one.stoppable(async (how) => {
      const context = await exchangeIn(session, this.surroundings);
      const known = await knownArticles(context, how);
      this.one.tell('reading', 0, 0);
      const toRead = { files, format, known, annotator, at: systemClock.now() };
      const { host } = this.surroundings;
      const read = await readImport((memory) => host.spawnExtractor(memory), toRead, how.signal);
      return read.ok
        ? ok({ id: read.value.format.id, read: understood(context, read.value.imported) })
        : read;
    });
    if (found === null) return fail('cancelled');
    if (!found.ok) return found;
    const { id, read } = found.value;
    this.previewed = { upload, read };
    return ok(previewOf(id, read));
  }

  async writeImport(
    session: Session,
    { upload, annotator: named, newArticles }: Calls['writeImport']['request'],
  ): Answer<'writeImport'> {
    const { previewed } = this;
    if (previewed?.upload !== upload) return fail('not-found');
    const done = await this.one.stoppable(async (going) => {
      const context = await exchangeIn(session, this.surroundings);
      const target = await this.annotatorFor(session, context, named);
      const { annotator } = target;
      const own = isOwn(session, annotator) ? session.desk.layersOf(annotator.uuid) : undefined;
      if (own?.ok === false) return fail(own.code === 'other-annotator' ? 'no-annotator' : own.code);
      const allowed = { newArticles, annotator };
      const how = { ...target, at: systemClock.now(), signal: going.signal };
      const imported = await carryOut(context, previewed.read, allowed, going, (layers, change) =>
        own === undefined
          ? importLayers(context, layers, { ...how, change })
          : addTo(own.value, context, layers, { ...how, change }, (made) => inSession(session, made)),
      );
      return imported.ok ? ok({ annotator, imported: imported.value }) : imported;
    });
    if (done === null) return fail('cancelled');
    if (!done.ok) return done;
    const { annotator, imported } = done.value;
    this.drop();
    await session.lookAgain();
    const { change, added, links, present, newArticles: made, problems, moreProblems } = imported;
    const id = randomUUID();
    if (change !== null) this.imports.set(id, { change, annotator });
    const annotations = change === null ? [] : namedIn(change, annotator);
    const articles = imported.articles.map((article) => {
      const here = annotations.filter((one) => one.article === article);
      return { path: article, added: here.length, annotations: here.slice(0, MOST_NAMED) };
    });
    return ok<ImportReport>({
      import: id,
      added,
      links,
      present,
      left: problems.filter(({ code }) => code === 'others-words').length,
      annotator: annotator.id,
      articles,
      newArticles: made,
      problems: inOrder(problems).slice(0, MOST_PROBLEMS),
      moreProblems: Math.max(0, problems.length - MOST_PROBLEMS) + moreProblems,
    });
  }

  async takeBack(session: Session, id: string): Answer<'takeBackImport'> {
    const done = this.imports.get(id);
    if (done === undefined) return fail('refused');
    const change = invert(done.change, `urn:uuid:${randomUUID()}`, systemClock.now());
    const applied = isOwn(session, done.annotator)
      ? await inSession(session, change)
      : await withLayersOf(
          await exchangeIn(session, this.surroundings),
          done.annotator,
          async (own) => await own.apply([change]),
        );
    if (!applied.ok || applied.value.refused.length > 0) return fail('refused');
    this.imports.set(id, { ...done, change });
    await session.lookAgain();
    return ok({ count: change.edits.length });
  }

  private async annotatorFor(
    session: Session,
    context: ExchangeContext,
    named: Calls['writeImport']['request']['annotator'],
  ): ReturnType<typeof annotatorOf> {
    const { settings } = this.surroundings;
    const self = session.annotator;
    if ('id' in named) {
      if (self?.id === named.id) return { annotator: self, isSelf: true };
      return annotatorOf(context, named.id, settings);
    }
    const taken = new Set([...session.known, ...(self === null ? [] : [self])].map(({ id }) => id));
    const id = freeAnnotatorId(annotatorIdFrom(named.name), (wanted) => taken.has(wanted));
    const { annotator, isSelf } = await annotatorOf(context, id, settings);
    return { annotator: { ...annotator, name: named.name }, isSelf };
  }

  private pathOf(session: Session, to: ExportPlace): string | undefined {
    if ('place' in to) return this.surroundings.places.pathOf(to.place);
    return path.join(session.project.home, BELEG_FOLDER, EXPORTS_FOLDER, to.name);
  }
}

function selectionOf({ articles, annotators, adjudicated }: ExportChoice): Parameters<typeof collectSet>[1] {
  return { articles, annotators, ...(adjudicated && { adjudicated }) };
}

/** Inside the project its path there; of a place that was picked the name alone. */
function shownPath(to: ExportPlace, absolute: string): string {
  const name = path.basename(absolute);
  return 'name' in to ? `${BELEG_FOLDER}/${EXPORTS_FOLDER}/${name}` : name;
}

function isOwn(session: Session, annotator: Annotator): boolean {
  return session.annotator?.uuid === annotator.uuid;
}

function sizeOf({ set }: CollectedSet): { readonly articles: number; readonly annotations: number } {
  const annotations = set.layers.reduce((count, layer) => count + layer.annotations.length, 0);
  return { articles: set.articles.length, annotations };
}
