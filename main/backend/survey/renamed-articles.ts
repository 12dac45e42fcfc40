/**
 * Which articles of today are those that people spoke of under a path that is gone: known by
 * the bytes of the file that the words were said of, or by the texts of the layers there.
 */
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import type { Sha256 } from '../../../shared/domain/text.ts';
import type { ArticleFacts } from './article-facts.ts';

/** More paths that are gone than this are not looked for: each may take reading layers. */
const MOST_GONE = 500;

export interface StatedPaths {
  /** Every path that somebody says something of. */
  readonly said: Iterable<ArticlePath>;
  readonly listed: ReadonlySet<ArticlePath>;
  /** SHA-256 of files, by the path that they had when something was said of them. */
  readonly files: ReadonlyMap<ArticlePath, ReadonlySet<Sha256>>;
  readonly facts: ReadonlyMap<ArticlePath, Pick<ArticleFacts, 'text' | 'source'>>;
  /** The texts of the layers that lie under a path. */
  readonly textsOn: (article: ArticlePath) => Promise<ReadonlySet<Sha256>>;
}

/** Today's path → the paths that are gone under which people speak of it. */
export async function renamedArticles({
  said,
  listed,
  files,
  facts,
  textsOn,
}: StatedPaths): Promise<ReadonlyMap<ArticlePath, readonly ArticlePath[]>> {
  const gone = [...said].filter((article) => !listed.has(article)).slice(0, MOST_GONE);
  const renamed = new Map<ArticlePath, ArticlePath[]>();
  if (gone.length === 0) return renamed;
  const bySource = pathsBy(facts, ({ source }) => source);
  const byText = pathsBy(facts, ({ text }) => text);
  for (const old of gone) {
    const known = [...(files.get(old) ?? [])].flatMap((sha256) => bySource.get(sha256) ?? []);
    const now =
      known.length > 0 ? known : [...(await textsOn(old))].flatMap((sha256) => byText.get(sha256) ?? []);
    for (const article of new Set(now)) renamed.set(article, [...(renamed.get(article) ?? []), old]);
  }
  return renamed;
}

function pathsBy<T>(
  facts: ReadonlyMap<ArticlePath, T>,
  key: (one: T) => Sha256,
): ReadonlyMap<Sha256, readonly ArticlePath[]> {
  const paths = new Map<Sha256, ArticlePath[]>();
  for (const [article, one] of facts) paths.set(key(one), [...(paths.get(key(one)) ?? []), article]);
  return paths;
}
