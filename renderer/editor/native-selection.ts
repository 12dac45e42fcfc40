/**
 * What the browser has selected by now goes along with whatever is drawn.
 *
 * A caret that a key moves stands elsewhere in the page at once, and ProseMirror hears of it
 * a task later (`selectionchange`). What is drawn anew in between, as marks and the words of
 * chunks are while somebody moves on, would put it back to where it was last known: a key
 * pressed in vain.
 */
import { TextSelection, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

/** The transaction, and with it what is selected in the page if that is something else and it says nothing of it. */
export function withNativeSelection(view: EditorView, transaction: Transaction): Transaction {
  if (transaction.selectionSet || view.composing || !view.hasFocus()) return transaction;
  const selected = selectedInPage(view);
  return selected === null || selected.eq(transaction.selection)
    ? transaction
    : transaction.setSelection(selected);
}

function selectedInPage(view: EditorView): TextSelection | null {
  const native = view.dom.ownerDocument.getSelection();
  const { anchorNode, focusNode } = native ?? {};
  if (native === null || anchorNode === null || anchorNode === undefined) return null;
  if (focusNode === null || focusNode === undefined) return null;
  if (!view.dom.contains(anchorNode) || !view.dom.contains(focusNode)) return null;
  const { doc } = view.state;
  const anchor = view.posAtDOM(anchorNode, native.anchorOffset, 1);
  const head = view.posAtDOM(focusNode, native.focusOffset, 1);
  const selected = TextSelection.between(doc.resolve(anchor), doc.resolve(head));
  return selected instanceof TextSelection ? selected : null;
}
