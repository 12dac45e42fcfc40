/** REFI-QDA, which MAXQDA, ATLAS.ti, NVivo and QualCoder exchange: projects, and code books alone. */
import { isAsserted } from '../../domain/placement.ts';
import type { ExchangeSet } from '../exchange-set.ts';
import { keepsLinkType } from '../export/link-names.ts';
import type { Format, Loss, LossCode } from '../format.ts';
import { loss, lossesOf, NOT_IN_XML } from '../losses.ts';
import { readCodeBook } from './read-code-book.ts';
import { readRefi } from './read-refi.ts';
import { codeBookChunks, refiFiles } from './write-refi.ts';

const PROJECT: readonly LossCode[] = [
  'unsure-place',
  'lost-place',
  'attributes',
  'provenance',
  'control-characters',
  'links',
  'decisions',
  'replies',
];

export const qdpx: Format = {
  id: 'qdpx',
  container: 'zip',
  extension: '.qdpx',
  cannotCarry: PROJECT,
  notReadBack: ['annotator', 'metadata'],
  losses: projectLosses,
  write: (set) => refiFiles(set),
  read: readRefi,
};

const CODES: readonly LossCode[] = ['links', 'decisions', 'replies', 'metadata'];

/** The tags alone: nobody expects annotations of a code book. */
export const qdc: Format = {
  id: 'qdc',
  container: 'file',
  extension: '.qdc',
  cannotCarry: CODES,
  losses: (set) => lossesOf(set, CODES),
  write: (set) => [{ path: 'codebook.qdc', chunks: codeBookChunks(set) }],
  read: readCodeBook,
  readsNone: true,
};

function projectLosses(set: ExchangeSet): readonly Loss[] {
  const told = PROJECT.filter((code) => code !== 'links' && code !== 'control-characters');
  const all = set.layers.flatMap(({ annotations }) => annotations);
  // Sources are plain text files and have every character; notes stand in XML.
  const unclean = all.filter(({ content }) => NOT_IN_XML.test(content.note ?? '')).map(({ id }) => id);
  const placed = new Set(all.filter(({ placement }) => isAsserted(placement)).map(({ id }) => id));
  const lost = set.layers
    .flatMap(({ statements }) => statements.map(({ content }) => content))
    .filter((content) => content.kind === 'link')
    .filter(
      ({ from, to, type, note }) =>
        !placed.has(from) || !placed.has(to) || !keepsLinkType(type) || note !== undefined,
    );
  return [
    ...lossesOf(set, told),
    ...loss('control-characters', unclean),
    ...(lost.length === 0 ? [] : [{ code: 'links' as const, count: lost.length, annotations: [] }]),
  ];
}
