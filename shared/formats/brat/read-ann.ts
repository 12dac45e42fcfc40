/** The lines of an .ann file → marks and relations (brat standoff format). */
import type { Span } from '../../domain/span.ts';
import { linkType } from '../export/link-names.ts';
import type { ImportedDocument, ImportedMark, ImportedRelation } from '../import/assemble-import.ts';
import type { TagReader } from '../import/tag-reader.ts';
import { unitOffsets } from '../import/unit-offsets.ts';
import { attributeValue, type AttributeValue } from './brat-attributes.ts';
import { isContinuous, wordsOf } from './brat-fragments.ts';
import { ENTITY_DATABASE } from './write-ann.ts';
import type { ProblemList } from '../import/problem-list.ts';

export interface AnnFile {
  readonly file: string;
  readonly path: string;
  readonly text: string;
  readonly lines: string;
}

interface Extras {
  readonly attributes: Map<string, AttributeValue>;
  entity?: string;
  note?: string;
}

interface Bound {
  readonly key: string;
  readonly line: number;
  readonly tag: string;
  readonly fragments: readonly Span[];
  readonly words: string;
}

const BOUND = /^(T[^\t]*)\t([^\s]+) (\d+ \d+(?:;\d+ \d+)*)\t(.*)$/s;
const RELATION = /^(R[^\t]*)\t([^\s]+) Arg1:(\S+) Arg2:(\S+)\s*$/;
const ATTRIBUTE = /^[AM][^\t]*\t([^\s]+) (\S+)(?: (.+))?$/;
const NORMALISED = /^N[^\t]*\tReference (\S+) ([^\s:]+):(\S+)(?:\t.*)?$/;
const NOTE = /^#[^\t]*\t[^\s]+ (\S+)\t(.*)$/s;
const LINES = [BOUND, RELATION, ATTRIBUTE, NORMALISED, NOTE];
/** Events and equivalences: Beleg has nothing of the kind. */
const OTHERS = /^(?:E[^\t]*|\*)\t/;

export function readAnn(ann: AnnFile, tags: TagReader, problems: ProblemList): ImportedDocument {
  const { file, path, text } = ann;
  const toUnit = unitOffsets(text);
  const bound: Bound[] = [];
  const relations: (ImportedRelation & { readonly line: number })[] = [];
  const extras = new Map<string, Extras>();
  const of = (key: string): Extras => {
    const known = extras.get(key) ?? { attributes: new Map() };
    extras.set(key, known);
    return known;
  };
  const takers: readonly (readonly [RegExp, (parts: readonly string[], line: number) => void])[] = [
    [
      BOUND,
      ([key = '', tag = '', places = '', words = ''], line) => {
        const fragments = places.split(';').map((place) => {
          const [start, end] = place.split(' ').map(Number);
          return { start: toUnit(start ?? Number.NaN), end: toUnit(end ?? Number.NaN) };
        });
        bound.push({ key, line, tag, fragments, words });
      },
    ],
    [
      RELATION,
      ([key = '', type = '', from = '', to = ''], line) => {
        relations.push({ key, line, from, to, type: linkType(type) });
      },
    ],
    [
      ATTRIBUTE,
      ([name = '', key = '', value = '']) => {
        if (name !== '__proto__') of(key).attributes.set(name, attributeValue(value));
      },
    ],
    [
      NORMALISED,
      ([key = '', database = '', id = '']) => {
        if (database === ENTITY_DATABASE) of(key).entity = id;
        else if (database !== '__proto__') of(key).attributes.set(database, id);
      },
    ],
    [
      NOTE,
      ([key = '', words = '']) => {
        const { note } = of(key);
        of(key).note = note === undefined ? words : `${note}\n${words}`;
      },
    ],
  ];
  const all = ann.lines.split('\n');
  for (const [index, raw] of all.entries()) {
    const line = raw.replace(/\r$/, '');
    if (line.trim() === '') continue;
    // A whole line has its end.
    if (index === all.length - 1 && isCutOff(line, text, toUnit)) {
      problems.push({ code: 'cut-off', file, line: index + 1, detail: line.slice(0, 80) });
      continue;
    }
    const taken = takers.some(([pattern, take]) => {
      const match = pattern.exec(line);
      if (match) take(match.slice(1), index + 1);
      return match !== null;
    });
    if (taken) continue;
    const code = OTHERS.test(line) ? 'unsupported-part' : 'not-understood';
    problems.push({ code, file, line: index + 1, detail: line.slice(0, 80) });
  }
  const marks = bound.map((each): ImportedMark => {
    if (!isContinuous(text, each.fragments))
      problems.push({ code: 'unsupported-part', file, line: each.line, detail: each.key });
    return markOf(each, text, tags, extras.get(each.key));
  });
  const noted = relations.map((relation) => withNote(relation, extras.get(relation.key)?.note));
  return { file, path, text, unit: 'code-points', marks, relations: noted };
}

/** Of a line without an end: it is none, or the words are only the beginning of those that it is about. */
function isCutOff(line: string, text: string, toUnit: (offset: number) => number): boolean {
  if (!LINES.some((pattern) => pattern.test(line))) return !OTHERS.test(line);
  const [, , , places = '', words = ''] = BOUND.exec(line) ?? [];
  if (places === '') return false;
  const fragments = places.split(';').map((place) => {
    const [start, end] = place.split(' ').map(Number);
    return { start: toUnit(start ?? Number.NaN), end: toUnit(end ?? Number.NaN) };
  });
  const meant = wordsOf(text, fragments);
  return words.length < meant.length && meant.startsWith(words);
}

function withNote(relation: ImportedRelation, note: string | undefined): ImportedRelation {
  return note === undefined ? relation : { ...relation, note };
}

/** A discontinuous span becomes the one that covers it. */
function markOf(bound: Bound, text: string, tags: TagReader, extras: Extras | undefined): ImportedMark {
  const { key, line, tag, fragments, words } = bound;
  const start = fragments.reduce((least, each) => Math.min(least, each.start), Infinity);
  const end = fragments.reduce((most, each) => Math.max(most, each.end), -Infinity);
  const isTrue = wordsOf(text, fragments) === words;
  const { attributes, entity, note } = extras ?? {};
  return {
    key,
    line,
    start,
    end,
    exact: isTrue ? text.slice(start, end) : words,
    content: {
      ...tags(tag, line),
      ...(note !== undefined && { note }),
      ...(entity !== undefined && { entity }),
      ...(attributes !== undefined && attributes.size > 0 && { attributes: Object.fromEntries(attributes) }),
    },
  };
}
