/**
 * What every contestant of the benchmark can do: show a text with annotations in an empty
 * page, take one more, and scroll. All get the same text, the same annotations, the same
 * typography and the same window.
 */
export interface Annotated {
  readonly id: string;
  /** UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
  readonly tag: 'actor' | 'claim' | 'evidence';
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

export interface Shown {
  /** Shows one annotation more, without waiting for a frame. */
  add(annotation: Annotated): void | Promise<void>;
  /** What scrolls when somebody reads on. */
  readonly scroller: Element;
}

export type Contestant = (
  root: HTMLElement,
  text: string,
  annotations: readonly Annotated[],
) => Shown | Promise<Shown>;
