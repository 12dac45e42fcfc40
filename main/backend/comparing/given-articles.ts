/** In the process that measures: the articles that were sent, measured when that is asked. */
import {
  measureAgreement,
  type MeasuredArticle,
} from '../../../shared/domain/agreement/measure-agreement.ts';
import type { MeasuringMessage, MeasuringRequest } from './measuring-messages.ts';

export class GivenArticles {
  private articles: MeasuredArticle[] = [];

  /** Answers only what asks; `progress` hears of articles and of samples in between. */
  take(
    { serial, measuring }: MeasuringRequest,
    progress: (done: number, total: number) => void,
  ): MeasuringMessage | undefined {
    if (measuring.kind === 'article') {
      this.articles.push(measuring.article);
      return undefined;
    }
    const { articles } = this;
    this.articles = [];
    const run = measureAgreement(measuring.annotators, articles, measuring.gamma);
    for (;;) {
      const step = run.next();
      if (step.done === true) return { serial, measured: step.value };
      progress(step.value.articles, articles.length);
    }
  }
}
