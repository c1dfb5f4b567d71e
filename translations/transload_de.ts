<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Backup</name>
    <message>
        <source>The original changed while it was being copied, so the copy was thrown away.</source>
        <translation>Das Original hat sich beim Kopieren geändert, daher wurde die Kopie verworfen.</translation>
    </message>
    <message>
        <source>Close the application that uses it, then start again.</source>
        <translation>Schließen Sie die Anwendung, die es benutzt, und beginnen Sie dann neu.</translation>
    </message>
    <message>
        <source>The disk may be failing: choose another one for the backup.</source>
        <translation>Der Datenträger ist möglicherweise defekt: Wählen Sie einen anderen für die Sicherung.</translation>
    </message>
    <message>
        <source>A folder for the backup could not be created.</source>
        <translation>Ein Ordner für die Sicherung konnte nicht angelegt werden.</translation>
    </message>
    <message>
        <source>The backup could not be completed.</source>
        <translation>Die Sicherung konnte nicht fertiggestellt werden.</translation>
    </message>
    <message>
        <source>Restoring from it would not give back what was saved.</source>
        <translation>Eine Wiederherstellung daraus würde nicht zurückbringen, was gesichert wurde.</translation>
    </message>
    <message>
        <source>Use another backup.</source>
        <translation>Verwenden Sie eine andere Sicherung.</translation>
    </message>
    <message>
        <source>A file that does not belong there: %1</source>
        <translation>Eine Datei, die nicht dorthin gehört: %1</translation>
    </message>
    <message>
        <source>A file is missing: %1</source>
        <translation>Eine Datei fehlt: %1</translation>
    </message>
    <message>
        <source>A file was changed or is damaged: %1</source>
        <translation>Eine Datei wurde geändert oder ist beschädigt: %1</translation>
    </message>
    <message>
        <source>%1 does not hold the %2 records it should.</source>
        <translation>%1 enthält nicht die erwartete Anzahl von %2 Datensätzen.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>Den Ordner %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>The description of the backup %1 is damaged.</source>
        <translation>Die Beschreibung der Sicherung %1 ist beschädigt.</translation>
    </message>
    <message>
        <source>%1 is not a backup made by this program.</source>
        <translation>%1 ist keine Sicherung dieses Programms.</translation>
    </message>
    <message>
        <source>Choose a folder whose name begins with “transload-backup-”.</source>
        <translation>Wählen Sie einen Ordner, dessen Name mit „transload-backup-“ beginnt.</translation>
    </message>
    <message>
        <source>The backup %1 was made by a newer version of this program.</source>
        <translation>Die Sicherung %1 wurde mit einer neueren Version dieses Programms erstellt.</translation>
    </message>
    <message>
        <source>Install the newest version and try again.</source>
        <translation>Installieren Sie die neueste Version und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The copy of %1 reads back differently from what was written.</source>
        <translation>Die Kopie von %1 stimmt beim Zurücklesen nicht mit dem überein, was geschrieben wurde.</translation>
    </message>
</context>
<context>
    <name>BackupCommand</name>
    <message>
        <source>  %1, from %2</source>
        <translation>  %1, aus %2</translation>
    </message>
    <message numerus="yes">
        <source>  %1 records in %n collection(s), %2</source>
        <translation><numerusform>  %1 Datensätze in %n Sammlung, %2</numerusform><numerusform>  %1 Datensätze in %n Sammlungen, %2</numerusform></translation>
    </message>
    <message>
        <source>You stopped the backup.</source>
        <translation>Sie haben die Sicherung angehalten.</translation>
    </message>
    <message>
        <source>Your original is unchanged. No backup was made.</source>
        <translation>Ihr Original ist unverändert. Es wurde keine Sicherung angelegt.</translation>
    </message>
    <message>
        <source>The backup is complete: every byte was read back and compared.</source>
        <translation>Die Sicherung ist vollständig: Jedes Byte wurde zurückgelesen und verglichen.</translation>
    </message>
    <message>
        <source>There are no backups in %1.</source>
        <translation>In %1 gibt es keine Sicherungen.</translation>
    </message>
</context>
<context>
    <name>BackupPage</name>
    <message>
        <source>Where should the backup go?</source>
        <translation>Wohin soll die Sicherung?</translation>
    </message>
    <message>
        <source>Before anything is moved, the original is copied here and the copy is read back and compared. It is made in a folder of its own and can be used without Transload.</source>
        <translation>Bevor etwas umzieht, wird das Original hierher kopiert; die Kopie wird zurückgelesen und verglichen. Sie liegt in einem eigenen Ordner und lässt sich ohne Transload verwenden.</translation>
    </message>
    <message>
        <source>Backup &amp;folder:</source>
        <translation>Sicherungs&amp;ordner:</translation>
    </message>
    <message>
        <source>B&amp;rowse…</source>
        <translation>&amp;Durchsuchen …</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Speicherplatz</translation>
    </message>
    <message>
        <source>&amp;Leave out the backup…</source>
        <translation>Sicherung weg&amp;lassen …</translation>
    </message>
    <message>
        <source>Without a backup the original itself is the only way back. Transload does not change it, but nothing protects it from what happens later. The report will say that there is no backup.</source>
        <translation>Ohne Sicherung ist das Original selbst der einzige Weg zurück. Transload ändert es nicht, aber nichts schützt es vor dem, was später geschieht. Im Bericht wird stehen, dass es keine Sicherung gibt.</translation>
    </message>
    <message>
        <source>&amp;Type the name of the data to allow this:</source>
        <translation>&amp;Namen der Daten eingeben, um dies zu erlauben:</translation>
    </message>
    <message>
        <source>Move &amp;without a backup</source>
        <translation>Ohne &amp;Sicherung umziehen</translation>
    </message>
</context>
<context>
    <name>CheckCommand</name>
    <message>
        <source>The backup was only read, nothing was changed.</source>
        <translation>Die Sicherung wurde nur gelesen, nichts wurde geändert.</translation>
    </message>
    <message numerus="yes">
        <source>Proven: all %n file(s) are as they were written, and every collection holds its records.</source>
        <translation><numerusform>Bewiesen: %n Datei ist so, wie sie geschrieben wurde, und jede Sammlung enthält ihre Datensätze.</numerusform><numerusform>Bewiesen: Alle %n Dateien sind so, wie sie geschrieben wurden, und jede Sammlung enthält ihre Datensätze.</numerusform></translation>
    </message>
    <message>
        <source>Damaged: this backup is not what was saved.</source>
        <translation>Beschädigt: Diese Sicherung ist nicht mehr das, was gesichert wurde.</translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>Check and practise</source>
        <translation>Prüfen und proben</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Prüfung läuft</translation>
    </message>
    <message>
        <source>What will change</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>Try it first</source>
        <translation>Zuerst ausprobieren</translation>
    </message>
    <message>
        <source>A dry run reads and converts everything and writes nothing. A practice run does the whole job in scratch space, proves it, and throws it away.</source>
        <translation>Ein Trockenlauf liest und konvertiert alles und schreibt nichts. Ein Probelauf erledigt den ganzen Umzug in einem temporären Bereich, beweist ihn und verwirft ihn wieder.</translation>
    </message>
    <message>
        <source>&amp;Dry run</source>
        <translation>&amp;Trockenlauf</translation>
    </message>
    <message>
        <source>&amp;Practice run</source>
        <translation>&amp;Probelauf</translation>
    </message>
    <message>
        <source>&amp;Stop the trial</source>
        <translation>Test an&amp;halten</translation>
    </message>
    <message>
        <source>Progress of the trial</source>
        <translation>Fortschritt des Tests</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>%1 is missing in %2.</source>
        <translation>%1 fehlt in %2.</translation>
    </message>
    <message>
        <source>%1 does not hold what the report says.</source>
        <translation>%1 enthält nicht das, was im Bericht steht.</translation>
    </message>
    <message>
        <source>%1 is in %2, but not in the report.</source>
        <translation>%1 steht in %2, aber nicht im Bericht.</translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>stop</source>
        <translation>Halt</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>still measuring</source>
        <translation>wird noch gemessen</translation>
    </message>
    <message>
        <source>about %1 to %2 s left</source>
        <translation>noch etwa %1 bis %2 s</translation>
    </message>
    <message>
        <source>about %1 to %2 min left</source>
        <translation>noch etwa %1 bis %2 min</translation>
    </message>
    <message>
        <source>Details: %1</source>
        <translation>Details: %1</translation>
    </message>
    <message>
        <source>Nothing was changed or created.</source>
        <translation>Nichts wurde geändert oder angelegt.</translation>
    </message>
    <message>
        <source>%1 records, %2/s</source>
        <translation>%1 Datensätze, %2/s</translation>
    </message>
    <message>
        <source>You stopped it.</source>
        <translation>Sie haben den Vorgang angehalten.</translation>
    </message>
    <message>
        <source>Start it again whenever you like.</source>
        <translation>Sie können jederzeit neu beginnen.</translation>
    </message>
</context>
<context>
    <name>Detector</name>
    <message>
        <source>There is nothing at %1.</source>
        <translation>Unter %1 gibt es nichts.</translation>
    </message>
    <message>
        <source>The file %1 is empty (0 bytes).</source>
        <translation>Die Datei %1 ist leer (0 Bytes).</translation>
    </message>
    <message>
        <source>The file %1 is not a database this program knows.</source>
        <translation>Die Datei %1 ist keine Datenbank, die dieses Programm kennt.</translation>
    </message>
    <message>
        <source>The folder %1 is empty.</source>
        <translation>Der Ordner %1 ist leer.</translation>
    </message>
    <message>
        <source>The folder %1 holds no database this program knows. It holds: %2.</source>
        <translation>Der Ordner %1 enthält keine Datenbank, die dieses Programm kennt. Er enthält: %2.</translation>
    </message>
    <message>
        <source>There is more than one database at %1.</source>
        <translation>Unter %1 gibt es mehr als eine Datenbank.</translation>
    </message>
    <message>
        <source>Choose one of them: %1.</source>
        <translation>Wählen Sie eine davon: %1.</translation>
    </message>
    <message>
        <source>Choose one of these: %1.</source>
        <translation>Wählen Sie eine dieser Arten: %1.</translation>
    </message>
    <message>
        <source>It is not clear what kind of database %1 is to become.</source>
        <translation>Es ist nicht klar, was für eine Datenbank %1 werden soll.</translation>
    </message>
    <message>
        <source>Write the kind in front, for example sqlite:%1 or rocksdb:%1.</source>
        <translation>Schreiben Sie die Art davor, zum Beispiel sqlite:%1 oder rocksdb:%1.</translation>
    </message>
    <message>
        <source>Check the spelling, or choose the file or folder itself.</source>
        <translation>Prüfen Sie die Schreibweise oder wählen Sie die Datei oder den Ordner über „Durchsuchen“ aus.</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>A file could not be read: %1</source>
        <translation>Eine Datei konnte nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>A file could not be written: %1</source>
        <translation>Eine Datei konnte nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>Look at the details, mend the cause and try again.</source>
        <translation>Sehen Sie in den Details nach, beheben Sie die Ursache und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Check that the place still exists, then try again.</source>
        <translation>Prüfen Sie, ob es den Ort noch gibt, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Choose a place you may use, or ask whoever owns it for permission.</source>
        <translation>Wählen Sie einen Ort, den Sie benutzen dürfen, oder bitten Sie dessen Besitzer um Erlaubnis.</translation>
    </message>
    <message>
        <source>Free some space or choose another disk, then try again.</source>
        <translation>Schaffen Sie Platz oder wählen Sie einen anderen Datenträger und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The disk reports damage: copy what you can to another disk first.</source>
        <translation>Der Datenträger meldet Schäden: Kopieren Sie zuerst, was sich noch kopieren lässt, auf einen anderen.</translation>
    </message>
    <message>
        <source>The place %1 could not be looked at.</source>
        <translation>Der Ort %1 konnte nicht angesehen werden.</translation>
    </message>
    <message>
        <source>The folder %1 could not be created.</source>
        <translation>Der Ordner %1 konnte nicht angelegt werden.</translation>
    </message>
    <message>
        <source>%1 could not be given its final name.</source>
        <translation>Der endgültige Name %1 konnte nicht vergeben werden.</translation>
    </message>
    <message>
        <source>The folder %1 was not made by this run, so it was left as it is.</source>
        <translation>Der Ordner %1 stammt nicht von diesem Lauf und wurde deshalb gelassen, wie er ist.</translation>
    </message>
    <message>
        <source>Remove it by hand if it is not needed.</source>
        <translation>Löschen Sie ihn von Hand, wenn er nicht gebraucht wird.</translation>
    </message>
    <message>
        <source>The free space at %1 could not be found out.</source>
        <translation>Der freie Platz unter %1 ließ sich nicht ermitteln.</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>The list of past runs could not be read or written.</source>
        <translation>Die Liste der bisherigen Läufe konnte nicht gelesen oder geschrieben werden.</translation>
    </message>
    <message>
        <source>Nothing else depends on it. Move the file history.db away if this happens again.</source>
        <translation>Sonst hängt nichts davon ab. Verschieben Sie die Datei history.db an einen anderen Ort, wenn das noch einmal geschieht.</translation>
    </message>
    <message>
        <source>There is no run %1 in the history.</source>
        <translation>Im Verlauf gibt es keinen Lauf %1.</translation>
    </message>
    <message>
        <source>More than one run begins with %1.</source>
        <translation>Mit %1 beginnt mehr als ein Lauf.</translation>
    </message>
    <message>
        <source>“transload-cli history” lists all runs.</source>
        <translation>„transload-cli history“ listet alle Läufe auf.</translation>
    </message>
