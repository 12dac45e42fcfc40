/** The extractor for tests that are not about its process: the same code, in the test's own. */
import { Extraction } from './extraction.ts';
import type { ExtractionRequest } from './extraction-messages.ts';
import type { ExtractorProcess } from './extractor-process.ts';
import { extract } from './extractor/extract.ts';

export function extractionInProcess(): Extraction {
  return new Extraction(extractorInProcess);
}

export function extractorInProcess(): ExtractorProcess {
  let listen: (message: unknown) => void = () => undefined;
  let end: () => void = () => undefined;
  return {
    send({ serial, kind, bytes, options }: ExtractionRequest) {
      const progress = (done: number, total: number): void => listen({ serial, progress: { done, total } });
      void extract(kind, bytes, options, progress).then((result) =>
        listen(result.ok ? { serial, extracted: result.value } : { serial, failed: result }),
      );
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
