/** Sentences: the article list and the articles' text. */
import type { Messages } from '../message.ts';

export const articles = {
  'articles.filter': { en: 'Filter articles', de: 'Artikel filtern' },
  'articles.count': {
    en: '{count, plural, one {# article} other {# articles}}',
    de: '{count, plural, one {# Artikel} other {# Artikel}}',
  },
  'articles.found': { en: '{found} of {count} articles', de: '{found} von {count} Artikeln' },
  'articles.counting': { en: 'Counting annotations…', de: 'Annotationen werden gezählt…' },
  'articles.none': { en: 'No articles here', de: 'Hier sind keine Artikel' },
  'articles.none-words': {
    en: 'Put .txt or .md files into this folder, or open another one.',
    de: 'Legen Sie .txt- oder .md-Dateien in diesen Ordner oder öffnen Sie einen anderen.',
  },
  'articles.no-match': { en: 'No article matches', de: 'Kein Artikel passt' },
  'articles.no-match-words': {
    en: 'Nothing in a name or folder fits the filter.',
    de: 'Kein Name und kein Ordner passt zum Filter.',
  },
  'articles.row': {
    en: '{name}, {count, plural, =0 {no annotations} one {# annotation} other {# annotations}}',
    de: '{name}, {count, plural, =0 {keine Annotationen} one {# Annotation} other {# Annotationen}}',
  },
  'articles.tag-count': { en: '{tag}: {count}', de: '{tag}: {count}' },
  'articles.top-folder': { en: 'This folder', de: 'Dieser Ordner' },

  'article.none': { en: 'No article is open', de: 'Kein Artikel ist geöffnet' },
  'article.none-words': {
    en: 'Choose one from the list on the left.',
    de: 'Wählen Sie einen aus der Liste links.',
  },
  'article.loading': { en: 'Opening {article}…', de: '{article} wird geöffnet…' },
  'article.close-beside': { en: 'Close this text', de: 'Diesen Text schließen' },
  'article.text': { en: 'Plain text', de: 'Nur Text' },
  'article.markdown': { en: 'Markdown', de: 'Markdown' },
  'article.empty': { en: 'This article is empty.', de: 'Dieser Artikel ist leer.' },
  'article.replaced': {
    en: '{count, plural, one {# unreadable character shown as �} other {# unreadable characters shown as �}}',
    de: '{count, plural, one {# unlesbares Zeichen als � gezeigt} other {# unlesbare Zeichen als � gezeigt}}',
  },
  'article.how': {
    en: 'The text cannot be changed. Select words, then press a tag’s key. F8 goes to the next annotation.',
    de: 'Der Text lässt sich nicht ändern. Wörter auswählen, dann die Taste eines Tags drücken. F8 geht zur nächsten Annotation.',
  },
  'article.failed': { en: '{article} cannot be shown', de: '{article} lässt sich nicht zeigen' },
  'article.again': { en: 'Try again', de: 'Noch einmal versuchen' },
  'article.not-found': {
    en: 'The file is not there any more. Annotations made on it are kept.',
    de: 'Die Datei ist nicht mehr da. Die Annotationen dazu bleiben erhalten.',
  },
  'article.not-readable': {
    en: 'You may not read this file. Ask for access, then try again.',
    de: 'Sie dürfen diese Datei nicht lesen. Bitten Sie um Zugriff und versuchen Sie es dann noch einmal.',
  },
  'article.outside-project': {
    en: 'The file lies outside the folder. Copy it into the folder to annotate it.',
    de: 'Die Datei liegt außerhalb des Ordners. Kopieren Sie sie hinein, um sie zu annotieren.',
  },
  'article.not-a-file': { en: 'This is not a file.', de: 'Das ist keine Datei.' },
  'article.too-large': {
    en: 'The file is too large to be shown. Split it into smaller ones.',
    de: 'Die Datei ist zu groß. Teilen Sie sie in kleinere auf.',
  },
  'article.binary': {
    en: 'This is no text, although its name says so.',
    de: 'Das ist kein Text, obwohl der Name es sagt.',
  },
  'article.unknown-encoding': {
    en: 'The characters are not UTF-8. Save the file as UTF-8 and try again.',
    de: 'Die Zeichen sind nicht in UTF-8. Speichern Sie die Datei als UTF-8 und versuchen Sie es noch einmal.',
  },
  'article.io-error': {
    en: 'The disk reported an error. Try again.',
    de: 'Das Laufwerk hat einen Fehler gemeldet. Versuchen Sie es noch einmal.',
  },
  'article.other': {
    en: 'Beleg could not open it. Try again.',
    de: 'Beleg konnte ihn nicht öffnen. Versuchen Sie es noch einmal.',
  },
} as const satisfies Messages;
