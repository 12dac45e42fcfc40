/**
 * Which of the notices that stand are shown, and in what order: none that another one says
 * better, and articles that are gone together in one.
 */
import type { Notice } from '../../shared/api/contract.ts';
import type { ArticlePath } from '../../shared/domain/layer.ts';

/** One banner, for one notice or for several of a kind. */
export interface ShownNotice {
  /** The first of them. */
  readonly notice: Notice;
  /** All that it stands for: put away together. */
  readonly ids: readonly string[];
  /** The files that it is about, where these are several. */
  readonly files: readonly string[];
}

const GRAVITY = { error: 0, warning: 1, info: 2 } as const;

/** The gravest first. An offer about another article than those shown (`inPanes`) waits until that is shown. */
export function noticesToShow(
  notices: readonly Notice[],
  inPanes: readonly ArticlePath[],
): readonly ShownNotice[] {
  const offers = notices.filter(({ code }) => code === 'article-renamed' || code === 'article-copied');
  const waiting = new Set(offers.filter(({ file = '' }) => !inPanes.includes(file)));
  const renamed = new Set(
    offers.filter(({ code }) => code === 'article-renamed').map(({ values }) => values?.['from']),
  );
  const gone: Notice[] = [];
  const shown: ShownNotice[] = [];
  for (const notice of notices) {
    if (waiting.has(notice)) continue;
    if (notice.code !== 'article-gone') shown.push({ notice, ids: [notice.id], files: [] });
    // Its new name is known: the offer says so.
    else if (!renamed.has(notice.file ?? '')) gone.push(notice);
  }
  const [first] = gone;
  if (first !== undefined) {
    const files = gone.length === 1 ? [] : gone.map(({ file }) => file ?? '').toSorted();
    shown.push({ notice: first, ids: gone.map(({ id }) => id), files });
  }
  return shown.toSorted((a, b) => GRAVITY[a.notice.severity] - GRAVITY[b.notice.severity]);
}
