/** Why a folder could not be opened, or annotations not kept elsewhere: from the code to its sentence. */
import type { MessageKey } from '../../shared/text/text.ts';
import type { State } from '../store/state.ts';

/** Codes that a person can do something about have their own sentence. */
export function openFailureKey(code: NonNullable<State['openFailure']>): MessageKey {
  switch (code) {
    case 'not-found':
    case 'not-a-folder':
    case 'not-readable':
    case 'io-error':
    case 'disk-full':
    case 'unreachable':
      return `open.${code}`;
    case 'unknown-place':
      return 'open.not-found';
    case 'nothing-given':
    case 'read-only':
    case 'not-writable':
    case 'foreign-folder':
    case 'newer-format':
    case 'no-project':
    case 'bad-input':
    case 'no-such-call':
    case 'internal':
    case 'not-allowed':
      return 'open.failed';
  }
}

/** The sentence is about `{file}`, the project's folder. */
export function keepFailureKey(code: NonNullable<State['keepFailure']>): MessageKey {
  switch (code) {
    case 'disk-full':
    case 'io-error':
    case 'not-writable':
    case 'unreachable':
      return `keep.${code}`;
    case 'read-only':
      return 'keep.not-writable';
    case 'foreign-folder':
    case 'newer-format':
    case 'no-project':
    case 'bad-input':
    case 'no-such-call':
    case 'internal':
    case 'not-allowed':
      return 'keep.failed';
  }
}
