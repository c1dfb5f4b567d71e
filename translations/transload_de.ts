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
        <translation>
            <numerusform>  %1 Datensätze in %n Sammlung, %2</numerusform>
            <numerusform>  %1 Datensätze in %n Sammlungen, %2</numerusform>
        </translation>
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
    <message>
        <source>Make a proven backup of a store.</source>
        <translation>Macht eine bewiesene Sicherung einer Datenbank.</translation>
    </message>
    <message>
        <source>A file or folder, or STORE:PATH</source>
        <translation>Eine Datei, ein Ordner oder ART:PFAD</translation>
    </message>
    <message>
        <source>Folder in which the backup folder is made</source>
        <translation>Ordner, in dem der Sicherungsordner angelegt wird</translation>
    </message>
    <message>
        <source>List the backups in a folder, newest first.</source>
        <translation>Listet die Sicherungen in einem Ordner auf, die neueste zuerst.</translation>
    </message>
    <message>
        <source>Where backups were made</source>
        <translation>Wo Sicherungen gemacht wurden</translation>
    </message>
    <message>
        <source>“%1” is not a date.</source>
        <translation>„%1“ ist kein Datum.</translation>
    </message>
    <message>
        <source>Write it as 2026-01-31 or 2026-01-31T18:00.</source>
        <translation>Schreiben Sie es so: 2026-01-31 oder 2026-01-31T18:00.</translation>
    </message>
    <message>
        <source>Choose the folder in which backups were made.</source>
        <translation>Wählen Sie den Ordner, in dem Sicherungen angelegt wurden.</translation>
    </message>
    <message>
        <source>Only the backup made closest to this date (2026-01-31, 2026-01-31T18:00)</source>
        <translation>Nur die Sicherung, die diesem Zeitpunkt am nächsten liegt (2026-01-31, 2026-01-31T18:00)</translation>
    </message>
    <message>
        <source>  proven restorable %1</source>
        <translation>  zuletzt als wiederherstellbar bewiesen: %1</translation>
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
        <translation>&amp;Durchsuchen&#xa0;…</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Speicherplatz</translation>
    </message>
    <message>
        <source>&amp;Leave out the backup…</source>
        <translation>Sicherung weg&amp;lassen&#xa0;…</translation>
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
    <name>BadRecords</name>
    <message>
        <source>A text of “%1” in “%2” holds the character NUL, which the target cannot.</source>
        <translation>Ein Text von „%1“ in „%2“ enthält das Zeichen NUL, das im Ziel nicht stehen kann.</translation>
    </message>
    <message>
        <source>A text of “%1” in “%2” is not valid Unicode, which the target needs.</source>
        <translation>Ein Text von „%1“ in „%2“ ist kein gültiges Unicode, das das Ziel verlangt.</translation>
    </message>
    <message>
        <source>A value of “%1” in “%2” cannot be held exactly by the target.</source>
        <translation>Ein Wert von „%1“ in „%2“ lässt sich im Ziel nicht genau ablegen.</translation>
    </message>
    <message>
        <source>A value of “%1” in “%2” is of another kind than the target&apos;s field.</source>
        <translation>Ein Wert von „%1“ in „%2“ ist von anderer Art als das Feld im Ziel.</translation>
    </message>
    <message>
        <source>“%1” in “%2” is empty, but must have a value in the target.</source>
        <translation>„%1“ in „%2“ ist leer, muss im Ziel aber einen Wert haben.</translation>
    </message>
    <message>
        <source>“%1” in “%2” is absent, which the target cannot tell from empty.</source>
        <translation>„%1“ in „%2“ fehlt, was das Ziel nicht von leer unterscheiden kann.</translation>
    </message>
    <message>
        <source>A value of “%1” in “%2” is larger than the target can hold.</source>
        <translation>Ein Wert von „%1“ in „%2“ ist größer, als das Ziel ihn aufnehmen kann.</translation>
    </message>
    <message>
        <source>Another record of “%2” has the same values in “%1” for this target.</source>
        <translation>Ein anderer Datensatz von „%2“ hat für dieses Ziel dieselben Werte in „%1“.</translation>
    </message>
    <message>
        <source>“%1” in “%2” refers to a record that does not exist.</source>
        <translation>„%1“ in „%2“ verweist auf einen Datensatz, den es nicht gibt.</translation>
    </message>
    <message>
        <source>The record of “%1” cannot become one of the target&apos;s.</source>
        <translation>Aus dem Datensatz von „%1“ lässt sich keiner des Ziels machen.</translation>
    </message>
    <message>
        <source>The target refuses the record of “%2” by a rule of its own: %1.</source>
        <translation>Das Ziel lehnt den Datensatz von „%2“ nach einer eigenen Regel ab: %1.</translation>
    </message>
</context>
<context>
    <name>CarriedSchema</name>
    <message>
        <source>The description of where the data came from cannot be read.</source>
        <translation>Die Beschreibung, woher die Daten kommen, kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The data can be moved all the same, with simpler types.</source>
        <translation>Die Daten können trotzdem umziehen, mit einfacheren Typen.</translation>
    </message>
    <message>
        <source>The description of where the data came from was written by a newer version of this program.</source>
        <translation>Die Beschreibung, woher die Daten kommen, wurde von einer neueren Version dieses Programms geschrieben.</translation>
    </message>
    <message>
        <source>Use the newer version, or move the data with simpler types.</source>
        <translation>Verwenden Sie die neuere Version, oder lassen Sie die Daten mit einfacheren Typen umziehen.</translation>
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
        <translation>
            <numerusform>Bewiesen: %n Datei ist so, wie sie geschrieben wurde, und jede Sammlung enthält ihre Datensätze.</numerusform>
            <numerusform>Bewiesen: Alle %n Dateien sind so, wie sie geschrieben wurden, und jede Sammlung enthält ihre Datensätze.</numerusform>
        </translation>
    </message>
    <message>
        <source>Damaged: this backup is not what was saved.</source>
        <translation>Beschädigt: Diese Sicherung ist nicht mehr das, was gesichert wurde.</translation>
    </message>
    <message>
        <source>Prove that a backup is still what was saved. Changes nothing.</source>
        <translation>Beweist, dass eine Sicherung noch das ist, was gesichert wurde. Ändert nichts.</translation>
    </message>
    <message>
        <source>A backup folder</source>
        <translation>Ein Sicherungsordner</translation>
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
    <message>
        <source>Name of the target whose data is exchanged</source>
        <translation>Name des Ziels, dessen Daten ausgetauscht werden</translation>
    </message>
    <message>
        <source>&amp;Records that cannot go</source>
        <translation>&amp;Datensätze, die nicht umziehen können</translation>
    </message>
</context>
<context>
    <name>CommandLineHelp</name>
    <message>
        <source>done and proven; for --dry-run: the move could start</source>
        <translation>fertig und bewiesen; bei --dry-run: der Umzug könnte beginnen</translation>
    </message>
    <message>
        <source>failed or stopped; the target is as it was</source>
        <translation>fehlgeschlagen oder angehalten; das Ziel ist, wie es war</translation>
    </message>
    <message>
        <source>wrong usage</source>
        <translation>falscher Aufruf</translation>
    </message>
    <message>
        <source>refused before anything was written</source>
        <translation>abgelehnt, bevor etwas geschrieben wurde</translation>
    </message>
    <message>
        <source>verification found a difference; the target was taken back</source>
        <translation>die Prüfung fand einen Unterschied; das Ziel wurde zurückgenommen</translation>
    </message>
    <message>
        <source>could not verify</source>
        <translation>konnte nicht geprüft werden</translation>
    </message>
    <message>
        <source>LOCATION is a path whose kind is detected, or STORE:PATH (%1).</source>
        <translation>LOCATION ist ein Pfad, dessen Speicherart erkannt wird, oder ART:PFAD (%1).</translation>
    </message>
    <message>
        <source>Exit status:</source>
        <translation>Rückgabewert:</translation>
    </message>
    <message>
        <source>“%1” tells more about a command.</source>
        <translation>„%1“ sagt mehr über einen Befehl.</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <extracomment>stands for the command in the line that tells the usage</extracomment>
        <translation>BEFEHL</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Aufruf</translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <extracomment>stands for the options in the line that tells the usage</extracomment>
        <translation>OPTIONEN</translation>
    </message>
    <message>
        <source>Arguments</source>
        <extracomment>heading over what is told without an option&apos;s name</extracomment>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>REQUIRED</source>
        <extracomment>behind an option that must be given</extracomment>
        <translation>PFLICHT</translation>
    </message>
    <message>
        <source>Not with</source>
        <extracomment>behind an option; options follow that it cannot stand beside</extracomment>
        <translation>Nicht mit</translation>
    </message>
    <message>
        <source>Only with</source>
        <extracomment>behind an option; options follow that must be given as well</extracomment>
        <translation>Nur mit</translation>
    </message>
    <message>
        <source>TEXT</source>
        <extracomment>behind an option that takes a text</extracomment>
        <translation>TEXT</translation>
    </message>
    <message>
        <source>Moves an application&apos;s data from one kind of store to another, and proves that nothing was lost.</source>
        <translation>Zieht die Daten einer Anwendung von einer Speicherart in eine andere um und beweist, dass nichts verloren ging.</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Print this help and exit</source>
        <translation>Zeigt diese Hilfe und beendet sich</translation>
    </message>
    <message>
        <source>Print the program&apos;s version and exit</source>
        <translation>Zeigt die Version des Programms und beendet sich</translation>
    </message>
    <message>
        <source>Example:</source>
        <translation>Beispiel:</translation>
    </message>
    <message>
        <source>Examples:</source>
        <translation>Beispiele:</translation>
    </message>
    <message>
        <source>This command line was not understood.</source>
        <translation>Diese Befehlszeile wurde nicht verstanden.</translation>
    </message>
    <message>
        <source>“%1” tells how it is written.</source>
        <translation>„%1“ sagt, wie man sie schreibt.</translation>
    </message>
    <message>
        <source>Write one JSON object per line; the last is the summary</source>
        <translation>Schreibt je Zeile ein JSON-Objekt; das letzte ist die Zusammenfassung</translation>
    </message>
    <message>
        <source>done and proven, but some records are in quarantine</source>
        <translation>fertig und bewiesen, aber einige Datensätze sind in Quarantäne</translation>
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
    <name>ContinuePage</name>
    <message>
        <source>Continue a move</source>
        <translation>Einen Umzug fortsetzen</translation>
    </message>
    <message>
        <source>This move was stopped, or the program or the machine ended in the middle of it. Nothing of the original was changed. It can be continued as it was planned.</source>
        <translation>Dieser Umzug wurde angehalten, oder Programm oder Rechner endeten mittendrin. Am Original wurde nichts geändert. Er kann fortgesetzt werden, wie er geplant war.</translation>
    </message>
    <message>
        <source>&amp;Continue the move</source>
        <translation>Umzug &amp;fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Give it up</source>
        <translation>&amp;Aufgeben</translation>
    </message>
    <message>
        <source>Removes what the move left unfinished; the original and a complete backup stay.</source>
        <translation>Entfernt, was der Umzug unfertig hinterließ; das Original und eine vollständige Sicherung bleiben.</translation>
    </message>
    <message>
        <source>Looking at original and target</source>
        <translation>Original und Ziel werden angesehen</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>An&amp;halten</translation>
    </message>
</context>
<context>
    <name>Decisions</name>
    <message>
        <source>The source has no collection called “%1”.</source>
        <translation>Die Quelle hat keine Sammlung mit dem Namen „%1“.</translation>
    </message>
    <message>
        <source>Check the spelling, or make a new plan if the source has changed.</source>
        <translation>Prüfen Sie die Schreibweise, oder erstellen Sie einen neuen Plan, wenn sich das Original geändert hat.</translation>
    </message>
    <message>
        <source>“%1” has no field called “%2”.</source>
        <translation>„%1“ hat kein Feld mit dem Namen „%2“.</translation>
    </message>
    <message>
        <source>“%1” moves word for word, so neither its names nor its values can be changed.</source>
        <translation>„%1“ zieht Wort für Wort um, deshalb können weder Namen noch Werte geändert werden.</translation>
    </message>
    <message>
        <source>Leave these choices out, or choose a target of another kind.</source>
        <translation>Lassen Sie diese Entscheidungen weg, oder wählen Sie ein Ziel einer anderen Speicherart.</translation>
    </message>
    <message>
        <source>The rule “%1” does not fit the field “%2” of “%3”.</source>
        <translation>Die Regel „%1“ passt nicht zum Feld „%2“ von „%3“.</translation>
    </message>
    <message>
        <source>Leave it out, or choose a rule for the kind of values that the field holds.</source>
        <translation>Lassen Sie sie weg, oder wählen Sie eine Regel für die Art von Werten, die das Feld enthält.</translation>
    </message>
    <message>
        <source>“%1.%2” is converted by the rule “%3”: %4.</source>
        <extracomment>%1 is a collection, %2 a field, %3 a rule like “epoch-seconds”, %4 what the rule does</extracomment>
        <translation>„%1.%2“ wird nach der Regel „%3“ umgewandelt: %4.</translation>
    </message>
    <message>
        <source>You chose this. Every value is checked, and the report counts them.</source>
        <translation>Das haben Sie so gewählt. Jeder Wert wird geprüft, und der Bericht zählt sie.</translation>
    </message>
    <message>
        <source>The default “%1” of “%2.%3” is not taken over.</source>
        <translation>Die Vorgabe „%1“ von „%2.%3“ wird nicht übernommen.</translation>
    </message>
    <message>
        <source>It is a value as it was before the conversion.</source>
        <translation>Sie ist ein Wert aus der Zeit vor der Umwandlung.</translation>
    </message>
    <message>
        <source>Set a new one in the target if the application relies on it.</source>
        <translation>Setzen Sie im Ziel eine neue, wenn die Anwendung darauf angewiesen ist.</translation>
    </message>
    <message>
        <source>The new name “%1” cannot be used.</source>
        <translation>Der neue Name „%1“ kann nicht verwendet werden.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Something else has this name already.</source>
        <translation>Etwas anderes heißt schon so.</translation>
    </message>
    <message>
        <source>“%1” does not get back the definition that it once had here.</source>
        <translation>„%1“ bekommt die Definition nicht zurück, die es hier einmal hatte.</translation>
    </message>
    <message>
        <source>A choice of yours changes its names or values.</source>
        <translation>Eine Ihrer Entscheidungen ändert Namen oder Werte.</translation>
    </message>
    <message>
        <source>Leave the choice out to get it back exactly.</source>
        <translation>Lassen Sie die Entscheidung weg, um sie genau so zurückzubekommen.</translation>
    </message>
    <message>
        <source>The values of “%1.%2” become what they were before the rule “%3”.</source>
        <extracomment>%1 is a collection, %2 a field, %3 a rule like “epoch-seconds”</extracomment>
        <translation>Die Werte von „%1.%2“ werden wieder, was sie vor der Regel „%3“ waren.</translation>
    </message>
    <message>
        <source>They go back to the kind of place that they came from.</source>
        <translation>Sie kehren in die Speicherart zurück, aus der sie kamen.</translation>
    </message>
    <message>
        <source>“%1” becomes “%2”.</source>
        <translation>Aus „%1“ wird „%2“.</translation>
    </message>
    <message>
        <source>You chose this name.</source>
        <translation>Diesen Namen haben Sie gewählt.</translation>
    </message>
    <message>
        <source>Tell the application the new name. On the way back it gets its old one.</source>
        <translation>Teilen Sie der Anwendung den neuen Namen mit. Auf dem Rückweg gilt wieder der alte.</translation>
    </message>
    <message>
        <source>The target cannot have it, or does not tell it from another: it would become “%1”.</source>
        <translation>Das Ziel kann ihn nicht haben oder unterscheidet ihn nicht von einem anderen: Er würde zu „%1“.</translation>
    </message>
    <message>
        <source>“%1.%2” refers to “%3.%4”, and only one of them is converted.</source>
        <translation>„%1.%2“ verweist auf „%3.%4“, und nur eines von beiden wird umgewandelt.</translation>
    </message>
    <message>
        <source>Their values could then not be compared.</source>
        <translation>Ihre Werte könnten dann nicht verglichen werden.</translation>
    </message>
    <message>
        <source>Choose the same rule for both, or for neither.</source>
        <translation>Wählen Sie für beide dieselbe Regel, oder für keines.</translation>
    </message>
    <message>
        <source>The target cannot have the old name.</source>
        <translation>Das Ziel kann den alten Namen nicht haben.</translation>
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
    <message>
        <source>The place itself is %1.</source>
        <extracomment>%1 is what such a database is recognised by: “a file that begins with …”</extracomment>
        <translation>Der Ort selbst ist %1.</translation>
    </message>
    <message>
        <source>“%1” in this folder is %2.</source>
        <extracomment>%1 is a file&apos;s name, %2 “a file that begins with …”
----------
%1 is a folder&apos;s name, %2 “a folder with the files …”</extracomment>
        <translation>„%1“ in diesem Ordner ist %2.</translation>
    </message>
    <message>
        <source>It takes %1 and was last changed on %2.</source>
        <translation>Das sind %1, zuletzt geändert am %2.</translation>
    </message>
    <message>
        <source>A program has it open.</source>
        <translation>Ein Programm hat sie geöffnet.</translation>
    </message>
    <message>
        <source>It is open in %1.</source>
        <translation>Sie ist in %1 geöffnet.</translation>
    </message>
    <message>
        <source>Of all these it was changed last.</source>
        <translation>Von allen wurde sie zuletzt geändert.</translation>
    </message>
    <message>
        <source>Looked for was: %1. Choose the place of such a database.</source>
        <extracomment>%1 is a list of kinds, each with what it is recognised by</extracomment>
        <translation>Gesucht wurde: %1. Wählen Sie den Ort einer solchen Datenbank.</translation>
    </message>
    <message>
        <source>There is no database at %1 itself, but in a folder in it.</source>
        <translation>Unter %1 selbst liegt keine Datenbank, aber in einem Ordner darin.</translation>
    </message>
    <message>
        <source>The address of the server cannot be read, or a password stands in it.</source>
        <translation>Die Adresse des Servers kann nicht gelesen werden, oder es steht ein Passwort darin.</translation>
    </message>
    <message>
        <source>Write it as %1://user@host:port/database?schema=name; the password is asked for.</source>
        <translation>Schreiben Sie sie als %1://Benutzer@Rechner:Port/Datenbank?schema=Name; nach dem Passwort wird gefragt.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a kind of store, %2 what it is recognised by</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>ExistingFit</name>
    <message>
        <source>of any type</source>
        <translation>von beliebigem Typ</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Move it into another place, or make the two alike first.</source>
        <translation>Ziehen Sie sie an einen anderen Ort um, oder gleichen Sie die beiden zuerst an.</translation>
    </message>
    <message>
        <source>“%1” has no column “%2” here, but the source has.</source>
        <translation>„%1“ hat hier keine Spalte „%2“, im Original aber schon.</translation>
    </message>
    <message>
        <source>What the source keeps in it would be lost.</source>
        <translation>Was das Original darin hält, ginge verloren.</translation>
    </message>
    <message>
        <source>Column “%1” of “%2” is %3 here but %4 in the source.</source>
        <translation>Die Spalte „%1“ von „%2“ ist hier %3, im Original aber %4.</translation>
    </message>
    <message>
        <source>The values would be changed, or would not fit.</source>
        <translation>Die Werte würden verändert oder passten nicht.</translation>
    </message>
    <message>
        <source>“%1” has a column “%2” here that the source has not.</source>
        <translation>„%1“ hat hier eine Spalte „%2“, die das Original nicht hat.</translation>
    </message>
    <message>
        <source>What stands in it would be lost where records are replaced.</source>
        <translation>Was darin steht, ginge verloren, wo Datensätze ersetzt werden.</translation>
    </message>
    <message>
        <source>Records of “%1” are told apart by %2 here but by %3 in the source.</source>
        <translation>Datensätze von „%1“ werden hier durch %2 unterschieden, im Original durch %3.</translation>
    </message>
    <message>
        <source>Which records are the same could not be told.</source>
        <translation>Welche Datensätze dieselben sind, ließe sich nicht sagen.</translation>
    </message>
</context>
<context>
    <name>ExportBackup</name>
    <message>
        <source>The backup differs from the original, so it was thrown away.</source>
        <translation>Die Sicherung weicht vom Original ab und wurde deshalb verworfen.</translation>
    </message>
    <message>
        <source>Send the report to the makers of this program: this must not happen.</source>
        <translation>Schicken Sie den Bericht an die Hersteller dieses Programms: Das darf nicht vorkommen.</translation>
    </message>
</context>
<context>
    <name>FieldChoices</name>
    <message>
        <source>“%1” is not of the form %2.</source>
        <extracomment>%1 is what was typed, %2 a form like COLLECTION.FIELD=RULE</extracomment>
        <translation>„%1“ hat nicht die Form %2.</translation>
    </message>
    <message>
        <source>“transload-cli plan” lists the collections, their fields and the rules that fit.</source>
        <translation>„transload-cli plan“ nennt die Sammlungen, ihre Felder und die passenden Regeln.</translation>
    </message>
    <message>
        <source>The source has no such collection or field: “%1”.</source>
        <translation>Das Original hat keine solche Sammlung und kein solches Feld: „%1“.</translation>
    </message>
    <message>
        <source>“%1” can be read in more than one way.</source>
        <translation>„%1“ kann auf mehr als eine Weise gelesen werden.</translation>
    </message>
    <message>
        <source>Write a plan with “transload-cli plan” and make the choice there.</source>
        <translation>Schreiben Sie einen Plan mit „transload-cli plan“, und entscheiden Sie dort.</translation>
    </message>
    <message>
        <source>There is no rule called “%1”.</source>
        <translation>Es gibt keine Regel namens „%1“.</translation>
    </message>
    <message>
        <source>The rules are: %1.</source>
        <translation>Die Regeln sind: %1.</translation>
    </message>
</context>
<context>
    <name>FieldRule</name>
    <message>
        <source>seconds since 1970 become points in time</source>
        <translation>Sekunden seit 1970 werden Zeitpunkte</translation>
    </message>
    <message>
        <source>milliseconds since 1970 become points in time</source>
        <translation>Millisekunden seit 1970 werden Zeitpunkte</translation>
    </message>
    <message>
        <source>microseconds since 1970 become points in time</source>
        <translation>Mikrosekunden seit 1970 werden Zeitpunkte</translation>
    </message>
    <message>
        <source>0 and 1 become false and true</source>
        <translation>0 und 1 werden falsch und wahr</translation>
    </message>
    <message>
        <source>the texts “false” and “true” become false and true</source>
        <translation>die Texte „false“ und „true“ werden falsch und wahr</translation>
    </message>
    <message>
        <source>texts become exact numbers</source>
        <translation>Texte werden genaue Zahlen</translation>
    </message>
    <message>
        <source>texts become dates</source>
        <translation>Texte werden Datumsangaben</translation>
    </message>
    <message>
        <source>texts become times of day</source>
        <translation>Texte werden Uhrzeiten</translation>
    </message>
    <message>
        <source>texts become dates with time</source>
        <translation>Texte werden Datumsangaben mit Uhrzeit</translation>
    </message>
    <message>
        <source>texts become points in time</source>
        <translation>Texte werden Zeitpunkte</translation>
    </message>
    <message>
        <source>texts become lengths of time</source>
        <translation>Texte werden Zeitspannen</translation>
    </message>
    <message>
        <source>texts become UUIDs</source>
        <translation>Texte werden UUIDs</translation>
    </message>
    <message>
        <source>texts become JSON values</source>
        <translation>Texte werden JSON-Werte</translation>
    </message>
