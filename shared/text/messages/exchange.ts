/** Sentences: exports and imports, and what goes wrong with files of others. */
import type { Messages } from '../message.ts';

export const exchange = {
  'exchange.export.exists': {
    en: '{path} is there already. Choose another name, or replace it.',
    de: '{path} gibt es schon. Wählen Sie einen anderen Namen, oder ersetzen Sie es.',
  },
  'exchange.export.other-files': {
    en: '{path} holds other files ({detail}) and is not replaced.',
    de: '{path} enthält andere Dateien ({detail}) und wird nicht ersetzt.',
  },
  'exchange.export.is-folder': {
    en: '{path} is a folder, and this format is one file. Name a file.',
    de: '{path} ist ein Ordner, und dieses Format ist eine einzelne Datei. Nennen Sie eine Datei.',
  },
  'exchange.export.is-file': {
    en: '{path} is a file, and this format is a folder of files. Name a folder.',
    de: '{path} ist eine Datei, und dieses Format ist ein Ordner mit Dateien. Nennen Sie einen Ordner.',
  },
  'exchange.export.is-link': {
    en: '{path} is a link to another place. Exports follow no links: name that place itself.',
    de: '{path} ist eine Verknüpfung mit einem anderen Ort. Exporte folgen keinen Verknüpfungen: Nennen Sie den Ort selbst.',
  },
  'exchange.export.is-device': {
    en: '{path} is neither a file nor a folder. Exports are written as files that can be completed or taken back.',
    de: '{path} ist weder Datei noch Ordner. Exporte werden als Dateien geschrieben, die sich vollenden oder zurücknehmen lassen.',
  },
  'exchange.export.name-too-long': {
    en: '{path} is longer than a name can be here.',
    de: '{path} ist länger, als ein Name hier sein kann.',
  },
  'exchange.export.inside-project': {
    en: 'Inside the project, exports go to beleg/exports only.',
    de: 'Innerhalb des Projekts gehen Exporte nur nach beleg/exports.',
  },
  'exchange.export.no-such-folder': {
    en: 'The folder for {path} does not exist.',
    de: 'Den Ordner für {path} gibt es nicht.',
  },
  'exchange.export.not-writable': {
    en: '{path} cannot be written: no permission.',
    de: '{path} lässt sich nicht schreiben: keine Berechtigung.',
  },
  'exchange.export.read-only': {
    en: '{path} cannot be written: the disk is read-only.',
    de: '{path} lässt sich nicht schreiben: Das Laufwerk ist schreibgeschützt.',
  },
  'exchange.export.disk-full': {
    en: 'There is not enough room for {path}. Nothing was written.',
    de: 'Für {path} reicht der Platz nicht. Es wurde nichts geschrieben.',
  },
  'exchange.export.io-error': {
    en: '{path} cannot be written: the system reports an error.',
    de: '{path} lässt sich nicht schreiben: Das System meldet einen Fehler.',
  },
  'exchange.export.not-written-by-beleg': {
    en: 'Beleg reads this format and does not write it.',
    de: 'Beleg liest dieses Format und schreibt es nicht.',
  },
  'exchange.export.not-printed': {
    en: 'The report could not be printed into a PDF. Nothing was written; export it as a web page and print that in a browser.',
    de: 'Der Bericht ließ sich nicht als PDF drucken. Es wurde nichts geschrieben; exportieren Sie ihn als Webseite und drucken Sie diese in einem Browser.',
  },
  'exchange.export.cancelled': {
    en: 'Stopped. Nothing was written.',
    de: 'Angehalten. Es wurde nichts geschrieben.',
  },

  'exchange.import.not-this-format': {
    en: '{path} is not of this format.',
    de: '{path} hat nicht dieses Format.',
  },
  'exchange.import.unreadable': {
    en: '{path} cannot be read as this format.',
    de: '{path} lässt sich nicht als dieses Format lesen.',
  },
  'exchange.import.too-large': { en: '{path} is too large.', de: '{path} ist zu groß.' },
  'exchange.import.unsafe-path': {
    en: '{path} is a path that leads elsewhere. Nothing was imported.',
    de: '{path} ist ein Pfad, der woandershin führt. Es wurde nichts importiert.',
  },
  'exchange.import.unsafe-xml': {
    en: '{path} declares a document type or entities. Nothing was imported.',
    de: '{path} erklärt einen Dokumenttyp oder Entitäten. Es wurde nichts importiert.',
  },
  'exchange.import.too-deep': {
    en: '{path} is nested too deeply. Nothing was imported.',
    de: '{path} ist zu tief verschachtelt. Es wurde nichts importiert.',
  },
  'exchange.import.too-many': {
    en: '{path} brings more annotations than one import takes. Nothing was imported.',
    de: '{path} bringt mehr Annotationen, als ein Import aufnimmt. Es wurde nichts importiert.',
  },
  'exchange.import.too-many-files': {
    en: '{path} is one file more than an import takes. Nothing was imported.',
    de: '{path} ist eine Datei mehr, als ein Import aufnimmt. Es wurde nichts importiert.',
  },
  'exchange.import.grows-too-much': {
    en: '{path} is packed far smaller than it is: unpacked it would fill the memory. Nothing was imported.',
    de: '{path} ist weit kleiner gepackt, als es ist: Ausgepackt füllte es den Speicher. Es wurde nichts importiert.',
  },
  'exchange.import.link': {
    en: '{path} is a link to another file or folder. Links are not followed, and nothing was imported.',
    de: '{path} ist eine Verknüpfung mit einer anderen Datei oder einem anderen Ordner. Verknüpfungen wird nicht gefolgt, und es wurde nichts importiert.',
  },
  'exchange.import.same-name': {
    en: '{path} stands there twice under this name. Nothing was imported.',
    de: '{path} kommt unter diesem Namen zweimal vor. Es wurde nichts importiert.',
  },
  'exchange.import.encrypted': {
    en: '{path} is protected with a password. Unpack it first.',
    de: '{path} ist mit einem Passwort geschützt. Packen Sie es zuerst aus.',
  },
  'exchange.import.false-size': {
    en: '{path} has another size than the zip file says. Nothing was imported.',
    de: '{path} ist anders groß, als die Zip-Datei sagt. Es wurde nichts importiert.',
  },
  'exchange.import.damaged-zip': {
    en: '{path} is a damaged zip file. Nothing was imported.',
    de: '{path} ist eine beschädigte Zip-Datei. Es wurde nichts importiert.',
  },
  'exchange.import.took-too-long': {
    en: '{path} took too long to read and was given up. Nothing was imported.',
    de: 'Das Lesen von {path} dauerte zu lange und wurde aufgegeben. Es wurde nichts importiert.',
  },
  'exchange.import.took-too-much-memory': {
    en: '{path} needs more memory than an import is given. Nothing was imported.',
    de: '{path} braucht mehr Speicher, als ein Import bekommt. Es wurde nichts importiert.',
  },
  'exchange.import.not-found': { en: '{path} does not exist.', de: '{path} gibt es nicht.' },
  'exchange.import.not-readable': {
    en: '{path} cannot be read: no permission.',
    de: '{path} lässt sich nicht lesen: keine Berechtigung.',
  },
  'exchange.import.not-a-file': {
    en: '{path} is neither a file nor a folder.',
    de: '{path} ist weder Datei noch Ordner.',
  },
  'exchange.import.not-read-by-beleg': {
    en: 'Beleg writes this format and does not read it.',
    de: 'Beleg schreibt dieses Format und liest es nicht.',
  },
  'exchange.import.new-articles': {
    en: '{count, plural, one {An article comes along that is not in the project; it would become {path}.} other {# articles come along that are not in the project; the first would become {path}.}}',
    de: '{count, plural, one {Ein Artikel kommt mit, der nicht im Projekt ist; er würde {path}.} other {# Artikel kommen mit, die nicht im Projekt sind; der erste würde {path}.}}',
  },
  'exchange.import.layer-exists': {
    en: '{path} is there already. Only its annotator adds to it.',
    de: '{path} gibt es schon. Nur wem sie gehört, fügt etwas hinzu.',
  },
  'exchange.import.refused': {
    en: 'The annotations could not be added: {path}.',
    de: 'Die Annotationen ließen sich nicht hinzufügen: {path}.',
  },
  'exchange.import.cancelled': {
    en: 'Stopped. Nothing was imported.',
    de: 'Angehalten. Es wurde nichts importiert.',
  },
  'exchange.import.disk-full': {
    en: 'There is not enough room. Nothing was imported.',
    de: 'Der Platz reicht nicht. Es wurde nichts importiert.',
  },
  'exchange.import.read-only': {
    en: 'The project cannot be written: read-only.',
    de: 'Das Projekt lässt sich nicht schreiben: schreibgeschützt.',
  },
  'exchange.import.not-writable': {
    en: '{path} cannot be written.',
    de: '{path} lässt sich nicht schreiben.',
  },
  'exchange.import.newer-format': {
    en: 'The project was written by a newer Beleg.',
    de: 'Das Projekt wurde von einem neueren Beleg geschrieben.',
  },
  'exchange.import.foreign-folder': {
    en: 'The folder beleg is not Beleg’s.',
    de: 'Der Ordner beleg gehört nicht zu Beleg.',
  },
  'exchange.import.no-project': { en: 'The project is closed.', de: 'Das Projekt ist geschlossen.' },
  'exchange.import.io-error': {
    en: 'The annotations could not be written: the system reports an error.',
    de: 'Die Annotationen ließen sich nicht schreiben: Das System meldet einen Fehler.',
  },

  'exchange.problem.not-understood': {
    en: '{file}{line, select, 0 {} other { line {line}}}: not understood: {detail}',
    de: '{file}{line, select, 0 {} other { Zeile {line}}}: nicht verstanden: {detail}',
  },
  'exchange.problem.outside-text': {
    en: '{file}{line, select, 0 {} other { line {line}}}: lies outside the text: {detail}',
    de: '{file}{line, select, 0 {} other { Zeile {line}}}: liegt außerhalb des Textes: {detail}',
  },
  'exchange.problem.duplicate-id': {
    en: '{file}{line, select, 0 {} other { line {line}}}: an id stands there twice: {detail}',
    de: '{file}{line, select, 0 {} other { Zeile {line}}}: eine Kennung kommt zweimal vor: {detail}',
  },
  'exchange.problem.no-such-article': {
    en: '{file}{line, select, 0 {} other { line {line}}}: no such article in the project: {detail}',
    de: '{file}{line, select, 0 {} other { Zeile {line}}}: kein solcher Artikel im Projekt: {detail}',
  },
  'exchange.problem.words-not-found': {
    en: '{file}{line, select, 0 {} other { line {line}}}: the words do not stand in the article: {detail}',
    de: '{file}{line, select, 0 {} other { Zeile {line}}}: die Wörter stehen nicht im Artikel: {detail}',
  },
  'exchange.problem.words-ambiguous': {
    en: '{file}{line, select, 0 {} other { line {line}}}: the words stand in several places: {detail}',
    de: '{file}{line, select, 0 {} other { Zeile {line}}}: die Wörter stehen an mehreren Stellen: {detail}',
  },
  'exchange.problem.shifted': {
    en: '{file}{line, select, 0 {} other { line {line}}}: {count, plural, one {# annotation was} other {# annotations were}} shifted by {shift}, corrected',
    de: '{file}{line, select, 0 {} other { Zeile {line}}}: {count, plural, one {# Annotation war} other {# Annotationen waren}} um {shift} verschoben, berichtigt',
  },
  'exchange.problem.cut-off': {
    en: '{file}{line, select, 0 {} other { line {line}}}: the file ends in the middle; what came after this is missing: {detail}',
    de: '{file}{line, select, 0 {} other { Zeile {line}}}: die Datei bricht mittendrin ab; was danach kam, fehlt: {detail}',
  },
  'exchange.problem.unknown-tag': {
    en: '{file}{line, select, 0 {} other { line {line}}}: no such tag in the project: {detail}',
    de: '{file}{line, select, 0 {} other { Zeile {line}}}: kein solcher Tag im Projekt: {detail}',
  },
  'exchange.problem.code-book': {
    en: '{file}: a codebook with {count, plural, one {# tag} other {# tags}} and no annotations. An import changes no tags of the project; those that it does not have are named.',
    de: '{file}: ein Codebuch mit {count, plural, one {# Tag} other {# Tags}} und ohne Annotationen. Ein Import ändert keine Tags des Projekts; die es nicht hat, werden genannt.',
  },
  'exchange.problem.dangling-link': {
    en: '{file}{line, select, 0 {} other { line {line}}}: a link leads nowhere: {detail}',
    de: '{file}{line, select, 0 {} other { Zeile {line}}}: eine Verknüpfung führt ins Leere: {detail}',
  },
  'exchange.problem.unsupported-part': {
    en: '{file}{line, select, 0 {} other { line {line}}}: not taken over: {detail}',
    de: '{file}{line, select, 0 {} other { Zeile {line}}}: nicht übernommen: {detail}',
  },
  'exchange.problem.others-words': {
    en: '{file}: a decision or a reply was not taken over, which only its author makes: {detail}',
    de: '{file}: eine Entscheidung oder Antwort wurde nicht übernommen, die nur von der Person selbst kommen kann: {detail}',
  },
} as const satisfies Messages;
