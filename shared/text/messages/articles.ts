/** Sentences: articles. */
import type { Messages } from '../message.ts';

export const articles = {} as const satisfies Messages;