</context>
<context>
    <name>FieldsPanel</name>
    <message>
        <source>Nam&amp;e in the target:</source>
        <translation>Nam&amp;e im Ziel:</translation>
    </message>
    <message>
        <source>How many values were looked at</source>
        <translation>Wie viele Werte angesehen wurden</translation>
    </message>
    <message>
        <source>F&amp;ields:</source>
        <translation>&amp;Felder:</translation>
    </message>
    <message>
        <source>Ne&amp;w name:</source>
        <translation>Neuer Na&amp;me:</translation>
    </message>
    <message>
        <source>&amp;Values:</source>
        <translation>We&amp;rte:</translation>
    </message>
    <message>
        <source>Details of the selected field</source>
        <translation>Details des gewählten Feldes</translation>
    </message>
    <message>
        <source>A record with the same &amp;key in the target:</source>
        <translation>Ein Datensatz mit &amp;gleichem Schlüssel im Ziel:</translation>
    </message>
    <message>
        <source>As for the whole move</source>
        <translation>Wie im ganzen Umzug</translation>
    </message>
    <message>
        <source>Stays as it is there</source>
        <translation>Bleibt, wie er dort ist</translation>
    </message>
    <message>
        <source>Gives way to the one from the original</source>
        <translation>Weicht dem aus dem Original</translation>
    </message>
    <message>
        <source>Stops the move</source>
        <translation>Hält den Umzug an</translation>
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
    <message>
        <source>%1 could not be exchanged for the new data.</source>
        <translation>%1 konnte nicht gegen die neuen Daten ausgetauscht werden.</translation>
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
    <message>
        <source>List past runs, or show one.</source>
        <translation>Listet die bisherigen Läufe auf oder zeigt einen.</translation>
    </message>
    <message>
        <source>A run&apos;s id, or its beginning</source>
        <translation>Die Kennung eines Laufs oder ihr Anfang</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>&amp;Filter:</source>
        <translation>&amp;Filter:</translation>
    </message>
    <message>
        <source>part of a date, place or verdict</source>
        <translation>Teil eines Datums, Orts oder Urteils</translation>
    </message>
    <message>
        <source>&amp;Runs:</source>
        <translation>&amp;Läufe:</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Details</translation>
    </message>
    <message>
        <source>&amp;Open the report</source>
        <translation>&amp;Bericht öffnen</translation>
    </message>
    <message>
        <source>What was done before?</source>
        <translation>Was ist bisher geschehen?</translation>
    </message>
    <message>
        <source>De&amp;lete the entry…</source>
        <translation>&amp;Eintrag löschen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Undo…</source>
        <translation>Zurückneh&amp;men&#xa0;…</translation>
    </message>
    <message>
        <source>Shows what taking this run back would do; nothing is changed yet.</source>
        <translation>Zeigt, was geschähe, wenn dieser Lauf zurückgenommen wird; noch wird nichts verändert.</translation>
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
    <message>
        <source>Backup of what stood in the target</source>
        <translation>Sicherung dessen, was im Ziel stand</translation>
    </message>
    <message>
        <source>No file was written: this run put nothing in place.</source>
        <translation>Es wurde keine Datei geschrieben: Dieser Lauf hat nichts an seinen Platz gebracht.</translation>
    </message>
    <message>
        <source>They are kept, exactly as they were, in %1.</source>
        <translation>Sie liegen, genau wie sie waren, in %1.</translation>
    </message>
    <message>
        <source>Records that could not go</source>
        <translation>Datensätze, die nicht umziehen konnten</translation>
    </message>
    <message>
        <source>Records in quarantine by collection and reason</source>
        <translation>Datensätze in Quarantäne nach Sammlung und Grund</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Rule “orphan-set-null”: what referred to nothing refers to nothing now by being empty. Records per collection:</source>
        <translation>Regel „orphan-set-null“: Was ins Leere verwies, ist nun selbst leer. Datensätze je Sammlung:</translation>
    </message>
    <message>
        <source>Changed by a rule that you chose. Values per field, with the rule:</source>
        <translation>Nach einer von Ihnen gewählten Regel geändert. Werte je Feld, mit der Regel:</translation>
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
        <translation>
            <numerusform>  Größe: %1 in %n Datei, zuletzt geändert %2</numerusform>
            <numerusform>  Größe: %1 in %n Dateien, zuletzt geändert %2</numerusform>
        </translation>
    </message>
    <message>
        <source>  Open: %1; close it before a move</source>
        <translation>  Geöffnet: %1; vor einem Umzug schließen</translation>
    </message>
    <message numerus="yes">
        <source>  Holds: %1 records in %n collection(s) (%2)</source>
        <translation>
            <numerusform>  Inhalt: %1 Datensätze in %n Sammlung (%2)</numerusform>
            <numerusform>  Inhalt: %1 Datensätze in %n Sammlungen (%2)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Tell what lies at a place, what is in it, and who has it open. Changes nothing.</source>
        <translation>Sagt, was an einem Ort liegt, was darin ist und wer es geöffnet hat. Ändert nichts.</translation>
    </message>
    <message>
        <source>A file or folder, or STORE:PATH</source>
        <translation>Eine Datei, ein Ordner oder ART:PFAD</translation>
    </message>
    <message>
        <source>  Server: %1</source>
        <translation>  Server: %1</translation>
    </message>
    <message>
        <source>  Size: %1</source>
        <translation>  Größe: %1</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>The journal of this run could not be written.</source>
        <translation>Das Journal dieses Laufs konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The journal %1 is damaged.</source>
        <translation>Das Journal %1 ist beschädigt.</translation>
    </message>
    <message>
        <source>The data itself can still be checked and restored from its backup.</source>
        <translation>Die Daten selbst können weiterhin geprüft und aus ihrer Sicherung wiederhergestellt werden.</translation>
    </message>
    <message>
        <source>The journal %1 could not be read.</source>
        <translation>Das Journal %1 konnte nicht gelesen werden.</translation>
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
    <name>JsonText</name>
    <message>
        <source>The file of the collection “%1” is missing.</source>
        <translation>Die Datei der Sammlung „%1“ fehlt.</translation>
    </message>
    <message>
        <source>Use a complete copy of the data.</source>
        <translation>Nehmen Sie eine vollständige Kopie der Daten.</translation>
    </message>
    <message>
        <source>The file %1 begins with a byte order mark, which is passed over.</source>
        <translation>Die Datei %1 beginnt mit einer Byte-Reihenfolge-Marke; sie wird übergangen.</translation>
    </message>
    <message>
        <source>It is no part of the data.</source>
        <translation>Sie gehört nicht zu den Daten.</translation>
    </message>
    <message>
        <source>“%1” is moved as documents: one field holds the exact text of each record.</source>
        <translation>„%1“ zieht als Dokumente um: Ein Feld enthält den genauen Text jedes Datensatzes.</translation>
    </message>
    <message>
        <source>The file %1 is cut off: it ends at line %2, column %3 (byte %4) inside a value.</source>
        <translation>Die Datei %1 ist abgeschnitten: Sie endet in Zeile %2, Spalte %3 (Byte %4) mitten in einem Wert.</translation>
    </message>
    <message>
        <source>The file %1 has a comment at line %2, column %3 (byte %4), which JSON does not know.</source>
        <translation>Die Datei %1 hat in Zeile %2, Spalte %3 (Byte %4) einen Kommentar, den JSON nicht kennt.</translation>
    </message>
    <message>
        <source>The file %1 has NaN or Infinity at line %2, column %3 (byte %4), which JSON does not know.</source>
        <translation>Die Datei %1 hat in Zeile %2, Spalte %3 (Byte %4) NaN oder Infinity, die JSON nicht kennt.</translation>
    </message>
    <message>
        <source>The file %1 has a number at line %2, column %3 (byte %4) that is not written as JSON demands.</source>
        <translation>Die Datei %1 hat in Zeile %2, Spalte %3 (Byte %4) eine Zahl, die nicht geschrieben ist, wie JSON es verlangt.</translation>
    </message>
    <message>
        <source>The file %1 has a control character in a text at line %2, column %3 (byte %4).</source>
        <translation>Die Datei %1 hat in Zeile %2, Spalte %3 (Byte %4) ein Steuerzeichen in einem Text.</translation>
    </message>
    <message>
        <source>The file %1 has an unknown escape in a text at line %2, column %3 (byte %4).</source>
        <translation>Die Datei %1 hat in Zeile %2, Spalte %3 (Byte %4) eine unbekannte Umschreibung in einem Text.</translation>
    </message>
    <message>
        <source>The file %1 has half of a character at line %2, column %3 (byte %4): a surrogate without its partner.</source>
        <translation>Die Datei %1 hat in Zeile %2, Spalte %3 (Byte %4) ein halbes Zeichen: ein Surrogat ohne sein Gegenstück.</translation>
    </message>
    <message>
        <source>The file %1 is not valid UTF-8 at line %2, column %3 (byte %4).</source>
        <translation>Die Datei %1 ist in Zeile %2, Spalte %3 (Byte %4) kein gültiges UTF-8.</translation>
    </message>
    <message>
        <source>The file %1 names a member twice in one object at line %2, column %3 (byte %4).</source>
        <translation>Die Datei %1 nennt in Zeile %2, Spalte %3 (Byte %4) in einem Objekt denselben Namen zum zweiten Mal.</translation>
    </message>
    <message>
        <source>The file %1 is nested too deeply at line %2, column %3 (byte %4): more than %5 levels.</source>
        <translation>Die Datei %1 ist in Zeile %2, Spalte %3 (Byte %4) zu tief verschachtelt: mehr als %5 Ebenen.</translation>
    </message>
    <message>
        <source>The file %1 is not valid JSON at line %2, column %3 (byte %4).</source>
        <translation>Die Datei %1 ist in Zeile %2, Spalte %3 (Byte %4) kein gültiges JSON.</translation>
    </message>
    <message>
        <source>Mend the file at this place or use an older copy of it, then try again.</source>
        <translation>Bessern Sie die Datei an dieser Stelle aus oder nehmen Sie eine ältere Kopie, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Leave this file out, or make it flatter first.</source>
        <translation>Lassen Sie diese Datei weg, oder machen Sie sie vorher flacher.</translation>
    </message>
    <message>
        <source>Use another copy of this file, if there is one.</source>
        <translation>Nehmen Sie eine andere Kopie dieser Datei, wenn es eine gibt.</translation>
    </message>
    <message>
        <source>The JSON data could not be handled.</source>
        <translation>Die JSON-Daten konnten nicht bearbeitet werden.</translation>
    </message>
    <message>
        <source>The file %1 is written in UTF-16 or UTF-32 from line 1, column 1 (byte 0) on; JSON is UTF-8.</source>
        <translation>Die Datei %1 ist von Zeile 1, Spalte 1 (Byte 0) an in UTF-16 oder UTF-32 geschrieben; JSON ist UTF-8.</translation>
    </message>
    <message>
        <source>Save it as UTF-8, then try again.</source>
        <translation>Speichern Sie sie als UTF-8, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>A record of the file %1 is larger than this program can take.</source>
        <translation>Ein Datensatz der Datei %1 ist größer, als dieses Programm ihn aufnehmen kann.</translation>
    </message>
    <message>
        <source>Leave this file out, or split the record first.</source>
        <translation>Lassen Sie diese Datei weg, oder teilen Sie den Datensatz vorher.</translation>
    </message>
    <message>
        <source>There is no JSON file at %1.</source>
        <translation>In %1 gibt es keine JSON-Datei.</translation>
    </message>
    <message>
        <source>Choose a file ending in .json or .jsonl, packed with gzip (.gz) or not, or a folder of them.</source>
        <translation>Wählen Sie eine Datei mit der Endung .json oder .jsonl, mit gzip gepackt (.gz) oder nicht, oder einen Ordner mit solchen Dateien.</translation>
    </message>
    <message>
        <source>The folder %1 holds more JSON files than this program takes.</source>
        <translation>Der Ordner %1 enthält mehr JSON-Dateien, als dieses Programm aufnimmt.</translation>
    </message>
    <message>
        <source>Move the folders in it one by one.</source>
        <translation>Ziehen Sie die Ordner darin einzeln um.</translation>
    </message>
    <message>
        <source>There is nothing at %1.</source>
        <translation>In %1 ist nichts.</translation>
    </message>
    <message>
        <source>Check that the place still exists, then try again.</source>
        <translation>Prüfen Sie, ob der Ort noch da ist, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>A file could not be read: %1</source>
        <translation>Eine Datei konnte nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>The packed file %1 is cut off.</source>
        <translation>Die gepackte Datei %1 ist abgeschnitten.</translation>
    </message>
    <message>
        <source>Something that does not belong to it stands behind the packed data of %1.</source>
        <translation>Hinter den gepackten Daten von %1 steht etwas, das nicht dazugehört.</translation>
    </message>
    <message>
        <source>The packed file %1 is damaged: its checksum or its content is wrong.</source>
        <translation>Die gepackte Datei %1 ist beschädigt: Ihre Prüfsumme oder ihr Inhalt stimmt nicht.</translation>
    </message>
    <message>
        <source>The packed file %1 unpacks to absurdly much: it may be made to fill the disk.</source>
        <translation>Die gepackte Datei %1 wird beim Entpacken übermäßig groß: Sie soll vielleicht die Festplatte füllen.</translation>
    </message>
    <message>
        <source>If you trust it, unpack it yourself and move the unpacked file.</source>
        <translation>Wenn Sie ihr trauen, entpacken Sie sie selbst und ziehen Sie die entpackte Datei um.</translation>
    </message>
    <message>
        <source>%1 is not a file.</source>
        <translation>%1 ist keine Datei.</translation>
    </message>
    <message>
        <source>Choose the file itself.</source>
        <translation>Wählen Sie die Datei selbst.</translation>
    </message>
    <message>
        <source>A file could not be written: %1</source>
        <translation>Eine Datei konnte nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>At line %1, column %2 (byte %3), a record of “%4” is not an object, as all others are.</source>
        <translation>In Zeile %1, Spalte %2 (Byte %3) ist ein Datensatz von „%4“ kein Objekt, anders als alle übrigen.</translation>
    </message>
    <message>
        <source>At line %1, column %2 (byte %3), a record of “%4” has the member “%5”, which was not there before.</source>
        <translation>In Zeile %1, Spalte %2 (Byte %3) hat ein Datensatz von „%4“ das Feld „%5“, das vorher nicht da war.</translation>
    </message>
    <message>
        <source>At line %1, column %2 (byte %3), a value of “%5” in “%4” is not what its description says.</source>
        <translation>In Zeile %1, Spalte %2 (Byte %3) ist ein Wert von „%5“ in „%4“ nicht, was seine Beschreibung sagt.</translation>
    </message>
    <message>
        <source>Undo the change to the file, or move its description (%1) away to read it as plain JSON.</source>
        <translation>Machen Sie die Änderung an der Datei rückgängig, oder legen Sie ihre Beschreibung (%1) beiseite, um sie als einfaches JSON zu lesen.</translation>
    </message>
    <message>
        <source>The file was changed meanwhile. Look at the source again.</source>
        <translation>Die Datei wurde inzwischen geändert. Sehen Sie sich das Original erneut an.</translation>
    </message>
    <message>
        <source>A value of “%1” in “%2” is larger than any store takes.</source>
        <translation>Ein Wert von „%1“ in „%2“ ist größer, als ihn irgendeine Datenbank aufnimmt.</translation>
    </message>
    <message>
        <source>Leave it out, or split it first.</source>
        <translation>Lassen Sie ihn weg, oder teilen Sie ihn vorher.</translation>
    </message>
    <message>
        <source>The file %1 has no section “%2”.</source>
        <translation>Die Datei %1 hat keinen Abschnitt „%2“.</translation>
    </message>
    <message>
        <source>Look at the file again: it may have been changed.</source>
        <translation>Sehen Sie sich die Datei erneut an: Sie wurde vielleicht geändert.</translation>
    </message>
    <message>
        <source>There are no records to tell fields from.</source>
        <translation>Es gibt keine Datensätze, an denen sich Felder erkennen ließen.</translation>
    </message>
    <message>
        <source>Record %1 is not an object.</source>
        <translation>Datensatz %1 ist kein Objekt.</translation>
    </message>
    <message>
        <source>The records have more than %1 different members.</source>
        <translation>Die Datensätze haben mehr als %1 verschiedene Felder.</translation>
    </message>
    <message>
        <source>The file %1 is empty: it holds no data (line 1, column 1, byte 0).</source>
        <translation>Die Datei %1 ist leer: Sie enthält keine Daten (Zeile 1, Spalte 1, Byte 0).</translation>
    </message>
    <message>
        <source>The file %1 holds a single value and no records.</source>
        <translation>Die Datei %1 enthält einen einzelnen Wert und keine Datensätze.</translation>
    </message>
    <message>
        <source>Choose a file that holds an array or an object.</source>
        <translation>Wählen Sie eine Datei, die eine Liste oder ein Objekt enthält.</translation>
    </message>
    <message>
        <source>Not all records are objects.</source>
        <translation>Nicht alle Datensätze sind Objekte.</translation>
    </message>
    <message>
        <source>The description %1 beside the JSON data is damaged or was changed.</source>
        <translation>Die Beschreibung %1 neben den JSON-Daten ist beschädigt oder wurde geändert.</translation>
    </message>
    <message>
        <source>Use another copy of it, or move it away to read the files as plain JSON.</source>
        <translation>Nehmen Sie eine andere Kopie davon, oder legen Sie sie beiseite, um die Dateien als einfaches JSON zu lesen.</translation>
    </message>
    <message>
        <source>The description %1 was written by a newer version of this program.</source>
        <translation>Die Beschreibung %1 wurde von einer neueren Fassung dieses Programms geschrieben.</translation>
    </message>
    <message>
        <source>Look for a newer version of this program.</source>
        <translation>Suchen Sie nach einer neueren Fassung dieses Programms.</translation>
    </message>
    <message>
        <source>There is no collection “%1” at %2.</source>
        <translation>Es gibt keine Sammlung „%1“ in %2.</translation>
    </message>
    <message>
        <source>Look at the source again: it may have been changed.</source>
        <translation>Sehen Sie sich das Original erneut an: Es wurde vielleicht geändert.</translation>
    </message>
    <message>
        <source>JSON, a file or a folder of files</source>
        <translation>JSON, eine Datei oder ein Ordner mit Dateien</translation>
    </message>
    <message>
        <source>arrays and objects</source>
        <translation>Listen und Objekte</translation>
    </message>
    <message>
        <source>a file or folder of files named .json or .jsonl, also with .gz</source>
        <translation>eine Datei oder ein Ordner mit Dateien, die auf .json oder .jsonl enden, auch mit .gz</translation>
    </message>
    <message>
        <source>JSON file, or folder of JSON files</source>
        <translation>JSON-Datei oder Ordner mit JSON-Dateien</translation>
    </message>
    <message>
        <source>The name “%1” cannot be written in UTF-8.</source>
        <translation>Der Name „%1“ lässt sich nicht in UTF-8 schreiben.</translation>
    </message>
    <message>
        <source>Rename it in the source.</source>
        <translation>Benennen Sie es im Original um.</translation>
    </message>
    <message>
        <source>The new JSON data could not be built.</source>
        <translation>Die neuen JSON-Daten konnten nicht aufgebaut werden.</translation>
    </message>
    <message>
        <source>Mend the setting in the plan.</source>
        <translation>Berichtigen Sie die Einstellung im Plan.</translation>
    </message>
    <message>
        <source>“%1” has two records with the same key.</source>
        <translation>„%1“ hat zwei Datensätze mit demselben Schlüssel.</translation>
    </message>
    <message>
        <source>Remove one of them in the source: the key stands in the details.</source>
        <translation>Entfernen Sie einen davon im Original: Der Schlüssel steht in den Einzelheiten.</translation>
    </message>
    <message>
        <source>One file of this kind holds one collection, and there are more.</source>
        <translation>Eine Datei dieser Art enthält eine Sammlung, und es gibt mehrere.</translation>
    </message>
    <message>
        <source>Choose a folder as the target, or a .json file with sections.</source>
        <translation>Wählen Sie einen Ordner als Ziel oder eine .json-Datei mit Abschnitten.</translation>
    </message>
    <message>
        <source>The JSON at %1 was not written by this program.</source>
        <translation>Das JSON unter %1 wurde nicht von diesem Programm geschrieben.</translation>
    </message>
    <message>
        <source>It cannot be told how its application wants new records to look.</source>
        <translation>Es ist nicht zu erkennen, wie neue Datensätze für seine Anwendung aussehen müssen.</translation>
    </message>
    <message>
        <source>Choose another target.</source>
        <translation>Wählen Sie ein anderes Ziel.</translation>
    </message>
    <message>
        <source>The name %1 does not fit JSON data called %2.</source>
        <translation>Der Name %1 passt nicht zu JSON-Daten namens %2.</translation>
    </message>
    <message>
        <source>Choose a folder name: the data is a folder of JSON files.</source>
        <translation>Wählen Sie einen Ordnernamen: Die Daten sind ein Ordner mit JSON-Dateien.</translation>
    </message>
    <message>
        <source>Choose a name with the same ending.</source>
        <translation>Wählen Sie einen Namen mit derselben Endung.</translation>
    </message>
    <message>
        <source>This is not the copy of JSON data that this program makes.</source>
        <translation>Das ist keine Kopie von JSON-Daten, wie dieses Programm sie anlegt.</translation>
    </message>
    <message>
        <source>Use another backup.</source>
        <translation>Verwenden Sie eine andere Sicherung.</translation>
    </message>
    <message>
        <source>“%1” in the folder %2 is not part of the data.</source>
        <translation>„%1“ im Ordner %2 gehört nicht zu den Daten.</translation>
    </message>
    <message>
        <source>Move it elsewhere first: the folder leaves its place as a whole.</source>
        <translation>Verschieben Sie es zuerst: Der Ordner verlässt seinen Platz als Ganzes.</translation>
    </message>
    <message>
        <source>The description of other JSON data stands in the way: %1</source>
        <translation>Die Beschreibung anderer JSON-Daten steht im Weg: %1</translation>
    </message>
    <message>
        <source>Move it away after making sure that it is not needed, or choose another name.</source>
        <translation>Vergewissern Sie sich, dass er nicht gebraucht wird, und verschieben Sie ihn dann oder wählen Sie einen anderen Namen.</translation>
    </message>
</context>
<context>
    <name>Leftovers</name>
    <message>
        <source>%1, which an earlier move left, could not be removed.</source>
        <translation>%1, von einem früheren Umzug übrig, konnte nicht entfernt werden.</translation>
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
    <message>
        <source>The value of “%1” in the record “%2” of “%3” does not fit the rule “%4”.</source>
        <extracomment>%1 is a field, %2 the key of a record, %3 a collection, %4 a rule like “epoch-seconds”</extracomment>
        <translation>Der Wert von „%1“ im Datensatz „%2“ von „%3“ passt nicht zur Regel „%4“.</translation>
    </message>
    <message>
        <source>Correct this value in the application, or choose a target of another kind.</source>
        <translation>Berichtigen Sie diesen Wert in der Anwendung, oder wählen Sie ein Ziel einer anderen Speicherart.</translation>
    </message>
    <message>
        <source>Correct this value in the application, or move the field without this rule.</source>
        <translation>Berichtigen Sie diesen Wert in der Anwendung, oder lassen Sie das Feld ohne diese Regel umziehen.</translation>
    </message>
</context>
<context>
    <name>MergePlan</name>
    <message>
        <source>Records of “%1” in the target: %2 equal, %3 different, %4 only there. To come: %5 new.</source>
        <translation>Datensätze von „%1“ im Ziel: %2 gleich, %3 verschieden, %4 nur dort. Hinzu kommen: %5 neue.</translation>
    </message>
    <message>
        <source>“%1” holds records in the target already, and has no key.</source>
        <translation>„%1“ enthält im Ziel schon Datensätze und hat keinen Schlüssel.</translation>
    </message>
    <message>
        <source>Without a key nobody can tell which records are the same.</source>
        <translation>Ohne Schlüssel kann niemand sagen, welche Datensätze dieselben sind.</translation>
    </message>
    <message>
        <source>Leave this collection out, or choose another target.</source>
        <translation>Lassen Sie diese Sammlung aus oder wählen Sie ein anderes Ziel.</translation>
    </message>
    <message>
        <source>It was not said what becomes of records that are on both sides.</source>
        <translation>Es wurde nicht gesagt, was aus Datensätzen wird, die es auf beiden Seiten gibt.</translation>
    </message>
    <message>
        <source>Choose to keep the target&apos;s records (skip) or to take the original&apos;s (overwrite), or choose another target.</source>
        <translation>Entscheiden Sie, ob die Datensätze des Ziels bleiben (skip) oder die des Originals gelten (overwrite), oder wählen Sie ein anderes Ziel.</translation>
    </message>
    <message>
        <source>Where a key is on both sides, the target&apos;s record stays.</source>
        <translation>Gibt es einen Schlüssel auf beiden Seiten, bleibt der Datensatz des Ziels.</translation>
    </message>
    <message>
        <source>Where a key is on both sides, the original&apos;s record takes its place.</source>
        <translation>Gibt es einen Schlüssel auf beiden Seiten, tritt der Datensatz des Originals an seine Stelle.</translation>
    </message>
    <message>
        <source>No collection called “%1” is moved.</source>
        <translation>Es zieht keine Sammlung namens „%1“ um.</translation>
    </message>
    <message>
        <source>Check the spelling of what becomes of records that are in the target.</source>
        <translation>Prüfen Sie die Schreibweise bei der Angabe, was aus Datensätzen im Ziel wird.</translation>
    </message>
    <message>
        <source>%1 holds data already. Records added: %2, replaced: %3, equal: %4, staying: %5.</source>
        <translation>%1 enthält schon Daten. Datensätze hinzugefügt: %2, ersetzt: %3, gleich: %4, bleibend: %5.</translation>
    </message>
    <message>
        <source>Records of “%1” cannot be replaced and kept aside in one move.</source>
        <translation>Datensätze von „%1“ können nicht in einem Umzug ersetzt und beiseitegelegt werden.</translation>
    </message>
    <message>
        <source>A record that is kept aside would first have taken the place of another.</source>
        <translation>Ein Datensatz, der beiseitegelegt wird, hätte vorher den Platz eines anderen eingenommen.</translation>
    </message>
    <message>
        <source>Choose “skip”, or let records that cannot go stop the move.</source>
        <translation>Wählen Sie „skip“, oder lassen Sie Datensätze, die nicht umziehen können, den Umzug anhalten.</translation>
    </message>
