/** The texts that offsets of a layer file count in, with the conversion of their offsets, each looked up once. */
import type { OffsetIndex } from '../domain/code-points.ts';
import { createOffsetIndex } from '../domain/code-points.ts';
import type { Sha256 } from '../domain/text.ts';

/** The content of a text, or undefined where it is not at hand. */
export type TextOf = (sha256: Sha256) => string | undefined;

export interface KnownText {
  readonly content: string;
  readonly offsets: OffsetIndex;
}

export type TextSource = (sha256: Sha256) => KnownText | null;

export function createTextSource(textOf: TextOf): TextSource {
  const known = new Map<Sha256, KnownText | null>();
  return (sha256) => {
    let text = known.get(sha256);
    if (text === undefined) {
      const content = sha256 === '' ? undefined : textOf(sha256);
      text = content === undefined ? null : { content, offsets: createOffsetIndex(content) };
      known.set(sha256, text);
    }
    return text;
  };
}
