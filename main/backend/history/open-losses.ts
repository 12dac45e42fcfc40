/**
 * Losses that nobody has answered yet: most of a layer went at once, and the analyst is
 * asked whether that was meant. The question stays until it is answered, or until what
 * was lost is there again.
 */
import type { AnyLayer } from '../../../shared/domain/layer.ts';
import { notice } from '../notice.ts';
import type { LayerPlace } from '../layers/own-layer-file.ts';
import type { OwnLayersEvents } from '../layers/own-layers.ts';

/** Fewer are taken back by hand. */
const FEW = 10;

interface OpenLoss {
  readonly id: string;
  readonly state: string;
  /** As it was before the first of the losses that nobody has answered. */
  readonly before: AnyLayer;
}

/** More than half of the annotations and more than ten are gone. */
export function isLoss(before: AnyLayer, after: AnyLayer): boolean {
  if (before === after || before.annotations.size <= FEW) return false;
  // Whatever goes leaves a tombstone: most saves need no counting.
  if (after.deleted.size <= before.deleted.size && after.annotations.size >= before.annotations.size)
    return false;
  const lost = countLost(before, after);
  return lost > FEW && lost > before.annotations.size / 2;
}

export class OpenLosses {
  private readonly asked = new Map<string, OpenLoss>();
  private readonly on: Pick<OwnLayersEvents, 'notice' | 'noticeOver'>;

  constructor(on: Pick<OwnLayersEvents, 'notice' | 'noticeOver'>) {
    this.on = on;
  }

  /** Ask, unless a question is open already: then that one goes on, with today's number. */
  open({ article, name }: LayerPlace, state: string, before: AnyLayer, after: AnyLayer): void {
    const first = this.asked.get(name) ?? { state, before };
    const count = countLost(first.before, after);
    const about = notice('layer-shrunk', { file: name, values: { article, state: first.state, count } });
    this.asked.set(name, { ...first, id: about.id });
    this.on.notice(about);
  }

  /** What was lost may be there again, by an undo or from elsewhere. */
  look(place: LayerPlace, now: AnyLayer): void {
    const loss = this.asked.get(place.name);
    if (loss !== undefined && countLost(loss.before, now) === 0) this.close(place);
  }

  close({ name }: LayerPlace): void {
    const loss = this.asked.get(name);
    if (loss === undefined) return;
    this.asked.delete(name);
    this.on.noticeOver(loss.id);
  }
}

function countLost(before: AnyLayer, after: AnyLayer): number {
  let lost = 0;
  for (const id of before.annotations.keys()) if (!after.annotations.has(id)) lost += 1;
  return lost;
}
