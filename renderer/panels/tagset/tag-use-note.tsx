/** How often a tag is used, and where annotations wait to be looked at again since its definition is another. */
import type { ReactNode } from 'react';
import type { TagsetUse } from '../../../shared/api/contract.ts';
import type { TagId } from '../../../shared/domain/tagset.ts';
import { concernsOfTag } from '../../store/tagset/concern.ts';
import { Button } from '../../ui/button.tsx';
import { readableName } from '../readable-name.ts';
import { useActions, useText, useWindowUi } from '../window-context.tsx';
import { useConcernWords } from './use-concern-words.ts';

/** More are not listed at once. */
const LISTED = 20;

export function TagUseNote({ use, tag }: { readonly use: TagsetUse; readonly tag: TagId }): ReactNode {
  const text = useText();
  const words = useConcernWords();
  const actions = useActions();
  const ui = useWindowUi();
  const outdated = use.uses.find((each) => each.tag === tag)?.outdated ?? [];
  return (
    <div className="tagset-use">
      <p>{words(concernsOfTag(use, tag), 'use')}</p>
      {outdated.length > 0 && (
        <>
          <p>
            {text('tagset.outdated', { count: outdated.reduce((sum, each) => sum + each.annotations, 0) })}
          </p>
          <ul className="tagset-outdated">
            {outdated.slice(0, LISTED).map(({ article, annotations }) => (
              <li key={article}>
                <Button
                  look="quiet"
                  onPress={() => {
                    ui.setState({ dialog: null, showsOutdated: true });
                    void actions.openArticle(article);
                  }}
                >
                  {text('tagset.outdated-in', { file: readableName(article), count: annotations })}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
