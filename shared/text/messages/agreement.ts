/** Sentences: how well annotators agree, what each figure means, and why one has no value. */
import type { Messages } from '../message.ts';

export const agreement = {
  'agreement.title': { en: 'Agreement', de: 'Übereinstimmung' },
  'agreement.who': { en: 'Who is compared', de: 'Wer verglichen wird' },
  'agreement.too-few': {
    en: 'Agreement needs two annotators or more. Nobody else has annotated here yet.',
    de: 'Übereinstimmung braucht mindestens zwei Annotierende. Hier hat noch niemand sonst annotiert.',
  },
  'agreement.choose-two': { en: 'Choose at least two.', de: 'Wählen Sie mindestens zwei.' },
  'agreement.where': { en: 'Articles', de: 'Artikel' },
  'agreement.all-articles': { en: 'All articles', de: 'Alle Artikel' },
  'agreement.this-article': { en: 'This article', de: 'Dieser Artikel' },
  'agreement.with-gamma': { en: 'Also γ, which takes longer', de: 'Auch γ, das länger dauert' },
  'agreement.measure': { en: 'Measure', de: 'Messen' },
  'agreement.progress': {
    en: '{step, select, reading {Reading layers} other {Measuring}}: {done, number} of {total, number}',
    de: '{step, select, reading {Ebenen werden gelesen} other {Es wird gemessen}}: {done, number} von {total, number}',
  },
  'agreement.waiting': { en: 'Reading layers…', de: 'Ebenen werden gelesen…' },
  'agreement.failed.unknown-annotator': {
    en: '{detail} has no layer in this project.',
    de: '{detail} hat in diesem Projekt keine Ebene.',
  },
  'agreement.failed.unknown-article': {
    en: 'There is no article {detail}.',
    de: 'Es gibt keinen Artikel {detail}.',
  },
  'agreement.failed.too-complex': {
    en: 'This is too much to be measured in sensible time. Choose fewer articles, or leave γ out.',
    de: 'Das ist zu viel, um es in sinnvoller Zeit zu messen. Wählen Sie weniger Artikel oder lassen Sie γ weg.',
  },
  'agreement.failed.cancelled': { en: 'Stopped.', de: 'Angehalten.' },
  'agreement.failed.not-readable': {
    en: 'The project cannot be read. Is its folder still there?',
    de: 'Das Projekt lässt sich nicht lesen. Ist sein Ordner noch da?',
  },
  'agreement.nothing': {
    en: 'None of them has annotated any of these articles.',
    de: 'Niemand von ihnen hat einen dieser Artikel annotiert.',
  },

  'agreement.in-words': { en: 'In plain words', de: 'In Worten' },
  'agreement.pair': {
    en: '{a} and {b}: they {found, select, agree {agree} other {differ}} on what is marked ({foundShare} the same){tag, select, agree {, agree on the tag ({tagShare} the same)} differ {, differ on the tag ({tagShare} the same)} other {}}{words, select, agree {, agree on where it begins and ends ({wordsShare} the same)} differ {, differ on where it begins and ends ({wordsShare} the same)} other {}}.',
    de: '{a} und {b} sind sich {found, select, agree {einig} other {uneins}}, was markiert ist ({foundShare} gleich){tag, select, agree {, einig im Tag ({tagShare} gleich)} differ {, uneins im Tag ({tagShare} gleich)} other {}}{words, select, agree {, einig, wo es anfängt und endet ({wordsShare} gleich)} differ {, uneins, wo es anfängt und endet ({wordsShare} gleich)} other {}}.',
  },
  'agreement.pair-nothing': {
    en: '{a} and {b}: there is nothing that both could have marked.',
    de: '{a} und {b}: Es gibt nichts, was beide hätten markieren können.',
  },
  'agreement.more-pairs': {
    en: 'And {count, plural, one {# more pair} other {# more pairs}}: see the matrix below.',
    de: 'Und {count, plural, one {# weiteres Paar} other {# weitere Paare}}: siehe die Matrix unten.',
  },
  'agreement.figures': { en: 'Figures', de: 'Kennzahlen' },
  'agreement.figure': { en: 'Figure', de: 'Kennzahl' },
  'agreement.value': { en: 'Value', de: 'Wert' },
  'agreement.meaning': { en: 'What it means', de: 'Was sie bedeutet' },
  'agreement.how': {
    en: 'Over {articles, plural, one {# article} other {# articles}}. 1 is perfect; for κ, α and γ 0 is what chance gives, and less is worse than chance. Excluded zones are no category and take nothing away.',
    de: 'Über {articles, plural, one {# Artikel} other {# Artikel}}. 1 ist vollkommen; bei κ, α und γ ist 0, was der Zufall ergibt, und weniger ist schlechter als Zufall. Ausgenommene Stellen sind keine Kategorie und nehmen nichts weg.',
  },
  'agreement.after-review': { en: 'After review', de: 'Nach der Durchsicht' },
  'agreement.basis': {
    en: 'Computed on what was frozen when articles were marked as done ({frozen, plural, one {# layer} other {# layers}}){open, plural, =0 {} one {, and on # layer that is not done, as it is now} other {, and on # layers that are not done, as they are now}}{taken, plural, =0 {} one {; # annotation that was taken over from a colleague does not count} other {; # annotations that were taken over from colleagues do not count}}.',
    de: 'Berechnet auf dem, was eingefroren wurde, als Artikel als erledigt markiert wurden ({frozen, plural, one {# Ebene} other {# Ebenen}}){open, plural, =0 {} one {, und auf # Ebene, die nicht erledigt ist, wie sie jetzt ist} other {, und auf # Ebenen, die nicht erledigt sind, wie sie jetzt sind}}{taken, plural, =0 {} one {; # Annotation, die von anderen übernommen wurde, zählt nicht} other {; # Annotationen, die von anderen übernommen wurden, zählen nicht}}.',
  },
  'agreement.basis-open': {
    en: 'Computed on the layers as they are now: nobody has marked an article as done{taken, plural, =0 {} one {; # annotation that was taken over from a colleague does not count} other {; # annotations that were taken over from colleagues do not count}}.',
    de: 'Berechnet auf den Ebenen, wie sie jetzt sind: Niemand hat einen Artikel als erledigt markiert{taken, plural, =0 {} one {; # Annotation, die von anderen übernommen wurde, zählt nicht} other {; # Annotationen, die von anderen übernommen wurden, zählen nicht}}.',
  },
  'agreement.hidden': {
    en: '{count, plural, one {# article is} other {# articles are}} left out: colleagues’ work on them is hidden until you are done.',
    de: '{count, plural, one {# Artikel bleibt} other {# Artikel bleiben}} außen vor: Was andere daran getan haben, ist verborgen, bis Sie sie als erledigt markieren.',
  },
  'agreement.sampled': {
    en: 'γ was measured against {samples, number} random annotations each, seed {seed}.',
    de: 'γ wurde gegen je {samples, number} zufällige Annotationen gemessen, Startwert {seed}.',
  },
  'agreement.by-tag-layer': {
    en: 'Somebody marked words with several tags, so uα is taken tag by tag.',
    de: 'Jemand hat Wörter mit mehreren Tags markiert, daher wird uα Tag für Tag genommen.',
  },
  'agreement.figure.f1Exact': { en: 'F1, exact', de: 'F1, genau' },
  'agreement.means.f1Exact': {
    en: 'Share of annotations that both set, with the same tag on exactly the same words.',
    de: 'Anteil der Annotationen, die beide gesetzt haben, mit demselben Tag auf genau denselben Wörtern.',
  },
  'agreement.figure.f1Relaxed': { en: 'F1, overlapping', de: 'F1, überlappend' },
  'agreement.means.f1Relaxed': {
    en: 'Share of annotations that both set with the same tag on words that overlap at all.',
    de: 'Anteil der Annotationen, die beide mit demselben Tag auf Wörtern gesetzt haben, die sich überhaupt überlappen.',
  },
  'agreement.figure.f1Weighted': { en: 'F1, by overlap', de: 'F1, nach Überlappung' },
  'agreement.means.f1Weighted': {
    en: 'Share of annotations that both set, each pair counted by how much of its words overlaps.',
    de: 'Anteil der Annotationen, die beide gesetzt haben, jedes Paar gezählt nach dem Anteil, in dem sich seine Wörter überlappen.',
  },
  'agreement.figure.cohenKappaTokens': { en: 'Cohen’s κ, words', de: 'Cohens κ, Wörter' },
  'agreement.means.cohenKappaTokens': {
    en: 'How often two give a word the same tag, or none, beyond what chance gives; mean over pairs.',
    de: 'Wie oft zwei einem Wort denselben Tag geben, oder keinen, über den Zufall hinaus; Mittel über die Paare.',
  },
  'agreement.figure.cohenKappaCharacters': { en: 'Cohen’s κ, characters', de: 'Cohens κ, Zeichen' },
  'agreement.means.cohenKappaCharacters': {
    en: 'How often two give a character the same tag, or none, beyond chance; mean over pairs.',
    de: 'Wie oft zwei einem Zeichen denselben Tag geben, oder keinen, über den Zufall hinaus; Mittel über die Paare.',
  },
  'agreement.figure.fleissKappaTokens': { en: 'Fleiss’ κ, words', de: 'Fleiss’ κ, Wörter' },
  'agreement.means.fleissKappaTokens': {
    en: 'How often all give a word the same tag, or none, beyond what chance gives.',
    de: 'Wie oft alle einem Wort denselben Tag geben, oder keinen, über den Zufall hinaus.',
  },
  'agreement.figure.fleissKappaCharacters': { en: 'Fleiss’ κ, characters', de: 'Fleiss’ κ, Zeichen' },
  'agreement.means.fleissKappaCharacters': {
    en: 'How often all give a character the same tag, or none, beyond what chance gives.',
    de: 'Wie oft alle einem Zeichen denselben Tag geben, oder keinen, über den Zufall hinaus.',
  },
  'agreement.figure.alphaTokens': { en: 'Krippendorff’s α, words', de: 'Krippendorffs α, Wörter' },
  'agreement.means.alphaTokens': {
    en: 'As Fleiss’ κ on words, also where somebody has not annotated every article.',
    de: 'Wie Fleiss’ κ auf Wörtern, auch wenn jemand nicht jeden Artikel annotiert hat.',
  },
  'agreement.figure.uAlpha': { en: 'uα, unitizing', de: 'uα, Unitizing' },
  'agreement.means.uAlpha': {
    en: 'Whether the same stretches of text were cut out, with the same tags.',
    de: 'Ob dieselben Stücke des Textes ausgewählt wurden, mit denselben Tags.',
  },
  'agreement.figure.barUAlpha': { en: '|uα, marked at all', de: '|uα, überhaupt markiert' },
  'agreement.means.barUAlpha': {
    en: 'Whether the same stretches were marked at all, whatever the tag.',
    de: 'Ob dieselben Stücke überhaupt markiert wurden, gleich mit welchem Tag.',
  },
  'agreement.figure.cuAlpha': { en: 'cuα, tags', de: 'cuα, Tags' },
  'agreement.means.cuAlpha': {
    en: 'Where marked stretches overlap: whether they have the same tag.',
    de: 'Wo sich markierte Stücke überlappen: ob sie denselben Tag haben.',
  },
  'agreement.figure.gamma': { en: 'γ', de: 'γ' },
  'agreement.means.gamma': {
    en: 'Whether annotations go together in place and tag better than random ones do.',
    de: 'Ob Annotationen nach Ort und Tag besser zusammenpassen als zufällige.',
  },
  'agreement.figure.gammaCat': { en: 'γ-cat, tags', de: 'γ-cat, Tags' },
  'agreement.means.gammaCat': {
    en: 'Of annotations that go together: whether their tags do.',
    de: 'Von Annotationen, die zusammengehören: ob ihre Tags es auch tun.',
  },
  'agreement.undefined.fewer-than-two-annotators': {
    en: 'fewer than two annotators',
    de: 'weniger als zwei Annotierende',
  },
  'agreement.undefined.no-text': { en: 'there is no text', de: 'es gibt keinen Text' },
  'agreement.undefined.nothing-marked': { en: 'nobody marked anything', de: 'niemand hat etwas markiert' },
  'agreement.undefined.no-variation': {
    en: 'everybody says the same of everything',
    de: 'alle sagen von allem dasselbe',
  },
  'agreement.undefined.no-overlap': {
    en: 'no marked words overlap',
    de: 'keine markierten Wörter überlappen sich',
  },
  'agreement.undefined.overlapping-marks': {
    en: 'somebody marked overlapping words',
    de: 'jemand hat überlappende Wörter markiert',
  },
  'agreement.undefined.too-large': { en: 'too much to compute', de: 'zu viel zum Berechnen' },
  'agreement.undefined.not-computed': { en: 'not measured', de: 'nicht gemessen' },

  'agreement.matrix': { en: 'Annotators', de: 'Annotierende' },
  'agreement.matrix-measure': { en: 'Figure in the matrix', de: 'Kennzahl in der Matrix' },
  'agreement.tags': { en: 'Tags', de: 'Tags' },
  'agreement.tag-measure': { en: 'Figure of the bars', de: 'Kennzahl der Balken' },
  'agreement.tags-chart': { en: '{figure} of each tag', de: '{figure} je Tag' },
  'agreement.confusion': { en: 'Who calls what what', de: 'Wer was wie nennt' },
  'agreement.confusion-pair': { en: 'Pair', de: 'Paar' },
  'agreement.pair-name': { en: '{a} and {b}', de: '{a} und {b}' },
  'agreement.confusion-how': {
    en: 'Rows: {a}. Columns: {b}. Numbers of annotations that go together.',
    de: 'Zeilen: {a}. Spalten: {b}. Anzahl der Annotationen, die zusammengehören.',
  },
  'agreement.not-marked': { en: 'Not marked', de: 'Nicht markiert' },
  'agreement.articles': {
    en: 'Articles with least agreement',
    de: 'Artikel mit der geringsten Übereinstimmung',
  },
  'agreement.article': { en: 'Article', de: 'Artikel' },
  'agreement.differences': { en: 'Differences', de: 'Unterschiede' },
  'agreement.missing': { en: 'Not annotated by', de: 'Nicht annotiert von' },
  'agreement.open-article': { en: 'Review {article}', de: '{article} durchsehen' },
  'agreement.more-articles': {
    en: '{count, plural, one {# more article} other {# more articles}} with more agreement: in the CSV file.',
    de: '{count, plural, one {# weiterer Artikel} other {# weitere Artikel}} mit mehr Übereinstimmung: in der CSV-Datei.',
  },
  'agreement.shifts': { en: 'Where boundaries differ', de: 'Wo Grenzen abweichen' },
  'agreement.shifts-chart': {
    en: 'How many characters later one begins and ends than the other',
    de: 'Um wie viele Zeichen später die eine beginnt und endet als die andere',
  },
  'agreement.shifts-how': {
    en: 'Of {partners, plural, one {# pair} other {# pairs}} of annotations, {start, number} begin and {end, number} end on the same character. Bars: how many characters earlier (left) or later (right) the second annotator’s begins or ends.',
    de: 'Von {partners, plural, one {# Paar} other {# Paaren}} von Annotationen beginnen {start, number} und enden {end, number} am selben Zeichen. Balken: um wie viele Zeichen die der zweiten Person früher (links) oder später (rechts) beginnt oder endet.',
  },
  'agreement.start': { en: 'Begin', de: 'Anfang' },
  'agreement.end': { en: 'End', de: 'Ende' },
  'agreement.no-shifts': {
    en: 'All annotations that go together begin and end alike.',
    de: 'Alle Annotationen, die zusammengehören, beginnen und enden gleich.',
  },
  'agreement.caveats': { en: 'To be known', de: 'Zu wissen' },
  'agreement.uncertain': {
    en: '{count, plural, one {# comparison rests} other {# comparisons rest}} on a place that is only proposed, because the text has changed.',
    de: '{count, plural, one {# Vergleich beruht} other {# Vergleiche beruhen}} auf einer Stelle, die nur vorgeschlagen ist, weil sich der Text geändert hat.',
  },
  'agreement.lost': {
    en: '{count, plural, one {# annotation is} other {# annotations are}} not compared: the words are not in today’s text.',
    de: '{count, plural, one {# Annotation wird} other {# Annotationen werden}} nicht verglichen: Die Wörter stehen nicht im heutigen Text.',
  },
  'agreement.unread': { en: 'Not compared: {path} ({code})', de: 'Nicht verglichen: {path} ({code})' },

  'agreement.save-csv': { en: 'Save as CSV', de: 'Als CSV sichern' },
  'agreement.save-html': { en: 'Save as HTML', de: 'Als HTML sichern' },
  'agreement.save-svg': { en: 'Save picture as SVG: {name}', de: 'Bild als SVG sichern: {name}' },
  'agreement.save-png': { en: 'Save picture as PNG: {name}', de: 'Bild als PNG sichern: {name}' },
  'agreement.not-drawn': {
    en: 'This browser could not draw {name}. Save it as SVG.',
    de: 'Dieser Browser konnte {name} nicht zeichnen. Sichern Sie es als SVG.',
  },
  'agreement.saved': { en: 'Saved: {path}', de: 'Gesichert: {path}' },
  'agreement.file': { en: 'Agreement', de: 'Übereinstimmung' },
  'agreement.measured': {
    en: '{project}, measured on {date}',
    de: '{project}, gemessen am {date}',
  },
} as const satisfies Messages;
