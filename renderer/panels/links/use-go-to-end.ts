/** Going to an end of a link: to its words in its article, with the focus in the text. */
import type { KnownEnd } from '../../store/linking/link-ends.ts';
import { useParts } from '../window-context.tsx';

export function useGoToEnd(): (end: KnownEnd) => void {
  const { store, ui } = useParts();
  return ({ article, id }) => {
    ui.setState({ narrowRegion: 'text' });
    void store.actions.goToAnnotation(article, id).then(() => {
      ui.getState().editors[store.getState().activePane]?.focus();
    });
  };
}
