/**
 * Applying changes: into the journal first, then into the layers, each once.
 *
 * Calls that arrive while the journal is written are taken together into its next line.
 */
import type { RefusedChange, WriteCode } from '../../shared/api/contract.ts';
import { apply, type Change, type ChangeKind } from '../../shared/domain/change.ts';
import { anchorIn, saysSame } from '../../shared/domain/content.ts';
import type { ArticlePath, Layer } from '../../shared/domain/layer.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { isArticlePath } from './article-path.ts';
import { FalseQuotes } from './false-quotes.ts';
import type { HeldLayer } from './held-layer.ts';
import type { HeldLayers } from './held-layers.ts';
import type { LayerHistory } from './history/layer-history.ts';
import type { LayerOutcome } from './journal-entry.ts';
import type { ProjectGate } from './project-gate.ts';
import type { Texts } from './texts.ts';
import type { WorkJournal } from './work-journal.ts';

export type Applied = Result<{ readonly refused: readonly RefusedChange[] }, WriteCode>;

export class ChangeApplier {
  /** Ids of changes that were applied, in this session or in earlier ones. */
  readonly seen = new Set<string>();
  private waiting: Request[] = [];
  private readonly layers: HeldLayers;
  private readonly texts: Texts;
  private readonly gate: ProjectGate;
  private readonly journal: WorkJournal;
  private readonly history: LayerHistory;
  private readonly falseQuotes: FalseQuotes;

  constructor(
    layers: HeldLayers,
    texts: Texts,
    gate: ProjectGate,
    journal: WorkJournal,
    history: LayerHistory,
  ) {
    this.layers = layers;
    this.texts = texts;
    this.falseQuotes = new FalseQuotes(layers, texts);
    this.gate = gate;
    this.journal = journal;
    this.history = history;
  }

  apply(changes: readonly Change[]): Promise<Applied> {
    return new Promise((answer, reject) => {
      this.waiting.push({ changes, answer, reject });
      void this.layers.change(() => this.takeWaiting());
    });
  }

  async close(): Promise<void> {
    await this.layers.change(() => Promise.resolve());
    await this.journal.close();
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
    const draft = new Draft(this.layers, this.texts, this.seen, this.falseQuotes);
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
    const changes = draft.changes.map(({ id }) => id);
    // Also what changes nothing: sent again later, when it would, it must be known.
    const kept = await this.journal.keep(projectId, changes, draft.outcomes());
    if (!kept.ok) return kept;
    const versions = new Map<HeldLayer, number>();
    for (const [held, layer] of draft.results()) {
      this.history.changing(held, draft.extentIn(held.place.article));
      this.layers.replace(held, layer);
      versions.set(held, held.version);
    }
    kept.value(versions);
    for (const { id } of draft.changes) this.seen.add(id);
    return undefined;
  }
}

/** Annotations go elsewhere, or an earlier state was looked at and chosen. */
const SEEN_BEFORE: ReadonlySet<ChangeKind> = new Set(['take-along', 'restore']);

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
  private readonly texts: Texts;
  private readonly seen: ReadonlySet<string>;
  private readonly falseQuotes: FalseQuotes;

  constructor(layers: HeldLayers, texts: Texts, seen: ReadonlySet<string>, falseQuotes: FalseQuotes) {
    this.layers = layers;
    this.texts = texts;
    this.seen = seen;
    this.falseQuotes = falseQuotes;
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
    if (await this.isOnUnknownText(ground, change)) return 'no-such-text';
    const applied = apply(ground, change);
    // Sent again when its id is forgotten, or made in two windows: what it says is true already.
    if (!applied.ok && !isDone(ground, change)) return 'conflict';
    if (applied.ok && (await this.falseQuotes.isIn(change))) return 'conflict';
    this.changes.push(change);
    if (!applied.ok) return undefined;
    await this.falseQuotes.noteReplaced(change);
    for (const [article, layer] of applied.value) {
      if (layer !== ground.get(article)) this.after.set(article, layer);
    }
    for (const { article, annotation } of change.edits) {
      const touched = this.touched.get(article) ?? new Set();
      this.touched.set(article, touched.add(annotation));
    }
    return undefined;
  }

  /**
   * Would it name a text that is not at hand and that its layer does not name already?
   * Acknowledged, it could never be shown on the words it was made on.
   */
  private async isOnUnknownText(ground: ReadonlyMap<ArticlePath, Layer>, change: Change): Promise<boolean> {
    for (const { article, after } of change.edits) {
      const sha256 = (after && anchorIn(after)?.text) ?? '';
      if (sha256 === '' || ground.get(article)?.texts.some((text) => text.sha256 === sha256)) continue;
      if ((await this.texts.content(sha256)) === undefined) return true;
    }
    return false;
  }

  *results(): Generator<readonly [HeldLayer, Layer]> {
    for (const [article, layer] of this.after) {
      const held = this.held.get(article);
      if (held !== undefined) yield [held, layer];
    }
  }

  /** How many annotations of an article change, and whether what goes was seen before it was asked for. */
  extentIn(article: ArticlePath): { readonly edits: number; readonly isMeant: boolean } {
    const isMeant = this.changes.some(
      ({ kind, edits }) => SEEN_BEFORE.has(kind) && edits.some((edit) => edit.article === article),
    );
    return { edits: this.touched.get(article)?.size ?? 0, isMeant };
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
    saysSame(ground.get(article)?.annotations.get(annotation)?.content ?? null, after),
  );
}
