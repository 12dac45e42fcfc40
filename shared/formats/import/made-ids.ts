/**
 * Ids for annotations and links that a file has none for, made of what it says of them: the
 * same import twice makes the same ids, and what says anything else never gets one of them,
 * wherever and under whatever number it stands.
 */
import type { AnnotationContent, AnnotationId } from '../../domain/annotation.ts';
import type { ArticlePath } from '../../domain/layer.ts';
import { derivedId } from '../../domain/revision.ts';

export class MadeIds {
  private readonly counts = new Map<AnnotationId, number>();

  /** `place`: the words, as far as the file says which. Of several that say the same, each gets its own. */
  annotation(
    article: ArticlePath,
    place: Readonly<Record<string, string | number | undefined>>,
    { tag, label, note, entity, attributes }: Omit<AnnotationContent, 'anchor'>,
  ): AnnotationId {
    const said = [place, tag, label, note, entity, attributes];
    return this.next('annotation', article, JSON.stringify(said));
  }

  link(article: ArticlePath, ...said: readonly (string | undefined)[]): AnnotationId {
    return this.next('link', article, JSON.stringify(said));
  }

  private next(kind: string, article: ArticlePath, said: string): AnnotationId {
    const first = derivedId('import', kind, article, said);
    const count = this.counts.get(first) ?? 0;
    this.counts.set(first, count + 1);
    return count === 0 ? first : derivedId('import', kind, article, said, String(count));
  }
}
