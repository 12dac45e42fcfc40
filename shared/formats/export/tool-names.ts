/**
 * Tags ↔ the names that other tools know them by: the same in every language, and each
 * name for one tag only.
 */
import type { AnnotationContent } from '../../domain/annotation.ts';
import {
  ACTOR,
  CLAIM,
  EVIDENCE,
  EXCLUDED,
  UNTAGGED,
  type Tag,
  type TagId,
  type Tagset,
} from '../../domain/tagset.ts';
import { tagOfLabel } from '../annotation-body.ts';
import { tagName } from '../tag-names.ts';

export type TagSaid = Pick<AnnotationContent, 'tag' | 'label'>;

export interface ToolNames {
  /** In the order of the tagset, then *Untagged*. */
  readonly all: readonly { readonly name: string; readonly tag: Tag }[];
  nameOf(said: TagSaid): string;
  /** `isKnown`: the tagset has it, or it says that there is none. */
  read(name: string): TagSaid & { readonly isKnown: boolean };
  /** True if reading the name gives the tag again. */
  keeps(said: TagSaid): boolean;
}

/** How a tool wants its names. */
export type NameShape = (label: string) => string;

/** Words of other languages for the built-in tags. */
const ALIASES: ReadonlyMap<string, TagId> = new Map([
  ['akteur', ACTOR],
  ['behauptung', CLAIM],
  ['beleg', EVIDENCE],
  ['ausgeschlossen', EXCLUDED],
]);

export function createToolNames(tagset: Tagset, shape: NameShape): ToolNames {
  const byName = new Map<string, Tag>();
  const byId = new Map<TagId, string>();
  for (const tag of [...tagset.tags, NO_TAG]) {
    const base = shape(tag === NO_TAG ? 'Untagged' : tagName(tagset, tag.id));
    let name = base;
    for (let n = 2; byName.has(name); n += 1) name = `${base}-${n}`;
    byName.set(name, tag);
    byId.set(tag.id, name);
  }
  const read = (name: string): TagSaid & { readonly isKnown: boolean } => {
    const tag = byName.get(name) ?? aliased(tagset, name);
    if (tag) return { tag: tag.id, label: tagName(tagset, tag.id), isKnown: true };
    return { tag: tagOfLabel(name), label: name, isKnown: false };
  };
  const nameOf = ({ tag, label }: TagSaid): string => byId.get(tag) ?? shape(tagName(tagset, tag, label));
  return {
    all: [...byName].map(([name, tag]) => ({ name, tag })),
    nameOf,
    read,
    keeps(said) {
      const again = read(nameOf(said));
      return again.tag === said.tag && (again.isKnown || again.label === said.label);
    },
  };
}

/** As it is, on one line and without control characters. */
export function plainName(label: string): string {
  const tidy = label
    .toWellFormed()
    .replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();
  return tidy === '' ? 'Tag' : tidy;
}

/** Of letters, digits, `_` and `-` only: brat, CoNLL, UIMA. Umlauts are spelt out. */
export function storageName(label: string): string {
  const spelt = label.replace(/[äöüÄÖÜßẞ]/g, (letter) => SPELT.get(letter) ?? letter);
  const bare = spelt.normalize('NFKD').replace(/\p{M}/gu, '');
  const name = bare.replace(/[^A-Za-z0-9_-]+/g, '_').replace(/^[_-]+|[_-]+$/g, '');
  return name === '' ? 'Tag' : name;
}

const NO_TAG: Tag = { id: UNTAGGED, letter: '?', cue: 'solid' };

const SPELT: ReadonlyMap<string, string> = new Map([
  ['ä', 'ae'],
  ['ö', 'oe'],
  ['ü', 'ue'],
  ['Ä', 'Ae'],
  ['Ö', 'Oe'],
  ['Ü', 'Ue'],
  ['ß', 'ss'],
  ['ẞ', 'SS'],
]);

function aliased(tagset: Tagset, name: string): Tag | undefined {
  const { tags } = tagset;
  const word = name.trim().toLowerCase();
  const id = ALIASES.get(word) ?? tags.find((tag) => tagName(tagset, tag.id).toLowerCase() === word)?.id;
  return tags.find((tag) => tag.id === id);
}
