/**
 * Accepted occurrences, made one change over all their articles. Every text is read once more:
 * what a person saw is tagged on the very words, or the article is left as it is and named.
 */
import { setImmediate } from 'node:timers/promises';
import type { Calls } from '../../../shared/api/contract.ts';
import { makeAnchor } from '../../../shared/domain/anchor.ts';
import type { Edit } from '../../../shared/domain/change.ts';
import { normaliseSpan } from '../../../shared/domain/graphemes.ts';
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import { leaveOutSpans } from '../../../shared/domain/occurrences/leave-out-spans.ts';
import type { Sha256 } from '../../../shared/domain/text.ts';
import type { Desk } from '../desk.ts';
import { eachAtOnce } from '../each-at-once.ts';
import type { Going } from './find-in-project.ts';
import { takenSpans } from './open-ground.ts';
import { readText } from './read-text.ts';

export interface EditsToMake {
  readonly edits: readonly Edit[];
  readonly changed: readonly ArticlePath[];
  /** Places that lie in a zone or carry the tag by now. */
  readonly left: number;
  /** Texts that were given to the project for this: withdrawn where nothing comes of it. */
  readonly offered: readonly Sha256[];
}

const AT_ONCE = 4;

/** null if it was stopped. `newId`: a fresh `urn:uuid:…` for each annotation. */
export async function editsFor(
  desk: Desk,
  { articles, tag, label, entity }: Calls['acceptOccurrences']['request'],
  { signal, progress }: Going,
  newId: () => string,
): Promise<EditsToMake | null> {
  const made = new Map<ArticlePath, readonly Edit[]>();
  const changed: ArticlePath[] = [];
  const offered: Sha256[] = [];
  let done = 0;
  let left = 0;
  await eachAtOnce(articles, AT_ONCE, async ({ article, text: sha256, spans }) => {
    if (signal.aborted) return;
    const read = await readText(desk, article, signal);
    const text = read?.text;
    if (read === undefined || text?.sha256 !== sha256) changed.push(article);
    else {
      // What a search found may begin within a letter, or end with a blank.
      const items = spans.flatMap((given) => {
        const span = normaliseSpan(text.content, given);
        return span === null ? [] : [{ span }];
      });
      const open = leaveOutSpans(items, await takenSpans(desk, article, text, tag));
      left += spans.length - open.length;
      if (open.length > 0) {
        if (desk.texts.offered(sha256) === undefined) offered.push(sha256);
        desk.texts.offer({ sha256, content: text.content, source: read.source });
      }
      made.set(
        article,
        open.map(({ span }) => {
          const anchor = makeAnchor(text, span);
          const after = { anchor, tag, label, ...(entity !== undefined && { entity }) };
          return { article, annotation: newId(), before: null, after };
        }),
      );
    }
    done += 1;
    progress(done, articles.length);
    await setImmediate();
  });
  if (signal.aborted) {
    for (const sha256 of offered) desk.texts.withdraw(sha256);
    return null;
  }
  // In the order in which they were given: what is undone goes to where it began.
  const edits = articles.flatMap(({ article }) => made.get(article) ?? []);
  return { edits, changed, left, offered };
}
