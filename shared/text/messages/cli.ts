/** Sentences: cli. */
import type { Messages } from '../message.ts';

export const cli = {} as const satisfies Messages;
