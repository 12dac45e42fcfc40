/**
 * Taking over what killed Belegs left in their journals.
 *
 * What a journal says is merged into the layers as the state of another machine would
 * be: what a layer has already changes nothing, what it does not have is added, what
 * was changed on both sides since is kept twice. A journal goes only when everything in
 * it is saved; one that is damaged is set aside and named.
 */
import path from 'node:path';
import type { Entry, Revision, Tombstone } from '../../../shared/domain/annotation.ts';
import { anchorIn, type Content } from '../../../shared/domain/content.ts';
import type { AnyLayer, LayerKey } from '../../../shared/domain/layer.ts';
import { keyOfLayer, layerName, withTexts } from '../../../shared/domain/layer.ts';
import type { Sha256 } from '../../../shared/domain/text.ts';
import { fail } from '../../../shared/result.ts';
import { appliedIdsPlace, readAppliedIds, rememberAppliedIds } from './applied-ids.ts';
import type { ChangeApplier } from '../apply-changes.ts';
import { BELEG_FOLDER, isArticlePath } from '../articles/article-path.ts';
import { journalsOf } from './find-journals.ts';
import type { HeldLayer } from '../layers/held-layer.ts';
import type { HeldLayers } from '../layers/held-layers.ts';
import { removeJournal, setJournalAside, type LeftJournal } from './journal-reading.ts';
import { messageOf } from '../disk/file-error.ts';
import { notice } from '../notice.ts';
import type { Obligations } from './obligations.ts';
import type { OwnLayersOptions } from '../layers/own-layers.ts';
import type { ProjectGate } from '../project/project-gate.ts';
import { projectFolderName } from '../disk/set-aside.ts';
import { sweepTemporaries } from '../disk/temporary-files.ts';

export interface Recovery {
  readonly options: OwnLayersOptions;
  readonly gate: ProjectGate;
  /** False where nothing can be written: then what is brought back is shown, and waits. */
  readonly canSave: boolean;
  readonly layers: HeldLayers;
  readonly applier: ChangeApplier;
  readonly obligations: Obligations<HeldLayer>;
  /** Journals on their way out: who closes waits for them. */
  readonly puttingAway: Set<Promise<void>>;
}

/** Merge all journals that are this project's and annotator's; saving follows as after any change. */
export async function recoverJournals(recovery: Recovery): Promise<void> {
  const { fs, machine, dataFolder, root, on } = recovery.options;
  const beleg = path.join(root, BELEG_FOLDER);
  for (const swept of [dataFolder, beleg, path.join(beleg, 'texts'), path.join(beleg, 'annotators')]) {
    await sweepTemporaries(fs, swept, machine.id);
  }
  if (recovery.gate.id !== null) await readSeen(recovery, recovery.gate.id);
  let journals: readonly LeftJournal[];
  try {
    journals = await journalsOf(recovery.options, recovery.gate.id);
  } catch (error) {
    on.notice(notice('journal-unreadable', { detail: messageOf(error) }));
    return;
  }
  // `beleg/` was removed: it is made again as the one that it was.
  const lost = journals.find(({ header }) => header !== undefined)?.header?.project;
  if (recovery.gate.id === null && lost !== undefined) {
    const made = recovery.canSave ? await recovery.gate.ensure(lost) : fail('read-only');
    if (!made.ok) {
      on.notice(notice('journal-waiting', { file: BELEG_FOLDER, detail: made.detail }));
      return;
    }
    await readSeen(recovery, made.value);
  }
  let isNew = false;
  for (const journal of journals) isNew = (await takeOver(recovery, journal)) || isNew;
  if (isNew) on.notice(notice('journal-recovered'));
}

/** What was applied by Belegs whose journals are gone. */
async function readSeen({ options, applier }: Recovery, project: string): Promise<void> {
  for (const id of await readAppliedIds(appliedIdsPlace(options, project))) applier.seen.add(id);
}

/** Answers whether there was anything that the layers did not have. */
async function takeOver(recovery: Recovery, journal: LeftJournal): Promise<boolean> {
  const { options, layers, applier, obligations, canSave } = recovery;
  for (const entry of journal.entries) {
    if (entry.kind === 'text') options.texts.offer(entry.text);
    else for (const id of entry.changes) applier.seen.add(id);
  }
  const versions = new Map<HeldLayer, number>();
  let isNew = false;
  let waiting = 0;
  const done = (): void => {
    if (waiting > 0) return;
    obligations.add(dirtyOf(versions), () => {
      const away = putAway(recovery, journal).finally(() => recovery.puttingAway.delete(away));
      recovery.puttingAway.add(away);
    });
  };
  for (const { key, outcomes } of outcomesByLayer(journal)) {
    const held = await layers.hold(key);
    const bringBack = (): boolean => {
      const { mine, theirs } = sidesOf(held.layer, outcomes);
      const isMerged = layers.merge(held, { base: null, mine, theirs }, 'recovered');
      versions.set(held, held.version);
      return isMerged;
    };
    await layers.change(() => {
      if (held.blocked === null) {
        const isBack = bringBack();
        if (isBack && !canSave) options.on.notice(notice('journal-waiting', { file: held.place.name }));
        isNew ||= isBack && canSave;
      } else {
        // What belongs to a layer that cannot be changed now waits in the journal until it can.
        waiting += 1;
        options.on.notice(notice('journal-waiting', { file: held.place.name }));
        held.whenReadable.push(() => {
          waiting -= 1;
          if (bringBack()) options.on.notice(notice('journal-recovered'));
          done();
        });
      }
      return Promise.resolve();
    });
  }
  done();
  return isNew;
}