</context>
<context>
    <name>MergedSource</name>
    <message>
        <source>“%1” in the target holds more records than when the move was planned.</source>
        <translation>„%1“ im Ziel hat mehr Datensätze als bei der Planung des Umzugs.</translation>
    </message>
    <message>
        <source>Plan the move again, so that it holds what is there now.</source>
        <translation>Planen Sie den Umzug neu, damit er enthält, was jetzt dort ist.</translation>
    </message>
</context>
<context>
    <name>MigrateCommand</name>
    <message>
        <source>The plan %1 could not be read.</source>
        <translation>Der Plan %1 konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Give the path of a file that “transload-cli plan” wrote.</source>
        <translation>Geben Sie den Pfad einer Datei an, die „transload-cli plan“ geschrieben hat.</translation>
    </message>
    <message>
        <source>%1 is no plan.</source>
        <translation>%1 ist kein Plan.</translation>
    </message>
    <message>
        <source>Move data to a new store: back up, copy, prove, put in place.</source>
        <translation>Zieht Daten in eine neue Datenbank um: sichern, kopieren, beweisen, an ihren Platz setzen.</translation>
    </message>
    <message>
        <source>Carry out a plan that “transload-cli plan” wrote, in place of all other options</source>
        <translation>Führt einen Plan aus, den „transload-cli plan“ geschrieben hat, anstelle aller anderen Optionen</translation>
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
        <source>  %1 records cannot go and will be kept aside.</source>
        <translation>  %1 Datensätze können nicht umziehen und werden aufbewahrt.</translation>
    </message>
    <message>
        <source>  Quarantine: %1</source>
        <translation>  Quarantäne: %1</translation>
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
        <source>  Backup of the target: %1</source>
        <translation>  Sicherung des Ziels: %1</translation>
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
        <source>The target is called “%1”, not “%2”.</source>
        <translation>Das Ziel heißt „%1“, nicht „%2“.</translation>
    </message>
    <message>
        <source>Give --yes the name of the target that may be replaced.</source>
        <translation>Geben Sie mit --yes den Namen des Ziels an, das ersetzt werden darf.</translation>
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
    <message>
        <source>What stands in the target is unchanged.</source>
        <translation>Was im Ziel steht, ist unverändert.</translation>
    </message>
    <message>
        <source>What stands in the target was changed while the move was going on.</source>
        <translation>Was im Ziel steht, wurde während des Umzugs geändert.</translation>
    </message>
    <message>
        <source>Continue it whenever you like: transload-cli resume %1</source>
        <translation>Setzen Sie ihn fort, wann immer Sie möchten: transload-cli resume %1</translation>
    </message>
    <message>
        <source>The original was changed since the move was interrupted.</source>
        <translation>Das Original wurde geändert, seit der Umzug unterbrochen wurde.</translation>
    </message>
    <message>
        <source>Start a new move, so that the changes are in it.</source>
        <translation>Beginnen Sie einen neuen Umzug, damit die Änderungen darin enthalten sind.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) could not go to the target; all others did.</source>
        <translation>
            <numerusform>%n Datensatz konnte nicht ins Ziel, alle anderen sind dort.</numerusform>
            <numerusform>%n Datensätze konnten nicht ins Ziel, alle anderen sind dort.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your original is unchanged. These records are kept, exactly as they were, in %1.</source>
        <translation>Ihr Original ist unverändert. Diese Datensätze liegen, genau wie sie waren, in %1.</translation>
    </message>
    <message>
        <source>Look at the reasons in the report; “transload-cli retry %1” tries them again.</source>
        <translation>Sehen Sie sich die Gründe im Bericht an; „transload-cli retry %1“ versucht es erneut mit ihnen.</translation>
    </message>
    <message>
        <source>A backup of what stood in the target was made: %1</source>
        <translation>Eine Sicherung dessen, was im Ziel stand, wurde angelegt: %1</translation>
    </message>
    <message>
        <source>A dry run lists all records that cannot go, so that you can choose what becomes of them: on the page “Check and practise” of the wizard, or with --on-bad-record.</source>
        <translation>Ein Trockenlauf nennt alle Datensätze, die nicht umziehen können, sodass Sie wählen können, was aus ihnen wird: auf der Seite „Prüfen und proben“ des Assistenten oder mit --on-bad-record.</translation>
    </message>
    <message>
        <source>These numbers were counted while the records were read.</source>
        <translation>Diese Zahlen wurden beim Lesen der Datensätze gezählt.</translation>
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
    <name>MoveOptions</name>
    <message>
        <source>There is no profile called “%1”.</source>
        <translation>Es gibt kein Profil mit dem Namen „%1“.</translation>
    </message>
    <message>
        <source>Leave --profile out to let the application be detected.</source>
        <translation>Lassen Sie --profile weg, damit die Anwendung erkannt wird.</translation>
    </message>
    <message>
        <source>It was not said where the backup should go.</source>
        <translation>Es wurde nicht gesagt, wohin die Sicherung soll.</translation>
    </message>
    <message>
        <source>Give --backup FOLDER, or --no-backup to move without one.</source>
        <translation>Geben Sie --backup ORDNER an, oder --no-backup für einen Umzug ohne Sicherung.</translation>
    </message>
    <message>
        <source>Where the data is: a path, or STORE:PATH</source>
        <translation>Wo die Daten liegen: ein Pfad oder ART:PFAD</translation>
    </message>
    <message>
        <source>Where it goes: STORE:PATH, or a path whose ending tells the kind</source>
        <translation>Wohin sie sollen: ART:PFAD oder ein Pfad, dessen Endung die Speicherart nennt</translation>
    </message>
    <message>
        <source>Folder in which the backup folder is made</source>
        <translation>Ordner, in dem der Sicherungsordner angelegt wird</translation>
    </message>
    <message>
        <source>Move without a backup; the report says so</source>
        <translation>Zieht ohne Sicherung um; der Bericht sagt es</translation>
    </message>
    <message>
        <source>Read, map and measure everything; write nothing but the report</source>
        <translation>Liest, übersetzt und misst alles; schreibt nichts außer dem Bericht</translation>
    </message>
    <message>
        <source>The whole job, proven, then thrown away</source>
        <translation>Der ganze Umzug, bewiesen und dann verworfen</translation>
    </message>
    <message>
        <source>Collections to move, separated by commas (default: all)</source>
        <translation>Sammlungen, die umziehen sollen, durch Kommas getrennt (sonst alle)</translation>
    </message>
    <message>
        <source>Treat the data as this application&apos;s</source>
        <translation>Behandelt die Daten als die dieser Anwendung</translation>
    </message>
    <message>
        <source>Folder for report.json and report.html</source>
        <translation>Ordner für report.json und report.html</translation>
    </message>
    <message>
        <source>“%1” is not a way to treat records that are in the target already.</source>
        <translation>„%1“ ist keine Angabe, was aus Datensätzen wird, die schon im Ziel sind.</translation>
    </message>
    <message>
        <source>Say fail, skip or overwrite, for a single collection as NAME=skip.</source>
        <translation>Geben Sie fail, skip oder overwrite an, für eine einzelne Sammlung als NAME=skip.</translation>
    </message>
    <message>
        <source>Records that are in the target already: fail, skip or overwrite; NAME=skip for one collection (default: fail)</source>
        <translation>Datensätze, die schon im Ziel sind: fail, skip oder overwrite; NAME=skip für eine Sammlung (Vorgabe: fail)</translation>
    </message>
    <message>
        <source>The target&apos;s name: what stands there may be added to, after a backup</source>
        <translation>Name des Ziels: zu dem, was dort steht, darf nach einer Sicherung etwas hinzukommen</translation>
    </message>
    <message>
        <source>Records that cannot go: stop (default), or quarantine: keep them in a file</source>
        <translation>Datensätze, die nicht umziehen können: stop (Standard), oder quarantine: in einer Datei aufbewahren</translation>
    </message>
    <message>
        <source>Records whose key comes twice: stop or quarantine (default: as --on-bad-record)</source>
        <translation>Datensätze, deren Schlüssel zweimal vorkommt: stop oder quarantine (Standard: wie --on-bad-record)</translation>
    </message>
    <message>
        <source>Records that refer to nothing: stop, quarantine or set-null (default: as --on-bad-record)</source>
        <translation>Datensätze, die ins Leere verweisen: stop, quarantine oder set-null (Standard: wie --on-bad-record)</translation>
    </message>
    <message>
        <source>COLLECTION.FIELD=RULE: convert a field&apos;s values; “plan” tells which rules fit. May be given several times</source>
        <translation>SAMMLUNG.FELD=REGEL: wandelt die Werte eines Feldes um; „plan“ sagt, welche Regeln passen. Mehrfach möglich</translation>
    </message>
    <message>
        <source>COLLECTION=NAME or COLLECTION.FIELD=NAME: give it another name in the target. May be given several times</source>
        <translation>SAMMLUNG=NAME oder SAMMLUNG.FELD=NAME: gibt ihr oder ihm im Ziel einen anderen Namen. Mehrfach möglich</translation>
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
    <name>NameTwins</name>
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
        <source>“%1” becomes “%2”.</source>
        <translation>Aus „%1“ wird „%2“.</translation>
    </message>
    <message>
        <source>Nothing has to be done: on the way back it gets its old name again.</source>
        <translation>Nichts ist zu tun: Auf dem Rückweg bekommt es seinen alten Namen wieder.</translation>
    </message>
</context>
<context>
    <name>NextStep</name>
    <message>
        <source>Look at the details, mend the cause and try again.</source>
        <translation>Sehen Sie sich die Einzelheiten an, beheben Sie die Ursache und versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>Passwords</name>
    <message>
        <source>The password could not be read from %1.</source>
        <translation>Das Passwort konnte nicht gelesen werden: %1.</translation>
    </message>
    <message>
        <source>%1 holds no password.</source>
        <translation>Kein Passwort: %1.</translation>
    </message>
    <message>
        <source>It has to be one line of text.</source>
        <translation>Es muss eine Zeile Text sein.</translation>
    </message>
    <message>
        <source>The terminal could not be used.</source>
        <translation>Das Terminal konnte nicht benutzt werden.</translation>
    </message>
    <message>
        <source>Read a server&apos;s password from the first line of standard input</source>
        <translation>Liest das Passwort eines Servers aus der ersten Zeile der Standardeingabe</translation>
    </message>
    <message>
        <source>File with the password of the source&apos;s server, closed to others</source>
        <translation>Datei mit dem Passwort des Servers, auf dem das Original liegt; für andere gesperrt</translation>
    </message>
    <message>
        <source>File with the password of the target&apos;s server, closed to others</source>
        <translation>Datei mit dem Passwort des Servers, auf dem das Ziel liegt; für andere gesperrt</translation>
    </message>
    <message>
        <source>The password file %1 cannot be read.</source>
        <translation>Die Passwortdatei %1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Others than you can read or change the password file %1.</source>
        <translation>Andere als Sie können die Passwortdatei %1 lesen oder ändern.</translation>
    </message>
    <message>
        <source>Close it to all others: chmod 600 %1</source>
        <translation>Sperren Sie sie für alle anderen: chmod 600 %1</translation>
    </message>
    <message>
        <source>standard input</source>
        <translation>Standardeingabe</translation>
    </message>
    <message>
        <source>%1 asks for a password, and there is no terminal to ask for it.</source>
        <translation>%1 verlangt ein Passwort, und es gibt kein Terminal, um danach zu fragen.</translation>
    </message>
    <message>
        <source>Give --from-password-file, --to-password-file or --password-stdin.</source>
        <translation>Geben Sie --from-password-file, --to-password-file oder --password-stdin an.</translation>
    </message>
    <message>
        <source>Password for %1: </source>
        <translation>Passwort für %1: </translation>
    </message>
</context>
<context>
    <name>PastRunReport</name>
    <message>
        <source>The report %1 could not be read.</source>
        <translation>Der Bericht %1 konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Without its report a run cannot be taken back: restore a backup instead.</source>
        <translation>Ohne seinen Bericht kann ein Lauf nicht zurückgenommen werden: Stellen Sie stattdessen eine Sicherung wieder her.</translation>
    </message>
    <message>
        <source>The report does not say where the data went.</source>
        <translation>Der Bericht sagt nicht, wohin die Daten gingen.</translation>
    </message>
    <message>
        <source>Restore a backup instead.</source>
        <translation>Stellen Sie stattdessen eine Sicherung wieder her.</translation>
    </message>
