/** One layer → the lines of an .ann file (brat standoff format). Offsets count code points. */
import { createOffsetIndex } from '../../domain/code-points.ts';
import { linkName } from '../export/link-names.ts';
import type { LayerDocument } from '../export/layer-documents.ts';
import type { ToolNames } from '../export/tool-names.ts';
import { bratAttribute } from './brat-attributes.ts';
import { fragmentsOf, onOneLine, wordsOf } from './brat-fragments.ts';

/** Beleg's entities, as brat names the database of a normalisation. */
export const ENTITY_DATABASE = 'Beleg';

export function* writeAnn({ article, placed, links }: LayerDocument, names: ToolNames): Generator<string> {
  const { content: text } = article.text;
  const offsets = createOffsetIndex(text);
  const ids = new Map<string, string>();
  const count = { A: 0, N: 0, R: 0, '#': 0 };
  const next = (kind: keyof typeof count): string => `${kind}${(count[kind] += 1)}`;
  const note = (id: string, said: string | undefined): string =>
    said === undefined || said === '' ? '' : `${next('#')}\tAnnotatorNotes ${id}\t${onOneLine(said)}\n`;
  for (const { annotation, span } of placed) {
    const fragments = fragmentsOf(text, span);
    if (fragments.length === 0) continue;
    const { id, content } = annotation;
    const key = `T${ids.size + 1}`;
    ids.set(id, key);
    const places = fragments.map(
      ({ start, end }) => `${offsets.toCodePoint(start)} ${offsets.toCodePoint(end)}`,
    );
    const words = wordsOf(text, fragments);
    let lines = `${key}\t${names.nameOf(content)} ${places.join(';')}\t${words}\n`;
    for (const [name, value] of Object.entries(content.attributes ?? {})) {
      const attribute = bratAttribute(name, value);
      if (attribute) lines += `${next('A')}\t${attribute.name} ${`${key} ${attribute.value}`.trimEnd()}\n`;
    }
    if (content.entity !== undefined && isEntityKept(content.entity))
      lines += `${next('N')}\tReference ${key} ${ENTITY_DATABASE}:${content.entity}\t${words}\n`;
    yield lines + note(key, content.note);
  }
  for (const { link } of links) {
    const [from, to] = [ids.get(link.from), ids.get(link.to)];
    if (from === undefined || to === undefined) continue;
    const key = next('R');
    yield `${key}\t${linkName(link.type)} Arg1:${from} Arg2:${to}\n${note(key, link.note)}`;
  }
}

export function isEntityKept(entity: string): boolean {
  return /^[^\s\x1c-\x1f\x85]+$/.test(entity);
}
