/** Sentences: what is done, who is to do what, and what is hidden until it is done. */
import type { Messages } from '../message.ts';

export const work = {
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
