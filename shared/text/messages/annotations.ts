/** Sentences: annotations. */
import type { Messages } from '../message.ts';

export const annotations = {} as const satisfies Messages;
