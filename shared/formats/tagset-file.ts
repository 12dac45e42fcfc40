/**
 * The tagset in project.json, and in a file of its own. What is not understood is passed over when
 * read and kept when written: properties of a tag by its id, and tags without one as they stand.
 */
import { takeAfter } from '../domain/code-points.ts';
import type { Tag, TagCue, Tagset } from '../domain/tagset.ts';
import { DEFAULT_TAGSET } from '../domain/tagset.ts';
import { ATTRIBUTE_KINDS, type Attribute } from '../domain/tags/attribute.ts';
import { GRADING_NAMES } from '../domain/tags/grading.ts';
import type { JsonObject, JsonValue } from '../json.ts';
import { asList, asStrings, isList, isObject, own, stringOr, without } from './json-text.ts';
import { isIri } from './iri.ts';
import { LONGEST_LABEL, tagLabel } from './tag-label.ts';
import { readLinkTypes, writeLinkTypes } from './link-types-json.ts';

/** A tagset without a tag has the default ones. */
export function readTagset(value: JsonValue | undefined): Tagset {
  const tags = readTags(isObject(value) ? own(value, 'tags') : undefined);
  if (!isObject(value)) return DEFAULT_TAGSET;
  const linkTypes = readLinkTypes(own(value, 'linkTypes'));
  const named = asStrings(own(value, 'grading'));
  const grading = GRADING_NAMES.filter((name) => named.includes(name));
  if (tags.length === 0 && linkTypes === undefined && grading.length === 0) return DEFAULT_TAGSET;
  return {
    tags: tags.length === 0 ? DEFAULT_TAGSET.tags : tags,
    ...(linkTypes && { linkTypes }),
    ...(grading.length > 0 && { grading }),
  };
}

/** Of a list of tags, as a tagset or a proposal has it; of several with one id the first. */
export function readTags(value: JsonValue | undefined): readonly Tag[] {
  const tags = new Map<string, Tag>();
  for (const each of asList(value)) {
    const tag = readTag(each);
    if (tag !== null && !tags.has(tag.id)) tags.set(tag.id, tag);
  }
  return [...tags.values()];
}

/** `before`: what stands in the file, whose unknown properties stay. */
export function writeTagset(tagset: Tagset, before: JsonValue | undefined): JsonObject {
  const old = isObject(before) ? before : {};
  const { tags, linkTypes, grading } = tagset;
  return {
    tags: [...writeTags(tags, own(old, 'tags')), ...asList(own(old, 'tags')).filter(isForeign)],
    ...(linkTypes && { linkTypes: writeLinkTypes(linkTypes) }),
    ...(grading && { grading: [...grading] }),
    ...without(old, ['tags', 'linkTypes', 'grading']),
  };
}

export function writeTags(tags: readonly Tag[], before?: JsonValue): readonly JsonValue[] {
  const old = asList(before).filter(isObject);
  return tags.map((tag) => {
    const there = old.find((each) => own(each, 'id') === tag.id) ?? {};
    const { attributes = [], examples, ...plain } = tag;
    const others = asList(own(there, 'attributes')).filter((each) => readAttribute(each) === null);
    const all = [...attributes.map(writeAttribute), ...others];
    return {
      ...plain,
      ...(examples && { examples: [...examples] }),
      ...(all.length > 0 && { attributes: all }),
      ...without(there, TAG_KEYS),
    };
  });
}

const CUES: readonly TagCue[] = ['solid', 'double', 'dashed', 'excluded'];

const TAG_KEYS: readonly string[] = [
  'id',
  'label',
  'letter',
  'cue',
  'key',
  'colour',
  'definition',
  'examples',
  'changed',
  'parent',
  'attributes',
] satisfies readonly (keyof Tag)[];

/** What a button has room for: a letter with its mark. */
const LONGEST_LETTER = 2;
const LONGEST_KEY = 8;

function isForeign(value: JsonValue): boolean {
  return readTag(value) === null;
}

function readTag(value: JsonValue): Tag | null {
  if (!isObject(value)) return null;
  const id = own(value, 'id');
  if (!isIri(id)) return null;
  const said = stringOr(own(value, 'label'), undefined);
  const label = said === undefined ? undefined : tagLabel(said);
  const key = stringOr(own(value, 'key'), '');
  const colour = stringOr(own(value, 'colour'), undefined);
  const text = (name: 'definition' | 'changed' | 'parent'): Partial<Tag> => {
    const words = own(value, name);
    return typeof words === 'string' && words !== '' ? { [name]: words } : {};
  };
  const examples = asStrings(own(value, 'examples')).filter((example) => example !== '');
  const attributes = asList(own(value, 'attributes'))
    .map(readAttribute)
    .filter((attribute) => attribute !== null);
  return {
    id,
    ...(label !== undefined && { label }),
    letter: takeAfter(
      stringOr(own(value, 'letter'), null) ?? takeAfter(label ?? '?', 0, 1),
      0,
      LONGEST_LETTER,
    ),
    cue: CUES.find((each) => each === own(value, 'cue')) ?? 'solid',
    ...(key !== '' && key.length <= LONGEST_KEY && { key }),
    ...(colour !== undefined && /^#[0-9a-f]{6}$/i.test(colour) && { colour: colour.toLowerCase() }),
    ...text('definition'),
    ...(examples.length > 0 && { examples }),
    ...text('changed'),
    ...text('parent'),
    ...(attributes.length > 0 && { attributes }),
  };
}

function readAttribute(value: JsonValue): Attribute | null {
  if (!isObject(value)) return null;
  const name = stringOr(own(value, 'name'), '');
  const kind = ATTRIBUTE_KINDS.find((each) => each === own(value, 'kind'));
  // A name that would change an object's prototype in careless hands is none.
  if (name === '' || name === '__proto__' || kind === undefined || name.length > LONGEST_LABEL) return null;
  const label = own(value, 'label');
  const choices = own(value, 'choices');
  return {
    name,
    ...(typeof label === 'string' && { label: tagLabel(label) }),
    kind,
    ...(isList(choices) && { choices: asStrings(choices) }),
  };
}

function writeAttribute({ choices, ...plain }: Attribute): JsonObject {
  return { ...plain, ...(choices && { choices: [...choices] }) };
}
