/** In how many articles lines stand: those of the same outlet; of all, where the outlet is not known. */
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import type { Survey } from './survey.ts';

/** An article that shares more of its wording is another version of the same, and no second witness of its lines. */
const SAME_ARTICLE_SHARE = 0.6;

/** Answers for the hash of a line; the article itself counts, whatever stands in it. */
export function articlesWithLine(
  survey: Pick<Survey, 'articles' | 'sharesOf'>,
  article: ArticlePath,
  outletOf: (article: ArticlePath) => string,
): (lineHash: number) => number {
  const outlet = outletOf(article);
  const versions = new Set(
    survey.sharesOf(article).flatMap((one) => (one.share >= SAME_ARTICLE_SHARE ? [one.article] : [])),
  );
  const others = [...survey.articles]
    .filter(([other]) => other !== article && !versions.has(other))
    .filter(([other]) => outlet === '' || ['', outlet].includes(outletOf(other)))
    .map(([, { lines }]) => new Set(lines));
  return (line) => 1 + others.filter((lines) => lines.has(line)).length;
}
