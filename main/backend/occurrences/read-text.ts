/** An article's text as it is now, for work over many articles that lets others go first. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import { readArticle, type ReadArticle } from '../articles/open-article.ts';
import type { Desk } from '../desk.ts';

/** How often an article is taken up again whose reading gave way to one that somebody opened. */
const MOST_TRIES = 20;
const PAUSE_MS = 50;

/** undefined where it gives no text, and at the signal. */
export async function readText(
  desk: Desk,
  article: ArticlePath,
  signal: AbortSignal,
): Promise<ReadArticle | undefined> {
  for (let tries = 0; tries < MOST_TRIES && !signal.aborted; tries += 1) {
    const read = await readArticle(desk.project, article, desk.sources, { isBackground: true, signal });
    if (read.ok) return read.value;
    if (read.code !== 'cancelled') return undefined;
    await sleep(PAUSE_MS);
  }
  return undefined;
}