</context>
<context>
    <name>HistoryCommand</name>
    <message>
        <source>Run %1, %2: %3</source>
        <translation>Lauf %1, %2: %3</translation>
    </message>
    <message>
        <source>  From %1</source>
        <translation>  Von %1</translation>
    </message>
    <message>
        <source>  To %1</source>
        <translation>  Nach %1</translation>
    </message>
    <message>
        <source>  %1 records in %2 s</source>
        <translation>  %1 Datensätze in %2 s</translation>
    </message>
    <message>
        <source>  Backup: %1</source>
        <translation>  Sicherung: %1</translation>
    </message>
    <message>
        <source>  Report: %1</source>
        <translation>  Bericht: %1</translation>
    </message>
    <message>
        <source>There are no runs yet.</source>
        <translation>Es gibt noch keine Läufe.</translation>
    </message>
</context>
<context>
    <name>HtmlReport</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1 UTC</source>
        <translation>%1 UTC</translation>
    </message>
    <message>
        <source>No backup was asked for, so none was made.</source>
        <translation>Es war keine Sicherung gewünscht, deshalb wurde keine angelegt.</translation>
    </message>
    <message>
        <source>No backup was made: the run did not come that far.</source>
        <translation>Es wurde keine Sicherung angelegt: So weit kam der Lauf nicht.</translation>
    </message>
    <message>
        <source>%1 · %2 · run %3</source>
        <translation>%1 · %2 · Lauf %3</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschehen ist</translation>
    </message>
    <message>
        <source>Is my data safe</source>
        <translation>Sind meine Daten sicher</translation>
    </message>
    <message>
        <source>What to do now</source>
        <translation>Was jetzt zu tun ist</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>What this means for you</source>
        <translation>Was das für Sie bedeutet</translation>
    </message>
    <message>
        <source>Records read</source>
        <translation>Gelesene Datensätze</translation>
    </message>
    <message>
        <source>Records in the new data</source>
        <translation>Datensätze in den neuen Daten</translation>
    </message>
    <message>
        <source>Records read back</source>
        <translation>Zurückgelesene Datensätze</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Sammlungen</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Datenmenge</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Where everything is</source>
        <translation>Wo alles liegt</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>New data</source>
        <translation>Neue Daten</translation>
    </message>
    <message>
        <source>Planned target</source>
        <translation>Geplantes Ziel</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Backup manifest (SHA-256)</source>
        <translation>Manifest der Sicherung (SHA-256)</translation>
    </message>
    <message>
        <source>How to undo</source>
        <translation>Rückgängig machen</translation>
    </message>
    <message>
        <source>Size of the new data</source>
        <translation>Größe der neuen Daten</translation>
    </message>
    <message>
        <source>Expected size of the new data</source>
        <translation>Erwartete Größe der neuen Daten</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>not compared</source>
        <translation>nicht verglichen</translation>
    </message>
    <message>
        <source>✓ equal</source>
        <translation>✓ gleich</translation>
    </message>
    <message>
        <source>✕ different</source>
        <translation>✕ verschieden</translation>
    </message>
    <message>
        <source>Fingerprint of the whole run:</source>
        <translation>Fingerabdruck des ganzen Laufs:</translation>
    </message>
    <message>
        <source>Both sides were opened anew and read from beginning to end; each fingerprint is made of the SHA-256 of every record. Where both sides agree, the first 16 of its 64 digits are shown; report.json holds all.</source>
        <translation>Beide Seiten wurden neu geöffnet und von Anfang bis Ende gelesen; jeder Fingerabdruck entsteht aus den SHA-256-Werten aller Datensätze. Wo beide Seiten übereinstimmen, sind die ersten 16 der 64 Stellen gezeigt; report.json enthält alle.</translation>
    </message>
    <message>
        <source>Collections with their records on both sides</source>
        <translation>Sammlungen mit ihren Datensätzen auf beiden Seiten</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Sammlung</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Beweis</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>Started %1, finished %2</source>
        <translation>Begonnen %1, beendet %2</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Durchsatz</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Halt</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Rule “text-as-bytes”: text became the same bytes. Values per collection:</source>
        <translation>Regel „text-as-bytes“: Text wurde zu denselben Bytes. Werte je Sammlung:</translation>
    </message>
    <message>
        <source>Transload</source>
        <translation>Transload</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Target setting %1</source>
        <translation>Zieleinstellung %1</translation>
    </message>
    <message>
        <source>Versions and settings</source>
        <translation>Versionen und Einstellungen</translation>
    </message>
    <message>
        <source>What stays where it is</source>
        <translation>Was bleibt, wo es ist</translation>
    </message>
    <message>
        <source>Left out on request</source>
        <translation>Auf Wunsch weggelassen</translation>
    </message>
    <message>
        <source>Kept in the backup only: has no place in the target</source>
        <translation>Nur in der Sicherung erhalten: hat im Ziel keinen Platz</translation>
    </message>
    <message>
        <source>Carried over besides the records</source>
        <translation>Außer den Datensätzen mitgenommen</translation>
    </message>
    <message>
        <source>Values that changed their form</source>
        <translation>Werte, deren Form sich geändert hat</translation>
    </message>
    <message>
        <source>Transload report: %1</source>
        <translation>Transload-Bericht: %1</translation>
    </message>
    <message>
        <source>Counts and names only: no value of a record stands in this report. The file report.json beside it holds the same and shows whether it was edited.</source>
        <translation>Nur Anzahlen und Namen: Kein Wert eines Datensatzes steht in diesem Bericht. Die Datei report.json daneben enthält dasselbe und lässt erkennen, ob sie nachträglich geändert wurde.</translation>
    </message>
</context>
<context>
    <name>InspectCommand</name>
    <message>
        <source>in use by another program</source>
        <translation>von einem anderen Programm benutzt</translation>
    </message>
    <message>
        <source>in use by %1, process %2</source>
        <translation>von %1 benutzt, Prozess %2</translation>
    </message>
    <message>
        <source>  Kind: %1; no known application</source>
        <translation>  Art: %1; keine bekannte Anwendung</translation>
    </message>
    <message>
        <source>  Kind: %1, of %2</source>
        <translation>  Art: %1, von %2</translation>
    </message>
    <message numerus="yes">
        <source>  Size: %1 in %n file(s), last changed %2</source>
        <translation><numerusform>  Größe: %1 in %n Datei, zuletzt geändert %2</numerusform><numerusform>  Größe: %1 in %n Dateien, zuletzt geändert %2</numerusform></translation>
    </message>
    <message>
        <source>  Open: %1; close it before a move</source>
        <translation>  Geöffnet: %1; vor einem Umzug schließen</translation>
    </message>
    <message numerus="yes">
        <source>  Holds: %1 records in %n collection(s) (%2)</source>
        <translation><numerusform>  Inhalt: %1 Datensätze in %n Sammlung (%2)</numerusform><numerusform>  Inhalt: %1 Datensätze in %n Sammlungen (%2)</numerusform></translation>
    </message>
</context>
<context>
    <name>JsonReport</name>
    <message>
        <source>The report %1 was written by a newer version of this program.</source>
        <translation>Der Bericht %1 wurde von einer neueren Version dieses Programms geschrieben.</translation>
    </message>
    <message>
        <source>Install that version, then try again.</source>
        <translation>Installieren Sie diese Version und versuchen Sie es dann erneut.</translation>
    </message>
</context>
<context>
    <name>Mapping</name>
    <message>
        <source>The record “%1” of “%2” is not a pair of two byte strings, which is all that a key/value store can hold.</source>
        <translation>Der Datensatz „%1“ aus „%2“ ist kein Paar aus zwei Bytefolgen; nur solche Paare kann eine Schlüssel-Wert-Datenbank aufnehmen.</translation>
    </message>
    <message>
        <source>Correct or remove this record in the application, or choose a target that holds tables.</source>
        <translation>Berichtigen oder entfernen Sie diesen Datensatz in der Anwendung oder wählen Sie ein Ziel, das Tabellen aufnimmt.</translation>
    </message>
</context>
<context>
    <name>MigrateCommand</name>
    <message>
        <source>There is no profile called “%1”.</source>
        <translation>Es gibt kein Profil mit dem Namen „%1“.</translation>
    </message>
    <message>
        <source>Leave --profile out to let the application be detected.</source>
        <translation>Lassen Sie --profile weg, damit die Anwendung erkannt wird.</translation>
    </message>
    <message>
        <source>%1: %2 to %3</source>
        <translation>%1: %2 nach %3</translation>
    </message>
    <message>
        <source>  The move will copy %1 records and needs about %2 for the new data.</source>
        <translation>  Der Umzug wird %1 Datensätze kopieren und braucht etwa %2 für die neuen Daten.</translation>
    </message>
    <message>
        <source>  Fingerprint: %1</source>
        <translation>  Fingerabdruck: %1</translation>
    </message>
    <message>
        <source>  Backup: %1</source>
        <translation>  Sicherung: %1</translation>
    </message>
    <message>
        <source>  Report: %1</source>
        <translation>  Bericht: %1</translation>
    </message>
    <message>
        <source>What to do now in %1:</source>
        <translation>Was jetzt in %1 zu tun ist:</translation>
    </message>
    <message>
        <source>It was not said where the backup should go.</source>
        <translation>Es ist nicht angegeben, wohin die Sicherung soll.</translation>
    </message>
    <message>
        <source>Give --backup FOLDER, or --no-backup to move without one.</source>
        <translation>Geben Sie --backup ORDNER an oder --no-backup, um ohne Sicherung umzuziehen.</translation>
    </message>
