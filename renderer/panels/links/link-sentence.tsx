/** One link as a sentence: what begins it, its type, where it leads to; each end leads to its words. */
import { ArrowLeftRight, StickyNote, Trash2, TriangleAlert, Unlink } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { AnnotationId } from '../../../shared/domain/annotation.ts';
import { linkTypeOf, linkTypesOf, mayLink } from '../../../shared/domain/link-types.ts';
import { ownValue } from '../../../shared/own-value.ts';
import { decisionsOn } from '../../store/decisions.ts';
import type { ShownEnd } from '../../store/linking/link-ends.ts';
import type { ShownLink } from '../../store/linking/shown-links.ts';
import { IconButton } from '../../ui/button.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { DecisionMark } from '../decisions/decision-mark.tsx';
import { readableName, splitPath } from '../readable-name.ts';
import { TagChip } from '../tag-chip.tsx';
import { useActions, useTagset, useText, useWindowState } from '../window-context.tsx';
import { LinkNote } from './link-note.tsx';
import { endName, linkTypeWords } from './link-words.ts';
import { useGoToEnd } from './use-go-to-end.ts';

export function LinkSentence({
  link,
  article,
  id,
  canWrite,
}: {
  readonly link: ShownLink;
  /** The article and the annotation at which it is shown. */
  readonly article: string;
  readonly id: AnnotationId;
  readonly canWrite: boolean;
}): ReactNode {
  const text = useText();
  const actions = useActions();
  const tagset = useTagset();
  const [asksNote, setAsksNote] = useState(false);
  const name = useAnnotatorName(link.annotator);
  // What is in the file of an article that was not read yet is changed there.
  const isRead = useWindowState((state) => ownValue(state.layers, link.article) !== undefined);
  const decisions = useWindowState((state) => decisionsOn(state, link.article, link.id));
  const canChange = canWrite && link.own && isRead;
  const { from, to } = link;
  const type = linkTypeOf(tagset, link.type);
  const fitting =
    'tag' in from && 'tag' in to
      ? linkTypesOf(tagset).filter((each) => mayLink(tagset, each, from.tag, to.tag))
      : [];
  const canReverse =
    type !== undefined && 'tag' in from && 'tag' in to && mayLink(tagset, type, to.tag, from.tag);
  const choices = [...new Set([link.type, ...fitting.map((each) => each.id)])].map((each) => ({
    id: each,
    label: linkTypeWords(text, tagset, each),
  }));
  const words = text('links.sentence', {
    from: endName(text, tagset, from),
    type: linkTypeWords(text, tagset, link.type),
    to: endName(text, tagset, to),
  });
  return (
    <li className="link-sentence" aria-label={words} data-colleague={!link.own || undefined}>
      <End end={from} article={article} isHere={from.id === id} />
      {canChange && choices.length > 1 ? (
        <SelectField
          label={text('links.type')}
          hideLabel
          choices={choices}
          value={link.type}
          onChange={(chosen) => actions.retypeLink(link.article, link.id, chosen)}
        />
      ) : (
        <span className="link-type">{linkTypeWords(text, tagset, link.type)}</span>
      )}
      <End end={to} article={article} isHere={to.id === id} />
      {decisions.map((decision) => (
        <span className="link-by link-decision" key={decision.statement.id}>
          <DecisionMark decision={decision} />
          {!decision.own && readableName(decision.annotator.name)}
        </span>
      ))}
      {!link.own && <span className="link-by">{text('links.by', { name })}</span>}
      {link.note === undefined && link.hasNote && <span className="link-by">{text('links.has-note')}</span>}
      {link.note !== undefined && !asksNote && (
        <span className="link-note" dir="auto">
          {link.note}
        </span>
      )}
      {canChange && (
        <span className="link-deeds">
          {canReverse && (
            <IconButton
              name={text('links.reverse')}
              icon={<ArrowLeftRight size={14} aria-hidden />}
              onPress={() => actions.reverseLink(link.article, link.id)}
            />
          )}
          <IconButton
            name={text('links.write-note')}
            icon={<StickyNote size={14} aria-hidden />}
            isExpanded={asksNote}
            onPress={() => setAsksNote(!asksNote)}
          />
          <IconButton
            name={text('links.remove')}
            icon={<Trash2 size={14} aria-hidden />}
            onPress={() => actions.removeLink(link.article, link.id)}
          />
        </span>
      )}
      {asksNote && (
        <LinkNote
          note={link.note ?? ''}
          onWrite={(note) => {
            setAsksNote(false);
            actions.noteLink(link.article, link.id, note);
          }}
          onLeave={() => setAsksNote(false)}
        />
      )}
    </li>
  );
}

function End({
  end,
  article,
  isHere,
}: {
  readonly end: ShownEnd;
  readonly article: string;
  readonly isHere: boolean;
}): ReactNode {
  const text = useText();
  const tagset = useTagset();
  const goTo = useGoToEnd();
  const own = useWindowState((state) => state.project?.annotator?.id);
  const name = useAnnotatorName('annotator' in end ? end.annotator : '');
  if (!('tag' in end)) {
    return (
      <span className="link-end link-end-broken">
        <Unlink size={13} aria-hidden />
        {text(`links.broken.${end.state}`)}
      </span>
    );
  }
  const words = (
    <>
      <TagChip tagset={tagset} tag={end.tag} />
      <span className="link-end-quote" dir="auto">
        {endName(text, tagset, end)}
      </span>
    </>
  );
  return (
    <span className="link-end">
      {isHere ? (
        <span className="link-end-words">{words}</span>
      ) : (
        <button
          type="button"
          className="link-end-words link-end-go"
          aria-label={text('links.go', { end: endName(text, tagset, end) })}
          onClick={() => goTo(end)}
        >
          {words}
        </button>
      )}
      {end.state === 'lost' && (
        <span className="link-end-fact link-end-broken">
          <TriangleAlert size={12} aria-hidden />
          {text('links.lost')}
        </span>
      )}
      {end.article !== article && (
        <span className="link-end-fact">
          {text('links.in', { article: readableName(splitPath(end.article).name) })}
        </span>
      )}
      {!isHere && end.annotator !== own && (
        <span className="link-end-fact">{text('links.of', { name })}</span>
      )}
    </span>
  );
}

function useAnnotatorName(id: string): string {
  const name = useWindowState(
    (state) => state.project?.knownAnnotators.find((annotator) => annotator.id === id)?.name,
  );
  return readableName(name ?? id);
}
