/** Notices: how the backend words a banner, without words. */
import type { Notice, NoticeCode } from '../../shared/api/contract.ts';

const SEVERITY: Readonly<Record<NoticeCode, Notice['severity']>> = {
  'layer-corrupt': 'error',
  'colleague-layer-corrupt': 'error',
  'layer-too-large': 'error',
  'layer-newer-format': 'warning',
  'layer-odd-offsets': 'warning',
  'layer-same-ids': 'warning',
  'layer-foreign-uuid': 'error',
  'layer-changed-outside': 'info',
  'links-conflicts': 'warning',
  'layer-conflicts': 'warning',
  'layer-file-missing': 'warning',
  'layer-shrunk': 'warning',
  'history-not-kept': 'warning',
  'unknown-file': 'warning',
  'journal-recovered': 'info',
  'journal-unreadable': 'error',
  'journal-waiting': 'warning',
  'import-unfinished': 'warning',
  'article-gone': 'warning',
  'article-is-folder': 'warning',
  'article-unreadable': 'warning',
  'article-renamed': 'warning',
  'article-copied': 'info',
  'article-twins': 'warning',
  'link-not-followed': 'info',
  'name-not-utf8': 'warning',
  'name-not-openable': 'warning',
  'folder-unreadable': 'warning',
  'layer-unreadable': 'warning',
  'folder-gone': 'error',
  'settings-set-aside': 'warning',
  'foreign-folder': 'warning',
  'project-newer-format': 'warning',
  'read-only-project': 'warning',
  'kept-elsewhere': 'warning',
  'can-be-written': 'info',
  'unsent-of-other': 'warning',
  'window-restarted': 'info',
};

/** A notice; the same code about the same file has the same id, so that telling it again replaces it. */
export function notice(
  code: NoticeCode,
  about: {
    readonly file?: string;
    readonly values?: Notice['values'];
    readonly detail?: string | undefined;
  } = {},
): Notice {
  return {
    id: about.file === undefined ? code : `${code}:${about.file}`,
    severity: SEVERITY[code],
    code,
    ...(about.file === undefined ? {} : { file: about.file }),
    ...(about.values === undefined ? {} : { values: about.values }),
    ...(about.detail === undefined ? {} : { detail: about.detail }),
  };
}
