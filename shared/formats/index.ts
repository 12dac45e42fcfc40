/** The exchange formats that Beleg knows, in the order in which people are shown them. */
import { csv, csvDe } from './csv-format.ts';
import type { Format } from './format.ts';

export const FORMATS: readonly Format[] = [csv, csvDe];

export function formatOf(id: string): Format | undefined {
  return FORMATS.find((format) => format.id === id);
}
