/** A tag or a link type goes: into another one, without what names it, or with it. Says how much that concerns. */
import { type ReactNode, useState } from 'react';
import type { Fate } from '../../store/tagset/tagset-draft.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useText } from '../window-context.tsx';

const KEEP = 'keep';
const DELETE = 'delete';

export function Removal({
  what,
  name,
  concern,
  into,
  isLead,
  onRemove,
}: {
  readonly what: 'tags' | 'links';
  readonly name: string;
  /** How much it concerns, in words, if that does not stand above it already. */
  readonly concern?: string;
  /** What it can be merged into. */
  readonly into: readonly { readonly id: string; readonly label: string; readonly mark?: ReactNode }[];
  /** Others only propose that it goes. */
  readonly isLead: boolean;
  readonly onRemove: (fate: Fate) => void;
}): ReactNode {
  const text = useText();
  const [fate, setFate] = useState(KEEP);
  return (
    <Disclosure title={text(what === 'links' ? 'tagset.remove-link' : 'tagset.remove')}>
      <div className="tagset-removal">
        {concern !== undefined && <p>{concern}</p>}
        {isLead && (
          <SelectField
            label={text('tagset.fate', { what })}
            value={fate}
            choices={[
              { id: KEEP, label: text('tagset.fate.keep', { what }) },
              ...into.map(({ id, label, mark }) => ({
                id,
                label: text('tagset.fate.merge', { tag: label }),
                mark,
              })),
              { id: DELETE, label: text('tagset.fate.delete') },
            ]}
            onChange={setFate}
          />
        )}
        <Button look="danger" onPress={() => onRemove(fateOf(fate))}>
          {text('tagset.remove-named', { name })}
        </Button>
      </div>
    </Disclosure>
  );
}

function fateOf(id: string): Fate {
  if (id === KEEP || id === DELETE) return { kind: id };
  return { kind: 'merge', into: id };
}
