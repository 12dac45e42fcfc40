/** Sentences: earlier states of one's annotations, and bringing them back. */
import type { Messages } from '../message.ts';

export const history = {
  'history.title': { en: 'Earlier states of {article}', de: 'Frühere Stände von {article}' },
  'history.lead': {
    en: 'Your own annotations, as they were until the time given. Restoring one can be undone like any change.',
    de: 'Ihre eigenen Annotationen, wie sie bis zur angegebenen Zeit waren. Das Wiederherstellen lässt sich rückgängig machen wie jede Änderung.',
  },
  'history.states': { en: 'States', de: 'Stände' },
  'history.none': {
    en: 'No earlier state is kept yet. Beleg keeps one at most every five minutes while you change something, and before large changes.',
    de: 'Noch ist kein früherer Stand aufgehoben. Beleg hebt höchstens alle fünf Minuten einen auf, während Sie etwas ändern, und vor großen Änderungen.',
  },
  'history.failed': {
    en: 'The earlier states cannot be read now. Try again.',
    de: 'Die früheren Stände lassen sich jetzt nicht lesen. Versuchen Sie es noch einmal.',
  },
  'history.count': {
    en: '{count, plural, one {# annotation} other {# annotations}}',
    de: '{count, plural, one {# Annotation} other {# Annotationen}}',
  },
  'history.reason.time': { en: 'while working', de: 'beim Arbeiten' },
  'history.reason.bulk': { en: 'before many changes at once', de: 'vor vielen Änderungen auf einmal' },
  'history.reason.merge': {
    en: 'before changes from elsewhere were taken in',
    de: 'vor der Übernahme fremder Änderungen',
  },
  'history.reason.loss': { en: 'before most of it went', de: 'bevor das meiste verschwand' },
  'history.same': { en: 'as now', de: 'wie jetzt' },
  'history.back': { en: '{count, number} to come back', de: '{count, number} kämen zurück' },
  'history.changed': { en: '{count, number} other than now', de: '{count, number} anders als jetzt' },
  'history.gone': { en: '{count, number} to go', de: '{count, number} gingen' },
  'history.preview': { en: 'What restoring would change', de: 'Was das Wiederherstellen ändert' },
  'history.comes-back': { en: 'comes back', de: 'kommt zurück' },
  'history.becomes': { en: 'becomes what it was', de: 'wird, wie es war' },
  'history.goes': { en: 'goes', de: 'geht' },
  'history.more': {
    en: '{count, plural, one {and # more} other {and # more}}',
    de: '{count, plural, one {und # weitere} other {und # weitere}}',
  },
  'history.nothing': {
    en: 'Nothing: your annotations are as they were then.',
    de: 'Nichts: Ihre Annotationen sind, wie sie damals waren.',
  },
  'history.restore': { en: 'Restore this state', de: 'Diesen Stand wiederherstellen' },

  'said.restored': {
    en: '{count, plural, =0 {Everything in {file} is as it was then} one {One annotation in {file} is as it was} other {# annotations in {file} are as they were}}',
    de: '{count, plural, =0 {Alles in {file} ist wie damals} one {Eine Annotation in {file} ist wieder wie damals} other {# Annotationen in {file} sind wieder wie damals}}',
  },
  'said.not-restored': {
    en: 'This state of {file} is not there any more, or is damaged. Choose another one.',
    de: 'Dieser Stand von {file} ist nicht mehr da oder beschädigt. Wählen Sie einen anderen.',
  },

  'notice.layer-shrunk': {
    en: '{count, plural, one {# annotation} other {# annotations}} on {article} went at once, more than half. Was that meant? The earlier state is kept.',
    de: '{count, plural, one {# Annotation} other {# Annotationen}} zu {article} sind auf einmal verschwunden, mehr als die Hälfte. War das so gemeint? Der frühere Stand ist aufgehoben.',
  },
  'notices.bring-back': { en: 'Bring them back', de: 'Zurückholen' },
  'notices.keep-loss': { en: 'It was meant', de: 'Es war so gemeint' },
  'notice.history-not-kept': {
    en: 'Earlier states of your annotations cannot be kept now; saving goes on. Check the room on the drive that holds Beleg’s own data.',
    de: 'Frühere Stände Ihrer Annotationen lassen sich jetzt nicht aufheben; gespeichert wird weiter. Prüfen Sie den Platz auf dem Laufwerk mit den Daten von Beleg.',
  },
} as const satisfies Messages;
