/**
 * Imported links → edits of the importing annotator's links files, between the annotations
 * as they are called after the import. Decisions and replies are their authors' to make.
 */
import type { AnnotationId } from '../../../shared/domain/annotation.ts';
import type { Annotator } from '../../../shared/domain/annotator.ts';
import type { StatementEdit } from '../../../shared/domain/change.ts';
import type { ArticlePath, StatementLayer } from '../../../shared/domain/layer.ts';
import { derivedId } from '../../../shared/domain/revision.ts';
import { namedBy, type Link, type StatementId } from '../../../shared/domain/statement.ts';
import type { ExchangeStatement } from '../../../shared/formats/exchange-set.ts';
import type { ImportProblem } from '../../../shared/formats/format.ts';

/** The annotations that a link can lead to, gathered before any link is looked at. */
export class LinkEnds {
  private readonly known = new Set<AnnotationId>();
  private readonly imported = new Map<
    AnnotationId,
    { readonly id: AnnotationId; readonly article: ArticlePath }
  >();

  /** One that the project has. */
  there(id: AnnotationId): void {
    this.known.add(id);
  }

  /** One that comes with the import, as it is called from now on. */
  comes(given: AnnotationId, id: AnnotationId, article: ArticlePath): void {
    this.imported.set(given, { id, article });
  }

  /** Where an annotation that came with the import is. */
  now(given: AnnotationId): Pick<ImportProblem, 'annotation' | 'article'> | undefined {
    const came = this.imported.get(given);
    return came === undefined ? undefined : { annotation: came.id, article: came.article };
  }

  /** A problem as it is after the import, when annotations are called otherwise. */
  renamed(problem: ImportProblem): ImportProblem {
    const came = problem.annotation === undefined ? undefined : this.now(problem.annotation);
    return came === undefined ? problem : { ...problem, ...came };
  }

  /** The link between these; undefined if one of its ends is nowhere. */
  tie(link: Link, article: ArticlePath): Link | undefined {
    const from = this.imported.get(link.from);
    const to = this.imported.get(link.to);
    if (from?.article !== article || (to === undefined && !this.known.has(link.to))) return undefined;
    const { toArticle: given, ...rest } = link;
    const toArticle = to?.article ?? given;
    return {
      ...rest,
      from: from.id,
      to: to?.id ?? link.to,
      ...(toArticle !== undefined && toArticle !== article && { toArticle }),
    };
  }
}

export interface LinksToImport {
  readonly article: ArticlePath;
  readonly statements: readonly ExchangeStatement[];
  /** What the annotator says on this article already. */
  readonly layer: StatementLayer;
  /** Ids of others' statements on it. */
  readonly taken: ReadonlySet<StatementId>;
}

export interface LinkEdits {
  readonly edits: readonly StatementEdit[];
  /** Said before. */
  readonly present: number;
  readonly problems: readonly ImportProblem[];
}

/** `used`: ids that the import has given so far; those of its links are added. */
export function linkEdits(
  { article, statements, layer, taken }: LinksToImport,
  ends: LinkEnds,
  annotator: Annotator,
  used: Set<StatementId>,
): LinkEdits {
  const edits: StatementEdit[] = [];
  const problems: ImportProblem[] = [];
  let present = 0;
  for (const { id, content, created } of statements) {
    const about = namedBy(content).flatMap((named) => ends.now(named) ?? [])[0];
    const problem = (code: ImportProblem['code']): number =>
      problems.push({ code, file: article, detail: id, article, ...about });
    if (content.kind !== 'link') {
      problem('others-words');
      continue;
    }
    const link = ends.tie(content, article);
    const isTheirs = taken.has(id);
    const annotation = isTheirs ? derivedId('imported', id, annotator.uuid) : id;
    if (link === undefined) problem('dangling-link');
    else if (used.has(annotation)) problem('duplicate-id');
    else {
      used.add(annotation);
      const after = isTheirs ? { ...link, derivedFrom: withSource(link, id) } : link;
      if (layer.annotations.has(annotation)) present += 1;
      else edits.push({ article, links: true, annotation, before: null, after, created });
    }
  }
  return { edits, present, problems };
}

function withSource({ derivedFrom = [] }: Link, id: StatementId): readonly StatementId[] {
  return [...new Set([...derivedFrom, id])];
}
