/** Sentences: window. */
import type { Messages } from '../message.ts';

export const window = {} as const satisfies Messages;
