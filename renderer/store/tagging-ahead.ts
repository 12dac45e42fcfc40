/** Tagging ahead: words that are tagged while their layers are still read are tagged as soon as these are there. */
import type { ArticlePath } from '../../shared/domain/layer.ts';
import type { Span } from '../../shared/domain/span.ts';
import type { TagId } from '../../shared/domain/tagset.ts';
import type { Sha256 } from '../../shared/domain/text.ts';
import { PANES, type StoreContext } from './store-context.ts';

export interface WantedTag {
  readonly article: ArticlePath;
  /** UTF-16 code units of `text`. */
  readonly span: Span;
  readonly text: Sha256;
  readonly tag: TagId;
}

export interface TaggingAhead {
  readonly keep: (wanted: WantedTag) => void;
  /** The host has answered for this article: its words are tagged now, in order, or it is said that they are not. */
  readonly answered: (article: ArticlePath) => void;
}

export function createTaggingAhead(context: StoreContext, tagNow: (wanted: WantedTag) => void): TaggingAhead {
  let waiting: readonly WantedTag[] = [];

  /** Only on the very text that the words were selected in. */
  function canTag({ article, text }: WantedTag): boolean {
    const panes = PANES.map((id) => context.state().panes[id]);
    return panes.some(
      (pane) => pane?.article === article && pane.status === 'shown' && pane.document?.text.sha256 === text,
    );
  }

  return {
    keep: (wanted) => {
      waiting = [...waiting, wanted];
    },
    answered: (article) => {
      const those = waiting.filter((wanted) => wanted.article === article);
      if (those.length === 0) return;
      waiting = waiting.filter((wanted) => wanted.article !== article);
      for (const wanted of those.filter(canTag)) tagNow(wanted);
      if (!those.every(canTag)) context.say('not-tagged', { file: article });
    },
  };
}
