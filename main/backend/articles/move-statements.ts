/** What one's own file says of an article goes to its new path; what is shown of it is perhaps read in another way then. */
import type { Calls } from '../../../shared/api/contract.ts';
import type { Desk } from '../desk.ts';
import type { Descriptions } from '../survey/descriptions.ts';

export async function moveStatements(
  { descriptions, sources, articles, tell }: Pick<Desk, 'descriptions' | 'sources' | 'articles' | 'tell'>,
  { from, to, only }: Calls['moveStatements']['request'],
): ReturnType<Descriptions['move']> {
  const moved = await descriptions.move(from, to, only);
  if (!moved.ok || moved.value.moved.every(({ under }) => under !== 'sources')) return moved;
  for (const article of [from, to]) {
    sources.forget(article);
    descriptions.survey.forget(article);
    if (articles.has(article)) tell({ event: 'articleChanged', data: { article, gone: false } });
  }
  return moved;
}