</context>
<context>
    <name>Migration</name>
    <message>
        <source>The original changed while it was being read.</source>
        <translation>Das Original hat sich geändert, während es gelesen wurde.</translation>
    </message>
    <message>
        <source>Close the application that uses it, then start again.</source>
        <translation>Schließen Sie die Anwendung, die es benutzt, und beginnen Sie dann neu.</translation>
    </message>
    <message>
        <source>The new data differs from the original, so it was thrown away.</source>
        <translation>Die neuen Daten weichen vom Original ab und wurden deshalb verworfen.</translation>
    </message>
    <message>
        <source>Send the report to the makers of this program: this must not happen.</source>
        <translation>Senden Sie den Bericht an die Hersteller dieses Programms: Das darf nicht vorkommen.</translation>
    </message>
    <message>
        <source>what was copied is not what the original holds now</source>
        <translation>das Original enthält jetzt anderes, als kopiert wurde</translation>
    </message>
    <message>
        <source>The target is not built as planned.</source>
        <translation>Das Ziel ist nicht so aufgebaut wie geplant.</translation>
    </message>
    <message>
        <source>After the switch, %1 holds another number of records.</source>
        <translation>Nach dem Umschalten enthält %1 eine andere Anzahl von Datensätzen.</translation>
    </message>
    <message>
        <source>Check the disk, then start again.</source>
        <translation>Prüfen Sie den Datenträger und beginnen Sie dann neu.</translation>
    </message>
    <message>
        <source>Your original is unchanged.</source>
        <translation>Ihr Original ist unverändert.</translation>
    </message>
    <message>
        <source>The new data stands at %1 but is not proven: do not use it.</source>
        <translation>Die neuen Daten liegen unter %1, ihre Richtigkeit ist aber nicht bewiesen: Verwenden Sie sie nicht.</translation>
    </message>
    <message>
        <source>Nothing was left in the target.</source>
        <translation>Im Ziel ist nichts zurückgeblieben.</translation>
    </message>
    <message>
        <source>The backup is complete: %1</source>
        <translation>Die Sicherung ist vollständig: %1</translation>
    </message>
    <message>
        <source>You stopped the move.</source>
        <translation>Sie haben den Umzug angehalten.</translation>
    </message>
    <message>
        <source>Start it again whenever you like.</source>
        <translation>Sie können jederzeit neu beginnen.</translation>
    </message>
    <message>
        <source>a record came twice: %1</source>
        <translation>ein Datensatz kam zweimal: %1</translation>
    </message>
    <message>
        <source>The original was changed while the move was going on.</source>
        <translation>Das Original wurde während des Umzugs geändert.</translation>
    </message>
    <message>
        <source>The new data is the original as it was when the backup was made; later changes are not in it.</source>
        <translation>Die neuen Daten sind das Original, wie es beim Anlegen der Sicherung war; spätere Änderungen sind nicht enthalten.</translation>
    </message>
    <message>
        <source>Close the application that uses it, and move again.</source>
        <translation>Schließen Sie die Anwendung, die es benutzt, und wiederholen Sie den Umzug.</translation>
    </message>
    <message>
        <source>Nothing was changed or created.</source>
        <translation>Nichts wurde geändert oder angelegt.</translation>
    </message>
</context>
<context>
    <name>MigrationRunner</name>
    <message>
        <source>The program made a mistake and stopped.</source>
        <translation>Das Programm hat einen Fehler gemacht und angehalten.</translation>
    </message>
    <message>
        <source>Start it again. If it happens twice, report it with the details.</source>
        <translation>Beginnen Sie neu. Geschieht es noch einmal, melden Sie es mit den Details.</translation>
    </message>
</context>
<context>
    <name>MovingPage</name>
    <message>
        <source>Moving</source>
        <translation>Umzug läuft</translation>
    </message>
    <message>
        <source>Progress of the whole move</source>
        <translation>Fortschritt des ganzen Umzugs</translation>
    </message>
    <message>
        <source>&amp;Collections:</source>
        <translation>&amp;Sammlungen:</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>Stops safely; the target stays as it was.</source>
        <translation>Hält sicher an; das Ziel bleibt, wie es war.</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>Back up the original and prove the backup</source>
        <translation>Original sichern und beweisen, dass die Sicherung stimmt</translation>
    </message>
    <message>
        <source>Copy the original to a private place</source>
        <translation>Original an einen geschützten Ort kopieren</translation>
    </message>
    <message>
        <source>Read every record</source>
        <translation>Jeden Datensatz lesen</translation>
    </message>
    <message>
        <source>Copy the records</source>
        <translation>Datensätze kopieren</translation>
    </message>
    <message>
        <source>Build indexes and save</source>
        <translation>Indizes aufbauen und speichern</translation>
    </message>
    <message>
        <source>Prove that every record arrived</source>
        <translation>Beweisen, dass jeder Datensatz angekommen ist</translation>
    </message>
    <message>
        <source>Put the new data in place</source>
        <translation>Neue Daten an ihren Platz bringen</translation>
    </message>
    <message>
        <source>The source has no collection called “%1”.</source>
        <translation>Die Quelle hat keine Sammlung mit dem Namen „%1“.</translation>
    </message>
    <message>
        <source>Check the spelling; “transload-cli inspect” lists the names.</source>
        <translation>Prüfen Sie die Schreibweise; „transload-cli inspect“ listet die Namen auf.</translation>
    </message>
    <message>
        <source>“%1” and “%2” would become the same table.</source>
        <translation>„%1“ und „%2“ würden zu derselben Tabelle.</translation>
    </message>
    <message>
        <source>The target does not tell upper case from lower case in names.</source>
        <translation>Das Ziel unterscheidet in Namen nicht zwischen Groß- und Kleinschreibung.</translation>
    </message>
    <message>
        <source>Choose another kind of target, or leave one of the two out.</source>
        <translation>Wählen Sie eine andere Zielart oder lassen Sie eine der beiden weg.</translation>
    </message>
    <message>
        <source>The %1 “%2” is not moved.</source>
        <translation>Zieht nicht mit um: %1 „%2“.</translation>
    </message>
    <message>
        <source>It has no place in the target; its definition is kept in the report.</source>
        <translation>Dafür gibt es im Ziel keinen Platz; die Definition bleibt im Bericht erhalten.</translation>
    </message>
    <message>
        <source>Name the tables to be moved, without this one, to go on.</source>
        <translation>Um fortzufahren, nennen Sie die Tabellen, die umziehen sollen, ohne diese.</translation>
    </message>
    <message>
        <source>Create it again in the target if the application needs it.</source>
        <translation>Legen Sie das Objekt im Ziel neu an, wenn die Anwendung es braucht.</translation>
    </message>
    <message>
        <source>%1 could not work with it.</source>
        <translation>%1 könnte damit nicht arbeiten.</translation>
    </message>
    <message>
        <source>A proven backup of %1 is put into %2.</source>
        <translation>Eine Sicherung von %1 wird in %2 angelegt und ihre Richtigkeit bewiesen.</translation>
    </message>
    <message>
        <source>No backup is made.</source>
        <translation>Es wird keine Sicherung angelegt.</translation>
    </message>
    <message numerus="yes">
        <source>%1 records from %n collection(s) are copied to %2.</source>
        <translation><numerusform>%1 Datensätze aus %n Sammlung werden nach %2 kopiert.</numerusform><numerusform>%1 Datensätze aus %n Sammlungen werden nach %2 kopiert.</numerusform></translation>
    </message>
    <message>
        <source>About %1 are needed there.</source>
        <translation>Dort werden etwa %1 gebraucht.</translation>
    </message>
    <message>
        <source>Every record is compared before the new data can be seen under its name.</source>
        <translation>Jeder Datensatz wird verglichen, bevor die neuen Daten unter ihrem Namen sichtbar werden.</translation>
    </message>
    <message>
        <source>The original stays as it is.</source>
        <translation>Das Original bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>index</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>view</source>
        <translation>Sicht</translation>
    </message>
    <message>
        <source>trigger</source>
        <translation>Trigger</translation>
    </message>
    <message>
        <source>virtual table</source>
        <translation>virtuelle Tabelle</translation>
    </message>
    <message>
        <source>shadow table</source>
        <translation>Schattentabelle</translation>
    </message>
    <message>
        <source>sequence</source>
        <translation>Zähler</translation>
    </message>
    <message>
        <source>statistics</source>
        <translation>Statistik</translation>
    </message>
</context>
<context>
    <name>Preflight</name>
    <message>
        <source>another program</source>
        <translation>einem anderen Programm</translation>
    </message>
    <message>
        <source>%1 (process %2)</source>
        <translation>%1 (Prozess %2)</translation>
    </message>
    <message>
        <source>The source is still open in %1.</source>
        <translation>Die Quelle ist noch in %1 geöffnet.</translation>
    </message>
    <message>
        <source>What it writes during the move could be missing in the result.</source>
        <translation>Was dort während des Umzugs geschrieben wird, könnte im Ergebnis fehlen.</translation>
    </message>
    <message>
        <source>Close or stop that program, then check again.</source>
        <translation>Schließen oder beenden Sie dieses Programm und prüfen Sie dann erneut.</translation>
    </message>
    <message>
        <source>The folder %1 for %2 does not exist.</source>
        <translation>Den Ordner %1 für %2 gibt es nicht.</translation>
    </message>
    <message>
        <source>It may be on a disk that is not connected.</source>
        <translation>Vielleicht liegt er auf einem Datenträger, der nicht angeschlossen ist.</translation>
    </message>
    <message>
        <source>Create it, or choose another one.</source>
        <translation>Legen Sie ihn an oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>You may not write into the folder %1 for %2.</source>
        <translation>In den Ordner %1 für %2 dürfen Sie nicht schreiben.</translation>
    </message>
    <message>
        <source>Its permissions, or a read-only disk, forbid it.</source>
        <translation>Seine Zugriffsrechte oder ein schreibgeschützter Datenträger lassen es nicht zu.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Nothing may be created in the source.</source>
        <translation>In der Quelle darf nichts angelegt werden.</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>On %1, about %2 are needed and %3 are free.</source>
        <translation>Auf %1 werden etwa %2 gebraucht, frei sind %3.</translation>
    </message>
    <message>
        <source>It is for: %1.</source>
        <translation>Gebraucht wird das für: %1.</translation>
    </message>
    <message>
        <source>Free some space there, or choose another disk.</source>
        <translation>Schaffen Sie dort Platz oder wählen Sie einen anderen Datenträger.</translation>
    </message>
    <message>
        <source>The backup lies on the same disk as the original.</source>
        <translation>Die Sicherung liegt auf demselben Datenträger wie das Original.</translation>
    </message>
    <message>
        <source>When that disk fails, both are lost.</source>
        <translation>Fällt dieser Datenträger aus, ist beides verloren.</translation>
    </message>
    <message>
        <source>Choose another disk, or copy the backup to one afterwards.</source>
        <translation>Wählen Sie einen anderen Datenträger oder kopieren Sie die Sicherung danach auf einen anderen.</translation>
    </message>
    <message>
        <source>the backup</source>
        <translation>die Sicherung</translation>
    </message>
    <message>
        <source>the report</source>
        <translation>den Bericht</translation>
    </message>
    <message>
        <source>There is nothing to move in %1.</source>
        <translation>In %1 gibt es nichts, was umziehen könnte.</translation>
    </message>
    <message>
        <source>A move without data would look like a success.</source>
        <translation>Ein Umzug ohne Daten sähe wie ein Erfolg aus.</translation>
    </message>
    <message>
        <source>Check that this is the right place, and that something is chosen.</source>
        <translation>Prüfen Sie, ob dies der richtige Ort ist und ob etwas ausgewählt ist.</translation>
    </message>
    <message>
        <source>“%1” beside the data is not part of the database.</source>
        <translation>„%1“ neben den Daten gehört nicht zur Datenbank.</translation>
    </message>
    <message>
        <source>It is neither moved nor changed.</source>
        <translation>Es wird weder übertragen noch geändert.</translation>
    </message>
    <message>
        <source>Source and target are the same.</source>
        <translation>Quelle und Ziel sind dasselbe.</translation>
    </message>
    <message>
        <source>The original must stay as it is.</source>
        <translation>Das Original muss bleiben, wie es ist.</translation>
    </message>
    <message>
        <source>The target lies inside the source folder.</source>
        <translation>Das Ziel liegt im Ordner der Quelle.</translation>
    </message>
    <message>
        <source>The backup would lie inside the target.</source>
        <translation>Die Sicherung läge im Ziel.</translation>
    </message>
    <message>
        <source>Backup and new data must not mix.</source>
        <translation>Sicherung und neue Daten dürfen sich nicht vermischen.</translation>
    </message>
    <message>
        <source>There is already something at %1.</source>
        <translation>Unter %1 liegt schon etwas.</translation>
    </message>
    <message>
        <source>What stands there is never overwritten.</source>
        <translation>Was dort liegt, wird niemals überschrieben.</translation>
    </message>
    <message>
        <source>Choose a new name, or move what is there out of the way.</source>
        <translation>Wählen Sie einen neuen Namen oder räumen Sie weg, was dort liegt.</translation>
    </message>
    <message>
        <source>the new data</source>
        <translation>die neuen Daten</translation>
    </message>
    <message numerus="yes">
        <source>%1.%2 holds %n value(s) that are neither bytes nor text.</source>
        <translation><numerusform>%1.%2 enthält %n Wert, der weder Bytes noch Text ist.</numerusform><numerusform>%1.%2 enthält %n Werte, die weder Bytes noch Text sind.</numerusform></translation>
    </message>
    <message>
        <source>The target holds bytes only, so they would be changed or lost.</source>
        <translation>Das Ziel nimmt nur Bytes auf; solche Werte würden geändert oder gingen verloren.</translation>
    </message>
    <message>
        <source>Correct these records in the source, or leave this collection out.</source>
        <translation>Berichtigen Sie diese Datensätze in der Quelle oder lassen Sie diese Sammlung weg.</translation>
    </message>
    <message numerus="yes">
        <source>%1 holds %n text value(s), which are moved as their bytes.</source>
        <translation><numerusform>%1 enthält %n Textwert, der als seine Bytes übertragen wird.</numerusform><numerusform>%1 enthält %n Textwerte, die als ihre Bytes übertragen werden.</numerusform></translation>
    </message>
    <message>
        <source>The target does not tell text from bytes; the characters stay the same.</source>
        <translation>Das Ziel unterscheidet nicht zwischen Text und Bytes; die Zeichen bleiben dieselben.</translation>
    </message>
    <message>
        <source>backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>new data</source>
        <translation>neue Daten</translation>
    </message>
    <message>
        <source>temporary copy</source>
        <translation>Kopie auf Zeit</translation>
    </message>
    <message>
        <source>The folder %1 for %2 lies inside the source folder.</source>
        <extracomment>%2 is "the backup" or "the report"</extracomment>
        <translation>Der Ordner %1 für %2 liegt im Ordner der Quelle.</translation>
    </message>
