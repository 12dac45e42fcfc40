/** Sentences: the window itself — its regions, welcome, who you are, notices, save state, palette, help. */
import type { Messages } from '../message.ts';

export const window = {
  'window.close': { en: 'Close', de: 'Schließen' },
  'window.cancel': { en: 'Cancel', de: 'Abbrechen' },
  'window.clear': { en: 'Clear', de: 'Leeren' },
  'window.undo': { en: 'Undo', de: 'Rückgängig' },
  'window.starting': { en: 'Starting…', de: 'Wird gestartet…' },
  'window.opening': { en: 'Opening the folder…', de: 'Der Ordner wird geöffnet…' },
  'window.title': { en: '{project} – Beleg', de: '{project} – Beleg' },

  'region.bar': { en: 'Menus and tags', de: 'Menüs und Tags' },
  'region.menus': { en: 'Menus', de: 'Menüs' },
  'region.tags': { en: 'Tags', de: 'Tags' },
  'region.articles': { en: 'Articles', de: 'Artikel' },
  'region.text': { en: 'Text', de: 'Text' },
  'region.text-beside': { en: 'Text beside', de: 'Text daneben' },
  'region.annotations': { en: 'Annotations', de: 'Annotationen' },
  'region.details': { en: 'Selected annotation', de: 'Gewählte Annotation' },
  'region.notices': { en: 'Notices', de: 'Meldungen' },
  'region.status': { en: 'Status', de: 'Status' },
  'region.articles-edge': { en: 'Width of the article list', de: 'Breite der Artikelliste' },
  'region.annotations-edge': { en: 'Width of the annotation list', de: 'Breite der Annotationsliste' },
  'region.details-edge': { en: 'Height of the selected annotation', de: 'Höhe der gewählten Annotation' },
  'region.pages-edge': { en: 'Widths of the two texts', de: 'Breiten der beiden Texte' },
  'region.switch': { en: 'Show', de: 'Zeigen' },

  'welcome.lead': {
    en: 'Mark actors, claims and evidence in articles, in the exact words that support them.',
    de: 'Akteure, Behauptungen und Belege in Artikeln markieren: genau in den Worten, die sie tragen.',
  },
  'welcome.open-folder': { en: 'Open folder…', de: 'Ordner öffnen…' },
  'welcome.open-sample': { en: 'Open sample project', de: 'Beispielprojekt öffnen' },
  'welcome.promise': {
    en: 'Your articles are never changed. Annotations are kept beside them, in a folder named beleg.',
    de: 'Ihre Artikel werden nie verändert. Annotationen liegen daneben, in einem Ordner namens beleg.',
  },
  'welcome.recent': { en: 'Opened recently', de: 'Zuletzt geöffnet' },
  'welcome.in-folder': { en: 'in {folder}', de: 'in {folder}' },
  'welcome.missing': { en: 'Not found', de: 'Nicht gefunden' },

  'open.failed': { en: 'The folder could not be opened.', de: 'Der Ordner konnte nicht geöffnet werden.' },
  'open.not-found': {
    en: 'This folder does not exist any more. Choose another one.',
    de: 'Diesen Ordner gibt es nicht mehr. Wählen Sie einen anderen.',
  },
  'open.not-a-folder': {
    en: 'This is not a folder. Choose the folder that holds the articles.',
    de: 'Das ist kein Ordner. Wählen Sie den Ordner, in dem die Artikel liegen.',
  },
  'open.not-readable': {
    en: 'You may not read this folder. Ask for access, or choose another one.',
    de: 'Sie dürfen diesen Ordner nicht lesen. Bitten Sie um Zugriff oder wählen Sie einen anderen.',
  },
  'open.io-error': {
    en: 'The disk reported an error while the folder was read. Try again.',
    de: 'Beim Lesen des Ordners hat das Laufwerk einen Fehler gemeldet. Versuchen Sie es noch einmal.',
  },
  'open.disk-full': {
    en: 'The disk is full. Make room and try again.',
    de: 'Das Laufwerk ist voll. Schaffen Sie Platz und versuchen Sie es noch einmal.',
  },
  'open.unreachable': {
    en: 'Beleg does not answer. Start it again.',
    de: 'Beleg antwortet nicht. Starten Sie es neu.',
  },

  'keep.disk-full': {
    en: 'Your annotations on {file} could not be kept elsewhere: the disk is full. Make room and try again.',
    de: 'Ihre Annotationen zu {file} ließen sich nicht woanders ablegen: Das Laufwerk ist voll. Schaffen Sie Platz und versuchen Sie es noch einmal.',
  },
  'keep.not-writable': {
    en: 'Your annotations on {file} could not be kept elsewhere: Beleg may not write into its own folder of data. Ask for access to it and try again.',
    de: 'Ihre Annotationen zu {file} ließen sich nicht woanders ablegen: Beleg darf nicht in seinen eigenen Datenordner schreiben. Bitten Sie um Zugriff darauf und versuchen Sie es noch einmal.',
  },
  'keep.io-error': {
    en: 'Your annotations on {file} could not be kept elsewhere: the disk reported an error. Check the drive and try again.',
    de: 'Ihre Annotationen zu {file} ließen sich nicht woanders ablegen: Das Laufwerk hat einen Fehler gemeldet. Prüfen Sie es und versuchen Sie es noch einmal.',
  },
  'keep.unreachable': {
    en: 'Your annotations on {file} could not be kept elsewhere: Beleg does not answer. Start it again.',
    de: 'Ihre Annotationen zu {file} ließen sich nicht woanders ablegen: Beleg antwortet nicht. Starten Sie es neu.',
  },
  'keep.failed': {
    en: 'Your annotations on {file} could not be kept elsewhere because of an error in Beleg. Try again; if it stays, start Beleg anew.',
    de: 'Ihre Annotationen zu {file} ließen sich wegen eines Fehlers in Beleg nicht woanders ablegen. Versuchen Sie es noch einmal; bleibt es dabei, starten Sie Beleg neu.',
  },

  'picker.title': { en: 'Open folder', de: 'Ordner öffnen' },
  'picker.parent': { en: 'One folder up', de: 'Einen Ordner höher' },
  'picker.folders': { en: 'Folders in {folder}', de: 'Ordner in {folder}' },
  'picker.articles': {
    en: '{count, plural, =0 {No articles directly in here} one {# article in here} other {# articles in here}}',
    de: '{count, plural, =0 {Keine Artikel direkt hier} one {# Artikel hier} other {# Artikel hier}}',
  },
  'picker.no-folders': { en: 'No further folders', de: 'Keine weiteren Ordner' },
  'picker.open': { en: 'Open this folder', de: 'Diesen Ordner öffnen' },
  'picker.failed': {
    en: 'This folder cannot be read.',
    de: 'Dieser Ordner ist nicht lesbar.',
  },
  'picker.home': { en: 'Back to the start', de: 'Zurück zum Anfang' },

  'who.title': { en: 'Who is annotating?', de: 'Wer annotiert?' },
  'who.lead': {
    en: 'Your name is written beside your annotations, so that colleagues know whose they are.',
    de: 'Ihr Name steht bei Ihren Annotationen, damit andere wissen, von wem sie sind.',
  },
  'who.name': { en: 'Your name', de: 'Ihr Name' },
  'who.begin': { en: 'Begin', de: 'Beginnen' },
  'who.known': { en: 'Have you annotated here before?', de: 'Haben Sie hier schon annotiert?' },
  'who.this-is-me': { en: 'I am {name}', de: 'Ich bin {name}' },
  'who.failed': {
    en: 'The name could not be kept. Try another one.',
    de: 'Der Name konnte nicht gespeichert werden. Versuchen Sie einen anderen.',
  },

  'notices.more': {
    en: '{count, plural, one {# more notice} other {# more notices}}',
    de: '{count, plural, one {# weitere Meldung} other {# weitere Meldungen}}',
  },
  'notices.fewer': { en: 'Show fewer', de: 'Weniger zeigen' },
  'notices.articles-gone': {
    en: '{count, plural, one {# article is} other {# articles are}} not there any more: moved, renamed or deleted. Their annotations are kept. Put the files back, or open them under their new names: Beleg then offers to take your annotations along.',
    de: '{count, plural, one {# Artikel ist} other {# Artikel sind}} nicht mehr da: verschoben, umbenannt oder gelöscht. Die Annotationen bleiben erhalten. Legen Sie die Dateien zurück oder öffnen Sie sie unter ihren neuen Namen: Beleg bietet dann an, Ihre Annotationen mitzunehmen.',
  },
  'notices.which': { en: 'Which', de: 'Welche' },
  'notices.details': { en: 'Details', de: 'Einzelheiten' },
  'notices.dismiss': { en: 'Dismiss', de: 'Ausblenden' },
  'notices.error': { en: 'Error', de: 'Fehler' },
  'notices.warning': { en: 'Warning', de: 'Warnung' },
  'notices.info': { en: 'Note', de: 'Hinweis' },
  'notices.keep-elsewhere': { en: 'Keep annotations elsewhere', de: 'Annotationen woanders ablegen' },
  'notices.own-browser': {
    en: 'This is a tab of your own browser; its extensions can read along. Switch them off for this page, or install Chromium, Chrome or Edge: Beleg then opens a window of its own.',
    de: 'Dies ist ein Tab Ihres eigenen Browsers; dessen Erweiterungen können mitlesen. Schalten Sie sie für diese Seite ab oder installieren Sie Chromium, Chrome oder Edge: Dann öffnet Beleg ein eigenes Fenster.',
  },
  'notices.toast': { en: 'Just done', de: 'Eben geschehen' },

  'save.idle': { en: 'Nothing to save', de: 'Nichts zu speichern' },
  'save.saving': { en: 'Saving…', de: 'Wird gespeichert…' },
  'save.saved': { en: 'Saved {time}', de: 'Gespeichert {time}' },
  'save.disk-full': { en: 'Not saved: disk full', de: 'Nicht gespeichert: Laufwerk voll' },
  'save.read-only': {
    en: 'Not saved: folder is read-only',
    de: 'Nicht gespeichert: Ordner ist schreibgeschützt',
  },
  'save.not-writable': {
    en: 'Not saved: no permission to write',
    de: 'Nicht gespeichert: keine Schreibrechte',
  },
  'save.foreign-folder': {
    en: 'Not saved: the folder beleg belongs to something else',
    de: 'Nicht gespeichert: Der Ordner beleg gehört zu etwas anderem',
  },
  'save.newer-format': {
    en: 'Not saved: written by a newer Beleg',
    de: 'Nicht gespeichert: von einem neueren Beleg geschrieben',
  },
  'save.io-error': { en: 'Not saved: error on the disk', de: 'Nicht gespeichert: Fehler auf dem Laufwerk' },
  'save.no-project': { en: 'Not saved: no project is open', de: 'Nicht gespeichert: kein Projekt geöffnet' },
  'save.unreachable': {
    en: 'Not saved: Beleg does not answer',
    de: 'Nicht gespeichert: Beleg antwortet nicht',
  },
  'save.no-annotator': {
    en: 'Not saved: say who is annotating',
    de: 'Nicht gespeichert: sagen Sie, wer annotiert',
  },
  'save.other': { en: 'Not saved: something went wrong', de: 'Nicht gespeichert: etwas ist schiefgegangen' },
  'save.back': { en: 'Saved again.', de: 'Wieder gespeichert.' },
  'save.file': { en: 'File: {file}', de: 'Datei: {file}' },

  'status.offline': { en: 'Connection lost – trying again', de: 'Verbindung verloren – neuer Versuch läuft' },
  'status.unsent': {
    en: '{count, plural, one {# change waiting} other {# changes waiting}}',
    de: '{count, plural, one {# Änderung wartet} other {# Änderungen warten}}',
  },
  'status.annotator': { en: 'Annotating as {name}', de: 'Es annotiert {name}' },
  'status.nobody': { en: 'Nobody is annotating', de: 'Niemand annotiert' },
  'status.position': { en: '{percent} of the text', de: '{percent} des Textes' },
  'status.armed': { en: '{tag} is armed – Esc ends it', de: '{tag} ist aktiv – Esc beendet' },
  'status.hidden': { en: 'Highlights hidden', de: 'Markierungen ausgeblendet' },

  'palette.title': { en: 'Command palette', de: 'Befehlspalette' },
  'palette.search': { en: 'Command, article or tag', de: 'Befehl, Artikel oder Tag' },
  'palette.none': { en: 'Nothing found', de: 'Nichts gefunden' },
  'palette.recent': { en: 'Recently used', de: 'Zuletzt verwendet' },
  'palette.all': { en: 'All', de: 'Alle' },
  'palette.article': { en: 'Article', de: 'Artikel' },
  'palette.tag': { en: 'Tag', de: 'Tag' },
  'palette.results': { en: 'Results', de: 'Treffer' },

  'shortcuts.title': { en: 'Keyboard shortcuts', de: 'Tastenkürzel' },
  'shortcuts.text': {
    en: 'in the text or the annotation list',
    de: 'im Text oder in der Annotationsliste',
  },

  'shortcuts.tags': { en: 'Tags of this project', de: 'Tags dieses Projekts' },
  'shortcuts.links': { en: 'Links at: {tag}', de: 'Verbindungen an: {tag}' },
  'shortcuts.links-where': {
    en: 'while the type of a link is chosen',
    de: 'während die Art einer Verbindung gewählt wird',
  },
  'shortcuts.reasons': { en: 'Choosing a reason', de: 'Einen Grund wählen' },
  'shortcuts.reasons-where': {
    en: 'while a reason is chosen for what is excluded',
    de: 'während für das Ausgeschlossene ein Grund gewählt wird',
  },
  'shortcuts.proposed': { en: 'The reason that is marked', de: 'Der markierte Grund' },
  'shortcuts.leave': { en: 'Exclude nothing', de: 'Nichts ausschließen' },

  'open-again.title': { en: 'Open again from Beleg', de: 'Bitte aus Beleg heraus neu öffnen' },
  'open-again.words': {
    en: 'This tab has no access any more. Press Enter in the terminal where Beleg runs, or start Beleg again: it opens a fresh one. Nothing you did is lost.',
    de: 'Dieser Tab hat keinen Zugang mehr. Drücken Sie Enter im Terminal, in dem Beleg läuft, oder starten Sie Beleg noch einmal: Es öffnet einen neuen. Nichts ist verloren.',
  },

  'crash.title': { en: 'The window has stumbled', de: 'Das Fenster ist gestolpert' },
  'crash.words': {
    en: 'An error stopped it from being drawn. What you annotated is kept; load the window again to go on.',
    de: 'Ein Fehler hat die Anzeige unterbrochen. Ihre Annotationen sind gespeichert; laden Sie das Fenster neu, um weiterzuarbeiten.',
  },
  'crash.reload': { en: 'Load again', de: 'Neu laden' },
} as const satisfies Messages;
