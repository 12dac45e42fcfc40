/** Sentences: tagging all occurrences of something, each suggested, none by itself. */
import type { Messages } from '../message.ts';

export const occurrences = {
  'occurrences.region': { en: 'Occurrences', de: 'Vorkommen' },
  'occurrences.title': { en: 'Tag all occurrences', de: 'Alle Vorkommen taggen' },
  'occurrences.close': { en: 'Close occurrences', de: 'Vorkommen schließen' },
  'occurrences.of': { en: 'Occurrences of', de: 'Vorkommen von' },
  'occurrences.names': { en: 'Which names', de: 'Welche Namen' },
  'occurrences.tag': { en: 'Tag as', de: 'Taggen als' },
  'occurrences.where': { en: 'Where', de: 'Wo' },
  'occurrences.this': { en: 'This article', de: 'Dieser Artikel' },
  'occurrences.all': { en: 'All articles', de: 'Alle Artikel' },
  'occurrences.match-case': { en: 'Capitals as written', de: 'Groß- und Kleinschreibung wie hier' },
  'occurrences.variants': { en: 'Which forms', de: 'Welche Formen' },
  'occurrences.variant.asked': { en: 'As written', de: 'Wie geschrieben' },
  'occurrences.variant.genitive': { en: 'With -s or -es', de: 'Mit -s oder -es' },
  'occurrences.variant.plural': { en: 'With -n or -en', de: 'Mit -n oder -en' },
  'occurrences.variant.apostrophe': { en: 'With ’s or ’', de: 'Mit ’s oder ’' },
  'occurrences.variant.isch': { en: 'Adjectives in -isch', de: 'Adjektive auf -isch' },
  'occurrences.variant.er': { en: 'With -er (of places)', de: 'Mit -er (von Orten)' },
  'occurrences.variant.compound': {
    en: 'In compounds with a hyphen',
    de: 'In Zusammensetzungen mit Bindestrich',
  },
  'occurrences.counted': { en: '{name}: {count, number}', de: '{name}: {count, number}' },
  'occurrences.count': {
    en: '{count, plural, =0 {No suggestion} one {# suggestion} other {# suggestions}}{articles, plural, =0 {} one { in # article} other { in # articles}}',
    de: '{count, plural, =0 {Kein Vorschlag} one {# Vorschlag} other {# Vorschläge}}{articles, plural, =0 {} one { in # Artikel} other { in # Artikeln}}',
  },
  'occurrences.nothing': {
    en: 'No other place reads like this, outside of what is excluded or tagged already.',
    de: 'Sonst steht das nirgends, außer wo es ausgeschlossen oder schon getaggt ist.',
  },
  'occurrences.more': {
    en: 'There are more. Tag or leave these first, then look again.',
    de: 'Es gibt mehr. Taggen Sie zuerst diese, und suchen Sie dann erneut.',
  },
  'occurrences.unread': {
    en: '{count, plural, one {# article could not be read} other {# articles could not be read}}',
    de: '{count, plural, one {# Artikel ließ sich nicht lesen} other {# Artikel ließen sich nicht lesen}}',
  },
  'occurrences.finding': { en: 'Looking through the articles…', de: 'Die Artikel werden durchgesehen…' },
  'occurrences.accepting': { en: 'Tagging…', de: 'Es wird getaggt…' },
  'occurrences.progress': {
    en: '{done, number} of {total, number} articles',
    de: '{done, number} von {total, number} Artikeln',
  },
  'occurrences.stop': { en: 'Stop', de: 'Anhalten' },
  'occurrences.stopped': { en: 'Stopped. Nothing was tagged.', de: 'Angehalten. Nichts wurde getaggt.' },
  'occurrences.again': { en: 'Look again', de: 'Erneut suchen' },
  'occurrences.failed': {
    en: 'That did not work, and nothing was tagged. Is the project’s folder still there and writable?',
    de: 'Das ging nicht, und nichts wurde getaggt. Ist der Ordner des Projekts noch da und beschreibbar?',
  },
  'occurrences.place': {
    en: 'Suggested: {before} {words} {after}',
    de: 'Vorschlag: {before} {words} {after}',
  },
  'occurrences.suggested': { en: 'Suggested: tag as {tag}?', de: 'Vorschlag: als {tag} taggen?' },
  'occurrences.tag-found': { en: 'Tag these…', de: 'Diese taggen…' },
  'occurrences.accept': { en: 'Tag', de: 'Taggen' },
  'occurrences.leave': { en: 'Leave out', de: 'Weglassen' },
  'occurrences.accept-all': { en: 'Tag all {count, number}', de: 'Alle {count, number} taggen' },
  'occurrences.keys': {
    en: 'Enter tags it, Delete leaves it out, Shift+Enter tags all',
    de: 'Enter taggt, Entf lässt weg, Umschalt+Enter taggt alle',
  },
  'said.occurrences-tagged': {
    en: '{count, plural, =0 {Nothing was tagged} one {# occurrence tagged as {tag}} other {# occurrences tagged as {tag}, {articles, plural, one {# article} other {# articles}}}}{changed, plural, =0 {} one {. # article has changed since and was left as it is} other {. # articles have changed since and were left as they are}}',
    de: '{count, plural, =0 {Nichts wurde getaggt} one {# Vorkommen als {tag} getaggt} other {# Vorkommen als {tag} getaggt, {articles, plural, one {# Artikel} other {# Artikel}}}}{changed, plural, =0 {} one {. # Artikel hat sich seitdem geändert und bleibt, wie er ist} other {. # Artikel haben sich seitdem geändert und bleiben, wie sie sind}}',
  },
  'said.occurrences-not-tagged': {
    en: 'The occurrences could not be tagged as {tag}; nothing was changed',
    de: 'Die Vorkommen ließen sich nicht als {tag} taggen; nichts wurde geändert',
  },
  'said.occurrences-stopped': {
    en: 'Stopped: nothing was tagged as {tag}',
    de: 'Angehalten: nichts wurde als {tag} getaggt',
  },
} as const satisfies Messages;
