/** What happened to an annotation, in words: *changed 3 times, here the last*. */
import type { HistoryEvent } from '../../../shared/domain/history.ts';
import { isStatement } from '../../../shared/domain/content.ts';
import type { Tagset } from '../../../shared/domain/tagset.ts';
import type { Text } from '../../../shared/text/text.ts';
import { shorten } from '../annotation-list/card-words.ts';
import { verdictWords } from '../review/review-words.ts';
import { tagName } from '../tag-name.ts';

/** `id`: the annotation whose history it is. */
export function eventWords(text: Text, tagset: Tagset, event: HistoryEvent, id: string): string {
  const { deed, content, times, adjudicated } = event;
  if (content === null || deed === 'deleted') return text('event.deleted');
  if (!isStatement(content)) {
    const tag = tagName(text, tagset, content.tag, content.label);
    if (deed === 'changed') return text('event.changed', { times });
    if (event.id === id) return text(deed === 'made' ? 'event.made' : 'event.taken-from', { tag });
    return text(adjudicated ? 'event.agreed' : 'event.taken-over', { tag });
  }
  if (deed === 'changed') return text('event.reworded');
  switch (content.kind) {
    case 'decision':
      return verdictWords(text, content);
    case 'reply':
      return text('event.answered', { words: shorten(content.comment) });
    case 'link':
      return text(content.from === id ? 'event.linked-from' : 'event.linked-to');
  }
}
