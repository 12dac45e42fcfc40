/** Sentences: the agreed set, how it comes about, and who has the last word. */
import type { Messages } from '../message.ts';

export const adjudication = {
  'adjudication.mode': { en: 'What to review', de: 'Was durchgesehen wird' },
  'adjudication.agreed-set': { en: 'Agreed set', de: 'Vereinbarter Stand' },
  'adjudication.candidates': {
    en: 'Candidates for the agreed set',
    de: 'Kandidaten für den vereinbarten Stand',
  },
  'adjudication.current': { en: 'Selected candidate', de: 'Gewählter Kandidat' },
  'adjudication.versions': { en: 'Versions', de: 'Fassungen' },
  'adjudication.votes': {
    en: '{votes, number} of {count, number}',
    de: '{votes, number} von {count, number}',
  },
  'adjudication.version': {
    en: '{tag}: {quote}. {votes}: {names}',
    de: '{tag}: {quote}. {votes}: {names}',
  },
  'adjudication.row': {
    en: '{tag}: {quote}, {votes}, {versions, plural, one {one version} other {# versions}}, {state, select, agreed {agreed} rejected {rejected} other {undecided}}',
    de: '{tag}: {quote}, {votes}, {versions, plural, one {eine Fassung} other {# Fassungen}}, {state, select, agreed {vereinbart} rejected {abgelehnt} other {offen}}',
  },
  'adjudication.state.undecided': { en: 'Undecided', de: 'Offen' },
  'adjudication.state.agreed': { en: 'Agreed', de: 'Vereinbart' },
  'adjudication.state.rejected': { en: 'Rejected', de: 'Abgelehnt' },
  'adjudication.start': {
    en: '{of, plural, one {Start from what one person marked: {count, number}} other {Start from what all {of, number} agree on: {count, number}}}',
    de: '{of, plural, one {Mit dem beginnen, was eine Person markiert hat: {count, number}} other {Mit dem beginnen, worin alle {of, number} übereinstimmen: {count, number}}}',
  },
  'adjudication.nobody': {
    en: 'Nobody annotated this article',
    de: 'Niemand hat diesen Artikel annotiert',
  },
  'adjudication.all-decided': { en: 'Nothing is undecided', de: 'Nichts ist offen' },
  'adjudication.others-to-decide': {
    en: '{name} decides what is in the agreed set.',
    de: '{name} entscheidet, was zum vereinbarten Stand gehört.',
  },
  'adjudication.late': {
    en: 'Decided before. New or changed since, by {names}.',
    de: 'War schon entschieden. Seitdem neu oder geändert, von {names}.',
  },
  'adjudication.in-set': { en: 'in the agreed set', de: 'im vereinbarten Stand' },
  'adjudication.origins': { en: 'Comes from', de: 'Stammt aus' },
  'adjudication.origin-gone': {
    en: 'An annotation that is not there any more',
    de: 'Eine Annotation, die es nicht mehr gibt',
  },

  'said.agreed-started': {
    en: '{count, plural, one {One annotation is agreed} other {# annotations are agreed}}',
    de: '{count, plural, one {Eine Annotation ist vereinbart} other {# Annotationen sind vereinbart}}',
  },
  'said.agreed': { en: 'Agreed: {quote}', de: 'Vereinbart: {quote}' },
  'said.version': {
    en: '{tag}: {quote}. {votes} of {count}',
    de: '{tag}: {quote}. {votes} von {count}',
  },
  'said.nothing-to-settle-here': {
    en: '{count, plural, =0 {Nobody annotated this article} one {The one candidate is decided} other {All # are decided}}',
    de: '{count, plural, =0 {Niemand hat diesen Artikel annotiert} one {Der eine Kandidat ist entschieden} other {Alle # sind entschieden}}',
  },
} as const satisfies Messages;