</context>
<context>
    <name>PgText</name>
    <message>
        <source>“%1” is called “%2” in PostgreSQL.</source>
        <translation>„%1“ heißt in PostgreSQL „%2“.</translation>
    </message>
    <message>
        <source>PostgreSQL cannot have this name in “%1”: names have at most 63 bytes, and some are its own.</source>
        <translation>PostgreSQL kann diesen Namen in „%1“ nicht haben: Namen haben höchstens 63 Byte, und einige gehören ihm selbst.</translation>
    </message>
    <message>
        <source>Tell the application the new name.</source>
        <translation>Nennen Sie der Anwendung den neuen Namen.</translation>
    </message>
    <message>
        <source>“%1” has more fields than the 1600 columns that PostgreSQL can hold.</source>
        <translation>„%1“ hat mehr Felder als die 1600 Spalten, die PostgreSQL aufnehmen kann.</translation>
    </message>
    <message>
        <source>Leave it out, or split it in the source.</source>
        <translation>Lassen Sie es weg, oder teilen Sie es im Original auf.</translation>
    </message>
    <message>
        <source>The default of “%1” in “%2” is not taken over.</source>
        <translation>Der Vorgabewert von „%1“ in „%2“ wird nicht übernommen.</translation>
    </message>
    <message>
        <source>PostgreSQL would understand it otherwise: %1</source>
        <translation>PostgreSQL würde ihn anders verstehen: %1</translation>
    </message>
    <message>
        <source>Set it by hand if the application relies on it.</source>
        <translation>Setzen Sie ihn von Hand, falls die Anwendung sich darauf verlässt.</translation>
    </message>
    <message>
        <source>The foreign key of “%1” to “%2” is not taken over.</source>
        <translation>Der Fremdschlüssel von „%1“ auf „%2“ wird nicht übernommen.</translation>
    </message>
    <message>
        <source>It does not say which fields it refers to.</source>
        <translation>Er sagt nicht, auf welche Felder er sich bezieht.</translation>
    </message>
    <message>
        <source>Add it by hand if the application relies on it.</source>
        <translation>Fügen Sie ihn von Hand hinzu, falls die Anwendung sich darauf verlässt.</translation>
    </message>
    <message>
        <source>This could not be made in the new PostgreSQL schema: %1</source>
        <translation>Das konnte im neuen PostgreSQL-Schema nicht angelegt werden: %1</translation>
    </message>
    <message>
        <source>Leave it out of the plan, and make it by hand afterwards.</source>
        <translation>Lassen Sie es im Plan weg, und legen Sie es danach von Hand an.</translation>
    </message>
    <message>
        <source>The table “%1” has a name that PostgreSQL keeps for itself.</source>
        <translation>Die Tabelle „%1“ hat einen Namen, den PostgreSQL sich selbst vorbehält.</translation>
    </message>
    <message>
        <source>Rename it in the source, or leave it out.</source>
        <translation>Benennen Sie es im Original um, oder lassen Sie es weg.</translation>
    </message>
    <message>
        <source>The description of where the data came from could not be kept.</source>
        <translation>Die Beschreibung, woher die Daten kommen, konnte nicht abgelegt werden.</translation>
    </message>
    <message>
        <source>The structure of the PostgreSQL schema could not be read.</source>
        <translation>Der Aufbau des PostgreSQL-Schemas konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The database “%1” has no schema called “%2”.</source>
        <translation>Die Datenbank „%1“ hat kein Schema namens „%2“.</translation>
    </message>
    <message>
        <source>Check the spelling of the schema.</source>
        <translation>Prüfen Sie die Schreibweise des Schemas.</translation>
    </message>
    <message>
        <source>The schema “%1” has no table called “%2”.</source>
        <translation>Das Schema „%1“ hat keine Tabelle namens „%2“.</translation>
    </message>
    <message>
        <source>Check the spelling of the table.</source>
        <translation>Prüfen Sie die Schreibweise der Tabelle.</translation>
    </message>
    <message>
        <source>The PostgreSQL server asks for the password of “%1”.</source>
        <translation>Der PostgreSQL-Server verlangt das Passwort von „%1“.</translation>
    </message>
    <message>
        <source>Give the password, then try again.</source>
        <translation>Geben Sie das Passwort an, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The PostgreSQL server does not accept this password for “%1”.</source>
        <translation>Der PostgreSQL-Server nimmt dieses Passwort für „%1“ nicht an.</translation>
    </message>
    <message>
        <source>Check the user name and type the password again.</source>
        <translation>Prüfen Sie den Benutzernamen, und geben Sie das Passwort noch einmal ein.</translation>
    </message>
    <message>
        <source>The PostgreSQL server accepts only connections that are protected by TLS.</source>
        <translation>Der PostgreSQL-Server nimmt nur Verbindungen an, die mit TLS geschützt sind.</translation>
    </message>
    <message>
        <source>Choose a protected connection (TLS), then try again.</source>
        <translation>Wählen Sie eine geschützte Verbindung (TLS), und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The PostgreSQL server does not let “%1” into the database “%2” from here.</source>
        <translation>Der PostgreSQL-Server lässt „%1“ von hier aus nicht in die Datenbank „%2“.</translation>
    </message>
    <message>
        <source>Use another database user, or ask the server&apos;s administrator for access.</source>
        <translation>Verwenden Sie einen anderen Datenbankbenutzer, oder bitten Sie die Verwaltung des Servers um Zugang.</translation>
    </message>
    <message>
        <source>The PostgreSQL server has no database called “%1”.</source>
        <translation>Der PostgreSQL-Server hat keine Datenbank namens „%1“.</translation>
    </message>
    <message>
        <source>Check the spelling, or create the database first.</source>
        <translation>Prüfen Sie die Schreibweise, oder legen Sie die Datenbank zuerst an.</translation>
    </message>
    <message>
        <source>The PostgreSQL server has no connection left.</source>
        <translation>Der PostgreSQL-Server hat keine Verbindung mehr frei.</translation>
    </message>
    <message>
        <source>Close programs that use the server, or let its administrator allow more connections.</source>
        <translation>Beenden Sie Programme, die den Server benutzen, oder lassen Sie seine Verwaltung mehr Verbindungen erlauben.</translation>
    </message>
    <message>
        <source>The PostgreSQL server is starting or shutting down.</source>
        <translation>Der PostgreSQL-Server startet gerade oder fährt herunter.</translation>
    </message>
    <message>
        <source>Try again in a minute.</source>
        <translation>Versuchen Sie es in einer Minute noch einmal.</translation>
    </message>
    <message>
        <source>“%1” may not connect to the database “%2”.</source>
        <translation>„%1“ darf sich nicht mit der Datenbank „%2“ verbinden.</translation>
    </message>
    <message>
        <source>Use another database user, or ask the database&apos;s owner for the right to connect.</source>
        <translation>Verwenden Sie einen anderen Datenbankbenutzer, oder bitten Sie den Eigentümer der Datenbank um das Recht, sich zu verbinden.</translation>
    </message>
    <message>
        <source>The PostgreSQL server did not let the connection begin.</source>
        <translation>Der PostgreSQL-Server ließ die Verbindung nicht beginnen.</translation>
    </message>
    <message>
        <source>Look at the server&apos;s log, mend the cause and try again.</source>
        <translation>Sehen Sie in das Protokoll des Servers, beheben Sie die Ursache, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The server at “%1” shows a certificate that is made out to another name.</source>
        <translation>Der Server unter „%1“ zeigt ein Zertifikat, das auf einen anderen Namen ausgestellt ist.</translation>
    </message>
    <message>
        <source>Use the name in the server&apos;s certificate. If you do not expect this, do not go on: another machine may be posing as the server.</source>
        <translation>Verwenden Sie den Namen im Zertifikat des Servers. Wenn Sie das nicht erwarten, machen Sie nicht weiter: Ein anderer Rechner könnte sich als der Server ausgeben.</translation>
    </message>
    <message>
        <source>The server at “%1” shows a certificate of an authority that is not trusted here.</source>
        <translation>Der Server unter „%1“ zeigt ein Zertifikat einer Stelle, der hier nicht vertraut wird.</translation>
    </message>
    <message>
        <source>Choose the file of the authority that signed it. If you do not expect this, do not go on: another machine may be posing as the server.</source>
        <translation>Wählen Sie die Datei der Stelle, die es unterschrieben hat. Wenn Sie das nicht erwarten, machen Sie nicht weiter: Ein anderer Rechner könnte sich als der Server ausgeben.</translation>
    </message>
    <message>
        <source>The PostgreSQL server at “%1” offers no protected connection (TLS).</source>
        <translation>Der PostgreSQL-Server unter „%1“ bietet keine geschützte Verbindung (TLS) an.</translation>
    </message>
    <message>
        <source>Let its administrator switch TLS on, or choose an unprotected connection if the network between is safe.</source>
        <translation>Lassen Sie seine Verwaltung TLS einschalten, oder wählen Sie eine ungeschützte Verbindung, falls das Netz dazwischen sicher ist.</translation>
    </message>
    <message>
        <source>No protected connection (TLS) could be agreed on with the server at “%1”.</source>
        <translation>Mit dem Server unter „%1“ kam keine geschützte Verbindung (TLS) zustande.</translation>
    </message>
    <message>
        <source>Let the server&apos;s administrator look at its TLS settings.</source>
        <translation>Lassen Sie die Verwaltung des Servers seine TLS-Einstellungen prüfen.</translation>
    </message>
    <message>
        <source>No PostgreSQL server answers on this machine at %1.</source>
        <translation>Auf diesem Rechner antwortet unter %1 kein PostgreSQL-Server.</translation>
    </message>
    <message>
        <source>Check that the server runs, and its folder and port.</source>
        <translation>Prüfen Sie, ob der Server läuft, und seinen Ordner und Port.</translation>
    </message>
    <message>
        <source>No PostgreSQL server answers at %1, port %2.</source>
        <translation>Unter %1, Port %2 antwortet kein PostgreSQL-Server.</translation>
    </message>
    <message>
        <source>Check host and port, that the server runs, and that no firewall is in between.</source>
        <translation>Prüfen Sie Rechnername und Port, ob der Server läuft, und dass keine Firewall dazwischen liegt.</translation>
    </message>
    <message>
        <source>The file with the certificates to trust cannot be read: %1</source>
        <translation>Die Datei mit den Zertifikaten, denen vertraut werden soll, ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>Choose the certificate file of the authority that signed the server&apos;s certificate.</source>
        <translation>Wählen Sie die Zertifikatsdatei der Stelle, die das Zertifikat des Servers unterschrieben hat.</translation>
    </message>
    <message>
        <source>This PostgreSQL server is older than version 12, the oldest that can be used.</source>
        <translation>Dieser PostgreSQL-Server ist älter als Version 12, die älteste verwendbare.</translation>
    </message>
    <message>
        <source>Update the server, or dump the database into a newer one first.</source>
        <translation>Aktualisieren Sie den Server, oder bringen Sie die Datenbank zuerst auf einen neueren.</translation>
    </message>
    <message>
        <source>The session with the PostgreSQL server could not be set up.</source>
        <translation>Die Sitzung mit dem PostgreSQL-Server konnte nicht eingerichtet werden.</translation>
    </message>
    <message>
        <source>Rename it in the source first.</source>
        <translation>Benennen Sie es zuerst im Original um.</translation>
    </message>
    <message>
        <source>Another program holds a lock on a table that is needed.</source>
        <translation>Ein anderes Programm hält eine Sperre auf eine Tabelle, die gebraucht wird.</translation>
    </message>
    <message>
        <source>Let that program finish or close it, then try again.</source>
        <translation>Lassen Sie das Programm fertig werden, oder beenden Sie es, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The PostgreSQL server takes no changes: it is a standby or set to read-only.</source>
        <translation>Der PostgreSQL-Server nimmt keine Änderungen an: Er ist ein Standby-Server oder auf Nur-Lesen gestellt.</translation>
    </message>
    <message>
        <source>Connect to the primary server, or let its administrator allow changes.</source>
        <translation>Verbinden Sie sich mit dem Hauptserver, oder lassen Sie seine Verwaltung Änderungen erlauben.</translation>
    </message>
    <message>
        <source>The disk of the PostgreSQL server is full.</source>
        <translation>Der Datenträger des PostgreSQL-Servers ist voll.</translation>
    </message>
    <message>
        <source>Let the server&apos;s administrator free some space, then try again.</source>
        <translation>Lassen Sie die Verwaltung des Servers Platz schaffen, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The PostgreSQL server has run out of memory.</source>
        <translation>Dem PostgreSQL-Server ist der Arbeitsspeicher ausgegangen.</translation>
    </message>
    <message>
        <source>Let other programs on the server finish, then try again.</source>
        <translation>Lassen Sie andere Programme auf dem Server fertig werden, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The PostgreSQL server has ended the connection.</source>
        <translation>Der PostgreSQL-Server hat die Verbindung beendet.</translation>
    </message>
    <message>
        <source>Wait until the server is back, then start again.</source>
        <translation>Warten Sie, bis der Server wieder da ist, und beginnen Sie noch einmal.</translation>
    </message>
    <message>
        <source>A table has more columns than PostgreSQL can hold.</source>
        <translation>Eine Tabelle hat mehr Spalten, als PostgreSQL aufnehmen kann.</translation>
    </message>
    <message>
        <source>Leave the table out, or split it in the source.</source>
        <translation>Lassen Sie die Tabelle weg, oder teilen Sie sie im Original auf.</translation>
    </message>
    <message>
        <source>A value is too long for an index of PostgreSQL.</source>
        <translation>Ein Wert ist zu lang für einen Index von PostgreSQL.</translation>
    </message>
    <message>
        <source>Leave the index out, or shorten the value in the source.</source>
        <translation>Lassen Sie den Index weg, oder kürzen Sie den Wert im Original.</translation>
    </message>
    <message>
        <source>Check that the server runs and can be reached, then try again.</source>
        <translation>Prüfen Sie, ob der Server läuft und erreichbar ist, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Let the server&apos;s administrator look at its log: the database itself seems damaged.</source>
        <translation>Lassen Sie die Verwaltung des Servers in sein Protokoll sehen: Die Datenbank selbst scheint beschädigt.</translation>
    </message>
    <message>
        <source>Ask the database&apos;s owner for the permission, or use another database user.</source>
        <translation>Bitten Sie den Eigentümer der Datenbank um das Recht, oder verwenden Sie einen anderen Datenbankbenutzer.</translation>
    </message>
    <message>
        <source>Check the names of database, schema and table, then try again.</source>
        <translation>Prüfen Sie die Namen von Datenbank, Schema und Tabelle, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The connection to the PostgreSQL server broke.</source>
        <translation>Die Verbindung zum PostgreSQL-Server ist abgebrochen.</translation>
    </message>
    <message>
        <source>Check the network and the server, then start again.</source>
        <translation>Prüfen Sie Netz und Server, und beginnen Sie noch einmal.</translation>
    </message>
    <message>
        <source>The table “%1” has no column called “%2”.</source>
        <translation>Die Tabelle „%1“ hat keine Spalte namens „%2“.</translation>
    </message>
    <message>
        <source>Look at the table: it was changed by someone.</source>
        <translation>Sehen Sie die Tabelle an: Jemand hat sie geändert.</translation>
    </message>
    <message>
        <source>“%1” is locked by “%2” (database user “%3”, process %4).</source>
        <translation>„%1“ ist durch „%2“ gesperrt (Datenbankbenutzer „%3“, Prozess %4).</translation>
    </message>
    <message>
        <source>The schema “%1” could not be looked at.</source>
        <translation>Das Schema „%1“ konnte nicht angesehen werden.</translation>
    </message>
    <message>
        <source>The connection to %1 is not protected as well as it could be (%2).</source>
        <translation>Die Verbindung zu %1 ist nicht so gut geschützt, wie sie sein könnte (%2).</translation>
    </message>
    <message>
        <source>Another machine could pose as the server, or read what is moved.</source>
        <translation>Ein anderer Rechner könnte sich als der Server ausgeben oder mitlesen.</translation>
    </message>
    <message>
        <source>Choose “verify-full” unless the network between is safe.</source>
        <translation>Wählen Sie „verify-full“, es sei denn, das Netz dazwischen ist sicher.</translation>
    </message>
    <message>
        <source>“%1” may not use the schema “%2”.</source>
        <translation>„%1“ darf das Schema „%2“ nicht benutzen.</translation>
    </message>
    <message>
        <source>Let the schema&apos;s owner grant the right USAGE, or use another database user.</source>
        <translation>Lassen Sie den Eigentümer des Schemas das Recht USAGE vergeben, oder verwenden Sie einen anderen Datenbankbenutzer.</translation>
    </message>
    <message>
        <source>“%1” may not read: %2</source>
        <translation>„%1“ darf nicht lesen: %2</translation>
    </message>
    <message>
        <source>Without them the move would not be complete.</source>
        <translation>Ohne sie wäre der Umzug nicht vollständig.</translation>
    </message>
    <message>
        <source>Let their owner grant the right SELECT, or use another database user.</source>
        <translation>Lassen Sie deren Eigentümer das Recht SELECT vergeben, oder verwenden Sie einen anderen Datenbankbenutzer.</translation>
    </message>
    <message>
        <source>Row security would hide records from “%1” in: %2</source>
        <translation>Die Zeilensicherheit würde vor „%1“ Datensätze verbergen in: %2</translation>
    </message>
    <message>
        <source>Hidden records would be missing in the target.</source>
        <translation>Verborgene Datensätze würden im Ziel fehlen.</translation>
    </message>
    <message>
        <source>Use the owner of the tables, or a user with the right BYPASSRLS.</source>
        <translation>Verwenden Sie den Eigentümer der Tabellen oder einen Benutzer mit dem Recht BYPASSRLS.</translation>
    </message>
    <message>
        <source>PostgreSQL %1 at %2, protected by TLS</source>
        <translation>PostgreSQL %1 auf %2, mit TLS geschützt</translation>
    </message>
    <message>
        <source>PostgreSQL %1 at %2</source>
        <translation>PostgreSQL %1 auf %2</translation>
    </message>
    <message>
        <source>Correct this field, then try again.</source>
        <translation>Berichtigen Sie dieses Feld, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>“%1” is no part of the address of a PostgreSQL database.</source>
        <translation>„%1“ gehört nicht zur Adresse einer PostgreSQL-Datenbank.</translation>
    </message>
    <message>
        <source>A field of the connection holds a character that no name can have.</source>
        <translation>Ein Feld der Verbindung enthält ein Zeichen, das kein Name haben kann.</translation>
    </message>
    <message>
        <source>“%1” is not the name of a server.</source>
        <translation>„%1“ ist kein Name eines Servers.</translation>
    </message>
    <message>
        <source>“%1” is not a port: ports are numbers from 1 to 65535.</source>
        <translation>„%1“ ist kein Port: Ports sind Zahlen von 1 bis 65535.</translation>
    </message>
    <message>
        <source>The name of the PostgreSQL database is missing.</source>
        <translation>Der Name der PostgreSQL-Datenbank fehlt.</translation>
    </message>
    <message>
        <source>“%1” is not a way to protect the connection.</source>
        <translation>„%1“ ist keine Art, die Verbindung zu schützen.</translation>
    </message>
    <message>
        <source>The data could not be held still for reading.</source>
        <translation>Die Daten konnten zum Lesen nicht festgehalten werden.</translation>
    </message>
    <message>
        <source>The new tables could not be brought to their place.</source>
        <translation>Die neuen Tabellen konnten nicht an ihren Platz gebracht werden.</translation>
    </message>
    <message>
        <source>Something with the same name has appeared in the schema “%1” meanwhile.</source>
        <translation>Im Schema „%1“ ist inzwischen etwas mit demselben Namen aufgetaucht.</translation>
    </message>
    <message>
        <source>Choose another schema, or look at what was added there.</source>
        <translation>Wählen Sie ein anderes Schema, oder sehen Sie nach, was dort hinzugekommen ist.</translation>
    </message>
    <message>
        <source>The new tables in the schema “%1” were changed by another program.</source>
        <translation>Die neuen Tabellen im Schema „%1“ wurden von einem anderen Programm geändert.</translation>
    </message>
    <message>
        <source>Look at them and remove them by hand if they are not wanted.</source>
        <translation>Sehen Sie sie an, und entfernen Sie sie von Hand, falls sie nicht gewünscht sind.</translation>
    </message>
    <message>
        <source>The table “%1” could not be read.</source>
        <translation>Die Tabelle „%1“ konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Start again; if it happens again, let the server&apos;s administrator look at its log.</source>
        <translation>Beginnen Sie noch einmal; geschieht es wieder, lassen Sie die Verwaltung des Servers in sein Protokoll sehen.</translation>
    </message>
    <message>
        <source>A value of “%1” in “%2” is beyond what can be moved exactly.</source>
        <translation>Ein Wert von „%1“ in „%2“ liegt jenseits dessen, was genau übertragen werden kann.</translation>
    </message>
    <message>
        <source>Correct this value in the application, or leave the table out.</source>
        <translation>Berichtigen Sie den Wert in der Anwendung, oder lassen Sie die Tabelle weg.</translation>
    </message>
    <message>
        <source>The address of the server “%1” could not be looked up just now.</source>
        <translation>Die Adresse des Servers „%1“ konnte gerade nicht ermittelt werden.</translation>
    </message>
    <message>
        <source>Check the network, then try again.</source>
        <translation>Prüfen Sie das Netz, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>There is no server called “%1”.</source>
        <translation>Es gibt keinen Server namens „%1“.</translation>
    </message>
    <message>
        <source>Check the spelling of the host name.</source>
        <translation>Prüfen Sie die Schreibweise des Rechnernamens.</translation>
    </message>
    <message>
        <source>The number sequence “%1” could not be set.</source>
        <translation>Die Nummernfolge „%1“ konnte nicht gesetzt werden.</translation>
    </message>
    <message>
        <source>Mend the plan, or plan anew.</source>
        <translation>Berichtigen Sie den Plan, oder planen Sie neu.</translation>
    </message>
    <message>
        <source>The index “%1” of “%2” was never finished.</source>
        <translation>Der Index „%1“ von „%2“ wurde nie fertiggestellt.</translation>
    </message>
    <message>
        <source>The server does not use it, so it is not moved.</source>
        <translation>Der Server benutzt ihn nicht, deshalb wird er nicht übertragen.</translation>
    </message>
    <message>
        <source>Build it anew in the source if the application needs it.</source>
        <translation>Bauen Sie ihn im Original neu, falls die Anwendung ihn braucht.</translation>
    </message>
    <message>
        <source>PostgreSQL cannot have a table or column called “%1”.</source>
        <translation>PostgreSQL kann keine Tabelle oder Spalte namens „%1“ haben.</translation>
    </message>
    <message>
        <source>PostgreSQL, one schema</source>
        <translation>PostgreSQL, ein Schema</translation>
    </message>
    <message>
        <source>tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Protection (TLS)</source>
        <translation>Schutz (TLS)</translation>
    </message>
    <message>
        <source>Certificates to trust</source>
        <translation>Vertrauenswürdige Zertifikate</translation>
    </message>
    <message>
        <source>A PostgreSQL database is not copied as files.</source>
        <translation>Eine PostgreSQL-Datenbank wird nicht als Dateien kopiert.</translation>
    </message>
    <message>
        <source>Move it through its server.</source>
        <translation>Übertragen Sie sie über ihren Server.</translation>
    </message>
    <message>
        <source>The new PostgreSQL tables could not be built.</source>
        <translation>Die neuen PostgreSQL-Tabellen konnten nicht gebaut werden.</translation>
    </message>
    <message>
        <source>The database “%1” cannot hold all texts: its encoding is %2.</source>
        <translation>Die Datenbank „%1“ kann nicht alle Texte aufnehmen: Ihre Zeichenkodierung ist %2.</translation>
    </message>
    <message>
        <source>Create a database with the encoding UTF8 and choose that one.</source>
        <translation>Legen Sie eine Datenbank mit der Zeichenkodierung UTF8 an, und wählen Sie diese.</translation>
    </message>
    <message>
        <source>“%1” may not create a schema in the database “%2”.</source>
        <translation>„%1“ darf in der Datenbank „%2“ kein Schema anlegen.</translation>
    </message>
    <message>
        <source>Let the database&apos;s owner grant the right CREATE on the database.</source>
        <translation>Lassen Sie den Eigentümer der Datenbank das Recht CREATE auf die Datenbank vergeben.</translation>
    </message>
    <message>
        <source>Another move into the schema “%1” is under way.</source>
        <translation>Ein anderer Umzug in das Schema „%1“ läuft gerade.</translation>
    </message>
    <message>
        <source>Wait until it has ended, or choose another schema.</source>
        <translation>Warten Sie, bis er beendet ist, oder wählen Sie ein anderes Schema.</translation>
    </message>
    <message>
        <source>The schema “%1” has been filled by another program meanwhile.</source>
        <translation>Das Schema „%1“ wurde inzwischen von einem anderen Programm gefüllt.</translation>
    </message>
    <message>
        <source>“%1” has two records with the same key.</source>
        <translation>„%1“ hat zwei Datensätze mit demselben Schlüssel.</translation>
    </message>
    <message>
        <source>Remove one of them in the source: the constraint stands in the details.</source>
        <translation>Entfernen Sie einen davon im Original: Die Einschränkung steht in den Einzelheiten.</translation>
    </message>
    <message>
        <source>“%1” has records that refer to records which do not exist.</source>
        <translation>„%1“ hat Datensätze, die auf nicht vorhandene Datensätze verweisen.</translation>
    </message>
    <message>
        <source>Mend these records in the source, or leave the constraint out.</source>
        <translation>Berichtigen Sie diese Datensätze im Original, oder lassen Sie die Einschränkung weg.</translation>
    </message>
    <message>
        <source>A record of “%1” breaks a rule of its table.</source>
        <translation>Ein Datensatz von „%1“ verletzt eine Regel seiner Tabelle.</translation>
    </message>
    <message>
        <source>Mend the record in the source: the rule stands in the details.</source>
        <translation>Berichtigen Sie den Datensatz im Original: Die Regel steht in den Einzelheiten.</translation>
    </message>
    <message>
        <source>A value in “%1” does not fit the type of its column.</source>
        <translation>Ein Wert in „%1“ passt nicht zum Typ seiner Spalte.</translation>
    </message>
    <message>
        <source>Choose another type for the column, or mend the value in the source.</source>
        <translation>Wählen Sie einen anderen Typ für die Spalte, oder berichtigen Sie den Wert im Original.</translation>
    </message>
    <message>
        <source>The records of “%1” could not be written.</source>
        <translation>Die Datensätze von „%1“ konnten nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>A value of “%1” in “%2” does not fit the type of its column.</source>
        <translation>Ein Wert von „%1“ in „%2“ passt nicht zum Typ seiner Spalte.</translation>
    </message>
    <message>
        <source>A text of “%1” in “%2” holds the character NUL, which PostgreSQL&apos;s texts cannot.</source>
        <translation>Ein Text von „%1“ in „%2“ enthält das Zeichen NUL, das Texte in PostgreSQL nicht enthalten können.</translation>
    </message>
    <message>
        <source>A text of “%1” in “%2” is not valid Unicode, which PostgreSQL&apos;s texts must be.</source>
        <translation>Ein Text von „%1“ in „%2“ ist kein gültiges Unicode, wie es Texte in PostgreSQL sein müssen.</translation>
    </message>
    <message>
        <source>A value of “%1” in “%2” cannot be held exactly by its column in PostgreSQL.</source>
        <translation>Ein Wert von „%1“ in „%2“ kann von seiner Spalte in PostgreSQL nicht genau aufgenommen werden.</translation>
    </message>
    <message>
        <source>A value of “%1” in “%2” is of another kind than its column in PostgreSQL holds.</source>
        <translation>Ein Wert von „%1“ in „%2“ ist von anderer Art, als seine Spalte in PostgreSQL aufnimmt.</translation>
    </message>
    <message>
        <source>Choose another type for it, or mend it in the source: the record stands in the details.</source>
        <translation>Wählen Sie einen anderen Typ dafür, oder berichtigen Sie ihn im Original: Der Datensatz steht in den Einzelheiten.</translation>
    </message>
    <message>
        <source>The PostgreSQL server has stopped answering.</source>
        <translation>Der PostgreSQL-Server antwortet nicht mehr.</translation>
    </message>
    <message>
        <source>Look at the server, then start again.</source>
        <translation>Sehen Sie nach dem Server und beginnen Sie dann von vorn.</translation>
    </message>
    <message>
        <source>The records of “%1” could not be brought into its table.</source>
        <translation>Die Datensätze von „%1“ konnten nicht in ihre Tabelle gebracht werden.</translation>
    </message>
    <message>
        <source>Runs that were broken off have left schemas in the database: %1</source>
        <translation>Abgebrochene Läufe haben Schemas in der Datenbank hinterlassen: %1</translation>
    </message>
    <message>
        <source>They hold copies that were being built; no run uses them any more.</source>
        <translation>Sie enthalten Kopien, die gerade aufgebaut wurden; kein Lauf benutzt sie mehr.</translation>
    </message>
    <message>
        <source>The next move into this database removes them.</source>
        <translation>Der nächste Umzug in diese Datenbank entfernt sie.</translation>
    </message>
    <message>
        <source>What earlier runs have left in the database could not be looked at.</source>
        <translation>Was frühere Läufe in der Datenbank hinterlassen haben, ließ sich nicht ansehen.</translation>
    </message>
    <message>
        <source>Another session still holds what this run has prepared in the database.</source>
        <translation>Eine andere Sitzung hält noch, was dieser Lauf in der Datenbank vorbereitet hat.</translation>
    </message>
    <message>
        <source>Wait until that session has ended, then start again.</source>
        <translation>Warten Sie, bis diese Sitzung beendet ist, und beginnen Sie dann von vorn.</translation>
    </message>
    <message>
        <source>Something new needs what the schema already has in a version of its own: %1</source>
        <translation>Etwas Neues braucht, was das Schema schon in einer eigenen Fassung hat: %1</translation>
    </message>
    <message>
        <source>The state of the data that was being read is gone: the server has ended the session that held it.</source>
        <translation>Der Stand der Daten, der gelesen wurde, ist weg: Der Server hat die Sitzung beendet, die ihn festhielt.</translation>
    </message>
    <message>
        <source>The records could not be brought into the tables that exist.</source>
        <translation>Die Datensätze konnten nicht in die vorhandenen Tabellen gebracht werden.</translation>
    </message>
    <message>
        <source>“%1” was changed by another program while the move was prepared.</source>
        <translation>„%1“ wurde von einem anderen Programm geändert, während der Umzug vorbereitet wurde.</translation>
    </message>
    <message>
        <source>Stop the programs that write there, then start again.</source>
        <translation>Beenden Sie die Programme, die dort schreiben, und beginnen Sie dann von vorn.</translation>
    </message>
    <message>
        <source>“%1” may not change the records of “%2”.</source>
        <translation>„%1“ darf die Datensätze von „%2“ nicht ändern.</translation>
    </message>
    <message>
        <source>Let the table&apos;s owner grant SELECT, INSERT, UPDATE and DELETE on it.</source>
        <translation>Lassen Sie den Eigentümer der Tabelle SELECT, INSERT, UPDATE und DELETE darauf erlauben.</translation>
    </message>
    <message>
        <source>The table “%1” has rules that turn what is written into something else.</source>
        <translation>Die Tabelle „%1“ hat Regeln, die aus dem Geschriebenen etwas anderes machen.</translation>
    </message>
    <message>
        <source>Remove the rules for the time of the move, or choose another schema.</source>
        <translation>Entfernen Sie die Regeln für die Zeit des Umzugs, oder wählen Sie ein anderes Schema.</translation>
    </message>
    <message>
        <source>“%1” may not switch off the triggers of “%2”, which would act on what is moved.</source>
        <translation>„%1“ darf die Trigger von „%2“ nicht ausschalten; sie würden auf das Umgezogene wirken.</translation>
    </message>
    <message>
        <source>Connect as the owner of the table, or let the owner switch them off.</source>
        <translation>Verbinden Sie sich als Eigentümer der Tabelle, oder lassen Sie ihn die Trigger ausschalten.</translation>
    </message>
    <message>
        <source>Records of %1 refer to records of “%2” that would go.</source>
        <translation>Datensätze von %1 verweisen auf Datensätze von „%2“, die verschwinden würden.</translation>
    </message>
    <message>
        <source>Keep those records, or mend what refers to them first.</source>
        <translation>Behalten Sie diese Datensätze, oder ändern Sie zuerst, was auf sie verweist.</translation>
    </message>
    <message>
        <source>The new records would break a rule between the tables that exist.</source>
        <translation>Die neuen Datensätze würden eine Regel zwischen den vorhandenen Tabellen verletzen.</translation>
    </message>
    <message>
        <source>Mend these records in the source: the constraint stands in the details.</source>
        <translation>Berichtigen Sie diese Datensätze im Original: Die Bedingung steht in den Einzelheiten.</translation>
    </message>
    <message>
        <source>Records of “%1” would trade values that may occur only once.</source>
        <translation>Datensätze von „%1“ würden Werte tauschen, die nur einmal vorkommen dürfen.</translation>
    </message>
    <message>
        <source>Bring the table into order in the application first, or empty it.</source>
        <translation>Bringen Sie die Tabelle zuerst in der Anwendung in Ordnung, oder leeren Sie sie.</translation>
    </message>
    <message>
        <source>“%1” would not hold exactly what was prepared: its table changes what is written.</source>
        <translation>„%1“ enthielte nicht genau, was vorbereitet wurde: Die Tabelle verändert, was geschrieben wird.</translation>
    </message>
    <message>
        <source>Look for triggers that are always on, or for numbers that the table gives itself.</source>
        <translation>Suchen Sie nach Triggern, die immer an sind, oder nach Nummern, die die Tabelle selbst vergibt.</translation>
    </message>
    <message>
        <source>The view “%1” could not be brought up to date.</source>
        <translation>Die Sicht „%1“ konnte nicht auf den neuen Stand gebracht werden.</translation>
    </message>
    <message>
        <source>A value of “%1” in “%2” is too long for an index of the table.</source>
        <translation>Ein Wert von „%1“ in „%2“ ist zu lang für einen Index der Tabelle.</translation>
    </message>
    <message>
        <source>A value in “%1” is too long for an index of the table.</source>
        <translation>Ein Wert in „%1“ ist zu lang für einen Index der Tabelle.</translation>
    </message>
    <message>
        <source>The rules of “%1” could not be tried.</source>
        <translation>Die Regeln von „%1“ konnten nicht ausprobiert werden.</translation>
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
        <translation>
            <numerusform>%1 Datensätze aus %n Sammlung werden nach %2 kopiert.</numerusform>
            <numerusform>%1 Datensätze aus %n Sammlungen werden nach %2 kopiert.</numerusform>
        </translation>
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
    <message>
        <source>Make a new plan: the source has changed.</source>
        <translation>Erstellen Sie einen neuen Plan: Das Original hat sich geändert.</translation>
    </message>
    <message>
        <source>“%1” has no field called “%2”.</source>
        <translation>„%1“ hat kein Feld mit dem Namen „%2“.</translation>
    </message>
    <message>
        <source>primary key</source>
        <translation>Primärschlüssel</translation>
    </message>
    <message>
        <source>unique key</source>
        <translation>eindeutiger Schlüssel</translation>
    </message>
    <message>
        <source>foreign key</source>
        <translation>Fremdschlüssel</translation>
    </message>
    <message>
        <source>check</source>
        <translation>Prüfbedingung</translation>
    </message>
    <message>
        <source>exclusion constraint</source>
        <translation>Ausschlussbedingung</translation>
    </message>
    <message>
        <source>type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>procedure</source>
        <translation>Prozedur</translation>
    </message>
    <message>
        <source>materialized view</source>
        <translation>gespeicherte Sicht</translation>
    </message>
    <message>
        <source>partition</source>
        <translation>Partition</translation>
    </message>
    <message>
        <source>policy</source>
        <translation>Zugriffsregel</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>owner of a sequence</source>
        <translation>Besitzer einer Zahlenfolge</translation>
    </message>
    <message>
        <source>sequence value</source>
        <translation>Stand einer Zahlenfolge</translation>
    </message>
    <message>
        <source>Back up what stands in the target and prove the backup</source>
        <translation>Sichern, was im Ziel steht, und die Sicherung beweisen</translation>
    </message>
    <message>
        <source>Copy what stands in the target to a private place</source>
        <translation>Was im Ziel steht, an einen privaten Ort kopieren</translation>
    </message>
    <message>
        <source>Look for keys that come twice and for references to nothing</source>
        <translation>Nach doppelten Schlüsseln und Verweisen ins Leere suchen</translation>
    </message>
    <message>
        <source>computed column</source>
        <translation>berechnete Spalte</translation>
    </message>
    <message>
        <source>collation of the column</source>
        <translation>Sortierregel der Spalte</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>set of rights</source>
        <extracomment>what a database user may do, as in: The set of rights “worker” is not moved.</extracomment>
        <translation>Satz von Rechten</translation>
    </message>
    <message>
        <source>Try the rules that only the target knows</source>
        <translation>Die Regeln ausprobieren, die nur das Ziel kennt</translation>
    </message>
