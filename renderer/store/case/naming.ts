/**
 * Entities, as changes: what an annotation names, what is said of it, which of them are one; and memos.
 *
 * All of it is said in one's own case layer. A colleague's entity can be used and merged; what
 * it is called is theirs to say.
 */
import type { AnnotationContent, AnnotationId } from '../../../shared/domain/annotation.ts';
import type { CaseContent, CaseEntry } from '../../../shared/domain/case/case-content.ts';
import {
  ENTITY_LIMITS,
  type EntityContent,
  type EntityId,
  type EntityKind,
} from '../../../shared/domain/case/entity.ts';
import type { AnyEdit, CaseEdit, ChangeKind } from '../../../shared/domain/change.ts';
import { CASE_KEY, type ArticlePath } from '../../../shared/domain/layer.ts';
import { ACTOR, CLAIM, rootTag } from '../../../shared/domain/tagset.ts';
import { findOwn, shortened } from '../own-annotation.ts';
import type { SaidCode } from '../state.ts';
import type { StoreContext } from '../store-context.ts';
import type { Undo } from '../undo.ts';
import { ownCase } from './cases-state.ts';
import { groupsIn } from './groups.ts';

/** What of an entity is written by hand. */
export type EntityPatch = Omit<EntityContent, 'kind' | 'of' | 'derivedFrom'>;

export interface Naming {
  /** One's own annotation names this entity, anybody's; null: none any more. */
  readonly setEntity: (article: ArticlePath, id: AnnotationId, entity: EntityId | null) => void;
  /** The same with a new entity of this name: one step. */
  readonly nameEntity: (article: ArticlePath, id: AnnotationId, name: string) => void;
  /** All that is said of one's own entity, anew; what is missing is not said any more. */
  readonly editEntity: (entity: EntityId, patch: EntityPatch) => void;
  readonly mergeEntities: (one: EntityId, other: EntityId, reason?: string) => void;
  /** Takes back that one merged these two, or else says that they are not one: declines, or contradicts. */
  readonly separateEntities: (one: EntityId, other: EntityId) => void;
  /** Takes back that one kept these two apart, and says no more of them. */
  readonly withdrawSeparation: (one: EntityId, other: EntityId) => void;
  /** On an article, or on the project (null); no text: there is none any more. */
  readonly writeMemo: (article: ArticlePath | null, text: string) => void;
}

export function createNaming(context: StoreContext, undo: Pick<Undo, 'make'>): Naming {
  const { newId, now } = context.clock;

  function make(
    kind: ChangeKind,
    edits: readonly AnyEdit[],
    said: SaidCode,
    values: Readonly<Record<string, string>> = {},
  ): void {
    if (edits.length === 0 || !undo.make({ id: newId(), kind, at: now(), edits })) return;
    context.say(said, values, true);
  }

  function entries(): readonly CaseEntry[] {
    return [...(ownCase(context.state().cases)?.layer.annotations.values() ?? [])];
  }

  function nameOf(entity: EntityId): string {
    return groupsIn(context.state()).of(entity)?.name ?? '';
  }

  /** One's own entity, or a word why it is none. */
  function ownEntity(entity: EntityId): EntityContent | undefined {
    const content = entries().find(({ id }) => id === entity)?.content;
    if (content?.kind === 'entity') return content;
    context.say('entity-of-colleague', { name: nameOf(entity) });
    return undefined;
  }

  function onPair(kind: 'same-as' | 'different', one: EntityId, other: EntityId): readonly CaseEdit[] {
    return entries().flatMap(({ id, content }) => {
      if (content.kind !== kind) return [];
      const isThese =
        (content.one === one && content.other === other) || (content.one === other && content.other === one);
      return isThese ? [edit(id, content, null)] : [];
    });
  }

  function naming(article: ArticlePath, id: AnnotationId, entity: EntityId | null) {
    const found = findOwn(context, article, id);
    if (found === undefined) return undefined;
    const before = found.annotation.content;
    const { entity: known, ...rest } = before;
    if ((known ?? null) === entity) return undefined;
    const after: AnnotationContent = entity === null ? rest : { ...rest, entity };
    return {
      quote: shortened(before.anchor.exact),
      before,
      edits: [{ article, annotation: id, before, after }],
    };
  }

  return {
    setEntity: (article, id, entity) => {
      const named = naming(article, id, entity);
      if (named === undefined) return;
      const values = { quote: named.quote, name: entity === null ? '' : nameOf(entity) };
      make('entity', named.edits, entity === null ? 'entity-taken' : 'entity-set', values);
    },
    nameEntity: (article, id, words) => {
      const { project } = context.state();
      const name = words.trim().slice(0, ENTITY_LIMITS.name).toWellFormed();
      const entity = newId();
      const named = name === '' || project === null ? undefined : naming(article, id, entity);
      if (named === undefined || project === null) return;
      const of = kindMeant(rootTag(project.tagset, named.before.tag)) ?? 'actor';
      const made = edit(entity, null, { kind: 'entity', of, name });
      make('entity', [made, ...named.edits], 'entity-set', { quote: named.quote, name });
    },
    editEntity: (entity, patch) => {
      const before = ownEntity(entity);
      if (before === undefined || patch.name.trim() === '') return;
      const { kind, of, derivedFrom } = before;
      const after: EntityContent = { kind, of, ...patch, ...(derivedFrom && { derivedFrom }) };
      make('edit-entity', [edit(entity, before, after)], 'entity-edited', { name: patch.name });
    },
    mergeEntities: (one, other, reason) => {
      if (one === other || onPair('same-as', one, other).length > 0) return;
      const values = { name: nameOf(one), other: nameOf(other) };
      const content = { kind: 'same-as', one, other, ...(reason !== undefined && { reason }) } as const;
      const edits = [...onPair('different', one, other), edit(newId(), null, content)];
      make('merge-entities', edits, 'entities-merged', values);
    },
    separateEntities: (one, other) => {
      const values = { name: nameOf(one), other: nameOf(other) };
      const merged = onPair('same-as', one, other);
      if (merged.length === 0 && onPair('different', one, other).length > 0) return;
      const edits = merged.length > 0 ? merged : [edit(newId(), null, { kind: 'different', one, other })];
      make('separate-entities', edits, 'entities-separated', values);
    },
    withdrawSeparation: (one, other) => {
      const values = { name: nameOf(one), other: nameOf(other) };
      make('separate-entities', onPair('different', one, other), 'separation-withdrawn', values);
    },
    writeMemo: (article, text) => {
      const known = entries().find(
        ({ content }) => content.kind === 'memo' && (content.article ?? null) === article,
      );
      const before = known?.content ?? null;
      if (before?.kind === 'memo' ? before.text === text : text === '') return;
      const after = { kind: 'memo', ...(article !== null && { article }), text } as const;
      make('memo', [edit(known?.id ?? newId(), before, text === '' ? null : after)], 'memo-kept');
    },
  };
}

/** What an annotation with this tag can name; null: either. */
export function kindMeant(root: string): EntityKind | null {
  if (root === CLAIM) return 'proposition';
  return root === ACTOR ? 'actor' : null;
}

function edit(annotation: string, before: CaseContent | null, after: CaseContent | null): CaseEdit {
  return { ...CASE_KEY, annotation, before, after };
}
