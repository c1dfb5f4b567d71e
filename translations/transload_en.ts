<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BackupCommand</name>
    <message numerus="yes">
        <source>  %1 records in %n collection(s), %2</source>
        <translation>
            <numerusform>  %1 records in %n collection, %2</numerusform>
            <numerusform>  %1 records in %n collections, %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckCommand</name>
    <message numerus="yes">
        <source>Proven: all %n file(s) are as they were written, and every collection holds its records.</source>
        <translation>
            <numerusform>Proven: %n file is as it was written, and every collection holds its records.</numerusform>
            <numerusform>Proven: all %n files are as they were written, and every collection holds its records.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InspectCommand</name>
    <message numerus="yes">
        <source>  Size: %1 in %n file(s), last changed %2</source>
        <translation>
            <numerusform>  Size: %1 in %n file, last changed %2</numerusform>
            <numerusform>  Size: %1 in %n files, last changed %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>  Holds: %1 records in %n collection(s) (%2)</source>
        <translation>
            <numerusform>  Holds: %1 records in %n collection (%2)</numerusform>
            <numerusform>  Holds: %1 records in %n collections (%2)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Migration</name>
    <message numerus="yes">
        <source>%n record(s) could not go to the target; all others did.</source>
        <translation>
            <numerusform>%n record could not go to the target; all others did.</numerusform>
            <numerusform>%n records could not go to the target; all others did.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message numerus="yes">
        <source>%1 records from %n collection(s) are copied to %2.</source>
        <translation>
            <numerusform>%1 records from %n collection are copied to %2.</numerusform>
            <numerusform>%1 records from %n collections are copied to %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Preflight</name>
    <message numerus="yes">
        <source>%1.%2 holds %n value(s) that are neither bytes nor text.</source>
        <translation>
            <numerusform>%1.%2 holds %n value that is neither bytes nor text.</numerusform>
            <numerusform>%1.%2 holds %n values that are neither bytes nor text.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 holds %n text value(s), which are moved as their bytes.</source>
        <translation>
            <numerusform>%1 holds %n text value, which is moved as its bytes.</numerusform>
            <numerusform>%1 holds %n text values, which are moved as their bytes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proposals</name>
    <message numerus="yes">
        <source>%1 true-or-false value(s)</source>
        <translation>
            <numerusform>%1 true-or-false value</numerusform>
            <numerusform>%1 true-or-false values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 integer(s)</source>
        <translation>
            <numerusform>%1 integer</numerusform>
            <numerusform>%1 integers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 floating-point number(s)</source>
        <translation>
            <numerusform>%1 floating-point number</numerusform>
            <numerusform>%1 floating-point numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 exact number(s)</source>
        <translation>
            <numerusform>%1 exact number</numerusform>
            <numerusform>%1 exact numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 text(s)</source>
        <translation>
            <numerusform>%1 text</numerusform>
            <numerusform>%1 texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 byte string(s)</source>
        <translation>
            <numerusform>%1 byte string</numerusform>
            <numerusform>%1 byte strings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 date(s)</source>
        <translation>
            <numerusform>%1 date</numerusform>
            <numerusform>%1 dates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 time(s) of day</source>
        <translation>
            <numerusform>%1 time of day</numerusform>
            <numerusform>%1 times of day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 date(s) with time</source>
        <translation>
            <numerusform>%1 date with time</numerusform>
            <numerusform>%1 dates with time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 point(s) in time</source>
        <translation>
            <numerusform>%1 point in time</numerusform>
            <numerusform>%1 points in time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 length(s) of time</source>
        <translation>
            <numerusform>%1 length of time</numerusform>
            <numerusform>%1 lengths of time</numerusform>
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
            <numerusform>%1 JSON value</numerusform>
            <numerusform>%1 JSON values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 value(s) of other types</source>
        <translation>
            <numerusform>%1 value of another type</numerusform>
            <numerusform>%1 values of other types</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sieve</name>
    <message numerus="yes">
        <source>%n record(s) of “%1” refer to records of “%2” that do not exist.</source>
        <translation>
            <numerusform>%n record of “%1” refers to a record of “%2” that does not exist.</numerusform>
            <numerusform>%n records of “%1” refer to records of “%2” that do not exist.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of “%1” have the same key as another one.</source>
        <translation>
            <numerusform>%n record of “%1” has the same key as another one.</numerusform>
            <numerusform>%n records of “%1” have the same key as another one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of “%1” cannot go to the target.</source>
        <translation>
            <numerusform>%n record of “%1” cannot go to the target.</numerusform>
            <numerusform>%n records of “%1” cannot go to the target.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SqliteText</name>
    <message numerus="yes">
        <source>The write-ahead log of %1 is damaged: %n change(s) behind the damage cannot be read.</source>
        <translation>
            <numerusform>The write-ahead log of %1 is damaged: %n change behind the damage cannot be read.</numerusform>
            <numerusform>The write-ahead log of %1 is damaged: %n changes behind the damage cannot be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of the table “%1” refer to records that do not exist.</source>
        <translation>
            <numerusform>%n record of the table “%1” refers to records that do not exist.</numerusform>
            <numerusform>%n records of the table “%1” refer to records that do not exist.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%1 record(s)</source>
        <translation>
            <numerusform>%1 record</numerusform>
            <numerusform>%1 records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %1 record(s)</source>
        <translation>
            <numerusform>about %1 record</numerusform>
            <numerusform>about %1 records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 collection(s)</source>
        <translation>
            <numerusform>%1 collection</numerusform>
            <numerusform>%1 collections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %1 to %n second(s)</source>
        <translation>
            <numerusform>about %1 to %n second</numerusform>
            <numerusform>about %1 to %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %1 to %n minute(s)</source>
        <translation>
            <numerusform>about %1 to %n minute</numerusform>
            <numerusform>about %1 to %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %1 to %n hour(s)</source>
        <translation>
            <numerusform>about %1 to %n hour</numerusform>
            <numerusform>about %1 to %n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>transload::BackupsModel</name>
    <message numerus="yes">
        <source>%1 backup(s), newest first.</source>
        <translation>
            <numerusform>%1 backup.</numerusform>
            <numerusform>%1 backups, newest first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more cannot be used; below stands why.</source>
        <translation>
            <numerusform>%n more cannot be used; below stands why.</numerusform>
            <numerusform>%n more cannot be used; below stands why.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>transload::CheckModel</name>
    <message numerus="yes">
        <source>%n stop(s) must be put right before the move can start.</source>
        <translation>
            <numerusform>%n stop must be put right before the move can start.</numerusform>
            <numerusform>%n stops must be put right before the move can start.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) cannot go and will be kept aside.</source>
        <translation>
            <numerusform>%n record cannot go and will be kept aside.</numerusform>
            <numerusform>%n records cannot go and will be kept aside.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>transload::HistoryModel</name>
    <message numerus="yes">
        <source>%1 run(s), newest first</source>
        <translation>
            <numerusform>%1 run</numerusform>
            <numerusform>%1 runs, newest first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>transload::RecordsModel</name>
    <message numerus="yes">
        <source>%n record(s) with values that the target cannot hold will be kept aside.</source>
        <translation>
            <numerusform>%n record with values that the target cannot hold will be kept aside.</numerusform>
            <numerusform>%n records with values that the target cannot hold will be kept aside.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) with a key that another one has will be kept aside.</source>
        <translation>
            <numerusform>%n record with a key that another one has will be kept aside.</numerusform>
            <numerusform>%n records with a key that another one has will be kept aside.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) that refer to nothing will be kept aside.</source>
        <translation>
            <numerusform>%n record that refers to nothing will be kept aside.</numerusform>
            <numerusform>%n records that refer to nothing will be kept aside.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) have values that the target cannot hold.</source>
        <translation>
            <numerusform>%n record has values that the target cannot hold.</numerusform>
            <numerusform>%n records have values that the target cannot hold.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) have a key that another one has for the target.</source>
        <translation>
            <numerusform>%n record has a key that another one has for the target.</numerusform>
            <numerusform>%n records have a key that another one has for the target.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) refer to nothing.</source>
        <translation>
            <numerusform>%n record refers to nothing.</numerusform>
            <numerusform>%n records refer to nothing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) that refer to nothing will be moved with that field emptied.</source>
        <translation>
            <numerusform>%n record that refers to nothing will be moved with that field emptied.</numerusform>
            <numerusform>%n records that refer to nothing will be moved with that field emptied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) refer to nothing and will be moved as they are.</source>
        <translation>
            <numerusform>%n record refers to nothing and will be moved as it is.</numerusform>
            <numerusform>%n records refer to nothing and will be moved as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>transload::RestoreModel</name>
    <message numerus="yes">
        <source>%n stop(s) must be put right before the restore can start.</source>
        <translation>
            <numerusform>%n stop must be put right before the restore can start.</numerusform>
            <numerusform>%n stops must be put right before the restore can start.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>transload::SourceModel</name>
    <message numerus="yes">
        <source>%1 further entry(ies)</source>
        <translation>
            <numerusform>%1 further entry</numerusform>
            <numerusform>%1 further entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>transload::SurveyModel</name>
    <message numerus="yes">
        <source>Every value was looked at. There are suggestions for %n field(s).</source>
        <translation>
            <numerusform>Every value was looked at. There is a suggestion for one field.</numerusform>
            <numerusform>Every value was looked at. There are suggestions for %n fields.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>transload::UndoModel</name>
    <message numerus="yes">
        <source>%n stop(s) must be put right before the run can be undone.</source>
        <translation>
            <numerusform>%n stop must be put right before the run can be undone.</numerusform>
            <numerusform>%n stops must be put right before the run can be undone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>transload::WhatModel</name>
    <message numerus="yes">
        <source>%1 of %2 collection(s) chosen: %3, %4</source>
        <extracomment>%1 and %2 are numbers, %3 is “2,130 records”, %4 a size</extracomment>
        <translation>
            <numerusform>%1 of %2 collection chosen: %3, %4</numerusform>
            <numerusform>%1 of %2 collections chosen: %3, %4</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Same name, %n field(s) converted</source>
        <translation>
            <numerusform>Same name, one field converted</numerusform>
            <numerusform>Same name, %n fields converted</numerusform>
        </translation>
    </message>
</context>
</TS>
