/** Sentences: the view in which one decides on what colleagues annotated, and what they see of it. */
import type { Messages } from '../message.ts';

export const review = {
  'review.view': { en: 'View', de: 'Ansicht' },
  'review.read': { en: 'Read', de: 'Lesen' },
  'review.review': { en: 'Review', de: 'Durchsicht' },
  'review.differences': { en: 'Differences', de: 'Unterschiede' },
  'review.current': { en: 'Selected difference', de: 'Gewählter Unterschied' },
  'review.colleague': { en: 'Compared with', de: 'Verglichen mit' },
  'review.all-colleagues': { en: 'All colleagues', de: 'Alle anderen' },
  'review.classes': { en: 'Kinds of differences', de: 'Arten von Unterschieden' },
  'review.decided-or-not': { en: 'Decided or not', de: 'Entschieden oder nicht' },
  'review.all': { en: 'All', de: 'Alle' },
  'review.undecided': { en: 'Undecided', de: 'Offen' },
  'review.decided': { en: 'Decided', de: 'Entschieden' },
  'review.all-tags': { en: 'All tags', de: 'Alle Tags' },
  'review.tag': { en: 'Tag', de: 'Tag' },
  'review.progress': {
    en: '{decided, number} of {count, number} decided',
    de: '{decided, number} von {count, number} entschieden',
  },
  'review.class.only-own': { en: 'Only you', de: 'Nur Sie' },
  'review.class.only-theirs': { en: 'Only {name}', de: 'Nur {name}' },
  'review.class.boundary': { en: 'Boundary differs', de: 'Andere Grenzen' },
  'review.class.tag': { en: 'Tag differs', de: 'Anderer Tag' },
  'review.class.details': { en: 'Details differ', de: 'Andere Angaben' },
  'review.class.same': { en: 'Same', de: 'Gleich' },
  'review.colleagues-only': { en: 'Only the colleague', de: 'Nur die anderen' },
  'review.verdict.accepted': { en: 'Accepted', de: 'Angenommen' },
  'review.verdict.rejected': { en: 'Rejected', de: 'Abgelehnt' },
  'review.verdict.amended': { en: 'Amended', de: 'Abgeändert' },
  'review.reason.not-this-tag': { en: 'Not this tag', de: 'Nicht dieser Tag' },
  'review.reason.boundary': { en: 'Boundary', de: 'Grenzen' },
  'review.reason.not-in-scope': { en: 'Not in scope', de: 'Gehört nicht dazu' },
  'review.reason.duplicate': { en: 'Duplicate', de: 'Doppelt' },
  'review.reason.unsupported': { en: 'Unsupported', de: 'Nicht belegt' },
  'review.reason.other': { en: 'Other', de: 'Anderes' },
  'review.why': { en: 'Why reject it?', de: 'Warum ablehnen?' },
  'review.because': { en: '{verdict}: {reason}', de: '{verdict}: {reason}' },
  'review.row': {
    en: '{class}. {tag}: {quote}, {state, select, accepted {accepted} rejected {rejected} amended {amended} none {for the colleague to decide} other {undecided}}',
    de: '{class}. {tag}: {quote}, {state, select, accepted {angenommen} rejected {abgelehnt} amended {abgeändert} none {darüber entscheidet die andere Person} other {offen}}',
  },
  'review.you': { en: 'You', de: 'Sie' },
  'review.note': { en: 'Note: {note}', de: 'Notiz: {note}' },
  'review.uncertain': {
    en: 'Compared where it most likely stands: its place is not certain.',
    de: 'Verglichen, wo sie am ehesten steht: Ihre Stelle ist nicht sicher.',
  },
  'review.how-amend': {
    en: 'Select other words in the text, move their edges with Alt and the arrow keys, or press the key of another tag.',
    de: 'Wählen Sie andere Wörter im Text, verschieben Sie ihre Grenzen mit Alt und den Pfeiltasten, oder drücken Sie die Taste eines anderen Tags.',
  },
  'review.becomes': { en: 'Becomes', de: 'Wird zu' },
  'review.leave': { en: 'Cancel', de: 'Abbrechen' },
  'review.comment': { en: 'Comment (optional)', de: 'Kommentar (freiwillig)' },
  'review.theirs-to-decide': {
    en: 'Only you marked this. {name} decides on it.',
    de: 'Nur Sie haben das markiert. {name} entscheidet darüber.',
  },
  'review.no-colleagues': {
    en: 'Nobody else annotated this article',
    de: 'Niemand sonst hat diesen Artikel annotiert',
  },
  'review.no-match': { en: 'No differences to show', de: 'Keine Unterschiede zu zeigen' },
  'review.accept-all': {
    en: 'Accept all {count, number} undecided',
    de: 'Alle {count, number} offenen annehmen',
  },
  'review.show-all': { en: 'Show all', de: 'Alle zeigen' },

  'said.difference': {
    en: '{quote}. {position} of {count} decided',
    de: '{quote}. {position} von {count} entschieden',
  },
  'said.nothing-to-decide': {
    en: '{count, plural, =0 {No differences to decide here} one {The one difference is decided} other {All # are decided}}',
    de: '{count, plural, =0 {Hier gibt es nichts zu entscheiden} one {Der eine Unterschied ist entschieden} other {Alle # sind entschieden}}',
  },
  'said.theirs-to-decide': {
    en: 'Only you marked this: {name} decides on it',
    de: 'Nur Sie haben das markiert: {name} entscheidet darüber',
  },
  'said.amending': {
    en: 'Select other words or press a tag’s key, then Enter',
    de: 'Andere Wörter auswählen oder Taste eines Tags drücken, dann Eingabe',
  },
  'said.nothing-amended': {
    en: 'Nothing is different yet: select other words or press a tag’s key',
    de: 'Noch ist nichts anders: Wählen Sie andere Wörter oder drücken Sie die Taste eines Tags',
  },
  'said.all-accepted': {
    en: '{count, plural, one {One accepted} other {# accepted}}',
    de: '{count, plural, one {Eine angenommen} other {# angenommen}}',
  },
} as const satisfies Messages;
