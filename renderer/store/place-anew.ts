/** A change that was refused because its text is gone, made again on the text that took its place. */
import { makeAnchor, type Anchor } from '../../shared/domain/anchor.ts';
import type { AnnotationContent } from '../../shared/domain/annotation.ts';
import type { AnyEdit, Change } from '../../shared/domain/change.ts';
import { isCaseEdit, isStatementEdit } from '../../shared/domain/change.ts';
import type { ArticlePath } from '../../shared/domain/layer.ts';
import { place, type OldTextOf } from '../../shared/domain/placing/place-anchors.ts';
import type { StatementContent } from '../../shared/domain/statement.ts';
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
    const text = textOf(edit.article);
    if (isStatementEdit(edit)) {
      // Of statements only an amendment is on words; one that cannot be placed stays on its own text.
      const move = (content: StatementContent) => (text && statementOn(text, content, oldTextOf)) ?? content;
      edits.push({
        ...edit,
        before: edit.before && move(edit.before),
        after: edit.after && move(edit.after),
      });
      continue;
    }
    if (isCaseEdit(edit)) {
      edits.push(edit);
      continue;
    }
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
  const anchor = anchorOn(text, content.anchor, oldTextOf);
  if (anchor === content.anchor) return content;
  return anchor && { ...content, anchor };
}

function statementOn(
  text: ArticleText,
  content: StatementContent,
  oldTextOf: OldTextOf,
): StatementContent | undefined {
  if (content.kind !== 'decision' || content.amendment === undefined) return content;
  const anchor = anchorOn(text, content.amendment.anchor, oldTextOf);
  if (anchor === content.amendment.anchor) return content;
  return anchor && { ...content, amendment: { ...content.amendment, anchor } };
}

/** As `contentOn`. */
function anchorOn(text: ArticleText, anchor: Anchor, oldTextOf: OldTextOf): Anchor | undefined {
  if (anchor.text === text.sha256) return anchor;
  const placement = place(anchor, text, oldTextOf(anchor.text));
  if (placement.kind !== 'exact' && placement.kind !== 'moved') return undefined;
  return makeAnchor(text, placement.span);
}
