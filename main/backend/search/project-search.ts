/** Searching an open project: its texts, in the articles that are asked for. */
import type {
  IndexState,
  SearchAnswer,
  SearchCode,
  SearchFilter,
  SearchRequest,
} from '../../../shared/api/contract.ts';
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import { mergeMetadata } from '../../../shared/domain/metadata.ts';
import { sortedDay } from '../../../shared/domain/published-day.ts';
import type { TextQuery } from '../../../shared/domain/search/text-query.ts';
import type { Span } from '../../../shared/domain/span.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { readArticle } from '../articles/open-article.ts';
import type { ZoneOnText } from '../counts/count-tags.ts';
import type { Desk } from '../desk.ts';
import type { SessionSurroundings } from '../surroundings.ts';
import { SentZones } from './sent-zones.ts';
import { TextIndex } from './text-index.ts';
import { TextProcess } from './text-process.ts';

type SearchedDesk = Pick<Desk, 'project' | 'sources' | 'list' | 'descriptions' | 'annotator' | 'tell'>;

export class ProjectSearch {
  readonly index: TextIndex;
  private readonly desk: SearchedDesk;
  private readonly zones: SentZones;

  constructor(
    desk: SearchedDesk,
    { host }: SessionSurroundings,
    zones: { zonesOf(article: ArticlePath): readonly ZoneOnText[] },
  ) {
    this.desk = desk;
    this.zones = new SentZones((article) => zones.zonesOf(article));
    this.index = new TextIndex({
      startProcess: () => new TextProcess((memory) => host.spawnExtractor(memory)),
      articles: () => desk.list.articles,
      read: (article, signal) =>
        readArticle(desk.project, article, desk.sources, { isBackground: true, signal }),
      tell: (data: IndexState) => desk.tell({ event: 'searchProgress', data }),
      log: (line) => host.log(line),
    });
  }

  async search(
    { query, filter, skip }: SearchRequest,
    isStale: () => boolean,
  ): Promise<Result<SearchAnswer, SearchCode>> {
    const process = await this.index.process();
    const only = await this.articlesFor(filter);
    const listed = this.desk.list.articles.map(({ path }) => path);
    const sent = await this.zones.sendTo(process, listed);
    if (!sent.ok) return sent;
    const showsExcluded = filter.excluded === 'shown';
    const answer = await process.ask({ kind: 'search', query, only, skip, showsExcluded }, isStale);
    if (!answer.ok) return answer;
    const { found } = answer.value;
    if (found === undefined) return fail('too-large');
    return ok({ ...found, index: this.index.state });
  }

  async findInText(content: string, query: TextQuery): Promise<Result<readonly Span[], SearchCode>> {
    const answer = await this.index.begin().ask({ kind: 'find', content, query });
    return answer.ok ? ok(answer.value.spans ?? []) : answer;
  }

  async findInWords(
    words: readonly string[],
    query: TextQuery,
  ): Promise<Result<readonly (readonly Span[])[], SearchCode>> {
    const answer = await this.index.begin().ask({ kind: 'find-each', words, query });
    return answer.ok ? ok(answer.value.each ?? []) : answer;
  }

  /** null: in all. */
  private async articlesFor({ outlet, from, until }: SearchFilter): Promise<readonly ArticlePath[] | null> {
    if (outlet === undefined && from === undefined && until === undefined) return null;
    const { descriptions, annotator } = this.desk;
    const wanted = outlet?.trim().toLowerCase();
    return Object.entries(await descriptions.all()).flatMap(([article, { found, said }]) => {
      const metadata = mergeMetadata(found, said, annotator?.id ?? null);
      const day = sortedDay(metadata.published ?? '').slice(0, 10);
      const isOutlet = wanted === undefined || (metadata.outlet ?? '').trim().toLowerCase() === wanted;
      const isThen =
        (from === undefined || (day !== '' && day >= from)) &&
        (until === undefined || (day !== '' && day <= until));
      return isOutlet && isThen ? [article] : [];
    });
  }
}
