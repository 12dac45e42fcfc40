/** An agreed set for the tests of adjudicating: edits are made in it as a host makes them. */
import { applyToLayer, isAnnotationEdit, isStatementEdit, type AnyEdit } from '../change.ts';
import { emptyLayer, emptyStatements } from '../layer.ts';
import { LONG_TEXT } from '../review/marks.cases.ts';
import type { ComparableLayer } from '../review/comparable.ts';
import { candidatesOf } from './candidates.ts';
import type { Ground } from './settle.ts';
import { agreedSetOf, standingsOf, type AgreedSet, type Standing } from './standing.ts';

export const TEXT = { sha256: 'sha', content: LONG_TEXT };
const ADA = { id: 'ada', uuid: 'urn:uuid:ada', name: 'Ada' };
const KEY = { adjudicated: true } as const;

export class Adjudicator {
  private annotations = { ...emptyLayer('urn:uuid:1', 'a.txt', ADA, ''), ...KEY };
  private statements = { ...emptyStatements('urn:uuid:2', 'a.txt', ADA, ''), ...KEY };
  private time = 10;

  get agreed(): AgreedSet {
    const placed = [...this.annotations.annotations.values()].map((annotation) =>
      Object.assign(
        { placement: { kind: 'exact' as const, span: annotation.content.anchor.span } },
        annotation,
      ),
    );
    return agreedSetOf(placed, this.statements.annotations.values());
  }

  ground(layers: readonly ComparableLayer[]): Ground {
    const present = new Set(layers.flatMap(({ marks }) => marks.map(({ annotation }) => annotation.id)));
    return { article: 'a.txt', agreed: this.agreed, present };
  }

  standings(layers: readonly ComparableLayer[]): readonly Standing[] {
    return standingsOf(candidatesOf(layers), this.agreed);
  }

  make(edits: readonly AnyEdit[]): this {
    this.time += 1;
    const at = `2026-11-22T09:00:${this.time}Z`;
    const onWords = applyToLayer(this.annotations, edits.filter(isAnnotationEdit), at);
    const beside = applyToLayer(this.statements, edits.filter(isStatementEdit), at);
    if (!onWords.ok || !beside.ok) throw new Error('an edit did not fit');
    this.annotations = onWords.value;
    this.statements = beside.value;
    return this;
  }

  /** `tag start-end < origins`, in order of reading. */
  told(): readonly string[] {
    return this.agreed.annotations
      .map(({ content: { anchor, tag, derivedFrom = [] } }) => ({ anchor, tag, derivedFrom }))
      .toSorted((a, b) => a.anchor.span.start - b.anchor.span.start)
      .map(({ anchor: { span }, tag, derivedFrom }) => {
        return `${tag} ${span.start}-${span.end} < ${derivedFrom.join(' ')}`;
      });
  }

  /** `id verdict`, by id. */
  said(): readonly string[] {
    return [...this.agreed.decisions]
      .map(([on, { content }]) => `${on} ${content.verdict}`)
      .toSorted((a, b) => (a < b ? -1 : 1));
  }
}

/** `key: state, waiting`. */
export function shortStanding({ candidate, state, waiting }: Standing): string {
  const ids = waiting.map(({ annotation }) => annotation.id).toSorted((a, b) => (a < b ? -1 : 1));
  return `${candidate.key}: ${[state, ...ids].join(' ')}`;
}
