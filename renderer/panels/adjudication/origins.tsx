/** What the agreed set has of a candidate, and what that comes from: each origin can be gone to. */
import type { ReactNode } from 'react';
import type { PlacedAnnotation } from '../../../shared/domain/review/comparable.ts';
import { findAnnotation } from '../../store/layers-state.ts';
import { Button } from '../../ui/button.tsx';
import { shorten } from '../annotation-list/card-words.ts';
import { useShowInText } from '../details/use-show-in-text.ts';
import { readableName } from '../readable-name.ts';
import { TagChip } from '../tag-chip.tsx';
import { tagName } from '../tag-name.ts';
import { useActions, useTagset, useText, useWindowState } from '../window-context.tsx';

export function Agreed({
  agreed,
  article,
}: {
  readonly agreed: PlacedAnnotation;
  readonly article: string;
}): ReactNode {
  const text = useText();
  const tagset = useTagset();
  const layers = useWindowState((state) => state.layers);
  const { tag, label, anchor, note, derivedFrom = [] } = agreed.content;
  const nameOf = (id: string): string =>
    findAnnotation(layers, article, id)?.shown.layer.annotator.name ?? '';
  const sorted = derivedFrom.toSorted((a, b) => nameOf(a).localeCompare(nameOf(b), text.language));
  return (
    <section className="agreed" aria-label={text('adjudication.agreed-set')}>
      <p className="agreed-head">
        <TagChip tagset={tagset} tag={tag} />
        <b>{tagName(text, tagset, tag, label)}</b>
        <span className="agreed-in">{text('adjudication.in-set')}</span>
      </p>
      <blockquote className="version-quote" dir="auto">
        {anchor.exact}
      </blockquote>
      {note !== undefined && <p className="version-names">{text('review.note', { note })}</p>}
      <h3 className="origins-title">{text('adjudication.origins')}</h3>
      <ul className="origins">
        {sorted.map((id) => (
          <li key={id}>
            <Origin id={id} article={article} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Origin({ id, article }: { readonly id: string; readonly article: string }): ReactNode {
  const text = useText();
  const tagset = useTagset();
  const actions = useActions();
  const show = useShowInText(article);
  const layers = useWindowState((state) => state.layers);
  const found = findAnnotation(layers, article, id);
  if (found === undefined) return <span className="details-hint">{text('adjudication.origin-gone')}</span>;
  const { annotator } = found.shown.layer;
  const { tag, anchor } = found.annotation.content;
  return (
    <Button
      look="quiet"
      className="origin"
      onPress={() => {
        actions.selectAnnotation(article, id, annotator.id);
        show(id);
      }}
    >
      <bdi>{readableName(annotator.name)}</bdi>
      <TagChip tagset={tagset} tag={tag} />
      <span className="origin-quote" dir="auto">
        {shorten(anchor.exact)}
      </span>
    </Button>
  );
}
