/** The link that is being drawn: where it begins, which type it has, where it is to end. Questions to the state. */
import type { Mode } from '../../../shared/commands.ts';
import type { AnnotationId } from '../../../shared/domain/annotation.ts';
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import { typesAt, typesBetween, type OfferedType } from '../../../shared/domain/link-types.ts';
import type { LinkTypeId } from '../../../shared/domain/statement.ts';
import type { TagId } from '../../../shared/domain/tagset.ts';
import { findAnnotation } from '../layers-state.ts';
import type { State } from '../state.ts';

/** An annotation that a link ties, in whatever layer it is. */
export interface LinkEnd {
  readonly article: ArticlePath;
  readonly id: AnnotationId;
}

/** An end with what was said there when it was chosen: its article need not be open any more. */
export interface ToldEnd extends LinkEnd {
  readonly tag: TagId;
  readonly label: string;
  readonly quote: string;
}

export interface ChosenType {
  readonly id: LinkTypeId;
  /** The annotation where drawing began is where the link leads to. */
  readonly reversed: boolean;
}

export interface PendingLink {
  readonly at: ToldEnd;
  /** null until one was chosen: before or after going to the other end. */
  readonly type: ChosenType | null;
  /** The other end, if it was named before the type: the chooser then asks for that alone. */
  readonly other: ToldEnd | null;
}

type Asked = Pick<State, 'pendingLink' | 'view'>;

/** Links are drawn where articles are read. */
export function isLinking({ pendingLink, view }: Asked): boolean {
  return pendingLink !== null && view === 'read';
}

export function modeOf(state: Asked): Mode | null {
  return isLinking(state) ? 'linking' : null;
}

/** A type is still to be chosen: digits choose one. */
export function isAskingLinkType(state: Asked): boolean {
  return isLinking(state) && state.pendingLink?.type === null;
}

/** What an end says; undefined if no layer that is open has it. */
export function toldEnd({ layers }: Pick<State, 'layers'>, { article, id }: LinkEnd): ToldEnd | undefined {
  const content = findAnnotation(layers, article, id)?.annotation.content;
  return content && { article, id, tag: content.tag, label: content.label, quote: content.anchor.exact };
}

/** The other end as far as it is known: named already, or selected now. */
export function otherEnd(state: Pick<State, 'pendingLink' | 'selected' | 'layers'>): ToldEnd | undefined {
  const { pendingLink, selected } = state;
  if (pendingLink === null) return undefined;
  if (pendingLink.other !== null) return pendingLink.other;
  if (selected === null || selected.id === pendingLink.at.id) return undefined;
  return toldEnd(state, selected);
}

/** A type that is offered, with its number: the same whether the other end is known yet or not. */
export interface NumberedType extends OfferedType {
  readonly number: number;
}

/** What the chooser shows: everything at the first end, and only what fits both as soon as there are both. */
export function offeredTypes(
  state: Pick<State, 'pendingLink' | 'selected' | 'layers' | 'project'>,
): readonly NumberedType[] {
  const { pendingLink, project } = state;
  if (pendingLink === null || project === null) return [];
  const other = otherEnd(state);
  const all = typesAt(project.tagset, pendingLink.at.tag);
  const fitting = other === undefined ? all : typesBetween(project.tagset, pendingLink.at.tag, other.tag);
  const isFitting = ({ type, reversed }: OfferedType): boolean =>
    fitting.some((each) => each.type.id === type.id && each.reversed === reversed);
  return all.map(({ type, reversed }, index) => ({ type, reversed, number: index + 1 })).filter(isFitting);
}
