/** What windows were told of articles last, and so what is to be told of them now: the whole, or what is other. */
import { randomInt } from 'node:crypto';
import type { Events } from '../../../shared/api/contract.ts';
import type { GatheredArticle } from '../../../shared/domain/case/gathered.ts';
import { gatheredDifference } from '../../../shared/domain/case/gathered-difference.ts';
import type { ArticlePath } from '../../../shared/domain/layer.ts';

type Told = Required<Omit<Events['gathered'], 'done'>>;

export class ToldArticles {
  private readonly told = new Map<
    ArticlePath,
    { readonly version: string; readonly whole: GatheredArticle }
  >();
  /** A host that is started anew calls no state as this one did. */
  private readonly host = String(randomInt(2 ** 47));
  private count = 0;

  /** It is told whole next. Without an article: all are. */
  forget(article?: ArticlePath): void {
    if (article === undefined) this.told.clear();
    else this.told.delete(article);
  }

  /** What is to be told, which counts as told from now on. What is as it was told is left out. */
  tell(articles: ReadonlyMap<ArticlePath, GatheredArticle | null>): Told {
    const whole: [ArticlePath, GatheredArticle | null][] = [];
    const changed: [ArticlePath, Told['changed'][string]][] = [];
    const versions: [ArticlePath, string][] = [];
    for (const [article, now] of articles) {
      const before = this.told.get(article);
      const difference = before === undefined || now === null ? null : gatheredDifference(before.whole, now);
      if (difference !== null && Object.keys(difference).length === 0) continue;
      if (before !== undefined && difference !== null)
        changed.push([article, { from: before.version, ...difference }]);
      else whole.push([article, now]);
      if (now === null) {
        this.told.delete(article);
        continue;
      }
      this.count += 1;
      const version = `${this.host} ${String(this.count)}`;
      this.told.set(article, { version, whole: now });
      versions.push([article, version]);
    }
    return {
      articles: Object.fromEntries(whole),
      changed: Object.fromEntries(changed),
      versions: Object.fromEntries(versions),
    };
  }
}
