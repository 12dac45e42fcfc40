/** The extractor for tests that are not about its process: the same code, in the test's own. */
import { Extraction } from './extraction.ts';
import { GivenArticles } from '../comparing/given-articles.ts';
import { GivenFiles } from '../exchange/given-files.ts';
import type { ExtractorProcess, ProcessRequest } from './extractor-process.ts';
import { GivenTexts } from '../search/given-texts.ts';
import { answerTo } from './extractor/answer-to.ts';

export function extractionInProcess(): Extraction {
  return new Extraction(extractorInProcess);
}

export function extractorInProcess(): ExtractorProcess {
  const reader = new GivenFiles();
  const toMeasure = new GivenArticles();
  const toSearch = new GivenTexts();
  let listen: (message: unknown) => void = () => undefined;
  let end: () => void = () => undefined;
  return {
    send(request: ProcessRequest) {
      const { serial } = request;
      if ('searching' in request) {
        const message = toSearch.take(request);
        queueMicrotask(() => listen(message));
        return;
      }
      if ('reading' in request) {
        void reader.take(request).then((message) => message !== undefined && listen(message));
        return;
      }
      const progress = (done: number, total: number): void => listen({ serial, progress: { done, total } });
      if ('measuring' in request) {
        const message = toMeasure.take(request, progress);
        if (message !== undefined) queueMicrotask(() => listen(message));
        return;
      }
      void answerTo(request, progress).then((message) => listen(message));
    },
    onMessage(given) {
      listen = given;
    },
    onExit(given) {
      end = given;
    },
    kill() {
      listen = () => undefined;
      end();
    },
  };
}
