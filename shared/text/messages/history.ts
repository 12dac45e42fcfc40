/** Sentences: earlier states of what one made, and bringing them back. */
import type { Messages } from '../message.ts';

export const history = {
  'history.title': { en: 'Earlier states of {article}', de: 'Frühere Stände von {article}' },
  'history.lead': {
    en: 'What you made, as it was until the time given. Restoring one can be undone like any change.',
    de: 'Was Sie gemacht haben, wie es bis zur angegebenen Zeit war. Das Wiederherstellen lässt sich rückgängig machen wie jede Änderung.',
  },
  'history.of': { en: 'What to restore', de: 'Was wiederhergestellt werden soll' },
  'history.of.own': { en: 'Your annotations on this article', de: 'Ihre Annotationen zu diesem Artikel' },
  'history.of.statements': {
    en: 'Your links, decisions and replies on this article',
    de: 'Ihre Verbindungen, Entscheidungen und Antworten zu diesem Artikel',
  },
  'history.of.agreed': {
    en: 'The agreed set on this article',
    de: 'Der vereinbarte Stand zu diesem Artikel',
  },
  'history.of.agreed-statements': {
    en: 'Links and decisions of the agreed set',
    de: 'Verbindungen und Entscheidungen zum vereinbarten Stand',
  },
  'history.of.case': {
    en: 'Entities and memos of the project',
    de: 'Entitäten und Memos des Projekts',
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
  'history.count-entries': {
    en: '{count, plural, one {# entry} other {# entries}}',
    de: '{count, plural, one {# Eintrag} other {# Einträge}}',
  },
  'history.reason.time': { en: 'while working', de: 'beim Arbeiten' },
  'history.reason.bulk': { en: 'before many changes at once', de: 'vor vielen Änderungen auf einmal' },
  'history.reason.settle': {
    en: 'before annotations were settled in the changed text',
    de: 'vor dem Klären der Annotationen im geänderten Text',
  },
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
    en: 'Nothing: all of it is as it was then.',
    de: 'Nichts: Alles ist, wie es damals war.',
  },
  'history.about': { en: '{what}: {on}', de: '{what}: {on}' },
  'history.reply': { en: 'Reply: {comment}', de: 'Antwort: {comment}' },
  'history.same-as': { en: '{one} and {other} are one', de: '{one} und {other} sind eins' },
  'history.different': { en: '{one} and {other} are not one', de: '{one} und {other} sind nicht eins' },
  'history.memo-project': { en: 'Project memo: {text}', de: 'Memo zum Projekt: {text}' },
  'history.memo-article': { en: 'Memo on {article}: {text}', de: 'Memo zu {article}: {text}' },
  'history.choose-all': { en: 'All {count, number}', de: 'Alle {count, number}' },
  'history.restore-chosen': {
    en: '{count, plural, =0 {Restore the ticked ones} one {Restore the ticked one} other {Restore the # ticked ones}}',
    de: '{count, plural, =0 {Die angehakten wiederherstellen} one {Die angehakte wiederherstellen} other {Die # angehakten wiederherstellen}}',
  },
  'history.restore': { en: 'Restore this state', de: 'Diesen Stand wiederherstellen' },

  'said.restored': {
    en: '{count, plural, =0 {Everything in {file} is as it was then} one {{of, select, annotations {One annotation} other {One entry}} in {file} is as it was} other {# {of, select, annotations {annotations} other {entries}} in {file} are as they were}}',
    de: '{count, plural, =0 {Alles in {file} ist wie damals} one {{of, select, annotations {Eine Annotation} other {Ein Eintrag}} in {file} ist wieder wie damals} other {# {of, select, annotations {Annotationen} other {Einträge}} in {file} sind wieder wie damals}}',
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
