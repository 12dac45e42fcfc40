/** A change that was refused because its text is gone, made again on the text that took its place. */
import { makeAnchor } from '../../shared/domain/anchor.ts';
import type { AnnotationContent } from '../../shared/domain/annotation.ts';
import type { AnyEdit, Change } from '../../shared/domain/change.ts';
import { isStatementEdit } from '../../shared/domain/change.ts';
import type { ArticlePath } from '../../shared/domain/layer.ts';
import { place, type OldTextOf } from '../../shared/domain/place-anchors.ts';
import type { ArticleText } from '../../shared/domain/text.ts';

/**
 * The change with all its anchors on today's texts, under the id `id`. Null if they are
 * there already (then it was refused for something else), or if the words of one are not
 * found for certain. What came before is moved as well: it was made by a change that was
 * refused, and made again, just before this one; else the result fits nothing.
 * `oldTextOf`: the content of a text that is gone, if it is remembered; it tells for
 * certain what the words alone may not.
 */
export function placedAnew(
  change: Change,
  textOf: (article: ArticlePath) => ArticleText | null,
  id: string,
  oldTextOf: OldTextOf,
): Change | null {
  const edits: AnyEdit[] = [];
  for (const edit of change.edits) {
    if (isStatementEdit(edit)) {
      edits.push(edit);
      continue;
    }
    const text = textOf(edit.article);
    if (text === null) return null;
    const before = edit.before && contentOn(text, edit.before, oldTextOf);
    const after = edit.after && contentOn(text, edit.after, oldTextOf);
    if (before === undefined || after === undefined) return null;
    edits.push({ ...edit, before, after });
  }
  const isSame = edits.every(
    ({ before, after }, i) => before === change.edits[i]?.before && after === change.edits[i]?.after,
  );
  return isSame ? null : { ...change, id, edits };
}

/** The same object if it is on this text already; undefined if its words are not there for certain. */
function contentOn(
  text: ArticleText,
  content: AnnotationContent,
  oldTextOf: OldTextOf,
): AnnotationContent | undefined {
  if (content.anchor.text === text.sha256) return content;
  const placement = place(content.anchor, text, oldTextOf(content.anchor.text));
  if (placement.kind !== 'exact' && placement.kind !== 'moved') return undefined;
  return { ...content, anchor: makeAnchor(text, placement.span) };
}
