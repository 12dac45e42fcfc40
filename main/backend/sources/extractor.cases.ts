/** The extractor for tests that are not about its process: the same code, in the test's own. */
import { Extraction } from './extraction.ts';
import type { ExtractionRequest } from './extraction-messages.ts';
import type { ExtractorProcess } from './extractor-process.ts';
import { answerTo } from './extractor/answer-to.ts';

export function extractionInProcess(): Extraction {
  return new Extraction(extractorInProcess);
}

export function extractorInProcess(): ExtractorProcess {
  let listen: (message: unknown) => void = () => undefined;
  let end: () => void = () => undefined;
  return {
    send(request: ExtractionRequest) {
      const { serial } = request;
      const progress = (done: number, total: number): void => listen({ serial, progress: { done, total } });
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
