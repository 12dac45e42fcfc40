/** Sentences: annotations in an article that has become another text, and the queue in which they wait for a word. */
import type { Messages } from '../message.ts';

export const settling = {
  'settle.summary': {
    en: '{file} is not the text that was annotated: {parts}.',
    de: '{file} ist nicht mehr der Text, in dem annotiert wurde: {parts}.',
  },
  'settle.exact': {
    en: '{count, plural, =0 {no annotation exact} one {# annotation exact} other {# annotations exact}}',
    de: '{count, plural, =0 {keine Annotation genau} one {# Annotation genau} other {# Annotationen genau}}',
  },
  'settle.moved': { en: '{count, number} moved', de: '{count, number} verschoben' },
  'settle.changed': {
    en: '{count, number} changed ({percents})',
    de: '{count, number} geändert ({percents})',
  },
  'settle.ambiguous': { en: '{count, number} ambiguous', de: '{count, number} mehrdeutig' },
  'settle.lost': { en: '{count, number} lost', de: '{count, number} verloren' },
  'settle.colleagues': {
    en: '{count, plural, one {# of a colleague uncertain: only who made it can confirm it} other {# of colleagues uncertain: only who made them can confirm them}}',
    de: '{count, plural, one {# unsicher von jemand anderem: Nur wer sie gemacht hat, kann sie bestätigen} other {# unsicher von anderen: Nur wer sie gemacht hat, kann sie bestätigen}}',
  },
  'settle.begin': {
    en: '{count, plural, one {Look at it} other {Look at # of them}}',
    de: '{count, plural, one {Ansehen} other {# ansehen}}',
  },
  'settle.confirm-moved': {
    en: '{count, plural, one {Confirm the moved one} other {Confirm all # moved}}',
    de: '{count, plural, one {Die verschobene bestätigen} other {Alle # verschobenen bestätigen}}',
  },
  'settle.confirm-exact': {
    en: '{count, plural, one {Confirm the exact one} other {Confirm all # exact}}',
    de: '{count, plural, one {Die genaue bestätigen} other {Alle # genauen bestätigen}}',
  },
  'settle.confirm-certain': {
    en: 'Confirm all {count, number} exact and moved',
    de: 'Alle {count, number} genauen und verschobenen bestätigen',
  },
  'settle.waiting': { en: 'To settle', de: 'Zu klären' },
  'settle.then': { en: 'Then', de: 'Damals' },
  'settle.now': { en: 'Now', de: 'Jetzt' },
  'settle.drawn': { en: 'Selected', de: 'Ausgewählt' },
  'settle.alike': { en: '{percent} alike', de: '{percent} gleich' },
  'settle.place': {
    en: 'Place {position, number} of {count, number}',
    de: 'Stelle {position, number} von {count, number}',
  },
  'settle.guess': {
    en: 'These words are no longer in the text. The nearest that stands there:',
    de: 'Diese Wörter stehen nicht mehr im Text. Am nächsten kommt ihnen:',
  },
  'settle.kept-as-lost': {
    en: 'These words are no longer in the text. You keep the annotation as lost.',
    de: 'Diese Wörter stehen nicht mehr im Text. Sie behalten die Annotation als verloren.',
  },
  'settle.gap': {
    en: 'The text shows a gap about where they stood.',
    de: 'Der Text zeigt eine Lücke, ungefähr dort, wo sie standen.',
  },
  'settle.gap-mark': {
    en: 'About here stood: {quote}',
    de: 'Ungefähr hier stand: {quote}',
  },
  'settle.no-gap': {
    en: 'Where they stood cannot be told any more.',
    de: 'Wo sie standen, ist nicht mehr zu erkennen.',
  },
  'settle.draw': {
    en: 'Other words? Select them in the text, then confirm.',
    de: 'Andere Wörter? Wählen Sie sie im Text aus und bestätigen Sie dann.',
  },
  'settle.take-along': { en: 'Take them along', de: 'Mitnehmen' },
  'settle.copy-here': { en: 'Copy them here', de: 'Hierher kopieren' },
  'settle.confirm': { en: 'Confirm', de: 'Bestätigen' },
  'settle.take-words': { en: 'Take the selected words', de: 'Die gewählten Wörter nehmen' },
  'settle.keep-as-lost': { en: 'Keep as lost', de: 'Als verloren behalten' },
  'settle.use-for': { en: 'Use for: {quote}', de: 'Nehmen für: {quote}' },
  'settle.colleague': {
    en: 'Only {name} can confirm where it belongs.',
    de: 'Nur {name} kann bestätigen, wohin sie gehört.',
  },

  'said.to-settle': {
    en: 'To settle, {position} of {count}: {quote}',
    de: 'Zu klären, {position} von {count}: {quote}',
  },
  'said.nothing-to-settle': { en: 'Nothing to settle here', de: 'Hier ist nichts zu klären' },
  'said.place-shown': { en: 'Place {position} of {count}', de: 'Stelle {position} von {count}' },
  'said.no-other-place': { en: 'There is no other place', de: 'Es gibt keine andere Stelle' },
  'said.place-confirmed': { en: 'Confirmed: {quote}', de: 'Bestätigt: {quote}' },
  'said.certain-confirmed': {
    en: '{count, plural, one {One annotation confirmed where it stands now} other {# annotations confirmed where they stand now}}',
    de: '{count, plural, one {Eine Annotation bestätigt, wo sie jetzt steht} other {# Annotationen bestätigt, wo sie jetzt stehen}}',
  },
  'said.no-place-yet': {
    en: 'No place is proposed. Select the right words in the text, then confirm.',
    de: 'Keine Stelle ist vorgeschlagen. Wählen Sie die richtigen Wörter im Text aus und bestätigen Sie dann.',
  },
  'said.taken-along': {
    en: '{count, plural, =0 {What you said of it is} one {One annotation is} other {# annotations are}} in {file} now{words, plural, =0 {} other {{count, plural, =0 {} other {, with what you said of it}}}}',
    de: '{count, plural, =0 {Ihre Angaben sind} one {Eine Annotation ist} other {# Annotationen sind}} jetzt in {file}{words, plural, =0 {} other {{count, plural, =0 {} other {, mit Ihren Angaben dazu}}}}',
  },
  'said.not-taken-along': {
    en: 'The annotations of {file} are not there any more. Open the article again.',
    de: 'Die Annotationen von {file} sind nicht mehr da. Öffnen Sie den Artikel noch einmal.',
  },
  'said.kept-on-old-text': {
    en: '{file} changed in this moment, and {count, plural, one {the words of one annotation are} other {the words of # annotations are}} gone from it. {count, plural, one {It is} other {They are}} kept with the old text, to be settled.',
    de: '{file} hat sich in diesem Moment geändert, und {count, plural, one {die Wörter einer Annotation sind} other {die Wörter von # Annotationen sind}} daraus verschwunden. {count, plural, one {Sie bleibt} other {Sie bleiben}} mit dem alten Text erhalten, zum Klären.',
  },
  'said.kept-as-lost': { en: 'Kept as lost: {quote}', de: 'Als verloren behalten: {quote}' },
} as const satisfies Messages;
