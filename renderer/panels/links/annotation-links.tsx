/** The links of the selected annotation as sentences, everybody's, with what can be done to one's own. */
import './annotation-links.css';
import { Spline } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { typesAt } from '../../../shared/domain/link-types.ts';
import type { PlacedAnnotation } from '../../store/state.ts';
import { Button } from '../../ui/button.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import {
  useBackToText,
  useCommandKeys,
  useRunCommand,
  useTagset,
  useText,
  useWindowState,
} from '../window-context.tsx';
import { LinkSentence } from './link-sentence.tsx';
import { useLinks, useLinksElsewhere } from './use-links.ts';

/** So many sentences at once; the rest when somebody wants to read them. */
const SHOWN_AT_FIRST = 20;

export function AnnotationLinks({
  placed,
  article,
}: {
  readonly placed: PlacedAnnotation;
  readonly article: string;
}): ReactNode {
  const text = useText();
  const run = useRunCommand();
  const backToText = useBackToText();
  const tagset = useTagset();
  const keys = useCommandKeys('link');
  const links = useLinks(placed.annotation.id);
  const lookElsewhere = useLinksElsewhere();
  const [showsAll, setShowsAll] = useState(false);
  const canWrite = useWindowState((state) => state.project?.writable === 'yes');
  const canDraw = canWrite && typesAt(tagset, placed.annotation.content.tag).length > 0;
  if (links.length === 0 && !canDraw) return null;
  return (
    <section className="annotation-links" aria-label={text('links.title')}>
      <header className="annotation-links-head">
        <h3 className="field-label">{text('links.title')}</h3>
        {canDraw && (
          <Button
            look="quiet"
            icon={<Spline size={14} aria-hidden />}
            onPress={() => {
              run('link');
              backToText();
            }}
          >
            {text('links.draw')}
            {keys !== undefined && <Kbd keys={keys} />}
          </Button>
        )}
      </header>
      {links.length > 0 && (
        <ul className="link-sentences">
          {(showsAll ? links : links.slice(0, SHOWN_AT_FIRST)).map((link) => (
            <LinkSentence
              key={link.id}
              link={link}
              article={article}
              id={placed.annotation.id}
              canWrite={canWrite}
            />
          ))}
        </ul>
      )}
      {links.length > SHOWN_AT_FIRST && !showsAll && (
        <Button look="quiet" onPress={() => setShowsAll(true)}>
          {text('links.show-all', { count: links.length })}
        </Button>
      )}
      {lookElsewhere !== null && (
        <Button look="quiet" onPress={lookElsewhere}>
          {text('links.look-elsewhere')}
        </Button>
      )}
    </section>
  );
}
