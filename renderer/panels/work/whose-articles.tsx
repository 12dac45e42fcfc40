/** Which articles are listed: all, one's own, or what of them is left. Only where articles are assigned. */
import { type ReactNode, useState } from 'react';
import type { ArticleEntry } from '../../../shared/domain/article.ts';
import { isMine, isOwnDone, ownProgress } from '../../store/work-state.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { useParts, useText, useWindowState } from '../window-context.tsx';

type Whose = 'all' | 'mine' | 'left';
const WHOSE: readonly Whose[] = ['all', 'mine', 'left'];

export interface WhoseArticles {
  readonly field: ReactNode;
  /** Something is not listed because of it. */
  readonly isNarrow: boolean;
  readonly listed: (articles: readonly ArticleEntry[]) => readonly ArticleEntry[];
}

export function useWhoseArticles(): WhoseArticles {
  const text = useText();
  const { store } = useParts();
  const [chosen, setChosen] = useState<Whose>('all');
  const hasOwn = useWindowState((state) => ownProgress(state).of > 0);
  // What is listed changes with it.
  const work = useWindowState((state) => state.work);
  const whose = hasOwn ? chosen : 'all';
  const isListed = ({ path }: ArticleEntry): boolean => {
    const state = { ...store.getState(), work };
    return isMine(state, path) && (whose === 'mine' || !isOwnDone(state, path));
  };
  return {
    field: hasOwn ? (
      <SelectField
        label={text('work.whose')}
        hideLabel
        value={whose}
        choices={WHOSE.map((id) => ({ id, label: text(`work.whose.${id}`) }))}
        onChange={(id) => setChosen(WHOSE.find((one) => one === id) ?? 'all')}
      />
    ) : null,
    isNarrow: whose !== 'all',
    listed: (articles) => (whose === 'all' ? articles : articles.filter(isListed)),
  };
}

/** *7 of 12 done*, of what is assigned to oneself. */
export function OwnProgress(): ReactNode {
  const text = useText();
  const done = useWindowState((state) => ownProgress(state).done);
  const of = useWindowState((state) => ownProgress(state).of);
  return of === 0 ? null : <span className="side-foot-end">{text('work.progress', { done, of })}</span>;
}
