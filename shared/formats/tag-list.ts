/**
 * A tagset in a file of its own: `{"beleg:tagset": 1, "tagset": …}`, and the code book of REFI-QDA
 * (.qdc) that other programs know. Also read: a project.json, of which only the tagset is taken.
 */
import type { Tag, Tagset } from '../domain/tagset.ts';
import { DEFAULT_TAGSET } from '../domain/tagset.ts';
import { fail, ok, type Result } from '../result.ts';
import { decodeBytes } from './decode-bytes.ts';
import { isObject, own, parseJson } from './json-text.ts';
import { guidIn, guidOf } from './refi/refi-codes.ts';
import { codeBookChunks } from './refi/write-refi.ts';
import { readTags, writeTagset } from './tagset-file.ts';
import { childNamed, childrenNamed, parseXml, type XmlTree } from './xml-tree.ts';

const MARK = 'beleg:tagset';

/** The file's whole text. A code book keeps names, definitions, colours and the tree, and no more. */
export function writeTagList(tagset: Tagset, kind: 'json' | 'qdc'): string {
  if (kind === 'json')
    return `${JSON.stringify({ [MARK]: 1, tagset: writeTagset(tagset, undefined) }, null, 2)}\n`;
  return [...codeBookChunks({ project: { id: '', name: '', tagset }, articles: [], layers: [] })].join('');
}

/** Its tags, each after the one above it. Ids of codes that the default tagset has are those tags. */
export function readTagList(bytes: Uint8Array): Result<readonly Tag[], 'not-a-tagset'> {
  const content = decodeBytes(bytes);
  if (content === undefined) return fail('not-a-tagset');
  const tags = content.trimStart().startsWith('<') ? tagsInCodeBook(content) : tagsInJson(content);
  return tags.length === 0 ? fail('not-a-tagset') : ok(tags);
}

function tagsInJson(content: string): readonly Tag[] {
  const parsed = parseJson(content);
  const tagset = parsed.ok && isObject(parsed.value) ? own(parsed.value, 'tagset') : undefined;
  return readTags(isObject(tagset) ? own(tagset, 'tags') : undefined);
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
