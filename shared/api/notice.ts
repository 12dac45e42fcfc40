/** Notices: what people should know of a project, its files and its host. */

/**
 * Something people should know, told as a banner that names file and cause.
 * `code` is a key of `shared/text/messages/problems.ts`; `values` fill its sentence.
 */
export interface Notice {
  readonly id: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly code: NoticeCode;
  /** Path inside the project of the file in question. */
  readonly file?: string;
  readonly values?: Readonly<Record<string, string | number>>;
  readonly detail?: string;
}

export type NoticeCode =
  | 'layer-corrupt'
  | 'colleague-layer-corrupt'
  | 'layer-too-large'
  | 'layer-unreadable'
  | 'layer-newer-format'
  | 'layer-odd-offsets'
  | 'layer-same-ids'
  | 'layer-foreign-uuid'
  | 'layer-changed-outside'
  | 'layer-conflicts'
  | 'links-conflicts'
  | 'layer-file-missing'
  /** Most of a layer went at once; `values`: `article`, `state` (what is kept of it), `count`. Waits for an answer. */
  | 'layer-shrunk'
  | 'history-not-kept'
  | 'unknown-file'
  | 'journal-recovered'
  | 'journal-unreadable'
  | 'journal-waiting'
  /** `values`: `annotator`, whose layers it goes into. */
  | 'import-unfinished'
  | 'article-gone'
  | 'article-is-folder'
  | 'article-unreadable'
  | 'article-renamed'
  | 'article-copied'
  | 'article-twins'
  | 'link-not-followed'
  | 'name-not-utf8'
  | 'name-not-openable'
  | 'folder-unreadable'
  | 'folder-gone'
  | 'settings-set-aside'
  | 'foreign-folder'
  | 'project-newer-format'
  | 'read-only-project'
  | 'kept-elsewhere'
  | 'can-be-written'
  | 'unsent-of-other'
  | 'window-restarted';