async function putAway({ options, gate }: Recovery, journal: LeftJournal): Promise<void> {
  const { fs, on, machine, root, log } = options;
  try {
    const ids = journal.entries.flatMap((entry) => (entry.kind === 'changes' ? entry.changes : []));
    const place = appliedIdsPlace(options, gate.id ?? root);
    const remembered = await rememberAppliedIds(place, ids);
    if (!remembered.ok) {
      // Till the next start: the layers have what it says, but nothing else has its ids.
      log(`journal: it stays, ${remembered.detail ?? remembered.code}`);
      return;
    }
    if (!journal.damaged) {
      await removeJournal(fs, machine.id, journal);
      return;
    }
    const aside = await setJournalAside(place, projectFolderName(gate.id ?? root), journal);
    on.notice(notice('journal-unreadable', { detail: aside.ok ? aside.value : aside.detail }));
  } catch (error) {
    // It stays and is taken over again at the next start, to no effect.
    on.notice(notice('journal-unreadable', { detail: messageOf(error) }));
  }
}

/** Saved versions owe nothing. */
function dirtyOf(versions: ReadonlyMap<HeldLayer, number>): ReadonlyMap<HeldLayer, number> {
  return new Map([...versions].filter(([held, version]) => held.savedVersion < version));
}

type State = Entry<Content> | Tombstone;

/** The last state of an annotation or a statement that a journal says, and all states that it replaced, however many. */
interface Outcome {
  readonly state: State;
  readonly replaced: ReadonlySet<Revision>;
}

type Outcomes = Map<string, Outcome>;

interface LayerOutcomes {
  readonly key: LayerKey;
  readonly outcomes: Outcomes;
}

function outcomesByLayer(journal: LeftJournal): Iterable<LayerOutcomes> {
  const byLayer = new Map<string, LayerOutcomes>();
  for (const entry of journal.entries) {
    if (entry.kind !== 'changes') continue;
    for (const outcome of entry.outcomes) {
      if (outcome.case !== true && !isArticlePath(outcome.article)) continue;
      const name = layerName(outcome);
      const known = byLayer.get(name) ?? { key: keyOfLayer(outcome), outcomes: new Map<string, Outcome>() };
      byLayer.set(name, known);
      const { outcomes } = known;
      for (const state of [...outcome.annotations, ...outcome.deleted]) {
        const earlier = outcomes.get(state.id);
        const before = earlier === undefined ? [] : [earlier.state.revision, ...earlier.replaced];
        outcomes.set(state.id, { state, replaced: new Set([...state.previous, ...before]) });
      }
    }
  }
  return byLayer.values();
}

/**
 * The two states to merge: `mine` with what the journal says, `theirs` as the layer is.
 * A layer remembers few revisions and may be many states behind the journal: where the
 * journal itself shows the descent, the older state is taken out of `theirs`.
 */
function sidesOf<L extends AnyLayer>(layer: L, outcomes: Outcomes): { readonly mine: L; readonly theirs: L } {
  const mine = sideOf(layer);
  const theirs = sideOf(layer);
  const texts = new Set<Sha256>();
  for (const [id, { state, replaced }] of outcomes) {
    const known = layer.annotations.get(id) ?? layer.deleted.get(id);
    if (known !== undefined) {
      if (known.revision === state.revision || known.previous.includes(state.revision)) continue;
      if (replaced.has(known.revision)) remove(theirs, id);
    }
    remove(mine, id);
    if ('content' in state) {
      mine.annotations.set(id, state);
      texts.add(anchorIn(state.content)?.text ?? '');
    } else mine.deleted.set(id, state);
  }
  const { article } = layer;
  const named = [...texts].filter((sha256) => sha256 !== '').map((sha256) => ({ sha256, article }));
  return { mine: { ...layer, ...mine, texts: withTexts(layer, named) }, theirs: { ...layer, ...theirs } };
}

interface Side {
  readonly annotations: Map<string, Entry<Content>>;
  readonly deleted: Map<string, Tombstone>;
}

function sideOf({ annotations, deleted }: AnyLayer): Side {
  return { annotations: new Map<string, Entry<Content>>(annotations), deleted: new Map(deleted) };
}

function remove(side: Side, id: string): void {
  side.annotations.delete(id);
  side.deleted.delete(id);
}
