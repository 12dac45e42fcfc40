/** An annotation that this person may change, or a word why it is none. */
import type { Annotation, AnnotationId } from '../../shared/domain/annotation.ts';
import type { ArticlePath } from '../../shared/domain/layer.ts';
import { findAnnotation } from './layers-state.ts';
import type { ShownLayer } from './state.ts';
import type { StoreContext } from './store-context.ts';

/** Words that the live region reads out are no longer than this. */
const QUOTE_LENGTH = 60;

/** undefined, and said why, if it is not there, a colleague's, or cannot be written. */
export function findOwn(
  context: StoreContext,
  article: ArticlePath,
  id: AnnotationId,
): { readonly shown: ShownLayer; readonly annotation: Annotation } | undefined {
  const found = findAnnotation(context.state().layers, article, id);
  if (found === undefined) context.say('nothing-selected');
  else if (!found.shown.own)
    context.say('colleagues', { name: found.shown.layer.annotator.name, annotation: id });
  else if (found.shown.readOnly) context.say('read-only', { annotation: id });
  else return found;
  return undefined;
}

/** The quote as it is said: no longer than one hears out. */
export function shortened(quote: string): string {
  const graphemes = Array.from(quote.slice(0, QUOTE_LENGTH * 2));
  return graphemes.length <= QUOTE_LENGTH ? quote : `${graphemes.slice(0, QUOTE_LENGTH).join('')}…`;
}
