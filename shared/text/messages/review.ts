/** Sentences: annotations in an article that has become another text, and the queue in which they wait for a word. */
import type { Messages } from '../message.ts';

export const review = {
  'review.summary': {
    en: '{file} is not the text that was annotated: {parts}.',
    de: '{file} ist nicht mehr der Text, in dem annotiert wurde: {parts}.',
  },
  'review.exact': {
    en: '{count, plural, =0 {no annotation exact} one {# annotation exact} other {# annotations exact}}',
    de: '{count, plural, =0 {keine Annotation genau} one {# Annotation genau} other {# Annotationen genau}}',
  },
  'review.moved': { en: '{count, number} moved', de: '{count, number} verschoben' },
  'review.changed': {
    en: '{count, number} changed ({percents})',
    de: '{count, number} geändert ({percents})',
  },
  'review.ambiguous': { en: '{count, number} ambiguous', de: '{count, number} mehrdeutig' },
  'review.lost': { en: '{count, number} lost', de: '{count, number} verloren' },
  'review.colleagues': {
    en: '{count, plural, one {# of a colleague uncertain: only who made it can confirm it} other {# of colleagues uncertain: only who made them can confirm them}}',
    de: '{count, plural, one {# unsicher von jemand anderem: Nur wer sie gemacht hat, kann sie bestätigen} other {# unsicher von anderen: Nur wer sie gemacht hat, kann sie bestätigen}}',
  },
  'review.begin': {
    en: '{count, plural, one {Look at it} other {Look at # of them}}',
    de: '{count, plural, one {Ansehen} other {# ansehen}}',
  },
  'review.confirm-moved': {
    en: '{count, plural, one {Confirm the moved one} other {Confirm all # moved}}',
    de: '{count, plural, one {Die verschobene bestätigen} other {Alle # verschobenen bestätigen}}',
  },
  'review.waiting': { en: 'To review', de: 'Zu prüfen' },
  'review.then': { en: 'Then', de: 'Damals' },
  'review.now': { en: 'Now', de: 'Jetzt' },
  'review.drawn': { en: 'Selected', de: 'Ausgewählt' },
  'review.alike': { en: '{percent} alike', de: '{percent} gleich' },
  'review.place': {
    en: 'Place {position, number} of {count, number}',
    de: 'Stelle {position, number} von {count, number}',
  },
  'review.guess': {
    en: 'These words are no longer in the text. The nearest that stands there:',
    de: 'Diese Wörter stehen nicht mehr im Text. Am nächsten kommt ihnen:',
  },
  'review.kept-as-lost': {
    en: 'These words are no longer in the text. You keep the annotation as lost.',
    de: 'Diese Wörter stehen nicht mehr im Text. Sie behalten die Annotation als verloren.',
  },
  'review.draw': {
    en: 'Other words? Select them in the text, then confirm.',
    de: 'Andere Wörter? Wählen Sie sie im Text aus und bestätigen Sie dann.',
  },
  'review.take-along': { en: 'Take them along', de: 'Mitnehmen' },
  'review.copy-here': { en: 'Copy them here', de: 'Hierher kopieren' },
  'review.confirm': { en: 'Confirm', de: 'Bestätigen' },
  'review.take-words': { en: 'Take the selected words', de: 'Die gewählten Wörter nehmen' },
  'review.keep-as-lost': { en: 'Keep as lost', de: 'Als verloren behalten' },
  'review.use-for': { en: 'Use for: {quote}', de: 'Nehmen für: {quote}' },
  'review.colleague': {
    en: 'Only {name} can confirm where it belongs.',
    de: 'Nur {name} kann bestätigen, wohin sie gehört.',
  },

  'said.to-review': {
    en: 'To review, {position} of {count}: {quote}',
    de: 'Zu prüfen, {position} von {count}: {quote}',
  },
  'said.nothing-to-review': { en: 'Nothing to review here', de: 'Hier ist nichts zu prüfen' },
  'said.place-shown': { en: 'Place {position} of {count}', de: 'Stelle {position} von {count}' },
  'said.no-other-place': { en: 'There is no other place', de: 'Es gibt keine andere Stelle' },
  'said.place-confirmed': { en: 'Confirmed: {quote}', de: 'Bestätigt: {quote}' },
  'said.moved-confirmed': {
    en: '{count, plural, one {One moved annotation confirmed} other {# moved annotations confirmed}}',
    de: '{count, plural, one {Eine verschobene Annotation bestätigt} other {# verschobene Annotationen bestätigt}}',
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
    en: '{file} changed in this moment, and {count, plural, one {the words of one annotation are} other {the words of # annotations are}} gone from it. {count, plural, one {It is} other {They are}} kept with the old text, to review.',
    de: '{file} hat sich in diesem Moment geändert, und {count, plural, one {die Wörter einer Annotation sind} other {die Wörter von # Annotationen sind}} daraus verschwunden. {count, plural, one {Sie bleibt} other {Sie bleiben}} mit dem alten Text erhalten, zum Prüfen.',
  },
  'said.kept-as-lost': { en: 'Kept as lost: {quote}', de: 'Als verloren behalten: {quote}' },
} as const satisfies Messages;
