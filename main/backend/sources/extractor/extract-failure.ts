/**
 * A file that gives no text, raised from deep inside of taking it apart and caught at one
 * place (`extract.ts`), where it becomes the answer.
 */
import type { ExtractCode } from '../extraction-messages.ts';

export class ExtractFailure extends Error {
  override readonly name = 'ExtractFailure';
  readonly code: ExtractCode;

  constructor(code: ExtractCode, detail: string) {
    super(detail);
    this.code = code;
  }
}
