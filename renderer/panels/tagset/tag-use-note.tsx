/** How often a tag is used, and where annotations wait to be looked at again since its definition is another. */
import type { ReactNode } from 'react';
import type { TagUse } from '../../../shared/api/contract.ts';
import type { TagId } from '../../../shared/domain/tagset.ts';
import { concernOf } from '../../store/tagset/tagset-draft.ts';
import { Button } from '../../ui/button.tsx';
import { readableName } from '../readable-name.ts';
import { useActions, useText, useWindowUi } from '../window-context.tsx';
import { concernWords } from './concern-words.ts';

/** More are not listed at once. */
const LISTED = 20;

export function TagUseNote({
  uses,
  tag,
}: {
  readonly uses: readonly TagUse[];
  readonly tag: TagId;
}): ReactNode {
  const text = useText();
  const actions = useActions();
  const ui = useWindowUi();
  const outdated = uses.find((use) => use.tag === tag)?.outdated ?? [];
  return (
    <div className="tagset-use">
      <p>{concernWords(text, concernOf(uses, new Set([tag])), 'use')}</p>
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
