/** The selected annotation: what it is, what its words are, and everything that can be done to it. */
import './details.css';
import { ChevronDown, ChevronUp, LocateFixed, Trash2, X } from 'lucide-react';
import { Activity, type ReactNode, useState } from 'react';
import { ownValue } from '../../../shared/own-value.ts';
import { selectedAnnotation } from '../../store/selectors.ts';
import type { PlacedAnnotation } from '../../store/state.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { AnnotationLinks } from '../links/annotation-links.tsx';
import { EntityField } from '../entities/entity-field.tsx';
import { DecisionsOn } from '../decisions/decisions-on.tsx';
import { readableName } from '../readable-name.ts';
import { SettleBox } from '../settling/settle-box.tsx';
import { TagChip } from '../tag-chip.tsx';
import { tagName } from '../tag-name.ts';
import { useEscToText } from '../use-esc-to-text.ts';
import {
  useActions,
  useBackToText,
  useCommandKeys,
  useTagset,
  useText,
  useWindowState,
} from '../window-context.tsx';
import { AnnotationHistory } from './annotation-history.tsx';
import { BoundaryButtons } from './boundary-buttons.tsx';
import { Conflict } from './conflict.tsx';
import { MadeBy } from './made-by.tsx';
import { NoteField } from './note-field.tsx';
import { AttributeFields } from './attribute-fields.tsx';
import { LookAgain } from './look-again.tsx';
import { TagFields } from './tag-fields.tsx';
import { TagMeaning } from './tag-meaning.tsx';
import { useLostFocus } from './use-lost-focus.ts';
import { usePlace } from './use-place.ts';
import { useShowInText } from './use-show-in-text.ts';

/** The quote has this id: the note's field says by it what it is about. */
const QUOTE_ID = 'details-quote';

/**
 * Nothing where nothing is selected: then what was shown last stands hidden, and is filled
 * anew for the next one, which takes much less than making all of it again.
 */
export function Details(): ReactNode {
  const placed = useWindowState(selectedAnnotation);
  const article = useWindowState((state) => state.selected?.article ?? null);
  const [last, setLast] = useState<ShownAnnotation | null>(null);
  const shown = placed === null || article === null ? null : { placed, article };
  if (shown !== null && (shown.placed !== last?.placed || shown.article !== last.article)) setLast(shown);
  const filled = shown ?? last;
  return (
    <Activity mode={shown === null ? 'hidden' : 'visible'}>
      {filled !== null && <DetailsOf {...filled} />}
    </Activity>
  );
}

interface ShownAnnotation {
  readonly placed: PlacedAnnotation;
  readonly article: string;
}

function DetailsOf({ placed, article }: ShownAnnotation): ReactNode {
  const text = useText();
  const actions = useActions();
  const escToText = useEscToText();
  const tagset = useTagset();
  const deleteKeys = useCommandKeys('delete-annotation');
  const backToText = useBackToText();
  const show = useShowInText(article);
  const readOnly = useWindowState((state) =>
    (ownValue(state.layers, article) ?? []).some((each) => each.own && each.readOnly),
  );
  const { id, content } = placed.annotation;
  const editable = placed.own && !readOnly;
  const { place, step } = usePlace();
  const isUnsettled = place?.isUnsettled === true;
  const name = tagName(text, tagset, content.tag, content.label);
  return (
    <section className="details" data-region="details" aria-label={text('region.details')} {...escToText}>
      <header className="details-head">
        <h2 className="details-place">
          {place === null
            ? name
            : text(isUnsettled ? 'details.place-unsettled' : 'details.place', {
                position: place.position,
                count: place.count,
              })}
        </h2>
        <IconButton
          name={text(isUnsettled ? 'command.previous-unsettled' : 'command.previous-annotation')}
          keys={useCommandKeys(isUnsettled ? 'previous-unsettled' : 'previous-annotation')}
          icon={<ChevronUp size={15} aria-hidden />}
          onPress={() => step(-1)}
        />
        <IconButton
          name={text(isUnsettled ? 'command.next-unsettled' : 'command.next-annotation')}
          keys={useCommandKeys(isUnsettled ? 'next-unsettled' : 'next-annotation')}
          icon={<ChevronDown size={15} aria-hidden />}
          onPress={() => step(1)}
        />
        <IconButton
          name={text('details.show')}
          icon={<LocateFixed size={15} aria-hidden />}
          onPress={() => show(id)}
          isDisabled={placed.span === null}
        />
        {editable && (
          <IconButton
            name={text('details.delete')}
            keys={deleteKeys}
            icon={<Trash2 size={15} aria-hidden />}
            onPress={() => {
              backToText();
              actions.remove(article, id);
            }}
          />
        )}
        <IconButton
          name={text('details.back')}
          icon={<X size={15} aria-hidden />}
          onPress={() => {
            backToText();
            actions.selectAnnotation(article, null);
          }}
        />
      </header>
      <div className="details-body">
        {placed.placement.kind === 'exact' ? (
          <Quote words={content.anchor.exact} />
        ) : (
          <SettleBox placed={placed} article={article} quoteId={QUOTE_ID} isEditable={editable} />
        )}
        <Conflict placed={placed} article={article} />
        <DecisionsOn placed={placed} article={article} isEditable={editable} />
        {!editable && (
          <>
            <p className="details-tag">
              <TagChip tagset={tagset} tag={content.tag} />
              {name}
            </p>
            <p className="details-hint">
              {placed.own
                ? text('details.read-only')
                : text('details.colleague', { name: readableName(placed.annotator.name) })}
            </p>
          </>
        )}
        {editable && <TagFields content={content} article={article} id={id} />}
        <TagMeaning tag={content.tag} />
        {editable && <LookAgain annotation={placed.annotation} article={article} />}
        {editable && <AttributeFields content={content} article={article} id={id} />}
        <EntityField entity={content.entity} />
        <NoteField
          key={id}
          note={content.note ?? ''}
          isReadOnly={!editable}
          describedBy={QUOTE_ID}
          onWrite={(note) => actions.writeNote(article, id, note)}
        />
        <AnnotationLinks key={`links ${id}`} placed={placed} article={article} />
        {editable && placed.span !== null && <BoundaryButtons article={article} id={id} />}
        <MadeBy placed={placed} />
        <AnnotationHistory placed={placed} article={article} />
        {editable && placed.annotation.conflict !== undefined && (
          <Button look="danger" onPress={() => actions.remove(article, id)}>
            {text('details.delete')}
          </Button>
        )}
      </div>
    </section>
  );
}

function Quote({ words }: { readonly words: string }): ReactNode {
  useLostFocus(QUOTE_ID);
  return (
    <blockquote className="details-quote" id={QUOTE_ID} dir="auto" data-region-focus tabIndex={-1}>
      {words}
    </blockquote>
  );
}
