/**
 * What an annotator says about the project as a whole, in the case layer: entities, which of
 * them are one, memos. Kept, merged and taken back by the same laws as annotations.
 */
import type { Entry } from '../annotation.ts';
import { sameEntity, type EntityContent } from './entity.ts';
import type { MemoContent } from './memo.ts';
import { samePair, type DifferentContent, type SameAsContent } from './same-as.ts';

export type CaseContent = EntityContent | SameAsContent | DifferentContent | MemoContent;

export type CaseEntry = Entry<CaseContent>;

export const CASE_KINDS = [
  'entity',
  'same-as',
  'different',
  'memo',
] as const satisfies readonly CaseContent['kind'][];

/** True if both say the same. Absent and empty lists count as the same. */
export function sameCase(a: CaseContent, b: CaseContent): boolean {
  if (a === b) return true;
  const { derivedFrom: these = [] } = a;
  const { derivedFrom: those = [] } = b;
  if (these.length !== those.length || !these.every((source, i) => source === those[i])) return false;
  switch (a.kind) {
    case 'entity':
      return b.kind === 'entity' && sameEntity(a, b);
    case 'same-as':
    case 'different':
      return (b.kind === 'same-as' || b.kind === 'different') && samePair(a, b);
    case 'memo':
      return b.kind === 'memo' && a.article === b.article && a.text === b.text;
  }
}
