/** Sentences: what is known of an article besides its text, and what is excluded from it. */
import type { Messages } from '../message.ts';

export const metadata = {
  'metadata.title': { en: 'About {file}', de: 'Über {file}' },
  'metadata.open': { en: 'About this article', de: 'Über diesen Artikel' },
  'metadata.field.title': { en: 'Title', de: 'Titel' },
  'metadata.field.outlet': { en: 'Outlet', de: 'Medium' },
  'metadata.field.published': { en: 'Published', de: 'Erschienen' },
  'metadata.field.author': { en: 'Author', de: 'Verfasst von' },
  'metadata.field.url': { en: 'URL', de: 'URL' },
  'metadata.field.language': { en: 'Language', de: 'Sprache' },
  'metadata.field.note': { en: 'Note', de: 'Notiz' },
  'metadata.save': { en: 'Save', de: 'Speichern' },
  'metadata.cancel': { en: 'Cancel', de: 'Abbrechen' },
  'metadata.failed': {
    en: 'This could not be saved. What you wrote is still here; try again.',
    de: 'Das ließ sich nicht speichern. Was Sie geschrieben haben, steht noch hier; versuchen Sie es noch einmal.',
  },
  'metadata.read-only': {
    en: 'Nothing can be written in this project; this is what is known.',
    de: 'In diesem Projekt lässt sich nichts schreiben; das ist bekannt.',
  },
  'metadata.by-file': { en: 'The file says: {value}', de: 'In der Datei steht: {value}' },
  'metadata.by-annotator': { en: '{name} says: {value}', de: '{name} sagt: {value}' },
  'metadata.says-none': { en: 'none', de: 'keine Angabe' },
  'metadata.take': { en: 'Take this', de: 'Übernehmen' },
  'metadata.take-file': { en: 'Take what the file says', de: 'Die Angabe der Datei übernehmen' },
  'metadata.disputed': { en: 'Annotators differ', de: 'Annotierende sind sich uneins' },
  'metadata.shares': {
    en: 'shares {share, number, percent} with {file}',
    de: 'teilt {share, number, percent} mit {file}',
  },
  'metadata.shares-how': {
    en: '{share, number, percent} of this article’s wording stands in {file} too (estimated; excluded zones of both left out). Open it beside this one.',
    de: '{share, number, percent} des Wortlauts dieses Artikels stehen auch in {file} (geschätzt; ausgeschlossene Zonen beider bleiben weg). Daneben öffnen.',
  },

  'articles.sort': { en: 'Sort articles', de: 'Artikel ordnen' },
  'articles.sort.name': { en: 'By folder and name', de: 'Nach Ordner und Name' },
  'articles.sort.title': { en: 'By title', de: 'Nach Titel' },
  'articles.sort.outlet': { en: 'By outlet', de: 'Nach Medium' },
  'articles.sort.published': { en: 'By date', de: 'Nach Datum' },
  'articles.sort.author': { en: 'By author', de: 'Nach Verfasser' },
  'articles.no-outlet': { en: 'No outlet known', de: 'Medium nicht bekannt' },
  'articles.excluded-not-counted': {
    en: '{tag}: not counted among the annotations',
    de: '{tag}: zählt nicht zu den Annotationen',
  },

  'exclusions.region': { en: 'Suggested exclusions', de: 'Vorschläge zum Ausschließen' },
  'exclusions.found': {
    en: '{count, plural, one {# stretch is perhaps not the article’s} other {# stretches are perhaps not the article’s}}',
    de: '{count, plural, one {# Stelle gehört vielleicht nicht zum Artikel} other {# Stellen gehören vielleicht nicht zum Artikel}}',
  },
  'exclusions.all': { en: 'Exclude all', de: 'Alle ausschließen' },
  'exclusions.look': { en: 'Look at each', de: 'Einzeln ansehen' },
  'exclusions.none': { en: 'Keep all', de: 'Alle behalten' },
  'exclusions.repeated': { en: 'in {count, number} articles', de: 'in {count, number} Artikeln' },
  'exclusions.comments': { en: 'looks like reader comments', de: 'sieht nach Leserkommentaren aus' },
  'exclusions.accept': { en: 'Exclude', de: 'Ausschließen' },
  'exclusions.keep': { en: 'Keep', de: 'Behalten' },
  'exclusions.show': { en: 'Show in the text: {quote}', de: 'Im Text zeigen: {quote}' },
  'exclusions.suggested': { en: 'Perhaps not the article’s', de: 'Gehört vielleicht nicht zum Artikel' },
  'exclusions.fold': {
    en: '{tag}, {lines, plural, one {# line} other {# lines}}: hide',
    de: '{tag}, {lines, plural, one {# Zeile} other {# Zeilen}}: verbergen',
  },
  'exclusions.folded': {
    en: '{tag}: {lines, plural, one {# line} other {# lines}} hidden, not counted',
    de: '{tag}: {lines, plural, one {# Zeile} other {# Zeilen}} verborgen, ohne Zählung',
  },
} as const satisfies Messages;