</context>
<context>
    <name>ProfileLibrary</name>
    <message>
        <source>The application profile %1 could not be read.</source>
        <translation>Das Anwendungsprofil %1 konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Make the file readable, or move it out of the profiles folder.</source>
        <translation>Machen Sie die Datei lesbar oder verschieben Sie sie aus dem Profilordner.</translation>
    </message>
    <message>
        <source>The application profile %1 is larger than 1 MB.</source>
        <translation>Das Anwendungsprofil %1 ist größer als 1 MB.</translation>
    </message>
    <message>
        <source>Move it out of the profiles folder.</source>
        <translation>Verschieben Sie es aus dem Profilordner.</translation>
    </message>
    <message>
        <source>The application profile %1 uses the id “%2” of another one.</source>
        <translation>Das Anwendungsprofil %1 verwendet die Kennung „%2“ eines anderen.</translation>
    </message>
    <message>
        <source>Give it an id of its own, or move it out of the profiles folder.</source>
        <translation>Geben Sie ihm eine eigene Kennung oder verschieben Sie es aus dem Profilordner.</translation>
    </message>
</context>
<context>
    <name>ProfileParser</name>
    <message>
        <source>The application profile %1 has a mistake: %2.</source>
        <translation>Das Anwendungsprofil %1 enthält einen Fehler: %2.</translation>
    </message>
    <message>
        <source>Correct the file, or move it out of the profiles folder.</source>
        <translation>Berichtigen Sie die Datei oder verschieben Sie sie aus dem Profilordner.</translation>
    </message>
</context>
<context>
    <name>Registry</name>
    <message>
        <source>This program knows no kind of store called “%1”.</source>
        <translation>Dieses Programm kennt keine Speicherart mit dem Namen „%1“.</translation>
    </message>
    <message>
        <source>Choose one of the kinds that “transload-cli --help” lists.</source>
        <translation>Wählen Sie eine der Arten, die „transload-cli --help“ auflistet.</translation>
    </message>
</context>
<context>
    <name>ReportWords</name>
    <message>
        <source>The original at %1 was not changed. To go back, let the application use it again, and delete the new data at %2.</source>
        <translation>Das Original unter %1 wurde nicht geändert. Um zurückzukehren, lassen Sie die Anwendung wieder das Original benutzen und löschen Sie die neuen Daten unter %2.</translation>
    </message>
    <message>
        <source>There is nothing to undo: this run put nothing in place.</source>
        <translation>Es gibt nichts rückgängig zu machen: Dieser Lauf hat nichts an seinen Platz gebracht.</translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Open &amp;report</source>
        <translation>&amp;Bericht öffnen</translation>
    </message>
    <message>
        <source>Open report &amp;folder</source>
        <translation>&amp;Ordner des Berichts öffnen</translation>
    </message>
    <message>
        <source>Copy &amp;details</source>
        <translation>&amp;Details kopieren</translation>
    </message>
    <message>
        <source>What stays where it is</source>
        <translation>Was bleibt, wo es ist</translation>
    </message>
    <message>
        <source>Noticed on the way</source>
        <translation>Unterwegs aufgefallen</translation>
    </message>
