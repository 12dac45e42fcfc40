/**
 * Notices: banners, each shown once. What the host tells as it happens is always shown;
 * what it repeats with every reading stays away once it was put away.
 */
import type { Notice } from '../../shared/api/contract.ts';
import type { StoreContext } from './store-context.ts';

export interface Notices {
  /** Something happened: shown, in the place of an older notice with the same id. */
  readonly happened: (notices: readonly Notice[]) => void;
  /** Stands as before: shown unless the same was put away. */
  readonly stand: (notices: readonly Notice[]) => void;
  readonly dismiss: (id: string) => void;
  /** What it told of is over: it is shown no more, and would be if it came again. */
  readonly over: (id: string) => void;
  /** Another project is open: what was put away in the last one counts no longer. */
  readonly forget: () => void;
}

export function createNotices(context: StoreContext): Notices {
  /** By id: what was put away, as it was worded. */
  const putAway = new Map<string, string>();

  function show(notices: readonly Notice[]): void {
    if (notices.length === 0) return;
    const fresh = new Map(notices.map((notice) => [notice.id, notice]));
    const kept = context.state().notices.filter((notice) => !fresh.has(notice.id));
    context.set({ notices: [...kept, ...fresh.values()] });
  }

  return {
    happened: show,
    stand: (notices) => {
      show(notices.filter((notice) => putAway.get(notice.id) !== worded(notice)));
    },
    dismiss: (id) => {
      for (const notice of context.state().notices) if (notice.id === id) putAway.set(id, worded(notice));
      context.set({ notices: context.state().notices.filter((notice) => notice.id !== id) });
    },
    over: (id) => {
      const rest = context.state().notices.filter((notice) => notice.id !== id);
      if (rest.length < context.state().notices.length) context.set({ notices: rest });
    },
    forget: () => {
      putAway.clear();
    },
  };
}

function worded({ code, file, values, detail }: Notice): string {
  return JSON.stringify([code, file, values, detail]);
}
