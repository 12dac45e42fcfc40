/** What a tag means in this project, with examples, where an annotation has it. */
import type { ReactNode } from 'react';
import type { TagId } from '../../../shared/domain/tagset.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { useTagset, useText } from '../window-context.tsx';

/** Nothing where the tagset does not define it. */
export function TagMeaning({ tag }: { readonly tag: TagId }): ReactNode {
  const text = useText();
  const tagset = useTagset();
  const { definition, examples = [] } = tagset.tags.find(({ id }) => id === tag) ?? {};
  if (definition === undefined && examples.length === 0) return null;
  return (
    <Disclosure title={text('tagset.meaning')}>
      <div className="tag-meaning">
        {definition !== undefined && <p>{definition}</p>}
        {examples.length > 0 && (
          <ul>
            {examples.map((example) => (
              <li key={example}>{example}</li>
            ))}
          </ul>
        )}
      </div>
    </Disclosure>
  );
}
