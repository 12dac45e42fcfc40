/** One annotation in the list: a line with letter, quote and marks; when selected, the whole quote and the note. */
import { CircleSlash, GitCompare, Spline, StickyNote, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Tagset } from '../../../shared/domain/tagset.ts';
import type { ShownDecision } from '../../store/decisions.ts';
import type { PlacedAnnotation } from '../../store/state.ts';
import { EntityTag } from '../entities/entity-tag.tsx';
import { DecisionMark } from '../decisions/decision-mark.tsx';
import { LinkHandle } from '../links/link-handle.tsx';
import { TagChip } from '../tag-chip.tsx';
import { useText } from '../window-context.tsx';
import { shorten } from './card-words.ts';

export function AnnotationCard({
  placed,
  tagset,
  tagName,
  isSelected,
  isCounted,
  decision,
  article,
  links,
}: {
  readonly placed: PlacedAnnotation;
  readonly tagset: Tagset;
  readonly tagName: string;
  readonly isSelected: boolean;
  /** False for what lies in an Excluded zone. */
  readonly isCounted: boolean;
  /** What was decided on it. */
  readonly decision: ShownDecision | undefined;
  readonly article: string;
  /** How many begin or end at it, of those that are known. */
  readonly links: number;
}): ReactNode {
  const text = useText();
  const { content, conflict } = placed.annotation;
  return (
    <div
      className="card"
      data-annotation={placed.annotation.id}
      data-selected={isSelected || undefined}
      data-colleague={!placed.own || undefined}
      data-left-out={!isCounted || undefined}
    >
      <span className="card-chip" title={tagName}>
        <TagChip tagset={tagset} tag={content.tag} />
      </span>
      <span className="card-words">
        <span className="card-quote" dir="auto">
          {shorten(content.anchor.exact)}
        </span>
        {isSelected && content.note !== undefined && (
          <span className="card-note" dir="auto">
            {shorten(content.note)}
          </span>
        )}
      </span>
      <span className="card-marks" aria-hidden>
        <EntityTag entity={content.entity} />
        {!isCounted && (
          <span className="card-mark" title={text('annotations.not-counted')}>
            <CircleSlash size={13} />
          </span>
        )}
        {conflict !== undefined && <GitCompare size={13} className="card-mark-warning" />}
        {placed.placement.kind !== 'exact' && <TriangleAlert size={13} className="card-mark-warning" />}
        {links > 0 && (
          <span className="card-mark" title={text('links.linked', { count: links })}>
            <Spline size={13} />
          </span>
        )}
        {content.note !== undefined && <StickyNote size={13} />}
        {decision !== undefined && <DecisionMark decision={decision} />}
        {isSelected && <LinkHandle article={article} id={placed.annotation.id} />}
        {!placed.own && (
          <bdi className="card-colleague" title={placed.annotator.name}>
            {placed.annotator.name}
          </bdi>
        )}
      </span>
    </div>
  );
}
