/** The commands that copy: what is shown goes to the system's clipboard, and that is said. */
import { DEFAULT_TAGSET } from '../../../shared/domain/tagset.ts';
import { createText } from '../../../shared/text/text.ts';
import { descriptionOf } from '../../store/describing.ts';
import { annotationsInPane, selectedAnnotation } from '../../store/selectors.ts';
import type { State } from '../../store/state.ts';
import type { Store } from '../../store/store.ts';
import { languageOf } from '../window-context.tsx';
import { quoteOf, tableOf, type CopiedTable } from './copied-words.ts';

export async function copyTable(store: Store): Promise<void> {
  const state = store.getState();
  const pane = state.panes[state.activePane];
  if (pane?.document === undefined || pane.document === null) return;
  const annotations = annotationsInPane(state, state.activePane);
  const tagset = state.project?.tagset ?? DEFAULT_TAGSET;
  const { content } = pane.document.text;
  const table = tableOf(createText(languageOf(state)), tagset, pane.article, content, annotations);
  if (await toClipboard(table)) store.actions.say('table-copied', { count: annotations.length });
  else store.actions.say('not-copied');
}

export async function copyQuote(store: Store): Promise<void> {
  const quote = quoteNow(store.getState());
  if (quote === null) return;
  if (await toClipboard({ plain: quote })) store.actions.say('quote-copied', { quote });
  else store.actions.say('not-copied');
}

/** Selected words count more than a selected annotation; one that stands nowhere certain has no reference. */
function quoteNow(state: State): string | null {
  const pane = state.panes[state.activePane];
  if (pane?.document === undefined || pane.document === null) return null;
  const selected = selectedAnnotation(state);
  const span = pane.selection ?? (state.selected?.article === pane.article ? selected?.span : null);
  if (span === null || span === undefined) return null;
  const own = state.project?.annotator?.id ?? null;
  const text = createText(languageOf(state));
  return quoteOf(text, pane.article, pane.document.text, span, descriptionOf(state, pane.article), own);
}

async function toClipboard({
  plain,
  html,
}: Pick<CopiedTable, 'plain'> & Partial<CopiedTable>): Promise<boolean> {
  try {
    const item = {
      'text/plain': new Blob([plain], { type: 'text/plain' }),
      ...(html === undefined ? {} : { 'text/html': new Blob([html], { type: 'text/html' }) }),
    };
    await navigator.clipboard.write([new ClipboardItem(item)]);
    return true;
  } catch (error) {
    // Not allowed, or the window is not in front.
    if (error instanceof DOMException) return false;
    throw error;
  }
}
