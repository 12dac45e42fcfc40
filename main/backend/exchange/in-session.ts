/** An imported change as one of the open project's own: through its session, so that every window is told. */
import type { WriteCode } from '../../../shared/api/contract.ts';
import type { Change } from '../../../shared/domain/change.ts';
import { fail } from '../../../shared/result.ts';
import type { Session } from '../session.ts';
import type { addTo } from './import-layers.ts';

/** As a change of the windows' own annotator: all of them are told. */
export async function inSession(session: Session, change: Change): ReturnType<Parameters<typeof addTo>[4]> {
  const applied = await session.applyChanges('', [change], session.annotator?.uuid);
  if (applied.ok) return applied;
  return isWriteCode(applied.code) ? fail(applied.code, applied.detail) : fail('no-project', applied.detail);
}

const WRITE_CODES: readonly string[] = [
  'disk-full',
  'read-only',
  'not-writable',
  'foreign-folder',
  'newer-format',
  'io-error',
  'no-project',
] satisfies readonly WriteCode[];

/** What else can be is that nobody annotates here any more. */
function isWriteCode(code: string): code is WriteCode {
  return WRITE_CODES.includes(code);
}
