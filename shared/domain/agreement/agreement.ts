/**
 * The figures of agreement, as they are shown and exported: for all tags together and for
 * each tag, from sums of one article or of a whole project.
 */
import type { TagId } from '../tagset.ts';
import type { AgreementSums, LayerSums } from './agreement-sums.ts';
import { cohenKappa } from './cohen-kappa.ts';
import { f1, NO_COUNTS } from './f1-counts.ts';
import { figure, meanOf, undefinedFigure, type Figure } from './figure.ts';
import { fleissKappa } from './fleiss-kappa.ts';
import { gamma, gammaCat, type GammaSums } from './gamma.ts';
import { krippendorffAlpha } from './krippendorff-alpha.ts';
import { pairKey } from './label-tally.ts';
import { barUAlpha, cuAlpha, kuAlpha, uAlpha, uDisagreement, type CoveredFigure } from './unitizing-alpha.ts';

/** Figures of two annotators. */
export interface PairAgreement {
  readonly f1Exact: Figure;
  readonly f1Relaxed: Figure;
  readonly f1Weighted: Figure;
  readonly cohenKappaCharacters: Figure;
  readonly cohenKappaTokens: Figure;
}

/** Figures of all annotators; those of pairs are means over the pairs that have one. */
export interface Agreement extends PairAgreement {
  /** By annotator. */
  readonly marks: readonly number[];
  readonly fleissKappaCharacters: Figure;
  readonly fleissKappaTokens: Figure;
  readonly alphaTokens: Figure;
  readonly uAlpha: Figure;
  /** |uα: whether words are marked at all. */
  readonly barUAlpha: Figure;
  readonly gamma: Figure;
  /** False if some alignment behind γ is the best that was found, not the best there is. */
  readonly isGammaOptimal: boolean;
}

/** Of all tags together. */
export interface OverallAgreement extends Agreement {
  /** Tags of overlapping words. */
  readonly cuAlpha: CoveredFigure;
  /** True if uα is taken over the layers of tags one by one, because an annotator marked words twice. */
  readonly isByTagLayer: boolean;
  readonly gammaCat: Figure;
}

/** Of one tag against all else. */
export interface TagAgreement extends Agreement {
  /** Whether overlapping words have this tag from both. */
  readonly kuAlpha: CoveredFigure;
}

/** γ of all tags, and of each. */
export interface GammaByTag {
  readonly overall: GammaSums;
  readonly byTag: ReadonlyMap<TagId, GammaSums>;
}

export interface AgreementByTag {
  readonly overall: OverallAgreement;
  readonly byTag: ReadonlyMap<TagId, TagAgreement>;
}

/** `gammas`: null where γ was not asked for. */
export function agreementOf(
  sums: AgreementSums,
  annotators: number,
  gammas: GammaByTag | null,
): AgreementByTag {
  const { overall, byTag } = sums;
  const ofTags = [...byTag].map(([tag, layer]): readonly [TagId, TagAgreement] => [
    tag,
    {
      ...layerAgreement(layer, annotators, gammas?.byTag.get(tag) ?? null),
      uAlpha: uAlpha(layer.unitizing),
      kuAlpha: overall.isOverlapping ? OVERLAPPING : kuAlpha(overall.unitizing, tag),
    },
  ]);
  return {
    overall: {
      ...layerAgreement(overall, annotators, gammas?.overall ?? null),
      uAlpha: overall.isOverlapping ? layeredUAlpha(byTag.values()) : uAlpha(overall.unitizing),
      cuAlpha: overall.isOverlapping ? OVERLAPPING : cuAlpha(overall.unitizing),
      isByTagLayer: overall.isOverlapping,
      gammaCat: gammas === null ? undefinedFigure('not-computed') : gammaCat(gammas.overall),
    },
    byTag: new Map(ofTags),
  };
}

/** `a` and `b`: numbers of annotators, the smaller first. */
export function pairAgreementOf(layer: LayerSums, a: number, b: number): PairAgreement {
  const key = pairKey(a, b);
  const counts = layer.f1.get(key);
  const f1Of = (hits: number): Figure =>
    counts === undefined ? undefinedFigure('fewer-than-two-annotators') : f1(counts, hits);
  const { exact, relaxed, weighted } = counts ?? NO_COUNTS;
  return {
    f1Exact: f1Of(exact),
    f1Relaxed: f1Of(relaxed),
    f1Weighted: f1Of(weighted),
    cohenKappaCharacters: cohenKappa(layer.characters.pairs.get(key)),
    cohenKappaTokens: cohenKappa(layer.tokens.pairs.get(key)),
  };
}

const OVERLAPPING: CoveredFigure = { figure: undefinedFigure('overlapping-marks'), coverage: 0 };

/**
 * uα where annotators marked words with several tags: the continuum is parted once for each
 * tag, and observed and expected disagreement are summed over the tags, as Krippendorff did
 * for α_U (Content Analysis, 2nd ed. 2004, p. 254).
 */
function layeredUAlpha(layers: Iterable<LayerSums>): Figure {
  let observed = 0;
  let expected = 0;
  for (const { unitizing } of layers) {
    const found = uDisagreement(unitizing);
    observed += found?.observed ?? 0;
    expected += found?.expected ?? 0;
  }
  return expected === 0 ? undefinedFigure('no-variation') : figure(1 - observed / expected);
}

function layerAgreement(
  layer: LayerSums,
  annotators: number,
  gammas: GammaSums | null,
): Omit<Agreement, 'uAlpha'> {
  const pairs: PairAgreement[] = [];
  for (let a = 0; a < annotators; a += 1) {
    for (let b = a + 1; b < annotators; b += 1) {
      if (layer.f1.has(pairKey(a, b))) pairs.push(pairAgreementOf(layer, a, b));
    }
  }
  const mean = (name: keyof PairAgreement): Figure =>
    meanOf(
      pairs.map((pair) => pair[name]),
      'fewer-than-two-annotators',
    );
  return {
    marks: layer.marks,
    f1Exact: mean('f1Exact'),
    f1Relaxed: mean('f1Relaxed'),
    f1Weighted: mean('f1Weighted'),
    cohenKappaCharacters: mean('cohenKappaCharacters'),
    cohenKappaTokens: mean('cohenKappaTokens'),
    fleissKappaCharacters: fleissKappa(layer.characters, annotators),
    fleissKappaTokens: fleissKappa(layer.tokens, annotators),
    alphaTokens: krippendorffAlpha(layer.tokens),
    barUAlpha: barUAlpha(layer.unitizing),
    gamma: gammas === null ? undefinedFigure('not-computed') : gamma(gammas),
    isGammaOptimal: gammas?.isOptimal ?? true,
  };
}
