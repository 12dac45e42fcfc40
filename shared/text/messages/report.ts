/** Sentences: the report that anybody can verify. */
import type { Messages } from '../message.ts';

export const report = {
  'report.eyebrow': { en: 'Report', de: 'Bericht' },
  'report.lead': {
    en: 'Who says what in {articles, plural, one {# article} other {# articles}}, and on what evidence: every statement here leads back to the exact words that carry it.',
    de: 'Wer in {articles, plural, one {# Artikel} other {# Artikeln}} was sagt und worauf es sich stützt: Jede Aussage hier führt zu genau den Wörtern zurück, die sie tragen.',
  },
  'report.articles': { en: 'Articles', de: 'Artikel' },
  'report.actors': { en: 'Actors', de: 'Akteure' },
  'report.claims': { en: 'Claims', de: 'Behauptungen' },
  'report.evidence': { en: 'Evidence', de: 'Belege' },
  'report.evidence-alone': {
    en: 'Evidence that no claim is linked to',
    de: 'Belege ohne verknüpfte Behauptung',
  },
  'report.annotators': { en: 'Annotators', de: 'Annotierende' },
  'report.no-evidence': { en: 'No evidence is linked to it.', de: 'Kein Beleg ist damit verknüpft.' },
  'report.check': { en: 'How to verify this', de: 'So lässt sich das nachprüfen' },
  'report.check.how': {
    en: 'Every quote names its article and its place: the characters from and to, counted in Unicode code points from 0, line breaks as one. The SHA-256 of the file and of its text stand with each article; two files with the same SHA-256 are the same, byte by byte.',
    de: 'Jedes Zitat nennt seinen Artikel und seine Stelle: die Zeichen von und bis, gezählt in Unicode-Codepunkten ab 0, ein Zeilenumbruch als eines. Die SHA-256 der Datei und ihres Textes stehen bei jedem Artikel; zwei Dateien mit derselben SHA-256 sind Byte für Byte gleich.',
  },
  'report.check.text': {
    en: 'For plain text, offsets count in the file itself, without a byte order mark. This page holds no script and loads nothing.',
    de: 'Bei reinem Text zählen die Stellen in der Datei selbst, ohne Byte Order Mark. Diese Seite enthält kein Skript und lädt nichts nach.',
  },
  'report.place': { en: '{article}, characters {from}–{to}', de: '{article}, Zeichen {from}–{to}' },
  'report.unsure': {
    en: 'no certain place in today’s text',
    de: 'keine sichere Stelle im heutigen Text',
  },
  'report.by': { en: 'annotated by {name}', de: 'annotiert von {name}' },
  'report.adjudicated': { en: 'agreed, by {name}', de: 'vereinbart, durch {name}' },
  'report.file-hash': { en: 'SHA-256 of the file', de: 'SHA-256 der Datei' },
  'report.text-hash': { en: 'SHA-256 of the text', de: 'SHA-256 des Textes' },
  'report.path': { en: 'File', de: 'Datei' },
  'report.file-gone': { en: 'the file is gone', de: 'die Datei ist nicht mehr da' },
  'report.decision': {
    en: '{verdict, select, accepted {Accepted} rejected {Rejected} other {Amended}} by {name}',
    de: '{verdict, select, accepted {Angenommen} rejected {Abgelehnt} other {Geändert}} von {name}',
  },
  'report.link.supports': { en: 'supported by', de: 'gestützt durch' },
  'report.link.refutes': { en: 'refuted by', de: 'widerlegt durch' },
  'report.link.states': { en: 'stated by', de: 'behauptet von' },
  'report.link.denies': { en: 'denied by', de: 'bestritten von' },
  'report.link.reports': { en: 'reported by', de: 'berichtet von' },
  'report.link.quotes': { en: 'quoted by', de: 'zitiert von' },
  'report.link.contradicts': { en: 'contradicted by', de: 'im Widerspruch zu' },
  'report.link.repeats': { en: 'repeated by', de: 'wiederholt von' },
  'report.link.other': { en: 'linked with', de: 'verknüpft mit' },
  'report.made-with': {
    en: 'Made with Beleg. Newest annotation: {date}.',
    de: 'Erstellt mit Beleg. Neueste Annotation: {date}.',
  },
} as const satisfies Messages;
