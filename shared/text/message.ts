/**
 * How a sentence that people read is written down: one entry, both languages side
 * by side, in ICU MessageFormat. A language that is missing does not compile.
 */

export interface Message {
  readonly en: string;
  readonly de: string;
}

export type Messages = Readonly<Record<string, Message>>;
