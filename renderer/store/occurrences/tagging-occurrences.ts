/**
 * Tagging occurrences: looking for what else reads like something, and tagging what a person
 * accepts, one by one or all in one step of undo. Nothing is tagged by itself.
 *
 * The article in front is looked through and tagged here; over all articles the host does both.
 */
import type {
  AcceptedInArticle,
  Api,
  FoundInArticle,
  OccurrenceCalls,
} from '../../../shared/api/contract.ts';
import { createFinder, MOST_FOUND } from '../../../shared/domain/occurrences/find-occurrences.ts';
import { inContext } from '../../../shared/domain/occurrences/in-context.ts';
import { VARIANTS, type Variant } from '../../../shared/domain/occurrences/variants.ts';
import type { TagId } from '../../../shared/domain/tagset.ts';
import type { Sending } from '../sending.ts';
import { textOf, type StoreContext } from '../store-context.ts';
import { tagLabel } from '../tag-label.ts';
import type { Deed, Undo } from '../undo.ts';
import { namesOfEntity } from './names-of-entity.ts';
import { editsHere } from './edits-here.ts';
import { foundBySearch } from './found-by-search.ts';
import { startOf, tagFor, withNames } from './occurrence-start.ts';
import { occurrenceKey, type Occurrences } from './occurrences-state.ts';
import { openOccurrences } from './open-occurrences.ts';

export interface TaggingOccurrences {
  /** Of the selected words or the selected annotation, in the article in front. */
  readonly startOccurrences: () => void;
  /** Looks anew; answers when it is done. */
  readonly askOccurrences: (
    asked: Partial<Pick<Occurrences, 'tag' | 'matchCase' | 'where'>>,
  ) => Promise<void>;
  readonly tickOccurrences: (ticks: Partial<Pick<Occurrences, 'ticked' | 'variants'>>) => void;
  /** What somebody else found, such as a search: offered to be tagged in the same way. */
  readonly suggestOccurrences: (articles: readonly FoundInArticle[], tag: TagId, more?: boolean) => void;
  /** Everything that the search lists in texts. */
  readonly suggestFound: () => void;
  readonly activateOccurrence: (key: string | null) => void;
  readonly leaveOutOccurrence: (key: string) => void;
  /** The ones named, or all that are open. */
  readonly acceptOccurrences: (key?: string) => Promise<void>;
  /** Stops finding or accepting: nothing of it stays. */
  readonly stopOccurrences: () => void;
  readonly closeOccurrences: () => void;
}

type OccurrenceApi = Pick<Api, keyof OccurrenceCalls>;

const BEGINNING = {
  variants: new Set<Variant>(['asked']),
  where: 'this',
  status: 'finding',
  progress: null,
  articles: [],
  unread: 0,
  more: false,
  leftOut: new Set<string>(),
  accepted: new Set<string>(),
  active: null,
  failure: null,
} as const;

