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
    en: '{class}. {tag}: {quote}, {state, select, accepted {accepted} rejected {rejected} amended {amended} none {for the colleague to decide} other {undecided}}{certain, select, no {, place not certain} other {}}',
    de: '{class}. {tag}: {quote}, {state, select, accepted {angenommen} rejected {abgelehnt} amended {abgeändert} none {darüber entscheidet die andere Person} other {offen}}{certain, select, no {, Stelle nicht sicher} other {}}',
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
  'review.accept-class': { en: 'Accept all of a class…', de: 'Alle einer Art annehmen…' },
  'review.accept-which': {
    en: 'Which undecided differences do you accept?',
    de: 'Welche offenen Unterschiede nehmen Sie an?',
  },
  'review.accept-count': {
    en: '{count, plural, =0 {Nothing to accept} one {Accept one} other {Accept #}}',
    de: '{count, plural, =0 {Nichts anzunehmen} one {Einen annehmen} other {# annehmen}}',
  },
  'review.accept-preview': {
    en: 'The first of them',
    de: 'Die ersten davon',
  },
  'review.accept-words': {
    en: 'They are taken over into your annotations in one step; one Undo takes it back.',
    de: 'Sie werden in einem Schritt in Ihre Annotationen übernommen; einmal Rückgängig nimmt es zurück.',
  },
  'review.accept-filtered': {
    en: 'Only what the filter of the list lets through.',
    de: 'Nur, was der Filter der Liste durchlässt.',
  },
  'review.bar': { en: 'Review of this text', de: 'Durchsicht dieses Textes' },
  'review.layers': { en: 'Annotations shown in the text', de: 'Im Text gezeigte Annotationen' },
  'review.columns': { en: 'Layout', de: 'Anordnung' },
  'review.merged': { en: 'Merged', de: 'Zusammen' },
  'review.side-by-side': { en: 'Side by side', de: 'Nebeneinander' },
  'review.colours': { en: 'Lines and colours', de: 'Linien und Farben' },
  'review.by-tag': { en: 'By tag', de: 'Nach Tag' },
  'review.by-annotator': { en: 'By person', de: 'Nach Person' },
  'review.column': { en: 'Annotations of {name}', de: 'Annotationen von {name}' },
  'review.column-all': { en: 'Colleagues’ annotations', de: 'Annotationen der anderen' },
  'status.review': {
    en: '{decided, number} of {count, number} decided in the project',
    de: '{decided, number} von {count, number} im Projekt entschieden',
  },
  'review.next-article': { en: 'Next undecided article', de: 'Nächster offener Artikel' },
  'review.article-row': {
    en: '{row}, {decided, number} of {count, number} decided',
    de: '{row}, {decided, number} von {count, number} entschieden',
  },
  'review.article-progress': {
    en: '{decided, number}/{count, number}',
    de: '{decided, number}/{count, number}',
  },
  'review.uncertain-here': { en: 'place not certain', de: 'Stelle nicht sicher' },
  'review.lost': {
    en: '{count, plural, one {One annotation stands nowhere in this text and is not compared.} other {# annotations stand nowhere in this text and are not compared.}}',
    de: '{count, plural, one {Eine Annotation steht nirgends in diesem Text und wird nicht verglichen.} other {# Annotationen stehen nirgends in diesem Text und werden nicht verglichen.}}',
  },
  'review.near': {
    en: 'So much overlaps here that partners were found by nearness.',
    de: 'Hier überlappt so viel, dass Partner nach Nähe gefunden wurden.',
  },
  'review.changed': {
    en: '{name} changed {count, plural, one {one annotation} other {# annotations}} meanwhile.{outdated, plural, =0 {} one { One of your decisions was about what it was before.} other { # of your decisions were about what they were before.}}',
    de: '{name} hat inzwischen {count, plural, one {eine Annotation} other {# Annotationen}} geändert.{outdated, plural, =0 {} one { Eine Ihrer Entscheidungen galt dem früheren Stand.} other { # Ihrer Entscheidungen galten dem früheren Stand.}}',
  },
  'review.changed-close': { en: 'Close', de: 'Schließen' },
  'review.ground-agree': { en: 'You agree on everything.', de: 'Sie stimmen in allem überein.' },
  'review.ground-none': {
    en: 'You have marked nothing in common.',
    de: 'Sie haben nichts gemeinsam markiert.',
  },
  'review.ground-ends': {
    en: 'You mostly agree on what, and differ on where it begins or ends.',
    de: 'Sie sind sich meist einig, was es ist, aber nicht, wo es anfängt oder endet.',
  },
  'review.ground-tags': {
    en: 'You mostly agree on where, and differ on what it is.',
    de: 'Sie sind sich meist einig, wo etwas steht, aber nicht, was es ist.',
  },
  'review.ground-what': {
    en: 'Where you both marked something you mostly agree; you differ on what to mark.',
    de: 'Wo Sie beide etwas markiert haben, sind Sie sich meist einig; nicht aber, was zu markieren ist.',
  },
  'review.ground-details': {
    en: 'You agree on what and where, and differ in details.',
    de: 'Sie sind sich einig, was wo steht, aber nicht in den Angaben dazu.',
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
  'said.no-undecided-article': {
    en: 'No other article waits for a decision',
    de: 'Kein anderer Artikel wartet auf eine Entscheidung',
  },
  'said.counting-articles': {
    en: 'Still looking which articles wait for decisions: try again in a moment',
    de: 'Es wird noch geprüft, welche Artikel auf Entscheidungen warten: gleich noch einmal versuchen',
  },
  'said.layer-changed': {
    en: '{name} changed {count, plural, one {one annotation} other {# annotations}} meanwhile',
    de: '{name} hat inzwischen {count, plural, one {eine Annotation} other {# Annotationen}} geändert',
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
  'said.reasons-settled': {
    en: 'Reasons to reject kept for this project',
    de: 'Gründe abzulehnen für dieses Projekt übernommen',
  },
  'said.all-accepted': {
    en: '{count, plural, one {One accepted} other {# accepted}}',
    de: '{count, plural, one {Eine angenommen} other {# angenommen}}',
  },
} as const satisfies Messages;
