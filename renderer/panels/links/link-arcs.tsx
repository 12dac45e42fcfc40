/**
 * In the margin of a page: the links of what is selected, and of what the pointer is on, as arcs.
 * Of nothing else, so that it never becomes a thicket.
 */
import './drawing.css';
import { FileText, Unlink } from 'lucide-react';
import { type ReactNode, type RefObject, useMemo } from 'react';
import type { Span } from '../../../shared/domain/span.ts';
import type { ShownLink } from '../../store/linking/shown-links.ts';
import { selectedAnnotation } from '../../store/selectors.ts';
import type { PaneId } from '../../store/state.ts';
import { readableName, splitPath } from '../readable-name.ts';
import { useTagset, useText, useUi, useWindowState } from '../window-context.tsx';
import { ROOM_FOR_WORDS, type Arc, type Leaving, type Stub } from './arc-shapes.ts';
import { LinkHandle } from './link-handle.tsx';
import { endName, linkTypeWords } from './link-words.ts';
import { useArcShapes } from './use-arc-shapes.ts';
import { useGoToEnd } from './use-go-to-end.ts';
import { useLinks } from './use-links.ts';

export function LinkArcs({
  pane,
  within,
}: {
  readonly pane: PaneId;
  readonly within: RefObject<HTMLElement | null>;
}): ReactNode {
  const article = useWindowState((state) => state.panes[pane]?.article ?? '');
  const isRead = useWindowState((state) => state.view === 'read' && !state.highlightsHidden);
  const selected = useWindowState((state) =>
    state.selected?.article === article ? selectedAnnotation(state) : null,
  );
  const hovered = useUi((ui) => ui.hoveredMarks[pane]);
  if (!isRead) return null;
  const id = selected?.annotation.id ?? null;
  return (
    <>
      {hovered !== null && hovered !== id && (
        <Arcs pane={pane} within={within} article={article} id={hovered} span={null} isSelected={false} />
      )}
      {id !== null && (
        <Arcs
          pane={pane}
          within={within}
          article={article}
          id={id}
          span={selected?.span ?? null}
          isSelected
        />
      )}
    </>
  );
}

function Arcs({
  pane,
  within,
  article,
  id,
  span,
  isSelected,
}: {
  readonly pane: PaneId;
  readonly within: RefObject<HTMLElement | null>;
  readonly article: string;
  readonly id: string;
  /** null: where one of its links says that it stands. */
  readonly span: Span | null;
  readonly isSelected: boolean;
}): ReactNode {
  const editor = useUi((ui) => ui.editors[pane]);
  const links = useLinks(id);
  const stands = useMemo(() => span ?? spanAmong(links, id), [id, links, span]);
  const placed = useArcShapes(editor, article, stands, links);
  const byId = useMemo(() => new Map(links.map((link) => [link.id, link])), [links]);
  const frame = within.current?.getBoundingClientRect();
  if (placed === null || frame === undefined) return null;
  const { arcs, leaving, stubs, page, at } = placed;
  const hasRoom = page.right - page.textRight > ROOM_FOR_WORDS;
  return (
    <div
      className="link-arcs"
      data-hovered={!isSelected || undefined}
      style={{
        insetInlineStart: page.left - frame.left,
        top: page.top - frame.top,
        width: page.right - page.left,
        height: page.bottom - page.top,
      }}
    >
      <svg
        aria-hidden
        width={page.right - page.left}
        height={page.bottom - page.top}
        viewBox={`${page.left} ${page.top} ${page.right - page.left} ${page.bottom - page.top}`}
      >
        {arcs.map((arc) => (
          <ArcLine key={arc.id} arc={arc} link={byId.get(arc.id)} hasRoom={hasRoom} />
        ))}
        {leaving.map((line) => (
          <LeavingLine key={line.side} line={line} link={byId.get(line.ids[0] ?? '')} />
        ))}
      </svg>
      {isSelected && at.kind === 'in-view' && (
        <LinkHandle article={article} id={id} left={page.textRight - page.left} top={at.y - page.top} />
      )}
      {stubs.map((stub) => (
        <StubMark
          key={stub.article ?? ''}
          stub={stub}
          link={byId.get(stub.ids[0] ?? '')}
          left={stub.x - page.left}
          top={stub.y - page.top}
          hasRoom={hasRoom}
        />
      ))}
    </div>
  );
}

