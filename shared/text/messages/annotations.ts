/** Sentences: tags, the annotation list, the popover at the selection, the details of one annotation. */
import type { Messages } from '../message.ts';

export const annotations = {
  'tag.actor': { en: 'Actor', de: 'Akteur' },
  'tag.claim': { en: 'Claim', de: 'Behauptung' },
  'tag.evidence': { en: 'Evidence', de: 'Beleg' },
  'tag.excluded': { en: 'Excluded', de: 'Ausgeschlossen' },
  'tag.excluded.advert': { en: 'Advert', de: 'Werbung' },
  'tag.excluded.navigation': { en: 'Navigation', de: 'Navigation' },
  'tag.excluded.comment': { en: 'Reader comment', de: 'Leserkommentar' },
  'tag.excluded.boilerplate': { en: 'Boilerplate', de: 'Textbaustein' },
  'tag.excluded.other': { en: 'Other', de: 'Sonstiges' },
  'tag.unknown': { en: 'Unknown tag', de: 'Unbekannter Tag' },

  'tagging.popover': { en: 'Tag the selected words', de: 'Die gewählten Wörter taggen' },

  'tagging.reasons': {
    en: 'Why is this not the article’s?',
    de: 'Warum gehört das nicht zum Artikel?',
  },

  'annotations.filter': { en: 'Filter by words', de: 'Wörter filtern' },
  'annotations.filter-tags': { en: 'Show tags', de: 'Tags zeigen' },
  'annotations.count': {
    en: '{count, plural, one {# annotation} other {# annotations}}',
    de: '{count, plural, one {# Annotation} other {# Annotationen}}',
  },
  'annotations.found': {
    en: '{found, number} of {count, number} in the list',
    de: '{found, number} von {count, number} in der Liste',
  },
  'annotations.zones': {
    en: '{zones, plural, one {# excluded zone} other {# excluded zones}}{leftOut, plural, =0 {} other {, # in {zones, plural, one {it} other {them}}}}',
    de: '{zones, plural, one {# ausgeschlossene Zone} other {# ausgeschlossene Zonen}}{leftOut, plural, =0 {} other {, # darin}}',
  },
  'annotations.not-counted': { en: 'excluded, not counted', de: 'ausgeschlossen, zählt nicht' },
  'figures.zones': {
    en: '{zones, plural, =0 {No excluded zone is certain.} one {Counted without what lies in the excluded zone of {whose}:} other {Counted without what lies in the # excluded zones of {whose}:}}{zones, plural, =0 {} other { {leftOut, plural, =0 {nothing.} one {# annotation.} other {# annotations.}}}}{apart, plural, =0 {} one { # annotation is counted although its place or a zone’s is not certain.} other { # annotations are counted although their place or a zone’s is not certain.}}',
    de: '{zones, plural, =0 {Keine ausgeschlossene Zone ist sicher.} one {Gezählt ohne, was in der ausgeschlossenen Zone von {whose} liegt:} other {Gezählt ohne, was in den # ausgeschlossenen Zonen von {whose} liegt:}}{zones, plural, =0 {} other { {leftOut, plural, =0 {nichts.} one {# Annotation.} other {# Annotationen.}}}}{apart, plural, =0 {} one { # Annotation ist mitgezählt, obwohl ihre Stelle oder die einer Zone nicht sicher ist.} other { # Annotationen sind mitgezählt, obwohl ihre Stelle oder die einer Zone nicht sicher ist.}}',
  },
  'figures.agreed-zones': {
    en: '{zones, plural, =0 {} one {Counted without what lies in the agreed excluded zone:} other {Counted without what lies in the # agreed excluded zones:}}{zones, plural, =0 {} other { {leftOut, plural, =0 {nothing.} one {# annotation.} other {# annotations.}}}}{apart, plural, =0 {} one { # annotation is counted although its place or a zone’s is not certain.} other { # annotations are counted although their place or a zone’s is not certain.}}',
    de: '{zones, plural, =0 {} one {Gezählt ohne, was in der vereinbarten ausgeschlossenen Zone liegt:} other {Gezählt ohne, was in den # vereinbarten ausgeschlossenen Zonen liegt:}}{zones, plural, =0 {} other { {leftOut, plural, =0 {nichts.} one {# Annotation.} other {# Annotationen.}}}}{apart, plural, =0 {} one { # Annotation ist mitgezählt, obwohl ihre Stelle oder die einer Zone nicht sicher ist.} other { # Annotationen sind mitgezählt, obwohl ihre Stelle oder die einer Zone nicht sicher ist.}}',
  },
  'figures.as-annotated': {
    en: 'Counted on the text that was annotated: if the article has changed since, its figures may change when it is opened.',
    de: 'Gezählt auf dem Text, in dem annotiert wurde: Hat sich der Artikel seither geändert, können sich die Zahlen ändern, wenn er geöffnet wird.',
  },
  'annotations.none': { en: 'No annotations yet', de: 'Noch keine Annotationen' },
  'annotations.none-words': {
    en: 'Select words in the text, then press a tag’s key or choose one beside the selection.',
    de: 'Wählen Sie Wörter im Text und drücken Sie dann die Taste eines Tags, oder wählen Sie einen neben der Auswahl.',
  },
  'annotations.no-article': {
    en: 'Open an article to see its annotations.',
    de: 'Öffnen Sie einen Artikel, um seine Annotationen zu sehen.',
  },
  'annotations.nothing': { en: 'Nothing to annotate', de: 'Nichts zu annotieren' },
  'annotations.unreadable-words': {
    en: 'This article cannot be shown. Its page says why.',
    de: 'Dieser Artikel lässt sich nicht zeigen. Auf seiner Seite steht, warum.',
  },
  'annotations.empty-words': {
    en: 'There are no words in this article.',
    de: 'In diesem Artikel stehen keine Wörter.',
  },
  'annotations.read-only-words': {
    en: 'Nothing can be tagged in this folder as it is. The notice at the top says why and what to do.',
    de: 'In diesem Ordner lässt sich zurzeit nichts taggen. Die Meldung oben sagt, warum und was zu tun ist.',
  },
  'annotations.voice': { en: 'Annotations by', de: 'Annotationen von' },
  'annotations.all-voices': { en: 'Everyone', de: 'Alle' },
  'annotations.no-match': { en: 'No annotation matches', de: 'Keine Annotation passt' },
  'annotations.show-all': { en: 'Show all', de: 'Alle zeigen' },
  'annotations.has-note': { en: 'with a note', de: 'mit Notiz' },
  'annotations.has-conflict': { en: 'two versions', de: 'zwei Fassungen' },
  'annotations.row': {
    en: '{tag}: {quote}, by {name}{marks, select, none {} other {, {marks}}}',
    de: '{tag}: {quote}, von {name}{marks, select, none {} other {, {marks}}}',
  },
  'annotations.mark': {
    en: '{tag}, by {name}{note, select, none {} other {. {note}}}',
    de: '{tag}, von {name}{note, select, none {} other {. {note}}}',
  },

  'details.place': {
    en: '{position, number} of {count, number}',
    de: '{position, number} von {count, number}',
  },
  'details.place-unsettled': {
    en: 'To settle: {position, number} of {count, number}',
    de: 'Zu klären: {position, number} von {count, number}',
  },
  'details.tag': { en: 'Tag', de: 'Tag' },
  'details.reason': { en: 'Reason', de: 'Grund' },
  'details.sub-tag': { en: 'Sub-tag', de: 'Untertag' },
  'details.no-sub-tag': { en: 'None', de: 'Keiner' },
  'details.note': { en: 'Note', de: 'Notiz' },
  'details.note-empty': { en: 'No note', de: 'Keine Notiz' },
  'details.note-hint': {
    en: 'Saved as you type. Esc goes back to the text.',
    de: 'Wird beim Tippen gespeichert. Esc führt zurück zum Text.',
  },
  'details.start': { en: 'Start', de: 'Anfang' },
  'details.end': { en: 'End', de: 'Ende' },
  'details.boundaries': { en: 'Boundaries', de: 'Grenzen' },
  'details.delete': { en: 'Delete', de: 'Löschen' },
  'details.back': { en: 'Deselect', de: 'Auswahl aufheben' },
  'details.show': { en: 'Show in the text', de: 'Im Text zeigen' },
  'details.made': { en: '{name}, {time}', de: '{name}, {time}' },
  'details.changed': { en: '{name}, {time}, changed {changed}', de: '{name}, {time}, geändert {changed}' },
  'details.colleague': {
    en: 'A colleague’s annotation: only {name} can change it.',
    de: 'Eine Annotation von jemand anderem: Nur {name} kann sie ändern.',
  },
  'details.read-only': {
    en: 'These annotations cannot be changed at the moment.',
    de: 'Diese Annotationen lassen sich zurzeit nicht ändern.',
  },
  'details.conflict.edited-twice': {
    en: 'This was changed on two machines. Both versions are here: keep one and delete the other.',
    de: 'Dies wurde an zwei Rechnern geändert. Beide Fassungen sind da: Behalten Sie eine und löschen Sie die andere.',
  },
  'details.conflict.deleted-elsewhere': {
    en: 'This was deleted on another machine and changed here. It was kept: keep it, or delete it.',
    de: 'Dies wurde an einem anderen Rechner gelöscht und hier geändert. Es blieb erhalten: behalten oder löschen?',
  },
  'details.keep': { en: 'Keep this version', de: 'Diese Fassung behalten' },

  'placement.moved': { en: 'Moved with the text', de: 'Mit dem Text verschoben' },
  'placement.changed': {
    en: 'The words have changed ({percent} alike)',
    de: 'Der Wortlaut hat sich geändert ({percent} gleich)',
  },
  'placement.ambiguous': {
    en: '{count, plural, one {# place fits: not certain which is meant} other {# places fit: not certain which is meant}}',
    de: '{count, plural, one {# Stelle passt: unsicher, welche gemeint ist} other {# Stellen passen: unsicher, welche gemeint ist}}',
  },
  'placement.lost': {
    en: 'These words are no longer in the text',
    de: 'Diese Wörter stehen nicht mehr im Text',
  },

  'print.by': { en: '(by {name})', de: '(von {name})' },
} as const satisfies Messages;