</context>
<context>
    <name>PlanCommand</name>
    <message>
        <source>Write down every decision of a move, to be read, edited and carried out with “migrate --plan”. Moves nothing.</source>
        <translation>Schreibt jede Entscheidung eines Umzugs auf, zum Lesen, Ändern und Ausführen mit „migrate --plan“. Es zieht nichts um.</translation>
    </message>
</context>
<context>
    <name>PlanFile</name>
    <message>
        <source>The plan has a mistake at %1.</source>
        <translation>Der Plan hat einen Fehler bei %1.</translation>
    </message>
    <message>
        <source>Correct it, or write a new plan with “transload-cli plan”.</source>
        <translation>Berichtigen Sie ihn, oder schreiben Sie einen neuen Plan mit „transload-cli plan“.</translation>
    </message>
    <message>
        <source>This file is not a plan of this program.</source>
        <translation>Diese Datei ist kein Plan dieses Programms.</translation>
    </message>
    <message>
        <source>Write a new one with “transload-cli plan”.</source>
        <translation>Schreiben Sie einen neuen mit „transload-cli plan“.</translation>
    </message>
</context>
<context>
    <name>PlanFit</name>
    <message>
        <source>Plan the move again, so that it holds what is there now.</source>
        <translation>Planen Sie den Umzug neu, damit er enthält, was jetzt dort ist.</translation>
    </message>
    <message>
        <source>“%1” in the original is not what it was when the move was planned.</source>
        <translation>„%1“ im Original ist nicht mehr, was es bei der Planung des Umzugs war.</translation>
    </message>
    <message>
        <source>“%1” in the target is not what it was when the move was planned.</source>
        <translation>„%1“ im Ziel ist nicht mehr, was es bei der Planung des Umzugs war.</translation>
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
        <source>the new data</source>
        <translation>die neuen Daten</translation>
    </message>
    <message numerus="yes">
        <source>%1.%2 holds %n value(s) that are neither bytes nor text.</source>
        <translation>
            <numerusform>%1.%2 enthält %n Wert, der weder Bytes noch Text ist.</numerusform>
            <numerusform>%1.%2 enthält %n Werte, die weder Bytes noch Text sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>The target holds bytes only, so they would be changed or lost.</source>
        <translation>Das Ziel nimmt nur Bytes auf; solche Werte würden geändert oder gingen verloren.</translation>
    </message>
    <message numerus="yes">
        <source>%1 holds %n text value(s), which are moved as their bytes.</source>
        <translation>
            <numerusform>%1 enthält %n Textwert, der als seine Bytes übertragen wird.</numerusform>
            <numerusform>%1 enthält %n Textwerte, die als ihre Bytes übertragen werden.</numerusform>
        </translation>
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
        <extracomment>%2 is &quot;the backup&quot; or &quot;the report&quot;</extracomment>
        <translation>Der Ordner %1 für %2 liegt im Ordner der Quelle.</translation>
    </message>
    <message>
        <source>%1 is still open in %2.</source>
        <extracomment>%1 is &quot;The source&quot; or &quot;The target&quot;</extracomment>
        <translation>%1 ist noch in %2 geöffnet.</translation>
    </message>
    <message>
        <source>The source</source>
        <translation>Das Original</translation>
    </message>
    <message>
        <source>What stands there is never overwritten unasked.</source>
        <translation>Was dort steht, wird niemals ungefragt überschrieben.</translation>
    </message>
    <message>
        <source>Choose a new name, or confirm the target&apos;s name to add to what is there.</source>
        <translation>Wählen Sie einen neuen Namen, oder bestätigen Sie den Namen des Ziels, um hinzuzufügen.</translation>
    </message>
    <message>
        <source>What stands at %1 would be changed without a backup.</source>
        <translation>Was unter %1 steht, würde ohne Sicherung geändert.</translation>
    </message>
    <message>
        <source>Only a backup can bring back what is replaced.</source>
        <translation>Nur eine Sicherung kann zurückbringen, was ersetzt wird.</translation>
    </message>
    <message>
        <source>Choose a folder for the backup.</source>
        <translation>Wählen Sie einen Ordner für die Sicherung.</translation>
    </message>
    <message>
        <source>The target</source>
        <translation>Das Ziel</translation>
    </message>
    <message>
        <source>What it writes during the move would be lost.</source>
        <translation>Was es während des Umzugs schreibt, ginge verloren.</translation>
    </message>
    <message>
        <source>backup of the target</source>
        <translation>Sicherung des Ziels</translation>
    </message>
    <message>
        <source>Correct these records in the source, choose that such records are kept aside (--on-bad-record), or leave this collection out.</source>
        <translation>Berichtigen Sie diese Datensätze im Original, wählen Sie, dass solche Datensätze aufbewahrt werden (--on-bad-record), oder lassen Sie diese Sammlung aus.</translation>
    </message>
</context>
<context>
    <name>PrivateFolder</name>
    <message>
        <source>The folder %1 could not be made private.</source>
        <translation>Der Ordner %1 konnte nicht privat gemacht werden.</translation>
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
    <name>Proposals</name>
    <message>
        <source>%1 empty (NULL)</source>
        <extracomment>All of these are lists of what a field holds: “12,044 integers, 3 texts”. %1 is the number.</extracomment>
        <translation>%1 leer (NULL)</translation>
    </message>
    <message numerus="yes">
        <source>%1 true-or-false value(s)</source>
        <translation>
            <numerusform>%1 Wahrheitswert</numerusform>
            <numerusform>%1 Wahrheitswerte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 integer(s)</source>
        <translation>
            <numerusform>%1 ganze Zahl</numerusform>
            <numerusform>%1 ganze Zahlen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 floating-point number(s)</source>
        <translation>
            <numerusform>%1 Gleitkommazahl</numerusform>
            <numerusform>%1 Gleitkommazahlen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 exact number(s)</source>
        <translation>
            <numerusform>%1 genaue Zahl</numerusform>
            <numerusform>%1 genaue Zahlen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 text(s)</source>
        <translation>
            <numerusform>%1 Text</numerusform>
            <numerusform>%1 Texte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 byte string(s)</source>
        <translation>
            <numerusform>%1 Bytefolge</numerusform>
            <numerusform>%1 Bytefolgen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 date(s)</source>
        <translation>
            <numerusform>%1 Datum</numerusform>
            <numerusform>%1 Datumsangaben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 time(s) of day</source>
        <translation>
            <numerusform>%1 Uhrzeit</numerusform>
            <numerusform>%1 Uhrzeiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 date(s) with time</source>
        <translation>
            <numerusform>%1 Datum mit Uhrzeit</numerusform>
            <numerusform>%1 Datumsangaben mit Uhrzeit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 point(s) in time</source>
        <translation>
            <numerusform>%1 Zeitpunkt</numerusform>
            <numerusform>%1 Zeitpunkte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 length(s) of time</source>
        <translation>
            <numerusform>%1 Zeitspanne</numerusform>
            <numerusform>%1 Zeitspannen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 UUID(s)</source>
        <translation>
            <numerusform>%1 UUID</numerusform>
            <numerusform>%1 UUIDs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 JSON value(s)</source>
        <translation>
            <numerusform>%1 JSON-Wert</numerusform>
            <numerusform>%1 JSON-Werte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 value(s) of other types</source>
        <translation>
            <numerusform>%1 Wert eines anderen Typs</numerusform>
            <numerusform>%1 Werte anderer Typen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 missing</source>
        <translation>%1 fehlend</translation>
    </message>
    <message>
        <source>All values are between 1990 and 2100 when read as seconds since 1970.</source>
        <translation>Als Sekunden seit 1970 gelesen liegen alle Werte zwischen 1990 und 2100.</translation>
    </message>
    <message>
        <source>All values are between 1990 and 2100 when read as milliseconds since 1970.</source>
        <translation>Als Millisekunden seit 1970 gelesen liegen alle Werte zwischen 1990 und 2100.</translation>
    </message>
    <message>
        <source>All values are between 1990 and 2100 when read as microseconds since 1970.</source>
        <translation>Als Mikrosekunden seit 1970 gelesen liegen alle Werte zwischen 1990 und 2100.</translation>
    </message>
    <message>
        <source>All values are the texts “true” or “false”.</source>
        <translation>Alle Werte sind die Texte „true“ oder „false“.</translation>
    </message>
    <message>
        <source>All texts are UUIDs.</source>
        <translation>Alle Texte sind UUIDs.</translation>
    </message>
    <message>
        <source>All texts are dates.</source>
        <translation>Alle Texte sind Datumsangaben.</translation>
    </message>
    <message>
        <source>All texts are dates with time.</source>
        <translation>Alle Texte sind Datumsangaben mit Uhrzeit.</translation>
    </message>
    <message>
        <source>All texts are points in time.</source>
        <translation>Alle Texte sind Zeitpunkte.</translation>
    </message>
    <message>
        <source>All texts are times of day.</source>
        <translation>Alle Texte sind Uhrzeiten.</translation>
    </message>
    <message>
        <source>All texts are lengths of time.</source>
        <translation>Alle Texte sind Zeitspannen.</translation>
    </message>
    <message>
        <source>All texts are numbers.</source>
        <translation>Alle Texte sind Zahlen.</translation>
    </message>
    <message>
        <source>All texts are JSON objects or lists.</source>
        <translation>Alle Texte sind JSON-Objekte oder -Listen.</translation>
    </message>
    <message>
        <source>All values are 0 or 1.</source>
        <translation>Alle Werte sind 0 oder 1.</translation>
    </message>
    <message>
        <source>All values are of one kind: %1.</source>
        <translation>Alle Werte sind von einer Art: %1.</translation>
    </message>
    <message>
        <source>no values</source>
        <translation>keine Werte</translation>
    </message>
    <message>
        <source>“%1.%2” holds values that do not fit the rule “%3”.</source>
        <translation>„%1.%2“ enthält Werte, die nicht zur Regel „%3“ passen.</translation>
    </message>
    <message>
        <source>It holds %1, and a value is never changed into something else in silence.</source>
        <translation>Es enthält %1, und kein Wert wird stillschweigend zu etwas anderem.</translation>
    </message>
    <message>
        <source>Correct these values in the source, choose that such records are kept aside (--on-bad-record), or move the field without this rule.</source>
        <translation>Berichtigen Sie diese Werte im Original, wählen Sie, dass solche Datensätze aufbewahrt werden (--on-bad-record), oder ziehen Sie das Feld ohne diese Regel um.</translation>
    </message>
</context>
<context>
    <name>Quarantine</name>
    <message>
        <source>The file for records that cannot go could not be written.</source>
        <translation>Die Datei für Datensätze, die nicht umziehen können, ließ sich nicht schreiben.</translation>
    </message>
    <message>
        <source>Move it away, then start again.</source>
        <translation>Verschieben Sie sie an einen anderen Ort und beginnen Sie dann erneut.</translation>
    </message>
    <message>
        <source>The file %1 could not be read.</source>
        <translation>Die Datei %1 ließ sich nicht lesen.</translation>
    </message>
    <message>
        <source>The file %1 was changed after it was written, or is damaged.</source>
        <translation>Die Datei %1 wurde verändert, nachdem sie geschrieben war, oder ist beschädigt.</translation>
    </message>
    <message>
        <source>Use another copy of this file, if there is one.</source>
        <translation>Verwenden Sie eine andere Kopie dieser Datei, wenn es eine gibt.</translation>
    </message>
    <message>
        <source>The file %1 was written by a newer version of this program.</source>
        <translation>Die Datei %1 wurde von einer neueren Version dieses Programms geschrieben.</translation>
    </message>
    <message>
        <source>Install that version, then try again.</source>
        <translation>Installieren Sie diese Version und versuchen Sie es dann noch einmal.</translation>
    </message>
</context>
<context>
    <name>QuarantineStore</name>
    <message>
        <source>A quarantine file is no target.</source>
        <translation>Eine Quarantänedatei ist kein Ziel.</translation>
    </message>
    <message>
        <source>Choose a database to move the records to.</source>
        <translation>Wählen Sie eine Datenbank, in die die Datensätze umziehen sollen.</translation>
    </message>
    <message>
        <source>Quarantine, records that could not go</source>
        <translation>Quarantäne, Datensätze, die nicht umziehen konnten</translation>
    </message>
    <message>
        <source>collections</source>
        <translation>Sammlungen</translation>
    </message>
    <message>
        <source>a file named .quarantine that this program wrote</source>
        <translation>eine Datei namens .quarantine, die dieses Programm geschrieben hat</translation>
    </message>
    <message>
        <source>Quarantine file</source>
        <translation>Quarantänedatei</translation>
    </message>
</context>
<context>
    <name>RecordSift</name>
    <message>
        <source>More than a million records cannot go because of others.</source>
        <translation>Mehr als eine Million Datensätze können wegen anderer nicht umziehen.</translation>
    </message>
    <message>
        <source>That is no exception any more: look at what the records refer to, and at their keys.</source>
        <translation>Das ist keine Ausnahme mehr: Sehen Sie nach, worauf die Datensätze verweisen und welche Schlüssel sie haben.</translation>
    </message>
    <message>
        <source>Records that refer to nothing are themselves referred to, in too many steps.</source>
        <translation>Auf Datensätze, die ins Leere verweisen, wird selbst verwiesen, und das über zu viele Schritte.</translation>
    </message>
    <message>
        <source>Mend the records in the source that refer to nothing, then start again.</source>
        <translation>Berichtigen Sie im Original die Datensätze, die ins Leere verweisen, und beginnen Sie dann erneut.</translation>
    </message>
</context>
<context>
    <name>RecordTrials</name>
    <message>
        <source>More than a million records are refused by rules of the target.</source>
        <translation>Mehr als eine Million Datensätze werden von Regeln des Ziels abgelehnt.</translation>
    </message>
    <message>
        <source>That is no exception any more: look at the rules of the target&apos;s tables.</source>
        <translation>Das ist keine Ausnahme mehr: Sehen Sie sich die Regeln der Tabellen des Ziels an.</translation>
    </message>
    <message>
        <source>Another record of “%1” has the same key for the target.</source>
        <translation>Ein anderer Datensatz von „%1“ hat für das Ziel denselben Schlüssel.</translation>
    </message>
    <message>
        <source>Mend these records in the source, or choose what becomes of them (%1).</source>
        <translation>Berichtigen Sie diese Datensätze im Original, oder wählen Sie, was aus ihnen wird (%1).</translation>
    </message>
    <message>
        <source>A record that stands in “%1” in the target would break one of its rules.</source>
        <translation>Ein Datensatz, der in „%1“ im Ziel steht, würde eine von dessen Regeln verletzen.</translation>
    </message>
    <message>
        <source>Mend that record in the target first, or leave this collection out.</source>
        <translation>Berichtigen Sie diesen Datensatz zuerst im Ziel, oder lassen Sie diese Sammlung aus.</translation>
    </message>
</context>
<context>
    <name>RecordsPanel</name>
    <message>
        <source>Some records may not fit into the target: a value of theirs, their key, or what they refer to. Unless you choose otherwise, such a record stops the move, and nothing is lost.</source>
        <translation>Manche Datensätze passen vielleicht nicht ins Ziel: einer ihrer Werte, ihr Schlüssel oder das, worauf sie verweisen. Wenn Sie nichts anderes wählen, hält ein solcher Datensatz den Umzug an, und nichts geht verloren.</translation>
    </message>
    <message>
        <source>&amp;Found:</source>
        <translation>Ge&amp;funden:</translation>
    </message>
    <message>
        <source>Why these records cannot go, and their keys</source>
        <translation>Warum diese Datensätze nicht umziehen können, und ihre Schlüssel</translation>
    </message>
    <message>
        <source>&amp;Values that the target cannot hold:</source>
        <translation>&amp;Werte, die das Ziel nicht aufnimmt:</translation>
    </message>
    <message>
        <source>&amp;Keys that come twice:</source>
        <translation>Doppelte &amp;Schlüssel:</translation>
    </message>
    <message>
        <source>References to n&amp;othing:</source>
        <translation>&amp;Verweise ins Leere:</translation>
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
    <message>
        <source>The original at %1 was not changed. What stood at %2 before is in the backup %3.</source>
        <translation>Das Original unter %1 wurde nicht geändert. Was vorher unter %2 stand, liegt in der Sicherung %3.</translation>
    </message>
    <message>
        <source>Nothing stood at %1 before. “%2” takes the restored data away again.</source>
        <translation>Vorher stand nichts unter %1. „%2“ nimmt die wiederhergestellten Daten wieder weg.</translation>
    </message>
    <message>
        <source>What stood at %1 before is in the backup %2. “%3” brings it back.</source>
        <translation>Was vorher unter %1 stand, liegt in der Sicherung %2. „%3“ bringt es zurück.</translation>
    </message>
</context>
<context>
    <name>Restore</name>
    <message>
        <source>The restored data differs from the backup, so it was thrown away.</source>
        <translation>Die wiederhergestellten Daten weichen von der Sicherung ab und wurden deshalb verworfen.</translation>
    </message>
    <message>
        <source>The disk may be failing: choose a place on another one.</source>
        <translation>Vielleicht ist die Platte defekt: Wählen Sie einen Platz auf einer anderen.</translation>
    </message>
    <message>
        <source>The backup was exchanged by another program.</source>
        <translation>Die Sicherung wurde von einem anderen Programm ausgetauscht.</translation>
    </message>
    <message>
        <source>Look at it, then start again.</source>
        <translation>Sehen Sie sie sich an und starten Sie dann neu.</translation>
    </message>
    <message>
        <source>The backup is damaged, so nothing is restored from it: %1</source>
        <translation>Die Sicherung ist beschädigt, deshalb wird nichts daraus wiederhergestellt: %1</translation>
    </message>
    <message>
        <source>Say where the data is to go.</source>
        <translation>Sagen Sie, wohin die Daten sollen.</translation>
    </message>
    <message>
        <source>Back up what stands there now and prove the backup</source>
        <translation>Sichern, was jetzt dort steht, und die Sicherung beweisen</translation>
    </message>
    <message>
        <source>the report</source>
        <translation>den Bericht</translation>
    </message>
    <message>
        <source>The place %1 and the backup lie inside one another.</source>
        <translation>Der Ort %1 und die Sicherung liegen ineinander.</translation>
    </message>
    <message>
        <source>A backup is never changed.</source>
        <translation>Eine Sicherung wird nie verändert.</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>The folder %1 lies inside the backup.</source>
        <translation>Der Ordner %1 liegt in der Sicherung.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>There is already something at %1.</source>
        <translation>Unter %1 liegt schon etwas.</translation>
    </message>
    <message>
        <source>What stands there is never overwritten unasked.</source>
        <translation>Was dort steht, wird niemals ungefragt überschrieben.</translation>
    </message>
    <message>
        <source>Confirm its name (--yes %1) to have it backed up and replaced, or choose another place.</source>
        <translation>Bestätigen Sie den Namen (--yes %1), damit es gesichert und ersetzt wird, oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>the restored data</source>
        <translation>die wiederhergestellten Daten</translation>
    </message>
    <message>
        <source>What stands at %1 cannot be backed up: %2</source>
        <translation>Was unter %1 steht, kann nicht gesichert werden: %2</translation>
    </message>
    <message>
        <source>Move it away yourself, or choose another place; then start again.</source>
        <translation>Verschieben Sie es selbst oder wählen Sie einen anderen Ort; starten Sie dann neu.</translation>
    </message>
    <message>
        <source>“%1” in the folder %2 is not part of the data.</source>
        <translation>„%1“ im Ordner %2 gehört nicht zu den Daten.</translation>
    </message>
    <message>
        <source>The folder is exchanged as a whole, and would lose it.</source>
        <translation>Der Ordner wird als Ganzes ausgetauscht und würde es verlieren.</translation>
    </message>
    <message>
        <source>Choose a new folder, and move what the application needs there afterwards.</source>
        <translation>Wählen Sie einen neuen Ordner und verschieben Sie danach dorthin, was die Anwendung braucht.</translation>
    </message>
    <message>
        <source>What stands at %1 would be replaced without a backup.</source>
        <translation>Was unter %1 steht, würde ohne Sicherung ersetzt.</translation>
    </message>
    <message>
        <source>Only a backup can bring back what is replaced.</source>
        <translation>Nur eine Sicherung kann zurückbringen, was ersetzt wird.</translation>
    </message>
    <message>
        <source>Choose a folder for the backup.</source>
        <translation>Wählen Sie einen Ordner für die Sicherung.</translation>
    </message>
    <message>
        <source>the backup</source>
        <translation>die Sicherung</translation>
    </message>
    <message>
        <source>restored data</source>
        <translation>wiederhergestellte Daten</translation>
    </message>
    <message>
        <source>backup of what stands there</source>
        <translation>Sicherung dessen, was dort steht</translation>
    </message>
    <message>
        <source>The backup does not say where its data came from.</source>
        <translation>Die Sicherung sagt nicht, woher ihre Daten kamen.</translation>
    </message>
    <message>
        <source>The data came from %1, and that folder does not exist here.</source>
        <translation>Die Daten kamen aus %1, und diesen Ordner gibt es hier nicht.</translation>
    </message>
    <message>
        <source>Prove the backup</source>
        <translation>Die Sicherung beweisen</translation>
    </message>
    <message>
        <source>Copy the files and read them back</source>
        <translation>Die Dateien kopieren und zurücklesen</translation>
    </message>
    <message>
        <source>Prove that every record is there</source>
        <translation>Beweisen, dass jeder Datensatz da ist</translation>
    </message>
    <message>
        <source>Put the data in place</source>
        <translation>Die Daten an ihren Platz setzen</translation>
    </message>
    <message>
        <source>Take the data away from its place</source>
        <translation>Die Daten von ihrem Platz wegnehmen</translation>
    </message>
    <message>
        <source>What stands at %1 was changed meanwhile.</source>
        <translation>Was unter %1 steht, wurde inzwischen verändert.</translation>
    </message>
    <message>
        <source>Close the application that uses it, then start again.</source>
        <translation>Schließen Sie die Anwendung, die es benutzt, und beginnen Sie dann neu.</translation>
    </message>
    <message>
        <source>After the switch, %1 holds another number of records.</source>
        <translation>Nach dem Umschalten enthält %1 eine andere Anzahl von Datensätzen.</translation>
    </message>
    <message>
        <source>Check the disk, then start again.</source>
        <translation>Prüfen Sie den Datenträger und beginnen Sie dann erneut.</translation>
    </message>
    <message>
        <source>Something stands at %1 again.</source>
        <translation>Unter %1 steht wieder etwas.</translation>
    </message>
    <message>
        <source>Nothing was changed or created.</source>
        <translation>Nichts wurde geändert oder angelegt.</translation>
    </message>
    <message>
        <source>The backup is whole and unchanged.</source>
        <translation>Die Sicherung ist heil und unverändert.</translation>
    </message>
    <message>
        <source>What stands at %1 is not proven: do not use it.</source>
        <translation>Was unter %1 steht, ist nicht bewiesen: Benutzen Sie es nicht.</translation>
    </message>
    <message>
        <source>What stood at %1 is there as before.</source>
        <translation>Was unter %1 stand, ist dort wie vorher.</translation>
    </message>
    <message>
        <source>Nothing was left at %1.</source>
        <translation>Unter %1 blieb nichts zurück.</translation>
    </message>
    <message>
        <source>A backup of what stood there was made: %1</source>
        <translation>Was dort stand, wurde gesichert: %1</translation>
    </message>
    <message>
        <source>You stopped it.</source>
        <translation>Sie haben den Vorgang angehalten.</translation>
    </message>
    <message>
        <source>Start it again whenever you like.</source>
        <translation>Sie können jederzeit neu beginnen.</translation>
    </message>
    <message>
        <source>There is already data at %1.</source>
        <translation>Unter %1 sind schon Daten.</translation>
    </message>
    <message>
        <source>A backup goes into a server, or into another kind of database, only where nothing stands: choose a new place, for a server a new schema.</source>
        <translation>In einen Server oder in eine andere Speicherart geht eine Sicherung nur dort, wo nichts steht: Wählen Sie einen neuen Ort, auf einem Server ein neues Schema.</translation>
    </message>
    <message>
        <source>The backup of %1 is proven first: %2 records, %3.</source>
        <translation>Die Sicherung vom %1 wird zuerst bewiesen: %2 Datensätze, %3.</translation>
    </message>
    <message>
        <source>It is restored to a private place in %1, proven, and thrown away.</source>
        <translation>Sie wird an einem privaten Ort in %1 wiederhergestellt, bewiesen und verworfen.</translation>
    </message>
    <message>
        <source>What stands at %1 now is backed up in %2 first, and then replaced.</source>
        <translation>Was jetzt unter %1 steht, wird zuerst in %2 gesichert und dann ersetzt.</translation>
    </message>
    <message>
        <source>With that backup the restore can be undone.</source>
        <translation>Mit dieser Sicherung kann die Wiederherstellung zurückgenommen werden.</translation>
    </message>
    <message>
        <source>The backup is restored to %1, and every record is proven.</source>
        <translation>Die Sicherung wird nach %1 wiederhergestellt, und jeder Datensatz wird bewiesen.</translation>
    </message>
    <message>
        <source>The backup of %1 was proven: %2 records, %3.</source>
        <translation>Die Sicherung vom %1 wurde bewiesen: %2 Datensätze, %3.</translation>
    </message>
    <message>
        <source>It is moved to a private place beside %1 as another kind of data, proven, and thrown away.</source>
        <translation>Sie wird in einer anderen Speicherart an einen privaten Ort neben %1 gebracht, bewiesen und verworfen.</translation>
    </message>
    <message>
        <source>It is moved to %1 as another kind of data. Nothing stands there, so nothing is replaced.</source>
        <translation>Sie wird in einer anderen Speicherart nach %1 gebracht. Dort steht nichts, also wird nichts ersetzt.</translation>
    </message>
    <message>
        <source>Every record is compared before the new data can be seen under its name.</source>
        <translation>Jeder Datensatz wird verglichen, bevor die neuen Daten unter ihrem Namen sichtbar werden.</translation>
    </message>
