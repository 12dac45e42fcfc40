/**
 * Sentences: menus and commands, as menus, palette, shortcut help and docs/keys.md show them,
 * and the word that says what a command did.
 *
 * Every command of `shared/commands.ts` and every menu has its name here, or this does not
 * compile. `said.<code>` has what `Said.values` of `renderer/store/state.ts` has, with `{tag}`
 * put into words by the window.
 */
import type { CommandId, MenuId } from '../../commands.ts';
import type { Message, Messages } from '../message.ts';

export const commands = {
  'menu.file': { en: 'File', de: 'Datei' },
  'menu.edit': { en: 'Edit', de: 'Bearbeiten' },
  'menu.annotation': { en: 'Annotation', de: 'Annotation' },
  'menu.go': { en: 'Go', de: 'Gehe zu' },
  'menu.view': { en: 'View', de: 'Ansicht' },
  'menu.help': { en: 'Help', de: 'Hilfe' },

  'command.open-folder': { en: 'Open folder…', de: 'Ordner öffnen…' },
  'command.open-sample': { en: 'Open sample project', de: 'Beispielprojekt öffnen' },
  'command.keep-elsewhere': { en: 'Keep annotations elsewhere', de: 'Annotationen woanders ablegen' },
  'command.close-project': { en: 'Close folder', de: 'Ordner schließen' },
  'command.save-now': { en: 'Save now', de: 'Jetzt speichern' },
  'command.print': { en: 'Print…', de: 'Drucken…' },
  'command.restore-state': { en: 'Restore an earlier state…', de: 'Früheren Stand wiederherstellen…' },
  'command.reopen-encoding': { en: 'Reopen with encoding…', de: 'Mit anderer Kodierung öffnen…' },
  'command.whole-page': { en: 'Show the whole web page', de: 'Ganze Webseite zeigen' },
  'command.settings': { en: 'Settings…', de: 'Einstellungen…' },

  'command.undo': { en: 'Undo', de: 'Rückgängig' },
  'command.redo': { en: 'Redo', de: 'Wiederholen' },
  'command.edit-metadata': { en: 'About this article…', de: 'Über diesen Artikel…' },
  'command.find-annotation': { en: 'Find annotation', de: 'Annotation suchen' },
  'command.find-article': { en: 'Find article', de: 'Artikel suchen' },

  'command.tag-actor': { en: 'Tag as Actor', de: 'Als Akteur taggen' },
  'command.tag-claim': { en: 'Tag as Claim', de: 'Als Behauptung taggen' },
  'command.tag-evidence': { en: 'Tag as Evidence', de: 'Als Beleg taggen' },
  'command.tag-excluded': { en: 'Exclude', de: 'Ausschließen' },
  'command.tag-excluded-advert': { en: 'Exclude as advert', de: 'Als Werbung ausschließen' },
  'command.tag-excluded-navigation': { en: 'Exclude as navigation', de: 'Als Navigation ausschließen' },
  'command.tag-excluded-comment': { en: 'Exclude as reader comment', de: 'Als Leserkommentar ausschließen' },
  'command.tag-excluded-boilerplate': { en: 'Exclude as boilerplate', de: 'Als Textbaustein ausschließen' },
  'command.tag-excluded-other': { en: 'Exclude for another reason', de: 'Aus anderem Grund ausschließen' },
  'command.tag-again': { en: 'Use the last tag again', de: 'Letzten Tag noch einmal verwenden' },
  'command.disarm': { en: 'Put the tag down, or deselect', de: 'Tag ablegen oder Auswahl aufheben' },
  'command.edit-note': { en: 'Write a note', de: 'Notiz schreiben' },
  'command.delete-annotation': { en: 'Delete annotation', de: 'Annotation löschen' },
  'command.keep-version': { en: 'Keep this version', de: 'Diese Fassung behalten' },
  'command.grow-end-character': { en: 'Move end forward by a character', de: 'Ende um ein Zeichen vor' },
  'command.shrink-end-character': { en: 'Move end back by a character', de: 'Ende um ein Zeichen zurück' },
  'command.grow-end-word': { en: 'Move end forward by a word', de: 'Ende um ein Wort vor' },
  'command.shrink-end-word': { en: 'Move end back by a word', de: 'Ende um ein Wort zurück' },
  'command.grow-start-character': {
    en: 'Move start back by a character',
    de: 'Anfang um ein Zeichen zurück',
  },
  'command.shrink-start-character': {
    en: 'Move start forward by a character',
    de: 'Anfang um ein Zeichen vor',
  },
  'command.grow-start-word': { en: 'Move start back by a word', de: 'Anfang um ein Wort zurück' },
  'command.shrink-start-word': { en: 'Move start forward by a word', de: 'Anfang um ein Wort vor' },

  'command.confirm-place': { en: 'Confirm the place', de: 'Stelle bestätigen' },
  'command.next-place': { en: 'Next possible place', de: 'Nächste mögliche Stelle' },
  'command.previous-place': { en: 'Previous possible place', de: 'Vorige mögliche Stelle' },
  'command.keep-as-lost': { en: 'Keep as lost', de: 'Als verloren behalten' },
  'command.confirm-moved': { en: 'Confirm all moved', de: 'Alle verschobenen bestätigen' },
  'command.next-annotation': { en: 'Next annotation', de: 'Nächste Annotation' },
  'command.previous-annotation': { en: 'Previous annotation', de: 'Vorige Annotation' },
  'command.cycle-overlap': { en: 'Next annotation at this place', de: 'Nächste Annotation an dieser Stelle' },
  'command.next-unsettled': { en: 'Next annotation to settle', de: 'Nächste ungeklärte Annotation' },
  'command.previous-unsettled': { en: 'Previous annotation to settle', de: 'Vorige ungeklärte Annotation' },
  'command.next-article': { en: 'Next article', de: 'Nächster Artikel' },
  'command.previous-article': { en: 'Previous article', de: 'Voriger Artikel' },
  'command.next-region': { en: 'Next region of the window', de: 'Nächster Bereich des Fensters' },
  'command.previous-region': { en: 'Previous region of the window', de: 'Voriger Bereich des Fensters' },
  'command.other-pane': { en: 'The other of two texts', de: 'Der andere von zwei Texten' },

  'command.toggle-highlights': { en: 'Highlights', de: 'Markierungen' },
  'command.fold-excluded': {
    en: 'Hide or show what is excluded',
    de: 'Ausgeschlossenes verbergen oder zeigen',
  },
  'command.toggle-articles': { en: 'Articles', de: 'Artikel' },
  'command.toggle-annotations': { en: 'Annotations', de: 'Annotationen' },
  'command.open-beside': { en: 'Two texts side by side', de: 'Zwei Texte nebeneinander' },
  'command.close-beside': { en: 'Close the text beside', de: 'Text daneben schließen' },
  'command.larger-text': { en: 'Larger text', de: 'Größerer Text' },
  'command.smaller-text': { en: 'Smaller text', de: 'Kleinerer Text' },
  'command.longer-lines': { en: 'Longer lines', de: 'Längere Zeilen' },
  'command.shorter-lines': { en: 'Shorter lines', de: 'Kürzere Zeilen' },
  'command.face-serif': { en: 'Typeface: book', de: 'Schrift: Buchschrift' },
  'command.face-sans': { en: 'Typeface: plain', de: 'Schrift: serifenlos' },
  'command.face-legible': { en: 'Typeface: easy to tell apart', de: 'Schrift: leicht unterscheidbar' },
  'command.theme-light': { en: 'Colours: light', de: 'Farben: hell' },
  'command.theme-dark': { en: 'Colours: dark', de: 'Farben: dunkel' },
  'command.theme-system': { en: 'Colours: as the system', de: 'Farben: wie das System' },
  'command.language-en': { en: 'Language: English', de: 'Sprache: English' },
  'command.language-de': { en: 'Language: Deutsch', de: 'Sprache: Deutsch' },
  'command.language-system': { en: 'Language: as the system', de: 'Sprache: wie das System' },

  'command.palette': { en: 'Command palette', de: 'Befehlspalette' },
  'command.shortcuts': { en: 'Keyboard shortcuts', de: 'Tastenkürzel' },
  'command.toggle-single-keys': { en: 'Single keys for commands', de: 'Einzelne Tasten für Befehle' },

  'said.tagged': { en: 'Tagged as {tag}: {quote}', de: 'Als {tag} getaggt: {quote}' },
  'said.already-tagged': {
    en: 'Already tagged as {tag}: {quote}',
    de: 'Schon als {tag} getaggt: {quote}',
  },
  'said.retagged': { en: 'Now tagged as {tag}: {quote}', de: 'Jetzt als {tag} getaggt: {quote}' },
  'said.noted': { en: 'Note saved: {quote}', de: 'Notiz gespeichert: {quote}' },
  'said.deleted': {
    en: 'Deleted {tag}: {quote}',
    de: '{tag} gelöscht: {quote}',
  },
  'said.resolved': { en: 'This version is kept: {quote}', de: 'Diese Fassung bleibt: {quote}' },
  'said.described': {
    en: '{count, plural, one {Written down about {file}} other {# fields written down about {file}}}',
    de: '{count, plural, one {Angabe zu {file} festgehalten} other {# Angaben zu {file} festgehalten}}',
  },
  'said.not-described': {
    en: 'What you said about {file} could not be written down',
    de: 'Die Angaben zu {file} ließen sich nicht festhalten',
  },
  'said.declined': {
    en: '{count, plural, one {# stretch stays the article’s} other {# stretches stay the article’s}}: not suggested again',
    de: '{count, plural, one {# Stelle bleibt im Artikel: kein Vorschlag mehr} other {# Stellen bleiben im Artikel: keine Vorschläge mehr}}',
  },
  'said.excluded': {
    en: '{count, plural, one {# stretch excluded} other {# stretches excluded}}',
    de: '{count, plural, one {# Stelle ausgeschlossen} other {# Stellen ausgeschlossen}}',
  },
  'said.undone': {
    en: '{count, plural, one {Undone} other {Undone: # annotations}}',
    de: '{count, plural, one {Rückgängig gemacht} other {Rückgängig gemacht: # Annotationen}}',
  },
  'said.redone': {
    en: '{count, plural, one {Done again} other {Done again: # annotations}}',
    de: '{count, plural, one {Wiederholt} other {Wiederholt: # Annotationen}}',
  },
  'said.not-undone': {
    en: '{count, plural, one {One annotation was changed since and stays as it is} other {# annotations were changed since and stay as they are}}',
    de: '{count, plural, one {Eine Annotation wurde seitdem geändert und bleibt, wie sie ist} other {# Annotationen wurden seitdem geändert und bleiben, wie sie sind}}',
  },
  'said.not-redone': {
    en: '{count, plural, one {One annotation was changed since and stays as it is} other {# annotations were changed since and stay as they are}}',
    de: '{count, plural, one {Eine Annotation wurde seitdem geändert und bleibt, wie sie ist} other {# Annotationen wurden seitdem geändert und bleiben, wie sie sind}}',
  },
  'said.nothing-to-undo': { en: 'Nothing to undo', de: 'Nichts rückgängig zu machen' },
  'said.nothing-to-redo': { en: 'Nothing to do again', de: 'Nichts zu wiederholen' },
  'said.boundary-moved': { en: 'Now: {quote}', de: 'Jetzt: {quote}' },
  'said.boundary-stays': { en: 'It goes no further', de: 'Weiter geht es nicht' },
  'said.moved-to': {
    en: '{tag} {position} of {count}: {quote}',
    de: '{tag} {position} von {count}: {quote}',
  },
  'said.refused': {
    en: '{count, plural, one {A change in {file} did not fit any more and was taken back} other {# changes in {file} did not fit any more and were taken back}}',
    de: '{count, plural, one {Eine Änderung in {file} passte nicht mehr und wurde zurückgenommen} other {# Änderungen in {file} passten nicht mehr und wurden zurückgenommen}}',
  },
  'said.nothing-selected': { en: 'Nothing is selected', de: 'Nichts ist ausgewählt' },
  'said.not-placed': {
    en: 'These words stand nowhere certain, so their boundaries cannot be moved',
    de: 'Diese Wörter stehen nirgends sicher, daher lassen sich die Grenzen nicht verschieben',
  },
  'said.read-only': { en: 'This cannot be changed here', de: 'Das lässt sich hier nicht ändern' },
  'said.colleagues': {
    en: '{name} made this annotation, so only {name} can change it. To tag the words yourself, select them first.',
    de: 'Diese Annotation stammt von {name}; nur {name} kann sie ändern. Um die Wörter selbst zu taggen, wählen Sie sie zuerst aus.',
  },
  'said.accepted': { en: 'Accepted: {quote}', de: 'Angenommen: {quote}' },
  'said.rejected': { en: 'Rejected: {quote}', de: 'Abgelehnt: {quote}' },
  'said.amended': { en: 'Amended: {quote}', de: 'Geändert: {quote}' },
  'said.replied': { en: 'Answered: {quote}', de: 'Geantwortet: {quote}' },
  'said.linked': { en: 'Link drawn', de: 'Verbindung gezogen' },
  'said.followed': { en: 'Followed: {quote}', de: 'Übernommen: {quote}' },
  'said.unsaid': { en: 'Taken back', de: 'Zurückgenommen' },
  'said.reworded': { en: 'Changed', de: 'Geändert' },
  'said.adjudicated': {
    en: '{count, plural, one {# change of the agreed set} other {# changes of the agreed set}}',
    de: '{count, plural, one {# Änderung am vereinbarten Stand} other {# Änderungen am vereinbarten Stand}}',
  },
  'said.not-adjudicator': {
    en: 'Only the person whom the project names can change the agreed set',
    de: 'Den vereinbarten Stand kann nur ändern, wen das Projekt dafür nennt',
  },
  'said.no-annotator': { en: 'Say your name first', de: 'Nennen Sie zuerst Ihren Namen' },
  'said.armed': {
    en: '{tag} is armed: what you select is tagged, until Esc',
    de: '{tag} ist aktiv: Was Sie auswählen, wird getaggt, bis Esc',
  },
  'said.disarmed': { en: '{tag} put down', de: '{tag} abgelegt' },
} as const satisfies Messages & Readonly<Record<`command.${CommandId}` | `menu.${MenuId}`, Message>>;
