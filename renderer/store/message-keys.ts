/**
 * From codes to the keys of their sentences. A code of the contract or of the state that
 * has no sentence does not compile here.
 */
import type { ArticleCode, HostCode, NoticeCode, OpenCode, WriteCode } from '../../shared/api/contract.ts';
import type { CommandId, MenuId } from '../../shared/commands.ts';
import type { MessageKey } from '../../shared/text/text.ts';
import type { SaidCode } from './state.ts';

/** Why a call failed; the sentence is about `{file}`. */
export type ProblemCode =
  ArticleCode | HostCode | OpenCode | WriteCode | 'nothing-given' | 'no-annotator' | 'taken';

export function noticeKey(code: NoticeCode): MessageKey {
  return `notice.${code}`;
}

export function problemKey(code: ProblemCode): MessageKey {
  return `problem.${code}`;
}

export function saidKey(code: SaidCode): MessageKey {
  return `said.${code}`;
}

export function commandKey(id: CommandId): MessageKey {
  return `command.${id}`;
}

export function menuKey(id: MenuId): MessageKey {
  return `menu.${id}`;
}
