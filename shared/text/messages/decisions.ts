/** Sentences: what colleagues decided on one's own annotations, the answers to it, and what became of it. */
import type { Messages } from '../message.ts';

export const decisions = {
  'decision.state.open': { en: 'Open', de: 'Offen' },
  'decision.state.followed': { en: 'Followed', de: 'Übernommen' },
  'decision.state.outdated': { en: 'Outdated', de: 'Überholt' },
  'decision.mark': {
    en: '{verdict}{state, select, open {, open} outdated {, outdated} other {}}, by {name}',
    de: '{verdict}{state, select, open {, offen} outdated {, überholt} other {}}, von {name}',
  },
  'decision.by': { en: 'Decision by {name}', de: 'Entscheidung von {name}' },
  'decision.instead-of': { en: 'Instead of', de: 'Statt' },
  'decision.outdated-hint': {
    en: 'The annotation was changed after this was decided.',
    de: 'Die Annotation wurde nach dieser Entscheidung geändert.',
  },
  'decision.follow': { en: 'Follow', de: 'Übernehmen' },
  'decision.follow-delete': { en: 'Follow: delete it', de: 'Übernehmen: löschen' },
  'decision.answered': {
    en: '{count, plural, one {# answer} other {# answers}} to your decision',
    de: '{count, plural, one {# Antwort} other {# Antworten}} auf Ihre Entscheidung',
  },
  'decision.answers': { en: 'Answers', de: 'Antworten' },
  'decision.answer': { en: 'Answer', de: 'Antwort' },
  'decision.answer-hint': {
    en: 'Enter sends it, Shift+Enter begins a new line. Esc goes back to the text.',
    de: 'Eingabe sendet, Umschalt+Eingabe beginnt eine neue Zeile. Esc führt zurück zum Text.',
  },
  'decision.give-answer': { en: 'Answer', de: 'Antworten' },
  'decision.take-back-answer': { en: 'Take this answer back', de: 'Diese Antwort zurücknehmen' },
  'details.history': { en: 'History ({count, number})', de: 'Verlauf ({count, number})' },
  'event.made': { en: 'tagged as {tag}', de: 'als {tag} getaggt' },
  'event.taken-from': {
    en: 'taken over from a colleague, as {tag}',
    de: 'von jemand anderem übernommen, als {tag}',
  },
  'event.taken-over': {
    en: 'taken over into the own layer, as {tag}',
    de: 'in die eigenen übernommen, als {tag}',
  },
  'event.agreed': {
    en: 'taken into the agreed set, as {tag}',
    de: 'in den vereinbarten Stand übernommen, als {tag}',
  },
  'event.changed': {
    en: '{times, plural, one {changed} other {changed, at least # times by then}}',
    de: '{times, plural, one {geändert} other {mindestens zum #. Mal geändert}}',
  },
  'event.reworded': { en: 'said anew', de: 'neu gesagt' },
  'event.deleted': { en: 'deleted', de: 'gelöscht' },
  'event.answered': { en: 'answered: {words}', de: 'geantwortet: {words}' },
  'event.linked-from': {
    en: 'linked it to another annotation',
    de: 'mit einer anderen Annotation verbunden',
  },
  'event.linked-to': { en: 'linked another annotation to it', de: 'eine andere Annotation damit verbunden' },
  'decision.waiting': { en: 'Decided by colleagues, open', de: 'Von anderen entschieden, offen' },
} as const satisfies Messages;
