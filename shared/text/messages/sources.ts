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
} as const satisfies Messages;
