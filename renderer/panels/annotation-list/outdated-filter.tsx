/** The annotations to be looked at again since their tag's definition is another: how many, and whether only they are listed. */
import { Eye } from 'lucide-react';
import type { ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { Button } from '../../ui/button.tsx';
import { useActions, useText, useUi, useWindowUi } from '../window-context.tsx';
import { numberFormat } from '../formats.ts';

/** Nothing where nothing waits. */
export function OutdatedFilter({
  article,
  waiting,
}: {
  readonly article: string;
  readonly waiting: readonly string[];
}): ReactNode {
  const text = useText();
  const actions = useActions();
  const ui = useWindowUi();
  const isShown = useUi((state) => state.showsOutdated);
  if (waiting.length === 0) return null;
  return (
    <>
      <ToggleButton
        className="settle-filter"
        isSelected={isShown}
        onChange={(showsOutdated) => ui.setState({ showsOutdated })}
      >
        <Eye size={13} aria-hidden />
        {text('tagset.to-look-again')}
        <span className="tag-filter-count">{numberFormat(text.language).format(waiting.length)}</span>
      </ToggleButton>
      {isShown && (
        <Button look="quiet" onPress={() => actions.lookedAgain(article, waiting)}>
          {text('tagset.all-looked-at')}
        </Button>
      )}
    </>
  );
}
