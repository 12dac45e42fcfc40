/**
 * Hypothesis on plain paragraphs, as its client (version 1.1766) does it for each annotation that
 * a page is loaded with; written from reading it, as its bundle cannot be called in parts.
 *
 * All annotations are anchored first: by the path to their paragraphs, then, where that or the
 * quote fails, by the offset in the page's text, then by the quote (its matcher). Each is
 * kept as offsets in an element, resolved again when it is highlighted, its text nodes split
 * and wrapped, and the list of anchors copied. A frame later, and whenever something is
 * scrolled, the boxes of all highlights are asked for, for the bar of buckets beside the page.
 * Left out is what it does besides: its sidebar, and the messages to it.
 */
import { hypothesis as matcherOf } from '../anchors/hypothesis-matcher.ts';
import type { Annotated, Contestant } from './contestant.ts';
import { highlight } from './hypothesis-highlighter.ts';
import { pageOffsets, pageWords } from './page-offsets.ts';
import { showParagraphs } from './paragraphs.ts';
import { placesOf, type Place, placeOf, rangeOf, rangeWithin } from './text-places.ts';

/** What the client stores of an annotation: how it describes a selection. */
interface Target {
  readonly path: Place<string>;
  readonly position: { readonly start: number; readonly end: number };
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

interface Anchored {
  readonly id: string;
  readonly highlights: readonly Element[];
}

export const hypothesis: Contestant = async (root, text, annotations) => {
  showParagraphs(root, text);
  const targetOf = describer(text);
  let anchors: readonly Anchored[] = [];
  let isPending = false;
  const tellBuckets = (): void => {
    if (isPending) return;
    isPending = true;
    requestAnimationFrame(() => {
      isPending = false;
      bucketPositions(anchors);
    });
  };
  root.addEventListener('scroll', tellBuckets, { capture: true });
  const anchor = async ({ id, ...rest }: Annotated): Promise<void> => {
    const target = targetOf({ id, ...rest });
    anchors = anchors.filter((one) => one.id !== id);
    const place = await locate(root, target);
    const highlights = place === null ? [] : highlight(rangeOf(place));
    anchors = [...anchors, { id, highlights }];
    tellBuckets();
  };
  await Promise.all(annotations.map(anchor));
  return { add: anchor, scroller: root };
};

/** The first selector that leads to the words that were quoted. */
async function locate(root: Element, target: Target): Promise<Place<Element> | null> {
  const checked = (range: Range): Range => {
    if (range.toString() !== target.exact) throw new Error('other words');
    return range;
  };
  const ways: readonly (() => Range)[] = [
    () => checked(rangeOf(placesOf(root, target.path))),
    () => checked(rangeWithin(root, target.position)),
    () => {
      const span = matcherOf(root.textContent ?? '')({ text: '', span: target.position, ...target });
      if (span === null) throw new Error('not found');
      return rangeWithin(root, span);
    },
  ];
  let found = Promise.reject<Range>(new Error('no selector'));
  for (const way of ways) found = found.catch(() => way());
  return found.then(placeOf).catch(() => null);
}

/** Where the highlights are on screen, from the top. */
function bucketPositions(anchors: readonly Anchored[]): readonly { top: number; bottom: number }[] {
  return anchors
    .filter(({ highlights }) => highlights.length > 0)
    .map(({ highlights }) => {
      const boxes = highlights.map((element) => element.getBoundingClientRect());
      return {
        top: Math.min(...boxes.map(({ top }) => top)),
        bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
      };
    })
    .toSorted((a, b) => a.top - b.top);
}

/** Paths, offsets and quotes as the client makes them of a selection. */
function describer(text: string): (annotation: Annotated) => Target {
  const { paragraphAt, startOf, inPage } = pageOffsets(text);
  return ({ start, end, exact, prefix, suffix }) => {
    const [first, last] = [paragraphAt(start), paragraphAt(end - 1)];
    const quote = pageWords(exact);
    return {
      path: {
        start: { element: `/p[${first + 1}]`, offset: start - startOf(first) },
        end: { element: `/p[${last + 1}]`, offset: end - startOf(last) },
      },
      position: { start: inPage(start), end: inPage(start) + quote.length },
      exact: quote,
      prefix: pageWords(prefix),
      suffix: pageWords(suffix),
    };
  };
}
