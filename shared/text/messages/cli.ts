/** Sentences: the command line. */
import type { Messages } from '../message.ts';

export const cli = {
  'cli.about': {
    en: 'Mark actors, claims and evidence in articles, in the exact words that support them.',
    de: 'Akteure, Behauptungen und Belege in Artikeln markieren, genau an den Wörtern, die sie tragen.',
  },
  'cli.usage': { en: 'Usage:', de: 'Aufruf:' },
  'cli.arguments': { en: 'Arguments:', de: 'Argumente:' },
  'cli.options': { en: 'Options:', de: 'Optionen:' },
  'cli.commands': { en: 'Commands:', de: 'Befehle:' },
  'cli.example': { en: 'Example:', de: 'Beispiel:' },
  'cli.help': { en: 'show this help', de: 'diese Hilfe zeigen' },
  'cli.help-command': { en: 'show the help of a command', de: 'die Hilfe zu einem Befehl zeigen' },
  'cli.version': { en: 'show the version', de: 'die Version zeigen' },

  'cli.open.about': {
    en: 'open a folder of articles (the default command)',
    de: 'einen Ordner mit Artikeln öffnen (wenn kein Befehl genannt ist)',
  },
  'cli.open.folder': {
    en: 'folder with articles, or one article',
    de: 'Ordner mit Artikeln, oder ein einzelner Artikel',
  },
  'cli.open.host': {
    en: 'desktop window (electron) or browser (web)',
    de: 'Fenster auf dem Schreibtisch (electron) oder Browser (web)',
  },
  'cli.open.port': {
    en: 'port on this computer; a free one if not given',
    de: 'Port auf diesem Rechner; ohne Angabe ein freier',
  },
  'cli.open.annotator': {
    en: 'annotate under this id in this run',
    de: 'in diesem Lauf unter dieser Kennung annotieren',
  },
  'cli.open.no-browser': {
    en: 'open no browser, only print the address',
    de: 'keinen Browser öffnen, nur die Adresse ausgeben',
  },
  'cli.open.no-electron': {
    en: 'There is no desktop window in this installation; Beleg opens in a browser.',
    de: 'In dieser Installation gibt es kein eigenes Fenster; Beleg öffnet sich in einem Browser.',
  },
  'cli.open.electron-not-fetched': {
    en: 'Electron has not been downloaded, so Beleg opens in a browser; npm run electron:fetch downloads it.',
    de: 'Electron ist nicht heruntergeladen, deshalb öffnet sich Beleg in einem Browser; npm run electron:fetch lädt es.',
  },
  'cli.open.electron-unfinished': {
    en: 'Electron is not here in full, so Beleg opens in a browser; npm run electron:fetch completes it.',
    de: 'Electron ist nicht vollständig da, deshalb öffnet sich Beleg in einem Browser; npm run electron:fetch vervollständigt es.',
  },
  'cli.open.electron-root': {
    en: 'You are root, and Electron does not run as root; Beleg opens in a browser.',
    de: 'Sie sind root, und Electron läuft nicht als root; Beleg öffnet sich in einem Browser.',
  },
  'cli.open.electron-failed': {
    en: 'The desktop window did not come up, so Beleg opens in a browser; the cause is in {file}.',
    de: 'Das eigene Fenster kam nicht zustande, deshalb öffnet sich Beleg in einem Browser; die Ursache steht in {file}.',
  },
  'cli.open.electron-ready': {
    en: 'Beleg is open in a window of its own. Ctrl+C ends it.',
    de: 'Beleg ist in einem eigenen Fenster offen. Strg+C beendet es.',
  },
  'cli.open.electron-handed-over': {
    en: 'Beleg is running already and shows its window.',
    de: 'Beleg läuft schon und zeigt sein Fenster.',
  },
  'cli.open.electron-broken-off': {
    en: 'The desktop window ended by a fault; what was annotated is kept and comes back at the next start. The cause is in {file}.',
    de: 'Das eigene Fenster endete durch einen Fehler; was annotiert ist, bleibt und kommt beim nächsten Start zurück. Die Ursache steht in {file}.',
  },
  'cli.open.ready': {
    en: 'The address opens Beleg once, within a minute. Enter prints a new one, Ctrl+C ends Beleg.',
    de: 'Die Adresse öffnet Beleg einmal, innerhalb einer Minute. Die Eingabetaste gibt eine neue aus, Strg+C beendet Beleg.',
  },
  'cli.open.no-display': {
    en: 'There is no screen here. Open the address in a browser on this computer.',
    de: 'Hier gibt es keinen Bildschirm. Öffnen Sie die Adresse in einem Browser auf diesem Rechner.',
  },
  'cli.open.no-browser-found': {
    en: 'No browser could be started. Open the address in a browser on this computer.',
    de: 'Es ließ sich kein Browser starten. Öffnen Sie die Adresse in einem Browser auf diesem Rechner.',
  },
  'cli.open.own-browser': {
    en: 'Beleg opens in your own browser, where extensions can read along.',
    de: 'Beleg öffnet sich in Ihrem eigenen Browser; dort können Erweiterungen mitlesen.',
  },
  'cli.open.without-sandbox': {
    en: 'You are root, so the browser runs without its sandbox.',
    de: 'Sie sind root, deshalb läuft der Browser ohne seine Sandbox.',
  },
  'cli.open.port-taken': {
    en: 'Port {port} is in use. Choose another with --port, or leave it out.',
    de: 'Port {port} ist belegt. Wählen Sie mit --port einen anderen, oder lassen Sie die Angabe weg.',
  },
  'cli.open.no-port': {
    en: 'Beleg could not open a port on this computer.',
    de: 'Beleg konnte auf diesem Rechner keinen Port öffnen.',
  },
  'cli.open.window-closed': {
    en: 'The window was closed; Beleg ends.',
    de: 'Das Fenster wurde geschlossen; Beleg endet.',
  },
  'cli.open.not-saved': {
    en: 'Not everything could be saved. It is kept in the journal and comes back at the next start.',
    de: 'Nicht alles ließ sich speichern. Es bleibt im Journal und kommt beim nächsten Start zurück.',
  },

  'cli.check.about': {
    en: 'check every layer file, and where every annotation stands in today’s articles',
    de: 'jede Ebenendatei prüfen, und wo jede Annotation in den heutigen Artikeln steht',
  },

  'cli.check.file-invalid': {
    en: '{file} is not valid: {problems}',
    de: '{file} ist nicht gültig: {problems}',
  },
  'cli.check.file-remark': { en: '{file}: {problems}', de: '{file}: {problems}' },
  'cli.check.article-gone': { en: 'its article is not there any more', de: 'der Artikel ist nicht mehr da' },
  'cli.check.article-unread': {
    en: 'its article cannot be read now',
    de: 'der Artikel lässt sich jetzt nicht lesen',
  },
  'cli.check.annotation': {
    en: '{article}, {annotator}: {placement, select, changed {the words have changed} ambiguous {the words stand in several places} other {the words are not found}}: {quote}',
    de: '{article}, {annotator}: {placement, select, changed {die Wörter haben sich geändert} ambiguous {die Wörter stehen an mehreren Stellen} other {die Wörter sind nicht zu finden}}: {quote}',
  },
  'cli.check.summary': {
    en: '{files, plural, one {# file} other {# files}}, {invalid, plural, =0 {all valid} other {# not valid}}. {annotations, plural, one {# annotation} other {# annotations}}: {exact} exact, {moved} moved, {changed} changed, {ambiguous} ambiguous, {lost} lost.',
    de: '{files, plural, one {# Datei} other {# Dateien}}, {invalid, plural, =0 {alle gültig} other {# nicht gültig}}. {annotations, plural, one {# Annotation} other {# Annotationen}}: {exact} genau, {moved} verschoben, {changed} geändert, {ambiguous} mehrdeutig, {lost} verloren.',
  },

  'cli.project': { en: 'folder of the project', de: 'Ordner des Projekts' },
  'cli.json': { en: 'print one JSON document', de: 'ein JSON-Dokument ausgeben' },
  'cli.export.about': {
    en: 'write annotations for another tool, completely or not at all',
    de: 'Annotationen für ein anderes Werkzeug schreiben, ganz oder gar nicht',
  },
  'cli.export.format': { en: 'format; beleg formats lists them', de: 'Format; beleg formats zählt sie auf' },
  'cli.export.out': {
    en: 'file to write, or folder for formats of several files',
    de: 'Datei, die geschrieben wird, oder Ordner bei Formaten aus mehreren Dateien',
  },
  'cli.export.annotator': {
    en: 'only this annotator (may be repeated); everybody if not given',
    de: 'nur diese Kennung (mehrfach möglich); ohne Angabe alle',
  },
  'cli.export.adjudicated': {
    en: 'the adjudicated set, or that of one adjudicator',
    de: 'die vereinbarte Fassung, oder die einer Kennung',
  },
  'cli.export.article': {
    en: 'only this article, by its path in the project (may be repeated)',
    de: 'nur dieser Artikel, mit seinem Pfad im Projekt (mehrfach möglich)',
  },
  'cli.export.force': { en: 'replace what is there', de: 'ersetzen, was schon da ist' },
  'cli.export.done': {
    en: '{path}: {annotations, plural, one {# annotation} other {# annotations}} on {articles, plural, one {# article} other {# articles}}.',
    de: '{path}: {annotations, plural, one {# Annotation} other {# Annotationen}} in {articles, plural, one {# Artikel} other {# Artikeln}}.',
  },
  'cli.as': {
    en: 'Whose eyes: leaves out what blind mode hides from this annotator',
    de: 'Mit wessen Augen: lässt weg, was bei verdeckter Arbeit vor dieser Person verborgen ist',
  },
  'cli.blind': {
    en: 'This project works in blind mode, and this shows everybody’s work. --as ID shows what one annotator may see.',
    de: 'In diesem Projekt wird verdeckt gearbeitet, und das hier zeigt die Arbeit aller. --as ID zeigt, was eine Person sehen darf.',
  },
  'cli.export.left-out': { en: '{path} is left out: {code}.', de: '{path} bleibt weg: {code}.' },
  'cli.export.nothing': { en: 'Nothing was exported.', de: 'Es wurde nichts exportiert.' },
  'cli.export.progress': {
    en: '{done} of {total, plural, one {# article} other {# articles}} read.',
    de: '{done} von {total, plural, one {# Artikel} other {# Artikeln}} gelesen.',
  },
  'cli.import.about': {
    en: 'take annotations from another tool’s files into the layers of an annotator',
    de: 'Annotationen aus Dateien anderer Werkzeuge in die Ebenen einer Kennung übernehmen',
  },
  'cli.import.annotator': { en: 'whose annotations they are', de: 'wem die Annotationen gehören' },
  'cli.import.files': { en: 'files, zips or folders', de: 'Dateien, Zip-Dateien oder Ordner' },
  'cli.import.yes': {
    en: 'make files under imported/ of articles that come along',
    de: 'aus mitgebrachten Artikeln Dateien unter imported/ machen',
  },
  'cli.import.ask': { en: '--yes allows it.', de: '--yes erlaubt es.' },
  'cli.import.done': {
    en: '{added, plural, one {# annotation} other {# annotations}} and {links, plural, one {# link} other {# links}} added to {articles, plural, one {# article} other {# articles}}, {present} there already.',
    de: '{added, plural, one {# Annotation} other {# Annotationen}} und {links, plural, one {# Verknüpfung} other {# Verknüpfungen}} in {articles, plural, one {# Artikel} other {# Artikeln}} hinzugefügt, {present} schon da.',
  },
  'cli.import.reading': {
    en: 'The files are being read…',
    de: 'Die Dateien werden gelesen…',
  },
  'cli.import.making': {
    en: '{done} of {total, plural, one {# new article} other {# new articles}} made.',
    de: '{done} von {total, plural, one {# neuen Artikel} other {# neuen Artikeln}} angelegt.',
  },
  'cli.import.more-problems': {
    en: 'And {count, plural, one {# more} other {# more}}.',
    de: 'Und {count, plural, one {# weiteres} other {# weitere}}.',
  },
  'cli.unfinished.completed': {
    en: 'An import into the layers of {annotator} was interrupted; it will be completed when {annotator} opens the project.',
    de: 'Ein Import in die Ebenen von {annotator} wurde unterbrochen; er wird abgeschlossen, wenn {annotator} das Projekt öffnet.',
  },
  'cli.unfinished.taken-back': {
    en: 'An import into the layers of {annotator} was interrupted; what it made will be taken back when the project is opened.',
    de: 'Ein Import in die Ebenen von {annotator} wurde unterbrochen; was er angelegt hat, wird zurückgenommen, sobald das Projekt geöffnet wird.',
  },
  'cli.import.new': { en: '{path} is new.', de: '{path} ist neu.' },
  'cli.formats.about': {
    en: 'list what can be read and written, and what each format cannot carry',
    de: 'aufzählen, was sich lesen und schreiben lässt und was jedes Format nicht tragen kann',
  },
  'cli.formats.how': {
    en: '{how, select, both {reads and writes} read {reads} other {writes}}',
    de: '{how, select, both {liest und schreibt} read {liest} other {schreibt}}',
  },
  'cli.formats.lost': { en: 'cannot carry: {parts}', de: 'kann nicht tragen: {parts}' },
  'cli.complete.about': {
    en: 'print what a shell (bash, zsh, fish, powershell) needs to complete commands',
    de: 'ausgeben, was eine Shell (bash, zsh, fish, powershell) zum Vervollständigen braucht',
  },
  'cli.wrong.choice': {
    en: '{given} is not one of the choices.',
    de: '{given} steht nicht zur Wahl.',
  },
  'cli.wrong.out': {
    en: 'The place to export to (--out) is empty. Name a file, or a folder for formats of several files.',
    de: 'Das Ziel des Exports (--out) ist leer. Nennen Sie eine Datei, oder einen Ordner bei Formaten aus mehreren Dateien.',
  },
  'cli.wrong.format': {
    en: 'There is no format {given}. beleg formats lists them.',
    de: 'Das Format {given} gibt es nicht. beleg formats zählt sie auf.',
  },

  'cli.failed.not-found': { en: '{path} does not exist.', de: '{path} gibt es nicht.' },
  'cli.failed.not-a-folder': { en: '{path} is not a folder.', de: '{path} ist kein Ordner.' },
  'cli.failed.not-readable': { en: '{path} cannot be read.', de: '{path} lässt sich nicht lesen.' },
  'cli.failed.io-error': {
    en: '{path} cannot be read: the system reports an error.',
    de: '{path} lässt sich nicht lesen: Das System meldet einen Fehler.',
  },
  'cli.wrong.option': { en: 'There is no option {given}.', de: 'Die Option {given} gibt es nicht.' },
  'cli.wrong.extra': { en: 'There is one argument too many.', de: 'Es ist ein Argument zu viel.' },
  'cli.wrong.missing-argument': { en: '{given} is missing.', de: '{given} fehlt.' },
  'cli.wrong.missing-value': {
    en: 'The option {given} needs a value.',
    de: 'Die Option {given} braucht einen Wert.',
  },
  'cli.wrong.host': { en: '--host is electron or web.', de: '--host ist electron oder web.' },
  'cli.wrong.electron-address': {
    en: '--port and --no-browser belong to the browser: leave them out, or use --host web.',
    de: '--port und --no-browser gehören zum Browser: Lassen Sie sie weg, oder nehmen Sie --host web.',
  },
  'cli.wrong.no-electron': {
    en: 'There is no desktop window in this installation. Leave out --host electron, or use --host web.',
    de: 'In dieser Installation gibt es kein eigenes Fenster. Lassen Sie --host electron weg, oder nehmen Sie --host web.',
  },
  'cli.wrong.electron-not-fetched': {
    en: 'Electron has not been downloaded. npm run electron:fetch downloads it; --host web needs none.',
    de: 'Electron ist nicht heruntergeladen. npm run electron:fetch lädt es; --host web braucht keines.',
  },
  'cli.wrong.electron-unfinished': {
    en: 'Electron is not here in full. npm run electron:fetch completes it; --host web needs none.',
    de: 'Electron ist nicht vollständig da. npm run electron:fetch vervollständigt es; --host web braucht keines.',
  },
  'cli.wrong.electron-root': {
    en: 'You are root, and Electron does not run as root. Use --host web, or another user.',
    de: 'Sie sind root, und Electron läuft nicht als root. Nehmen Sie --host web oder einen anderen Benutzer.',
  },
  'cli.wrong.electron-no-display': {
    en: 'There is no screen here for a desktop window. Use --host web.',
    de: 'Hier gibt es keinen Bildschirm für ein eigenes Fenster. Nehmen Sie --host web.',
  },
  'cli.wrong.electron-failed': {
    en: 'The desktop window did not come up; the cause is in {file}. --host web opens Beleg in a browser.',
    de: 'Das eigene Fenster kam nicht zustande; die Ursache steht in {file}. --host web öffnet Beleg in einem Browser.',
  },
  'cli.wrong.port': {
    en: '--port is a number from 0 (any free port) to 65535.',
    de: '--port ist eine Zahl von 0 (irgendein freier Port) bis 65535.',
  },
  'cli.wrong.annotator': {
    en: '--annotator is 1 to 32 of the characters a–z, 0–9 and -.',
    de: '--annotator besteht aus 1 bis 32 der Zeichen a–z, 0–9 und -.',
  },
  'cli.wrong.more': {
    en: 'beleg --help shows what can be done.',
    de: 'beleg --help zeigt, was möglich ist.',
  },
  'cli.bug': {
    en: 'Beleg met a fault of its own and ends. The log in {folder} says more.',
    de: 'Beleg ist auf einen eigenen Fehler gestoßen und endet. Mehr steht im Protokoll in {folder}.',
  },
} as const satisfies Messages;
