/**
 * Taking back what the host refused. Nothing that a person did is dropped for a text that
 * changed under it: it is made again where its words are now, else on the very text that
 * it was made on, where it waits to be settled.
 */
import type { Api } from '../../shared/api/contract.ts';
import { anchorIn } from '../../shared/domain/content.ts';
import type { Change } from '../../shared/domain/change.ts';
import type { Sha256 } from '../../shared/domain/text.ts';
import { placedAnew } from './place-anew.ts';
import type { Reading } from './reading.ts';
import type { ShownDocument } from './state.ts';
import { textOf, type StoreContext } from './store-context.ts';
import type { Undo } from './undo.ts';

/** `textGone`: those that were refused because the host has not got their text. */
export type TakeBack = (changes: readonly Change[], textGone: ReadonlySet<Change>) => Promise<void>;

export function createTakingBack(
  context: StoreContext,
  api: Pick<Api, 'keepText'>,
  reading: Pick<Reading, 'reload' | 'earlier'>,
  undo: Pick<Undo, 'make'>,
): TakeBack {
  /** True if the host has all texts of the change again. */
  async function bringTextsBack(change: Change): Promise<boolean> {
    const texts = new Map<Sha256, ShownDocument | undefined>();
    for (const { after } of change.edits) {
      const text = after && anchorIn(after)?.text;
      if (typeof text === 'string') texts.set(text, reading.earlier(text));
    }
    for (const document of texts.values()) {
      if (document === undefined) return false;
      const kept = await api.keepText({ content: document.text.content, source: document.source });
      if (!kept.ok) return false;
    }
    return texts.size > 0;
  }

  const oldTextOf = (text: Sha256): string | undefined => reading.earlier(text)?.text.content;

  return async (changes, textGone) => {
    const { project } = context.state();
    const articles = new Set(changes.flatMap((change) => change.edits.map((edit) => edit.article)));
    await Promise.all([...articles].map((article) => reading.reload(article, changes)));
    const isOver = (): boolean => context.state().project?.place !== project?.place;
    const lost: Change[] = [];
    const kept: Change[] = [];
    for (const change of changes) {
      if (isOver()) return;
      const again = placedAnew(change, textOf(context.state()), context.clock.newId(), oldTextOf);
      if (again !== null && undo.make(again)) continue;
      const isBack = textGone.has(change) && (await bringTextsBack(change)) && !isOver();
      if (isBack && undo.make({ ...change, id: context.clock.newId() })) kept.push(change);
      else lost.push(change);
    }
    say('kept-on-old-text', kept);
    say('refused', lost);
  };

  function say(code: 'kept-on-old-text' | 'refused', changes: readonly Change[]): void {
    const file = changes[0]?.edits[0]?.article;
    if (file !== undefined) context.say(code, { count: changes.length, file });
  }
}
