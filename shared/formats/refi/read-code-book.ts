/**
 * A REFI-QDA code book of any program. It has no annotations, and an import changes no tags:
 * every code is told of that the project does not have, and nothing comes in.
 */
import type { Result } from '../../result.ts';
import { fail, ok } from '../../result.ts';
import { decodeBytes } from '../decode-bytes.ts';
import type { ImportCode, Imported, InputFile, KnownArticles } from '../format.ts';
import { ProblemList } from '../import/problem-list.ts';
import { isKnownTag, tagNamed } from '../tag-names.ts';
import { childNamed, childrenNamed, parseXml, type XmlTree } from '../xml-tree.ts';
import { guidIn, guidOf } from './refi-codes.ts';

export function readCodeBook(
  files: readonly InputFile[],
  { tagset }: KnownArticles,
): Result<Imported, ImportCode> {
  const problems = new ProblemList();
  const books = files.filter(({ path }) => path.toLowerCase().endsWith('.qdc'));
  if (books.length === 0) return fail('not-this-format', files[0]?.path);
  const own = new Set(tagset.tags.map(({ id }) => guidOf(id)));
  for (const { path: file, bytes } of books) {
    const xml = decodeBytes(bytes);
    if (xml === undefined) return fail('unreadable', file);
    const root = parseXml(xml);
    if (!root.ok) return fail(root.code, file);
    if (root.value.name !== 'CodeBook') return fail('not-this-format', file);
    const codes = [...codesIn(childNamed(root.value, 'Codes'))];
    problems.push({ code: 'code-book', file, count: codes.length });
    for (const code of codes) {
      const name = code.attributes.get('name') ?? '';
      if (!own.has(guidIn(code, 'guid')) && !isKnownTag(tagset, tagNamed(tagset, name)))
        problems.push({ code: 'unknown-tag', file, detail: name });
    }
  }
  return ok({ layers: [], newArticles: [], problems: problems.listed, moreProblems: problems.more });
}

/** With those under them; how deep they can nest the reader of XML limits. */
function* codesIn(tree: XmlTree | undefined): Generator<XmlTree> {
  for (const code of childrenNamed(tree, 'Code')) {
    yield code;
    yield* codesIn(code);
  }
}
