/** Which tags the list shows: a chip for each that occurs; none pressed shows all. */
import { type ReactNode, useMemo } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import type { TagId } from '../../../shared/domain/tagset.ts';
import { rootOf } from '../../store/selectors.ts';
import type { PlacedAnnotation } from '../../store/state.ts';
import { TagChip } from '../tag-chip.tsx';
import { tagName } from '../tag-name.ts';
import { useTagset, useText } from '../window-context.tsx';

export function TagFilter({
  all,
  tags,
  onChange,
}: {
  readonly all: readonly PlacedAnnotation[];
  readonly tags: ReadonlySet<TagId>;
  readonly onChange: (tags: ReadonlySet<TagId>) => void;
}): ReactNode {
  const text = useText();
  const tagset = useTagset();
  const counts = useMemo(() => {
    const root = rootOf(tagset);
    const sums = new Map<TagId, number>();
    for (const { annotation } of all) {
      const tag = root(annotation.content.tag);
      sums.set(tag, (sums.get(tag) ?? 0) + 1);
    }
    return sums;
  }, [all, tagset]);
  const shown = tagset.tags.filter(
    (tag) => tag.parent === undefined && (counts.has(tag.id) || tags.has(tag.id)),
  );
  if (shown.length === 0) return null;
  return (
    <ToggleButtonGroup
      className="tag-filter"
      aria-label={text('annotations.filter-tags')}
      selectionMode="multiple"
      selectedKeys={tags}
      onSelectionChange={(keys) => onChange(new Set([...keys].map(String)))}
    >
      {shown.map((tag) => (
        <ToggleButton className="tag-filter-tag" id={tag.id} key={tag.id}>
          <TagChip tagset={tagset} tag={tag.id} />
          <span className="visually-hidden">{tagName(text, tagset, tag.id)}</span>
          <span className="tag-filter-count">{counts.get(tag.id) ?? 0}</span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
