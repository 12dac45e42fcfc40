/** Tags ↔ codes of the REFI-QDA standard: GUIDs, names, colours, the tree of sub-tags. */
import { derivedId } from '../../domain/revision.ts';
import {
  ACTOR,
  CLAIM,
  EVIDENCE,
  EXCLUDED,
  rootTag,
  UNTAGGED,
  type TagId,
  type Tagset,
} from '../../domain/tagset.ts';
import type { ExchangeSet } from '../exchange-set.ts';
import { element, type XmlElement } from '../export/xml.ts';
import { tagName } from '../tag-names.ts';
import type { XmlTree } from '../xml-tree.ts';
import { ownValue } from '../../own-value.ts';

/** `urn:uuid:…` → the uuid itself; of any other id one that is always the same. */
export function guidOf(id: string, ...about: readonly string[]): string {
  const own =
    about.length === 0
      ? /^urn:uuid:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i.exec(id)?.[1]
      : undefined;
  return (own ?? derivedId('refi', id, ...about).replace('urn:uuid:', '')).toUpperCase();
}

/** An attribute that is a GUID, in braces or not, as `guidOf` writes it. */
export function guidIn(tree: XmlTree, key: string): string {
  return (tree.attributes.get(key) ?? '').replace(/^\{|\}$/g, '').toUpperCase();
}

/** Every tag of the project, and every other that annotations have. */
export function tagsIn(set: ExchangeSet): ReadonlyMap<TagId, string> {
  const { tagset } = set.project;
  const names = new Map(tagset.tags.map(({ id }) => [id, tagName(tagset, id)]));
  for (const { annotations } of set.layers)
    for (const { content } of annotations)
      if (content.tag !== UNTAGGED && !names.has(content.tag))
        names.set(content.tag, tagName(tagset, content.tag, content.label));
  return names;
}

/** undefined where there is no tag at all: an empty code book is not allowed. */
export function codeBook(set: ExchangeSet): XmlElement | undefined {
  const names = tagsIn(set);
  if (names.size === 0) return undefined;
  const { tagset } = set.project;
  const children = new Map<TagId | undefined, TagId[]>();
  for (const id of names.keys()) {
    const parent = tagset.tags.find((tag) => tag.id === id)?.parent;
    const under =
      parent !== undefined && names.has(parent) && !isOwnAncestor(tagset, id) ? parent : undefined;
    children.set(under, [...(children.get(under) ?? []), id]);
  }
  const codeOf = (id: TagId): XmlElement => {
    const definition = tagset.tags.find((tag) => tag.id === id)?.definition;
    const own = tagset.tags.find((tag) => tag.id === id)?.colour?.toUpperCase();
    const color = own ?? ownValue(COLOURS, rootTag(tagset, id)) ?? OTHER_COLOUR;
    return element('Code', { guid: guidOf(id), name: names.get(id) ?? id, isCodable: 'true', color }, [
      ...(definition === undefined ? [] : [element('Description', {}, [definition])]),
      ...(children.get(id) ?? []).map(codeOf),
    ]);
  };
  return element('CodeBook', {}, [element('Codes', {}, (children.get(undefined) ?? []).map(codeOf))]);
}

/** A tagset of others can be a ring: then nobody is anybody's parent. */
function isOwnAncestor(tagset: Tagset, id: TagId): boolean {
  return rootTag(tagset, id) === id;
}

const COLOURS: Readonly<Record<TagId, string>> = {
  [ACTOR]: '#0B57A4',
  [CLAIM]: '#A84600',
  [EVIDENCE]: '#006B56',
  [EXCLUDED]: '#6B6963',
};
const OTHER_COLOUR = '#7A5BA8';
