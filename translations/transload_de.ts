<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Backup</name>
    <message>
        <source>The original changed while it was being copied, so the copy was thrown away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the application that uses it, then start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy of %1 does not read back as it was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk may be failing: choose another one for the backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder for the backup could not be created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup could not be completed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restoring from it would not give back what was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use another backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file that does not belong there: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file is missing: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file was changed or is damaged: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not hold the %2 records it should.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The description of the backup %1 is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a backup made by this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder whose name begins with “transload-backup-”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup %1 was made by a newer version of this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the newest version and try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BackupCommand</name>
    <message>
        <source>  %1, from %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>  %1 records in %n collection(s), %2</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>You stopped the backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your original is unchanged. No backup was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup is complete: every byte was read back and compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no backups in %1.</source>
        <translation type="unfinished"></translation>
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
        <translation>Bevor etwas umzieht, wird das Original hierher kopiert und die Kopie zurückgelesen und verglichen. Sie liegt in einem eigenen Ordner und lässt sich auch ohne Transload verwenden.</translation>
    </message>
    <message>
        <source>Backup &amp;folder:</source>
        <translation>Sicherungs&amp;ordner:</translation>
    </message>
    <message>
        <source>B&amp;rowse…</source>
        <translation>&amp;Durchsuchen…</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>&amp;Leave out the backup…</source>
        <translation>Sicherung weg&amp;lassen…</translation>
    </message>
    <message>
        <source>Without a backup the original itself is the only way back. Transload does not change it, but nothing protects it from what happens later. The report will say that there is no backup.</source>
        <translation>Ohne Sicherung ist das Original selbst der einzige Weg zurück. Transload ändert es nicht, aber nichts schützt es vor dem, was später geschieht. Im Bericht wird stehen, dass es keine Sicherung gibt.</translation>
    </message>
    <message>
        <source>&amp;Type the name of the data to allow this:</source>
        <translation>&amp;Tippen Sie den Namen der Daten, um das zu erlauben:</translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Proven: all %n file(s) are as they were written, and every collection holds its records.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Damaged: this backup is not what was saved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>Check and practise</source>
        <translation>Prüfen und üben</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Wird geprüft</translation>
    </message>
    <message>
        <source>What will change</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>Try it first</source>
        <translation>Erst ausprobieren</translation>
    </message>
    <message>
        <source>A dry run reads and converts everything and writes nothing. A practice run does the whole job in scratch space, proves it, and throws it away.</source>
        <translation>Ein Trockenlauf liest und wandelt alles um und schreibt nichts. Ein Probelauf erledigt die ganze Arbeit an einem Platz auf Zeit, weist sie nach und wirft sie wieder weg.</translation>
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
        <translation>&amp;Versuch anhalten</translation>
    </message>
    <message>
        <source>Progress of the trial</source>
        <translation>Fortschritt des Versuchs</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>%1 is missing in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not hold what the report says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is in %2, but not in the report.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>still measuring</source>
        <translation type="unfinished">wird noch gemessen</translation>
    </message>
    <message>
        <source>about %1 to %2 s left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 to %2 min left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed or created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 records, %2/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You stopped it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it again whenever you like.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Detector</name>
    <message>
        <source>There is nothing at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the spelling, or choose the file or folder with Browse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 is empty (0 bytes).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 is not a database this program knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 holds no database this program knows. It holds: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is more than one database at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of them: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of these: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not clear what kind of database %1 is to become.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the kind in front, for example sqlite:%1 or rocksdb:%1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>A file could not be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file could not be written: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the details, mend the cause and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the place still exists, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a place you may use, or ask whoever owns it for permission.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space or choose another disk, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk reports damage: copy what you can to another disk first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The place %1 could not be looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 could not be created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be given its final name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 was not made by this run, so it was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove it by hand if it is not needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The free space at %1 could not be found out.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>The list of past runs could not be read or written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing else depends on it. Move the file history.db away if this happens again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no run %1 in the history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than one run begins with %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“transload-cli history” lists all runs.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryCommand</name>
    <message>
        <source>Run %1, %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  From %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  To %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  %1 records in %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  Backup: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  Report: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no runs yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HtmlReport</name>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backup was asked for, so none was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backup was made: the run did not come that far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 · run %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is my data safe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished">Details</translation>
    </message>
    <message>
        <source>What this means for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records in the new data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records read back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collections</source>
        <translation type="unfinished">Sammlungen</translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where everything is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup</source>
        <translation type="unfinished">Sicherung</translation>
    </message>
    <message>
        <source>Backup manifest (SHA-256)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the new data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected size of the new data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ equal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✕ different</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint of the whole run:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both sides were opened anew and read from beginning to end; each fingerprint is made of the SHA-256 of every record. Where both sides agree, the first 16 of its 64 digits are shown; report.json holds all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collections with their records on both sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collection</source>
        <translation type="unfinished">Sammlung</translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation type="unfinished">Fingerabdruck</translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished">Ergebnis</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started %1, finished %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records</source>
        <translation type="unfinished">Datensätze</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished">Halt</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished">Warnung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished">Hinweis</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule “text-as-bytes”: text became the same bytes. Values per collection:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transload</source>
        <translation type="unfinished">Transload</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target setting %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions and settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stays where it is</source>
        <translation type="unfinished">Was bleibt, wo es ist</translation>
    </message>
    <message>
        <source>Left out on request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept in the backup only: has no place in the target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carried over besides the records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values that changed their form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transload report: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts and names only: no value of a record stands in this report. The file report.json beside it holds the same and shows when it was edited.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InspectCommand</name>
    <message>
        <source>in use by another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in use by %1, process %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  Kind: %1; no known application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  Kind: %1, of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>  Size: %1 in %n file(s), last changed %2</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>  Open: %1; close it before a move</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>  Holds: %1 records in %n collection(s) (%2)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JsonReport</name>
    <message>
        <source>The report %1 was written by a newer version of this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install that version, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Mapping</name>
    <message>
        <source>The record “%1” of “%2” is not a pair of two byte strings, which is all that a key/value store can hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct or remove this record in the application, or choose a target that holds tables.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MigrateCommand</name>
    <message>
        <source>There is no profile called “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave --profile out to let the application be detected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  The move will copy %1 records and needs about %2 for the new data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  Fingerprint: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  Backup: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  Report: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do now in %1:</source>
        <translation type="unfinished">Was jetzt in %1: zu tun ist</translation>
    </message>
    <message>
        <source>It was not said where the backup should go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give --backup FOLDER, or --no-backup to move without one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Migration</name>
    <message>
        <source>The original changed while it was being read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the application that uses it, then start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new data differs from the original, so it was thrown away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the report to the makers of this program: this must not happen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what was copied is not what the original holds now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target is not built as planned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After the switch, %1 holds another number of records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the disk, then start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your original is unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new data stands at %1 but is not proven: do not use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was left in the target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup is complete: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You stopped the move.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it again whenever you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a record came twice: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The original was changed while the move was going on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new data is the original as it was when the backup was made; later changes are not in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the application that uses it, and move again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed or created.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MigrationRunner</name>
    <message>
        <source>The program made a mistake and stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it again. If it happens twice, report it with the details.</source>
        <translation type="unfinished"></translation>
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
        <translation>&amp;Anhalten</translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the original to a private place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read every record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build indexes and save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prove that every record arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the new data in place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source has no collection called “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the spelling; “transload-cli inspect” lists the names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” and “%2” would become the same table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target does not tell upper case from lower case in names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another kind of target, or leave one of the two out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 “%2” is not moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no place in the target; its definition is kept in the report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the tables to be moved, without this one, to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create it again in the target if the application needs it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not work with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A proven backup of %1 is put into %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backup is made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 records from %n collection(s) are copied to %2.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>About %1 are needed there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every record is compared before the new data can be seen under its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The original stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Preflight</name>
    <message>
        <source>another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (process %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source is still open in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it writes during the move could be missing in the result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close or stop that program, then check again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 for %2 does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may be on a disk that is not connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create it, or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not write into the folder %1 for %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its permissions, or a read-only disk, forbid it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing may be created in the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On %1, about %2 are needed and %3 are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is for: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space there, or choose another disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup lies on the same disk as the original.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When that disk fails, both are lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another disk, or copy the backup to one afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to move in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A move without data would look like a success.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that this is the right place, and that something is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” beside the data is not part of the database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is neither moved nor changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source and target are the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The original must stay as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target lies inside the source folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup would lie inside the target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup and new data must not mix.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already something at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands there is never overwritten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a new name, or move what is there out of the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the new data</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1.%2 holds %n value(s) that are neither bytes nor text.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The target holds bytes only, so they would be changed or lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct these records in the source, or leave this collection out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 holds %n text value(s), which are moved as their bytes.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The target does not tell text from bytes; the characters stay the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>temporary copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 for %2 lies inside the source folder.</source>
        <extracomment>%2 is &quot;the backup&quot; or &quot;the report&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProfileLibrary</name>
    <message>
        <source>The application profile %1 could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the file readable, or move it out of the profiles folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The application profile %1 is larger than 1 MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it out of the profiles folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The application profile %1 uses the id “%2” of another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it an id of its own, or move it out of the profiles folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProfileParser</name>
    <message>
        <source>The application profile %1 has a mistake: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the file, or move it out of the profiles folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Registry</name>
    <message>
        <source>This program knows no kind of store called “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of the kinds that “transload-cli --help” lists.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportWords</name>
    <message>
        <source>The original at %1 was not changed. To go back, let the application use it again, and delete the new data at %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo: this run put nothing in place.</source>
        <translation type="unfinished"></translation>
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
        <translation>Berichts&amp;ordner öffnen</translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the option, or leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The RocksDB database in %1 is damaged: its file %2 is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 holds no RocksDB database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a backup of this database. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder that holds the database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new RocksDB database could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a fault of this program; please report it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column family %1 was to be written twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column family %1 was not written to its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The RocksDB database in %1 could not be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A column family has a name that is no text: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename it with the application that made it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This database keeps its newest records outside its own folder, in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the application write its log into the folder of the database, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> Its name: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column family %1 holds unfinished values which only the application&apos;s merge operator “%2” can complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the data with the application itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database does not list its data file %1, so it is not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After a crash this is normal: the file was not finished. Otherwise the list is older than the data, and records would be missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the numbers of records with what you expect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The RocksDB database has no column family %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the database again: it may have changed meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a newer version of this program, or of the RocksDB it is linked with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start and stop the application once, so that it repairs its database, or use a backup. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This database was written by a newer RocksDB (format %1) than this program reads (format %2). It is not damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This database sorts its keys in an order of its own, “%1”, which only the application that made it knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This database holds unfinished values which only the merge operator of the application that made it can complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The RocksDB database is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of files of this database was written by a newer RocksDB than this program reads (%1). It is not damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no space left for the RocksDB database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space, or choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file of the RocksDB database may not be opened by this user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start this program as the user who owns the files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the report for what the system said, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This database uses something that RocksDB %1 in this program does not support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the report for what RocksDB said.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The RocksDB database is damaged: its file %1 is missing or cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RocksDB stopped unexpectedly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; if it happens again, the report tells what to pass on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a file; a RocksDB database is a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 may not be opened by this user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start this program as the user who owns the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file could not be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A record of the column family %1 has columns of its own, not one value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A record of the column family %1 is larger than 2 GB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten or remove this record with the application that made it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column family %1 could not be read to its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 of the column family %2 is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its records cannot be trusted. RocksDB reports: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a backup of this database, or let the application repair it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has the name of a database file but is not a regular file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a link leads to can be exchanged while it is read, and no backup would hold it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the file itself into the folder, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last write in the database&apos;s log was not finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After a crash this is normal: the application drops it too when it starts. Not read is: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has to be done, unless you miss what was written last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RocksDB, a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>column families</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another place, or start this program as the user who owns the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 could not be made private.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 could not be removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new database was to be shown before it was complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RocksDB holds keys and values only; %1 has other columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another kind of target, such as SQLite, for this data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key stands twice in %1; in RocksDB the second would replace the first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the source, or leave this collection out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column family %1 could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunReport</name>
    <message>
        <source>Proven: every one of %1 records in the new database equals the original.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The practice run succeeded: every one of %1 records arrived. Nothing was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dry run: the move could start. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not moved: the new data differed from the original.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not be verified: it is not known whether everything arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved, with exceptions: some records could not go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not moved: stopped before the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not moved: the run failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not started: something has to be put right first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SealedJson</name>
    <message>
        <source>Use another copy of this file, if there is one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 was changed after it was written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourcePage</name>
    <message>
        <source>Where is the data?</source>
        <translation>Wo liegen die Daten?</translation>
    </message>
    <message>
        <source>Drop the application’s data folder or database file here, or choose it. Dropping starts nothing.</source>
        <translation>Ziehen Sie den Datenordner oder die Datenbankdatei der Anwendung hierher, oder wählen Sie sie aus. Das Ablegen startet noch nichts.</translation>
    </message>
    <message>
        <source>Choose a &amp;file…</source>
        <translation>&amp;Datei wählen…</translation>
    </message>
    <message>
        <source>Choose a f&amp;older…</source>
        <translation>&amp;Ordner wählen…</translation>
    </message>
    <message>
        <source>&amp;Recent places</source>
        <translation>Zu&amp;letzt benutzt</translation>
    </message>
    <message>
        <source>&amp;Place:</source>
        <translation>O&amp;rt:</translation>
    </message>
    <message>
        <source>/path/to/the/data</source>
        <translation>/Pfad/zu/den/Daten</translation>
    </message>
    <message>
        <source>Looking at the place</source>
        <translation>Der Ort wird angesehen</translation>
    </message>
    <message>
        <source>Counting the records in the background. You can go on meanwhile.</source>
        <translation>Die Datensätze werden im Hintergrund gezählt. Sie können inzwischen weitergehen.</translation>
    </message>
</context>
<context>
    <name>SqliteText</name>
    <message>
        <source>The new SQLite file could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it out, or mend its definition in the source first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” could not be created in the new SQLite file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The unique index “%1” does not fit the records: two are equal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the check of the source: its index is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SQLite file %1 could not be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This SQLite file could not be opened safely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SQLite file could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename it in the source first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it out, or mend it in the source first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the program that uses the file, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the file from a backup, or let SQLite&apos;s own “.recover” command save what it can into a new file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space or choose another disk, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a place you may use, or ask whoever owns it for permission.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the place still exists, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the details, mend the cause and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 is empty: it holds no data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check whether this is the right file, or restore it from a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 seems to be encrypted, so it cannot be read without its key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export it without encryption from the program it belongs to, then choose the export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 is not a SQLite database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 was written in a newer format than this program knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for a newer version of this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file uses a write-ahead log, and reading it in place would leave files beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A change to the file was interrupted and must be rolled back, which is done in a copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the database file itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The write-ahead log of %1 is damaged: %n change(s) behind the damage cannot be read.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>SQLite itself would leave them out without a word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the file from a backup, or go on without these changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 also has other names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A program that uses another name may keep a log there which belongs to the data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make sure that no program uses the file under another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 is cut off: a part of the database is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SQLite file %1 cannot be read in place without leaving traces beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it be copied first, then the copy is read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SQLite file could not be checked for damage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SQLite file is damaged: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records may be missing or wrong, so a copy could not be trusted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of the table “%1” refer to records that do not exist.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A store that enforces references would refuse them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend them in the application, or let them move as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The references between the tables could not be checked: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A store that enforces references may refuse these tables.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend the structure in the application, or let it move as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” could not be set in the new SQLite file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend the counter in the source first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend the setting in the plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A record of the table “%1” could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The structure of the SQLite file could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of “%1” is not valid text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename it in the source, or leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SQLite file has no table called “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the source again: it may have changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The size of the table “%1” could not be told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table “%1” could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SQLite file %1 could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQLite cannot have a table or column called “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQLite cannot have a column of the type “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another type for this column, or leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy of the SQLite file could not be made readable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQLite, one file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to make readable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The structure of “%1” is written in the language of another kind of store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it out, or choose a target of the same kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new SQLite file could not be built.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A leftover of an older database stands in the way: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it away after making sure that it is not needed, or choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A program has already begun to use the new SQLite file: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close that program, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value of “%1” in “%2” cannot be kept exactly by SQLite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another type for it, or leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has two records with the same key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove one of them in the source: the key stands in the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A record of “%1” breaks a rule of its table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend the record in the source: it stands in the details.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StagingFolder</name>
    <message>
        <source>The newly built data is no longer where it was built.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the move again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target was exchanged by another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it and remove it by hand if it is not wanted.</source>
        <translation type="unfinished"></translation>
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
        <translation>Transload zieht die Daten einer Anwendung von einer Art Datenspeicher in eine andere um, weist nach, dass jeder Datensatz angekommen ist, und lässt das Original, wie es war.</translation>
    </message>
    <message>
        <source>&amp;Move data</source>
        <translation>Daten &amp;umziehen</translation>
    </message>
    <message>
        <source>Choose the data, choose where it should go, practise if you like, and start. Nothing is written before you say so.</source>
        <translation>Wählen Sie die Daten und das Ziel, üben Sie, wenn Sie mögen, und starten Sie. Geschrieben wird erst, wenn Sie es sagen.</translation>
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
        <translation>Neben dem Original entsteht ein neuer Datenspeicher. Das Original bleibt unverändert, wo es ist.</translation>
    </message>
    <message>
        <source>Kind of store</source>
        <translation>Art des Datenspeichers</translation>
    </message>
    <message>
        <source>&amp;More kinds</source>
        <translation>We&amp;itere Arten</translation>
    </message>
    <message>
        <source>&amp;Place of the new store:</source>
        <translation>&amp;Ort des neuen Datenspeichers:</translation>
    </message>
    <message>
        <source>B&amp;rowse…</source>
        <translation>&amp;Durchsuchen…</translation>
    </message>
    <message>
        <source>&amp;Use a free name beside the original</source>
        <translation>&amp;Freien Namen neben dem Original verwenden</translation>
    </message>
</context>
<context>
    <name>Verifier</name>
    <message>
        <source>%1: missing in the target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: only in the target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 times in the original, %3 times in the target</source>
        <extracomment>%1 is a record&apos;s key, %2 and %3 are numbers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the values differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has other columns than planned: %2 instead of %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has another key than planned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is defined otherwise than planned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is missing in the target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is in the target, but was not planned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 %2 is missing in the target or differs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 %2 is in the target, but was not planned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counted %1 records, read %2, the last one being “%3”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VerifyCommand</name>
    <message>
        <source>%1 is open in another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close that program, then verify again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both sides were only read, nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 records on one side, %3 on the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proven: every one of %1 records is the same on both sides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Different: the two sides do not hold the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  Fingerprint: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report %1 could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the path of a report.json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report was not changed since it was written.</source>
        <translation type="unfinished"></translation>
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
        <translation>Details der ausgewählten Sammlung</translation>
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
        <source>Moves an application’s data to another kind of store, proves that nothing was lost, and can undo it.</source>
        <translation>Zieht die Daten einer Anwendung in eine andere Art Datenspeicher um, weist nach, dass nichts verloren ging, und kann es rückgängig machen.</translation>
    </message>
    <message>
        <source>Where the data is: a file or folder.</source>
        <translation>Wo die Daten liegen: eine Datei oder ein Ordner.</translation>
    </message>
</context>
<context>
    <name>transload::BackupModel</name>
    <message>
        <source>“%1” cannot be written to.</source>
        <translation>In „%1“ kann nicht geschrieben werden.</translation>
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
        <translation>Die Sicherung kann nicht im Original liegen. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>New store</source>
        <translation>Neuer Datenspeicher</translation>
    </message>
    <message>
        <source>Temporary copy</source>
        <translation>Kopie auf Zeit</translation>
    </message>
    <message>
        <source>The backup lies on the same disk as the original. It protects against mistakes, but not against a broken disk.</source>
        <translation>Die Sicherung liegt auf demselben Datenträger wie das Original. Sie schützt vor Versehen, aber nicht vor einem defekten Datenträger.</translation>
    </message>
    <message>
        <source>Measuring the space…</source>
        <translation>Der Platz wird gemessen…</translation>
    </message>
    <message>
        <source>%1 more free space is needed on the disk at %2. Choose another place or free some space.</source>
        <extracomment>%1 is a size, %2 the place where a disk is mounted</extracomment>
        <translation>Auf dem Datenträger unter %2 fehlen %1 freier Platz. Wählen Sie einen anderen Ort oder schaffen Sie Platz.</translation>
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
        <translation>&amp;Tippen Sie „%1“, um das zu erlauben:</translation>
    </message>
</context>
<context>
    <name>transload::CheckModel</name>
    <message>
        <source>A trial is running. Wait for its end or stop it.</source>
        <translation>Ein Versuch läuft. Warten Sie auf sein Ende oder halten Sie ihn an.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>There is no plan for this move; the message above tells why.</source>
        <translation>Für diesen Umzug gibt es keinen Plan; die Meldung oben sagt, warum.</translation>
    </message>
    <message numerus="yes">
        <source>%n stop(s) must be solved before the move can start.</source>
        <translation>
            <numerusform>Bevor der Umzug beginnen kann, muss %n Hindernis beseitigt werden.</numerusform>
            <numerusform>Bevor der Umzug beginnen kann, müssen %n Hindernisse beseitigt werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Back up and &amp;move</source>
        <translation>Sichern und &amp;umziehen</translation>
    </message>
    <message>
        <source>&amp;Move without backup</source>
        <translation>Ohne Sicherung &amp;umziehen</translation>
    </message>
    <message>
        <source>The dry run reads everything and writes nothing…</source>
        <translation>Der Trockenlauf liest alles und schreibt nichts…</translation>
    </message>
    <message>
        <source>The practice run does the whole job in scratch space…</source>
        <translation>Der Probelauf erledigt die ganze Arbeit an einem Platz auf Zeit…</translation>
    </message>
    <message>
        <source>%1 It took %2.</source>
        <extracomment>%1 is a sentence that tells the outcome, %2 a duration</extracomment>
        <translation>%1 Dauer: %2.</translation>
    </message>
    <message>
        <source>Your data is safe: nothing was changed and nothing was created.</source>
        <translation>Ihre Daten sind sicher: Nichts wurde geändert und nichts angelegt.</translation>
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
        <translation>Details, wie das gescheiterte Programm sie gemeldet hat</translation>
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
        <translation>Prüfen</translation>
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
        <translation>Den Umzug anhalten?</translation>
    </message>
    <message>
        <source>It stops after the current batch. The original is unchanged and nothing is left at the target; a backup that is complete stays.</source>
        <translation>Er hält nach dem laufenden Paket an. Das Original ist unverändert, und am Ziel bleibt nichts zurück; eine fertige Sicherung bleibt erhalten.</translation>
    </message>
    <message>
        <source>&amp;Stop the move</source>
        <translation>&amp;Umzug anhalten</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Weitermachen</translation>
    </message>
</context>
<context>
    <name>transload::MovingModel</name>
    <message>
        <source>Stopping after the current batch…</source>
        <translation>Hält nach dem laufenden Paket an…</translation>
    </message>
    <message>
        <source>Getting ready…</source>
        <translation>Wird vorbereitet…</translation>
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
        <translation>Rest in diesem Schritt: %1</translation>
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
        <translation>Ihre Daten sind sicher: Nichts wurde geändert und nichts angelegt.</translation>
    </message>
</context>
<context>
    <name>transload::ResultModel</name>
    <message>
        <source>Proven</source>
        <translation>Nachgewiesen</translation>
    </message>
    <message>
        <source>Moved, with exceptions</source>
        <translation>Umgezogen, mit Ausnahmen</translation>
    </message>
    <message>
        <source>Could not be verified</source>
        <translation>Konnte nicht nachgewiesen werden</translation>
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
        <translation>%1 im Original, %2 im neuen Datenspeicher</translation>
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
        <translation>Neuer Datenspeicher</translation>
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
        <translation>Art</translation>
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
        <translation>%1 mit %2 (%3)</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Letzte Änderung</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Anwendung</translation>
    </message>
    <message>
        <source>Your data is safe: nothing was changed and nothing was created.</source>
        <translation>Ihre Daten sind sicher: Nichts wurde geändert und nichts angelegt.</translation>
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
        <translation>Schließen Sie die Anwendung, die sie benutzt, und wählen Sie dann „Erneut prüfen“. Daten, die sich beim Lesen ändern, lassen sich nicht als gleich nachweisen.</translation>
    </message>
    <message>
        <source>No application was recognised. The data is moved as it is.</source>
        <translation>Es wurde keine Anwendung erkannt. Die Daten ziehen um, wie sie sind.</translation>
    </message>
    <message>
        <source>Without knowing the application, names and formats in the target are the plain ones.</source>
        <translation>Ohne Kenntnis der Anwendung bleiben Namen und Formate im Ziel die einfachen.</translation>
    </message>
    <message>
        <source>Choose where the data is to go on.</source>
        <translation>Wählen Sie, wo die Daten liegen, um weiterzugehen.</translation>
    </message>
    <message>
        <source>Looking at the place…</source>
        <translation>Der Ort wird angesehen…</translation>
    </message>
    <message>
        <source>This place cannot be read; the message above tells why.</source>
        <translation>Dieser Ort kann nicht gelesen werden; die Meldung oben sagt, warum.</translation>
    </message>
    <message>
        <source>This data cannot be moved yet; the message above tells why.</source>
        <translation>Diese Daten können noch nicht umziehen; die Meldung oben sagt, warum.</translation>
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
        <translation>%1: braucht etwa %2 von %3, die frei sind</translation>
    </message>
    <message>
        <source>%1: not enough space. Needs about %2, only %3 free</source>
        <translation>%1: zu wenig Platz. Braucht etwa %2, frei sind nur %3</translation>
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
        <translation>%1 %</translation>
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
        <translation>Noch einmal dieselbe Art: eine frische, nachgewiesene Kopie</translation>
    </message>
    <message>
        <source>Choose what kind of store the data should go to.</source>
        <translation>Wählen Sie, in welche Art Datenspeicher die Daten sollen.</translation>
    </message>
    <message>
        <source>Choose where the new store should be created.</source>
        <translation>Wählen Sie, wo der neue Datenspeicher entstehen soll.</translation>
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
        <translation>Der neue Datenspeicher kann nicht im Original liegen. Wählen Sie einen Ort daneben.</translation>
    </message>
    <message>
        <source>There is something at this place already</source>
        <translation>An diesem Ort liegt schon etwas</translation>
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
        <translation>Letzte Änderung</translation>
    </message>
    <message>
        <source>Content</source>
        <extracomment>%1 is “24 collections”, %2 “2,130 records”</extracomment>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%1 mit %2</translation>
    </message>
    <message>
        <source>Looking at the place…</source>
        <translation>Der Ort wird angesehen…</translation>
    </message>
    <message>
        <source>Transload never writes over existing data. Choose another name, or move the old data away first.</source>
        <translation>Transload überschreibt niemals vorhandene Daten. Wählen Sie einen anderen Namen, oder räumen Sie die alten Daten zuerst weg.</translation>
    </message>
    <message>
        <source>Nothing is there yet. The new store appears at this place only after every record has been proven.</source>
        <translation>Dort liegt noch nichts. Der neue Datenspeicher erscheint erst an diesem Ort, wenn jeder Datensatz nachgewiesen ist.</translation>
    </message>
</context>
<context>
    <name>transload::TargetPage</name>
    <message>
        <source>Choose the folder in which the new store is created</source>
        <translation>Ordner wählen, in dem der neue Datenspeicher entsteht</translation>
    </message>
</context>
<context>
    <name>transload::WhatModel</name>
    <message>
        <source>Tick at least one collection to go on.</source>
        <translation>Haken Sie mindestens eine Sammlung an, um weiterzugehen.</translation>
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
        <translation>Texte werden als ihre Bytes gespeichert, denn das Ziel kennt nur Bytes.</translation>
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
