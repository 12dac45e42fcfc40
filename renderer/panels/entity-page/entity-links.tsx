/** What an entity's annotations are tied to, as sentences; each shows the words at both ends. */
import type { ReactNode } from 'react';
import type { EntityGroup } from '../../../shared/domain/case/entity-groups.ts';
import { voiceOf, type OverviewItem } from '../../../shared/domain/case/overview-items.ts';
import { itemsById, linksInScope } from '../../store/overview/overview-items.ts';
import { shorten } from '../annotation-list/card-words.ts';
import { linkTypeWords } from '../links/link-words.ts';
import { useShowWords, useVoiceName } from '../overviews/use-scoped.ts';
import { useTagset, useText, useWindowState } from '../window-context.tsx';

/** More are not drawn; the network has all. */
const MOST = 100;

export function EntityLinks({ group }: { readonly group: EntityGroup }): ReactNode {
  const text = useText();
  const tagset = useTagset();
  const showWords = useShowWords();
  const voiceName = useVoiceName();
  const scope = useWindowState((state) => state.overview.scope);
  const gathering = useWindowState((state) => state.gathering);
  const byId = useWindowState(itemsById);
  const links = linksInScope({ gathering }, scope).flatMap(({ link }) => {
    const [from, to] = [byId.get(link.from), byId.get(link.to)];
    const isOurs = from?.entity?.id === group.id || to?.entity?.id === group.id;
    return isOurs ? [{ link, from, to }] : [];
  });
  if (links.length === 0) return null;
  const nameOf = (item: OverviewItem | undefined): string =>
    item === undefined ? text('entity-page.end-gone') : (item.entity?.name ?? shorten(item.annotation.quote));
  return (
    <section aria-label={text('entity-page.links')}>
      <h3>{text('entity-page.links')}</h3>
      <ul className="entity-links">
        {links.slice(0, MOST).map(({ link, from, to }) => {
          const sentence = text('links.sentence', {
            from: nameOf(from),
            type: linkTypeWords(text, tagset, link.type),
            to: nameOf(to),
          });
          return (
            <li key={`${link.annotator} ${link.id}`}>
              <button
                type="button"
                className="entity-name"
                onClick={() =>
                  showWords(
                    sentence,
                    [from, to].flatMap((end) => end ?? []),
                  )
                }
              >
                <bdi>{sentence}</bdi>
              </button>{' '}
              <span className="soft">
                <bdi>{voiceName(voiceOf(link))}</bdi>
              </span>
            </li>
          );
        })}
      </ul>
      {links.length > MOST && (
        <p className="soft">{text('entity-page.more-links', { count: links.length - MOST })}</p>
      )}
    </section>
  );
}
