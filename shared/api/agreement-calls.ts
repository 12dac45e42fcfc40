/**
 * Agreement as a window asks for it: the figures of chosen annotators over chosen articles,
 * with what pictures and sentences need, and without the differences themselves.
 */
import type { OverallAgreement, PairAgreement, TagAgreement } from '../domain/agreement/agreement.ts';
import type { Basis } from '../domain/agreement/basis.ts';
import type { GammaOptions } from '../domain/agreement/gamma.ts';
import type { AnnotatorId } from '../domain/annotator.ts';
import type { ArticlePath } from '../domain/layer.ts';
import type { BoundaryShifts, ConfusionCell, SharedGround } from '../domain/review/shared-ground.ts';
import type { TagId } from '../domain/tagset.ts';

interface Call<Request, Value, Code extends string> {
  request: Request;
  value: Value;
  code: Code;
}

export interface AgreementCalls {
  /** Reads the layers as they are on disk and measures. `articles`: all if empty. */
  measureAgreement: Call<
    {
      annotators: readonly AnnotatorId[];
      articles: readonly ArticlePath[];
      /** γ takes long: it is measured only where it is asked for. */
      gamma: boolean;
    },
    AgreementFigures,
    AgreementCode
  >;
  /** Stops the measuring that this window waits for. */
  stopMeasuring: Call<Record<string, never>, null, never>;
}

export interface AgreementEvents {
  /** Of the measuring that this window waits for: articles done, of how many, first read and then measured. */
  measuringProgress: {
    readonly step: 'reading' | 'measuring';
    readonly done: number;
    readonly total: number;
  };
}

/** `unknown-*`: nobody has a layer by that name; there is no such article; the detail is the name. */
export type AgreementCode =
  'unknown-annotator' | 'unknown-article' | 'not-readable' | 'too-complex' | 'cancelled' | 'no-project';

export interface AgreementFigures {
  readonly annotators: readonly AnnotatorId[];
  /** Over every two annotators. */
  readonly ground: SharedGround;
  /** On what was frozen, or is not done yet, without what was taken over: each article says which. */
  readonly overall: OverallAgreement;
  readonly tags: readonly {
    readonly tag: TagId;
    /** As other files know it, where the tagset does not. */
    readonly label: string;
    readonly agreement: TagAgreement;
  }[];
  readonly pairs: readonly {
    readonly a: AnnotatorId;
    readonly b: AnnotatorId;
    readonly ground: SharedGround;
    readonly agreement: PairAgreement;
    readonly confusion: readonly ConfusionCell[];
  }[];
  readonly boundaryShifts: BoundaryShifts;
  readonly articles: readonly MeasuredFigures[];
  /** How γ was sampled; null if it was not asked for. */
  readonly gamma: GammaOptions | null;
  /** Units of comparison with an annotation whose place is only proposed. */
  readonly uncertain: number;
  /** Annotations that are lost in today's text. */
  readonly notCompared: number;
  /** On all layers as they are now, whatever was taken over: the second figure, without γ. */
  readonly afterReview: {
    readonly overall: OverallAgreement;
    readonly pairs: readonly {
      readonly a: AnnotatorId;
      readonly b: AnnotatorId;
      readonly agreement: PairAgreement;
    }[];
  };
  /** Articles left out because this annotator may not see others' layers on them yet. */
  readonly hidden: readonly ArticlePath[];
  /** Files that are as if they were not there. */
  readonly unread: readonly { readonly path: string; readonly code: string }[];
}

export interface MeasuredFigures {
  readonly article: ArticlePath;
  /** Annotators who have no layer on it. */
  readonly missing: readonly AnnotatorId[];
  /** What of each annotator counts. */
  readonly basis: readonly Basis[];
  readonly ground: SharedGround;
  readonly overall: OverallAgreement;
}
