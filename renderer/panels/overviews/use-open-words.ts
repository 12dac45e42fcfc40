/** The way from an annotation in the view *Case* to its words in the article. */
import type { OverviewItem } from '../../../shared/domain/case/overview-items.ts';
import { useLead } from '../exchange/use-lead.ts';
import { useWindowState, useWindowUi } from '../window-context.tsx';

/** The agreed set is no layer that can be selected in: its words are shown. */
export function useOpenWords(): (item: OverviewItem) => void {
  const ui = useWindowUi();
  const lead = useLead();
  const pane = useWindowState((state) => state.activePane);
  return ({ annotation, article }) => {
    ui.setState({ focusWhenShown: pane });
    if (annotation.adjudicated === true) lead.toWords(article, annotation.at);
    else lead.toAnnotation(article, annotation.id, annotation.annotator);
  };
}
