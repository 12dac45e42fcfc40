/** What is shown while somebody tags all occurrences of something: what is asked, what was found, what became of it. */
import type { FoundInArticle, OccurrenceCalls, OccurrenceEvents } from '../../../shared/api/contract.ts';
import type { HostCode } from '../../../shared/api/contract.ts';
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import type { Variant } from '../../../shared/domain/occurrences/variants.ts';
import type { TagId } from '../../../shared/domain/tagset.ts';

export interface Occurrences {
  /** What can be looked for; the first is what was pointed at. */
  readonly names: readonly string[];
  /** Those of them that are, by their place in `names`. */
  readonly ticked: ReadonlySet<number>;
  readonly variants: ReadonlySet<Variant>;
  readonly matchCase: boolean;
  readonly tag: TagId;
  /** What the annotation that was pointed at names. */
  readonly entity?: string;
  /** `given`: somebody else found them, so that nothing can be asked otherwise. */
  readonly where: 'this' | 'all' | 'given';
  readonly status: 'finding' | 'found' | 'accepting' | 'stopped';
  readonly progress: OccurrenceEvents['occurrencesProgress'] | null;
  readonly articles: readonly FoundInArticle[];
  readonly unread: number;
  readonly more: boolean;
  /** By `occurrenceKey`: those that somebody does not want, and those that the host tagged. */
  readonly leftOut: ReadonlySet<string>;
  readonly accepted: ReadonlySet<string>;
  /** The one that is looked at. */
  readonly active: string | null;
  readonly failure: OccurrenceCalls['acceptOccurrences']['code'] | HostCode | null;
}

export function occurrenceKey(article: ArticlePath, start: number): string {
  return `${String(start)} ${article}`;
}
