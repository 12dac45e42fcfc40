/** Sentences: the settings. */
import type { Messages } from '../message.ts';

export const settings = {
  'settings.title': { en: 'Settings', de: 'Einstellungen' },
  'settings.window': { en: 'Window', de: 'Fenster' },
  'settings.project': { en: 'Project', de: 'Projekt' },
  'settings.text': { en: 'Text', de: 'Text' },
  'settings.keys': { en: 'Keys', de: 'Tasten' },
  'settings.reasons': { en: 'Reasons to reject', de: 'Gründe abzulehnen' },
  'settings.reasons-shared': { en: 'In this project, one a line', de: 'In diesem Projekt, einer pro Zeile' },
  'settings.reasons-shared-hint': {
    en: 'You lead this project: everybody is offered these. An empty list brings back the usual ones.',
    de: 'Sie leiten dieses Projekt: Diese werden allen angeboten. Eine leere Liste bringt die üblichen zurück.',
  },
  'settings.reasons-of-project': { en: 'In this project: {reasons}', de: 'In diesem Projekt: {reasons}' },
  'settings.reasons-own': { en: 'Your own besides, one a line', de: 'Dazu Ihre eigenen, einer pro Zeile' },
  'settings.reasons-own-hint': {
    en: 'Only you are offered these. Colleagues read the words that you chose.',
    de: 'Diese werden nur Ihnen angeboten. Andere lesen die Worte, die Sie gewählt haben.',
  },
  'settings.name': { en: 'Your name', de: 'Ihr Name' },
  'settings.name-hint': {
    en: 'Shown beside your annotations. They stay yours when you change it.',
    de: 'Steht bei Ihren Annotationen. Sie bleiben die Ihren, auch wenn Sie ihn ändern.',
  },
  'settings.language': { en: 'Language', de: 'Sprache' },
  'settings.system': { en: 'As the system', de: 'Wie das System' },
  'settings.english': { en: 'English', de: 'English' },
  'settings.german': { en: 'Deutsch', de: 'Deutsch' },
  'settings.theme': { en: 'Colours', de: 'Farben' },
  'settings.light': { en: 'Light', de: 'Hell' },
  'settings.dark': { en: 'Dark', de: 'Dunkel' },
  'settings.face': { en: 'Typeface', de: 'Schrift' },
  'settings.serif': { en: 'Book', de: 'Buchschrift' },
  'settings.sans': { en: 'Plain', de: 'Serifenlos' },
  'settings.legible': { en: 'Easy to tell apart', de: 'Leicht unterscheidbar' },
  'settings.text-size': { en: 'Size in pixels', de: 'Größe in Pixeln' },
  'settings.line-length': { en: 'Characters a line', de: 'Zeichen je Zeile' },
  'settings.preview': {
    en: 'The ministry denied the report on Tuesday and pointed to its own figures.',
    de: 'Das Ministerium wies den Bericht am Dienstag zurück und verwies auf eigene Zahlen.',
  },
  'settings.single-keys': { en: 'Single keys for commands', de: 'Einzelne Tasten für Befehle' },
  'settings.single-keys-hint': {
    en: 'They act only in the text and the annotation list, never in a field.',
    de: 'Sie wirken nur im Text und in der Annotationsliste, nie in einem Feld.',
  },
  'settings.find-key': { en: 'Find a command', de: 'Befehl suchen' },
  'settings.rebind': { en: 'Change the keys for {command}', de: 'Tasten für {command} ändern' },
  'settings.press': { en: 'Press the new keys – Esc cancels', de: 'Neue Tasten drücken – Esc bricht ab' },
  'settings.no-keys': { en: 'No keys', de: 'Keine Tasten' },
  'settings.reset-key': { en: 'Reset the keys for {command}', de: 'Tasten für {command} zurücksetzen' },
  'settings.reset-all': { en: 'Reset all keys', de: 'Alle Tasten zurücksetzen' },
  'settings.clash': {
    en: 'The key {keys} already belongs to “{command}”. Choose another, or take it from there.',
    de: 'Die Taste {keys} gehört schon zu „{command}“. Wählen Sie eine andere oder nehmen Sie sie dort weg.',
  },
  'settings.take': { en: 'Take it', de: 'Dort wegnehmen' },
  'settings.unusable': {
    en: 'These keys cannot be used: Ctrl with Alt writes characters on some keyboards.',
    de: 'Diese Tasten gehen nicht: Strg mit Alt schreibt auf manchen Tastaturen Zeichen.',
  },
} as const satisfies Messages;
