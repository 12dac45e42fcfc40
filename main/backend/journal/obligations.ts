/**
 * What may go once certain versions of certain things are saved: a line of the journal,
 * a journal that a killed Beleg left.
 */

interface Obligation<K> {
  readonly open: Map<K, number>;
  readonly done: () => void;
}

export class Obligations<K> {
  private readonly all = new Set<Obligation<K>>();

  /** Call `done` once each of `versions` (or a later one of it) is saved; at once if there are none. */
  add(versions: ReadonlyMap<K, number>, done: () => void): void {
    if (versions.size === 0) done();
    else this.all.add({ open: new Map(versions), done });
  }

  saved(thing: K, version: number): void {
    for (const obligation of this.all) {
      const needed = obligation.open.get(thing);
      if (needed === undefined || needed > version) continue;
      obligation.open.delete(thing);
      if (obligation.open.size > 0) continue;
      this.all.delete(obligation);
      obligation.done();
    }
  }
}
