/** Sentences: commands. */
import type { Messages } from '../message.ts';

export const commands = {} as const satisfies Messages;
