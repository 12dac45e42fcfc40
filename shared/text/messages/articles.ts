/** Sentences: the article list and the articles' text. */
import type { Messages } from '../message.ts';

export const articles = {
  'articles.filter': { en: 'Filter articles', de: 'Artikel filtern' },
  'articles.count': {
    en: '{count, plural, one {# article} other {# articles}}',
    de: '{count, plural, one {# Artikel} other {# Artikel}}',
  },
  'articles.found': {
    en: '{found, number} of {count, number} articles',
    de: '{found, number} von {count, number} Artikeln',
  },
  'articles.counting': { en: 'Counting annotations…', de: 'Annotationen werden gezählt…' },
  'articles.listed-here': {
    en: 'The articles of this folder are listed here.',
    de: 'Hier stehen die Artikel dieses Ordners.',
  },
  'articles.none': { en: 'No articles here', de: 'Hier sind keine Artikel' },
  'articles.none-words': {
    en: 'Put articles into this folder (.txt, .md, .html, .docx, .pdf, .odt, .rtf, .epub, .eml), or open another one.',
    de: 'Legen Sie Artikel in diesen Ordner (.txt, .md, .html, .docx, .pdf, .odt, .rtf, .epub, .eml) oder öffnen Sie einen anderen.',
  },
  'articles.no-match': { en: 'No article matches', de: 'Kein Artikel passt' },
  'articles.no-match-words': {
    en: 'Nothing in a name or folder fits the filter.',
    de: 'Kein Name und kein Ordner passt zum Filter.',
  },
  'articles.changed': {
    en: 'The text has changed since {count, plural, one {# annotation was made} other {# annotations were made}}. Open the article to see where they stand.{others, plural, =0 {} one { One of them is a colleague’s, who alone can confirm it.} other { # of them are colleagues’, who alone can confirm them.}}',
    de: 'Der Text hat sich geändert, seit {count, plural, one {# Annotation gemacht wurde} other {# Annotationen gemacht wurden}}. Öffnen Sie den Artikel, um zu sehen, wo sie stehen.{others, plural, =0 {} one { Eine davon ist von jemand anderem: Nur wer sie gemacht hat, kann sie bestätigen.} other { # davon sind von anderen: Nur wer sie gemacht hat, kann sie bestätigen.}}',
  },
  'articles.changed-colleagues': {
    en: 'The text has changed since {count, plural, one {# annotation of a colleague was made. Only who made it can confirm it.} other {# annotations of colleagues were made. Only who made them can confirm them.}}',
    de: 'Der Text hat sich geändert, seit {count, plural, one {# Annotation von jemand anderem gemacht wurde. Nur wer sie gemacht hat, kann sie bestätigen.} other {# Annotationen von anderen gemacht wurden. Nur wer sie gemacht hat, kann sie bestätigen.}}',
  },
  'articles.changed-row': {
    en: '{row}, text changed since',
    de: '{row}, Text seither geändert',
  },
  'articles.changed-only': {
    en: '{count, plural, one {# annotated text has changed} other {# annotated texts have changed}}',
    de: '{count, plural, one {# annotierter Text hat sich geändert} other {# annotierte Texte haben sich geändert}}',
  },
  'articles.row': {
    en: '{name}, {count, plural, =0 {no annotations} one {# annotation} other {# annotations}}',
    de: '{name}, {count, plural, =0 {keine Annotationen} one {# Annotation} other {# Annotationen}}',
  },

  'survey.name': { en: 'Reading the articles', de: 'Artikel werden gelesen' },
  'survey.reading': {
    en: '{done, number} of {total, number} read',
    de: '{done, number} von {total, number} gelesen',
  },
  'survey.stop': { en: 'Stop', de: 'Abbrechen' },
  'survey.stop-name': { en: 'Stop reading the articles', de: 'Lesen der Artikel abbrechen' },
  'survey.stopped': {
    en: 'Stopped at {done, number} of {total, number}',
    de: 'Abgebrochen bei {done, number} von {total, number}',
  },
  'survey.go-on': { en: 'Go on', de: 'Weiter' },
  'survey.go-on-name': { en: 'Go on reading the articles', de: 'Artikel weiter lesen' },
  'survey.result': {
    en: '{read, number} read, {count, plural, one {# needs attention} other {# need attention}}',
    de: '{read, number} gelesen, {count, plural, one {# braucht einen Blick} other {# brauchen einen Blick}}',
  },
  'said.surveyed': {
    en: '{read, plural, one {# article read} other {# articles read}}, {count, plural, =0 {none needs attention} one {# needs attention} other {# need attention}}',
    de: '{read, plural, one {# Artikel gelesen} other {# Artikel gelesen}}, {count, plural, =0 {keiner braucht einen Blick} one {# braucht einen Blick} other {# brauchen einen Blick}}',
  },

  'article.none': { en: 'No article is open', de: 'Kein Artikel ist geöffnet' },
  'article.none-words': {
    en: 'Choose one from the list of articles.',
    de: 'Wählen Sie einen aus der Artikelliste.',
  },
  'article.loading': { en: 'Opening {article}…', de: '{article} wird geöffnet…' },
  'article.close-beside': { en: 'Close this text', de: 'Diesen Text schließen' },
  'article.text': { en: 'Plain text', de: 'Nur Text' },
  'article.markdown': { en: 'Markdown', de: 'Markdown' },
  'article.empty': {
    en: '{file} holds no words: it is empty, or nothing but spaces and blank lines. Get it again from where it came from; Beleg shows it as soon as it is there.',
    de: '{file} enthält keine Wörter: Es ist leer oder besteht nur aus Leerzeichen und Leerzeilen. Besorgen Sie es noch einmal; Beleg zeigt es, sobald es da ist.',
  },
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
} as const satisfies Messages;
