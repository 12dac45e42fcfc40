/** Sentences: files that articles are taken from, why one gives no text, and how it is read. */
import type { Messages } from '../message.ts';

export const sources = {
  'problem.empty': {
    en: '{file} is empty: it holds not a single byte. Get it again from where it came from.',
    de: '{file} ist leer: Es enthält kein einziges Byte. Besorgen Sie es noch einmal.',
  },
  'problem.damaged': {
    en: '{file} is damaged or was cut short. Get it again, or open it in the program it comes from and save it anew.',
    de: '{file} ist beschädigt oder abgeschnitten. Besorgen Sie es noch einmal, oder speichern Sie es im Programm, aus dem es stammt, neu.',
  },
  'problem.password': {
    en: '{file} is protected by a password. Open it in the program it comes from and save it without one.',
    de: '{file} ist mit einem Passwort geschützt. Öffnen Sie es im Programm, aus dem es stammt, und speichern Sie es ohne Passwort.',
  },
  'problem.no-text': {
    en: '{file} holds no text, only pictures of pages or nothing at all. Run a text recognition (OCR) on it and open the result.',
    de: '{file} enthält keinen Text, nur Bilder von Seiten oder gar nichts. Lassen Sie eine Texterkennung (OCR) laufen und öffnen Sie das Ergebnis.',
  },
  'problem.too-complex': {
    en: '{file} wanted more time or memory than one file is given, so reading it was stopped. Split it, or save it as plain text.',
    de: '{file} brauchte mehr Zeit oder Speicher, als eine Datei bekommt; das Lesen wurde abgebrochen. Teilen Sie es auf, oder speichern Sie es als reinen Text.',
  },
  'problem.wrong-kind': {
    en: '{file} is not what its name says. Give it the ending {detail} and open it again.',
    de: '{file} ist nicht, was der Name sagt. Geben Sie ihm die Endung {detail} und öffnen Sie es noch einmal.',
  },
  'problem.not-supported': {
    en: 'Beleg does not read this kind of file: {file}. Save it as .docx, .odt, .pdf, .html or .txt.',
    de: 'Diese Art von Datei liest Beleg nicht: {file}. Speichern Sie es als .docx, .odt, .pdf, .html oder .txt.',
  },
  'problem.cancelled': {
    en: 'You stopped the reading of {file}. Try again to read it.',
    de: 'Sie haben das Lesen von {file} abgebrochen. Versuchen Sie es noch einmal, um es zu lesen.',
  },

  'article.html': { en: 'Web page', de: 'Webseite' },
  'article.docx': { en: 'Word document', de: 'Word-Dokument' },
  'article.pdf': { en: 'PDF', de: 'PDF' },
  'article.email': { en: 'E-mail', de: 'E-Mail' },
  'article.odt': { en: 'OpenDocument text', de: 'OpenDocument-Text' },
  'article.rtf': { en: 'Rich text', de: 'Rich Text' },
  'article.epub': { en: 'E-book', de: 'E-Book' },
  'article.unread': { en: 'Not read', de: 'Wird nicht gelesen' },
  'article.show-whole-page': { en: 'Show the whole page', de: 'Ganze Seite zeigen' },
  'article.show-article': { en: 'Show only the article', de: 'Nur den Artikel zeigen' },
  'article.web-page-as-text': {
    en: 'Web page as text',
    de: 'Webseite als Text',
  },
  'article.web-page-as-text-hint': {
    en: 'This file holds a web page and is read as plain text, because its name says so. Named .html, it is read as an article.',
    de: 'Diese Datei enthält eine Webseite und wird als reiner Text gelesen, weil ihr Name das sagt. Mit der Endung .html wird sie als Artikel gelesen.',
  },
  'article.empty-pages': {
    en: '{count, plural, one {# page without text} other {# pages without text}}',
    de: '{count, plural, one {# Seite ohne Text} other {# Seiten ohne Text}}',
  },
  'article.take-new-text': {
    en: 'Take the text that this Beleg finds',
    de: 'Den Text nehmen, den dieses Beleg findet',
  },
  'article.loading-part': {
    en: 'Opening {article}: {done, number} of {total, number} parts read…',
    de: '{article} wird geöffnet: {done, number} von {total, number} Teilen gelesen…',
  },
  'article.stop-loading': { en: 'Stop reading', de: 'Lesen abbrechen' },

  'articles.attention': {
    en: '{row}. Needs attention: {reason}',
    de: '{row}. Braucht einen Blick: {reason}',
  },

  'encoding.title': { en: 'Encoding of {article}', de: 'Kodierung von {article}' },
  'encoding.label': { en: 'Read the file as', de: 'Die Datei lesen als' },
  'encoding.preview': { en: 'Preview', de: 'Vorschau' },
  'encoding.unreadable': {
    en: '{count, plural, one {# character means nothing in it} other {# characters mean nothing in it}}',
    de: '{count, plural, one {# Zeichen bedeutet darin nichts} other {# Zeichen bedeuten darin nichts}}',
  },
  'encoding.note': {
    en: 'The choice is kept in the project. The file itself is never changed.',
    de: 'Die Wahl bleibt im Projekt. Die Datei selbst wird nie geändert.',
  },
  'encoding.automatic': { en: 'Find it by itself', de: 'Selbst erkennen' },
  'encoding.reopen': { en: 'Reopen with this encoding', de: 'Mit dieser Kodierung öffnen' },
  'encoding.choose': { en: 'Choose an encoding…', de: 'Kodierung wählen…' },
  'encoding.guessed': { en: '{encoding}, guessed', de: '{encoding}, vermutet' },
  'encoding.now': {
    en: '{guessed, select, yes {Encoding {encoding}, guessed} other {Encoding {encoding}}}. Reopen with encoding…',
    de: '{guessed, select, yes {Kodierung {encoding}, vermutet} other {Kodierung {encoding}}}. Mit anderer Kodierung öffnen…',
  },
  'said.choice-not-kept': {
    en: 'The choice holds until this folder is closed: it could not be kept in the project.',
    de: 'Die Wahl gilt, bis dieser Ordner geschlossen wird: Sie ließ sich nicht im Projekt festhalten.',
  },
} as const satisfies Messages;