</context>
<context>
    <name>RestoreCheckPage</name>
    <message>
        <source>Check the restore</source>
        <translation>Wiederherstellung prüfen</translation>
    </message>
    <message>
        <source>Looking at the place and the backup</source>
        <translation>Ort und Sicherung werden angesehen</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>What will change</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>Name of the place whose data is replaced</source>
        <translation>Name des Ortes, dessen Daten ersetzt werden</translation>
    </message>
</context>
<context>
    <name>RestoreCommand</name>
    <message>
        <source>Say where the data is to go: --to LOCATION.</source>
        <translation>Sagen Sie, wohin die Daten sollen: --to LOCATION.</translation>
    </message>
    <message>
        <source>The backup of %1:</source>
        <translation>Die Sicherung vom %1:</translation>
    </message>
    <message>
        <source>Put a backup back in place: prove it, copy it, prove the copy, switch.</source>
        <translation>Eine Sicherung wieder an ihren Platz setzen: beweisen, kopieren, Kopie beweisen, umschalten.</translation>
    </message>
    <message>
        <source>A backup folder</source>
        <translation>Ein Sicherungsordner</translation>
    </message>
    <message>
        <source>Where the data goes (default: where it came from)</source>
        <translation>Wohin die Daten gehen (sonst: woher sie kamen)</translation>
    </message>
    <message>
        <source>The whole restore in a private place, proven, then thrown away</source>
        <translation>Die ganze Wiederherstellung an einem privaten Ort, bewiesen, dann verworfen</translation>
    </message>
    <message>
        <source>Folder for the backup of what stands there now (default: beside the backup)</source>
        <translation>Ordner für die Sicherung dessen, was jetzt dort steht (sonst: neben der Sicherung)</translation>
    </message>
    <message>
        <source>The target&apos;s name: what stands there is backed up and replaced</source>
        <translation>Der Name des Ziels: Was dort steht, wird gesichert und ersetzt</translation>
    </message>
    <message>
        <source>Folder for report.json and report.html</source>
        <translation>Ordner für report.json und report.html</translation>
    </message>
</context>
<context>
    <name>RestorePage</name>
    <message>
        <source>Which backup?</source>
        <translation>Welche Sicherung?</translation>
    </message>
    <message>
        <source>&amp;Folder with backups:</source>
        <translation>&amp;Ordner mit Sicherungen:</translation>
    </message>
    <message>
        <source>B&amp;rowse…</source>
        <translation>&amp;Durchsuchen&#xa0;…</translation>
    </message>
    <message>
        <source>B&amp;ackups:</source>
        <translation>&amp;Sicherungen:</translation>
    </message>
    <message>
        <source>Made c&amp;losest to:</source>
        <translation>Am nä&amp;chsten an:</translation>
    </message>
    <message>
        <source>Selects the backup that was made closest to this date.</source>
        <translation>Wählt die Sicherung, die diesem Zeitpunkt am nächsten liegt.</translation>
    </message>
    <message>
        <source>Looking for backups</source>
        <translation>Sicherungen werden gesucht</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>The chosen backup</source>
        <translation>Die gewählte Sicherung</translation>
    </message>
    <message>
        <source>Not usable</source>
        <translation>Nicht brauchbar</translation>
    </message>
</context>
<context>
    <name>RestorePlacePage</name>
    <message>
        <source>What should become of it?</source>
        <translation>Was soll damit geschehen?</translation>
    </message>
    <message>
        <source>What should happen?</source>
        <translation>Was soll geschehen?</translation>
    </message>
    <message>
        <source>&amp;Restore: prove the backup, copy it, prove the copy, put it in place</source>
        <translation>W&amp;iederherstellen: Sicherung beweisen, kopieren, Kopie beweisen, an ihren Ort setzen</translation>
    </message>
    <message>
        <source>Re&amp;hearse: the same in a private place, then throw it away</source>
        <translation>&amp;Proben: dasselbe an einem privaten Ort, danach verwerfen</translation>
    </message>
    <message>
        <source>Where should it go?</source>
        <translation>Wohin sollen die Daten?</translation>
    </message>
    <message>
        <source>&amp;Where it came from:</source>
        <translation>Wo die Daten &amp;ursprünglich lagen:</translation>
    </message>
    <message>
        <source>&amp;Another place, or another kind of store</source>
        <translation>An einem &amp;anderen Ort oder in einer anderen Speicherart</translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation>&amp;Speicherart:</translation>
    </message>
    <message>
        <source>&amp;Place:</source>
        <translation>Or&amp;t:</translation>
    </message>
    <message>
        <source>Br&amp;owse…</source>
        <translation>Dur&amp;chsuchen&#xa0;…</translation>
    </message>
    <message>
        <source>What stands there now is backed up first, in this &amp;folder:</source>
        <translation>Was jetzt dort steht, wird zuerst gesichert, und zwar in diesem Or&amp;dner:</translation>
    </message>
    <message>
        <source>Brow&amp;se…</source>
        <translation>Du&amp;rchsuchen&#xa0;…</translation>
    </message>
    <message>
        <source>Browse for the folder of the backup</source>
        <translation>Ordner für die Sicherung suchen</translation>
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
    <message>
        <source>&amp;Undo…</source>
        <translation>Zurückneh&amp;men&#xa0;…</translation>
    </message>
    <message>
        <source>Shows what taking this run back would do; nothing is changed yet.</source>
        <translation>Zeigt, was geschähe, wenn dieser Lauf zurückgenommen wird; noch wird nichts verändert.</translation>
    </message>
    <message>
        <source>To try the records again that were kept aside</source>
        <translation>So versuchen Sie es erneut mit den aufbewahrten Datensätzen</translation>
    </message>
</context>
<context>
    <name>Resume</name>
    <message>
        <source>The journal of this move does not say what was proven.</source>
        <translation>Das Journal dieses Umzugs sagt nicht, was bewiesen wurde.</translation>
    </message>
    <message>
        <source>Compare the new data with the original: transload-cli verify.</source>
        <translation>Vergleichen Sie die neuen Daten mit dem Original: transload-cli verify.</translation>
    </message>
</context>
<context>
    <name>ResumeCommand</name>
    <message>
        <source>There is no unfinished move.</source>
        <translation>Es gibt keinen unfertigen Umzug.</translation>
    </message>
    <message>
        <source>There is no unfinished move “%1”.</source>
        <translation>Es gibt keinen unfertigen Umzug „%1“.</translation>
    </message>
    <message>
        <source>“transload-cli history” lists the moves of the past.</source>
        <translation>„transload-cli history“ listet die Umzüge der Vergangenheit auf.</translation>
    </message>
    <message>
        <source>More than one move is unfinished.</source>
        <translation>Mehr als ein Umzug ist unfertig.</translation>
    </message>
    <message>
        <source>Name the one that is meant by its id.</source>
        <translation>Nennen Sie den gemeinten mit seiner Kennung.</translation>
    </message>
    <message>
        <source>The new data at %1 is not what was proven before it was put there.</source>
        <translation>Die neuen Daten unter %1 sind nicht das, was bewiesen wurde, bevor es dorthin kam.</translation>
    </message>
    <message>
        <source>If its application has used it since, all is well; otherwise use the backup.</source>
        <translation>Hat die Anwendung sie seither benutzt, ist alles in Ordnung; sonst verwenden Sie die Sicherung.</translation>
    </message>
    <message>
        <source>The move was complete but for its last check. Proven: %1 holds every record.</source>
        <translation>Der Umzug war bis auf die letzte Prüfung vollständig. Bewiesen: %1 enthält jeden Datensatz.</translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <translation>Entfernt: %1</translation>
    </message>
    <message>
        <source>The move is given up. Its original and its backup stay.</source>
        <translation>Der Umzug ist aufgegeben. Original und Sicherung bleiben.</translation>
    </message>
    <message>
        <source>Continue a move that was stopped or interrupted.</source>
        <translation>Einen angehaltenen oder unterbrochenen Umzug fortsetzen.</translation>
    </message>
    <message>
        <source>The move&apos;s id, or its beginning (default: the only unfinished one)</source>
        <translation>Kennung des Umzugs oder ihr Anfang (Vorgabe: der einzige unfertige)</translation>
    </message>
    <message>
        <source>Give the move up and remove what it left unfinished</source>
        <translation>Den Umzug aufgeben und entfernen, was er unfertig hinterließ</translation>
    </message>
</context>
<context>
    <name>RetryCommand</name>
    <message>
        <source>The run %1 kept no records aside.</source>
        <translation>Der Lauf %1 hat keine Datensätze beiseitegelegt.</translation>
    </message>
    <message>
        <source>“transload-cli history” lists the runs; a quarantine file can be given by its path.</source>
        <translation>„transload-cli history“ nennt die Läufe; eine Quarantänedatei kann mit ihrem Pfad angegeben werden.</translation>
    </message>
    <message>
        <source>%1: %2 of %3 records would go now</source>
        <translation>%1: %2 von %3 Datensätzen könnten jetzt umziehen</translation>
    </message>
    <message>
        <source>A run&apos;s id, or its beginning, or the path of a quarantine file</source>
        <translation>Die Kennung eines Laufs oder ihr Anfang, oder der Pfad einer Quarantänedatei</translation>
    </message>
    <message>
        <source>Nothing was written. --yes TARGETNAME adds them to the run&apos;s target, --to PLACE moves them to a place of their own.</source>
        <translation>Es wurde nichts geschrieben. --yes NAME fügt sie dem Ziel des Laufs hinzu, --to ORT bringt sie an einen eigenen Ort.</translation>
    </message>
    <message>
        <source>Try the records again that a run kept aside: tell which would go now, or with --yes add them to its target, or with --to move them into a new store.</source>
        <translation>Datensätze erneut versuchen, die ein Lauf beiseitelegte: sagen, welche jetzt gingen, sie mit --yes dem Ziel hinzufügen oder mit --to in eine neue Datenbank bringen.</translation>
    </message>
    <message>
        <source>  Only a move shows what the target&apos;s own rules (own-rule) refuse now.</source>
        <translation>  Nur ein Umzug zeigt, was die eigenen Regeln des Ziels (own-rule) jetzt ablehnen.</translation>
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
        <source>The column family %1 holds unfinished values which only the application&apos;s merge operator “%2” can complete.</source>
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
        <source>The last write in the database&apos;s log was not finished.</source>
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
    <message>
        <source>The description of the tables in this database cannot be read.</source>
        <translation>Die Beschreibung der Tabellen in dieser Datenbank kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Use the newer version of this program that wrote it.</source>
        <translation>Verwenden Sie die neuere Version dieses Programms, die sie geschrieben hat.</translation>
    </message>
    <message>
        <source>A record of the table %1 is damaged.</source>
        <translation>Ein Datensatz der Tabelle %1 ist beschädigt.</translation>
    </message>
    <message>
        <source>RocksDB cannot have a column family called “%1”.</source>
        <translation>RocksDB kann keine Spaltenfamilie namens „%1“ haben.</translation>
    </message>
    <message>
        <source>Rename it in the source, or leave it out.</source>
        <translation>Benennen Sie es im Original um, oder lassen Sie es weg.</translation>
    </message>
    <message>
        <source>“%1” becomes the column family “%2”.</source>
        <translation>Aus „%1“ wird die Spaltenfamilie „%2“.</translation>
    </message>
    <message>
        <source>This program cannot use that name in RocksDB.</source>
        <translation>Dieses Programm kann diesen Namen in RocksDB nicht verwenden.</translation>
    </message>
    <message>
        <source>Nothing has to be done: on the way back it gets its old name again.</source>
        <translation>Nichts ist zu tun: Auf dem Rückweg bekommt es seinen alten Namen wieder.</translation>
    </message>
    <message>
        <source>a folder with the files CURRENT and MANIFEST</source>
        <translation>ein Ordner mit den Dateien CURRENT und MANIFEST</translation>
    </message>
    <message>
        <source>A record of %1 is not one key and one value.</source>
        <translation>Ein Datensatz von %1 besteht nicht aus einem Schlüssel und einem Wert.</translation>
    </message>
    <message>
        <source>Mend the record in the source, or leave this collection out.</source>
        <translation>Berichtigen Sie den Datensatz im Original, oder lassen Sie diese Sammlung weg.</translation>
    </message>
    <message>
        <source>A value of “%1” in “%2” is not what the column can hold.</source>
        <translation>Ein Wert von „%1“ in „%2“ ist keiner, den die Spalte aufnehmen kann.</translation>
    </message>
    <message>
        <source>Choose another type for the column, or mend the record: it stands in the details.</source>
        <translation>Wählen Sie einen anderen Typ für die Spalte, oder berichtigen Sie den Datensatz: Er steht in den Einzelheiten.</translation>
    </message>
    <message>
        <source>The database that is to be replaced could not be held.</source>
        <translation>Die Datenbank, die ersetzt werden soll, konnte nicht festgehalten werden.</translation>
    </message>
    <message>
        <source>The database that is to be replaced is open in another program.</source>
        <translation>Die Datenbank, die ersetzt werden soll, ist in einem anderen Programm geöffnet.</translation>
    </message>
    <message>
        <source>Close that program, then start again.</source>
        <translation>Schließen Sie dieses Programm und beginnen Sie dann erneut.</translation>
    </message>
    <message>
        <source>“%1” in the folder %2 is not part of the database.</source>
        <translation>„%1“ im Ordner %2 gehört nicht zur Datenbank.</translation>
    </message>
    <message>
        <source>Move it elsewhere first: the folder leaves its place as a whole.</source>
        <translation>Verschieben Sie es zuerst: Der Ordner verlässt seinen Platz als Ganzes.</translation>
    </message>
    <message>
        <source>This is not the copy of a RocksDB database that this program makes.</source>
        <translation>Das ist keine Kopie einer RocksDB-Datenbank, wie dieses Programm sie anlegt.</translation>
    </message>
    <message>
        <source>Use another backup.</source>
        <translation>Verwenden Sie eine andere Sicherung.</translation>
    </message>
</context>
<context>
    <name>RunLock</name>
    <message>
        <source>Another move works on %1.</source>
        <translation>Ein anderer Umzug arbeitet an %1.</translation>
    </message>
    <message>
        <source>Wait for its end, or stop it, then start again.</source>
        <translation>Warten Sie sein Ende ab oder halten Sie ihn an und beginnen Sie dann erneut.</translation>
    </message>
    <message>
        <source>The places of this move could not be locked.</source>
        <translation>Die Orte dieses Umzugs konnten nicht gesperrt werden.</translation>
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
    <message>
        <source>Proven: the target holds exactly the %1 records that were planned for it.</source>
        <translation>Bewiesen: Das Ziel enthält genau die %1 Datensätze, die dafür geplant waren.</translation>
    </message>
    <message>
        <source>Moved, with exceptions: %1 records are proven, %2 could not go and are kept aside.</source>
        <translation>Umgezogen, mit Ausnahmen: %1 Datensätze sind bewiesen, %2 konnten nicht umziehen und sind aufbewahrt.</translation>
    </message>
    <message>
        <source>Proven restorable: every one of %1 records came back from the backup. Nothing was kept.</source>
        <translation>Als wiederherstellbar bewiesen: Jeder von %1 Datensätzen kam aus der Sicherung zurück. Nichts wurde behalten.</translation>
    </message>
    <message>
        <source>Proven: every one of %1 records stands there as in the backup.</source>
        <translation>Bewiesen: Jeder von %1 Datensätzen steht dort wie in der Sicherung.</translation>
    </message>
    <message>
        <source>Undone and proven: every one of %1 records stands there as before the run.</source>
        <translation>Zurückgenommen und bewiesen: Jeder von %1 Datensätzen steht dort wie vor dem Lauf.</translation>
    </message>
    <message>
        <source>Undone: what the run put there was taken away, and is kept in a backup.</source>
        <translation>Zurückgenommen: Was der Lauf dorthin gesetzt hat, wurde weggenommen und liegt in einer Sicherung.</translation>
    </message>
    <message>
        <source>Not restored: the copy differed from the backup.</source>
        <translation>Nicht wiederhergestellt: Die Kopie wich von der Sicherung ab.</translation>
    </message>
    <message>
        <source>Could not be verified: it is not known whether everything came back.</source>
        <translation>Konnte nicht geprüft werden: Es ist nicht bekannt, ob alles zurückkam.</translation>
    </message>
    <message>
        <source>Not undone: stopped before the end.</source>
        <translation>Nicht zurückgenommen: vor dem Ende angehalten.</translation>
    </message>
    <message>
        <source>Not restored: stopped before the end.</source>
        <translation>Nicht wiederhergestellt: vor dem Ende angehalten.</translation>
    </message>
    <message>
        <source>Not undone: the run failed.</source>
        <translation>Nicht zurückgenommen: Der Lauf ist gescheitert.</translation>
    </message>
    <message>
        <source>Not restored: the run failed.</source>
        <translation>Nicht wiederhergestellt: Der Lauf ist gescheitert.</translation>
    </message>
    <message>
        <source>“%1” in the original: %2 records; %3 came in, %4 stayed out because the target has their key, %5 kept aside. In the target before: %6; %7 of them gave way.</source>
        <translation>„%1“ im Original: %2 Datensätze; %3 kamen hinzu, %4 blieben draußen, weil das Ziel ihren Schlüssel hat, %5 sind aufbewahrt. Vorher im Ziel: %6; davon wichen %7.</translation>
    </message>
</context>
<context>
    <name>SampleData</name>
    <message>
        <source>The sample data could not be made.</source>
        <translation>Die Beispieldaten konnten nicht angelegt werden.</translation>
    </message>
    <message>
        <source>Choose another folder, on a disk with free space, and try again.</source>
        <translation>Wählen Sie einen anderen Ordner auf einem Datenträger mit freiem Platz und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>There is something at %1 already.</source>
        <translation>Unter %1 liegt schon etwas.</translation>
    </message>
    <message>
        <source>Choose a folder that does not exist yet.</source>
        <translation>Wählen Sie einen Ordner, den es noch nicht gibt.</translation>
    </message>
