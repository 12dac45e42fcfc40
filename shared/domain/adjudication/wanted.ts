/** What the agreed set is to say of a candidate: the version that was chosen, on the words of today's text. */
import { makeAnchor } from '../anchor.ts';
import type { AnnotationContent } from '../annotation.ts';
import { normaliseSpan } from '../graphemes.ts';
import type { VotedVersion } from '../review/group-votes.ts';
import type { ArticleText } from '../text.ts';

/** Where it comes from is added when it is taken. */
export type Wanted = Omit<AnnotationContent, 'derivedFrom' | 'lostIn'>;

/** null where nothing but white space is left of the words. */
export function wantedOf({ votes, tag }: VotedVersion, text: ArticleText): Wanted | null {
  const [first, ...others] = votes.values();
  const words = first === undefined ? null : normaliseSpan(text.content, first.span);
  if (first === undefined || words === null) return null;
  const { label } = first.annotation.content;
  const said = others.map(({ annotation }) => annotation.content);
  return { anchor: makeAnchor(text, words), tag, label, ...shared(first.annotation.content, said) };
}

/**
 * As far as all who voted say the same: a note that one of them made is theirs, and stays with the
 * annotation that it comes from.
 */
function shared(
  { note, entity, attributes = {} }: AnnotationContent,
  others: readonly AnnotationContent[],
): Pick<AnnotationContent, 'note' | 'entity' | 'attributes'> {
  const common = Object.entries(attributes).filter(([name, value]) =>
    others.every(
      (other) => Object.hasOwn(other.attributes ?? {}, name) && other.attributes?.[name] === value,
    ),
  );
  return {
    ...(note !== undefined && others.every((other) => other.note === note) && { note }),
    ...(entity !== undefined && others.every((other) => other.entity === entity) && { entity }),
    ...(common.length > 0 && { attributes: Object.fromEntries(common) }),
  };
}
