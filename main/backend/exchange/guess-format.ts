/** Which format files are of: by the endings of their names, then by what each reader makes of them. */
import type {
  Format,
  Imported,
  ImportCode,
  InputFile,
  KnownArticles,
} from '../../../shared/formats/format.ts';
import { FORMATS } from '../../../shared/formats/index.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';

export interface Guessed {
  readonly format: Format;
  readonly imported: Imported;
}

/** On failure: why the likeliest reader could not read them. */
export function guessFormat(
  files: readonly InputFile[],
  known: KnownArticles,
): Result<Guessed, ImportCode | 'not-read-by-beleg'> {
  const readers = FORMATS.filter(({ read }) => read !== undefined);
  const endings = new Set(files.map(({ path }) => endingOf(path)));
  const likely = readers.filter(({ id }) => ENDINGS[id]?.some((ending) => endings.has(ending)) === true);
  let best: { readonly guessed: Guessed; readonly score: number } | undefined;
  let refused: Result<never, ImportCode> | undefined;
  for (const format of likely.length > 0 ? likely : readers) {
    const read = format.read?.(files, known);
    if (read === undefined) continue;
    if (!read.ok) {
      if (refused === undefined || isTelling(read.code)) refused = read;
      continue;
    }
    const score = scoreOf(read.value);
    if (best === undefined || score > best.score) best = { guessed: { format, imported: read.value }, score };
  }
  return best === undefined ? (refused ?? fail('not-read-by-beleg')) : ok(best.guessed);
}

/** Readers of the same ending stand for each other: a file is the one's that understands most of it. */
const ENDINGS: Readonly<Partial<Record<Format['id'], readonly string[]>>> = {
  w3c: ['.json', '.jsonld'],
  'w3c-recogito': ['.json'],
  hypothesis: ['.json'],
  qdpx: ['.qde'],
  qdc: ['.qdc'],
  csv: ['.csv'],
  'csv-de': ['.csv'],
  brat: ['.ann'],
  'cas-json': ['.json'],
  xmi: ['.xmi'],
  'webanno-tsv': ['.tsv'],
  'label-studio': ['.json'],
  doccano: ['.jsonl'],
  prodigy: ['.jsonl'],
  spacy: ['.jsonl'],
};

/** More annotations are better, and of as many the ones with fewer complaints. */
function scoreOf({ layers, problems }: Imported): number {
  const annotations = layers.reduce((count, layer) => count + layer.annotations.length, 0);
  return annotations - problems.length / (problems.length + 1);
}

/** Says more than that it is something else. */
function isTelling(code: ImportCode): boolean {
  return code !== 'not-this-format';
}

function endingOf(name: string): string {
  return /\.[^./\\]*$/.exec(name)?.[0].toLowerCase() ?? '';
}
