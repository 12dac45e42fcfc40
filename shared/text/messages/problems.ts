/**
 * Sentences: what went wrong or is worth knowing. Each names the file, the cause and the next step.
 *
 * `notice.<code>` is a banner. `{file}` is its file. Whoever tells of one gives also, for
 * *article-twins* `{twin}`;
 * for *layer-changed-outside* `{added}`, `{changed}` and `{removed}`; for *link-not-followed*,
 * *layer-odd-offsets*, *layer-same-ids*, *name-not-utf8*, *layer-conflicts* and *links-conflicts* `{count}`.
 *
 * `problem.<code>` is why a call failed, about `{file}`: a folder or an article.
 * `renderer/store/message-keys.ts` holds that no code of the contract is without its sentence.
 */
import type { Messages } from '../message.ts';

export const problems = {
  'notice.layer-corrupt': {
    en: 'The annotations in {file} cannot be read: the file is damaged. A copy is kept aside and the file is left as it is. Repair it or bring back an earlier copy; the rest goes on working.',
    de: 'Die Annotationen in {file} sind nicht lesbar: Die Datei ist beschädigt. Eine Kopie liegt beiseite, die Datei bleibt, wie sie ist. Reparieren Sie sie oder holen Sie eine frühere Kopie zurück; alles andere läuft weiter.',
  },
  'notice.colleague-layer-corrupt': {
    en: 'The annotations of a colleague in {file} cannot be read: the file is damaged. It is left as it is. Tell your colleague; the rest goes on working.',
    de: 'Die Annotationen eines Kollegen in {file} sind nicht lesbar: Die Datei ist beschädigt. Sie bleibt, wie sie ist. Sagen Sie es ihm; alles andere läuft weiter.',
  },
  'notice.layer-too-large': {
    en: 'The annotations in {file} were not read: the file is too large to be one of Beleg’s. It is left as it is. Check where it comes from.',
    de: 'Die Annotationen in {file} wurden nicht gelesen: Die Datei ist zu groß, um von Beleg zu stammen. Sie bleibt, wie sie ist. Prüfen Sie, woher sie kommt.',
  },
  'notice.can-be-written': {
    en: 'This folder can be written, so your annotations stay here. There is nothing to do.',
    de: 'In diesen Ordner lässt sich schreiben, darum bleiben Ihre Annotationen hier. Es ist nichts zu tun.',
  },
  'notice.unsent-of-other': {
    en: '{count, plural, one {# change} other {# changes}} by {annotator} could not be saved before somebody else began to annotate here. This window keeps what is not saved: leave it open, and let {annotator} annotate here again.',
    de: '{count, plural, one {# Änderung} other {# Änderungen}} von {annotator} ließen sich nicht speichern, bevor hier jemand anders zu annotieren begann. Dieses Fenster behält, was nicht gespeichert ist: Lassen Sie es offen, und lassen Sie {annotator} hier wieder annotieren.',
  },
  'notice.layer-unreadable': {
    en: '{file} cannot be read, so its annotations are missing here and the article cannot be annotated. Ask for access, or close the program that has the file open; then open the article again.',
    de: '{file} ist nicht lesbar, deshalb fehlen hier seine Annotationen, und der Artikel lässt sich nicht annotieren. Bitten Sie um Zugriff oder schließen Sie das Programm, das die Datei geöffnet hat; öffnen Sie dann den Artikel neu.',
  },
  'notice.layer-newer-format': {
    en: '{file} was written by a newer Beleg. What this version understands of it is shown and cannot be changed here. Install the newer version.',
    de: '{file} stammt von einem neueren Beleg. Was diese Version davon versteht, wird gezeigt und lässt sich hier nicht ändern. Installieren Sie die neuere Version.',
  },
  'notice.layer-odd-offsets': {
    en: '{count, plural, one {# annotation in {file} has a position that does not fit the text. It is shown where its words were found, or listed as lost. Check it and set its boundaries.} other {# annotations in {file} have positions that do not fit the text. They are shown where their words were found, or listed as lost. Check them and set their boundaries.}}',
    de: '{count, plural, one {# Annotation in {file} hat eine Position, die nicht zum Text passt. Sie steht dort, wo ihre Wörter gefunden wurden, oder in der Liste als verloren. Prüfen Sie sie und setzen Sie die Grenzen.} other {# Annotationen in {file} haben Positionen, die nicht zum Text passen. Sie stehen dort, wo ihre Wörter gefunden wurden, oder in der Liste als verloren. Prüfen Sie sie und setzen Sie die Grenzen.}}',
  },
  'notice.layer-same-ids': {
    en: '{count, plural, one {# annotation in {file} has the id of another one and is not shown. Give it an id of its own.} other {# annotations in {file} have the ids of others and are not shown. Give them ids of their own.}}',
    de: '{count, plural, one {# Annotation in {file} hat die Kennung einer anderen und wird nicht gezeigt. Geben Sie ihr eine eigene.} other {# Annotationen in {file} haben die Kennungen anderer und werden nicht gezeigt. Geben Sie ihnen eigene.}}',
  },
  'notice.layer-foreign-uuid': {
    en: '{file} has your short name but belongs to somebody else. It is shown and not written. Choose another name in the settings, or confirm there that this is you.',
    de: '{file} trägt Ihr Kürzel, gehört aber jemand anderem. Die Datei wird gezeigt, nicht geschrieben. Wählen Sie in den Einstellungen einen anderen Namen oder bestätigen Sie dort, dass Sie das sind.',
  },
  'notice.layer-changed-outside': {
    en: '{file} was changed by another program: {added} added, {changed} changed, {removed} deleted. All of it is taken in; Undo takes it out again.',
    de: '{file} wurde von einem anderen Programm geändert: {added} dazu, {changed} geändert, {removed} gelöscht. Alles ist übernommen; Rückgängig nimmt es wieder heraus.',
  },
  'notice.layer-conflicts': {
    en: '{count, plural, one {# annotation in {file} was changed on two machines. Both versions are kept: select one and choose which stays.} other {# annotations in {file} were changed on two machines. Both versions of each are kept: select one and choose which stays.}}',
    de: '{count, plural, one {# Annotation in {file} wurde an zwei Rechnern geändert. Beide Fassungen sind erhalten: Wählen Sie eine aus und entscheiden Sie, welche bleibt.} other {# Annotationen in {file} wurden an zwei Rechnern geändert. Beide Fassungen jeder sind erhalten: Wählen Sie eine aus und entscheiden Sie, welche bleibt.}}',
  },
  'notice.links-conflicts': {
    en: '{count, plural, one {# entry in {file} was changed on two machines. Both versions are kept.} other {# entries in {file} were changed on two machines. Both versions of each are kept.}}',
    de: '{count, plural, one {# Eintrag in {file} wurde an zwei Rechnern geändert. Beide Fassungen sind erhalten.} other {# Einträge in {file} wurden an zwei Rechnern geändert. Beide Fassungen jedes Eintrags sind erhalten.}}',
  },
  'notice.layer-file-missing': {
    en: '{file} is gone from the disk. Your annotations are still here, and the file is written again now.',
    de: '{file} ist vom Laufwerk verschwunden. Ihre Annotationen sind noch da, und die Datei wird jetzt neu geschrieben.',
  },
  'notice.unknown-file': {
    en: '{file} lies among the annotations but is none of Beleg’s files, perhaps a copy made by a sync program. It is not loaded. Compare it by hand, then move it away.',
    de: '{file} liegt bei den Annotationen, ist aber keine Datei von Beleg, vielleicht die Kopie eines Synchronisationsprogramms. Sie wird nicht geladen. Vergleichen Sie sie von Hand und räumen Sie sie dann weg.',
  },
  'notice.journal-recovered': {
    en: 'Beleg was ended before everything was saved. The changes that were missing have been brought back; nothing more needs to be done.',
    de: 'Beleg wurde beendet, bevor alles gespeichert war. Die fehlenden Änderungen sind wiederhergestellt; mehr ist nicht zu tun.',
  },
  'notice.journal-unreadable': {
    en: 'The journal of the last session is damaged from some point on. What came before it was brought back, and the journal is kept aside. Look through your last annotations.',
    de: 'Das Journal der letzten Sitzung ist ab einer Stelle beschädigt. Was davor lag, ist wiederhergestellt, das Journal liegt beiseite. Sehen Sie Ihre letzten Annotationen durch.',
  },
  'notice.journal-waiting': {
    en: 'Changes of an earlier session wait for {file}, which cannot be written now. They are kept, and are brought in as soon as it can.',
    de: 'Änderungen einer früheren Sitzung warten auf {file}; die Datei lässt sich jetzt nicht schreiben. Sie sind aufgehoben und werden übernommen, sobald das geht.',
  },
  'notice.import-unfinished': {
    en: 'An import into the layers of {annotator} was interrupted. It will be completed when {annotator} opens this project.',
    de: 'Ein Import in die Ebenen von {annotator} wurde unterbrochen. Er wird abgeschlossen, wenn {annotator} dieses Projekt öffnet.',
  },
  'notice.article-gone': {
    en: '{file} is not there any more: moved, renamed or deleted. Its annotations are kept. Put it back, or open it under its new name: Beleg then offers to take your annotations along.',
    de: '{file} ist nicht mehr da: verschoben, umbenannt oder gelöscht. Die Annotationen bleiben erhalten. Legen Sie die Datei zurück oder öffnen Sie sie unter ihrem neuen Namen: Beleg bietet dann an, Ihre Annotationen mitzunehmen.',
  },
  'notice.article-is-folder': {
    en: '{file} is not there any more: a folder stands in its place. Its annotations are kept. Move or rename the folder, then put the file back, or open it under its new name: Beleg then offers to take your annotations along.',
    de: '{file} ist nicht mehr da: An der Stelle steht ein Ordner. Die Annotationen bleiben erhalten. Verschieben Sie den Ordner oder benennen Sie ihn um, und legen Sie die Datei zurück, oder öffnen Sie sie unter ihrem neuen Namen: Beleg bietet dann an, Ihre Annotationen mitzunehmen.',
  },
  'notice.article-unreadable': {
    en: '{file} cannot be read any more as the file is now; the list of articles says why. You see its text from before, and its annotations are kept. Get the file again.',
    de: '{file} lässt sich so, wie die Datei jetzt ist, nicht mehr lesen; die Artikelliste sagt, warum. Sie sehen den Text von vorher, die Annotationen bleiben erhalten. Besorgen Sie die Datei noch einmal.',
  },
  'notice.article-renamed': {
    en: '{file} has the text of {from}, which is not there any more: renamed, it seems. {count, plural, =0 {What you said of it is} one {Your annotation, and what you said of it, is} other {Your # annotations, and what you said of it, are}} still kept under the old name. What others made and said is shown here and stays where it is.',
    de: '{file} hat den Text von {from}; diese Datei ist nicht mehr da, wohl umbenannt. {count, plural, =0 {Ihre Angaben dazu liegen} one {Ihre Annotation und Ihre Angaben dazu liegen} other {Ihre # Annotationen und Ihre Angaben dazu liegen}} noch unter dem alten Namen. Was andere gemacht und gesagt haben, ist hier zu sehen und bleibt, wo es ist.',
  },
  'notice.article-copied': {
    en: '{file} has the same text as {from}, where you have made {count, plural, one {# annotation} other {# annotations}}. Copy them here, or leave this copy as it is.',
    de: '{file} hat denselben Text wie {from}; dort haben Sie {count, plural, one {# Annotation} other {# Annotationen}} gemacht. Kopieren Sie sie hierher oder lassen Sie diese Kopie, wie sie ist.',
  },
  'notice.article-twins': {
    en: '{file} and {twin} have names that some computers cannot tell apart, so their annotations would mix. Rename one of them.',
    de: '{file} und {twin} haben Namen, die manche Rechner nicht unterscheiden; ihre Annotationen gerieten durcheinander. Benennen Sie eine der Dateien um.',
  },
  'notice.link-not-followed': {
    en: '{count, plural, one {# link to another place was not followed. Copy the file that it names into the folder to annotate it.} other {# links to other places were not followed. Copy the files that they name into the folder to annotate them.}}',
    de: '{count, plural, one {# Verknüpfung an einen anderen Ort wurde nicht verfolgt. Kopieren Sie die Datei in den Ordner, um sie zu annotieren.} other {# Verknüpfungen an andere Orte wurden nicht verfolgt. Kopieren Sie die Dateien in den Ordner, um sie zu annotieren.}}',
  },
  'notice.name-not-utf8': {
    en: '{count, plural, one {# file or folder has a name that is not UTF-8, so it is missing here. Rename it.} other {# files or folders have names that are not UTF-8, so they are missing here. Rename them.}}',
    de: '{count, plural, one {# Datei oder Ordner hat einen Namen, der nicht UTF-8 ist, und fehlt deshalb hier. Benennen Sie sie um.} other {# Dateien oder Ordner haben Namen, die nicht UTF-8 sind, und fehlen deshalb hier. Benennen Sie sie um.}}',
  },
  'notice.name-not-openable': {
    en: '{file} has a name that leads to another place on some computers, so it is not listed. Rename it.',
    de: '{file} hat einen Namen, der auf manchen Rechnern an einen anderen Ort führt, und steht deshalb nicht in der Liste. Benennen Sie die Datei um.',
  },
  'notice.folder-unreadable': {
    en: '{file} cannot be read, so what is in it is missing here. Ask for access, then open the project again.',
    de: '{file} ist nicht lesbar, deshalb fehlt hier, was darin liegt. Bitten Sie um Zugriff und öffnen Sie das Projekt dann neu.',
  },
  'notice.folder-gone': {
    en: 'The project’s folder, or the annotations in it, are not there any more; perhaps a drive was removed. What you do now is kept in the journal. Connect the drive again, or put the folder back.',
    de: 'Der Ordner des Projekts oder die Annotationen darin sind nicht mehr da; vielleicht wurde ein Laufwerk entfernt. Was Sie jetzt tun, bleibt im Journal. Schließen Sie das Laufwerk wieder an oder legen Sie den Ordner zurück.',
  },
  'notice.settings-set-aside': {
    en: 'The settings could not be read and were set aside; Beleg starts with new ones. Your annotations are not concerned. Set what you need anew.',
    de: 'Die Einstellungen waren nicht lesbar und liegen beiseite; Beleg beginnt mit neuen. Ihre Annotationen sind nicht betroffen. Stellen Sie neu ein, was Sie brauchen.',
  },
  'notice.foreign-folder': {
    en: 'The folder beleg in this project is not one of Beleg’s, so nothing is written into it. Keep your annotations elsewhere, or rename that folder.',
    de: 'Der Ordner beleg in diesem Projekt stammt nicht von Beleg, deshalb wird nichts hineingeschrieben. Legen Sie Ihre Annotationen woanders ab oder benennen Sie den Ordner um.',
  },
  'notice.project-newer-format': {
    en: 'This project was written by a newer Beleg, so it can be read but not changed here. Install the newer version, or keep your annotations elsewhere.',
    de: 'Dieses Projekt stammt von einem neueren Beleg und lässt sich hier lesen, aber nicht ändern. Installieren Sie die neuere Version oder legen Sie Ihre Annotationen woanders ab.',
  },
  'notice.read-only-project': {
    en: 'This folder cannot be written. You can read; to annotate, keep your annotations elsewhere.',
    de: 'In diesen Ordner kann nicht geschrieben werden. Lesen geht; zum Annotieren legen Sie Ihre Annotationen woanders ab.',
  },
  'notice.kept-elsewhere': {
    en: 'Your annotations on this folder lie in a work folder of your own, made when it could not be written. It can be written again, but Beleg goes on using the work folder, so that nothing is lost. Your colleagues do not see it there.',
    de: 'Ihre Annotationen zu diesem Ordner liegen in einem eigenen Arbeitsordner, angelegt, als in ihn nicht geschrieben werden konnte. Das geht jetzt wieder, doch Beleg benutzt weiter den Arbeitsordner, damit nichts verloren geht. Ihre Kolleginnen und Kollegen sehen ihn nicht.',
  },
  'notice.window-restarted': {
    en: 'The window stopped working and was loaded again. What you had done is still there; nothing more needs to be done.',
    de: 'Das Fenster reagierte nicht mehr und wurde neu geladen. Was Sie getan haben, ist noch da; mehr ist nicht zu tun.',
  },

  'problem.not-found': {
    en: '{file} does not exist. Check the name, or whether it was moved.',
    de: '{file} gibt es nicht. Prüfen Sie den Namen oder ob es verschoben wurde.',
  },
  'problem.not-a-folder': {
    en: '{file} is not a folder. Choose the folder that holds the articles.',
    de: '{file} ist kein Ordner. Wählen Sie den Ordner, in dem die Artikel liegen.',
  },
  'problem.not-readable': {
    en: 'You may not read {file}. Ask for access, then try again.',
    de: 'Sie dürfen {file} nicht lesen. Bitten Sie um Zugriff und versuchen Sie es dann noch einmal.',
  },
  'problem.unknown-place': {
    en: '{file} is no longer known to Beleg. Pick the folder again.',
    de: '{file} ist Beleg nicht mehr bekannt. Wählen Sie den Ordner neu aus.',
  },
  'problem.io-error': {
    en: 'The disk reported an error at {file}. Check the drive and try again.',
    de: 'Das Laufwerk hat bei {file} einen Fehler gemeldet. Prüfen Sie das Laufwerk und versuchen Sie es noch einmal.',
  },
  'problem.nothing-given': {
    en: 'No folder was given. Open one.',
    de: 'Es wurde kein Ordner angegeben. Öffnen Sie einen.',
  },
  'problem.disk-full': {
    en: '{file} could not be saved: the disk is full. Make room; Beleg tries again by itself.',
    de: '{file} ließ sich nicht speichern: Das Laufwerk ist voll. Schaffen Sie Platz; Beleg versucht es von selbst noch einmal.',
  },
  'problem.read-only': {
    en: '{file} could not be saved: the folder is read-only. Keep your annotations elsewhere.',
    de: '{file} ließ sich nicht speichern: Der Ordner ist schreibgeschützt. Legen Sie Ihre Annotationen woanders ab.',
  },
  'problem.not-writable': {
    en: '{file} could not be saved: you may not write there. Ask for access; Beleg tries again by itself.',
    de: '{file} ließ sich nicht speichern: Sie dürfen dort nicht schreiben. Bitten Sie um Zugriff; Beleg versucht es von selbst noch einmal.',
  },
  'problem.foreign-folder': {
    en: '{file} could not be saved: the folder beleg there is not one of Beleg’s. Rename it, or keep your annotations elsewhere.',
    de: '{file} ließ sich nicht speichern: Der Ordner beleg dort stammt nicht von Beleg. Benennen Sie ihn um oder legen Sie Ihre Annotationen woanders ab.',
  },
  'problem.newer-format': {
    en: '{file} was written by a newer Beleg and is not changed. Install the newer version.',
    de: '{file} stammt von einem neueren Beleg und wird nicht geändert. Installieren Sie die neuere Version.',
  },
  'problem.no-project': {
    en: 'No folder is open for {file}. Open the folder again.',
    de: 'Für {file} ist kein Ordner geöffnet. Öffnen Sie den Ordner neu.',
  },
  'problem.outside-project': {
    en: '{file} lies outside the folder. Copy it into the folder to annotate it.',
    de: '{file} liegt außerhalb des Ordners. Kopieren Sie es hinein, um es zu annotieren.',
  },
  'problem.not-a-file': {
    en: '{file} is not a file. Choose an article.',
    de: '{file} ist keine Datei. Wählen Sie einen Artikel.',
  },
  'problem.too-large': {
    en: '{file} is too large: Beleg reads files of up to 64 MB. Split it into smaller ones.',
    de: '{file} ist zu groß: Beleg liest Dateien bis 64 MB. Teilen Sie es in kleinere auf.',
  },
  'problem.binary': {
    en: '{file} is no text, although its name says so. Choose another file.',
    de: '{file} ist kein Text, obwohl der Name es sagt. Wählen Sie eine andere Datei.',
  },
  'problem.unknown-encoding': {
    en: 'The characters of {file} make no sense in any encoding that Beleg tries by itself. Choose one, or save the file as UTF-8 in the program it comes from.',
    de: 'Die Zeichen in {file} ergeben in keiner Kodierung Sinn, die Beleg von selbst versucht. Wählen Sie eine, oder speichern Sie die Datei in ihrem Programm als UTF-8.',
  },
  'problem.no-annotator': {
    en: '{file} could not be saved: nobody is annotating yet. Say your name in the settings.',
    de: '{file} ließ sich nicht speichern: Noch annotiert niemand. Nennen Sie Ihren Namen in den Einstellungen.',
  },
  'problem.taken': {
    en: 'Somebody else annotates under this name here. Choose another one.',
    de: 'Unter diesem Namen annotiert hier schon jemand. Wählen Sie einen anderen.',
  },
  'problem.bad-input': {
    en: 'Beleg did not understand its own request about {file}. Load the window again.',
    de: 'Beleg hat seine eigene Anfrage zu {file} nicht verstanden. Laden Sie das Fenster neu.',
  },
  'problem.no-such-call': {
    en: 'The window and the program are of different versions. Load the window again.',
    de: 'Fenster und Programm haben verschiedene Versionen. Laden Sie das Fenster neu.',
  },
  'problem.internal': {
    en: 'An error in Beleg stopped it at {file}. Try again; if it stays, start Beleg anew.',
    de: 'Ein Fehler in Beleg hat es bei {file} aufgehalten. Versuchen Sie es noch einmal; bleibt es dabei, starten Sie Beleg neu.',
  },
  'problem.unreachable': {
    en: 'Beleg does not answer. What you do is kept in this window until it is back. Start Beleg again.',
    de: 'Beleg antwortet nicht. Was Sie tun, bleibt in diesem Fenster, bis es zurück ist. Starten Sie Beleg neu.',
  },
  'problem.not-allowed': {
    en: 'This window has no access any more. Open it again from Beleg.',
    de: 'Dieses Fenster hat keinen Zugang mehr. Öffnen Sie es aus Beleg heraus neu.',
  },
} as const satisfies Messages;
