/** The exchange formats that Beleg knows, in the order in which people are shown them. */
import { brat } from './brat/brat.ts';
import { csv, csvDe } from './csv-format.ts';
import type { Format } from './format.ts';

export const FORMATS: readonly Format[] = [csv, csvDe, brat];

export function formatOf(id: string): Format | undefined {
  return FORMATS.find((format) => format.id === id);
}