</context>
<context>
    <name>SamplePage</name>
    <message>
        <source>Try it with sample data</source>
        <translation>Mit Beispieldaten ausprobieren</translation>
    </message>
    <message>
        <source>Transload makes a database as the Matrix homeserver Conduit writes it, and then takes you through a move of it. None of your own data is touched.</source>
        <translation>Transload legt eine Datenbank an, wie sie der Matrix-Server Conduit schreibt, und führt Sie dann durch ihren Umzug. Ihre eigenen Daten bleiben unberührt.</translation>
    </message>
    <message>
        <source>New &amp;folder:</source>
        <translation>Neuer &amp;Ordner:</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>Wäh&amp;len…</translation>
    </message>
    <message>
        <source>Making the sample data</source>
        <translation>Die Beispieldaten werden angelegt</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>An&amp;halten</translation>
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
    <name>Sieve</name>
    <message>
        <source>The first keys: %1</source>
        <translation>Die ersten Schlüssel: %1</translation>
    </message>
    <message>
        <source>Keys: %1</source>
        <translation>Schlüssel: %1</translation>
    </message>
    <message>
        <source>They are kept in the quarantine file; “transload-cli retry” tries them again.</source>
        <translation>Sie werden in der Quarantänedatei aufbewahrt; „transload-cli retry“ versucht es erneut mit ihnen.</translation>
    </message>
    <message>
        <source>It was not said where records that cannot go are kept.</source>
        <translation>Es wurde nicht gesagt, wo Datensätze aufbewahrt werden, die nicht umziehen können.</translation>
    </message>
    <message>
        <source>Choose a folder for the report.</source>
        <translation>Wählen Sie einen Ordner für den Bericht.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of “%1” refer to records of “%2” that do not exist.</source>
        <translation>
            <numerusform>%n Datensatz von „%1“ verweist auf einen Datensatz von „%2“, den es nicht gibt.</numerusform>
            <numerusform>%n Datensätze von „%1“ verweisen auf Datensätze von „%2“, die es nicht gibt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of “%1” have the same key as another one.</source>
        <translation>
            <numerusform>%n Datensatz von „%1“ hat denselben Schlüssel wie ein anderer.</numerusform>
            <numerusform>%n Datensätze von „%1“ haben denselben Schlüssel wie ein anderer.</numerusform>
        </translation>
    </message>
    <message>
        <source>The target takes them as they are; mend them if they should not be there.</source>
        <translation>Das Ziel nimmt sie, wie sie sind; berichtigen Sie sie, wenn es sie nicht geben sollte.</translation>
    </message>
    <message>
        <source>They go with nothing in that field (rule “orphan-set-null”); where it may not be empty, they are kept aside.</source>
        <translation>Sie ziehen mit leerem Feld um (Regel „orphan-set-null“); wo es nicht leer sein darf, kommen sie in die Quarantäne.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of “%1” cannot go to the target.</source>
        <translation>
            <numerusform>%n Datensatz von „%1“ kann nicht ins Ziel.</numerusform>
            <numerusform>%n Datensätze von „%1“ können nicht ins Ziel.</numerusform>
        </translation>
    </message>
    <message>
        <source>The quarantine file does not hold the records that were set aside.</source>
        <translation>Die Quarantänedatei enthält nicht die Datensätze, die beiseitegelegt wurden.</translation>
    </message>
    <message>
        <source>Check the disk, then start again.</source>
        <translation>Prüfen Sie den Datenträger und beginnen Sie dann erneut.</translation>
    </message>
    <message>
        <source>Mend these records in the source, or choose what becomes of them: on the page “Check and practise” of the wizard, or with %1. A dry run lists all of them.</source>
        <translation>Berichtigen Sie diese Datensätze im Original, oder wählen Sie, was aus ihnen wird: auf der Seite „Prüfen und proben“ des Assistenten oder mit %1. Ein Trockenlauf nennt sie alle.</translation>
    </message>
    <message>
        <source>Rules that only the target knows are not tried in a dry run.</source>
        <translation>Regeln, die nur das Ziel kennt, werden in einem Trockenlauf nicht ausprobiert.</translation>
    </message>
    <message>
        <source>Checks, types or partitions of these collections may refuse records: %1</source>
        <translation>Prüfregeln, Typen oder Partitionen dieser Sammlungen können Datensätze ablehnen: %1</translation>
    </message>
    <message>
        <source>A practice run tries them.</source>
        <translation>Ein Probelauf probiert sie aus.</translation>
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
        <translation>&amp;Datei wählen&#xa0;…</translation>
    </message>
    <message>
        <source>Choose a f&amp;older…</source>
        <translation>&amp;Ordner wählen&#xa0;…</translation>
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
    <message>
        <source>Which of these databases do you mean?</source>
        <translation>Welche dieser Datenbanken meinen Sie?</translation>
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
        <source>Restore the file from a backup, or let SQLite&apos;s own “.recover” command save what it can into a new file.</source>
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
        <translation>
            <numerusform>Das Write-Ahead-Protokoll von %1 ist beschädigt: %n Änderung hinter der Schadstelle kann nicht gelesen werden.</numerusform>
            <numerusform>Das Write-Ahead-Protokoll von %1 ist beschädigt: %n Änderungen hinter der Schadstelle können nicht gelesen werden.</numerusform>
        </translation>
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
        <translation>
            <numerusform>%n Datensatz der Tabelle „%1“ verweist auf Datensätze, die es nicht gibt.</numerusform>
            <numerusform>%n Datensätze der Tabelle „%1“ verweisen auf Datensätze, die es nicht gibt.</numerusform>
        </translation>
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
    <message>
        <source>“%1” becomes “%2” in “%3”.</source>
        <translation>Aus „%1“ wird „%2“ in „%3“.</translation>
    </message>
    <message>
        <source>SQLite cannot have this name there, or does not tell it from another.</source>
        <translation>SQLite kann diesen Namen dort nicht haben oder unterscheidet ihn nicht von einem anderen.</translation>
    </message>
    <message>
        <source>Nothing has to be done: on the way back it gets its old name again.</source>
        <translation>Nichts ist zu tun: Auf dem Rückweg bekommt es seinen alten Namen wieder.</translation>
    </message>
    <message>
        <source>%1 is not kept in “%2”.</source>
        <translation>%1: Das bleibt in „%2“ nicht erhalten.</translation>
    </message>
    <message>
        <source>SQLite has no place for it; the records themselves are kept whole.</source>
        <translation>SQLite hat keinen Platz dafür; die Datensätze selbst bleiben vollständig erhalten.</translation>
    </message>
    <message>
        <source>Look whether the application needs it.</source>
        <translation>Prüfen Sie, ob die Anwendung es braucht.</translation>
    </message>
    <message>
        <source>That the store numbers “%1” itself</source>
        <translation>Dass die Datenbank „%1“ selbst nummeriert</translation>
    </message>
    <message>
        <source>The default “%1” of “%2”</source>
        <translation>Der Vorgabewert „%1“ von „%2“</translation>
    </message>
    <message>
        <source>SQLite cannot have a table like “%1”.</source>
        <translation>SQLite kann keine Tabelle wie „%1“ haben.</translation>
    </message>
    <message>
        <source>Leave it out, or choose another kind of store.</source>
        <translation>Lassen Sie sie weg, oder wählen Sie eine andere Speicherart.</translation>
    </message>
    <message>
        <source>The index “%1”</source>
        <translation>Der Index „%1“</translation>
    </message>
    <message>
        <source>The description of where the data came from could not be written.</source>
        <translation>Die Beschreibung, woher die Daten kommen, konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>A table has the name “%1”, which this program needs itself.</source>
        <translation>Eine Tabelle hat den Namen „%1“, den dieses Programm selbst braucht.</translation>
    </message>
    <message>
        <source>SQLite could not be started.</source>
        <translation>SQLite konnte nicht gestartet werden.</translation>
    </message>
    <message>
        <source>a file that begins with “SQLite format 3”</source>
        <translation>eine Datei, die mit „SQLite format 3“ beginnt</translation>
    </message>
    <message>
        <source>A value of “%1” in “%2” is of another kind than the column.</source>
        <translation>Ein Wert von „%1“ in „%2“ ist von anderer Art als die Spalte.</translation>
    </message>
    <message>
        <source>Choose another type for the column, or mend the record: it stands in the details.</source>
        <translation>Wählen Sie einen anderen Typ für die Spalte, oder berichtigen Sie den Datensatz: Er steht in den Einzelheiten.</translation>
    </message>
    <message>
        <source>The database that is to be replaced could not be held.</source>
        <translation>Die Datenbank, die ersetzt werden soll, konnte nicht festgehalten werden.</translation>
    </message>
    <message>
        <source>The target has the virtual table “%1”.</source>
        <translation>Das Ziel hat die virtuelle Tabelle „%1“.</translation>
    </message>
    <message>
        <source>What it holds belongs to another program part and cannot be built anew.</source>
        <translation>Was sie enthält, gehört einem anderen Programmteil und kann nicht neu gebaut werden.</translation>
    </message>
    <message>
        <source>Choose another target.</source>
        <translation>Wählen Sie ein anderes Ziel.</translation>
    </message>
    <message>
        <source>This is not the copy of a SQLite database that this program makes.</source>
        <translation>Das ist keine Kopie einer SQLite-Datenbank, wie dieses Programm sie anlegt.</translation>
    </message>
    <message>
        <source>Use another backup.</source>
        <translation>Verwenden Sie eine andere Sicherung.</translation>
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
    <message>
        <source>Look at what stands there now, then start again.</source>
        <translation>Sehen Sie nach, was jetzt dort steht, und beginnen Sie dann erneut.</translation>
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
    <message>
        <source>&amp;History</source>
        <translation>&amp;Verlauf</translation>
    </message>
    <message>
        <source>&amp;Try it with sample data…</source>
        <translation>Mit &amp;Beispieldaten ausprobieren…</translation>
    </message>
    <message>
        <source>It was stopped, or interrupted. What was backed up is used again; nothing of the original has changed.</source>
        <translation>Er wurde angehalten oder unterbrochen. Was gesichert wurde, wird wieder verwendet; am Original hat sich nichts geändert.</translation>
    </message>
    <message>
        <source>&amp;Restore a backup</source>
        <translation>Sicherung &amp;wiederherstellen</translation>
    </message>
    <message>
        <source>Choose a backup, see what is in it, rehearse it, or put it back in place. What stands there now is backed up first.</source>
        <translation>Eine Sicherung wählen, hineinsehen, die Wiederherstellung proben oder die Daten an ihren Ort zurückbringen. Was jetzt dort steht, wird zuerst gesichert.</translation>
    </message>
    <message>
        <source>See what was done before, how it ended, and where report and backup lie; undo a run.</source>
        <translation>Sehen, was früher getan wurde, wie es ausging und wo Bericht und Sicherung liegen; einen Lauf zurücknehmen.</translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>“%1” in the target&apos;s folder is not part of the database.</source>
        <translation>„%1“ im Ordner des Ziels gehört nicht zur Datenbank.</translation>
    </message>
    <message>
        <source>The folder is exchanged as a whole, and would lose it.</source>
        <translation>Der Ordner wird als Ganzes ausgetauscht und würde es verlieren.</translation>
    </message>
    <message>
        <source>Move it elsewhere first, or choose another target.</source>
        <translation>Verlegen Sie es zuerst an einen anderen Ort, oder wählen Sie ein anderes Ziel.</translation>
    </message>
    <message>
        <source>%1 does not lie in files that could be put in place or taken away.</source>
        <translation>%1 liegt nicht in Dateien, die an ihren Platz gesetzt oder weggenommen werden könnten.</translation>
    </message>
    <message>
        <source>Move the data there instead.</source>
        <translation>Ziehen Sie stattdessen die Daten dorthin um.</translation>
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
        <translation>&amp;Durchsuchen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Use a free name beside the original</source>
        <translation>&amp;Freien Namen neben dem Original benutzen</translation>
    </message>
    <message>
        <source>What becomes o&amp;f these data:</source>
        <translation>Was aus diesen Daten &amp;wird:</translation>
    </message>
    <message>
        <source>What becomes of the data that stands there</source>
        <translation>Was aus den Daten wird, die dort stehen</translation>
    </message>
    <message>
        <source>Leave them alone: another place is chosen</source>
        <translation>Sie bleiben unberührt: Ich wähle einen anderen Ort</translation>
    </message>
    <message>
        <source>Add to them; a record on both sides stays as it is there</source>
        <translation>Hinzufügen; ein Datensatz auf beiden Seiten bleibt, wie er dort ist</translation>
    </message>
    <message>
        <source>Add to them; a record on both sides is taken from the original</source>
        <translation>Hinzufügen; ein Datensatz auf beiden Seiten wird vom Original übernommen</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>What this run put at %1 is no longer there.</source>
        <translation>Was dieser Lauf nach %1 gesetzt hat, ist nicht mehr da.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts zurückzunehmen.</translation>
    </message>
    <message>
        <source>What stood there before is in the backup %1: restore it.</source>
        <translation>Was vorher dort stand, liegt in der Sicherung %1: Stellen Sie sie wieder her.</translation>
    </message>
    <message>
        <source>There is nothing to undo: this run put nothing in place.</source>
        <translation>Es gibt nichts rückgängig zu machen: Dieser Lauf hat nichts an seinen Platz gebracht.</translation>
    </message>
    <message>
        <source>This program cannot take back a move into %1 yet.</source>
        <translation>Dieses Programm kann einen Umzug nach %1 noch nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>The original is unchanged: let the application use it again. Remove the new data with the server&apos;s own tools.</source>
        <translation>Das Original ist unverändert: Lassen Sie die Anwendung es wieder benutzen. Entfernen Sie die neuen Daten mit den Werkzeugen des Servers.</translation>
    </message>
    <message>
        <source>Something else stands at %1 by now.</source>
        <translation>Unter %1 steht inzwischen etwas anderes.</translation>
    </message>
    <message>
        <source>To replace it, restore the backup %1.</source>
        <translation>Um es zu ersetzen, stellen Sie die Sicherung %1 wieder her.</translation>
    </message>
    <message>
        <source>What stands at %1 is not what this run put there.</source>
        <translation>Was unter %1 steht, hat nicht dieser Lauf dorthin gesetzt.</translation>
    </message>
    <message>
        <source>Only what a run made is ever taken away.</source>
        <translation>Es wird nur weggenommen, was ein Lauf angelegt hat.</translation>
    </message>
    <message>
        <source>Look at what stands there; nothing was changed.</source>
        <translation>Sehen Sie nach, was dort steht; nichts wurde verändert.</translation>
    </message>
    <message>
        <source>What stands at %1 was changed since the run.</source>
        <translation>Was unter %1 steht, wurde seit dem Lauf verändert.</translation>
    </message>
    <message>
        <source>At %1 stands a copy of what this run put there.</source>
        <translation>Unter %1 steht eine Kopie dessen, was dieser Lauf dorthin gesetzt hat.</translation>
    </message>
    <message>
        <source>What was written since would be only in the backup.</source>
        <translation>Was seitdem geschrieben wurde, läge nur noch in der Sicherung.</translation>
    </message>
    <message>
        <source>Confirm with its name to take it back all the same: --yes %1</source>
        <translation>Bestätigen Sie mit dem Namen, um es trotzdem zurückzunehmen: --yes %1</translation>
    </message>
    <message>
        <source>The backup of what stood there before is of another kind.</source>
        <translation>Die Sicherung dessen, was vorher dort stand, ist von anderer Art.</translation>
    </message>
    <message>
        <source>Restore it to a new place.</source>
        <translation>Stellen Sie sie an einem neuen Ort wieder her.</translation>
    </message>
    <message>
        <source>%1 was changed: %2 records now, %3 after the run.</source>
        <translation>%1 wurde verändert: jetzt %2 Datensätze, nach dem Lauf %3.</translation>
    </message>
    <message>
        <source>The history lists all runs.</source>
        <translation>Der Verlauf nennt alle Läufe.</translation>
    </message>
    <message>
        <source>Before run %1, nothing stood at %2: what it put there is backed up in %3 and taken away.</source>
        <translation>Vor dem Lauf %1 stand nichts unter %2: Was er dorthin gesetzt hat, wird in %3 gesichert und weggenommen.</translation>
    </message>
    <message>
        <source>What stood at %2 before run %1 is restored from %3.</source>
        <translation>Was vor dem Lauf %1 unter %2 stand, wird aus %3 wiederhergestellt.</translation>
    </message>
</context>
<context>
    <name>UndoCommand</name>
    <message>
        <source>What this run put there is backed up before it is taken away.</source>
        <translation>Was dieser Lauf dorthin gesetzt hat, wird gesichert, bevor es weggenommen wird.</translation>
    </message>
    <message>
        <source>Say where that backup is to go: --backup FOLDER.</source>
        <translation>Sagen Sie, wohin diese Sicherung soll: --backup FOLDER.</translation>
    </message>
    <message>
        <source>Changed since the run: %1</source>
        <translation>Seit dem Lauf verändert: %1</translation>
    </message>
    <message>
        <source>Take a run back: its target becomes what it was before.</source>
        <translation>Einen Lauf zurücknehmen: Sein Ziel wird, was es vorher war.</translation>
    </message>
    <message>
        <source>A run&apos;s id, or its beginning</source>
        <translation>Die Kennung eines Laufs oder ihr Anfang</translation>
    </message>
    <message>
        <source>Folder for the backup of what stands there now (default: beside the run&apos;s backup)</source>
        <translation>Ordner für die Sicherung dessen, was jetzt dort steht (sonst: neben der Sicherung des Laufs)</translation>
    </message>
    <message>
        <source>The target&apos;s name: take it back although it was changed since</source>
        <translation>Der Name des Ziels: zurücknehmen, obwohl es seitdem verändert wurde</translation>
    </message>
    <message>
        <source>Folder for report.json and report.html</source>
        <translation>Ordner für report.json und report.html</translation>
    </message>
</context>
<context>
    <name>UndoPage</name>
    <message>
        <source>Undo a run</source>
        <translation>Einen Lauf zurücknehmen</translation>
    </message>
    <message>
        <source>The place becomes what it was before the run. Only what the run put there is taken away, and it is backed up first.</source>
        <translation>Der Ort wird, was er vor dem Lauf war. Nur was der Lauf dorthin gesetzt hat, wird weggenommen, und es wird zuerst gesichert.</translation>
    </message>
    <message>
        <source>Comparing what stands there with what the run put there</source>
        <translation>Was dort steht, wird mit dem verglichen, was der Lauf dorthin gesetzt hat</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>What will change</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>&amp;Folder for the backup of what stands there now:</source>
        <translation>&amp;Ordner für die Sicherung dessen, was jetzt dort steht:</translation>
    </message>
    <message>
        <source>B&amp;rowse…</source>
        <translation>&amp;Durchsuchen&#xa0;…</translation>
    </message>
    <message>
        <source>Name of the place that is changed</source>
        <translation>Name des Ortes, der verändert wird</translation>
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
        <extracomment>%1 is a record&apos;s key, %2 and %3 are numbers</extracomment>
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
    <message>
        <source>Prove that two stores hold the same, or that a store still equals a report. Changes nothing.</source>
        <translation>Beweist, dass zwei Datenbanken dasselbe enthalten oder dass eine noch einem Bericht gleicht. Ändert nichts.</translation>
    </message>
    <message>
        <source>One side: a path, or STORE:PATH</source>
        <translation>Die eine Seite: ein Pfad oder ART:PFAD</translation>
    </message>
    <message>
        <source>The other side; with --report, the store to compare (default: the report&apos;s)</source>
        <translation>Die andere Seite; mit --report die Datenbank, die verglichen wird (sonst die des Berichts)</translation>
    </message>
    <message>
        <source>A report.json</source>
        <translation>Eine Datei report.json</translation>
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
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%1 record(s)</source>
        <translation>
            <numerusform>%1 Datensatz</numerusform>
            <numerusform>%1 Datensätze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %1 record(s)</source>
        <translation>
            <numerusform>etwa %1 Datensatz</numerusform>
            <numerusform>etwa %1 Datensätze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 collection(s)</source>
        <translation>
            <numerusform>%1 Sammlung</numerusform>
            <numerusform>%1 Sammlungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
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
        <translation>
            <numerusform>etwa %1 bis %n Sekunde</numerusform>
            <numerusform>etwa %1 bis %n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %1 to %n minute(s)</source>
        <translation>
            <numerusform>etwa %1 bis %n Minute</numerusform>
            <numerusform>etwa %1 bis %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %1 to %n hour(s)</source>
        <translation>
            <numerusform>etwa %1 bis %n Stunde</numerusform>
            <numerusform>etwa %1 bis %n Stunden</numerusform>
        </translation>
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
        <translation>Platz wird gemessen&#xa0;…</translation>
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
    <name>transload::BackupsModel</name>
    <message>
        <source>You stopped the look at this folder.</source>
        <translation>Sie haben das Ansehen dieses Ordners angehalten.</translation>
    </message>
    <message>
        <source>Look again, or choose another folder.</source>
        <translation>Sehen Sie noch einmal nach, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Nothing was changed: the folder was only read.</source>
        <translation>Nichts wurde verändert: Der Ordner wurde nur gelesen.</translation>
    </message>
    <message>
        <source>Choose the folder in which backups were made.</source>
        <translation>Wählen Sie den Ordner, in dem Sicherungen angelegt wurden.</translation>
    </message>
    <message>
        <source>There are no backups in this folder. Choose the one in which they were made.</source>
        <translation>In diesem Ordner sind keine Sicherungen. Wählen Sie den, in dem sie gemacht wurden.</translation>
    </message>
    <message numerus="yes">
        <source>%1 backup(s), newest first.</source>
        <translation>
            <numerusform>%1 Sicherung.</numerusform>
            <numerusform>%1 Sicherungen, die neueste zuerst.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more cannot be used; below stands why.</source>
        <translation>
            <numerusform>%n weitere ist nicht brauchbar; unten steht, warum.</numerusform>
            <numerusform>%n weitere sind nicht brauchbar; unten steht, warum.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not rehearsed yet</source>
        <translation>Noch nicht geprobt</translation>
    </message>
    <message>
        <source>Proven restorable on %1</source>
        <extracomment>%1 is a date and a time</extracomment>
        <translation>Als wiederherstellbar bewiesen am %1</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Gemacht</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Anwendung</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>%1 with %2, %3</source>
        <extracomment>%1 is “24 collections”, %2 “2,130 records”, %3 a size</extracomment>
        <translation>%1 mit %2, %3</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Gemacht von</translation>
    </message>
    <message>
        <source>Transload %1, run %2</source>
        <translation>Transload %1, Lauf %2</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Sammlungen</translation>
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
        <source>Proven restorable</source>
        <translation>Wiederherstellbar</translation>
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
        <translation>Wird geprüft&#xa0;…</translation>
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
        <translation>Der Trockenlauf liest alles und schreibt nichts&#xa0;…</translation>
    </message>
    <message>
        <source>The practice run does the whole job in scratch space…</source>
        <translation>Der Probelauf erledigt den ganzen Umzug in einem temporären Bereich&#xa0;…</translation>
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
        <translation>
            <numerusform>%n Halt-Befund muss behoben werden, bevor der Umzug beginnen kann.</numerusform>
            <numerusform>%n Halt-Befunde müssen behoben werden, bevor der Umzug beginnen kann.</numerusform>
        </translation>
    </message>
    <message>
        <source>Type the name of the target, as what stands there is exchanged.</source>
        <translation>Geben Sie den Namen des Ziels ein, denn was dort steht, wird ausgetauscht.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) cannot go and will be kept aside.</source>
        <translation>
            <numerusform>%n Datensatz kann nicht umziehen und wird aufbewahrt.</numerusform>
            <numerusform>%n Datensätze können nicht umziehen und werden aufbewahrt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>transload::CheckPage</name>
    <message>
        <source>•  %1</source>
        <extracomment>one sentence of a list</extracomment>
        <translation>•  %1</translation>
    </message>
    <message>
        <source>Data stands at the target. To exchange it, t&amp;ype its name: %1</source>
        <extracomment>%1 is the target&apos;s name, which the person types</extracomment>
        <translation>Im Ziel stehen Daten. Um sie auszutauschen, geben Sie seinen Na&amp;men ein: %1</translation>
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
    <name>transload::ContinueModel</name>
    <message>
        <source>&amp;Continue the move that was begun %1</source>
        <extracomment>%1 is a time such as “3 minutes ago”</extracomment>
        <translation>Den Umzug &amp;fortsetzen, begonnen %1</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Complete; it is used again</source>
        <translation>Vollständig; sie wird wieder verwendet</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Es fehlt</translation>
    </message>
    <message>
        <source>Only the last check of the new data</source>
        <translation>Nur die letzte Prüfung der neuen Daten</translation>
    </message>
    <message>
        <source>The copy is made again from the start, and proven</source>
        <translation>Die Kopie wird von Anfang an neu gemacht und bewiesen</translation>
    </message>
    <message>
        <source>The new data at %1 is not what was proven before it was put there.</source>
        <translation>Die neuen Daten unter %1 sind nicht das, was bewiesen wurde, bevor es dorthin kam.</translation>
    </message>
    <message>
        <source>If its application has used it since, all is well; otherwise use the backup.</source>
        <translation>Hat die Anwendung sie seither benutzt, ist alles in Ordnung; sonst verwenden Sie die Sicherung.</translation>
    </message>
    <message>
        <source>Proven: %1 holds every record. The move is complete.</source>
        <translation>Bewiesen: %1 enthält jeden Datensatz. Der Umzug ist vollständig.</translation>
    </message>
    <message>
        <source>The move is given up. Its original and its backup stay.</source>
        <translation>Der Umzug ist aufgegeben. Original und Sicherung bleiben.</translation>
    </message>
    <message>
        <source>Your original is unchanged, and so is what was done before.</source>
        <translation>Ihr Original ist unverändert, ebenso, was vorher getan wurde.</translation>
    </message>
</context>
<context>
    <name>transload::ContinuePage</name>
    <message>
        <source>The move that was interrupted</source>
        <translation>Der unterbrochene Umzug</translation>
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
    <name>transload::FieldsModel</name>
    <message>
        <source>As they are</source>
        <translation>Wie sie sind</translation>
    </message>
    <message>
        <source>Suggested: %1</source>
        <extracomment>%1 says what becomes of a field&apos;s values: “seconds since 1970 become points in time”</extracomment>
        <translation>Vorschlag: %1</translation>
    </message>
    <message>
        <source>Convert: %1</source>
        <translation>Umwandeln: %1</translation>
    </message>
    <message>
        <source>Each value keeps a kind of its own</source>
        <translation>Jeder Wert behält seine eigene Art</translation>
    </message>
    <message>
        <source>All of the one kind that they have now</source>
        <translation>Alle von der einen Art, die sie jetzt haben</translation>
    </message>
    <message>
        <source>Between two databases of one kind everything moves word for word, so nothing is changed here.</source>
        <translation>Zwischen zwei Datenbanken derselben Speicherart zieht alles Wort für Wort um, deshalb wird hier nichts geändert.</translation>
    </message>
    <message>
        <source>%1 holds %2.</source>
        <extracomment>%1 is a field, %2 says what it holds: “12,044 integers, 3 texts”</extracomment>
        <translation>%1 enthält %2.</translation>
    </message>
    <message>
        <source>For example: %1</source>
        <translation>Zum Beispiel: %1</translation>
    </message>
    <message>
        <source>%1 For example: %2</source>
        <translation>%1 Zum Beispiel: %2</translation>
    </message>
    <message>
        <source>%1 is part of the key.</source>
        <translation>%1 ist Teil des Schlüssels.</translation>
    </message>
    <message>
        <source>Definition in the source:</source>
        <translation>Definition im Original:</translation>
    </message>
    <message>
        <source>Definition in the target:</source>
        <translation>Definition im Ziel:</translation>
    </message>
    <message>
        <source>no declared type</source>
        <translation>kein angegebener Typ</translation>
    </message>
    <message>
        <source>not looked at</source>
        <translation>nicht angesehen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is the name of a field in the target, %2 its type there</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>In the source</source>
        <translation>Im Original</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Enthält</translation>
    </message>
    <message>
        <source>In the target</source>
        <translation>Im Ziel</translation>
    </message>
</context>
<context>
    <name>transload::FieldsPanel</name>
    <message>
        <source>&amp;Stop looking</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>&amp;Look at all values</source>
        <translation>Alle Werte &amp;ansehen</translation>
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
    <name>transload::HistoryModel</name>
    <message>
        <source>Your data, the backups and the reports are safe: the list only tells where they are.</source>
        <translation>Ihre Daten, die Sicherungen und die Berichte sind sicher: Die Liste sagt nur, wo sie liegen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 run(s), newest first</source>
        <translation>
            <numerusform>%1 Lauf</numerusform>
            <numerusform>%1 Läufe, der neueste zuerst</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a path, %2 a kind of store: “/srv/conduit.db (SQLite, one file)”</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>none was made</source>
        <translation>keine gemacht</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>it is no longer there</source>
        <translation>nicht mehr vorhanden</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Records</source>
        <extracomment>%1 is “2,130 records”, %2 a duration</extracomment>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>A backup was restored</source>
        <translation>Eine Sicherung wurde wiederhergestellt</translation>
    </message>
    <message>
        <source>A run was undone</source>
        <translation>Ein Lauf wurde zurückgenommen</translation>
    </message>
    <message>
        <source>Data was moved</source>
        <translation>Daten wurden umgezogen</translation>
    </message>
    <message>
        <source>There are no runs yet. Every move, restore and undo will be listed here, with its report.</source>
        <translation>Es gibt noch keine Läufe. Jeder Umzug, jede Wiederherstellung und jede Zurücknahme steht dann hier, mit ihrem Bericht.</translation>
    </message>
    <message>
        <source>The data and the report stay where they are.</source>
        <translation>Die Daten und der Bericht bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>The data, the report and the backup stay where they are. The backup lies at %1; this program never deletes one.</source>
        <translation>Die Daten, der Bericht und die Sicherung bleiben, wo sie sind. Die Sicherung liegt unter %1; dieses Programm löscht nie eine.</translation>
    </message>
    <message>
        <source>Without its entry the run can no longer be undone from here.</source>
        <translation>Ohne seinen Eintrag kann der Lauf von hier aus nicht mehr zurückgenommen werden.</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
