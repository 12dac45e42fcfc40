/** Entities: what annotations name across articles. `{name}` and `{other}` are entities, `{quote}` is words of an article. */
import type { Messages } from '../message.ts';

export const entities = {
  'entities.title': { en: 'Who or what is meant', de: 'Wer oder was gemeint ist' },
  'entities.search': { en: 'Name of an actor or proposition', de: 'Name eines Akteurs oder einer Aussage' },
  'entities.results': { en: 'Suggestions', de: 'Vorschläge' },
  'entities.new-actor': { en: 'New actor: {name}', de: 'Neuer Akteur: {name}' },
  'entities.new-proposition': { en: 'New proposition: {name}', de: 'Neue Aussage: {name}' },
  'entities.take-away': { en: 'No longer: {name}', de: 'Nicht mehr: {name}' },
  'entities.alias': { en: 'also {name}', de: 'auch {name}' },
  'entities.set': { en: 'Say it', de: 'Angeben' },
  'entities.change': { en: 'Change', de: 'Ändern' },
  'entities.unknown': { en: 'an entity that nobody has described', de: 'etwas, das niemand beschrieben hat' },
  'said.entity-set': { en: '{quote}: {name}', de: '{quote}: {name}' },
  'said.entity-taken': { en: '{quote} names nobody any more', de: '{quote} benennt niemanden mehr' },
  'said.entity-edited': { en: 'Changed: {name}', de: 'Geändert: {name}' },
  'entities.deleted': { en: 'an entity that was deleted', de: 'etwas, das gelöscht wurde' },
  'said.entity-deleted': {
    en: 'Deleted: {name}{count, plural, =0 {} one {. One annotation of yours names it no more} other {. # annotations of yours name it no more}}{others, plural, =0 {} one {. One annotation that is not yours still does} other {. # annotations that are not yours still do}}',
    de: 'Gelöscht: {name}{count, plural, =0 {} one {. Eine Ihrer Annotationen benennt es nicht mehr} other {. # Ihrer Annotationen benennen es nicht mehr}}{others, plural, =0 {} one {. Eine, die nicht Ihre ist, benennt es weiter} other {. #, die nicht Ihre sind, benennen es weiter}}',
  },
  'said.entity-uses-unknown': {
    en: 'Beleg is still reading where this is named. Please delete it in a moment.',
    de: 'Beleg liest noch, wo das benannt wird. Bitte löschen Sie es gleich noch einmal.',
  },
  'said.entity-of-colleague': {
    en: '{name} is a colleague’s: only they change it. You can use and merge it.',
    de: '{name} stammt von jemand anderem und lässt sich nur dort ändern. Sie können es verwenden und zusammenführen.',
  },
  'said.entities-merged': { en: '{name} and {other} are one', de: '{name} und {other} sind eins' },
  'said.entities-separated': { en: '{name} and {other} are two', de: '{name} und {other} sind zweierlei' },
  'said.separation-withdrawn': {
    en: 'No longer said: {name} and {other} are two',
    de: 'Nicht mehr gesagt: {name} und {other} sind zweierlei',
  },
  'said.memo-kept': { en: 'Memo saved', de: 'Memo gespeichert' },
} as const satisfies Messages;
