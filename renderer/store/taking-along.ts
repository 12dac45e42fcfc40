/**
 * Taking along: an article was renamed, or there are two of it, and one's own annotations
 * lie under the other path. A change like any other brings them over: journalled, undone in
 * one step. With a renamed article goes, in the same step, whatever one's own file says of
 * it: metadata, how its file is read, the memo. Colleagues' words stay where they are.
 */
import type { Api, StatementsView } from '../../shared/api/contract.ts';
import type { AnyEdit, CaseEdit, StatementEdit } from '../../shared/domain/change.ts';
import { CASE_KEY, type ArticlePath } from '../../shared/domain/layer.ts';
import type { StatementKey } from '../../shared/domain/statement-key.ts';
import type { Actions } from './actions.ts';
import { ownCase } from './case/cases-state.ts';
import { ownLayer, shownLayer, withLayer } from './layers-state.ts';
import { ownStatements, shownStatements, withStatements } from './statements-state.ts';
import type { Notices } from './notices.ts';
import type { StoreContext } from './store-context.ts';
import type { Deed, Undo } from './undo.ts';

interface Moved {
  readonly article: ArticlePath;
  readonly from: ArticlePath;
}

export function createTakingAlong(
  context: StoreContext,
  api: Pick<Api, 'readElsewhere' | 'moveStatements'>,
  undo: Pick<Undo, 'make' | 'done'>,
  notices: Pick<Notices, 'over'>,
): Pick<Actions, 'takeAlong'> {
  /** Words that went from one path to the other; taking them back is moving these alone. */
  function deedOf(from: ArticlePath, to: ArticlePath, moved: readonly StatementKey[]): Deed {
    return {
      id: context.clock.newId(),
      article: to,
      count: moved.length,
      back: async () => {
        const reply = await api.moveStatements({ from: to, to: from, only: moved });
        return reply.ok && reply.value.moved.length > 0 ? deedOf(to, from, reply.value.moved) : null;
      },
    };
  }

  /** null, and said, if they could not be moved. */
  async function moveStatements(from: ArticlePath, to: ArticlePath): Promise<Deed | undefined | null> {
    const place = context.state().project?.place;
    const reply = await api.moveStatements({ from, to });
    if (context.state().project?.place !== place) return null;
    if (!reply.ok) {
      context.say('not-described', { count: 1, file: to });
      return null;
    }
    return reply.value.moved.length === 0 ? undefined : deedOf(from, to, reply.value.moved);
  }

  /** What was done beside a move, or nothing: when the move is done again, its offer is over once more. */
  function overAgain(beside: Deed | undefined, { article, from }: Moved, isTaken: boolean): Deed {
    return {
      id: beside?.id ?? context.clock.newId(),
      article,
      count: beside?.count ?? 0,
      back: async () => {
        if (!isTaken) endOffers(article, from);
        const again = await beside?.back();
        return again === null ? null : overAgain(again, { article, from }, !isTaken);
      },
    };
  }

  /** That it is gone was said so that this would be done. */
  function endOffers(article: ArticlePath, from: ArticlePath): void {
    notices.over(noticeOf(article, 'move'));
    notices.over(`article-gone:${from}`);
  }

  function statementsTo(article: ArticlePath, from: ArticlePath, { statements }: StatementsView) {
    const present = ownStatements(context.state().statements, { article })?.layer.annotations;
    return statements
      .filter(({ id }) => present?.has(id) !== true)
      .flatMap(({ id: annotation, content, created }): readonly StatementEdit[] => [
        { article, links: true, annotation, before: null, after: content, created },
        { article: from, links: true, annotation, before: content, after: null },
      ]);
  }

  /** One's own memo on the article, unless there is one under the new path already. */
  function memoTo(article: ArticlePath, from: ArticlePath): readonly CaseEdit[] {
    const entries = [...(ownCase(context.state().cases)?.layer.annotations.values() ?? [])];
    const on = (path: ArticlePath) =>
      entries.find(({ content }) => content.kind === 'memo' && content.article === path);
    const memo = on(from);
    if (memo?.content.kind !== 'memo' || on(article) !== undefined) return [];
    const after = { ...memo.content, article };
    return [{ ...CASE_KEY, annotation: memo.id, before: memo.content, after }];
  }

  return {
    takeAlong: async (article, from, how) => {
      const read = await api.readElsewhere({ article: from });
      if (!read.ok) {
        context.say('not-taken-along', { file: from });
        return;
      }
      const beside = how === 'move' ? await moveStatements(from, article) : undefined;
      if (beside === null) return;
      const { newId, now } = context.clock;
      const there = shownStatements(read.value.statements);
      context.set({
        layers: withLayer(context.state().layers, shownLayer(read.value)),
        statements: withStatements(context.state().statements, there),
      });
      const present = ownLayer(context.state().layers, article)?.layer.annotations;
      const edits: AnyEdit[] = [];
      for (const { id, content, created } of read.value.annotations) {
        if (how === 'copy') {
          const derivedFrom = [...(content.derivedFrom ?? []), id];
          edits.push({ article, annotation: newId(), before: null, after: { ...content, derivedFrom } });
        } else if (present?.has(id) !== true) {
          edits.push({ article, annotation: id, before: null, after: content, created });
          edits.push({ article: from, annotation: id, before: content, after: null });
        }
      }
      const count = how === 'copy' ? edits.length : edits.length / 2;
      // A copy's annotations have other ids: what was said of the first ones stays with those.
      if (how === 'move')
        edits.push(...statementsTo(article, from, read.value.statements), ...memoTo(article, from));
      if (edits.length > 0) {
        const kind = how === 'copy' ? 'copy' : 'take-along';
        const also = how === 'move' ? overAgain(beside, { article, from }, true) : undefined;
        if (!undo.make({ id: newId(), kind, at: now(), edits }, also)) {
          await beside?.back();
          return;
        }
      } else if (beside !== undefined) undo.done(beside);
      if (count > 0 || beside !== undefined)
        context.say('taken-along', { count, words: beside?.count ?? 0, file: article }, true);
      if (how === 'move') endOffers(article, from);
      else notices.over(noticeOf(article, how));
    },
  };
}

function noticeOf(article: ArticlePath, how: 'move' | 'copy'): string {
  return how === 'move' ? `article-renamed:${article}` : `article-copied:${article}`;
}
