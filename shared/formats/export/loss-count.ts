/**
 * Counting what a format would lose of a set: what can be told of any format by
 * `losses.ts`, and what depends on which links and names it carries.
 */
import type { AnnotationId } from '../../domain/annotation.ts';
import type { ExchangeSet } from '../exchange-set.ts';
import type { Loss, LossCode } from '../format.ts';
import { lossesOf, NAMED_IN_LOSS } from '../losses.ts';
import { layerDocuments, type LayerDocument } from './layer-documents.ts';
import { keepsLinkType } from './link-names.ts';
import type { ToolNames } from './tool-names.ts';

export interface LossCount {
  add(code: LossCode, annotation?: AnnotationId, count?: number): void;
}

/** What a format loses, and how it is counted. */
export interface LossRule {
  readonly cannotCarry: readonly LossCode[];
  /** Of these only `more` knows how many: the format carries some, or they are its own. */
  readonly counted?: readonly LossCode[];
  /** Links between annotations of one layer are carried. */
  readonly carriesLinks: boolean;
  readonly keepsLinkNotes?: boolean;
  /** For formats that name tags; to count names that would not be understood again. */
  readonly names?: ToolNames;
  readonly more?: (document: LayerDocument, count: LossCount) => void;
}

/** In the order of `cannotCarry`; of what it does not name nothing is counted. */
export function countLosses(set: ExchangeSet, rule: LossRule): readonly Loss[] {
  const { cannotCarry, counted = [], carriesLinks } = rule;
  const found = new Map<LossCode, { count: number; annotations: AnnotationId[] }>();
  const count: LossCount = {
    add(code, annotation, by = 1) {
      if (!cannotCarry.includes(code) || by === 0) return;
      const loss = found.get(code) ?? { count: 0, annotations: [] };
      found.set(code, loss);
      loss.count += by;
      if (annotation !== undefined && loss.annotations.length < NAMED_IN_LOSS)
        loss.annotations.push(annotation);
    },
  };
  const general = cannotCarry.filter(
    (code) => !counted.includes(code) && !(code === 'links' && carriesLinks),
  );
  for (const loss of lossesOf(set, general))
    found.set(loss.code, { ...loss, annotations: [...loss.annotations] });
  for (const document of layerDocuments(set)) {
    countNames(document, count, rule);
    if (carriesLinks) countLinks(document, count, rule);
    rule.more?.(document, count);
  }
  return cannotCarry.flatMap((code) => {
    const loss = found.get(code);
    return loss === undefined ? [] : [{ code, ...loss }];
  });
}

function countNames({ placed }: LayerDocument, count: LossCount, { names }: LossRule): void {
  if (names === undefined) return;
  for (const { annotation } of placed)
    if (!names.keeps(annotation.content)) count.add('tag-name', annotation.id);
}

/** Links that leave the layer, names of types, and notes where the format has none. */
function countLinks({ layer, links }: LayerDocument, count: LossCount, { keepsLinkNotes }: LossRule): void {
  const carried = new Set(links.map(({ id }) => id));
  for (const { id, content } of layer.statements) {
    if (content.kind !== 'link') continue;
    if (!carried.has(id)) count.add('links');
    else {
      if (!keepsLinkType(content.type)) count.add('tag-name');
      if (content.note !== undefined && keepsLinkNotes !== true) count.add('note');
    }
  }
}
