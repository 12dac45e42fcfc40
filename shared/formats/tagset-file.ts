/**
 * The tagset in project.json, and in a file of its own. What is not understood is passed over when
 * read and kept when written: properties of a tag by its id, and tags without one as they stand.
 */
import type { Tag, TagCue, Tagset } from '../domain/tagset.ts';
import { DEFAULT_TAGSET } from '../domain/tagset.ts';
import { ATTRIBUTE_KINDS, type Attribute } from '../domain/tags/attribute.ts';
import { GRADING_NAMES } from '../domain/tags/grading.ts';
import type { JsonObject, JsonValue } from '../json.ts';
import { asList, asStrings, isList, isObject, own, stringOr, without } from './json-text.ts';
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

/** Of a list of tags, as a tagset or a proposal has it. */
export function readTags(value: JsonValue | undefined): readonly Tag[] {
  return asList(value)
    .map(readTag)
    .filter((tag) => tag !== null);
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
    const { attributes, examples, ...plain } = tag;
    return {
      ...plain,
      ...(examples && { examples: [...examples] }),
      ...(attributes && { attributes: attributes.map(writeAttribute) }),
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

function isForeign(value: JsonValue): boolean {
  return readTag(value) === null;
}

function readTag(value: JsonValue): Tag | null {
  if (!isObject(value)) return null;
  const id = own(value, 'id');
  if (typeof id !== 'string' || id === '') return null;
  const label = stringOr(own(value, 'label'), undefined);
  const colour = stringOr(own(value, 'colour'), undefined);
  const text = (name: 'key' | 'definition' | 'changed' | 'parent'): Partial<Tag> => {
    const said = own(value, name);
    return typeof said === 'string' && said !== '' ? { [name]: said } : {};
  };
  const examples = asStrings(own(value, 'examples')).filter((example) => example !== '');
  const attributes = asList(own(value, 'attributes'))
    .map(readAttribute)
    .filter((attribute) => attribute !== null);
  return {
    id,
    ...(label !== undefined && { label }),
    letter: stringOr(own(value, 'letter'), (label ?? '?').slice(0, 1)),
    cue: CUES.find((each) => each === own(value, 'cue')) ?? 'solid',
    ...text('key'),
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
  if (name === '' || name === '__proto__' || kind === undefined) return null;
  const label = own(value, 'label');
  const choices = own(value, 'choices');
  return {
    name,
    ...(typeof label === 'string' && { label }),
    kind,
    ...(isList(choices) && { choices: asStrings(choices) }),
  };
}

function writeAttribute({ choices, ...plain }: Attribute): JsonObject {
  return { ...plain, ...(choices && { choices: [...choices] }) };
}
