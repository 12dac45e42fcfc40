/**
 * Applying changes: into the journal first, then into the layers, each once.
 *
 * Calls that arrive while the journal is written are taken together into its next line.
 */
import type { RefusedChange, WriteCode } from '../../shared/api/contract.ts';
import { apply, isAnnotationEdit, type Change, type ChangeKind } from '../../shared/domain/change.ts';
import { anchorIn, saysSame } from '../../shared/domain/content.ts';
import { keyOfLayer, layerName, type AnyLayer, type LayerKey } from '../../shared/domain/layer.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { isArticlePath } from './articles/article-path.ts';
import { FalseQuotes } from './layers/false-quotes.ts';
import type { HeldLayer } from './layers/held-layer.ts';
import type { HeldLayers } from './layers/held-layers.ts';
import type { Extent, LayerHistory } from './history/layer-history.ts';
import type { LayerOutcome } from './journal/journal-entry.ts';
import type { ProjectGate } from './project/project-gate.ts';
import type { Texts } from './articles/texts.ts';
import type { WorkJournal } from './journal/work-journal.ts';

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
    const isAdjudicator = () => this.gate.isAdjudicator();
    const draft = new Draft(this.layers, this.texts, this.seen, this.falseQuotes, isAdjudicator);
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
      this.history.changing(held, draft.extentIn(held.place.key));
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
  /** By `layerName`, as the other two. */
  private readonly after = new Map<string, AnyLayer>();
  private readonly touched = new Map<string, Set<string>>();
  private readonly held = new Map<string, HeldLayer>();
  private readonly layers: HeldLayers;
  private readonly texts: Texts;
  private readonly seen: ReadonlySet<string>;
  private readonly falseQuotes: FalseQuotes;
  /** May the agreed set be changed here? */
  private readonly isAdjudicator: () => Promise<boolean>;

  constructor(
    layers: HeldLayers,
    texts: Texts,
    seen: ReadonlySet<string>,
    falseQuotes: FalseQuotes,
    isAdjudicator: () => Promise<boolean>,
  ) {
    this.isAdjudicator = isAdjudicator;
    this.layers = layers;
    this.texts = texts;
    this.seen = seen;
    this.falseQuotes = falseQuotes;
  }

  /** The reason for refusing it whole, if there is one. */
  async add(change: Change): Promise<RefusedChange['code'] | undefined> {
    if (this.seen.has(change.id) || this.changes.some(({ id }) => id === change.id)) return undefined;
    if (change.edits.some(({ adjudicated }) => adjudicated === true) && !(await this.isAdjudicator()))
      return 'not-adjudicator';
    const ground = new Map<string, AnyLayer>();
    for (const edit of change.edits) {
      const name = layerName(edit);
      if (ground.has(name)) continue;
      if (edit.case !== true && !isArticlePath(edit.article)) return 'no-such-article';
      const held = await this.layers.hold(edit);
      if (held.blocked !== null) return 'read-only';
      this.held.set(name, held);
      ground.set(name, this.after.get(name) ?? held.layer);
    }
    if (await this.isOnUnknownText(ground, change)) return 'no-such-text';
    const applied = apply(ground, change);
    // Sent again when its id is forgotten, or made in two windows: what it says is true already.
    if (!applied.ok && !isDone(ground, change)) return 'conflict';
    if (applied.ok && (await this.falseQuotes.isIn(change))) return 'conflict';
    this.changes.push(change);
    if (!applied.ok) return undefined;
    await this.falseQuotes.noteReplaced(change);
    for (const [name, layer] of applied.value) {
      if (layer !== ground.get(name)) this.after.set(name, layer);
    }
    for (const edit of change.edits) {
      const name = layerName(edit);
      const touched = this.touched.get(name) ?? new Set();
      this.touched.set(name, touched.add(edit.annotation));
    }
    return undefined;
  }

  /**
   * Would it name a text that is not at hand and that its layer does not name already?
   * Acknowledged, it could never be shown on the words it was made on.
   */
  private async isOnUnknownText(ground: ReadonlyMap<string, AnyLayer>, change: Change): Promise<boolean> {
    for (const edit of change.edits) {
      const { after } = edit;
      const sha256 = (after && anchorIn(after)?.text) ?? '';
      if (sha256 === '' || ground.get(layerName(edit))?.texts.some((text) => text.sha256 === sha256))
        continue;
      if ((await this.texts.content(sha256)) === undefined) return true;
    }
    return false;
  }

  *results(): Generator<readonly [HeldLayer, AnyLayer]> {
    for (const [name, layer] of this.after) {
      const held = this.held.get(name);
      if (held !== undefined) yield [held, layer];
    }
  }

  /** How many annotations of a layer change, whether what goes was seen before, and what is settled. */
  extentIn(key: LayerKey): Extent {
    const name = layerName(key);
    const isMeant = this.changes.some(
      ({ kind, edits }) => SEEN_BEFORE.has(kind) && edits.some((edit) => layerName(edit) === name),
    );
    const extent = { edits: this.touched.get(name)?.size ?? 0, isMeant };
    const settled = settledBy(this.changes, name);
    return settled === undefined ? extent : { ...extent, settled };
  }

  /** What the changes made of the annotations and statements that they touched. */
  outcomes(): readonly LayerOutcome[] {
    return [...this.after].map(([name, layer]) => {
      const ids = [...(this.touched.get(name) ?? [])];
      const annotations = ids.flatMap((id) => layer.annotations.get(id) ?? []);
      const deleted = ids.flatMap((id) => layer.deleted.get(id) ?? []);
      return Object.assign(keyOfLayer(layer), { annotations, deleted });
    });
  }
}

/** From which text to which the changes settle places of a layer; undefined if they settle none. */
function settledBy(changes: readonly Change[], layer: string): Extent['settled'] {
  for (const { kind, edits } of changes) {
    if (kind !== 'confirm' && kind !== 'keep-lost') continue;
    for (const edit of edits) {
      if (!isAnnotationEdit(edit) || layerName(edit) !== layer) continue;
      const { before, after } = edit;
      if (before !== null && after !== null)
        return { from: before.lostIn ?? before.anchor.text, to: after.lostIn ?? after.anchor.text };
    }
  }
  return undefined;
}

function isDone(ground: ReadonlyMap<string, AnyLayer>, change: Change): boolean {
  const last = new Map(change.edits.map((edit) => [`${layerName(edit)}\n${edit.annotation}`, edit]));
  return [...last.values()].every((edit) =>
    saysSame(ground.get(layerName(edit))?.annotations.get(edit.annotation)?.content ?? null, edit.after),
  );
}
