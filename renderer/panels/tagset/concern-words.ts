/** How much an edit concerns, in words: one's own annotations, decisions and links, and the colleagues' that stay. */
import type { Text } from '../../../shared/text/text.ts';
import type { Concern, Concerns } from '../../store/tagset/concern.ts';
import { listFormat } from '../formats.ts';

/** `use`: how things are; `change`: what keeping the edit makes of them; `propose`: nothing before the lead agrees. */
export type ConcernKind = 'use' | 'change' | 'propose';

type What = keyof Concerns;

/** `nameOf`: what an annotator is called. */
export function concernWords(
  text: Text,
  nameOf: (id: string) => string,
  concerns: Partial<Concerns>,
  kind: ConcernKind,
): string {
  const { annotations, decisions, links } = concerns;
  const isSilent = [decisions, links].some((concern) => concern !== undefined && concern.count > 0);
  return [
    // That there are none is worth saying only where nothing else is said.
    ...wordsOf('annotations', annotations, !isSilent),
    ...wordsOf('decisions', decisions, false),
    ...wordsOf('links', links, annotations === undefined),
  ].join(' ');

  function wordsOf(what: What, concern: Concern | undefined, saysNone: boolean): readonly string[] {
    if (concern === undefined) return [];
    const { count, files, others } = concern;
    const theirs = others.reduce((sum, each) => sum + each.count, 0);
    const names = others.map(({ annotator }) => nameOf(annotator)).toSorted((a, b) => a.localeCompare(b));
    const who = listFormat(text.language).format(names);
    return [
      ...(count > 0 || saysNone ? [text(`tagset.concern.${kind}`, { what, count, files })] : []),
      ...(theirs === 0
        ? []
        : [
            text('tagset.concern.others', {
              what,
              count: theirs,
              files: others.reduce((sum, each) => sum + each.files, 0),
              who,
            }),
          ]),
    ];
  }
}
