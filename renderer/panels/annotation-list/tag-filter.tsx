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
  counts,
  tags,
  onChange,
}: {
  readonly all: readonly PlacedAnnotation[];
  /** By top-level tag, as the article list says. */
  readonly counts: ReadonlyMap<TagId, number>;
  readonly tags: ReadonlySet<TagId>;
  readonly onChange: (tags: ReadonlySet<TagId>) => void;
}): ReactNode {
  const text = useText();
  const tagset = useTagset();
  // Also those that stand in zones only: they are listed, though not counted.
  const occurring = useMemo(() => {
    const root = rootOf(tagset);
    return new Set(all.map(({ annotation }) => root(annotation.content.tag)));
  }, [all, tagset]);
  const shown = tagset.tags.filter(
    (tag) => tag.parent === undefined && (occurring.has(tag.id) || tags.has(tag.id)),
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
