/**
 * What one's own links on an article and colleagues' share and where they differ, after the
 * annotations that they tie were matched (`review-comparison.ts`).
 */
import type { AnnotationId } from '../../shared/domain/annotation.ts';
import type { Annotator } from '../../shared/domain/annotator.ts';
import type { ArticlePath } from '../../shared/domain/layer.ts';
import { compareLinks, type ComparedLink, type NamedLink } from '../../shared/domain/review/compare-links.ts';
import type { Link } from '../../shared/domain/statement.ts';
import { ownValue } from '../../shared/own-value.ts';
import { decisionsOn, statementsOn, type Said, type ShownDecision } from './decisions.ts';
import { colleaguesOn, reviewOf, type ReviewItem } from './review-queue.ts';
import type { ShownStatements, State } from './state.ts';

export type LinkClass = 'only-own' | 'only-theirs' | 'type' | 'same';

/** Two links between the same ends, or one that only one of both has. */
export interface LinkItem {
  /** The colleague's link; what only oneself has is keyed by the colleague who has not. */
  readonly key: string;
  readonly class: LinkClass;
  readonly colleague: Annotator;
  readonly own: Link | null;
  readonly theirs: NamedLink | null;
  /** Of one's own. */
  readonly ownId: string | null;
}

type Reviewed = Parameters<typeof reviewOf>[0];

const NONE: readonly LinkItem[] = [];
const known = new WeakMap<
  readonly ShownStatements[],
  { readonly items: readonly ReviewItem[]; readonly links: readonly LinkItem[] }
>();

/** One colleague after the other; the same list as long as nothing of it changes. */
export function linkItems(state: Reviewed, article: ArticlePath): readonly LinkItem[] {
  const statements = ownValue(state.statements, article);
  if (statements === undefined) return NONE;
  const { items } = reviewOf(state, article);
  const before = known.get(statements);
  if (before?.items === items) return before.links;
  const links = linksOfAll(state, article, items);
  known.set(statements, { items, links });
  return links;
}

function linksOfAll(
  state: Reviewed,
  article: ArticlePath,
  items: readonly ReviewItem[],
): readonly LinkItem[] {
  const drawn = statementsOn(state, article).filter(isLink);
  if (drawn.length === 0) return NONE;
  const own = drawn.filter((said) => said.own).map(named);
  const { colleague } = state.review;
  const all = colleaguesOn(state, article);
  const chosen = all.filter(({ id }) => id === colleague);
  return (chosen.length === 0 ? all : chosen).flatMap((other) => {
    const theirs = drawn.filter((said) => !said.own && said.annotator.id === other.id).map(named);
    return compareLinks(own, theirs, partnersOf(items, other)).map((compared) => itemOf(compared, other));
  });
}

function isLink(said: Said): said is Said<Link> {
  return said.content.kind === 'link' && !said.adjudicated;
}

function named({ statement: { id }, content }: Said<Link>): NamedLink {
  return { id, content };
}

/** One's own annotations → those of a colleague. */
export function partnersOf(
  items: readonly ReviewItem[],
  { id }: Annotator,
): ReadonlyMap<AnnotationId, AnnotationId> {
  return new Map(
    items.flatMap(({ colleague, own, theirs }) =>
      colleague.id === id && own !== null && theirs !== null
        ? [[own.annotation.id, theirs.annotation.id] as const]
        : [],
    ),
  );
}

const CLASS_OF: Readonly<Record<ComparedLink['class'], LinkClass>> = {
  same: 'same',
  'type-differs': 'type',
  'only-a': 'only-own',
  'only-b': 'only-theirs',
};

function itemOf(compared: ComparedLink, colleague: Annotator): LinkItem {
  const own = 'a' in compared ? compared.a : null;
  const theirs = 'b' in compared ? compared.b : null;
  const key = theirs?.id ?? `${colleague.id} ${own?.id ?? ''}`;
  return {
    key,
    class: CLASS_OF[compared.class],
    colleague,
    own: own?.content ?? null,
    ownId: own?.id ?? null,
    theirs,
  };
}

/** Of the two links the one that is shown and decided on. */
export function linkOf({ own, theirs }: LinkItem): Link | null {
  return theirs?.content ?? own;
}

/** The link in question; null as soon as something else was selected. */
export function currentLink(state: Reviewed & Pick<State, 'selected' | 'review' | 'view'>): LinkItem | null {
  const { link } = state.review;
  if (link === null || state.view !== 'review') return null;
  const item = linkItems(state, link.article).find(({ key }) => key === link.key);
  if (item === undefined) return null;
  return state.selected === null || state.selected.id === linkOf(item)?.from ? item : null;
}

/** One's own decision on a colleague's link. */
export function linkDecision(
  state: Pick<State, 'statements' | 'layers'>,
  article: ArticlePath,
  { theirs }: LinkItem,
): ShownDecision | undefined {
  if (theirs === null) return undefined;
  const said = decisionsOn(state, article, theirs.id).find(({ own, adjudicated }) => own && !adjudicated);
  return said?.state === 'outdated' ? undefined : said;
}

/** Waits for a word: the colleague's link is another than one's own, and nothing is decided. */
export function isLinkToDecide(state: Reviewed, article: ArticlePath, item: LinkItem): boolean {
  const waits = item.theirs !== null && item.class !== 'same';
  return waits && linkDecision(state, article, item) === undefined;
}
