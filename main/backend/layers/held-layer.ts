/** A layer that is held in memory: as it is now, as it stands on disk, and what is in the way. */
import type { Notice, WriteCode } from '../../../shared/api/contract.ts';
import type { Entry } from '../../../shared/domain/annotation.ts';
import { saysSame, type Content } from '../../../shared/domain/content.ts';
import type { AnyLayer } from '../../../shared/domain/layer.ts';
import type { Sha256 } from '../../../shared/domain/text.ts';
import type { LayerOriginal } from '../../../shared/formats/layer-file.ts';
import type { LayerPlace } from './own-layer-file.ts';
import type { Saveable } from './save-queue.ts';
import { createTurn, type Turn } from '../turn.ts';

export interface HeldLayer {
  readonly place: LayerPlace;
  /** As the analyst sees it. */
  layer: AnyLayer;
  /** Counts the states of `layer`; what is saved is a state. */
  version: number;
  savedVersion: number;
  /** What was loaded or saved last; null if there is no file. */
  disk: DiskState | null;
  /** There was a file at some time: then the folders that it lay in have to be there. */
  wasOnDisk: boolean;
  /** For writing: what others put into the file. */
  original: LayerOriginal | null;
  /** Hashes of all contents that the file had while we knew it. */
  readonly seen: Set<Sha256>;
  /** Contents whose save failed at the end and that may stand on disk all the same: ours, no news. */
  readonly tried: Map<Sha256, AnyLayer>;
  /** Why it may not be changed, if so. */
  blocked: Blocked | null;
  /** To be done within `change` as soon as nothing is in the way any more. */
  readonly whenReadable: (() => void)[];
  /** Another article has this file already (their names are equal to some file systems). */
  isTwin: boolean;
  /** What is to be told to whoever opens the article. */
  notices: readonly Notice[];
  /** Reading and writing the file, one after the other. */
  readonly fileTurn: Turn;
  readonly saveable: Saveable;
}

export interface Blocked {
  readonly code: WriteCode;
  readonly notice: Notice;
  /** To be shown instead of `layer`: of a newer format, or somebody else's under one's own name. */
  readonly shown?: AnyLayer;
}

export interface DiskState {
  readonly hash: Sha256;
  /** Bytes. */
  readonly size: number;
  readonly layer: AnyLayer;
}

export function holdLayer(
  place: LayerPlace,
  layer: AnyLayer,
  save: (held: HeldLayer) => ReturnType<Saveable['save']>,
): HeldLayer {
  const held: HeldLayer = {
    place,
    layer,
    version: 0,
    savedVersion: 0,
    disk: null,
    wasOnDisk: false,
    original: null,
    seen: new Set(),
    tried: new Map(),
    blocked: null,
    whenReadable: [],
    isTwin: false,
    notices: [],
    fileTurn: createTurn(),
    saveable: {
      file: place.name,
      isDirty: () => held.version !== held.savedVersion,
      size: () => held.disk?.size ?? 0,
      save: () => save(held),
    },
  };
  return held;
}

export interface Differences {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  /** Tombstones that only one of the two has count here too. */
  readonly total: number;
}

/** What of a layer became different from `before` to `after`, counted in annotations or statements. */
export function countDifferences(before: AnyLayer, after: AnyLayer): Differences {
  let added = 0;
  let changed = 0;
  let removed = 0;
  for (const [id, entry] of after.annotations) {
    const old = before.annotations.get(id);
    if (old === undefined) added += 1;
    else if (!isSameState(old, entry)) changed += 1;
  }
  for (const id of before.annotations.keys()) if (!after.annotations.has(id)) removed += 1;
  let tombstones = Math.max(0, before.deleted.size - after.deleted.size);
  for (const [id, { revision }] of after.deleted) {
    if (before.deleted.get(id)?.revision !== revision) tombstones += 1;
  }
  return { added, changed, removed, total: added + changed + removed + tombstones };
}

/** The content is asked too: other programs change annotations without a new revision. */
function isSameState(a: Entry<Content>, b: Entry<Content>): boolean {
  if (a === b) return true;
  return a.revision === b.revision && a.conflict === b.conflict && saysSame(a.content, b.content);
}

/** It may not be changed until the reason has gone. */
export function block(held: HeldLayer, blocked: Blocked): void {
  held.blocked = blocked;
  held.notices = [blocked.notice];
}