</context>
<context>
    <name>RocksdbText</name>
    <message>
        <source>A RocksDB database cannot be written with %1 = “%2”.</source>
        <translation>Mit %1 = „%2“ kann keine RocksDB-Datenbank geschrieben werden.</translation>
    </message>
    <message>
        <source>Correct the option, or leave it out.</source>
        <translation>Berichtigen Sie die Option oder lassen Sie sie weg.</translation>
    </message>
    <message>
        <source>The RocksDB database in %1 is damaged: its file %2 is missing.</source>
        <translation>Die RocksDB-Datenbank in %1 ist beschädigt: Ihre Datei %2 fehlt.</translation>
    </message>
    <message>
        <source>The folder %1 holds no RocksDB database.</source>
        <translation>Der Ordner %1 enthält keine RocksDB-Datenbank.</translation>
    </message>
    <message>
        <source>Use a backup of this database. Nothing was changed.</source>
        <translation>Verwenden Sie eine Sicherung dieser Datenbank. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Choose the folder that holds the database.</source>
        <translation>Wählen Sie den Ordner, der die Datenbank enthält.</translation>
    </message>
    <message>
        <source>The new RocksDB database could not be written.</source>
        <translation>Die neue RocksDB-Datenbank konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>This is a fault of this program; please report it.</source>
        <translation>Das ist ein Fehler dieses Programms; bitte melden Sie ihn.</translation>
    </message>
    <message>
        <source>The column family %1 was to be written twice.</source>
        <translation>Die Spaltenfamilie %1 sollte zweimal geschrieben werden.</translation>
    </message>
    <message>
        <source>The column family %1 was not written to its end.</source>
        <translation>Die Spaltenfamilie %1 wurde nicht zu Ende geschrieben.</translation>
    </message>
    <message>
        <source>The RocksDB database in %1 could not be opened.</source>
        <translation>Die RocksDB-Datenbank in %1 konnte nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>A column family has a name that is no text: %1</source>
        <translation>Eine Spaltenfamilie hat einen Namen, der kein Text ist: %1</translation>
    </message>
    <message>
        <source>Rename it with the application that made it.</source>
        <translation>Benennen Sie sie mit der Anwendung um, von der sie stammt.</translation>
    </message>
    <message>
        <source>This database keeps its newest records outside its own folder, in %1.</source>
        <translation>Diese Datenbank hält ihre neuesten Datensätze außerhalb ihres Ordners, in %1.</translation>
    </message>
    <message>
        <source>Let the application write its log into the folder of the database, then try again.</source>
        <translation>Lassen Sie die Anwendung ihr Protokoll in den Ordner der Datenbank schreiben und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source> Its name: %1</source>
        <translation> Sein Name: %1</translation>
    </message>
    <message>
        <source>The column family %1 holds unfinished values which only the application's merge operator “%2” can complete.</source>
        <translation>Die Spaltenfamilie %1 enthält unfertige Werte, die nur der Merge-Operator „%2“ der Anwendung vervollständigen kann.</translation>
    </message>
    <message>
        <source>Export the data with the application itself.</source>
        <translation>Exportieren Sie die Daten mit der Anwendung selbst.</translation>
    </message>
    <message>
        <source>The database does not list its data file %1, so it is not read.</source>
        <translation>Die Datenbank führt ihre Datendatei %1 nicht auf, deshalb wird diese nicht gelesen.</translation>
    </message>
    <message>
        <source>After a crash this is normal: the file was not finished. Otherwise the list is older than the data, and records would be missing.</source>
        <translation>Nach einem Absturz ist das normal: Die Datei wurde nicht fertig. Andernfalls ist die Liste älter als die Daten, und es würden Datensätze fehlen.</translation>
    </message>
    <message>
        <source>Compare the numbers of records with what you expect.</source>
        <translation>Vergleichen Sie die Anzahl der Datensätze mit dem, was Sie erwarten.</translation>
    </message>
    <message>
        <source>The RocksDB database has no column family %1.</source>
        <translation>Die RocksDB-Datenbank hat keine Spaltenfamilie %1.</translation>
    </message>
    <message>
        <source>Look at the database again: it may have changed meanwhile.</source>
        <translation>Sehen Sie die Datenbank noch einmal an: Sie kann sich inzwischen geändert haben.</translation>
    </message>
    <message>
        <source>Use a newer version of this program, or of the RocksDB it is linked with.</source>
        <translation>Verwenden Sie eine neuere Version dieses Programms oder der RocksDB-Bibliothek, mit der es verbunden ist.</translation>
    </message>
    <message>
        <source>Start and stop the application once, so that it repairs its database, or use a backup. Nothing was changed.</source>
        <translation>Starten und beenden Sie die Anwendung einmal, damit sie ihre Datenbank repariert, oder verwenden Sie eine Sicherung. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>This database was written by a newer RocksDB (format %1) than this program reads (format %2). It is not damaged.</source>
        <translation>Diese Datenbank wurde von einer neueren RocksDB-Version geschrieben (Format %1), als dieses Programm lesen kann (Format %2). Sie ist nicht beschädigt.</translation>
    </message>
    <message>
        <source>This database sorts its keys in an order of its own, “%1”, which only the application that made it knows.</source>
        <translation>Diese Datenbank sortiert ihre Schlüssel in einer eigenen Reihenfolge, „%1“, die nur die Anwendung kennt, von der die Datenbank stammt.</translation>
    </message>
    <message>
        <source>This database holds unfinished values which only the merge operator of the application that made it can complete.</source>
        <translation>Diese Datenbank enthält unfertige Werte, die nur der Merge-Operator der Anwendung vervollständigen kann, von der sie stammt.</translation>
    </message>
    <message>
        <source>The RocksDB database is damaged.</source>
        <translation>Die RocksDB-Datenbank ist beschädigt.</translation>
    </message>
    <message>
        <source>The list of files of this database was written by a newer RocksDB than this program reads (%1). It is not damaged.</source>
        <translation>Die Dateiliste dieser Datenbank wurde von einer neueren RocksDB-Version geschrieben, als dieses Programm lesen kann (%1). Sie ist nicht beschädigt.</translation>
    </message>
    <message>
        <source>There is no space left for the RocksDB database.</source>
        <translation>Für die RocksDB-Datenbank ist kein Platz mehr frei.</translation>
    </message>
    <message>
        <source>Free some space, or choose another place.</source>
        <translation>Schaffen Sie Platz oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>A file of the RocksDB database may not be opened by this user.</source>
        <translation>Dieser Benutzer darf eine Datei der RocksDB-Datenbank nicht öffnen.</translation>
    </message>
    <message>
        <source>Start this program as the user who owns the files.</source>
        <translation>Starten Sie dieses Programm als der Benutzer, dem die Dateien gehören.</translation>
    </message>
    <message>
        <source>Look at the report for what the system said, then try again.</source>
        <translation>Sehen Sie im Bericht nach, was das System gemeldet hat, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>This database uses something that RocksDB %1 in this program does not support.</source>
        <translation>Diese Datenbank verwendet etwas, das RocksDB %1 in diesem Programm nicht unterstützt.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>Look at the report for what RocksDB said.</source>
        <translation>Sehen Sie im Bericht nach, was RocksDB gemeldet hat.</translation>
    </message>
    <message>
        <source>The RocksDB database is damaged: its file %1 is missing or cannot be read.</source>
        <translation>Die RocksDB-Datenbank ist beschädigt: Ihre Datei %1 fehlt oder ist nicht lesbar.</translation>
    </message>
    <message>
        <source>RocksDB stopped unexpectedly.</source>
        <translation>RocksDB hat unerwartet angehalten.</translation>
    </message>
    <message>
        <source>Try again; if it happens again, the report tells what to pass on.</source>
        <translation>Versuchen Sie es erneut; geschieht es wieder, steht im Bericht, was Sie weitergeben sollten.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>Den Ordner %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>%1 is a file; a RocksDB database is a folder.</source>
        <translation>%1 ist eine Datei; eine RocksDB-Datenbank ist ein Ordner.</translation>
    </message>
    <message>
        <source>The folder %1 may not be opened by this user.</source>
        <translation>Dieser Benutzer darf den Ordner %1 nicht öffnen.</translation>
    </message>
    <message>
        <source>Start this program as the user who owns the folder.</source>
        <translation>Starten Sie dieses Programm als der Benutzer, dem der Ordner gehört.</translation>
    </message>
    <message>
        <source>A file could not be read: %1</source>
        <translation>Eine Datei konnte nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>A record of the column family %1 has columns of its own, not one value.</source>
        <translation>Ein Datensatz der Spaltenfamilie %1 hat eigene Spalten statt eines einzelnen Werts.</translation>
    </message>
    <message>
        <source>A record of the column family %1 is larger than 2 GB.</source>
        <translation>Ein Datensatz der Spaltenfamilie %1 ist größer als 2 GB.</translation>
    </message>
    <message>
        <source>Shorten or remove this record with the application that made it.</source>
        <translation>Kürzen oder entfernen Sie diesen Datensatz mit der Anwendung, von der er stammt.</translation>
    </message>
    <message>
        <source>The column family %1 could not be read to its end.</source>
        <translation>Die Spaltenfamilie %1 konnte nicht zu Ende gelesen werden.</translation>
    </message>
    <message>
        <source>The file %1 of the column family %2 is damaged.</source>
        <translation>Die Datei %1 der Spaltenfamilie %2 ist beschädigt.</translation>
    </message>
    <message>
        <source>Its records cannot be trusted. RocksDB reports: %1</source>
        <translation>Auf ihre Datensätze ist kein Verlass. RocksDB meldet: %1</translation>
    </message>
    <message>
        <source>Use a backup of this database, or let the application repair it first.</source>
        <translation>Verwenden Sie eine Sicherung dieser Datenbank oder lassen Sie sie zuerst von der Anwendung reparieren.</translation>
    </message>
    <message>
        <source>%1 has the name of a database file but is not a regular file.</source>
        <translation>%1 heißt wie eine Datenbankdatei, ist aber keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>What a link leads to can be exchanged while it is read, and no backup would hold it.</source>
        <translation>Worauf eine Verknüpfung zeigt, kann während des Lesens ausgetauscht werden, und keine Sicherung würde es enthalten.</translation>
    </message>
    <message>
        <source>Put the file itself into the folder, then try again.</source>
        <translation>Legen Sie die Datei selbst in den Ordner und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The last write in the database's log was not finished.</source>
        <translation>Der letzte Schreibvorgang im Protokoll der Datenbank wurde nicht abgeschlossen.</translation>
    </message>
    <message>
        <source>After a crash this is normal: the application drops it too when it starts. Not read is: %1</source>
        <translation>Nach einem Absturz ist das normal: Auch die Anwendung verwirft ihn beim Start. Nicht gelesen wird: %1</translation>
    </message>
    <message>
        <source>Nothing has to be done, unless you miss what was written last.</source>
        <translation>Es ist nichts zu tun, außer Sie vermissen, was zuletzt geschrieben wurde.</translation>
    </message>
    <message>
        <source>RocksDB, a folder</source>
        <translation>RocksDB, ein Ordner</translation>
    </message>
    <message>
        <source>column families</source>
        <translation>Spaltenfamilien</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Choose another place, or start this program as the user who owns the folder.</source>
        <translation>Wählen Sie einen anderen Ort oder starten Sie dieses Programm als der Benutzer, dem der Ordner gehört.</translation>
    </message>
    <message>
        <source>The file %1 could not be made private.</source>
        <translation>Die Datei %1 konnte nicht vor fremdem Zugriff geschützt werden.</translation>
    </message>
    <message>
        <source>The folder %1 could not be removed.</source>
        <translation>Der Ordner %1 konnte nicht gelöscht werden.</translation>
    </message>
    <message>
        <source>The new database was to be shown before it was complete.</source>
        <translation>Die neue Datenbank sollte sichtbar werden, bevor sie vollständig war.</translation>
    </message>
    <message>
        <source>RocksDB holds keys and values only; %1 has other columns.</source>
        <translation>RocksDB nimmt nur Schlüssel und Werte auf; %1 hat andere Spalten.</translation>
    </message>
    <message>
        <source>Choose another kind of target, such as SQLite, for this data.</source>
        <translation>Wählen Sie für diese Daten eine andere Zielart, etwa SQLite.</translation>
    </message>
    <message>
        <source>A key stands twice in %1; in RocksDB the second would replace the first.</source>
        <translation>Ein Schlüssel kommt in %1 zweimal vor; in RocksDB würde der zweite den ersten ersetzen.</translation>
    </message>
    <message>
        <source>Correct the source, or leave this collection out.</source>
        <translation>Berichtigen Sie die Quelle oder lassen Sie diese Sammlung weg.</translation>
    </message>
    <message>
        <source>The column family %1 could not be written.</source>
        <translation>Die Spaltenfamilie %1 konnte nicht geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>RunReport</name>
    <message>
        <source>Proven: every one of %1 records in the new database equals the original.</source>
        <translation>Bewiesen: Jeder der %1 Datensätze in der neuen Datenbank stimmt mit dem Original überein.</translation>
    </message>
    <message>
        <source>The practice run succeeded: every one of %1 records arrived. Nothing was kept.</source>
        <translation>Der Probelauf ist gelungen: Jeder der %1 Datensätze ist angekommen. Nichts wurde behalten.</translation>
    </message>
    <message>
        <source>Dry run: the move could start. Nothing was written.</source>
        <translation>Trockenlauf: Der Umzug könnte beginnen. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>Not moved: the new data differed from the original.</source>
        <translation>Nicht umgezogen: Die neuen Daten wichen vom Original ab.</translation>
    </message>
    <message>
        <source>Could not be verified: it is not known whether everything arrived.</source>
        <translation>Konnte nicht nachgeprüft werden: Es ist nicht bekannt, ob alles angekommen ist.</translation>
    </message>
    <message>
        <source>Moved, with exceptions: some records could not go.</source>
        <translation>Umgezogen, mit Ausnahmen: Einige Datensätze ließen sich nicht übertragen.</translation>
    </message>
    <message>
        <source>Not moved: stopped before the end.</source>
        <translation>Nicht umgezogen: vor dem Ende angehalten.</translation>
    </message>
    <message>
        <source>Not moved: the run failed.</source>
        <translation>Nicht umgezogen: Der Lauf ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Not started: something has to be put right first.</source>
        <translation>Nicht begonnen: Zuerst muss etwas in Ordnung gebracht werden.</translation>
    </message>
</context>
<context>
    <name>SealedJson</name>
    <message>
        <source>Use another copy of this file, if there is one.</source>
        <translation>Verwenden Sie eine andere Kopie dieser Datei, falls es eine gibt.</translation>
    </message>
    <message>
        <source>The file %1 is damaged.</source>
        <translation>Die Datei %1 ist beschädigt.</translation>
    </message>
    <message>
        <source>The file %1 was changed after it was written.</source>
        <translation>Die Datei %1 wurde geändert, nachdem sie geschrieben worden war.</translation>
    </message>
</context>
<context>
    <name>SourcePage</name>
    <message>
        <source>Where is the data?</source>
        <translation>Wo sind die Daten?</translation>
    </message>
    <message>
        <source>Drop the application’s data folder or database file here, or choose it. Dropping starts nothing.</source>
        <translation>Legen Sie den Datenordner oder die Datenbankdatei der Anwendung hier ab oder wählen Sie den Ort aus. Das Ablegen startet noch nichts.</translation>
    </message>
    <message>
        <source>Choose a &amp;file…</source>
        <translation>&amp;Datei wählen …</translation>
    </message>
    <message>
        <source>Choose a f&amp;older…</source>
        <translation>&amp;Ordner wählen …</translation>
    </message>
    <message>
        <source>&amp;Recent places</source>
        <translation>Zuletzt &amp;benutzte Orte</translation>
    </message>
    <message>
        <source>&amp;Place:</source>
        <translation>Or&amp;t:</translation>
    </message>
    <message>
        <source>/path/to/the/data</source>
        <translation>/pfad/zu/den/daten</translation>
    </message>
    <message>
        <source>Looking at the place</source>
        <translation>Ort wird untersucht</translation>
    </message>
    <message>
        <source>Counting the records in the background. You can go on meanwhile.</source>
        <translation>Die Datensätze werden im Hintergrund gezählt. Sie können währenddessen fortfahren.</translation>
    </message>
