/** How calls about the open project are answered, for a window that has one. */
import type { Result } from '../../shared/result.ts';
import type { Session } from './session.ts';

export type InProject = <T, Code extends string>(
  work: (session: Session) => Promise<Result<T, Code>>,
) => Promise<Result<T, Code | 'no-project'>>;
