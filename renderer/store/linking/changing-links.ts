/** Changing links of one's own that are there: their type, their direction, their note; taking them away. One step each. */
import type { AnyEdit, StatementEdit } from '../../../shared/domain/change.ts';
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import { linkTypeOf, mayLink } from '../../../shared/domain/link-types.ts';
import type { Link, LinkTypeId, StatementId } from '../../../shared/domain/statement.ts';
import type { SaidCode } from '../state.ts';
import { ownStatements } from '../statements-state.ts';
import { articlesInPanes, type StoreContext } from '../store-context.ts';
import type { Undo } from '../undo.ts';
import { endOf } from './link-ends.ts';

export interface ChangingLinks {
  readonly retypeLink: (article: ArticlePath, id: StatementId, type: LinkTypeId) => void;
  /** It leads the other way round; where it then begins in another article, it goes into the file of that. */
  readonly reverseLink: (article: ArticlePath, id: StatementId) => void;
  /** No words take the note away. */
  readonly noteLink: (article: ArticlePath, id: StatementId, note: string) => void;
  readonly removeLink: (article: ArticlePath, id: StatementId) => void;
}

export function createChangingLinks(context: StoreContext, undo: Pick<Undo, 'make'>): ChangingLinks {
  function ownLink(article: ArticlePath, id: StatementId): Link | undefined {
    const content = linksIn(article).get(id)?.content;
    if (content?.kind === 'link') return content;
    context.say('nothing-selected');
    return undefined;
  }

  function linksIn(article: ArticlePath) {
    return (
      ownStatements(context.state().statements, { article })?.layer.annotations ?? new Map<never, never>()
    );
  }

  /** The same tie of the same type is there already, as another link. */
  function isThere({ from, to, type }: Link, article: ArticlePath, except: StatementId): boolean {
    const twin = [...linksIn(article).values()].some(
      ({ id, content }) =>
        id !== except &&
        content.kind === 'link' &&
        content.from === from &&
        content.to === to &&
        content.type === type,
    );
    if (twin) context.say('already-linked');
    return twin;
  }

  function make(edits: readonly AnyEdit[], said: SaidCode): void {
    const { clock } = context;
    if (undo.make({ id: clock.newId(), kind: 'link', at: clock.now(), edits })) context.say(said, {}, true);
  }

  function edit(article: ArticlePath, id: StatementId, before: Link, after: Link | null): StatementEdit {
    return { article, links: true, annotation: id, before, after };
  }

  return {
    retypeLink: (article, id, type) => {
      const before = ownLink(article, id);
      if (before === undefined || before.type === type) return;
      const after = { ...before, type };
      if (!isThere(after, article, id)) make([edit(article, id, before, after)], 'link-changed');
    },

    reverseLink: (article, id) => {
      const state = context.state();
      const before = ownLink(article, id);
      if (before === undefined || state.project === null) return;
      const { layers, gathering } = state;
      const sources = { layers, gathering, open: articlesInPanes(state) };
      const from = endOf(sources, before.from, article);
      const to = endOf(sources, before.to, before.toArticle ?? article);
      const type = linkTypeOf(state.project.tagset, before.type);
      if (
        !('article' in from && 'article' in to) ||
        type === undefined ||
        !mayLink(state.project.tagset, type, to.tag, from.tag)
      ) {
        context.say('link-not-reversed');
        return;
      }
      const { toArticle: _before, ...rest } = before;
      const isElsewhere = from.article !== to.article;
      const turned = { from: to.id, to: from.id, ...(isElsewhere && { toArticle: from.article }) };
      const after: Link = { ...rest, ...turned };
      if (isThere(after, to.article, id)) return;
      if (to.article === article) make([edit(article, id, before, after)], 'link-changed');
      else {
        const annotation = context.clock.newId();
        const moved = { article: to.article, links: true, annotation, before: null, after } as const;
        make([edit(article, id, before, null), moved], 'link-changed');
      }
    },

    noteLink: (article, id, note) => {
      const before = ownLink(article, id);
      if (before === undefined || (before.note ?? '') === note) return;
      const { note: _old, ...rest } = before;
      make([edit(article, id, before, note === '' ? rest : { ...rest, note })], 'link-changed');
    },

    removeLink: (article, id) => {
      const before = ownLink(article, id);
      if (before !== undefined) make([edit(article, id, before, null)], 'link-removed');
    },
  };
}