</context>
<context>
    <name>SqliteText</name>
    <message>
        <source>The new SQLite file could not be written.</source>
        <translation>Die neue SQLite-Datei konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Leave it out, or mend its definition in the source first.</source>
        <translation>Lassen Sie das Objekt weg oder berichtigen Sie zuerst seine Definition in der Quelle.</translation>
    </message>
    <message>
        <source>“%1” could not be created in the new SQLite file.</source>
        <translation>„%1“ konnte in der neuen SQLite-Datei nicht angelegt werden.</translation>
    </message>
    <message>
        <source>The unique index “%1” does not fit the records: two are equal.</source>
        <translation>Der eindeutige Index „%1“ passt nicht zu den Datensätzen: Zwei sind gleich.</translation>
    </message>
    <message>
        <source>Run the check of the source: its index is damaged.</source>
        <translation>Lassen Sie die Quelle prüfen: Ihr Index ist beschädigt.</translation>
    </message>
    <message>
        <source>The SQLite file %1 could not be opened.</source>
        <translation>Die SQLite-Datei %1 konnte nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>This SQLite file could not be opened safely.</source>
        <translation>Diese SQLite-Datei konnte nicht sicher geöffnet werden.</translation>
    </message>
    <message>
        <source>The SQLite file could not be read.</source>
        <translation>Die SQLite-Datei konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Rename it in the source first.</source>
        <translation>Ändern Sie zuerst den Namen in der Quelle.</translation>
    </message>
    <message>
        <source>Leave it out, or mend it in the source first.</source>
        <translation>Lassen Sie es weg oder berichtigen Sie es zuerst in der Quelle.</translation>
    </message>
    <message>
        <source>Close the program that uses the file, then try again.</source>
        <translation>Schließen Sie das Programm, das die Datei benutzt, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Restore the file from a backup, or let SQLite's own “.recover” command save what it can into a new file.</source>
        <translation>Stellen Sie die Datei aus einer Sicherung wieder her oder lassen Sie den SQLite-eigenen Befehl „.recover“ in eine neue Datei retten, was sich retten lässt.</translation>
    </message>
    <message>
        <source>Free some space or choose another disk, then try again.</source>
        <translation>Schaffen Sie Platz oder wählen Sie einen anderen Datenträger und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Choose a place you may use, or ask whoever owns it for permission.</source>
        <translation>Wählen Sie einen Ort, den Sie benutzen dürfen, oder bitten Sie dessen Besitzer um Erlaubnis.</translation>
    </message>
    <message>
        <source>Check that the place still exists, then try again.</source>
        <translation>Prüfen Sie, ob es den Ort noch gibt, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Look at the details, mend the cause and try again.</source>
        <translation>Sehen Sie in den Details nach, beheben Sie die Ursache und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The file %1 is empty: it holds no data.</source>
        <translation>Die Datei %1 ist leer: Sie enthält keine Daten.</translation>
    </message>
    <message>
        <source>Check whether this is the right file, or restore it from a backup.</source>
        <translation>Prüfen Sie, ob dies die richtige Datei ist, oder stellen Sie sie aus einer Sicherung wieder her.</translation>
    </message>
    <message>
        <source>The file %1 seems to be encrypted, so it cannot be read without its key.</source>
        <translation>Die Datei %1 ist offenbar verschlüsselt und kann ohne ihren Schlüssel nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Export it without encryption from the program it belongs to, then choose the export.</source>
        <translation>Exportieren Sie sie unverschlüsselt aus dem Programm, zu dem sie gehört, und wählen Sie dann den Export.</translation>
    </message>
    <message>
        <source>The file %1 is not a SQLite database.</source>
        <translation>Die Datei %1 ist keine SQLite-Datenbank.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>The file %1 was written in a newer format than this program knows.</source>
        <translation>Die Datei %1 wurde in einem neueren Format geschrieben, als dieses Programm kennt.</translation>
    </message>
    <message>
        <source>Look for a newer version of this program.</source>
        <translation>Suchen Sie nach einer neueren Version dieses Programms.</translation>
    </message>
    <message>
        <source>The file uses a write-ahead log, and reading it in place would leave files beside it.</source>
        <translation>Die Datei benutzt ein Write-Ahead-Protokoll; sie an Ort und Stelle zu lesen, würde Dateien neben ihr hinterlassen.</translation>
    </message>
    <message>
        <source>A change to the file was interrupted and must be rolled back, which is done in a copy.</source>
        <translation>Eine Änderung an der Datei wurde unterbrochen und muss zurückgenommen werden; das geschieht in einer Kopie.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>Die Datei %1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Die Datei %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>%1 is not a file.</source>
        <translation>%1 ist keine Datei.</translation>
    </message>
    <message>
        <source>Choose the database file itself.</source>
        <translation>Wählen Sie die Datenbankdatei selbst.</translation>
    </message>
    <message numerus="yes">
        <source>The write-ahead log of %1 is damaged: %n change(s) behind the damage cannot be read.</source>
        <translation><numerusform>Das Write-Ahead-Protokoll von %1 ist beschädigt: %n Änderung hinter der Schadstelle kann nicht gelesen werden.</numerusform><numerusform>Das Write-Ahead-Protokoll von %1 ist beschädigt: %n Änderungen hinter der Schadstelle können nicht gelesen werden.</numerusform></translation>
    </message>
    <message>
        <source>SQLite itself would leave them out without a word.</source>
        <translation>SQLite selbst würde sie stillschweigend weglassen.</translation>
    </message>
    <message>
        <source>Restore the file from a backup, or go on without these changes.</source>
        <translation>Stellen Sie die Datei aus einer Sicherung wieder her oder fahren Sie ohne diese Änderungen fort.</translation>
    </message>
    <message>
        <source>The file %1 also has other names.</source>
        <translation>Die Datei %1 hat noch weitere Namen.</translation>
    </message>
    <message>
        <source>A program that uses another name may keep a log there which belongs to the data.</source>
        <translation>Ein Programm, das einen anderen Namen benutzt, kann dort ein Protokoll führen, das zu den Daten gehört.</translation>
    </message>
    <message>
        <source>Make sure that no program uses the file under another name.</source>
        <translation>Vergewissern Sie sich, dass kein Programm die Datei unter einem anderen Namen benutzt.</translation>
    </message>
    <message>
        <source>The file %1 is cut off: a part of the database is missing.</source>
        <translation>Die Datei %1 ist abgeschnitten: Ein Teil der Datenbank fehlt.</translation>
    </message>
    <message>
        <source>The SQLite file %1 cannot be read in place without leaving traces beside it.</source>
        <translation>Die SQLite-Datei %1 kann an Ort und Stelle nicht gelesen werden, ohne Spuren neben ihr zu hinterlassen.</translation>
    </message>
    <message>
        <source>Let it be copied first, then the copy is read.</source>
        <translation>Lassen Sie sie zuerst kopieren; dann wird die Kopie gelesen.</translation>
    </message>
    <message>
        <source>The SQLite file could not be checked for damage.</source>
        <translation>Die SQLite-Datei konnte nicht auf Schäden geprüft werden.</translation>
    </message>
    <message>
        <source>The SQLite file is damaged: %1</source>
        <translation>Die SQLite-Datei ist beschädigt: %1</translation>
    </message>
    <message>
        <source>Records may be missing or wrong, so a copy could not be trusted.</source>
        <translation>Datensätze können fehlen oder falsch sein, daher wäre eine Kopie nicht verlässlich.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of the table “%1” refer to records that do not exist.</source>
        <translation><numerusform>%n Datensatz der Tabelle „%1“ verweist auf Datensätze, die es nicht gibt.</numerusform><numerusform>%n Datensätze der Tabelle „%1“ verweisen auf Datensätze, die es nicht gibt.</numerusform></translation>
    </message>
    <message>
        <source>A store that enforces references would refuse them.</source>
        <translation>Eine Datenbank, die Verweise erzwingt, würde sie ablehnen.</translation>
    </message>
    <message>
        <source>Mend them in the application, or let them move as they are.</source>
        <translation>Berichtigen Sie sie in der Anwendung oder lassen Sie sie umziehen, wie sie sind.</translation>
    </message>
    <message>
        <source>The references between the tables could not be checked: %1</source>
        <translation>Die Verweise zwischen den Tabellen konnten nicht geprüft werden: %1</translation>
    </message>
    <message>
        <source>A store that enforces references may refuse these tables.</source>
        <translation>Eine Datenbank, die Verweise erzwingt, könnte diese Tabellen ablehnen.</translation>
    </message>
    <message>
        <source>Mend the structure in the application, or let it move as it is.</source>
        <translation>Berichtigen Sie die Struktur in der Anwendung oder lassen Sie sie umziehen, wie sie ist.</translation>
    </message>
    <message>
        <source>“%1” could not be set in the new SQLite file.</source>
        <translation>„%1“ konnte in der neuen SQLite-Datei nicht gesetzt werden.</translation>
    </message>
    <message>
        <source>Mend the counter in the source first.</source>
        <translation>Berichtigen Sie zuerst den Zähler in der Quelle.</translation>
    </message>
    <message>
        <source>Mend the setting in the plan.</source>
        <translation>Berichtigen Sie die Einstellung im Plan.</translation>
    </message>
    <message>
        <source>A record of the table “%1” could not be read.</source>
        <translation>Ein Datensatz der Tabelle „%1“ konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The structure of the SQLite file could not be read.</source>
        <translation>Die Struktur der SQLite-Datei konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The name of “%1” is not valid text.</source>
        <translation>Der Name von „%1“ ist kein gültiger Text.</translation>
    </message>
    <message>
        <source>Rename it in the source, or leave it out.</source>
        <translation>Ändern Sie den Namen in der Quelle oder lassen Sie dieses Objekt weg.</translation>
    </message>
    <message>
        <source>The SQLite file has no table called “%1”.</source>
        <translation>Die SQLite-Datei hat keine Tabelle mit dem Namen „%1“.</translation>
    </message>
    <message>
        <source>Look at the source again: it may have changed.</source>
        <translation>Sehen Sie sich die Quelle noch einmal an: Sie hat sich möglicherweise geändert.</translation>
    </message>
    <message>
        <source>The size of the table “%1” could not be told.</source>
        <translation>Die Größe der Tabelle „%1“ konnte nicht ermittelt werden.</translation>
    </message>
    <message>
        <source>The table “%1” could not be read.</source>
        <translation>Die Tabelle „%1“ konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The SQLite file %1 could not be read.</source>
        <translation>Die SQLite-Datei %1 konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>SQLite cannot have a table or column called “%1”.</source>
        <translation>In SQLite kann keine Tabelle oder Spalte „%1“ heißen.</translation>
    </message>
    <message>
        <source>SQLite cannot have a column of the type “%1”.</source>
        <translation>In SQLite kann es keine Spalte vom Typ „%1“ geben.</translation>
    </message>
    <message>
        <source>Choose another type for this column, or leave it out.</source>
        <translation>Wählen Sie einen anderen Typ für diese Spalte oder lassen Sie sie weg.</translation>
    </message>
    <message>
        <source>The copy of the SQLite file could not be made readable.</source>
        <translation>Die Kopie der SQLite-Datei konnte nicht lesbar gemacht werden.</translation>
    </message>
    <message>
        <source>SQLite, one file</source>
        <translation>SQLite, eine Datei</translation>
    </message>
    <message>
        <source>tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Database file</source>
        <translation>Datenbankdatei</translation>
    </message>
    <message>
        <source>There is nothing to make readable.</source>
        <translation>Es gibt nichts, was lesbar gemacht werden könnte.</translation>
    </message>
    <message>
        <source>The structure of “%1” is written in the language of another kind of store.</source>
        <translation>Die Struktur von „%1“ ist in der Sprache einer anderen Speicherart beschrieben.</translation>
    </message>
    <message>
        <source>Leave it out, or choose a target of the same kind.</source>
        <translation>Lassen Sie diese Sammlung weg oder wählen Sie ein Ziel derselben Speicherart.</translation>
    </message>
    <message>
        <source>The new SQLite file could not be built.</source>
        <translation>Die neue SQLite-Datei konnte nicht aufgebaut werden.</translation>
    </message>
    <message>
        <source>A leftover of an older database stands in the way: %1</source>
        <translation>Ein Überrest einer älteren Datenbank ist im Weg: %1</translation>
    </message>
    <message>
        <source>Move it away after making sure that it is not needed, or choose another name.</source>
        <translation>Vergewissern Sie sich, dass er nicht gebraucht wird, und verschieben Sie ihn dann oder wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>A program has already begun to use the new SQLite file: %1</source>
        <translation>Ein Programm benutzt die neue SQLite-Datei bereits: %1</translation>
    </message>
    <message>
        <source>Close that program, then try again.</source>
        <translation>Schließen Sie dieses Programm und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>A value of “%1” in “%2” cannot be kept exactly by SQLite.</source>
        <translation>Ein Wert von „%1“ in „%2“ lässt sich in SQLite nicht exakt speichern.</translation>
    </message>
    <message>
        <source>Choose another type for it, or leave it out.</source>
        <translation>Wählen Sie dafür einen anderen Typ oder lassen Sie das Feld weg.</translation>
    </message>
    <message>
        <source>“%1” has two records with the same key.</source>
        <translation>„%1“ enthält zwei Datensätze mit demselben Schlüssel.</translation>
    </message>
    <message>
        <source>Remove one of them in the source: the key stands in the details.</source>
        <translation>Entfernen Sie einen davon in der Quelle: Der Schlüssel steht in den Details.</translation>
    </message>
    <message>
        <source>A record of “%1” breaks a rule of its table.</source>
        <translation>Ein Datensatz von „%1“ verletzt eine Regel seiner Tabelle.</translation>
    </message>
    <message>
        <source>Mend the record in the source: it stands in the details.</source>
        <translation>Berichtigen Sie den Datensatz in der Quelle: Er steht in den Details.</translation>
    </message>
