/** Sentences: finding in a text, searching the project, and the list of words that are marked. */
import type { Messages } from '../message.ts';

export const search = {
  'find.region': { en: 'Find in the article', de: 'Im Artikel suchen' },
  'find.count': {
    en: '{count, plural, =0 {Not found} other {{position, plural, =0 {} other {# of }}{count, number}}}',
    de: '{count, plural, =0 {Nicht gefunden} other {{position, plural, =0 {} other {# von }}{count, number}}}',
  },
  'find.looking': { en: 'Looking…', de: 'Sucht …' },
  'find.excluded': {
    en: '{count, plural, one {# in what is excluded} other {# in what is excluded}}',
    de: '{count, plural, one {# in Ausgeschlossenem} other {# in Ausgeschlossenem}}',
  },
  'find.next': { en: 'Next', de: 'Nächste' },
  'find.previous': { en: 'Previous', de: 'Vorige' },
  'find.close': { en: 'Close, and select what was found', de: 'Schließen und die Fundstelle auswählen' },

  'search.case': { en: 'Match capitals', de: 'Groß- und Kleinschreibung beachten' },
  'search.marks': { en: 'ä is also a, é also e', de: 'ä ist auch a, é auch e' },
  'search.pattern': { en: 'Regular expression', de: 'Regulärer Ausdruck' },
  'search.whole': { en: 'Whole words', de: 'Ganze Wörter' },
  'search.problem.bad-pattern': {
    en: 'This is not a regular expression: {detail}',
    de: 'Das ist kein regulärer Ausdruck: {detail}',
  },
  'search.problem.too-slow': {
    en: 'This expression takes too long. Try a simpler one.',
    de: 'Dieser Ausdruck dauert zu lange. Versuchen Sie einen einfacheren.',
  },
  'search.problem.too-large': {
    en: 'The articles need more memory than there is for searching.',
    de: 'Die Artikel brauchen mehr Speicher, als zum Suchen da ist.',
  },
  'search.problem.other': {
    en: 'The search did not work. Try again.',
    de: 'Die Suche hat nicht geklappt. Versuchen Sie es noch einmal.',
  },

  'search.region': { en: 'Search', de: 'Suche' },
  'search.words': { en: 'Search all articles', de: 'In allen Artikeln suchen' },
  'search.in': { en: 'Search in', de: 'Suchen in' },
  'search.in-texts': { en: 'Texts', de: 'Texte' },
  'search.in-annotations': { en: 'Annotations', de: 'Annotationen' },
  'search.close': { en: 'Back to the list of articles', de: 'Zurück zur Artikelliste' },
  'search.matching': { en: 'Where in a word', de: 'Wo im Wort' },
  'search.matching.part': { en: 'Anywhere', de: 'Überall' },
  'search.matching.start': { en: 'Word beginnings', de: 'Wortanfänge' },
  'search.matching.whole': { en: 'Whole words', de: 'Ganze Wörter' },
  'search.filters': { en: 'Filters', de: 'Filter' },
  'search.filters-set': {
    en: '{count, plural, one {# filter} other {# filters}}',
    de: '{count, plural, one {# Filter} other {# Filter}}',
  },
  'search.outlet': { en: 'Outlet', de: 'Medium' },
  'search.from': { en: 'Published from', de: 'Erschienen ab' },
  'search.until': { en: 'until', de: 'bis' },
  'search.day': { en: 'YYYY-MM-DD', de: 'JJJJ-MM-TT' },
  'search.tag': { en: 'Tag', de: 'Tag' },
  'search.annotator': { en: 'Annotator', de: 'Annotiert von' },
  'search.entity': { en: 'Actor or proposition', de: 'Akteur oder Aussage' },
  'search.place': { en: 'Place in the text', de: 'Stelle im Text' },
  'search.place-sure': { en: 'certain', de: 'sicher' },
  'search.place-unsure': { en: 'not certain', de: 'nicht sicher' },
  'search.review': { en: 'Review', de: 'Durchsicht' },
  'search.review-undecided': { en: 'not decided', de: 'nicht entschieden' },
  'search.review-accepted': { en: 'accepted', de: 'angenommen' },
  'search.review-rejected': { en: 'rejected', de: 'abgelehnt' },
  'search.review-amended': { en: 'amended', de: 'abgeändert' },
  'search.review-outdated': { en: 'changed since the decision', de: 'seit der Entscheidung geändert' },
  'search.any': { en: 'all', de: 'alle' },
  'search.hint': {
    en: 'All words must occur; “…” looks for a phrase. No stemming: endings count.',
    de: 'Alle Wörter müssen vorkommen; „…“ sucht eine Wortfolge. Ohne Stammformen: Endungen zählen.',
  },
  'search.none': { en: 'Nothing found', de: 'Nichts gefunden' },
  'search.none-words': {
    en: 'Check the spelling, or search anywhere in words.',
    de: 'Prüfen Sie die Schreibung, oder suchen Sie überall im Wort.',
  },
  'search.totals': {
    en: '{whole, select, yes {} other {At least }}{hits, plural, one {# place} other {# places}} in {articles, plural, one {# article} other {# articles}}',
    de: '{whole, select, yes {} other {Mindestens }}{hits, plural, one {# Stelle} other {# Stellen}} in {articles, plural, one {# Artikel} other {# Artikeln}}',
  },
  'search.left-out': {
    en: '{count, plural, one {# more excluded} other {# more excluded}}',
    de: '{count, plural, one {# weitere ausgeschlossen} other {# weitere ausgeschlossen}}',
  },
  'search.show-left-out': {
    en: '{count, plural, one {Show # more place in what is excluded} other {Show # more places in what is excluded}}',
    de: '{count, plural, one {# weitere Stelle in Ausgeschlossenem zeigen} other {# weitere Stellen in Ausgeschlossenem zeigen}}',
  },
  'search.excluded': { en: 'What is excluded', de: 'Ausgeschlossenes' },
  'search.excluded-left-out': { en: 'left out', de: 'weglassen' },
  'search.excluded-shown': { en: 'found, too', de: 'mitsuchen' },
  'search.more': { en: 'Show more', de: 'Mehr zeigen' },
  'search.more-here': {
    en: '{count, plural, one {# more in this article} other {# more in this article}}',
    de: '{count, plural, one {# weitere in diesem Artikel} other {# weitere in diesem Artikel}}',
  },
  'search.indexing': {
    en: 'Reading articles: {done, number} of {total, number}',
    de: 'Artikel werden gelesen: {done, number} von {total, number}',
  },
  'search.index-stopped': {
    en: '{done, number} of {total, number} articles are read',
    de: '{done, number} von {total, number} Artikeln sind gelesen',
  },
  'search.index-go': { en: 'Go on', de: 'Weiter' },
  'search.index-stop': { en: 'Stop', de: 'Anhalten' },
  'search.in-excluded': { en: 'excluded', de: 'ausgeschlossen' },
  'search.result': {
    en: '{article}: {before}{words}{after}{excluded, select, yes { (excluded)} other {}}',
    de: '{article}: {before}{words}{after}{excluded, select, yes { (ausgeschlossen)} other {}}',
  },
  'search.annotation': {
    en: '{article}: {tag}, {name}: {quote}',
    de: '{article}: {tag}, {name}: {quote}',
  },

  'word-list.title': { en: 'Words to mark', de: 'Wörter zum Markieren' },
  'word-list.words': { en: 'One word or phrase a line', de: 'Ein Wort oder eine Wortfolge je Zeile' },
  'word-list.hint': {
    en: 'They have a wavy line above them in every article. The list is yours alone.',
    de: 'Sie haben in jedem Artikel eine Wellenlinie über sich. Die Liste gehört nur Ihnen.',
  },
} satisfies Messages;
