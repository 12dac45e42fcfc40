/** What Beleg and the process that measures agreement say to each other. */
import type { GammaOptions } from '../../../shared/domain/agreement/gamma.ts';
import type { AgreementReport, MeasuredArticle } from '../../../shared/domain/agreement/measure-agreement.ts';
import type { AnnotatorId } from '../../../shared/domain/annotator.ts';
import type { Said } from '../sources/asked-process.ts';

export interface MeasuringRequest {
  readonly serial: number;
  readonly measuring: MeasuringPart;
}

/** Articles first, as many as there are; then what is asked of them. */
export type MeasuringPart =
  | { readonly kind: 'article'; readonly article: MeasuredArticle }
  | {
      readonly kind: 'measure';
      readonly annotators: readonly AnnotatorId[];
      readonly gamma: GammaOptions | null;
    };

export interface MeasuredAnswer {
  readonly measured: AgreementReport;
}

export type MeasuringMessage = Said<MeasuredAnswer, never>;
