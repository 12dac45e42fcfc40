/** The last word of the window on what happened, for the live region and for toasts. */

/**
 * What happened, as a code: `shared/text` has the words under `said.<code>`.
 *
 * `values` are `tag` (a TagId; the window fills in its name), `quote` (the words, shortened),
 * `count` (annotations concerned), `position` (of `count`, for *moved-to*), `file`, `name`
 * (of an annotator) and `annotation` (the id of the one that cannot be changed); each code has
 * those that make sense for it.
 */
export interface Said {
  /** Counts up, so that the same word twice is announced twice. */
  readonly serial: number;
  readonly code: SaidCode;
  readonly values: Readonly<Record<string, string | number>>;
  readonly undoable: boolean;
}

export type SaidCode =
  | 'tagged'
  | 'already-tagged'
  /** What was tagged before the article was ready cannot be: it was closed, or its text is another. */
  | 'not-tagged'
  | 'retagged'
  | 'noted'
  | 'deleted'
  | 'resolved'
  /** So many words on an article were written into one's own file. */
  | 'described'
  /** Suggested stretches were excluded. */
  | 'excluded'
  /** Suggested stretches are the article's own. */
  | 'declined'
  /** What was said of an article could not be written. */
  | 'not-described'
  /** All occurrences that were accepted are tagged, `count` in `articles`; `changed` articles were left alone. */
  | 'occurrences-tagged'
  | 'occurrences-not-tagged'
  | 'occurrences-stopped'
  | 'undone'
  | 'redone'
  | 'not-undone'
  | 'not-redone'
  | 'choice-not-kept'
  /** All articles were looked through: `read` gave their text, `count` did not. */
  | 'surveyed'
  | 'nothing-to-undo'
  | 'nothing-to-redo'
  | 'boundary-moved'
  /** A boundary can go no further: the text or the annotation ends there. */
  | 'boundary-stays'
  | 'moved-to'
  | 'refused'
  | 'nothing-selected'
  /** It stands nowhere certain in today's text, so its boundaries cannot be moved. */
  | 'not-placed'
  /** A layer of one's own that cannot be written. */
  | 'read-only'
  | 'to-settle'
  | 'nothing-to-settle'
  | 'place-shown'
  | 'no-other-place'
  | 'place-confirmed'
  | 'certain-confirmed'
  /** Its words are gone and no place is proposed: some have to be selected first. */
  | 'no-place-yet'
  | 'kept-as-lost'
  /** Annotations came over from the article's other path. */
  | 'taken-along'
  | 'not-taken-along'
  /** An earlier state of one's own layer is there again. */
  | 'restored'
  | 'not-restored'
  /** Made on a text that is gone from its article: kept on that text, to be settled. */
  | 'kept-on-old-text'
  /** A colleague's annotation; `name` is the colleague's. */
  | 'colleagues'
  /** The host wrote an export; `file` is where it is. */
  | 'exported'
  /** Annotations came from a file of another tool. */
  | 'imported'
  /** So many annotations are on the clipboard, as a table. */
  | 'table-copied'
  | 'quote-copied'
  /** The system did not take what was to be copied. */
  | 'not-copied'
  | 'no-annotator'
  /** A decision was noted; an accepted or amended annotation was taken over with it. */
  | 'accepted'
  | 'rejected'
  | 'amended'
  /** All of a class were accepted in one step. */
  | 'all-accepted'
  /** The difference that is shown now: `position` of `count`. */
  | 'difference'
  | 'nothing-to-decide'
  /** The link that is looked at now, of `count` that wait. */
  | 'link-difference'
  | 'no-link-to-decide'
  /** A link is not taken over: at this end there is no annotation of one's own. */
  | 'link-end-not-mine'
  /** Nothing waits for a decision in any other article. */
  | 'no-undecided-article'
  /** The host still looks which articles wait for decisions. */
  | 'counting-articles'
  /** So many (`count`) annotations of the colleague `name` became others while they are reviewed. */
  | 'layer-changed'
  /** Only oneself has marked it: the colleague `name` decides on it. */
  | 'theirs-to-decide'
  | 'amending'
  | 'nothing-amended'
  | 'replied'
  | 'linked'
  | 'link-changed'
  | 'link-removed'
  /** Its type does not allow that its ends change places, or one of them is not there. */
  | 'link-not-reversed'
  /** A link begins at an annotation, and waits for its type or its other end. */
  | 'link-begun'
  | 'link-typed'
  | 'link-left'
  /** No type of link fits this `tag`. */
  | 'no-link-type'
  | 'link-select-other'
  /** The pending link cannot end at an annotation with this `tag`. */
  | 'link-misfit'
  /** The very same link is there. */
  | 'already-linked'
  /** The annotation where the link began is not there any more. */
  | 'link-end-gone'
  /** The annotation of one's own that a reviewer's open decision is on: `position` of `count`. */
  | 'to-follow'
  | 'nothing-to-follow'
  /** One's own annotation is as a reviewer's decision says. */
  | 'followed'
  /** A statement was taken back or changed. */
  | 'unsaid'
  | 'reworded'
  | 'adjudicated'
  /** What all marked alike went into the agreed set. */
  | 'agreed-started'
  /** A version of a candidate went into the agreed set. */
  | 'agreed'
  /** The version of a candidate that is meant now, with its votes. */
  | 'version'
  | 'nothing-to-settle-here'
  /** The agreed set of `file` is finished; or so many are undecided, and it is not. */
  | 'finished'
  | 'undecided-left'
  /** No annotated article is unfinished. */
  | 'all-finished'
  /** The tagset is another; with it `count` annotations, and those in `left` articles could not be. */
  | 'tagset-changed'
  | 'tags-proposed'
  /** Something was said of an annotation by an attribute of its tag. */
  | 'attributed'
  /** So many were looked at under the definition as it is now. */
  | 'looked-again'
  /** The lead said who adjudicates. */
  | 'adjudicator-named'
  /** Only whom the project names changes the agreed set. */
  | 'not-adjudicator'
  /** One's own work on `file` is done, and frozen as it is; or is not any more. */
  | 'marked-done'
  | 'reopened'
  /** The lead settled who does `count` articles. */
  | 'assigned'
  | 'reasons-settled'
  | 'blind-on'
  | 'blind-off'
  /** Only the lead (`name`) writes the project's settings. */
  | 'not-lead'
  | 'work-not-kept'
  /** The annotation names the entity `name`; or no entity any more. */
  | 'entity-set'
  | 'entity-taken'
  /** What is said of the entity `name` is another thing now; or it is deleted. */
  | 'entity-edited'
  | 'entity-deleted'
  | 'entity-uses-unknown'
  /** Only who made the entity `name` changes it. */
  | 'entity-of-colleague'
  /** `name` is one with `other`; or is not. */
  | 'entities-merged'
  | 'entities-separated'
  | 'separation-withdrawn'
  | 'memo-kept'
  | 'armed'
  | 'disarmed';
