/**
 * What a command may touch of the terminal: results go to standard output, words for
 * people to standard error, in the language of the system.
 */
import type { Text } from '../../shared/text/text.ts';

export interface Terminal {
  readonly text: Text;
  /** A line of the result. */
  readonly out: (line: string) => void;
  /** A line for people. */
  readonly say: (line: string) => void;
  readonly environment: NodeJS.ProcessEnv;
  /** Told whenever Enter is pressed. */
  readonly onEnter: (listen: () => void) => void;
  /** Told once, when Beleg is asked to end; `urgent` from the second time on. */
  readonly onEnd: (listen: (urgent: boolean) => void) => void;
}

/** All well; worked and found problems; wrong use or unreadable input. */
export type ExitCode = 0 | 1 | 2;
