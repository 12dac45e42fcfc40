/**
 * The links from and to an annotation, of everybody, with what stands at both ends: those of
 * articles that are read, and those that other articles' files hold, as far as they were gathered.
 */
import type { GatheredLink } from '../../../shared/domain/case/gathered.ts';
import type { AnnotationId } from '../../../shared/domain/annotation.ts';
import type { AnnotatorId } from '../../../shared/domain/annotator.ts';
import { compareText, type ArticlePath } from '../../../shared/domain/layer.ts';
import type { LinkTypeId, StatementId } from '../../../shared/domain/statement.ts';
import { ownValue } from '../../../shared/own-value.ts';
import { linksOf } from '../decisions.ts';
import type { State } from '../state.ts';
import { endOf, type EndSources, type ShownEnd } from './link-ends.ts';

export interface ShownLink {
  readonly id: StatementId;
  /** In whose links file it is, and on which article. */
  readonly annotator: AnnotatorId;
  readonly own: boolean;
  readonly article: ArticlePath;
  readonly type: LinkTypeId;
  readonly from: ShownEnd;
  readonly to: ShownEnd;
  /** Of links in files that are not open only whether there is one is known. */
  readonly note?: string;
  readonly hasNote: boolean;
  /** The annotation that was asked for is where the link begins. */
  readonly isFrom: boolean;
}

export type LinkSources = EndSources & Pick<State, 'statements' | 'project'>;

interface Found {
  readonly article: ArticlePath;
  readonly link: GatheredLink & { readonly note?: string };
  readonly own: boolean;
}

const NONE: readonly never[] = [];
let indexed: {
  readonly articles: State['gathering']['articles'];
  /** Those that hold links. */
  readonly lists: State['gathering']['articles'];
  readonly index: ReadonlyMap<AnnotationId, readonly Found[]>;
} | null = null;

/** One's own first, in the order in which they were drawn. */
export function linksAt(sources: LinkSources, id: AnnotationId): readonly ShownLink[] {
  const { statements, gathering, project, open } = sources;
  const found = new Map<StatementId, Found>();
  for (const article of Object.keys(statements)) {
    for (const { content, statement, annotator, own, adjudicated } of linksOf(sources, article, id)) {
      // What was read earlier of a colleague's may be another by now.
      if (adjudicated || (!own && gathering.isDone && !open.includes(article))) continue;
      const { type, from, to, toArticle, note } = content;
      const link = {
        id: statement.id,
        annotator: annotator.id,
        type,
        from,
        to,
        ...(toArticle !== undefined && { toArticle }),
        ...(note !== undefined && { note }),
      };
      found.set(statement.id, { article, link, own });
    }
  }
  for (const each of gatheredAbout(gathering.articles).get(id) ?? NONE) {
    const { article, link } = each;
    const own = link.annotator === project?.annotator?.id;
    // Of articles that are read, one's own are here, and newer.
    const isKnown = own && ownValue(sources.layers, article) !== undefined;
    if (!isKnown && !open.includes(article) && !found.has(link.id))
      found.set(link.id, { article, link, own });
  }
  return [...found.values()]
    .toSorted((a, b) => Number(b.own) - Number(a.own) || compareText(a.link.annotator, b.link.annotator))
    .map((each) => shownLink(sources, each, id));
}

function shownLink(sources: EndSources, { article, link, own }: Found, id: AnnotationId): ShownLink {
  const { note, toArticle = article } = link;
  return {
    id: link.id,
    annotator: link.annotator,
    own,
    article,
    type: link.type,
    from: endOf(sources, link.from, article),
    to: endOf(sources, link.to, toArticle),
    ...(note !== undefined && { note }),
    hasNote: note !== undefined || link.hasNote === true,
    isFrom: link.from === id,
  };
}

/** Made anew only when the links of some article are others, and not for every annotation. */
function gatheredAbout(
  articles: State['gathering']['articles'],
): ReadonlyMap<AnnotationId, readonly Found[]> {
  if (indexed?.articles === articles) return indexed.index;
  const lists = new Map([...articles].filter(([, { links }]) => links.length > 0));
  const isSame =
    indexed?.lists.size === lists.size &&
    [...lists].every(([article, { links }]) => indexed?.lists.get(article)?.links === links);
  const index = indexed !== null && isSame ? indexed.index : indexOf(lists);
  indexed = { articles, lists, index };
  return index;
}

function indexOf(articles: State['gathering']['articles']): ReadonlyMap<AnnotationId, readonly Found[]> {
  const all = new Map<AnnotationId, Found[]>();
  for (const [article, { links }] of articles) {
    for (const link of links) {
      if (link.adjudicated === true) continue;
      for (const end of new Set([link.from, link.to])) {
        const list = all.get(end);
        const each = { article, link, own: false };
        if (list === undefined) all.set(end, [each]);
        else list.push(each);
      }
    }
  }
  return all;
}
