/** A preview of a text in an encoding: the places where encodings differ, rather than its beginning. */
import type { EncodingPreview } from '../../../shared/api/contract.ts';
import type { Decoded } from './decode.ts';

/** UTF-16 code units around a place, and how far places are apart. */
const AROUND = 40;
const APART = 200;
const MOST_SAMPLES = 6;
/** Shown where there is nothing beyond ASCII. */
const BEGINNING = 240;

export function previewOf({ content, replaced }: Pick<Decoded, 'content' | 'replaced'>): EncodingPreview {
  const samples: string[] = [];
  let from = 0;
  for (const { index } of content.matchAll(/[^\0-\u007F]/g)) {
    if (index < from) continue;
    samples.push(sample(content, index));
    if (samples.length === MOST_SAMPLES) break;
    from = index + APART;
  }
  if (samples.length === 0) samples.push(oneLine(content.slice(0, BEGINNING)));
  return { samples: [...new Set(samples)], unreadable: replaced };
}

function sample(content: string, at: number): string {
  const start = Math.max(0, at - AROUND);
  const end = Math.min(content.length, at + AROUND);
  return oneLine(`${start > 0 ? '…' : ''}${content.slice(start, end)}${end < content.length ? '…' : ''}`);
}

function oneLine(text: string): string {
  return text.toWellFormed().replaceAll(/\s+/g, ' ').trim();
}
