/** Attributing: what a person says of an annotation by its tag's attributes, and that it was looked at again. */
import type { AnnotationContent, AnnotationId } from '../../../shared/domain/annotation.ts';
import type { Edit } from '../../../shared/domain/change.ts';
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import type { AttributeValue } from '../../../shared/domain/tags/attribute.ts';
import { definedAt, lookedAt } from '../../../shared/domain/tags/outdated.ts';
import { ownLayer } from '../layers-state.ts';
import { findOwn, shortened } from '../own-annotation.ts';
import type { StoreContext } from '../store-context.ts';
import type { Undo } from '../undo.ts';

export interface Attributing {
  /** null takes the value away. */
  readonly setAttribute: (
    article: ArticlePath,
    id: AnnotationId,
    name: string,
    value: AttributeValue | null,
  ) => void;
  /** These of one's own were looked at under the definition as it is now: one step. */
  readonly lookedAgain: (article: ArticlePath, ids: readonly AnnotationId[]) => void;
}

export function createAttributing(context: StoreContext, undo: Pick<Undo, 'make'>): Attributing {
  function make(edits: readonly Edit[]): boolean {
    const { newId, now } = context.clock;
    return edits.length > 0 && undo.make({ id: newId(), kind: 'attributes', at: now(), edits });
  }

  return {
    setAttribute: (article, id, name, value) => {
      const found = findOwn(context, article, id);
      if (found === undefined) return;
      const { content } = found.annotation;
      if ((content.attributes?.[name] ?? null) === value) return;
      const after = withAttribute(content, name, value);
      if (make([{ article, annotation: id, before: content, after }]))
        context.say('attributed', { quote: shortened(content.anchor.exact) }, true);
    },
    lookedAgain: (article, ids) => {
      const { layers, project } = context.state();
      const tagset = project?.tagset;
      const shown = ownLayer(layers, article);
      if (tagset === undefined || shown === undefined) return;
      const edits = ids.flatMap((annotation): readonly Edit[] => {
        const before = shown.layer.annotations.get(annotation)?.content;
        const defined = before && definedAt(tagset, before.tag);
        if (before === undefined || defined === undefined) return [];
        return [{ article, annotation, before, after: lookedAt(before, defined) }];
      });
      if (make(edits)) context.say('looked-again', { count: edits.length }, true);
    },
  };
}

function withAttribute(
  content: AnnotationContent,
  name: string,
  value: AttributeValue | null,
): AnnotationContent {
  const { attributes = {}, ...rest } = content;
  const kept = Object.entries(attributes).filter(([each]) => each !== name);
  const next = value === null ? kept : [...kept, [name, value] as const];
  return next.length === 0 ? rest : { ...rest, attributes: Object.fromEntries(next) };
}
