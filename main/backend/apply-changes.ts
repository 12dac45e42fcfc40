/**
 * Applying changes: into the journal first, then into the layers, each once.
 *
 * Calls that arrive while the journal is written are taken together into its next line.
 */
import type { RefusedChange, WriteCode } from '../../shared/api/contract.ts';
import { sameContent } from '../../shared/domain/annotation.ts';
import { apply, type Change } from '../../shared/domain/change.ts';
import type { ArticlePath, Layer } from '../../shared/domain/layer.ts';
import type { Sha256 } from '../../shared/domain/text.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { isArticlePath } from './article-path.ts';
import type { HeldLayer } from './held-layer.ts';
import type { HeldLayers } from './held-layers.ts';
import type { JournalEntry, LayerOutcome } from './journal-entry.ts';
import { openJournal, journalFolder, type Journal } from './journal.ts';
import type { Obligations } from './obligations.ts';
import type { OwnLayersOptions } from './own-layers.ts';
import type { ProjectGate } from './project-gate.ts';
import { writeCodeOf } from './save-code.ts';
import { projectFolderName } from './set-aside.ts';

export type Applied = Result<{ readonly refused: readonly RefusedChange[] }, WriteCode>;

export class ChangeApplier {
  /** Ids of changes that were applied, in this session or in one whose journal was recovered. */
  readonly seen = new Set<string>();
  private waiting: Request[] = [];
  private journal: Journal | undefined;
  private readonly options: OwnLayersOptions;
  private readonly layers: HeldLayers;
  private readonly gate: ProjectGate;
  private readonly obligations: Obligations<HeldLayer>;
  /** Texts that stand in this journal because the project could not take them yet. */
  private readonly journalled = new Set<Sha256>();

  constructor(
    options: OwnLayersOptions,
    layers: HeldLayers,
    gate: ProjectGate,
    obligations: Obligations<HeldLayer>,
  ) {
    this.options = options;
    this.layers = layers;
    this.gate = gate;
    this.obligations = obligations;
  }

  apply(changes: readonly Change[]): Promise<Applied> {
    return new Promise((answer, reject) => {
      this.waiting.push({ changes, answer, reject });
      void this.layers.change(() => this.takeWaiting());
    });
  }

  async close(): Promise<void> {
    await this.layers.change(() => Promise.resolve());
    await this.journal?.close();
  }

  private async takeWaiting(): Promise<void> {
    const requests = this.waiting;
    this.waiting = [];
    if (requests.length === 0) return;
    try {
      const answers = await this.applyAll(requests);
      for (const [i, { answer }] of requests.entries()) answer(answers[i] ?? fail('io-error'));
    } catch (bug) {
      for (const { reject } of requests) reject(bug);
    }
  }

  private async applyAll(requests: readonly Request[]): Promise<readonly Applied[]> {
    const project = await this.gate.ensure();
    if (!project.ok) return requests.map(() => project);
    const draft = new Draft(this.layers, this.seen);
    const refusals: RefusedChange[][] = [];
    for (const { changes } of requests) {
      const refused: RefusedChange[] = [];
      for (const change of changes) {
        const code = await draft.add(change);
        if (code !== undefined) refused.push({ change: change.id, code });
      }
      refusals.push(refused);
    }
    const failed = await this.commit(project.value, draft);
    return refusals.map((refused) => failed ?? ok({ refused }));
  }

  /** Durable first, then visible. */
  private async commit(projectId: string, draft: Draft): Promise<Applied | undefined> {
    if (draft.changes.length === 0) return undefined;
    const outcomes = draft.outcomes();
    if (outcomes.length > 0) {
      const texts = await this.textsToKeep(outcomes);
      const entries: readonly JournalEntry[] = [
        ...texts,
        { kind: 'changes', changes: draft.changes.map(({ id }) => id), outcomes },
      ];
      this.journal ??= this.open(projectId);
      const journal = this.journal;
      const appended = await Promise.all(entries.map((entry) => journal.append(entry)));
      const numbers = appended.flatMap((each) => (each.ok ? [each.value] : []));
      const failed = appended.find((each) => !each.ok);
      if (failed !== undefined) {
        journal.settle(numbers);
        return fail(writeCodeOf(failed.code), failed.detail);
      }
      for (const { text } of texts) this.journalled.add(text.sha256);
      const versions = new Map<HeldLayer, number>();
      for (const [held, layer] of draft.results()) {
        this.layers.replace(held, layer);
        versions.set(held, held.version);
      }
      this.obligations.add(versions, () => {
        for (const { text } of texts) this.journalled.delete(text.sha256);
        journal.settle(numbers);
      });
    }
    for (const { id } of draft.changes) this.seen.add(id);
    return undefined;
  }