export function createTaggingOccurrences(
  context: StoreContext,
  api: OccurrenceApi,
  undo: Pick<Undo, 'make' | 'done'>,
  sending: Pick<Sending, 'flush'>,
  gather: () => void,
): TaggingOccurrences {
  let latest = 0;

  function set(patch: Partial<Occurrences>): void {
    const { occurrences } = context.state();
    if (occurrences !== null) context.set({ occurrences: { ...occurrences, ...patch } });
  }

  function findHere({
    names,
    matchCase,
  }: Pick<Occurrences, 'names' | 'matchCase'>): readonly FoundInArticle[] {
    const { panes, activePane } = context.state();
    const article = panes[activePane]?.article ?? '';
    const text = textOf(context.state())(article);
    if (text === null) return [];
    const found = createFinder(names, { matchCase }).find(text.content);
    return found.length === 0
      ? []
      : [{ article, text: text.sha256, found: found.map((one) => inContext(text.content, one)) }];
  }

  async function look(): Promise<void> {
    const { occurrences } = context.state();
    if (occurrences === null || occurrences.where === 'given') return;
    latest += 1;
    const mine = latest;
    const { matchCase, tag, where, entity } = occurrences;
    const known = entity === undefined ? [] : namesOfEntity(context.state(), entity);
    const names = withNames(occurrences.names, known);
    set({ names });
    const fresh = { leftOut: BEGINNING.leftOut, accepted: BEGINNING.accepted, progress: null, failure: null };
    if (where === 'this') {
      api.stopOccurrences({}).catch(() => undefined);
      const articles = findHere({ names, matchCase });
      const more = articles.some(({ found }) => found.length >= MOST_FOUND);
      set({ ...fresh, status: 'found', articles, unread: 0, more });
      return;
    }
    set({ ...fresh, status: 'finding', articles: [] });
    await sending.flush();
    if (mine !== latest) return;
    const reply = await api.findOccurrences({ words: names, matchCase, tag });
    if (mine !== latest) return;
    if (reply.ok) {
      const { articles, unread, more } = reply.value;
      set({ status: 'found', articles, unread, more, progress: null });
    } else
      set({ status: 'stopped', progress: null, failure: reply.code === 'cancelled' ? null : reply.code });
  }

  /** In the articles that are shown; false if one of them is not. */
  function acceptHere(accepted: readonly AcceptedInArticle[], asked: Occurrences): boolean {
    const edits = editsHere(context, accepted, asked);
    if (edits === null) return false;
    const { newId, now } = context.clock;
    const values = { count: edits.length, articles: accepted.length, changed: 0, tag: asked.tag };
    if (undo.make({ id: newId(), kind: 'tag', at: now(), edits }))
      context.say('occurrences-tagged', values, true);
    return true;
  }

  async function acceptElsewhere(accepted: readonly AcceptedInArticle[], asked: Occurrences): Promise<void> {
    const { project } = context.state();
    if (project === null) return;
    latest += 1;
    const mine = latest;
    set({ status: 'accepting', progress: null, failure: null });
    await sending.flush();
    const { tag, entity } = asked;
    const label = tagLabel(project.tagset, tag);
    const request = { tag, label, articles: accepted, ...(entity !== undefined && { entity }) };
    const reply = await api.acceptOccurrences(request);
    if (context.state().project?.place !== project.place) return;
    if (mine === latest) set({ status: 'found', progress: null });
    if (!reply.ok) {
      if (mine === latest && reply.code !== 'cancelled') set({ failure: reply.code });
      context.say(reply.code === 'cancelled' ? 'occurrences-stopped' : 'occurrences-not-tagged', { tag });
      return;
    }
    const { accepting, count, articles, changed } = reply.value;
    const isChanged = new Set(changed);
    const keys = accepted
      .filter(({ article }) => !isChanged.has(article))
      .flatMap(({ article, spans }) => spans.map(({ start }) => occurrenceKey(article, start)));
    note(keys, true);
    if (isChanged.size > 0) {
      const { occurrences } = context.state();
      set({ articles: (occurrences?.articles ?? []).filter(({ article }) => !isChanged.has(article)) });
    }
    if (accepting !== null) undo.done(deedOf(accepting, count, accepted[0]?.article ?? '', keys, true));
    const values = { count, articles, changed: changed.length, tag };
    context.say('occurrences-tagged', values, accepting !== null);
  }

  /** They are tagged by the host, or not any more. */
  function note(keys: readonly string[], areTagged: boolean): void {
    const { occurrences } = context.state();
    if (occurrences === null) return;
    const accepted = new Set(occurrences.accepted);
    for (const key of keys) {
      if (areTagged) accepted.add(key);
      else accepted.delete(key);
    }
    set({ accepted });
  }

  function deedOf(
    accepting: string,
    count: number,
    article: string,
    keys: readonly string[],
    isTagged: boolean,
  ): Deed {
    return {
      id: context.clock.newId(),
      article,
      count,
      back: async () => {
        await sending.flush();
        const taken = await api.takeBackOccurrences({ accepting });
        if (!taken.ok) return null;
        note(keys, !isTagged);
        const { count: back, left } = taken.value;
        return { ...deedOf(accepting, back, article, keys, !isTagged), left };
      },
    };
  }

  /** The one after those that go; else the one before. */
  function keyAfter(gone: ReadonlySet<string>): string | null {
    const keys = openOccurrences(context.state()).articles.flatMap(({ article, open }) =>
      open.map(({ span }) => occurrenceKey(article, span.start)),
    );
    const from = keys.findIndex((key) => gone.has(key));
    const isLeft = (key: string): boolean => !gone.has(key);
    return keys.slice(Math.max(0, from)).find(isLeft) ?? keys.findLast(isLeft) ?? null;
  }

  function suggest(articles: readonly FoundInArticle[], tag: TagId, more = false): void {
    latest += 1;
    const ticked = new Set(articles.flatMap(({ found }) => found.map((one) => one.asked)));
    const variants = new Set(VARIANTS);
    const given = {
      names: [],
      ticked,
      variants,
      matchCase: false,
      where: 'given',
      tag,
      articles,
      more,
    } as const;
    context.set({ occurrences: { ...BEGINNING, ...given, status: 'found' } });
  }

  return {
    startOccurrences: () => {
      const start = startOf(context.state());
      if (start === null) {
        context.say('nothing-selected');
        return;
      }
      context.set({ occurrences: { ...BEGINNING, ...start, ticked: new Set([0]) } });
      // What names its entity elsewhere is known once everything is gathered.
      if (start.entity !== undefined) gather();
      void look();
    },
    askOccurrences: async (asked) => {
      const { occurrences } = context.state();
      if (occurrences === null) return;
      const { entity, ...rest } = occurrences;
      // It is what the tag that was pointed at names; another tag has another kind of entity.
      const isSame = entity !== undefined && (asked.tag ?? rest.tag) === rest.tag;
      context.set({ occurrences: { ...rest, ...asked, ...(isSame && { entity }) } });
      await look();
    },
    tickOccurrences: set,
    suggestOccurrences: suggest,
    suggestFound: () => {
      const { project } = context.state().search;
      const isListed = project.groups.every(({ count, results }) => results.length === count);
      suggest(foundBySearch(project), tagFor(context.state()), project.hasMore || !isListed);
    },
    activateOccurrence: (active) => set({ active }),
    leaveOutOccurrence: (key) => {
      const { occurrences } = context.state();
      const active = keyAfter(new Set([key]));
      set({ leftOut: new Set(occurrences?.leftOut).add(key), active });
    },
    acceptOccurrences: async (key) => {
      const { occurrences } = context.state();
      if (occurrences === null || occurrences.status === 'accepting') return;
      const accepted = openOccurrences(context.state()).articles.flatMap(({ article, text, open }) => {
        const spans = open
          .filter(({ span }) => key === undefined || occurrenceKey(article, span.start) === key)
          .map(({ span }) => span);
        return spans.length === 0 ? [] : [{ article, text, spans }];
      });
      if (accepted.length === 0) return;
      set({ active: key === undefined ? null : keyAfter(new Set([key])) });
      if (!acceptHere(accepted, occurrences)) await acceptElsewhere(accepted, occurrences);
    },
    stopOccurrences: () => void api.stopOccurrences({}),
    closeOccurrences: () => {
      latest += 1;
      if (context.state().occurrences === null) return;
      void api.stopOccurrences({});
      context.set({ occurrences: null });
    },
  };
}
