/** Sentences: what only the desktop program says — its native menus and its dialogs. */
import type { Messages } from '../message.ts';

export const desktop = {
  'desktop.about': { en: 'About Beleg', de: 'Über Beleg' },
  'desktop.services': { en: 'Services', de: 'Dienste' },
  'desktop.hide': { en: 'Hide Beleg', de: 'Beleg ausblenden' },
  'desktop.hide-others': { en: 'Hide others', de: 'Andere ausblenden' },
  'desktop.unhide': { en: 'Show all', de: 'Alle einblenden' },
  'desktop.quit': { en: 'Quit Beleg', de: 'Beleg beenden' },
  'desktop.close-window': { en: 'Close window', de: 'Fenster schließen' },
  'desktop.recent': { en: 'Open recent folder', de: 'Zuletzt geöffnete Ordner' },
  'desktop.cut': { en: 'Cut', de: 'Ausschneiden' },
  'desktop.copy': { en: 'Copy', de: 'Kopieren' },
  'desktop.paste': { en: 'Paste', de: 'Einfügen' },
  'desktop.select-all': { en: 'Select all', de: 'Alles auswählen' },
  'desktop.zoom-in': { en: 'Larger window contents', de: 'Fensterinhalt größer' },
  'desktop.zoom-out': { en: 'Smaller window contents', de: 'Fensterinhalt kleiner' },
  'desktop.zoom-reset': { en: 'Window contents at their own size', de: 'Fensterinhalt in Originalgröße' },
  'desktop.full-screen': { en: 'Full screen', de: 'Vollbild' },
  'desktop.window': { en: 'Window', de: 'Fenster' },
  'desktop.minimise': { en: 'Minimise', de: 'Im Dock ablegen' },
  'desktop.zoom-window': { en: 'Zoom', de: 'Zoomen' },
  'desktop.front': { en: 'Bring all to front', de: 'Alle nach vorne bringen' },

  'desktop.keep-open': { en: 'Keep open', de: 'Geöffnet lassen' },
  'desktop.close-anyway': { en: 'Close anyway', de: 'Trotzdem schließen' },
  'desktop.kept': {
    en: 'Beleg has written down every change and brings it back when you open the folder again.',
    de: 'Beleg hat jede Änderung mitgeschrieben und holt sie zurück, wenn Sie den Ordner wieder öffnen.',
  },
  'desktop.slow': {
    en: 'Saving takes unusually long. Check the drive that the folder is on.',
    de: 'Das Speichern dauert ungewöhnlich lange. Prüfen Sie das Laufwerk, auf dem der Ordner liegt.',
  },
  'desktop.unsent': {
    en: '{count, plural, one {One change could not be written down yet} other {# changes could not be written down yet}}',
    de: '{count, plural, one {Eine Änderung ließ sich noch nicht mitschreiben} other {# Änderungen ließen sich noch nicht mitschreiben}}',
  },
  'desktop.unsent-words': {
    en: 'They are only in this window: the disk takes nothing at the moment. Keep it open until the status bar says Saved.',
    de: 'Sie stehen nur in diesem Fenster: Das Laufwerk nimmt gerade nichts an. Lassen Sie es offen, bis die Statusleiste Gespeichert zeigt.',
  },
  'desktop.silent': { en: 'The window does not answer', de: 'Das Fenster antwortet nicht' },
  'desktop.silent-words': {
    en: 'What you wrote in the last moment may be lost if you close it now. Everything before that is kept.',
    de: 'Was Sie zuletzt geschrieben haben, kann verloren gehen, wenn Sie es jetzt schließen. Alles davor bleibt erhalten.',
  },
  'desktop.broken': { en: 'The window keeps failing', de: 'Das Fenster bricht immer wieder ab' },
  'desktop.broken-words': {
    en: 'What you had done is kept. Load the window again, or close it and start Beleg anew.',
    de: 'Was Sie getan haben, bleibt erhalten. Laden Sie das Fenster neu oder schließen Sie es und starten Sie Beleg neu.',
  },
  'desktop.not-started': { en: 'Beleg could not be started', de: 'Beleg ließ sich nicht starten' },
  'desktop.not-started-words': {
    en: 'The reason is in the file beleg.log in {folder}.',
    de: 'Der Grund steht in der Datei beleg.log in {folder}.',
  },
  'desktop.without-sandbox': {
    en: 'It was started without the sandbox that keeps texts of others away from this computer. On Linux, install the .deb package instead of the AppImage, or allow programs their sandbox.',
    de: 'Beleg wurde ohne die Sandbox gestartet, die fremde Texte von diesem Rechner fernhält. Installieren Sie unter Linux das .deb-Paket statt des AppImage, oder erlauben Sie Programmen ihre Sandbox.',
  },
  'desktop.load-again': { en: 'Load again', de: 'Neu laden' },
} as const satisfies Messages;
