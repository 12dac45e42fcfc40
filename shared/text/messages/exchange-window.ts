/** Sentences: exporting, importing and copying in the window. */
import type { Messages } from '../message.ts';

export const exchangeWindow = {
  'export.title': { en: 'Export', de: 'Exportieren' },
  'export.articles': { en: 'Articles', de: 'Artikel' },
  'export.this': { en: 'This article', de: 'Dieser Artikel' },
  'export.chosen': { en: 'Some…', de: 'Einzelne…' },
  'export.all': { en: 'All annotated', de: 'Alle annotierten' },
  'export.find': { en: 'Find articles', de: 'Artikel suchen' },
  'export.clear': { en: 'Clear', de: 'Leeren' },
  'export.more-articles': {
    en: '{count, plural, one {# more article: search to find it} other {# more articles: search to find them}}',
    de: '{count, plural, one {# weiterer Artikel: über die Suche zu finden} other {# weitere Artikel: über die Suche zu finden}}',
  },
  'export.whose': { en: 'Whose annotations', de: 'Wessen Annotationen' },
  'export.agreed': { en: 'Agreed set', de: 'Vereinbarter Stand' },
  'export.format': { en: 'Format', de: 'Format' },
  'export.container': {
    en: '{container, select, folder {A folder of files} zip {One zip file} other {One file}}{reads, select, yes {; Beleg can read it back} other {}}',
    de: '{container, select, folder {Ein Ordner mit Dateien} zip {Eine Zip-Datei} other {Eine Datei}}{reads, select, yes {; Beleg kann sie wieder lesen} other {}}',
  },
  'export.report': {
    en: 'One file; for a PDF, open it in a browser and print it',
    de: 'Eine Datei; für ein PDF im Browser öffnen und drucken',
  },
  'export.report-pdf': { en: 'Report: PDF, for paper', de: 'Bericht: PDF, für Papier' },
  'export.to-print': {
    en: 'For a PDF, open it in a browser and choose Print there: it is laid out for paper.',
    de: 'Für ein PDF öffnen Sie ihn in einem Browser und wählen dort Drucken: Er ist für Papier gesetzt.',
  },
  'export.name': { en: 'Name', de: 'Name' },
  'export.name-hint': {
    en: 'In the project’s folder, under beleg/exports',
    de: 'Im Ordner des Projekts, unter beleg/exports',
  },
  'export.name-bad': { en: 'This cannot be a file’s name.', de: 'So kann keine Datei heißen.' },
  'export.what-goes': {
    en: '{annotations, plural, =0 {No annotations} one {# annotation} other {# annotations}} on {articles, plural, one {# article} other {# articles}}',
    de: '{annotations, plural, =0 {Keine Annotationen} one {# Annotation} other {# Annotationen}} zu {articles, plural, one {# Artikel} other {# Artikeln}}',
  },
  'export.looking': { en: 'Looking at what goes along…', de: 'Es wird geprüft, was mitkommt…' },
  'export.nothing': { en: 'There is nothing to export here.', de: 'Hier gibt es nichts zu exportieren.' },
  'export.whole': { en: 'All of it can be carried.', de: 'Alles davon lässt sich mitnehmen.' },
  'export.losses': { en: 'What this format cannot carry', de: 'Was dieses Format nicht mitnehmen kann' },
  'export.left-out': {
    en: '{code, select, hidden {Colleagues’ work on {path} is hidden until you mark it as done, and is left out} other {{path} could not be read and is left out}}',
    de: '{code, select, hidden {Die Arbeit der anderen an {path} ist verborgen, bis Sie ihn als erledigt markieren, und bleibt weg} other {{path} ließ sich nicht lesen und bleibt weg}}',
  },
  'export.failed': { en: 'That could not be found out.', de: 'Das ließ sich nicht feststellen.' },
  'export.export': { en: 'Export', de: 'Exportieren' },
  'export.export-to': { en: 'Export…', de: 'Exportieren…' },
  'export.show': { en: 'Show in folder', de: 'Im Ordner zeigen' },
  'export.replace': { en: 'Replace', de: 'Ersetzen' },
  'export.done': {
    en: 'Exported to {path}: {annotations, plural, one {# annotation} other {# annotations}} on {articles, plural, one {# article} other {# articles}}.',
    de: 'Exportiert nach {path}: {annotations, plural, one {# Annotation} other {# Annotationen}} zu {articles, plural, one {# Artikel} other {# Artikeln}}.',
  },

  'exchange.stop': { en: 'Stop', de: 'Anhalten' },
  'exchange.progress': {
    en: '{step, select, reading {Reading what the files hold…} making {{done} of {total, plural, one {# new article} other {# new articles}} made} other {{done} of {total, plural, one {# article} other {# articles}} looked at}}',
    de: '{step, select, reading {Es wird gelesen, was die Dateien enthalten…} making {{done} von {total, plural, one {# neuen Artikel} other {# neuen Artikeln}} angelegt} other {{done} von {total, plural, one {# Artikel} other {# Artikeln}} angesehen}}',
  },
  'exchange.more': {
    en: '{count, plural, one {and # more} other {and # more}}',
    de: '{count, plural, one {und # weitere} other {und # weitere}}',
  },

  'import.title': { en: 'Import', de: 'Importieren' },
  'import.lead': {
    en: 'Files of other tools, with annotations on articles of this project.',
    de: 'Dateien anderer Werkzeuge, mit Annotationen zu Artikeln dieses Projekts.',
  },
  'import.drop': { en: 'Drop files here, or', de: 'Dateien hierher ziehen oder' },
  'import.choose': { en: 'Choose files…', de: 'Dateien auswählen…' },
  'import.other-files': { en: 'Other files…', de: 'Andere Dateien…' },
  'import.reading': { en: 'Reading {file}…', de: '{file} wird gelesen…' },
  'import.writing': { en: 'The annotations are being added…', de: 'Die Annotationen werden hinzugefügt…' },
  'import.more-problems': {
    en: '{count, plural, one {and # more line} other {and # more lines}}',
    de: '{count, plural, one {und # weitere Zeile} other {und # weitere Zeilen}}',
  },
  'import.files': {
    en: '{count, plural, one {{file}} other {{file} and # files in all}}',
    de: '{count, plural, one {{file}} other {{file}, zusammen # Dateien}}',
  },
  'import.format': { en: 'Format', de: 'Format' },
  'import.annotator': { en: 'Annotations of', de: 'Annotationen von' },
  'import.self': { en: '{name} (you)', de: '{name} (Sie)' },
  'import.someone': { en: 'Somebody else…', de: 'Jemand anderes…' },
  'import.name': { en: 'Name', de: 'Name' },
  'import.brings': {
    en: '{annotations, plural, =0 {No annotations were found.} one {# annotation{links, plural, =0 {} one { and # link} other { and # links}} would come in:} other {# annotations{links, plural, =0 {} one { and # link} other { and # links}} would come in:}}',
    de: '{annotations, plural, =0 {Es wurden keine Annotationen gefunden.} one {# Annotation{links, plural, =0 { käme} one { und # Verknüpfung kämen} other { und # Verknüpfungen kämen}} hinzu:} other {# Annotationen{links, plural, =0 {} one { und # Verknüpfung} other { und # Verknüpfungen}} kämen hinzu:}}',
  },
  'import.new': {
    en: '{count, plural, one {Make # new article, which came along, under imported} other {Make # new articles, which came along, under imported}}',
    de: '{count, plural, one {# mitgekommenen Artikel unter imported neu anlegen} other {# mitgekommene Artikel unter imported neu anlegen}}',
  },
  'import.problems': {
    en: '{count, plural, one {# line was not taken as it stands} other {# lines were not taken as they stand}}',
    de: '{count, plural, one {# Zeile wurde nicht übernommen, wie sie ist} other {# Zeilen wurden nicht übernommen, wie sie sind}}',
  },
  'import.import': { en: 'Import', de: 'Importieren' },
  'import.done': {
    en: '{added, plural, =0 {{links, plural, =0 {Nothing new came in} one {# link came in} other {# links came in}}} one {# annotation{links, plural, =0 {} one { and # link} other { and # links}} came in} other {# annotations{links, plural, =0 {} one { and # link} other { and # links}} came in}}{present, plural, =0 {} one {; # was there already} other {; # were there already}}.',
    de: '{added, plural, =0 {{links, plural, =0 {Es kam nichts Neues hinzu} one {# Verknüpfung kam hinzu} other {# Verknüpfungen kamen hinzu}}} one {# Annotation{links, plural, =0 { kam} one { und # Verknüpfung kamen} other { und # Verknüpfungen kamen}} hinzu} other {# Annotationen{links, plural, =0 {} one { und # Verknüpfung} other { und # Verknüpfungen}} kamen hinzu}}{present, plural, =0 {} one {; # war schon da} other {; # waren schon da}}.',
  },
  'import.undo': { en: 'Undo', de: 'Rückgängig' },
  'import.undo-hint': {
    en: 'Undo takes all of it back in one step{count, plural, =0 {} one {; the new article stays} other {; the new articles stay}}.',
    de: 'Rückgängig nimmt alles in einem Schritt zurück{count, plural, =0 {} one {; der neue Artikel bleibt} other {; die neuen Artikel bleiben}}.',
  },
  'import.left': {
    en: '{count, plural, one {# decision or reply was} other {# decisions and replies were}} not taken over: only who made them can say them.',
    de: '{count, plural, one {# Entscheidung oder Antwort wurde} other {# Entscheidungen und Antworten wurden}} nicht übernommen: Sie können nur von denen kommen, die sie getroffen haben.',
  },
  'import.one-article': {
    en: '{path}: {count, plural, one {# annotation} other {# annotations}}',
    de: '{path}: {count, plural, one {# Annotation} other {# Annotationen}}',
  },

  'copy.tag': { en: 'Tag', de: 'Tag' },
  'copy.words': { en: 'Words', de: 'Wörter' },
  'copy.note': { en: 'Note', de: 'Notiz' },
  'copy.annotator': { en: 'Annotator', de: 'Annotiert von' },
  'copy.article': { en: 'Article', de: 'Artikel' },
  'copy.start': { en: 'Start', de: 'Anfang' },
  'copy.end': { en: 'End', de: 'Ende' },
  'copy.quote': {
    en: '{quote} ({hasKnown, plural, =0 {} other {{known}; }}{path}, character {offset, number, ::group-off})',
    de: '{quote} ({hasKnown, plural, =0 {} other {{known}; }}{path}, Zeichen {offset, number, ::group-off})',
  },
} as const satisfies Messages;