  /** Texts are stored before anything names them; one that the project cannot take now goes into the journal. */
  private async textsToKeep(outcomes: readonly LayerOutcome[]): Promise<readonly TextEntry[]> {
    const named = new Set<Sha256>();
    for (const { annotations } of outcomes) {
      for (const { content } of annotations) named.add(content.anchor.text);
    }
    const entries: TextEntry[] = [];
    for (const sha256 of named) {
      if (sha256 === '' || this.journalled.has(sha256)) continue;
      const stored = await this.options.texts.store(sha256);
      const text = stored.ok ? undefined : this.options.texts.offered(sha256);
      if (text !== undefined) entries.push({ kind: 'text', text });
    }
    return entries;
  }

  private open(projectId: string): Journal {
    const { fs, dataFolder, root, annotator, machine } = this.options;
    return openJournal(fs, dataFolder, journalFolder(projectFolderName(projectId)), {
      journal: 1,
      project: projectId,
      root,
      annotator: { id: annotator.id, uuid: annotator.uuid },
      process: machine.self,
    });
  }
}

type TextEntry = Extract<JournalEntry, { kind: 'text' }>;

interface Request {
  readonly changes: readonly Change[];
  readonly answer: (applied: Applied) => void;
  readonly reject: (bug: unknown) => void;
}

/** Changes on trial: nobody sees them before they are in the journal. */
class Draft {
  readonly changes: Change[] = [];
  private readonly after = new Map<ArticlePath, Layer>();
  private readonly touched = new Map<ArticlePath, Set<string>>();
  private readonly held = new Map<ArticlePath, HeldLayer>();
  private readonly layers: HeldLayers;
  private readonly seen: ReadonlySet<string>;

  constructor(layers: HeldLayers, seen: ReadonlySet<string>) {
    this.layers = layers;
    this.seen = seen;
  }

  /** The reason for refusing it whole, if there is one. */
  async add(change: Change): Promise<RefusedChange['code'] | undefined> {
    if (this.seen.has(change.id) || this.changes.some(({ id }) => id === change.id)) return undefined;
    const ground = new Map<ArticlePath, Layer>();
    for (const { article } of change.edits) {
      if (ground.has(article)) continue;
      if (!isArticlePath(article)) return 'no-such-article';
      const held = await this.layers.hold(article);
      if (held.blocked !== null) return 'read-only';
      this.held.set(article, held);
      ground.set(article, this.after.get(article) ?? held.layer);
    }
    const applied = apply(ground, change);
    // Sent again after a restart, when its id is forgotten: what it says is true already.
    if (!applied.ok && !isDone(ground, change)) return 'conflict';
    this.changes.push(change);
    if (!applied.ok) return undefined;
    for (const [article, layer] of applied.value) {
      if (layer !== ground.get(article)) this.after.set(article, layer);
    }
    for (const { article, annotation } of change.edits) {
      const touched = this.touched.get(article) ?? new Set();
      this.touched.set(article, touched.add(annotation));
    }
    return undefined;
  }

  *results(): Generator<readonly [HeldLayer, Layer]> {
    for (const [article, layer] of this.after) {
      const held = this.held.get(article);
      if (held !== undefined) yield [held, layer];
    }
  }

  /** What the changes made of the annotations that they touched. */
  outcomes(): readonly LayerOutcome[] {
    return [...this.after].map(([article, layer]) => {
      const ids = [...(this.touched.get(article) ?? [])];
      const annotations = ids.flatMap((id) => layer.annotations.get(id) ?? []);
      const deleted = ids.flatMap((id) => layer.deleted.get(id) ?? []);
      return { article, annotations, deleted };
    });
  }
}

function isDone(ground: ReadonlyMap<ArticlePath, Layer>, change: Change): boolean {
  const last = new Map(change.edits.map((edit) => [`${edit.article}\n${edit.annotation}`, edit]));
  return [...last.values()].every(({ article, annotation, after }) =>
    sameContent(ground.get(article)?.annotations.get(annotation)?.content ?? null, after),
  );
}
