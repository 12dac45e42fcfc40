/** Offsets in code points, as files have them, → UTF-16 offsets; those outside the text stay outside. */
import { createOffsetIndex } from '../../domain/code-points.ts';

/** `text` as the file has it. Numbers that are no offsets come out as they are. */
export function unitOffsets(text: string): (codePoint: number) => number {
  const index = createOffsetIndex(text);
  return (codePoint) => {
    if (!Number.isSafeInteger(codePoint) || codePoint < 0) return codePoint;
    if (codePoint > index.codePoints) return text.length + codePoint - index.codePoints;
    return index.toCodeUnit(codePoint);
  };
}
