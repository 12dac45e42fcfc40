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

  'adjudication.finish': { en: 'Finish', de: 'Abschließen' },
  'adjudication.reopen': { en: 'Reopen', de: 'Wieder öffnen' },
  'adjudication.left': {
    en: '{count, plural, one {One is undecided} other {# are undecided}}',
    de: '{count, plural, one {Eine Stelle ist offen} other {# Stellen sind offen}}',
  },
  'adjudication.finished': { en: 'Finished {time}', de: 'Abgeschlossen {time}' },
  'adjudication.new-since': {
    en: '{count, plural, one {One new since finished} other {# new since finished}}',
    de: '{count, plural, one {Eine neue seit dem Abschluss} other {# neue seit dem Abschluss}}',
  },
  'adjudication.articles-finished': {
    en: '{finished, number} of {count, plural, one {one article} other {# articles}} finished',
    de: '{finished, number} von {count, plural, one {einem Artikel} other {# Artikeln}} abgeschlossen',
  },
  'adjudication.lost': {
    en: '{count, plural, one {One annotation stands nowhere in today’s text and is no candidate.} other {# annotations stand nowhere in today’s text and are no candidates.}}',
    de: '{count, plural, one {Eine Annotation steht nirgends im heutigen Text und ist kein Kandidat.} other {# Annotationen stehen nirgends im heutigen Text und sind keine Kandidaten.}}',
  },
  'adjudication.adjudicator': { en: 'Who makes the agreed set', de: 'Wer den vereinbarten Stand macht' },
  'adjudication.adjudicator-hint': {
    en: 'Decides what all annotators’ work comes to.',
    de: 'Entscheidet, was aus der Arbeit aller wird.',
  },

  'adjudication.article-finished': { en: 'finished', de: 'abgeschlossen' },
  'adjudication.article-row': { en: '{row}, finished', de: '{row}, abgeschlossen' },
  'adjudication.next': { en: 'Next article', de: 'Nächster Artikel' },
  'said.all-finished': {
    en: 'Every annotated article is finished',
    de: 'Alle annotierten Artikel sind abgeschlossen',
  },
  'said.finished': { en: '{file} is finished', de: '{file} ist abgeschlossen' },
  'said.undecided-left': {
    en: '{count, plural, one {One is still undecided} other {# are still undecided}}',
    de: '{count, plural, one {Eine Stelle ist noch offen} other {# Stellen sind noch offen}}',
  },
  'said.adjudicator-named': {
    en: '{name} makes the agreed set',
    de: '{name} macht den vereinbarten Stand',
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
