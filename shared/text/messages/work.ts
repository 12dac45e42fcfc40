/** Sentences: what is done, who is to do what, and what is hidden until it is done. */
import type { Messages } from '../message.ts';

export const work = {
  'work.mark-done': { en: 'Mark as done', de: 'Als erledigt markieren' },
  'work.done': { en: 'Done', de: 'Erledigt' },
  'work.done-at': { en: 'Marked as done {at}', de: 'Als erledigt markiert {at}' },
  'work.reopen': { en: 'Reopen', de: 'Wieder öffnen' },
  'work.hidden': {
    en: 'Colleagues’ work on this article is hidden until you mark it as done.',
    de: 'Die Arbeit der anderen an diesem Artikel ist verborgen, bis Sie ihn als erledigt markieren.',
  },
  'work.changed-since': {
    en: 'Changed since it was marked as done: agreement counts what stood here then.',
    de: 'Geändert, seit er als erledigt markiert wurde: Für die Übereinstimmung zählt, was damals hier stand.',
  },
  'work.progress': {
    en: '{done, number} of {of, number} done',
    de: '{done, number} von {of, number} erledigt',
  },
  'work.progress-all': {
    en: '{done, number} of {of, number} annotators are done',
    de: '{done, number} von {of, number} haben ihn erledigt',
  },
  'work.row': {
    en: '{row}{done, select, yes {, done} other {}}{mine, select, yes {, assigned to you} other {}}',
    de: '{row}{done, select, yes {, erledigt} other {}}{mine, select, yes {, Ihnen zugewiesen} other {}}',
  },
  'work.whose': { en: 'Which articles', de: 'Welche Artikel' },
  'work.whose.all': { en: 'All articles', de: 'Alle Artikel' },
  'work.whose.mine': { en: 'Assigned to me', de: 'Mir zugewiesen' },
  'work.whose.left': { en: 'Assigned to me, not done', de: 'Mir zugewiesen, nicht erledigt' },
  'work.title': { en: 'Who does what', de: 'Wer macht was' },
  'work.blind': { en: 'Blind mode', de: 'Verdeckte Arbeit' },
  'work.blind-how': {
    en: 'Hides colleagues’ work on an article from annotators until they have marked it as done. You see it, but on articles that are assigned to you. A courtesy, not a lock: the files lie in the folder.',
    de: 'Verbirgt die Arbeit der anderen an einem Artikel, bis man ihn selbst als erledigt markiert hat. Sie sehen sie, außer bei Artikeln, die Ihnen zugewiesen sind. Eine Absprache, kein Schloss: Die Dateien liegen im Ordner.',
  },
  'work.articles': { en: 'Articles', de: 'Artikel' },
  'work.scope.open': { en: 'Not assigned yet', de: 'Noch nicht zugewiesen' },
  'work.scope.all': { en: 'All', de: 'Alle' },
  'work.scope.chosen': { en: 'Choose…', de: 'Auswählen…' },
  'work.to': { en: 'Spread evenly among', de: 'Gleichmäßig verteilen auf' },
  'work.joining': {
    en: 'Id of somebody who has not begun yet',
    de: 'Kürzel von jemandem, der noch nicht begonnen hat',
  },
  'work.join': { en: 'Add', de: 'Hinzufügen' },
  'work.per-article': { en: 'Annotators for each article', de: 'Personen je Artikel' },
  'work.assign': {
    en: '{count, plural, =0 {Nothing to assign} one {Assign # article} other {Assign # articles}}',
    de: '{count, plural, =0 {Nichts zuzuweisen} one {# Artikel zuweisen} other {# Artikel zuweisen}}',
  },
  'work.who': { en: 'Annotator', de: 'Person' },
  'work.assigned-now': { en: 'Assigned', de: 'Zugewiesen' },
  'work.assigned-then': { en: 'Then', de: 'Danach' },
  'work.only-lead': {
    en: 'Blind mode is {blind, select, yes {on} other {off}}. {name} leads this project and alone changes that and who does what.',
    de: 'Verdeckte Arbeit ist {blind, select, yes {an} other {aus}}. {name} leitet das Projekt und ändert allein das und wer was macht.',
  },
  'work.no-lead': {
    en: 'Blind mode is {blind, select, yes {on} other {off}}. This project names no lead, who alone could change that and who does what.',
    de: 'Verdeckte Arbeit ist {blind, select, yes {an} other {aus}}. Das Projekt nennt niemanden, der es leitet und das und wer was macht ändern könnte.',
  },
  'said.marked-done': {
    en: '{file} is marked as done',
    de: '{file} ist als erledigt markiert',
  },
  'said.reopened': { en: '{file} is open again', de: '{file} ist wieder offen' },
  'said.assigned': {
    en: '{count, plural, one {# article assigned} other {# articles assigned}}',
    de: '{count, plural, one {# Artikel zugewiesen} other {# Artikel zugewiesen}}',
  },
  'said.blind-on': {
    en: 'Blind mode is on: colleagues’ work is hidden until one’s own is done',
    de: 'Verdeckte Arbeit ist an: Die Arbeit der anderen bleibt verborgen, bis die eigene erledigt ist',
  },
  'said.blind-off': {
    en: 'Blind mode is off: everybody sees everything',
    de: 'Verdeckte Arbeit ist aus: Alle sehen alles',
  },
  'said.not-lead': {
    en: 'Only the lead of this project changes that: {name}.',
    de: 'Das ändert nur, wer das Projekt leitet: {name}.',
  },
  'said.work-not-kept': {
    en: 'That could not be written into the project.',
    de: 'Das ließ sich nicht ins Projekt schreiben.',
  },
} as const satisfies Messages;
