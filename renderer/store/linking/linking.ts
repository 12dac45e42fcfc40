/**
 * Linking: drawing a link from one annotation to another, in one article or across two.
 *
 * It begins at the selected annotation, waits while somebody goes to the other one, wherever
 * that is, and is made when both ends and its type are known, in whichever order. What does
 * not fit is said, and the link goes on waiting.
 */
import type { StatementEdit } from '../../../shared/domain/change.ts';
import { linkTypeOf, mayLink, typesAt, typesBetween } from '../../../shared/domain/link-types.ts';
import type { Link, LinkTypeId, StatementContent } from '../../../shared/domain/statement.ts';
import type { TagId } from '../../../shared/domain/tagset.ts';
import { shortened } from '../own-annotation.ts';
import { ownStatements } from '../statements-state.ts';
import type { StoreContext } from '../store-context.ts';
import type { Undo } from '../undo.ts';
import { otherEnd, toldEnd, type ChosenType, type LinkEnd, type ToldEnd } from './linking-state.ts';

export interface Linking {
  /** A link begins at this annotation, the selected one if none is named. */
  readonly beginLink: (at?: LinkEnd) => void;
  /** The type that is offered at this place, counted from 0; makes the link if its other end is known. */
  readonly chooseLinkType: (index: number) => void;
  /** The pending link leads to this annotation, the selected one if none is named; asks for its type if several fit. */
  readonly finishLink: (to?: LinkEnd) => void;
  readonly leaveLink: () => void;
  /** Draws a link at once; false, and said why, if it cannot be drawn or is there already. */
  readonly drawLink: (from: LinkEnd, to: LinkEnd, type: LinkTypeId, note?: string) => boolean;
}

export function createLinking(context: StoreContext, undo: Pick<Undo, 'make'>): Linking {
  function leave(): void {
    if (context.state().pendingLink !== null) context.set({ pendingLink: null });
  }

  /** Said again when it is wanted: the tag that stands in the way, by its name. */
  function sayMisfit({ tag, quote }: ToldEnd): void {
    context.say('link-misfit', { tag, quote: shortened(quote) });
  }

  function draw(from: LinkEnd, to: LinkEnd, type: LinkTypeId, note?: string): boolean {
    const { clock, say, state } = context;
    const { article } = from;
    const own = ownStatements(state().statements, { article })?.layer.annotations.values() ?? [];
    const isThere = [...own].some(({ content }) => isSameTie(content, from, to, type));
    if (isThere) {
      say('already-linked');
      return false;
    }
    const after: Link = {
      kind: 'link',
      type,
      from: from.id,
      to: to.id,
      ...(to.article !== article && { toArticle: to.article }),
      ...(note !== undefined && { note }),
    };
    const edit: StatementEdit = { article, links: true, annotation: clock.newId(), before: null, after };
    if (!undo.make({ id: clock.newId(), kind: 'link', at: clock.now(), edits: [edit] })) return false;
    say('linked', {}, true);
    return true;
  }

  /** The type fits both ends, in this direction; says so if it does not. */
  function fits({ id, reversed }: ChosenType, at: TagId, other: ToldEnd): boolean {
    const { project } = context.state();
    const type = project === null ? undefined : linkTypeOf(project.tagset, id);
    const [from, to] = reversed ? [other.tag, at] : [at, other.tag];
    if (project !== null && type !== undefined && mayLink(project.tagset, type, from, to)) return true;
    sayMisfit(other);
    return false;
  }

  /** Both ends and the type are known. */
  function complete(at: ToldEnd, other: ToldEnd, type: ChosenType): void {
    if (toldEnd(context.state(), at) === undefined) {
      context.say('link-end-gone', { quote: shortened(at.quote) });
      leave();
      return;
    }
    if (!fits(type, at.tag, other)) return;
    const [from, to] = type.reversed ? [other, at] : [at, other];
    if (draw(from, to, type.id)) leave();
  }

  return {
    beginLink: (given) => {
      const state = context.state();
      const end = given ?? state.selected;
      const at = end === null ? undefined : toldEnd(state, end);
      if (at === undefined || state.project === null) {
        context.say('nothing-selected');
        return;
      }
      if (state.project.writable !== 'yes') {
        context.say('read-only', { annotation: at.id });
        return;
      }
      const [only, ...more] = typesAt(state.project.tagset, at.tag);
      if (only === undefined) {
        context.say('no-link-type', { tag: at.tag });
        return;
      }
      const type = more.length === 0 ? { id: only.type.id, reversed: only.reversed } : null;
      context.set({ pendingLink: { at, type, other: null }, choosingReason: false });
      context.say('link-begun', { tag: at.tag, quote: shortened(at.quote) });
    },

    chooseLinkType: (index) => {
      const state = context.state();
      const { pendingLink, project } = state;
      if (pendingLink === null || project === null) return;
      const chosen = typesAt(project.tagset, pendingLink.at.tag)[index];
      if (chosen === undefined) return;
      const type = { id: chosen.type.id, reversed: chosen.reversed };
      const other = otherEnd(state);
      if (other === undefined) {
        context.set({ pendingLink: { ...pendingLink, type } });
        context.say('link-typed');
      } else complete(pendingLink.at, other, type);
    },

    finishLink: (to) => {
      const state = context.state();
      const { pendingLink, project } = state;
      if (pendingLink === null || project === null) return;
      const other = to === undefined ? otherEnd(state) : toldEnd(state, to);
      if (other === undefined || other.id === pendingLink.at.id) {
        context.say('link-select-other');
        return;
      }
      if (pendingLink.type !== null) {
        complete(pendingLink.at, other, pendingLink.type);
        return;
      }
      const [only, ...more] = typesBetween(project.tagset, pendingLink.at.tag, other.tag);
      if (only === undefined) sayMisfit(other);
      else if (more.length > 0) context.set({ pendingLink: { ...pendingLink, other } });
      else complete(pendingLink.at, other, { id: only.type.id, reversed: only.reversed });
    },

    leaveLink: () => {
      const { pendingLink } = context.state();
      leave();
      if (pendingLink !== null) context.say('link-left');
    },

    drawLink: draw,
  };
}

function isSameTie(content: StatementContent, from: LinkEnd, to: LinkEnd, type: LinkTypeId): boolean {
  return content.kind === 'link' && content.from === from.id && content.to === to.id && content.type === type;
}