</context>
<context>
    <name>StagingFolder</name>
    <message>
        <source>The newly built data is no longer where it was built.</source>
        <translation>Die neu aufgebauten Daten sind nicht mehr dort, wo sie aufgebaut wurden.</translation>
    </message>
    <message>
        <source>Start the move again.</source>
        <translation>Beginnen Sie den Umzug neu.</translation>
    </message>
    <message>
        <source>The target was exchanged by another program.</source>
        <translation>Das Ziel wurde von einem anderen Programm ausgetauscht.</translation>
    </message>
    <message>
        <source>Look at it and remove it by hand if it is not wanted.</source>
        <translation>Sehen Sie es sich an und löschen Sie es von Hand, wenn Sie es nicht behalten möchten.</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>What do you want to do?</source>
        <translation>Was möchten Sie tun?</translation>
    </message>
    <message>
        <source>Transload moves an application’s data from one kind of store to another, proves that every record arrived, and leaves the original as it was.</source>
        <translation>Transload zieht die Daten einer Anwendung von einer Speicherart in eine andere um, beweist, dass jeder Datensatz angekommen ist, und lässt das Original, wie es war.</translation>
    </message>
    <message>
        <source>&amp;Move data</source>
        <translation>Daten &amp;umziehen</translation>
    </message>
    <message>
        <source>Choose the data, choose where it should go, practise if you like, and start. Nothing is written before you say so.</source>
        <translation>Wählen Sie die Daten und ihr Ziel, proben Sie, wenn Sie möchten, und starten Sie. Nichts wird geschrieben, bevor Sie es sagen.</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Sprache:</translation>
    </message>
</context>
<context>
    <name>TargetPage</name>
    <message>
        <source>Where should it go?</source>
        <translation>Wohin sollen die Daten?</translation>
    </message>
    <message>
        <source>A new store is built beside the original. The original stays where it is, unchanged.</source>
        <translation>Neben dem Original wird eine neue Datenbank aufgebaut. Das Original bleibt unverändert an seinem Ort.</translation>
    </message>
    <message>
        <source>Kind of store</source>
        <translation>Speicherart</translation>
    </message>
    <message>
        <source>&amp;More kinds</source>
        <translation>Weitere Speicher&amp;arten</translation>
    </message>
    <message>
        <source>&amp;Place of the new store:</source>
        <translation>&amp;Ort der neuen Datenbank:</translation>
    </message>
    <message>
        <source>B&amp;rowse…</source>
        <translation>&amp;Durchsuchen …</translation>
    </message>
    <message>
        <source>&amp;Use a free name beside the original</source>
        <translation>&amp;Freien Namen neben dem Original benutzen</translation>
    </message>
</context>
<context>
    <name>Verifier</name>
    <message>
        <source>%1: missing in the target</source>
        <translation>%1: fehlt im Ziel</translation>
    </message>
    <message>
        <source>%1: only in the target</source>
        <translation>%1: nur im Ziel</translation>
    </message>
    <message>
        <source>%1: %2 times in the original, %3 times in the target</source>
        <extracomment>%1 is a record's key, %2 and %3 are numbers</extracomment>
        <translation>%1: %2-mal im Original, %3-mal im Ziel</translation>
    </message>
    <message>
        <source>%1: the values differ</source>
        <translation>%1: Die Werte unterscheiden sich</translation>
    </message>
    <message>
        <source>%1 has other columns than planned: %2 instead of %3.</source>
        <translation>%1 hat andere Spalten als geplant: %2 statt %3.</translation>
    </message>
    <message>
        <source>%1 has another key than planned.</source>
        <translation>%1 hat einen anderen Schlüssel als geplant.</translation>
    </message>
    <message>
        <source>%1 is defined otherwise than planned.</source>
        <translation>%1 ist anders definiert als geplant.</translation>
    </message>
    <message>
        <source>%1 is missing in the target.</source>
        <translation>%1 fehlt im Ziel.</translation>
    </message>
    <message>
        <source>%1 is in the target, but was not planned.</source>
        <translation>%1 ist im Ziel, war aber nicht geplant.</translation>
    </message>
    <message>
        <source>The %1 %2 is missing in the target or differs.</source>
        <translation>%1 %2 fehlt im Ziel oder weicht ab.</translation>
    </message>
    <message>
        <source>The %1 %2 is in the target, but was not planned.</source>
        <translation>%1 %2 ist im Ziel, war aber nicht geplant.</translation>
    </message>
    <message>
        <source>counted %1 records, read %2, the last one being “%3”</source>
        <translation>%1 Datensätze gezählt, %2 gelesen; der letzte war „%3“</translation>
    </message>
</context>
<context>
    <name>VerifyCommand</name>
    <message>
        <source>%1 is open in another program.</source>
        <translation>%1 ist in einem anderen Programm geöffnet.</translation>
    </message>
    <message>
        <source>Close that program, then verify again.</source>
        <translation>Schließen Sie dieses Programm und prüfen Sie dann erneut.</translation>
    </message>
    <message>
        <source>Both sides were only read, nothing was changed.</source>
        <translation>Beide Seiten wurden nur gelesen, nichts wurde geändert.</translation>
    </message>
    <message>
        <source>%1: %2 records on one side, %3 on the other</source>
        <translation>%1: %2 Datensätze auf der einen Seite, %3 auf der anderen</translation>
    </message>
    <message>
        <source>Proven: every one of %1 records is the same on both sides.</source>
        <translation>Bewiesen: Jeder der %1 Datensätze ist auf beiden Seiten gleich.</translation>
    </message>
    <message>
        <source>Different: the two sides do not hold the same.</source>
        <translation>Verschieden: Die beiden Seiten enthalten nicht dasselbe.</translation>
    </message>
    <message>
        <source>  Fingerprint: %1</source>
        <translation>  Fingerabdruck: %1</translation>
    </message>
    <message>
        <source>The report %1 could not be read.</source>
        <translation>Der Bericht %1 konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Give the path of a report.json.</source>
        <translation>Geben Sie den Pfad einer Datei report.json an.</translation>
    </message>
    <message>
        <source>The report was not changed since it was written.</source>
        <translation>Der Bericht wurde nicht verändert, seit er geschrieben wurde.</translation>
    </message>
</context>
<context>
    <name>WhatPage</name>
    <message>
        <source>What should be moved?</source>
        <translation>Was soll umziehen?</translation>
    </message>
    <message>
        <source>&amp;Filter:</source>
        <translation>&amp;Filter:</translation>
    </message>
    <message>
        <source>part of a name</source>
        <translation>Teil eines Namens</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Alle auswählen</translation>
    </message>
    <message>
        <source>Select n&amp;one</source>
        <translation>&amp;Keine auswählen</translation>
    </message>
    <message>
        <source>&amp;Collections:</source>
        <translation>&amp;Sammlungen:</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Details</translation>
    </message>
    <message>
        <source>Details of the selected collection</source>
        <translation>Details der markierten Sammlung</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%1 record(s)</source>
        <translation><numerusform>%1 Datensatz</numerusform><numerusform>%1 Datensätze</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>about %1 record(s)</source>
        <translation><numerusform>etwa %1 Datensatz</numerusform><numerusform>etwa %1 Datensätze</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%1 collection(s)</source>
        <translation><numerusform>%1 Sammlung</numerusform><numerusform>%1 Sammlungen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation><numerusform>%n Sekunde</numerusform><numerusform>%n Sekunden</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation><numerusform>%n Minute</numerusform><numerusform>%n Minuten</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation><numerusform>%n Stunde</numerusform><numerusform>%n Stunden</numerusform></translation>
    </message>
    <message>
        <source>still measuring</source>
        <translation>wird noch gemessen</translation>
    </message>
    <message>
        <source>less than 10 seconds</source>
        <translation>weniger als 10 Sekunden</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message numerus="yes">
        <source>about %1 to %n second(s)</source>
        <translation><numerusform>etwa %1 bis %n Sekunde</numerusform><numerusform>etwa %1 bis %n Sekunden</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>about %1 to %n minute(s)</source>
        <translation><numerusform>etwa %1 bis %n Minute</numerusform><numerusform>etwa %1 bis %n Minuten</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>about %1 to %n hour(s)</source>
        <translation><numerusform>etwa %1 bis %n Stunde</numerusform><numerusform>etwa %1 bis %n Stunden</numerusform></translation>
    </message>
    <message>
        <source>less than a minute ago</source>
        <translation>vor weniger als einer Minute</translation>
    </message>
    <message>
        <source>today at %1</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation>heute um %1</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <extracomment>%1 is a date, %2 a time of day</extracomment>
        <translation>%1 um %2</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Halt</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Where the data is: a file or folder.</source>
        <translation>Wo die Daten liegen: eine Datei oder ein Ordner.</translation>
    </message>
    <message>
        <source>Moves an application’s data to another kind of store and proves that nothing was lost.</source>
        <translation>Zieht die Daten einer Anwendung in eine andere Art von Datenbank um und beweist, dass nichts verloren ging.</translation>
    </message>
</context>
<context>
    <name>transload::BackupModel</name>
    <message>
        <source>“%1” cannot be written to.</source>
        <translation>„%1“ ist nicht beschreibbar.</translation>
    </message>
    <message>
        <source>Choose a folder for the backup.</source>
        <translation>Wählen Sie einen Ordner für die Sicherung.</translation>
    </message>
    <message>
        <source>The folder “%1” does not exist.</source>
        <translation>Den Ordner „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>The backup cannot lie inside the original. Choose another folder.</source>
        <translation>Die Sicherung kann nicht innerhalb des Originals liegen. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>New store</source>
        <translation>Neue Datenbank</translation>
    </message>
    <message>
        <source>Temporary copy</source>
        <translation>Kopie auf Zeit</translation>
    </message>
    <message>
        <source>The backup lies on the same disk as the original. It protects against mistakes, but not against a broken disk.</source>
        <translation>Die Sicherung liegt auf demselben Datenträger wie das Original. Sie schützt vor Versehen, aber nicht vor einem Defekt des Datenträgers.</translation>
    </message>
    <message>
        <source>Measuring the space…</source>
        <translation>Platz wird gemessen …</translation>
    </message>
    <message>
        <source>%1 more free space is needed on the disk at %2. Choose another place or free some space.</source>
        <extracomment>%1 is a size, %2 the place where a disk is mounted</extracomment>
        <translation>Auf dem Datenträger unter %2 wird %1 mehr freier Platz gebraucht. Wählen Sie einen anderen Ort oder schaffen Sie Platz.</translation>
    </message>
</context>
<context>
    <name>transload::BackupPage</name>
    <message>
        <source>Choose the folder for the backup</source>
        <translation>Ordner für die Sicherung wählen</translation>
    </message>
    <message>
        <source>&amp;Type “%1” to allow this:</source>
        <extracomment>%1 is the name of a file or folder; &amp; stands before the key that leads to the field</extracomment>
        <translation>„%1“ &amp;eingeben, um dies zu erlauben:</translation>
    </message>
</context>
<context>
    <name>transload::CheckModel</name>
    <message>
        <source>A trial is running. Wait for its end or stop it.</source>
        <translation>Ein Test läuft. Warten Sie, bis er fertig ist, oder halten Sie ihn an.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <source>There is no plan for this move; the message above tells why.</source>
        <translation>Für diesen Umzug gibt es keinen Plan; die Meldung oben nennt den Grund.</translation>
    </message>
    <message>
        <source>Back up and &amp;move</source>
        <translation>Sichern und &amp;umziehen</translation>
    </message>
    <message>
        <source>&amp;Move without backup</source>
        <translation>&amp;Ohne Sicherung umziehen</translation>
    </message>
    <message>
        <source>The dry run reads everything and writes nothing…</source>
        <translation>Der Trockenlauf liest alles und schreibt nichts …</translation>
    </message>
    <message>
        <source>The practice run does the whole job in scratch space…</source>
        <translation>Der Probelauf erledigt den ganzen Umzug in einem temporären Bereich …</translation>
    </message>
    <message>
        <source>%1 It took %2.</source>
        <extracomment>%1 is a sentence that tells the outcome, %2 a duration</extracomment>
        <translation>%1 Dauer: %2.</translation>
    </message>
    <message>
        <source>Your data is safe: nothing was changed and nothing was created.</source>
        <translation>Ihre Daten sind sicher: Nichts wurde geändert oder angelegt.</translation>
    </message>
    <message numerus="yes">
        <source>%n stop(s) must be put right before the move can start.</source>
        <translation><numerusform>%n Halt-Befund muss behoben werden, bevor der Umzug beginnen kann.</numerusform><numerusform>%n Halt-Befunde müssen behoben werden, bevor der Umzug beginnen kann.</numerusform></translation>
    </message>
