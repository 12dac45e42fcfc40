/** Finding occurrences in the texts of all articles of a project, a few side by side, off the window. */
import { setImmediate } from 'node:timers/promises';
import type { Calls, FoundInArticle, FoundOccurrences } from '../../../shared/api/contract.ts';
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import { createFinder, MOST_FOUND } from '../../../shared/domain/occurrences/find-occurrences.ts';
import { inContext } from '../../../shared/domain/occurrences/in-context.ts';
import { leaveOutSpans } from '../../../shared/domain/occurrences/leave-out-spans.ts';
import type { Desk } from '../desk.ts';
import { eachAtOnce } from '../each-at-once.ts';
import { LARGEST_ARTICLE_BYTES } from '../sources/kinds.ts';
import { takenSpans } from './open-ground.ts';
import { readText } from './read-text.ts';

export interface Going {
  readonly signal: AbortSignal;
  readonly progress: (done: number, total: number) => void;
}

/** As many as Node has threads for. */
const AT_ONCE = 4;

/** null if it was stopped. */
export async function findInProject(
  desk: Desk,
  { words, matchCase, tag }: Calls['findOccurrences']['request'],
  { signal, progress }: Going,
): Promise<FoundOccurrences | null> {
  if (desk.list.articles.length === 0) await desk.list.list();
  const entries = desk.list.articles.filter(
    ({ kind, size }) => kind !== 'unread' && size <= LARGEST_ARTICLE_BYTES,
  );
  const finder = createFinder(words, { matchCase });
  const articles = new Map<ArticlePath, FoundInArticle>();
  let done = 0;
  let unread = 0;
  let count = 0;
  await eachAtOnce(entries, AT_ONCE, async ({ path: article }) => {
    if (signal.aborted || count >= MOST_FOUND) return;
    const text = (await readText(desk, article, signal))?.text;
    if (text === undefined) unread += 1;
    else {
      const all = finder.find(text.content);
      const open = all.length === 0 ? all : leaveOutSpans(all, await takenSpans(desk, article, text, tag));
      const found = open.slice(0, MOST_FOUND - count).map((one) => inContext(text.content, one));
      count += found.length;
      if (found.length > 0) articles.set(article, { article, text: text.sha256, found });
    }
    done += 1;
    progress(done, entries.length);
    await setImmediate();
  });
  if (signal.aborted) return null;
  return {
    articles: entries.flatMap(({ path }) => articles.get(path) ?? []),
    searched: done - unread,
    unread,
    more: count >= MOST_FOUND,
  };
}