function ArcLine({
  arc,
  link,
  hasRoom,
}: {
  readonly arc: Arc;
  readonly link: ShownLink | undefined;
  readonly hasRoom: boolean;
}): ReactNode {
  const text = useText();
  const tagset = useTagset();
  if (link === undefined) return null;
  return (
    <LinkLine link={link} shape={arc}>
      {hasRoom && (
        <text x={arc.middle.x + 6} y={arc.middle.y} dominantBaseline="middle">
          {linkTypeWords(text, tagset, link.type)}
        </text>
      )}
    </LinkLine>
  );
}

function LeavingLine({
  line,
  link,
}: {
  readonly line: Leaving;
  readonly link: ShownLink | undefined;
}): ReactNode {
  if (link === undefined) return null;
  return (
    <LinkLine link={link} shape={line}>
      {line.ids.length > 1 && (
        <text x={line.x + 6} y={line.side === 'above' ? line.y + 10 : line.y - 6}>
          {line.ids.length}
        </text>
      )}
    </LinkLine>
  );
}

/** For the pointer alone: by keyboard each end is gone to from its sentence in the details. */
function LinkLine({
  link,
  shape,
  children,
}: {
  readonly link: ShownLink;
  readonly shape: Pick<Arc, 'path' | 'head'>;
  readonly children: ReactNode;
}): ReactNode {
  const goTo = useGoToEnd();
  const sentence = useSentence();
  const other = link.isFrom ? link.to : link.from;
  return (
    <g
      className="link-arc"
      data-colleague={!link.own || undefined}
      onPointerDown={(event) => {
        event.preventDefault();
        if ('tag' in other) goTo(other);
      }}
    >
      <title>{sentence(link)}</title>
      <path className="link-arc-reach" d={shape.path} />
      <path d={shape.path} />
      <path d={shape.head} />
      {children}
    </g>
  );
}

function StubMark({
  stub,
  link,
  left,
  top,
  hasRoom,
}: {
  readonly stub: Stub;
  readonly link: ShownLink | undefined;
  readonly left: number;
  readonly top: number;
  readonly hasRoom: boolean;
}): ReactNode {
  const goTo = useGoToEnd();
  const sentence = useSentence();
  if (link === undefined) return null;
  const other = link.isFrom ? link.to : link.from;
  const name = stub.article === null ? '' : readableName(splitPath(stub.article).name);
  return (
    <button
      type="button"
      className="link-stub"
      data-room={hasRoom || undefined}
      data-gone={stub.article === null || undefined}
      tabIndex={-1}
      style={{ left, top }}
      aria-label={sentence(link)}
      title={sentence(link)}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        if ('tag' in other) goTo(other);
      }}
    >
      {stub.article === null ? <Unlink size={12} aria-hidden /> : <FileText size={12} aria-hidden />}
      {name !== '' && <span className="link-stub-name">{name}</span>}
      {stub.ids.length > 1 && <span className="link-stub-count">{stub.ids.length}</span>}
    </button>
  );
}

function useSentence(): (link: ShownLink) => string {
  const text = useText();
  const tagset = useTagset();
  return ({ from, type, to }) =>
    text('links.sentence', {
      from: endName(text, tagset, from),
      type: linkTypeWords(text, tagset, type),
      to: endName(text, tagset, to),
    });
}

function spanAmong(links: readonly ShownLink[], id: string): Span | null {
  for (const { from, to } of links) {
    for (const end of [from, to]) if (end.id === id && 'span' in end) return end.span;
  }
  return null;
}
