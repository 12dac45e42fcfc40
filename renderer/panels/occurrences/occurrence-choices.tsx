/** What is looked for: which names, which forms of them with how often each is there, where, and what they are tagged as. */
import type { ReactNode } from 'react';
import { EXCLUDED, rootTag } from '../../../shared/domain/tagset.ts';
import type { Variant } from '../../../shared/domain/occurrences/variants.ts';
import type { Occurrences } from '../../store/occurrences/occurrences-state.ts';
import { CheckField } from '../../ui/check-field.tsx';
import { SegmentedField } from '../../ui/segmented-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TagChip } from '../tag-chip.tsx';
import { tagName } from '../tag-name.ts';
import { useActions, useTagset, useText } from '../window-context.tsx';

export function OccurrenceChoices({
  asked,
  counts,
}: {
  readonly asked: Occurrences;
  readonly counts: ReadonlyMap<Variant, number>;
}): ReactNode {
  const text = useText();
  const actions = useActions();
  const tagset = useTagset();
  const { names, ticked, variants, matchCase, tag, where } = asked;
  const tags = tagset.tags.filter(({ id }) => rootTag(tagset, id) !== EXCLUDED || id === tag);
  const forms = [...new Set<Variant>([...counts.keys(), ...variants])];
  return (
    <div className="occurrence-choices">
      {names.length > 1 && (
        <div className="occurrence-ticks" role="group" aria-label={text('occurrences.names')}>
          {names.map((name, at) => (
            <CheckField
              key={name}
              value={ticked.has(at)}
              onChange={(on) => actions.tickOccurrences({ ticked: toggled(ticked, at, on) })}
            >
              <bdi>{name}</bdi>
            </CheckField>
          ))}
        </div>
      )}
      <div className="occurrence-fields">
        <SelectField
          label={text('occurrences.tag')}
          choices={tags.map(({ id }) => ({
            id,
            label: tagName(text, tagset, id),
            mark: <TagChip tagset={tagset} tag={id} />,
          }))}
          value={tag}
          onChange={(id) => void actions.askOccurrences({ tag: id })}
        />
        {where !== 'given' && (
          <SegmentedField
            label={text('occurrences.where')}
            value={where}
            choices={[
              { id: 'this', label: text('occurrences.this') },
              { id: 'all', label: text('occurrences.all') },
            ]}
            onChange={(to) => void actions.askOccurrences({ where: to })}
          />
        )}
      </div>
      {where !== 'given' && (
        <div className="occurrence-ticks" role="group" aria-label={text('occurrences.variants')}>
          {(forms.length > 1 || !variants.has('asked')) &&
            forms.map((form) => (
              <CheckField
                key={form}
                value={variants.has(form)}
                onChange={(on) => actions.tickOccurrences({ variants: toggled(variants, form, on) })}
              >
                {text('occurrences.counted', {
                  name: text(`occurrences.variant.${form}`),
                  count: counts.get(form) ?? 0,
                })}
              </CheckField>
            ))}
          <CheckField value={matchCase} onChange={(on) => void actions.askOccurrences({ matchCase: on })}>
            {text('occurrences.match-case')}
          </CheckField>
        </div>
      )}
    </div>
  );
}

function toggled<T>(set: ReadonlySet<T>, item: T, on: boolean): ReadonlySet<T> {
  const next = new Set(set);
  if (on) next.add(item);
  else next.delete(item);
  return next;
}
