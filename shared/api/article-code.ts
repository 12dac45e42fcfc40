/** Why an article gives no text: the codes of everything that reads one. */
export type ArticleCode =
  | 'not-found'
  | 'not-readable'
  | 'outside-project'
  | 'not-a-file'
  | 'too-large'
  | 'binary'
  | 'unknown-encoding'
  | 'empty'
  /** Cut short or broken. */
  | 'damaged'
  | 'password'
  /** Only pictures of pages: scanned. */
  | 'no-text'
  /** It wants more time, memory or parts than one file is given. */
  | 'too-complex'
  /** It is not what its name says; `detail` is the ending that it should have. */
  | 'wrong-kind'
  /** A kind of file that Beleg does not read. */
  | 'not-supported'
  | 'cancelled'
  | 'no-project'
  | 'io-error';
