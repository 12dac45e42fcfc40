/**
 * Editing: what a person does to annotations, as changes.
 *
 * Each gesture is checked, becomes a plain `Change`, is made and can be undone. What
 * cannot be done is said, never done by halves.
 */
import type { Annotation, AnnotationContent, AnnotationId } from '../../shared/domain/annotation.ts';
import { makeAnchor } from '../../shared/domain/anchor.ts';
import type { ChangeKind, Edit } from '../../shared/domain/change.ts';
import { normaliseSpan } from '../../shared/domain/graphemes.ts';
import type { ArticlePath } from '../../shared/domain/layer.ts';
import type { Span } from '../../shared/domain/span.ts';
import type { TagId } from '../../shared/domain/tagset.ts';
import { ownValue } from '../../shared/own-value.ts';
import type { Actions } from './actions.ts';
import { movedBoundary } from './boundary.ts';
import { ownLayer } from './layers-state.ts';
import { findOwn, shortened } from './own-annotation.ts';
import { spanOfPlacement, standingOn } from './reading-order.ts';
import type { SaidCode, ShownLayer } from './state.ts';
import { textOf, type StoreContext } from './store-context.ts';
import { tagLabel } from './tag-label.ts';
import type { Undo } from './undo.ts';

export type Editing = Pick<
  Actions,
  'retag' | 'writeNote' | 'moveBoundary' | 'remove' | 'mayChange' | 'resolveConflict'
> & {
  /** Tags a stretch of an article's text; tells whether an annotation stands there now. */
  readonly tagWords: (article: ArticlePath, span: Span, tag: TagId) => boolean;
};

export function createEditing(context: StoreContext, undo: Pick<Undo, 'make'>): Editing {
  function make(
    kind: ChangeKind,
    edits: readonly Edit[],
    said: SaidCode,
    content: AnnotationContent,
  ): boolean {
    const { newId, now } = context.clock;
    if (!undo.make({ id: newId(), kind, at: now(), edits })) return false;
    context.say(
      said,
      { tag: content.tag, quote: shortened(content.anchor.exact), count: edits.length },
      true,
    );
    return true;
  }

  function edit(
    article: ArticlePath,
    annotation: Annotation,
    kind: ChangeKind,
    patch: Partial<AnnotationContent>,
    said: SaidCode,
  ): void {
    // New words are where it stands now: that it was lost is over.
    const { lostIn, ...rest } = annotation.content;
    const settled = lostIn === undefined || patch.anchor !== undefined ? {} : { lostIn };
    const after = { ...rest, ...settled, ...patch };
    make(kind, [{ article, annotation: annotation.id, before: annotation.content, after }], said, after);
  }

  function select(article: ArticlePath, id: AnnotationId, annotator: string): void {
    context.set({ selected: { article, id, annotator } });
  }

  return {
    tagWords: (article, span, tag) => {
      const text = textOf(context.state())(article);
      const words = text === null ? null : normaliseSpan(text.content, span);
      if (text === null || words === null) {
        context.say('nothing-selected');
        return false;
      }
      const { project, layers } = context.state();
      if (project === null || project.annotator === null) {
        context.say('no-annotator');
        return false;
      }
      const twin = twinOf(ownLayer(layers, article), words, tag);
      if (twin !== undefined) {
        select(article, twin.id, project.annotator.id);
        context.say('already-tagged', { tag, quote: shortened(twin.content.anchor.exact) });
        return true;
      }
      const id = context.clock.newId();
      const anchor = makeAnchor(text, words);
      const content: AnnotationContent = { anchor, tag, label: tagLabel(project.tagset, tag) };
      if (!make('tag', [{ article, annotation: id, before: null, after: content }], 'tagged', content))
        return false;
      select(article, id, project.annotator.id);
      return true;
    },

    retag: (article, id, tag) => {
      const { project } = context.state();
      const found = findOwn(context, article, id);
      if (found === undefined || project === null || found.annotation.content.tag === tag) return;
      const label = tagLabel(project.tagset, tag);
      edit(article, found.annotation, 'retag', { tag, label }, 'retagged');
    },

    writeNote: (article, id, note) => {
      const found = findOwn(context, article, id);
      if (found === undefined || (found.annotation.content.note ?? '') === note) return;
      const before = found.annotation.content;
      const { note: _old, ...rest } = before;
      const after = note === '' ? rest : { ...rest, note };
      const edits = [{ article, annotation: id, before, after }];
      make('note', edits, 'noted', after);
    },

    moveBoundary: (article, id, edge, by, step) => {
      const found = findOwn(context, article, id);
      const text = textOf(context.state())(article);
      if (found === undefined || text === null) return;
      const span = spanToday(found.shown, found.annotation);
      if (span === null) {
        context.say('not-placed', { annotation: id });
        return;
      }
      const moved = movedBoundary(text.content, span, edge, by, step);
      if (moved === null) context.say('boundary-stays');
      else
        edit(
          article,
          found.annotation,
          'move-boundary',
          { anchor: makeAnchor(text, moved) },
          'boundary-moved',
        );
    },

    remove: (article, id) => {
      const found = findOwn(context, article, id);
      if (found === undefined) return;
      const { content } = found.annotation;
      make('delete', [{ article, annotation: id, before: content, after: null }], 'deleted', content);
    },

    mayChange: (article, id) => findOwn(context, article, id) !== undefined,

    resolveConflict: (article, id) => {
      const found = findOwn(context, article, id);
      if (found === undefined) return;
      const { annotation, shown } = found;
      const edits: Edit[] = otherVersions(shown, annotation).map((other) => ({
        article,
        annotation: other.id,
        before: other.content,
        after: null,
      }));
      if (annotation.conflict !== undefined) {
        edits.push({ article, annotation: id, before: annotation.content, after: annotation.content });
      }
      if (edits.length > 0) make('resolve', edits, 'resolved', annotation.content);
    },
  };
}

/** Where the annotation stands in today's text; null if that is not certain. */
function spanToday(shown: ShownLayer, annotation: Annotation): Span | null {
  const placement = ownValue(shown.placements, annotation.id);
  return placement === undefined ? annotation.content.anchor.span : spanOfPlacement(placement);
}

/** One's own annotation of the same words with the same tag. */
function twinOf(shown: ShownLayer | undefined, span: Span, tag: TagId): Annotation | undefined {
  if (shown === undefined) return undefined;
  return standingOn(shown, span).find((item) => item.annotation.content.tag === tag)?.annotation;
}

/** The versions that met this one when two machines were merged. */
function otherVersions(shown: ShownLayer, annotation: Annotation): readonly Annotation[] {
  const isOther = (other: Annotation): boolean =>
    other.id !== annotation.id &&
    ((annotation.conflict === 'edited-twice' &&
      annotation.content.derivedFrom?.includes(other.id) === true) ||
      (other.conflict === 'edited-twice' && other.content.derivedFrom?.includes(annotation.id) === true));
  return [...shown.layer.annotations.values()].filter(isOther);
}
