/**
 * Excluding: what Beleg suggests to exclude from an article, and what a person makes of it.
 * Nothing is excluded by itself; all that is accepted at once is one step of undo.
 */
import type { Api } from '../../shared/api/contract.ts';
import { makeAnchor } from '../../shared/domain/anchor.ts';
import type { ArticlePath } from '../../shared/domain/layer.ts';
import { sameSpan } from '../../shared/domain/span.ts';
import {
  linesToKeep,
  notYetExcluded,
  type SuggestedExclusion,
} from '../../shared/domain/exclusions/suggest-exclusions.ts';
import { excludedTag } from '../../shared/domain/tagset.ts';
import { ownValue } from '../../shared/own-value.ts';
import type { Actions } from './actions.ts';
import { excludedZones, type ArticleZones } from './excluded-zones.ts';
import type { State } from './state.ts';
import { textOf, type StoreContext } from './store-context.ts';
import { tagLabel } from './tag-label.ts';
import type { Deed, Undo } from './undo.ts';

export type Excluding = Pick<Actions, 'suggestExclusions' | 'acceptSuggestions' | 'declineSuggestions'>;

const NONE: readonly SuggestedExclusion[] = [];

const openMade = new WeakMap<
  readonly SuggestedExclusion[],
  { readonly zones: ArticleZones; readonly open: readonly SuggestedExclusion[] }
>();

/** What is suggested for the article as it is shown, and not excluded yet. */
export function openSuggestions(state: State, article: ArticlePath): readonly SuggestedExclusion[] {
  const shown = ownValue(state.suggestions, article);
  if (shown === undefined || shown.text !== textOf(state)(article)?.sha256) return NONE;
  const zones = excludedZones(state, article);
  const known = openMade.get(shown.list);
  if (known?.zones === zones) return known.open;
  const open = notYetExcluded(
    shown.list,
    [...zones.effective, ...zones.waiting].map(({ span }) => span),
  );
  openMade.set(shown.list, { zones, open });
  return open;
}

export function createExcluding(
  context: StoreContext,
  api: Pick<Api, 'suggestExclusions' | 'keepLines'>,
  undo: Pick<Undo, 'make' | 'done'>,
): Excluding {
  async function keep(article: ArticlePath, lines: readonly string[], kept: boolean): Promise<boolean> {
    const place = context.state().project?.place;
    const reply = await api.keepLines({ article, lines, kept });
    return reply.ok && context.state().project?.place === place;
  }

  function deedOf(article: ArticlePath, lines: readonly string[], kept: boolean, count: number): Deed {
    return {
      id: context.clock.newId(),
      article,
      count,
      back: async () => ((await keep(article, lines, !kept)) ? deedOf(article, lines, !kept, count) : null),
    };
  }

  return {
    suggestExclusions: async (article) => {
      const place = context.state().project?.place;
      const reply = await api.suggestExclusions({ article });
      if (!reply.ok || context.state().project?.place !== place) return;
      const { text, suggestions: list } = reply.value;
      context.set({ suggestions: { ...context.state().suggestions, [article]: { text, list } } });
    },
    acceptSuggestions: (article, accepted) => {
      const { project } = context.state();
      const text = textOf(context.state())(article);
      if (project === null || text === null || accepted.length === 0) return;
      const { newId, now } = context.clock;
      const edits = accepted.map(({ span, reason }) => {
        const tag = excludedTag(reason);
        const after = { anchor: makeAnchor(text, span), tag, label: tagLabel(project.tagset, tag) };
        return { article, annotation: newId(), before: null, after };
      });
      if (undo.make({ id: newId(), kind: 'tag', at: now(), edits }))
        context.say('excluded', { count: edits.length }, true);
    },
    declineSuggestions: async (article, declined) => {
      const content = textOf(context.state())(article)?.content ?? '';
      const lines = [...new Set(declined.flatMap((one) => linesToKeep(content, one)))];
      if (lines.length === 0) return;
      if (!(await keep(article, lines, true))) {
        context.say('not-described', { count: 1, file: article });
        return;
      }
      const shown = ownValue(context.state().suggestions, article);
      if (shown !== undefined) {
        // The host's new answer follows; this one must not stand until then.
        const list = shown.list.filter((one) => !declined.some((other) => sameSpan(one.span, other.span)));
        context.set({ suggestions: { ...context.state().suggestions, [article]: { ...shown, list } } });
      }
      undo.done(deedOf(article, lines, true, declined.length));
      context.say('declined', { count: declined.length }, true);
    },
  };
}
