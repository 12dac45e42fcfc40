/** The notices of an open project that stand: told to its windows, and to whoever opens it later. */
import type { EventMessage, Notice } from '../../shared/api/contract.ts';
import type { PathHider } from './app-data/hide-paths.ts';

export class ToldNotices {
  /** By id. */
  private readonly standing = new Map<string, Notice>();
  private readonly hider: PathHider;
  private readonly tell: (message: EventMessage) => void;

  constructor(known: readonly Notice[], hider: PathHider, tell: (message: EventMessage) => void) {
    for (const about of known) this.standing.set(about.id, about);
    this.hider = hider;
    this.tell = tell;
  }

  get all(): readonly Notice[] {
    return [...this.standing.values()];
  }

  /** Tell all windows, in the place of an older one with the same id. */
  happened(about: Notice): void {
    const notice = this.hider.inDetail(about);
    this.standing.set(notice.id, notice);
    this.tell({ event: 'noticed', data: notice });
  }

  /** What it told of is over: windows put it away. */
  over(id: string): void {
    this.standing.delete(id);
    this.tell({ event: 'noticeOver', data: { id } });
  }

  /** Windows know by themselves that it is over. */
  forget(id: string): void {
    this.standing.delete(id);
  }
}