</context>
<context>
    <name>transload::CheckPage</name>
    <message>
        <source>•  %1</source>
        <extracomment>one sentence of a list</extracomment>
        <translation>•  %1</translation>
    </message>
</context>
<context>
    <name>transload::CollectionProgress</name>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Sammlung</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
</context>
<context>
    <name>transload::DropArea</name>
    <message>
        <source>Drop a file or folder here</source>
        <translation>Datei oder Ordner hier ablegen</translation>
    </message>
</context>
<context>
    <name>transload::FindingList</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is “Stop”, “Warning” or “Note”, %2 what was found</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Why, and what to do: %1</source>
        <translation>Warum, und was zu tun ist: %1</translation>
    </message>
</context>
<context>
    <name>transload::MessagePanel</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Details, as the program that failed told them</source>
        <translation>Details im Wortlaut des gescheiterten Programms</translation>
    </message>
</context>
<context>
    <name>transload::MigrationWizard</name>
    <message>
        <source>Transload</source>
        <translation>Transload</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Start &amp;again</source>
        <translation>&amp;Neu beginnen</translation>
    </message>
    <message>
        <source>The steps of this move</source>
        <translation>Die Schritte dieses Umzugs</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Sammlungen</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Umzug</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Stop the move?</source>
        <translation>Umzug anhalten?</translation>
    </message>
    <message>
        <source>It stops after the current batch. The original is unchanged and nothing is left at the target; a backup that is complete stays.</source>
        <translation>Er hält nach dem laufenden Stapel an. Das Original ist unverändert, und am Ziel bleibt nichts zurück; eine vollständige Sicherung bleibt erhalten.</translation>
    </message>
    <message>
        <source>&amp;Stop the move</source>
        <translation>Umzug an&amp;halten</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Fortfahren</translation>
    </message>
</context>
<context>
    <name>transload::MovingModel</name>
    <message>
        <source>Stopping after the current batch…</source>
        <translation>Hält nach dem laufenden Stapel an …</translation>
    </message>
    <message>
        <source>Getting ready…</source>
        <translation>Wird vorbereitet …</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a step (“Copy the records”), %2 the collection it works on</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 per second, %2</source>
        <extracomment>%1 is “2,130 records”, %2 “34 MB of 120 MB”</extracomment>
        <translation>%1 pro Sekunde, %2</translation>
    </message>
    <message>
        <source>Remaining in this step: %1</source>
        <extracomment>%1 is “about 3 to 5 minutes” or “still measuring”</extracomment>
        <translation>Restzeit in diesem Schritt: %1</translation>
    </message>
</context>
<context>
    <name>transload::NextStepList</name>
    <message>
        <source>%1.</source>
        <extracomment>the number of a step in a list</extracomment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>Kopieren: %1</translation>
    </message>
</context>
<context>
    <name>transload::PlanModel</name>
    <message>
        <source>Your data is safe: nothing was changed and nothing was created.</source>
        <translation>Ihre Daten sind sicher: Nichts wurde geändert oder angelegt.</translation>
    </message>
</context>
<context>
    <name>transload::ResultModel</name>
    <message>
        <source>Proven</source>
        <translation>Bewiesen</translation>
    </message>
    <message>
        <source>Moved, with exceptions</source>
        <translation>Umgezogen, mit Ausnahmen</translation>
    </message>
    <message>
        <source>Could not be verified</source>
        <translation>Konnte nicht nachgeprüft werden</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Dry run finished</source>
        <translation>Trockenlauf beendet</translation>
    </message>
    <message>
        <source>Not moved</source>
        <translation>Nicht umgezogen</translation>
    </message>
    <message>
        <source>Counted</source>
        <extracomment>%1 and %2 are “2,130 records”</extracomment>
        <translation>Gezählt</translation>
    </message>
    <message>
        <source>%1 in the original, %2 in the new store</source>
        <translation>%1 im Original, %2 in der neuen Datenbank</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Sammlungen</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <source>New store</source>
        <translation>Neue Datenbank</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Time taken</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>What to do now in %1</source>
        <extracomment>%1 is an application's name</extracomment>
        <translation>Was jetzt in %1 zu tun ist</translation>
    </message>
</context>
<context>
    <name>transload::ResultPage</name>
    <message>
        <source>•  %1</source>
        <extracomment>one sentence of a list</extracomment>
        <translation>•  %1</translation>
    </message>
</context>
<context>
    <name>transload::SourceModel</name>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Speicherart</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Content</source>
        <extracomment>%1 is “24 collections”, %2 “2,130 records”, %3 the store's own word for collections (“tables”)</extracomment>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>%1 with %2 (%3)</source>
        <translation>%1 (%3), %2</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Zuletzt geändert</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Anwendung</translation>
    </message>
    <message>
        <source>Your data is safe: nothing was changed and nothing was created.</source>
        <translation>Ihre Daten sind sicher: Nichts wurde geändert oder angelegt.</translation>
    </message>
    <message>
        <source>Another program has this data open.</source>
        <translation>Ein anderes Programm hat diese Daten geöffnet.</translation>
    </message>
    <message>
        <source>This data is open in %1 (process %2).</source>
        <translation>Diese Daten sind in %1 geöffnet (Prozess %2).</translation>
    </message>
    <message>
        <source>Close the application that uses it, then choose “Check again”. Data that changes while it is read cannot be proven equal.</source>
        <translation>Schließen Sie die Anwendung, die sie benutzt, und wählen Sie dann „Erneut prüfen“. Bei Daten, die sich während des Lesens ändern, lässt sich die Gleichheit nicht beweisen.</translation>
    </message>
    <message>
        <source>No application was recognised. The data is moved as it is.</source>
        <translation>Es wurde keine Anwendung erkannt. Die Daten ziehen um, wie sie sind.</translation>
    </message>
    <message>
        <source>Without knowing the application, names and formats in the target are the plain ones.</source>
        <translation>Da die Anwendung nicht bekannt ist, gelten im Ziel die einfachen Namen und Formate.</translation>
    </message>
    <message>
        <source>Looking at the place…</source>
        <translation>Ort wird untersucht …</translation>
    </message>
    <message>
        <source>This place cannot be read; the message above tells why.</source>
        <translation>Dieser Ort kann nicht gelesen werden; die Meldung oben nennt den Grund.</translation>
    </message>
    <message>
        <source>This data cannot be moved yet; the message above tells why.</source>
        <translation>Diese Daten können noch nicht umziehen; die Meldung oben nennt den Grund.</translation>
    </message>
    <message>
        <source>To go on, choose where the data is.</source>
        <translation>Wählen Sie, wo die Daten liegen, um fortzufahren.</translation>
    </message>
</context>
<context>
    <name>transload::SourcePage</name>
    <message>
        <source>Choose the database file</source>
        <translation>Datenbankdatei wählen</translation>
    </message>
    <message>
        <source>Choose the data folder</source>
        <translation>Datenordner wählen</translation>
    </message>
    <message>
        <source>&amp;Check again</source>
        <translation>&amp;Erneut prüfen</translation>
    </message>
</context>
<context>
    <name>transload::SpaceBar</name>
    <message>
        <source>%1: needs about %2 of %3 free</source>
        <translation>%1: etwa %2 von %3 freiem Platz nötig</translation>
    </message>
    <message>
        <source>%1: not enough space. Needs about %2, only %3 free</source>
        <translation>%1: nicht genug Platz. Nötig sind etwa %2, frei sind nur %3</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 is what takes the space (“Backup”), %2 a size</extracomment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>transload::StepBars</name>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
</context>
<context>
    <name>transload::StepList</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Schritt %1 von %2: %3</translation>
    </message>
</context>
<context>
    <name>transload::TargetModel</name>
    <message>
        <source>The same kind again: a fresh, proven copy</source>
        <translation>Dieselbe Speicherart: eine neue Kopie, bewiesen gleich</translation>
    </message>
    <message>
        <source>Choose what kind of store the data should go to.</source>
        <translation>Wählen Sie, in welche Speicherart die Daten umziehen sollen.</translation>
    </message>
    <message>
        <source>Choose where the new store should be created.</source>
        <translation>Wählen Sie, wo die neue Datenbank angelegt werden soll.</translation>
    </message>
    <message>
        <source>The place must be a whole path, beginning with “/”.</source>
        <translation>Der Ort muss ein vollständiger Pfad sein, der mit „/“ beginnt.</translation>
    </message>
    <message>
        <source>The folder “%1” does not exist.</source>
        <translation>Den Ordner „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>The new store cannot lie inside the original. Choose a place beside it.</source>
        <translation>Die neue Datenbank kann nicht innerhalb des Originals liegen. Wählen Sie einen Ort daneben.</translation>
    </message>
    <message>
        <source>There is something at this place already</source>
        <translation>An diesem Ort ist schon etwas vorhanden</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>A folder that is not empty</source>
        <translation>Ein Ordner, der nicht leer ist</translation>
    </message>
    <message>
        <source>A file</source>
        <translation>Eine Datei</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Zuletzt geändert</translation>
    </message>
    <message>
        <source>Content</source>
        <extracomment>%1 is “24 collections”, %2 “2,130 records”</extracomment>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Looking at the place…</source>
        <translation>Ort wird untersucht …</translation>
    </message>
    <message>
        <source>Transload never writes over existing data. Choose another name, or move the old data away first.</source>
        <translation>Transload überschreibt niemals vorhandene Daten. Wählen Sie einen anderen Namen oder verschieben Sie zuerst die alten Daten.</translation>
    </message>
    <message>
        <source>Nothing is there yet. The new store appears at this place only after every record has been proven.</source>
        <translation>Hier ist noch nichts. Die neue Datenbank erscheint an diesem Ort erst, wenn bewiesen ist, dass jeder Datensatz angekommen ist.</translation>
    </message>
</context>
<context>
    <name>transload::TargetPage</name>
    <message>
        <source>Choose the folder in which the new store is created</source>
        <translation>Ordner wählen, in dem die neue Datenbank angelegt wird</translation>
    </message>
</context>
<context>
    <name>transload::WhatModel</name>
    <message>
        <source>Tick at least one collection to go on.</source>
        <translation>Wählen Sie mindestens eine Sammlung aus, um fortzufahren.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 collection(s) chosen: %3, %4</source>
        <extracomment>%1 and %2 are numbers, %3 is “2,130 records”, %4 a size</extracomment>
        <translation><numerusform>%1 von %2 Sammlung ausgewählt: %3, %4</numerusform><numerusform>%1 von %2 Sammlungen ausgewählt: %3, %4</numerusform></translation>
    </message>
    <message>
        <source>no declared type</source>
        <translation>kein Typ angegeben</translation>
    </message>
    <message>
        <source>%1: %2, key</source>
        <translation>%1: %2, Schlüssel</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, becomes %2: %3</source>
        <extracomment>%1 is a field with its type in the source, %2 and %3 its name and type in the target</extracomment>
        <translation>%1, wird zu %2: %3</translation>
    </message>
    <message>
        <source>Texts are stored as their bytes, because the target holds only bytes.</source>
        <translation>Texte werden als ihre Bytes gespeichert, weil das Ziel nur Bytes aufnimmt.</translation>
    </message>
    <message>
        <source>Definition in the source:</source>
        <translation>Definition in der Quelle:</translation>
    </message>
    <message>
        <source>Definition in the target:</source>
        <translation>Definition im Ziel:</translation>
    </message>
    <message>
        <source>Renamed to “%1”</source>
        <translation>Umbenannt in „%1“</translation>
    </message>
    <message>
        <source>Same name, texts as bytes</source>
        <translation>Gleicher Name, Texte als Bytes</translation>
    </message>
    <message>
        <source>Same name</source>
        <translation>Gleicher Name</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Sammlung</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>In the target</source>
        <translation>Im Ziel</translation>
    </message>
</context>
</TS>