/** Tells the process that searches what is excluded in the articles: each article's zones when they are others. */
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { ZoneOnText } from '../counts/count-tags.ts';
import type { SearchedZones } from './searching-messages.ts';
import type { AskCode, TextProcess } from './text-process.ts';

type Zones = readonly ZoneOnText[];

export class SentZones {
  private readonly zonesOf: (article: ArticlePath) => Zones;
  /** As they were sent to `process`: the index answers the very same list as long as they are the same. */
  private readonly sent = new Map<ArticlePath, Zones>();
  private process: TextProcess | undefined;

  constructor(zonesOf: SentZones['zonesOf']) {
    this.zonesOf = zonesOf;
  }

  /** The process knows the zones of these articles when this answers. */
  async sendTo(
    process: TextProcess,
    articles: readonly ArticlePath[],
  ): Promise<Result<null, AskCode | 'stale'>> {
    // A new process knows nothing.
    if (process !== this.process) this.sent.clear();
    this.process = process;
    const fresh = articles.flatMap((article) => {
      const zones = this.zonesOf(article);
      const before = this.sent.get(article);
      return zones === before || (zones.length === 0 && before === undefined) ? [] : [{ article, zones }];
    });
    if (fresh.length === 0) return ok(null);
    for (const { article, zones } of fresh) this.sent.set(article, zones);
    const answer = await process.ask({ kind: 'exclude', of: fresh.map(asSent) });
    if (answer.ok) return ok(null);
    this.process = undefined;
    return answer;
  }
}

function asSent({ article, zones }: { article: ArticlePath; zones: Zones }): SearchedZones {
  return { article, zones: zones.map(({ text, start, end }) => ({ text, start, end })) };
}
