/** Sentences: problems. */
import type { Messages } from '../message.ts';

export const problems = {} as const satisfies Messages;
