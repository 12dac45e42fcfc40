/**
 * False quotes: anchors that quote other words than their text has at their span.
 *
 * No window makes one, so a change that brings one is refused. Files of other programs
 * may have some (reading is generous), and those may be copied, taken along, and come
 * back when what was done to them is undone.
 */
import { sameAnchor, type Anchor } from '../../../shared/domain/anchor.ts';
import type { Change } from '../../../shared/domain/change.ts';
import { anchorIn, type Content } from '../../../shared/domain/content.ts';
import type { Sha256 } from '../../../shared/domain/text.ts';
import type { HeldLayers } from './held-layers.ts';
import type { Texts } from '../articles/texts.ts';

export class FalseQuotes {
  /** Those that stood in a layer until a change of this session. */
  private readonly replaced = new Set<string>();
  private readonly layers: HeldLayers;
  private readonly texts: Pick<Texts, 'content'>;

  constructor(layers: HeldLayers, texts: Pick<Texts, 'content'>) {
    this.layers = layers;
    this.texts = texts;
  }

  /** Does the change put one where none was? */
  async isIn({ edits }: Change): Promise<boolean> {
    const made = edits.flatMap(({ before, after }) => newAnchor(before, after));
    for await (const anchor of this.falseOnes(made)) {
      if (!this.replaced.has(keyOf(anchor)) && !this.stands(anchor)) return true;
    }
    return false;
  }

  /** The change fits its layers: what it says was there may come back. */
  async noteReplaced({ edits }: Change): Promise<void> {
    const gone = edits.flatMap(({ before, after }) => newAnchor(after, before));
    for await (const anchor of this.falseOnes(gone)) this.replaced.add(keyOf(anchor));
  }

  /** Of a text that is not at hand nobody can tell. */
  private async *falseOnes(anchors: readonly Anchor[]): AsyncGenerator<Anchor> {
    const contents = new Map<Sha256, string | undefined>();
    for (const anchor of anchors) {
      const { text, span, exact } = anchor;
      if (text === '') continue;
      if (!contents.has(text)) contents.set(text, await this.texts.content(text));
      const content = contents.get(text);
      if (content !== undefined && content.slice(span.start, span.end) !== exact) yield anchor;
    }
  }

  private stands(anchor: Anchor): boolean {
    for (const { annotations } of this.layers.all()) {
      for (const { content } of annotations.values()) {
        const known = anchorIn(content);
        if (known !== undefined && sameAnchor(known, anchor)) return true;
      }
    }
    return false;
  }
}

/** The anchor that only `after` has; none if both have it, or it has none. */
function newAnchor(before: Content | null, after: Content | null): readonly Anchor[] {
  const old = before === null ? undefined : anchorIn(before);
  const anchor = after === null ? undefined : anchorIn(after);
  return anchor === undefined || (old !== undefined && sameAnchor(old, anchor)) ? [] : [anchor];
}

function keyOf({ text, span, exact }: Anchor): string {
  return `${text} ${span.start} ${span.end} ${exact}`;
}
