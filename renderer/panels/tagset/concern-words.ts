/** How many annotations an edit concerns, in words: one's own, and the colleagues' that stay. */
import type { Text } from '../../../shared/text/text.ts';
import type { Concern } from '../../store/tagset/tagset-draft.ts';

/** `use`: how things are; `change`: what keeping the edit makes of them; `propose`: nothing before the lead agrees. */
export function concernWords(text: Text, concern: Concern, what: 'use' | 'change' | 'propose'): string {
  const { annotations, articles, others } = concern;
  const theirs = others.reduce((sum, each) => sum + each.annotations, 0);
  const files = others.reduce((sum, each) => sum + each.articles, 0);
  return [
    text(`tagset.concern.${what}`, { count: annotations, files: articles }),
    ...(theirs === 0
      ? []
      : [
          text('tagset.concern.others', {
            count: theirs,
            files,
            who: new Intl.ListFormat(text.language).format(others.map(({ annotator }) => annotator)),
          }),
        ]),
  ].join(' ');
}
