/** Notices: banners, each shown once; one that was put away does not come back. */
import type { Notice } from '../../shared/api/contract.ts';
import type { StoreContext } from './store-context.ts';

const dismissed = new WeakMap<StoreContext, Set<string>>();

/** Adds or renews notices by their ids. */
export function addNotices(context: StoreContext, notices: readonly Notice[]): void {
  const putAway = dismissed.get(context);
  const fresh = notices.filter((notice) => putAway?.has(notice.id) !== true);
  if (fresh.length === 0) return;
  const ids = new Set(fresh.map((notice) => notice.id));
  const kept = context.state().notices.filter((notice) => !ids.has(notice.id));
  context.set({ notices: [...kept, ...new Map(fresh.map((notice) => [notice.id, notice])).values()] });
}

export function dismissNotice(context: StoreContext, id: string): void {
  const putAway = dismissed.get(context) ?? new Set();
  dismissed.set(context, putAway.add(id));
  context.set({ notices: context.state().notices.filter((notice) => notice.id !== id) });
}

/** Another project is open: what was put away in the last one counts no longer. */
export function forgetDismissed(context: StoreContext): void {
  dismissed.delete(context);
}
