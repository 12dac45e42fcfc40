/** Whose differences are listed, and which: of what class and tag, decided or not. */
import { type ReactNode, useMemo } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import type { Annotator } from '../../../shared/domain/annotator.ts';
import { REVIEW_CLASSES, tagsIn, type Review, type ReviewClass } from '../../store/review-queue.ts';
import type { ReviewState } from '../../store/review-state.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { readableName } from '../readable-name.ts';
import { TagChip } from '../tag-chip.tsx';
import { tagName } from '../tag-name.ts';
import { useActions, useTagset, useText, useWindowState } from '../window-context.tsx';
import { classWords } from './review-words.ts';
import { numberFormat } from '../formats.ts';

/** No id: those have no such character. */
const ALL = '*';

export function ReviewFilter({
  review,
  colleagues,
}: {
  readonly review: Review;
  readonly colleagues: readonly Annotator[];
}): ReactNode {
  const text = useText();
  const actions = useActions();
  const tagset = useTagset();
  const filter = useWindowState((state) => state.review);
  const counts = useMemo(() => countByClass(review), [review]);
  const tags = useMemo(() => tagsIn(review), [review]);
  const [only] = colleagues;
  const chosen =
    colleagues.find(({ id }) => id === filter.colleague) ?? (colleagues.length === 1 ? only : undefined);
  const number = numberFormat(text.language);
  const states: readonly { readonly id: ReviewState['decided']; readonly label: string }[] = [
    { id: 'all', label: text('review.all') },
    { id: 'undecided', label: text('review.undecided') },
    { id: 'decided', label: text('review.decided') },
  ];
  return (
    <>
      <div className="review-selects">
        <SelectField
          label={text('review.colleague')}
          hideLabel
          choices={[
            ...(colleagues.length === 1 ? [] : [{ id: ALL, label: text('review.all-colleagues') }]),
            ...colleagues.map(({ id, name }) => ({ id, label: readableName(name) })),
          ]}
          value={chosen?.id ?? ALL}
          onChange={(id) => actions.filterReview({ colleague: id === ALL ? null : id })}
        />
        <SelectField
          label={text('review.tag')}
          hideLabel
          choices={[
            { id: ALL, label: text('review.all-tags') },
            ...tagset.tags
              .filter(({ id }) => tags.has(id) || filter.tag === id)
              .map(({ id }) => ({
                id,
                label: tagName(text, tagset, id),
                mark: <TagChip tagset={tagset} tag={id} />,
              })),
          ]}
          value={filter.tag ?? ALL}
          onChange={(id) => actions.filterReview({ tag: id === ALL ? null : id })}
        />
        <SelectField
          label={text('review.decided-or-not')}
          hideLabel
          choices={states}
          value={filter.decided}
          onChange={(id) => {
            const state = states.find((one) => one.id === id);
            if (state !== undefined) actions.filterReview({ decided: state.id });
          }}
        />
      </div>
      <ToggleButtonGroup
        className="tag-filter"
        aria-label={text('review.classes')}
        selectionMode="multiple"
        selectedKeys={filter.classes}
        onSelectionChange={(keys) =>
          actions.filterReview({ classes: new Set(REVIEW_CLASSES.filter((one) => keys.has(one))) })
        }
      >
        {REVIEW_CLASSES.filter((one) => counts.has(one) || filter.classes.has(one)).map((one) => (
          <ToggleButton className="tag-filter-tag review-class" id={one} key={one}>
            {one === 'only-theirs' && chosen === undefined
              ? text('review.colleagues-only')
              : classWords(text, one, readableName(chosen?.name ?? ''))}
            <span className="review-class-count">{number.format(counts.get(one) ?? 0)}</span>
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </>
  );
}

function countByClass({ items }: Review): ReadonlyMap<ReviewClass, number> {
  const counts = new Map<ReviewClass, number>();
  for (const item of items) counts.set(item.class, (counts.get(item.class) ?? 0) + 1);
  return counts;
}