</context>
<context>
    <name>transload::HistoryPage</name>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Erneut versuchen</translation>
    </message>
    <message>
        <source>Delete this entry of the history?</source>
        <translation>Diesen Eintrag des Verlaufs löschen?</translation>
    </message>
    <message>
        <source>&amp;Delete the entry</source>
        <translation>Eintrag &amp;löschen</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Behalten</translation>
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
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>The steps of this restore</source>
        <translation>Die Schritte dieser Wiederherstellung</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>The steps of this undo</source>
        <translation>Die Schritte dieser Zurücknahme</translation>
    </message>
    <message>
        <source>Stop undoing the run?</source>
        <translation>Das Zurücknehmen des Laufs anhalten?</translation>
    </message>
    <message>
        <source>Stop the restore?</source>
        <translation>Die Wiederherstellung anhalten?</translation>
    </message>
    <message>
        <source>It stops at the next safe moment. What stands at the place stays as it is, and so does every backup that is complete.</source>
        <translation>Sie hält im nächsten sicheren Augenblick an. Was an dem Ort steht, bleibt, wie es ist, und ebenso jede vollständige Sicherung.</translation>
    </message>
    <message>
        <source>&amp;Stop it</source>
        <translation>An&amp;halten</translation>
    </message>
</context>
<context>
    <name>transload::MovingModel</name>
    <message>
        <source>Stopping after the current batch…</source>
        <translation>Hält nach dem laufenden Stapel an&#xa0;…</translation>
    </message>
    <message>
        <source>Getting ready…</source>
        <translation>Wird vorbereitet&#xa0;…</translation>
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
    <message>
        <source>Paused. The original is unchanged; the move waits until you continue it.</source>
        <translation>Pausiert. Das Original ist unverändert; der Umzug wartet, bis Sie ihn fortsetzen.</translation>
    </message>
    <message>
        <source>Pausing after the current piece of work…</source>
        <translation>Pausiert, sobald der laufende Arbeitsschritt fertig ist …</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>Wiederherstellung</translation>
    </message>
    <message>
        <source>Rehearsing the restore</source>
        <translation>Probe der Wiederherstellung</translation>
    </message>
    <message>
        <source>Undoing a run</source>
        <translation>Zurücknahme eines Laufs</translation>
    </message>
    <message>
        <source>Moving</source>
        <translation>Umzug läuft</translation>
    </message>
    <message>
        <source>Paused. What stands at the place is unchanged; the work waits until you continue it.</source>
        <translation>Pausiert. Was an dem Ort steht, ist unverändert; die Arbeit wartet, bis Sie sie fortsetzen.</translation>
    </message>
</context>
<context>
    <name>transload::MovingPage</name>
    <message>
        <source>C&amp;ontinue</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
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
    <name>transload::RecordsModel</name>
    <message numerus="yes">
        <source>%n record(s) with values that the target cannot hold will be kept aside.</source>
        <translation>
            <numerusform>%n Datensatz mit Werten, die das Ziel nicht aufnehmen kann, wird aufbewahrt.</numerusform>
            <numerusform>%n Datensätze mit Werten, die das Ziel nicht aufnehmen kann, werden aufbewahrt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) with a key that another one has will be kept aside.</source>
        <translation>
            <numerusform>%n Datensatz mit einem Schlüssel, den ein anderer hat, wird aufbewahrt.</numerusform>
            <numerusform>%n Datensätze mit einem Schlüssel, den ein anderer hat, werden aufbewahrt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) that refer to nothing will be kept aside.</source>
        <translation>
            <numerusform>%n Datensatz, der ins Leere verweist, wird aufbewahrt.</numerusform>
            <numerusform>%n Datensätze, die ins Leere verweisen, werden aufbewahrt.</numerusform>
        </translation>
    </message>
    <message>
        <source>They go, exactly as they are, into a quarantine file in the folder %1; all others are moved. They can be tried again later.</source>
        <translation>Sie kommen, genau wie sie sind, in eine Quarantänedatei im Ordner %1; alle anderen ziehen um. Mit ihnen lässt es sich später erneut versuchen.</translation>
    </message>
    <message>
        <source>A new dry run shows whether other records refer to them.</source>
        <translation>Ein neuer Trockenlauf zeigt, ob andere Datensätze auf sie verweisen.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) have values that the target cannot hold.</source>
        <translation>
            <numerusform>%n Datensatz hat Werte, die das Ziel nicht aufnehmen kann.</numerusform>
            <numerusform>%n Datensätze haben Werte, die das Ziel nicht aufnehmen kann.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) have a key that another one has for the target.</source>
        <translation>
            <numerusform>%n Datensatz hat einen Schlüssel, den für das Ziel ein anderer hat.</numerusform>
            <numerusform>%n Datensätze haben einen Schlüssel, den für das Ziel ein anderer hat.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) refer to nothing.</source>
        <translation>
            <numerusform>%n Datensatz verweist ins Leere.</numerusform>
            <numerusform>%n Datensätze verweisen ins Leere.</numerusform>
        </translation>
    </message>
    <message>
        <source>The move would stop there. Which they are stands under “Records that cannot go”.</source>
        <translation>Der Umzug würde dort anhalten. Welche es sind, steht unter „Datensätze, die nicht umziehen können“.</translation>
    </message>
    <message>
        <source>Choose there what becomes of them, or mend them in the source and do the dry run again.</source>
        <translation>Wählen Sie dort, was aus ihnen wird, oder berichtigen Sie sie im Original und wiederholen Sie den Trockenlauf.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) that refer to nothing will be moved with that field emptied.</source>
        <translation>
            <numerusform>%n Datensatz, der ins Leere verweist, zieht mit geleertem Feld um.</numerusform>
            <numerusform>%n Datensätze, die ins Leere verweisen, ziehen mit geleertem Feld um.</numerusform>
        </translation>
    </message>
    <message>
        <source>Each of them is counted in the report; the original keeps what it has.</source>
        <translation>Jeder davon wird im Bericht gezählt; das Original behält, was es hat.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) refer to nothing and will be moved as they are.</source>
        <translation>
            <numerusform>%n Datensatz verweist ins Leere und zieht um, wie er ist.</numerusform>
            <numerusform>%n Datensätze verweisen ins Leere und ziehen um, wie sie sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>This target takes them. Which they are stands under “Records that cannot go”.</source>
        <translation>Dieses Ziel nimmt sie an. Welche es sind, steht unter „Datensätze, die nicht umziehen können“.</translation>
    </message>
    <message>
        <source>Choose there if they should not be in the target.</source>
        <translation>Wählen Sie dort, wenn sie nicht im Ziel stehen sollen.</translation>
    </message>
    <message>
        <source>Records that cannot go will not stop the move.</source>
        <translation>Datensätze, die nicht umziehen können, halten den Umzug nicht an.</translation>
    </message>
    <message>
        <source>As you chose, they are kept in a quarantine file in the folder %1, or moved with an emptied field.</source>
        <translation>Wie von Ihnen gewählt, werden sie in einer Quarantänedatei im Ordner %1 aufbewahrt oder ziehen mit geleertem Feld um.</translation>
    </message>
    <message>
        <source>A dry run tells how many there are, and which.</source>
        <translation>Ein Trockenlauf sagt, wie viele es sind und welche.</translation>
    </message>
    <message>
        <source>Nobody has looked for such records yet. A dry run finds them all.</source>
        <translation>Nach solchen Datensätzen wurde noch nicht gesucht. Ein Trockenlauf findet sie alle.</translation>
    </message>
    <message>
        <source>Every record was looked at: all of them can go.</source>
        <translation>Jeder Datensatz wurde angesehen: Alle können umziehen.</translation>
    </message>
    <message>
        <source>Every record was looked at. These cannot go as they are:</source>
        <translation>Jeder Datensatz wurde angesehen. Diese können nicht umziehen, wie sie sind:</translation>
    </message>
    <message>
        <source>The first keys: %1</source>
        <translation>Die ersten Schlüssel: %1</translation>
    </message>
    <message>
        <source>Keys: %1</source>
        <translation>Schlüssel: %1</translation>
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
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
</context>
<context>
    <name>transload::RecordsPanel</name>
    <message>
        <source>Stop the move</source>
        <translation>Den Umzug anhalten</translation>
    </message>
    <message>
        <source>Keep them aside, in a file</source>
        <translation>In einer Datei aufbewahren</translation>
    </message>
    <message>
        <source>Stop where the target refuses them</source>
        <translation>Anhalten, wo das Ziel sie ablehnt</translation>
    </message>
    <message>
        <source>Move them with that field emptied</source>
        <translation>Mit geleertem Feld umziehen</translation>
    </message>
</context>
<context>
    <name>transload::RestoreCheckPage</name>
    <message>
        <source>Check a&amp;gain</source>
        <translation>&amp;Nochmals prüfen</translation>
    </message>
    <message>
        <source>Data stands at the place. To replace it, t&amp;ype its name: %1</source>
        <extracomment>%1 is the place&apos;s name, which the person types</extracomment>
        <translation>An dem Ort stehen Daten. Um sie zu ersetzen, geben Sie ihren Na&amp;men ein: %1</translation>
    </message>
    <message>
        <source>•  %1</source>
        <extracomment>one sentence of a list</extracomment>
        <translation>•  %1</translation>
    </message>
</context>
<context>
    <name>transload::RestoreModel</name>
    <message>
        <source>Looking at where the data came from…</source>
        <translation>Es wird nachgesehen, woher die Daten kamen&#xa0;…</translation>
    </message>
    <message>
        <source>%1 – as it is, byte for byte</source>
        <extracomment>%1 is a kind of store</extracomment>
        <translation>%1 – wie sie ist, Byte für Byte</translation>
    </message>
    <message>
        <source>%1 – another kind, moved</source>
        <translation>%1 – andere Speicherart, als Umzug</translation>
    </message>
    <message>
        <source>Choose a backup first.</source>
        <translation>Wählen Sie zuerst eine Sicherung.</translation>
    </message>
    <message>
        <source>Fill in where the server is, then test the connection.</source>
        <translation>Geben Sie an, wo der Server ist, und testen Sie dann die Verbindung.</translation>
    </message>
    <message>
        <source>Choose where the data should go.</source>
        <translation>Wählen Sie, wohin die Daten sollen.</translation>
    </message>
    <message>
        <source>The place must be a whole path, beginning with “/”.</source>
        <translation>Der Ort muss ein vollständiger Pfad sein, der mit „/“ beginnt.</translation>
    </message>
    <message>
        <source>The folder must be a whole path, beginning with “/”.</source>
        <translation>Der Ordner muss ein ganzer Pfad sein, der mit „/“ beginnt.</translation>
    </message>
    <message>
        <source>You stopped the check.</source>
        <translation>Sie haben die Prüfung angehalten.</translation>
    </message>
    <message>
        <source>Go back, or check again.</source>
        <translation>Gehen Sie zurück, oder prüfen Sie noch einmal.</translation>
    </message>
    <message>
        <source>Nothing was changed and nothing was created. The backup was only read.</source>
        <translation>Nichts wurde verändert und nichts angelegt. Die Sicherung wurde nur gelesen.</translation>
    </message>
    <message>
        <source>Looking at the place and the backup…</source>
        <translation>Ort und Sicherung werden angesehen&#xa0;…</translation>
    </message>
    <message>
        <source>There is no plan for this restore; the message above tells why.</source>
        <translation>Für diese Wiederherstellung gibt es keinen Plan; die Meldung oben sagt, warum.</translation>
    </message>
    <message numerus="yes">
        <source>%n stop(s) must be put right before the restore can start.</source>
        <translation>
            <numerusform>%n Hindernis muss beseitigt werden, bevor die Wiederherstellung beginnen kann.</numerusform>
            <numerusform>%n Hindernisse müssen beseitigt werden, bevor die Wiederherstellung beginnen kann.</numerusform>
        </translation>
    </message>
    <message>
        <source>Type the name of the place, as what stands there is replaced.</source>
        <translation>Geben Sie den Namen des Ortes ein, denn was dort steht, wird ersetzt.</translation>
    </message>
    <message>
        <source>&amp;Rehearse the restore</source>
        <translation>&amp;Wiederherstellung proben</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Back up and &amp;restore</source>
        <translation>Sichern und &amp;wiederherstellen</translation>
    </message>
</context>
<context>
    <name>transload::RestorePage</name>
    <message>
        <source>Choose the folder with the backups</source>
        <translation>Wählen Sie den Ordner mit den Sicherungen</translation>
    </message>
    <message>
        <source>Look a&amp;gain</source>
        <translation>&amp;Nochmals ansehen</translation>
    </message>
</context>
<context>
    <name>transload::RestorePlacePage</name>
    <message>
        <source>Choose the folder for the backup</source>
        <translation>Ordner für die Sicherung wählen</translation>
    </message>
    <message>
        <source>Choose the folder in which the data is put</source>
        <translation>Wählen Sie den Ordner, in den die Daten kommen</translation>
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
        <extracomment>%1 is an application&apos;s name</extracomment>
        <translation>Was jetzt in %1 zu tun ist</translation>
    </message>
    <message>
        <source>%1 in the backup, %2 restored</source>
        <extracomment>%1 and %2 are “2,130 records”</extracomment>
        <translation>%1 in der Sicherung, %2 wiederhergestellt</translation>
    </message>
    <message>
        <source>Kept aside</source>
        <translation>Aufbewahrt</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Quarantine file</source>
        <translation>Quarantänedatei</translation>
    </message>
    <message>
        <source>Restored from</source>
        <translation>Wiederhergestellt aus</translation>
    </message>
    <message>
        <source>Backup of what stood there</source>
        <translation>Sicherung dessen, was dort stand</translation>
    </message>
    <message>
        <source>See which of them would go now. Nothing is written.</source>
        <translation>Sehen, welche davon jetzt umziehen könnten. Geschrieben wird nichts.</translation>
    </message>
    <message>
        <source>Add those that go to the new data, after a backup of it.</source>
        <translation>Diejenigen, die umziehen können, zu den neuen Daten hinzufügen, nach einer Sicherung davon.</translation>
    </message>
    <message>
        <source>Practice run finished</source>
        <translation>Probelauf beendet</translation>
    </message>
    <message>
        <source>Not restored</source>
        <translation>Nicht wiederhergestellt</translation>
    </message>
    <message>
        <source>Not proven restorable</source>
        <translation>Nicht als wiederherstellbar bewiesen</translation>
    </message>
    <message>
        <source>Not undone</source>
        <translation>Nicht zurückgenommen</translation>
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
    <name>transload::RunOnDesktop</name>
    <message>
        <source>Data is being moved and proven.</source>
        <translation>Daten ziehen um und werden bewiesen.</translation>
    </message>
</context>
<context>
    <name>transload::SampleModel</name>
    <message>
        <source>Nothing was changed, and nothing of it was left behind.</source>
        <translation>Nichts wurde geändert, und nichts davon blieb zurück.</translation>
    </message>
    <message>
        <source>It holds %1 of invented people, rooms and messages, and takes less than 100 MB. The backup and the new store are suggested in the same folder, so deleting that folder removes everything again.</source>
        <extracomment>%1 is “about 160,000 records”</extracomment>
        <translation>Sie enthält %1 erfundener Personen, Räume und Nachrichten und braucht weniger als 100 MB. Sicherung und neue Datenbank werden im selben Ordner vorgeschlagen; löschen Sie ihn, ist alles wieder weg.</translation>
    </message>
    <message>
        <source>The sample data is being made…</source>
        <translation>Die Beispieldaten werden angelegt …</translation>
    </message>
    <message>
        <source>Choose the folder that is to be made for it.</source>
        <translation>Wählen Sie den Ordner, der dafür angelegt werden soll.</translation>
    </message>
    <message>
        <source>The place must be a whole path, beginning with “/”.</source>
        <translation>Der Ort muss ein vollständiger Pfad sein, der mit „/“ beginnt.</translation>
    </message>
    <message>
        <source>There is something at this place already. Choose a name that is not taken.</source>
        <translation>An diesem Ort liegt schon etwas. Wählen Sie einen Namen, der noch frei ist.</translation>
    </message>
</context>
<context>
    <name>transload::SamplePage</name>
    <message>
        <source>Choose the folder in which the new one is made</source>
        <translation>Wählen Sie den Ordner, in dem der neue angelegt wird</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>&amp;Make it</source>
        <translation>&amp;Anlegen</translation>
    </message>
</context>
<context>
    <name>transload::ServerForm</name>
    <message>
        <source>Asking the server…</source>
        <translation>Der Server wird gefragt …</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>%1:</source>
        <extracomment>%1 is the name of an input, such as “Host”</extracomment>
        <translation>%1:</translation>
    </message>
    <message>
        <source>&amp;Test the connection</source>
        <translation>Verbindung &amp;testen</translation>
    </message>
</context>
<context>
    <name>transload::ServerModel</name>
    <message>
        <source>The server answers, and the new data can be put there.</source>
        <translation>Der Server antwortet, und die neuen Daten können dort angelegt werden.</translation>
    </message>
    <message>
        <source>The server answers, and the data can be read: %1.</source>
        <translation>Der Server antwortet, und die Daten können gelesen werden: %1.</translation>
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
        <extracomment>%1 is “24 collections”, %2 “2,130 records”, %3 the store&apos;s own word for collections (“tables”)</extracomment>
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
        <translation>Ort wird untersucht&#xa0;…</translation>
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
    <message>
        <source>a folder</source>
        <translation>ein Ordner</translation>
    </message>
    <message>
        <source>and more</source>
        <extracomment>a line below a list of names</extracomment>
        <translation>und mehr</translation>
    </message>
    <message numerus="yes">
        <source>%1 further entry(ies)</source>
        <translation>
            <numerusform>%1 weiterer Eintrag</numerusform>
            <numerusform>%1 weitere Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>To go on, choose which of these databases is meant.</source>
        <translation>Um fortzufahren, wählen Sie, welche dieser Datenbanken gemeint ist.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
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
    <message>
        <source>%1 &amp;server…</source>
        <extracomment>%1 is a kind of store, such as “PostgreSQL”</extracomment>
        <translation>%1-&amp;Server …</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a file&apos;s or folder&apos;s name, %2 a kind of store</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What lies there instead</source>
        <translation>Was stattdessen dort liegt</translation>
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
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
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
    <name>transload::SurveyModel</name>
    <message>
        <source>Looking at every value, to see what the fields hold…</source>
        <translation>Jeder Wert wird angesehen, um zu erfahren, was die Felder enthalten …</translation>
    </message>
    <message>
        <source>Stopped: not every value was looked at.</source>
        <translation>Angehalten: Nicht jeder Wert wurde angesehen.</translation>
    </message>
    <message>
        <source>The values could not be looked at. Your data is safe. %1</source>
        <translation>Die Werte konnten nicht angesehen werden. Ihre Daten sind sicher. %1</translation>
    </message>
    <message>
        <source>Every value was looked at. Nothing has to be changed.</source>
        <translation>Jeder Wert wurde angesehen. Es muss nichts geändert werden.</translation>
    </message>
    <message numerus="yes">
        <source>Every value was looked at. There are suggestions for %n field(s).</source>
        <translation>
            <numerusform>Jeder Wert wurde angesehen. Für ein Feld gibt es einen Vorschlag.</numerusform>
            <numerusform>Jeder Wert wurde angesehen. Für %n Felder gibt es Vorschläge.</numerusform>
        </translation>
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
        <translation>Ort wird untersucht&#xa0;…</translation>
    </message>
    <message>
        <source>Nothing is there yet. The new store appears at this place only after every record has been proven.</source>
        <translation>Hier ist noch nichts. Die neue Datenbank erscheint an diesem Ort erst, wenn bewiesen ist, dass jeder Datensatz angekommen ist.</translation>
    </message>
    <message>
        <source>Fill in where the server is, then test the connection.</source>
        <translation>Geben Sie an, wo der Server ist, und testen Sie dann die Verbindung.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Transload never writes over existing data unasked. Choose another name, or say above what becomes of records that are there already.</source>
        <translation>Transload überschreibt vorhandene Daten niemals ungefragt. Wählen Sie einen anderen Namen, oder sagen Sie oben, was aus Datensätzen wird, die schon dort sind.</translation>
    </message>
    <message>
        <source>Transload never writes over existing data unasked. Choose another name, or move the old data away first.</source>
        <translation>Transload überschreibt vorhandene Daten niemals ungefragt. Wählen Sie einen anderen Namen, oder verlegen Sie die alten Daten zuerst.</translation>
    </message>
    <message>
        <source>What stands there is backed up first. It gives way in one step to a store that holds both, after every record has been proven.</source>
        <translation>Was dort steht, wird zuerst gesichert. Es weicht in einem Schritt einer Datenbank mit beidem, nachdem jeder Datensatz bewiesen ist.</translation>
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
    <name>transload::UndoModel</name>
    <message>
        <source>You stopped the look at this run.</source>
        <translation>Sie haben das Ansehen dieses Laufs angehalten.</translation>
    </message>
    <message>
        <source>Look again, or go back.</source>
        <translation>Sehen Sie noch einmal nach, oder gehen Sie zurück.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Before the run</source>
        <translation>Vor dem Lauf</translation>
    </message>
    <message>
        <source>nothing stood there</source>
        <translation>stand dort nichts</translation>
    </message>
    <message>
        <source>other data stood there</source>
        <translation>standen dort andere Daten</translation>
    </message>
    <message>
        <source>Backup of it</source>
        <translation>Deren Sicherung</translation>
    </message>
    <message>
        <source>What stands there now is backed up in %1 first.</source>
        <translation>Was jetzt dort steht, wird zuerst in %1 gesichert.</translation>
    </message>
    <message>
        <source>Records were changed since the run: those changes will be in that backup only.</source>
        <translation>Seit dem Lauf wurden Datensätze verändert: Diese Änderungen stehen dann nur noch in dieser Sicherung.</translation>
    </message>
    <message>
        <source>The original of the run is not touched. This undo can be undone too.</source>
        <translation>Das Original des Laufs wird nicht angerührt. Auch diese Zurücknahme kann zurückgenommen werden.</translation>
    </message>
    <message>
        <source>Your data is safe: nothing was changed and nothing was created.</source>
        <translation>Ihre Daten sind sicher: Nichts wurde geändert oder angelegt.</translation>
    </message>
    <message>
        <source>Choose a run of the history.</source>
        <translation>Wählen Sie einen Lauf des Verlaufs.</translation>
    </message>
    <message>
        <source>Looking at what stands there, and comparing it with what the run put there…</source>
        <translation>Es wird angesehen, was dort steht, und mit dem verglichen, was der Lauf dorthin gesetzt hat&#xa0;…</translation>
    </message>
    <message>
        <source>This run cannot be undone; the message above tells why.</source>
        <translation>Dieser Lauf kann nicht zurückgenommen werden; die Meldung oben sagt, warum.</translation>
    </message>
    <message>
        <source>The folder must be a whole path, beginning with “/”.</source>
        <translation>Der Ordner muss ein ganzer Pfad sein, der mit „/“ beginnt.</translation>
    </message>
    <message>
        <source>Looking at the folder…</source>
        <translation>Der Ordner wird angesehen&#xa0;…</translation>
    </message>
    <message numerus="yes">
        <source>%n stop(s) must be put right before the run can be undone.</source>
        <translation>
            <numerusform>%n Hindernis muss beseitigt werden, bevor der Lauf zurückgenommen werden kann.</numerusform>
            <numerusform>%n Hindernisse müssen beseitigt werden, bevor der Lauf zurückgenommen werden kann.</numerusform>
        </translation>
    </message>
    <message>
        <source>Type the name of the place: what stands there is not exactly what the run put there.</source>
        <translation>Geben Sie den Namen des Ortes ein: Was dort steht, ist nicht genau das, was der Lauf dorthin gesetzt hat.</translation>
    </message>
</context>
<context>
    <name>transload::UndoPage</name>
    <message>
        <source>Choose the folder for the backup</source>
        <translation>Ordner für die Sicherung wählen</translation>
    </message>
    <message>
        <source>Look a&amp;gain</source>
        <translation>&amp;Nochmals ansehen</translation>
    </message>
    <message>
        <source>&amp;Undo the run</source>
        <translation>Lauf zu&amp;rücknehmen</translation>
    </message>
    <message>
        <source>To take it back all the same, t&amp;ype its name: %1</source>
        <extracomment>%1 is the place&apos;s name, which the person types</extracomment>
        <translation>Um es trotzdem zurückzunehmen, geben Sie den Na&amp;men ein: %1</translation>
    </message>
    <message>
        <source>The run</source>
        <translation>Der Lauf</translation>
    </message>
    <message>
        <source>•  %1</source>
        <extracomment>one sentence of a list</extracomment>
        <translation>•  %1</translation>
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
        <translation>
            <numerusform>%1 von %2 Sammlung ausgewählt: %3, %4</numerusform>
            <numerusform>%1 von %2 Sammlungen ausgewählt: %3, %4</numerusform>
        </translation>
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
    <message numerus="yes">
        <source>Same name, %n field(s) converted</source>
        <translation>
            <numerusform>Gleicher Name, ein Feld umgewandelt</numerusform>
            <numerusform>Gleicher Name, %n Felder umgewandelt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>transload::WhatPage</name>
    <message>
        <source>Details of “%1”</source>
        <translation>Details von „%1“</translation>
    </message>
</context>
</TS>
