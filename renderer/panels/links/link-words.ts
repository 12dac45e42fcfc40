/** Links in words: what their type is called, and what they tie. */
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import { linkTypeOf } from '../../../shared/domain/link-types.ts';
import { LINK_PREFIX, LINK_TYPES, type LinkTypeId } from '../../../shared/domain/statement.ts';
import type { Tagset } from '../../../shared/domain/tagset.ts';
import type { Text } from '../../../shared/text/text.ts';
import { findAnnotation } from '../../store/layers-state.ts';
import { linkOf, type LinkItem } from '../../store/link-comparison.ts';
import type { State } from '../../store/state.ts';
import { shorten } from '../annotation-list/card-words.ts';
import type { ShownEnd } from '../../store/linking/link-ends.ts';
import { readableName } from '../readable-name.ts';
import { tagName } from '../tag-name.ts';

/** A type that the tagset has lost is told as any link. */
export function linkTypeWords(text: Text, tagset: Tagset, type: LinkTypeId): string {
  const label = linkTypeOf(tagset, type)?.label;
  const known = builtIn(type);
  if (label !== undefined) return label;
  return known === undefined ? text('link.other-type') : text(`link.type.${known}`);
}

/** The same read from the end where it leads to. */
export function reversedWords(text: Text, tagset: Tagset, type: LinkTypeId): string {
  const label = linkTypeOf(tagset, type)?.label;
  const known = builtIn(type);
  if (label === undefined && known !== undefined) return text(`link.reversed.${known}`);
  return text('link.reversed-own', { label: linkTypeWords(text, tagset, type) });
}

function builtIn(type: LinkTypeId): (typeof LINK_TYPES)[number] | undefined {
  return LINK_TYPES.find((name) => `${LINK_PREFIX}${name}` === type);
}

/** The words at an end; of one in another article nothing is known here. */
export function endWords(text: Text, layers: State['layers'], article: ArticlePath, id: string): string {
  for (const path of [article, ...Object.keys(layers)]) {
    const found = findAnnotation(layers, path, id);
    if (found !== undefined) return shorten(found.annotation.content.anchor.exact);
  }
  return text('link.elsewhere');
}

/** An end in a sentence: *Evidence “…”*. */
export function endName(text: Text, tagset: Tagset, end: ShownEnd): string {
  if (!('tag' in end)) return text(`links.broken.${end.state}`);
  return text('links.end', { tag: tagName(text, tagset, end.tag, end.label), quote: shorten(end.quote) });
}

export function linkClassWords(text: Text, { class: kind, colleague }: LinkItem): string {
  return text(`link.class.${kind}`, { name: readableName(colleague.name) });
}

/** A row for those who hear it. */
export function linkWords(
  text: Text,
  tagset: Tagset,
  layers: State['layers'],
  article: ArticlePath,
  item: LinkItem,
  state: string | null,
): string {
  const link = linkOf(item);
  return text('link.row', {
    class: linkClassWords(text, item),
    from: link === null ? '' : endWords(text, layers, article, link.from),
    type: link === null ? '' : linkTypeWords(text, tagset, link.type),
    to: link === null ? '' : endWords(text, layers, article, link.to),
    state: state ?? 'none',
  });
}
