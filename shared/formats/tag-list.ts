/**
 * A tagset in a file of its own: `{"beleg:tagset": 1, "tagset": …}`, with link types and grading, and
 * the code book of REFI-QDA (.qdc) that other programs know. Also read: a project.json, of which only
 * the tagset is taken.
 */
import type { Tag, Tagset } from '../domain/tagset.ts';
import { DEFAULT_TAGSET } from '../domain/tagset.ts';
import type { GivenTagset } from '../domain/tags/take-over.ts';
import { fail, ok, type Result } from '../result.ts';
import { decodeBytes } from './decode-bytes.ts';
import { isObject, own, parseJson } from './json-text.ts';
import { guidIn, guidOf } from './refi/refi-codes.ts';
import { codeBookChunks } from './refi/write-refi.ts';
import { readTagset, writeTagset } from './tagset-file.ts';
import { childNamed, childrenNamed, parseXml, type XmlTree } from './xml-tree.ts';

const MARK = 'beleg:tagset';

/** The file's whole text. A code book keeps names, definitions, colours and the tree, and no more. */
export function writeTagList(tagset: Tagset, kind: 'json' | 'qdc'): string {
  if (kind === 'json')
    return `${JSON.stringify({ [MARK]: 1, tagset: writeTagset(tagset, undefined) }, null, 2)}\n`;
  return [...codeBookChunks({ project: { id: '', name: '', tagset }, articles: [], layers: [] })].join('');
}

/** Of a code book its tags, each after the one above it; ids of codes that the default tagset has are those tags. */
export function readTagList(bytes: Uint8Array): Result<GivenTagset, 'not-a-tagset'> {
  const content = decodeBytes(bytes);
  if (content === undefined) return fail('not-a-tagset');
  if (!content.trimStart().startsWith('<')) return tagsetInJson(content);
  const tags = tagsInCodeBook(content);
  return tags.length === 0 ? fail('not-a-tagset') : ok({ tagset: { tags }, whole: false });
}

function tagsetInJson(content: string): Result<GivenTagset, 'not-a-tagset'> {
  const parsed = parseJson(content);
  const value = parsed.ok && isObject(parsed.value) ? own(parsed.value, 'tagset') : undefined;
  const tagset = readTagset(value);
  // What says nothing of a tagset is read as the default one.
  return tagset === DEFAULT_TAGSET ? fail('not-a-tagset') : ok({ tagset, whole: true });
}

function tagsInCodeBook(content: string): readonly Tag[] {
  const root = parseXml(content);
  if (!root.ok || root.value.name !== 'CodeBook') return [];
  return tagsUnder(childNamed(root.value, 'Codes'), undefined);
}

function tagsUnder(tree: XmlTree | undefined, above: Tag | undefined): readonly Tag[] {
  return childrenNamed(tree, 'Code').flatMap((code): readonly Tag[] => {
    const guid = guidIn(code, 'guid');
    const label = (code.attributes.get('name') ?? '').trim();
    const known = DEFAULT_TAGSET.tags.find(({ id }) => guidOf(id) === guid);
    const colour = (code.attributes.get('color') ?? '').toLowerCase();
    const definition = (childNamed(code, 'Description')?.text ?? '').trim();
    const tag: Tag = known ?? {
      id: `urn:uuid:${guid.toLowerCase()}`,
      label,
      letter: (Array.from(label)[0] ?? '?').toUpperCase(),
      cue: above?.cue ?? 'solid',
      ...(/^#[0-9a-f]{6}$/.test(colour) && { colour }),
      ...(definition !== '' && { definition }),
      ...(above !== undefined && { parent: above.id }),
    };
    const isTag = known !== undefined || (GUID.test(guid) && label !== '');
    const under = tagsUnder(code, isTag ? tag : above);
    return isTag ? [tag].concat(under) : under;
  });
}

const GUID = /^[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}$/;
