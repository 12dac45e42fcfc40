/** Sentences: exchange formats, and what each cannot carry. */
import type { Messages } from '../message.ts';

export const exchangeFormats = {
  'format.w3c': {
    en: 'W3C Web Annotation: archives, web tools',
    de: 'W3C Web Annotation: Archive, Werkzeuge fürs Web',
  },
  'format.w3c-recogito': {
    en: 'W3C Web Annotation as Recogito reads it',
    de: 'W3C Web Annotation, wie Recogito es liest',
  },
  'format.hypothesis': { en: 'Hypothesis', de: 'Hypothesis' },
  'format.qdpx': {
    en: 'REFI-QDA project: MAXQDA, ATLAS.ti, NVivo, QualCoder',
    de: 'REFI-QDA-Projekt: MAXQDA, ATLAS.ti, NVivo, QualCoder',
  },
  'format.qdc': { en: 'REFI-QDA codebook: the tags alone', de: 'REFI-QDA-Codebuch: nur die Tags' },
  'format.csv': {
    en: 'CSV with commas: Excel in English, notebooks',
    de: 'CSV mit Kommas: englisches Excel, Notebooks',
  },
  'format.csv-de': { en: 'CSV with semicolons: Excel in German', de: 'CSV mit Semikolons: deutsches Excel' },
  'format.xlsx': { en: 'Excel workbook', de: 'Excel-Arbeitsmappe' },
  'format.history': {
    en: 'History as CSV: who made, changed and decided what, and when',
    de: 'Verlauf als CSV: wer wann was gemacht, geändert und entschieden hat',
  },
  'format.brat': { en: 'brat standoff', de: 'brat standoff' },
  'format.cas-json': { en: 'UIMA CAS JSON: INCEpTION', de: 'UIMA CAS JSON: INCEpTION' },
  'format.xmi': { en: 'UIMA XMI with type system: INCEpTION', de: 'UIMA XMI mit Typsystem: INCEpTION' },
  'format.webanno-tsv': { en: 'WebAnno TSV 3.3: INCEpTION', de: 'WebAnno TSV 3.3: INCEpTION' },
  'format.label-studio': {
    en: 'Label Studio JSON with labelling configuration',
    de: 'Label Studio JSON mit Konfiguration',
  },
  'format.doccano': { en: 'doccano JSONL', de: 'doccano JSONL' },
  'format.prodigy': { en: 'Prodigy JSONL', de: 'Prodigy JSONL' },
  'format.spacy': { en: 'spaCy JSONL', de: 'spaCy JSONL' },
  'format.conll': { en: 'CoNLL-2003 (IOB2): taggers', de: 'CoNLL-2003 (IOB2): Tagger' },
  'format.tei': { en: 'TEI P5 with standOff: editions', de: 'TEI P5 mit standOff: Editionen' },
  'format.gexf': { en: 'GEXF network: Gephi', de: 'GEXF-Netz: Gephi' },
  'format.graphml': { en: 'GraphML network', de: 'GraphML-Netz' },
  'format.argdown': { en: 'Argdown argument map', de: 'Argdown-Argumentkarte' },
  'format.aif': { en: 'AIF argument graph', de: 'AIF-Argumentgraph' },
  'format.claimreview': { en: 'ClaimReview JSON-LD: fact-checkers', de: 'ClaimReview JSON-LD: Faktenprüfer' },
  'format.ro-crate': {
    en: 'RO-Crate of the project: hand-over, archive',
    de: 'RO-Crate des Projekts: Übergabe, Archiv',
  },
  'format.report': {
    en: 'Report: one web page that anyone can verify',
    de: 'Bericht: eine Webseite, die jeder nachprüfen kann',
  },

  'claim-review.supported': { en: 'Supported by the evidence', de: 'Durch Belege gestützt' },
  'claim-review.refuted': { en: 'Refuted by the evidence', de: 'Durch Belege widerlegt' },
  'claim-review.disputed': { en: 'Evidence for and against', de: 'Belege dafür und dagegen' },
  'claim-review.unrated': { en: 'Not rated: no evidence linked', de: 'Nicht bewertet: kein Beleg verknüpft' },

  'exchange.loss.overlap': {
    en: '{count, plural, one {# annotation overlaps another and would be dropped} other {# annotations overlap others and would be dropped}}',
    de: '{count, plural, one {# Annotation überschneidet sich mit einer anderen und fiele weg} other {# Annotationen überschneiden sich mit anderen und fielen weg}}',
  },
  'exchange.loss.nesting': {
    en: '{count, plural, one {# annotation lies inside another and would be dropped} other {# annotations lie inside others and would be dropped}}',
    de: '{count, plural, one {# Annotation liegt in einer anderen und fiele weg} other {# Annotationen liegen in anderen und fielen weg}}',
  },
  'exchange.loss.part-of-token': {
    en: '{count, plural, one {# annotation begins or ends inside a word and would be widened} other {# annotations begin or end inside a word and would be widened}}',
    de: '{count, plural, one {# Annotation beginnt oder endet mitten im Wort und würde erweitert} other {# Annotationen beginnen oder enden mitten im Wort und würden erweitert}}',
  },
  'exchange.loss.outer-blanks': {
    en: '{count, plural, one {# annotation would lose blanks at its ends} other {# annotations would lose blanks at their ends}}',
    de: '{count, plural, one {# Annotation verlöre Leerzeichen an den Rändern} other {# Annotationen verlören Leerzeichen an den Rändern}}',
  },
  'exchange.loss.line-break': {
    en: '{count, plural, one {# annotation spans several lines and would be split} other {# annotations span several lines and would be split}}',
    de: '{count, plural, one {# Annotation geht über mehrere Zeilen und würde geteilt} other {# Annotationen gehen über mehrere Zeilen und würden geteilt}}',
  },
  'exchange.loss.control-characters': {
    en: '{count, plural, one {# annotation holds control characters, which would be replaced} other {# annotations hold control characters, which would be replaced}}',
    de: '{count, plural, one {# Annotation enthält Steuerzeichen, die ersetzt würden} other {# Annotationen enthalten Steuerzeichen, die ersetzt würden}}',
  },
  'exchange.loss.unsure-place': {
    en: '{count, plural, one {# annotation has no certain place in today’s text and is left out} other {# annotations have no certain place in today’s text and are left out}}',
    de: '{count, plural, one {# Annotation hat im heutigen Text keine sichere Stelle und bleibt weg} other {# Annotationen haben im heutigen Text keine sichere Stelle und bleiben weg}}',
  },
  'exchange.loss.lost-place': {
    en: '{count, plural, one {# annotation stands on words that are gone and is left out} other {# annotations stand on words that are gone and are left out}}',
    de: '{count, plural, one {# Annotation steht auf Wörtern, die es nicht mehr gibt, und bleibt weg} other {# Annotationen stehen auf Wörtern, die es nicht mehr gibt, und bleiben weg}}',
  },
  'exchange.loss.note': {
    en: '{count, plural, one {# note is not representable} other {# notes are not representable}}',
    de: '{count, plural, one {# Notiz lässt sich nicht darstellen} other {# Notizen lassen sich nicht darstellen}}',
  },
  'exchange.loss.attributes': {
    en: '{count, plural, one {# annotation loses its attributes} other {# annotations lose their attributes}}',
    de: '{count, plural, one {# Annotation verliert ihre Attribute} other {# Annotationen verlieren ihre Attribute}}',
  },
  'exchange.loss.entity': {
    en: '{count, plural, one {# annotation loses the entity that it names} other {# annotations lose the entity that they name}}',
    de: '{count, plural, one {# Annotation verliert, wen oder was sie nennt} other {# Annotationen verlieren, wen oder was sie nennen}}',
  },
  'exchange.loss.links': {
    en: '{count, plural, one {# link is not representable} other {# links are not representable}}',
    de: '{count, plural, one {# Verknüpfung lässt sich nicht darstellen} other {# Verknüpfungen lassen sich nicht darstellen}}',
  },
  'exchange.loss.decisions': {
    en: '{count, plural, one {# decision is not representable} other {# decisions are not representable}}',
    de: '{count, plural, one {# Entscheidung lässt sich nicht darstellen} other {# Entscheidungen lassen sich nicht darstellen}}',
  },
  'exchange.loss.replies': {
    en: '{count, plural, one {# reply is not representable} other {# replies are not representable}}',
    de: '{count, plural, one {# Antwort lässt sich nicht darstellen} other {# Antworten lassen sich nicht darstellen}}',
  },
  'exchange.loss.provenance': {
    en: '{count, plural, one {# annotation no longer says what it was taken over from} other {# annotations no longer say what they were taken over from}}',
    de: '{count, plural, one {# Annotation sagt nicht mehr, woraus sie übernommen ist} other {# Annotationen sagen nicht mehr, woraus sie übernommen sind}}',
  },
  'exchange.loss.times': {
    en: '{count, plural, one {# annotation loses its times} other {# annotations lose their times}}',
    de: '{count, plural, one {# Annotation verliert ihre Zeiten} other {# Annotationen verlieren ihre Zeiten}}',
  },
  'exchange.loss.annotator': {
    en: '{count, plural, one {# annotation no longer says who made it} other {# annotations no longer say who made them}}',
    de: '{count, plural, one {# Annotation sagt nicht mehr, von wem sie ist} other {# Annotationen sagen nicht mehr, von wem sie sind}}',
  },
  'exchange.loss.tag-definition': {
    en: '{count, plural, one {# definition of a tag is not representable} other {# definitions of tags are not representable}}',
    de: '{count, plural, one {# Definition eines Tags lässt sich nicht darstellen} other {# Definitionen von Tags lassen sich nicht darstellen}}',
  },
  'exchange.loss.tag-name': {
    en: '{count, plural, one {# tag gets a simpler name} other {# tags get simpler names}}',
    de: '{count, plural, one {# Tag bekommt einen einfacheren Namen} other {# Tags bekommen einfachere Namen}}',
  },
  'exchange.loss.metadata': {
    en: '{count, plural, one {# article loses what is known of it (title, date, source)} other {# articles lose what is known of them (title, date, source)}}',
    de: '{count, plural, one {# Artikel verliert, was über ihn bekannt ist (Titel, Datum, Quelle)} other {# Artikel verlieren, was über sie bekannt ist (Titel, Datum, Quelle)}}',
  },
  'exchange.loss.blank-lines': {
    en: '{count, plural, one {# article loses blank lines} other {# articles lose blank lines}}',
    de: '{count, plural, one {# Artikel verliert Leerzeilen} other {# Artikel verlieren Leerzeilen}}',
  },
  'exchange.loss.long-cell': {
    en: '{count, plural, one {# annotation has a text that is too long for a cell of a spreadsheet} other {# annotations have a text that is too long for a cell of a spreadsheet}}',
    de: '{count, plural, one {# Annotation hat einen Text, der für eine Tabellenzelle zu lang ist} other {# Annotationen haben einen Text, der für eine Tabellenzelle zu lang ist}}',
  },
  'exchange.loss.untagged': {
    en: '{count, plural, one {# annotation has no tag} other {# annotations have no tag}}',
    de: '{count, plural, one {# Annotation hat keinen Tag} other {# Annotationen haben keinen Tag}}',
  },

  'exchange.carries-no.overlap': {
    en: 'annotations that overlap',
    de: 'Annotationen, die sich überschneiden',
  },
  'exchange.carries-no.nesting': { en: 'annotations inside others', de: 'Annotationen in anderen' },
  'exchange.carries-no.part-of-token': {
    en: 'annotations that begin or end inside a word',
    de: 'Annotationen, die mitten im Wort beginnen oder enden',
  },
  'exchange.carries-no.outer-blanks': {
    en: 'blanks at the ends of annotations',
    de: 'Leerzeichen an den Rändern von Annotationen',
  },
  'exchange.carries-no.line-break': {
    en: 'annotations across lines',
    de: 'Annotationen über mehrere Zeilen',
  },
  'exchange.carries-no.control-characters': { en: 'control characters', de: 'Steuerzeichen' },
  'exchange.carries-no.unsure-place': {
    en: 'annotations whose place is uncertain',
    de: 'Annotationen ohne sichere Stelle',
  },
  'exchange.carries-no.lost-place': {
    en: 'annotations whose words are gone',
    de: 'Annotationen, deren Wörter es nicht mehr gibt',
  },
  'exchange.carries-no.note': { en: 'notes', de: 'Notizen' },
  'exchange.carries-no.attributes': { en: 'attributes', de: 'Attribute' },
  'exchange.carries-no.entity': { en: 'entities', de: 'Akteure und Aussagen' },
  'exchange.carries-no.links': { en: 'links', de: 'Verknüpfungen' },
  'exchange.carries-no.decisions': { en: 'decisions', de: 'Entscheidungen' },
  'exchange.carries-no.replies': { en: 'replies', de: 'Antworten' },
  'exchange.carries-no.provenance': {
    en: 'what annotations were taken over from',
    de: 'woraus Annotationen übernommen sind',
  },
  'exchange.carries-no.times': { en: 'times', de: 'Zeiten' },
  'exchange.carries-no.annotator': { en: 'annotators', de: 'Annotierende' },
  'exchange.carries-no.tag-definition': { en: 'definitions of tags', de: 'Definitionen von Tags' },
  'exchange.carries-no.tag-name': {
    en: 'names of tags as they are',
    de: 'Namen von Tags, wie sie sind',
  },
  'exchange.carries-no.metadata': { en: 'what is known of articles', de: 'was über Artikel bekannt ist' },
  'exchange.carries-no.blank-lines': { en: 'blank lines', de: 'Leerzeilen' },
  'exchange.carries-no.long-cell': { en: 'very long texts', de: 'sehr lange Texte' },
  'exchange.carries-no.untagged': { en: 'annotations without a tag', de: 'Annotationen ohne Tag' },
} as const satisfies Messages;
