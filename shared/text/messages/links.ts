/** Sentences: links between annotations, as they are drawn and shown where articles are read. */
import type { Messages } from '../message.ts';

export const links = {
  'link.reversed.supports': { en: 'is supported by', de: 'wird gestützt von' },
  'link.reversed.refutes': { en: 'is refuted by', de: 'wird widerlegt von' },
  'link.reversed.states': { en: 'is stated by', de: 'wird gesagt von' },
  'link.reversed.denies': { en: 'is denied by', de: 'wird bestritten von' },
  'link.reversed.reports': { en: 'is reported by', de: 'wird berichtet von' },
  'link.reversed.quotes': { en: 'is quoted by', de: 'wird zitiert von' },
  'link.reversed.contradicts': { en: 'is contradicted by', de: 'erfährt Widerspruch von' },
  'link.reversed.repeats': { en: 'is repeated by', de: 'wird wiederholt von' },
  /** A project’s own type, read from its other end. */
  'link.reversed-own': { en: '← {label}', de: '← {label}' },

  'links.leave': { en: 'Draw no link', de: 'Keine Verbindung ziehen' },
  'links.pending': { en: '{tag} “{quote}” {type} …', de: '{tag} „{quote}“ {type} …' },
  'links.pending-untyped': { en: '{tag} “{quote}” …', de: '{tag} „{quote}“ …' },
  'links.pending-how': {
    en: 'Select the other annotation, then {finish}. {leave} leaves.',
    de: 'Andere Annotation auswählen, dann {finish}. {leave} bricht ab.',
  },
  'links.untyped-how': {
    en: 'Press a number for the type, now or at the other annotation. {leave} leaves.',
    de: 'Ziffer für die Art drücken, gleich oder bei der anderen Annotation. {leave} bricht ab.',
  },

  'links.title': { en: 'Links', de: 'Verbindungen' },
  'links.draw': { en: 'Draw a link', de: 'Verbindung ziehen' },
  'links.look-elsewhere': {
    en: 'Look for links in other articles too',
    de: 'Auch in anderen Artikeln nach Verbindungen suchen',
  },
  'links.linked': {
    en: '{count, plural, one {# link} other {# links}}',
    de: '{count, plural, one {# Verbindung} other {# Verbindungen}}',
  },
  'links.show-all': { en: 'Show all {count, number}', de: 'Alle {count, number} zeigen' },
  'links.drag': {
    en: 'Drag to another annotation to draw a link',
    de: 'Zu einer anderen Annotation ziehen, um eine Verbindung zu ziehen',
  },
  'links.end': { en: '{tag} “{quote}”', de: '{tag} „{quote}“' },
  'links.sentence': { en: '{from} {type} {to}', de: '{from} {type} {to}' },
  'links.go': { en: 'Go to {end}', de: 'Gehe zu {end}' },
  'links.in': { en: 'in {article}', de: 'in {article}' },
  'links.of': { en: 'of {name}', de: 'von {name}' },
  'links.by': { en: 'Drawn by {name}', de: 'Gezogen von {name}' },
  'links.lost': { en: 'words no longer in the text', de: 'Wörter nicht mehr im Text' },
  'links.broken.deleted': { en: 'a deleted annotation', de: 'eine gelöschte Annotation' },
  'links.broken.missing': {
    en: 'an annotation that is no longer there',
    de: 'eine Annotation, die nicht mehr da ist',
  },
  'links.broken.unknown': {
    en: 'an annotation in another article',
    de: 'eine Annotation in einem anderen Artikel',
  },
  'links.type': { en: 'Type of link', de: 'Art der Verbindung' },
  'links.reverse': { en: 'Reverse link', de: 'Verbindung umkehren' },
  'links.remove': { en: 'Delete link', de: 'Verbindung löschen' },
  'links.write-note': { en: 'Write a note on the link', de: 'Notiz zur Verbindung schreiben' },
  'links.note': { en: 'Note on the link', de: 'Notiz zur Verbindung' },
  'links.keep-note': { en: 'Keep note', de: 'Notiz behalten' },
  'links.has-note': { en: 'has a note', de: 'hat eine Notiz' },

  'said.link-changed': { en: 'Link changed', de: 'Verbindung geändert' },
  'said.link-removed': { en: 'Link deleted', de: 'Verbindung gelöscht' },
  'said.link-not-reversed': {
    en: 'This link cannot go the other way: its type does not allow it there',
    de: 'Diese Verbindung geht nicht andersherum: Ihre Art lässt das dort nicht zu',
  },
  'said.linked': { en: 'Link drawn', de: 'Verbindung gezogen' },
  'said.link-begun': {
    en: 'Link from {tag} “{quote}”: press a number for its type, or go to the other annotation',
    de: 'Verbindung von {tag} „{quote}“: Ziffer für die Art drücken oder zur anderen Annotation gehen',
  },
  'said.link-typed': {
    en: 'Select the other annotation, then press Enter',
    de: 'Andere Annotation auswählen, dann Eingabe drücken',
  },
  'said.link-left': { en: 'No link drawn', de: 'Keine Verbindung gezogen' },
  'said.no-link-type': {
    en: 'No type of link begins or ends at {tag}',
    de: 'Keine Art von Verbindung beginnt oder endet bei {tag}',
  },
  'said.link-select-other': {
    en: 'Select the annotation at the other end first',
    de: 'Wählen Sie zuerst die Annotation am anderen Ende',
  },
  'said.link-misfit': {
    en: 'This link cannot end at {tag} “{quote}”',
    de: 'Diese Verbindung kann nicht bei {tag} „{quote}“ enden',
  },
  'said.already-linked': {
    en: 'This very link is there already',
    de: 'Genau diese Verbindung gibt es schon',
  },
  'said.link-end-gone': {
    en: 'The annotation “{quote}”, where the link began, is gone',
    de: 'Die Annotation „{quote}“, bei der die Verbindung begann, gibt es nicht mehr',
  },
} as const satisfies Messages;
