/** Sentences: comparing annotators on the command line. */
import type { Messages } from '../message.ts';

export const compare = {
  'cli.compare.about': {
    en: 'tell what annotators share, where they differ and how well they agree',
    de: 'sagen, was Annotierende gemeinsam haben, wo sie abweichen und wie gut sie übereinstimmen',
  },
  'cli.compare.annotators': {
    en: 'whom to compare, by their ids, with commas between them',
    de: 'wer verglichen wird, mit Kennungen, durch Kommas getrennt',
  },
  'cli.compare.article': {
    en: 'compare only this article; may be given several times',
    de: 'nur diesen Artikel vergleichen; kann mehrmals stehen',
  },
  'cli.compare.no-gamma': {
    en: 'leave out γ, which takes the most time',
    de: 'γ weglassen, das am längsten dauert',
  },
  'cli.compare.wrong-annotators': {
    en: '--annotators needs two or more different ids with commas between them, such as a1,b2.',
    de: '--annotators braucht zwei oder mehr verschiedene Kennungen mit Kommas dazwischen, zum Beispiel a1,b2.',
  },
  'cli.compare.unknown-annotator': {
    en: 'There is no annotator {annotator} in this project.',
    de: 'In diesem Projekt gibt es niemanden mit der Kennung {annotator}.',
  },
  'cli.compare.unknown-article': {
    en: 'There is no article {article} in this project.',
    de: 'In diesem Projekt gibt es keinen Artikel {article}.',
  },

  'cli.compare.unread': {
    en: '{file} cannot be compared: {code}',
    de: '{file} lässt sich nicht vergleichen: {code}',
  },
  'cli.compare.basis': {
    en: 'Agreement is computed on what was frozen when articles were marked as done ({frozen, number}), else on layers as they are ({open, number}){takenOver, plural, =0 {.} one {, without # annotation that was taken over.} other {, without # annotations that were taken over.}}',
    de: 'Die Übereinstimmung gilt für das, was beim Erledigen eingefroren wurde ({frozen, number}), sonst für die Layer, wie sie sind ({open, number}){takenOver, plural, =0 {.} one {, ohne # übernommene Annotation.} other {, ohne # übernommene Annotationen.}}',
  },
  'cli.compare.frozen-missing': {
    en: '{count, plural, one {# frozen layer is} other {# frozen layers are}} not there; the layers as they are took their place.',
    de: '{count, plural, one {# eingefrorener Layer fehlt; an seiner Stelle steht der Layer, wie er ist.} other {# eingefrorene Layer fehlen; an ihrer Stelle stehen die Layer, wie sie sind.}}',
  },
  'cli.compare.after-review': { en: 'after review', de: 'nach der Durchsicht' },
  'cli.compare.hidden': {
    en: '{count, plural, one {# article is} other {# articles are}} left out: others’ work on it is hidden until one’s own is marked as done.',
    de: '{count, plural, one {# Artikel bleibt} other {# Artikel bleiben}} weg: Die Arbeit der anderen daran ist verborgen, bis die eigene als erledigt markiert ist.',
  },
  'cli.compare.kept-text': {
    en: '{article} cannot be read; it is compared on the text that was annotated.',
    de: '{article} lässt sich nicht lesen; verglichen wird auf dem Text, der annotiert wurde.',
  },
  'cli.compare.missing': {
    en: '{article}: {annotator} has no layer here and is not compared.',
    de: '{article}: {annotator} hat hier keine Ebene und wird nicht verglichen.',
  },
  'cli.compare.lost': {
    en: '{article}, {annotator}: not compared, the words are not found: {quote}',
    de: '{article}, {annotator}: nicht verglichen, die Wörter sind nicht zu finden: {quote}',
  },
  'cli.compare.not-optimal': {
    en: '{article}, {a} and {b}: so much overlaps that partners were found by nearness.',
    de: '{article}, {a} und {b}: So viel überlappt sich, dass Partner nach Nähe gefunden wurden.',
  },
  'cli.compare.only': {
    en: 'only {annotator}{isUnsure, select, yes { (place uncertain)} other {}}: {tag}: {quote}',
    de: 'nur {annotator}{isUnsure, select, yes { (Stelle unsicher)} other {}}: {tag}: {quote}',
  },
  'cli.compare.difference': {
    en: '{class, select, boundary {boundary differs} tag {tag differs} other {{details} differ}}{isUnsure, select, yes { (place uncertain)} other {}}: {a}: {tagA}: {quoteA} | {b}: {tagB}: {quoteB}',
    de: '{class, select, boundary {Grenze weicht ab} tag {Tag weicht ab} other {{details} weichen ab}}{isUnsure, select, yes { (Stelle unsicher)} other {}}: {a}: {tagA}: {quoteA} | {b}: {tagB}: {quoteB}',
  },
  'cli.compare.detail.sub-tag': { en: 'sub-tag', de: 'Untertag' },
  'cli.compare.detail.attributes': { en: 'attributes', de: 'Attribute' },
  'cli.compare.detail.entity': { en: 'entity', de: 'Entität' },
  'cli.compare.detail.note': { en: 'note', de: 'Notiz' },
  'cli.compare.votes': {
    en: '{article}: all {annotators} agree on {unanimous} of {all}.',
    de: '{article}: Alle {annotators} stimmen bei {unanimous} von {all} überein.',
  },
  'cli.compare.links': {
    en: 'Links of {a} and {b}: {same} the same, {type} of another type, {onlyA} only {a}, {onlyB} only {b}.',
    de: 'Verknüpfungen von {a} und {b}: {same} gleich, {type} von anderer Art, {onlyA} nur {a}, {onlyB} nur {b}.',
  },

  'cli.compare.all-tags': { en: 'All tags', de: 'Alle Tags' },
  'cli.compare.column.f1-exact': { en: 'F1 exact', de: 'F1 genau' },
  'cli.compare.column.f1-relaxed': { en: 'F1 overlap', de: 'F1 Überlappung' },
  'cli.compare.column.f1-weighted': { en: 'F1 weighted', de: 'F1 gewichtet' },
  'cli.compare.column.kappa': { en: 'κ tokens', de: 'κ Token' },
  'cli.compare.column.alpha': { en: 'α tokens', de: 'α Token' },
  'cli.compare.how': {
    en: '{articles, plural, one {# article} other {# articles}}, annotators {annotators}. – is a figure without a value.{samples, plural, =0 { γ was left out.} other { γ from # random samples for each article, seed {seed}.}}',
    de: '{articles, plural, one {# Artikel} other {# Artikel}}, Annotierende {annotators}. – ist eine Zahl ohne Wert.{samples, plural, =0 { γ ist weggelassen.} other { γ aus # Zufallsstichproben je Artikel, Startwert {seed}.}}',
  },
  'cli.compare.by-tag-layer': {
    en: 'Some words have several tags, so uα is taken tag by tag.',
    de: 'Manche Wörter haben mehrere Tags, deshalb ist uα Tag für Tag berechnet.',
  },
} as const satisfies Messages;
