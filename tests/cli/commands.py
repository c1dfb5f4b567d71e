"""Every command: help, exit status, --json, and what it says."""

import json
import pathlib
import re
import sqlite3

from bench import (DIFFERENT, DONE, FAILED, QUARANTINED, REFUSED, UNVERIFIED, USAGE, CliTest, make_pairs,
                   rocksdb_content, snapshot)

COMMANDS = ("inspect", "plan", "migrate", "resume", "retry", "verify", "backup", "backups", "check", "restore", "undo", "history")


class Commands(CliTest):
    def pairs(self, name="source/data.db", more=()):
        make_pairs(self.folder / name, {"t": [(b"one", b"1"), (b"two", b"2"), *more], "empty": []})
        return self.folder / name

    def migrate(self, *arguments):
        return self.expect(DONE, "migrate", "--from", self.folder / "source", "--to", self.folder / "target/new.db",
                           *arguments)

    def test_help_tells_every_command_and_exit_status(self):
        text = self.expect(DONE, "--help").out
        for command in COMMANDS:
            self.assertIn(command, text)
            answer = self.expect(DONE, command, "--help")
            self.assertIn(command, answer.out)
            self.assertEqual(answer.err, "")
        for code in (DONE, FAILED, USAGE, REFUSED, DIFFERENT, QUARANTINED, UNVERIFIED):
            self.assertRegex(text, rf"(?m)^  {code}  \w")
        self.assertRegex(self.expect(DONE, "--version").out, r"^\d+\.\d+\.\d+\n$")

    def test_help_speaks_the_persons_language(self):
        """Every line of the English help that is not a command line or a bare option has become another one."""
        german = {"LC_ALL": "", "LANGUAGE": "", "LANG": "de_DE.UTF-8"}
        for command in ((), *((one,) for one in COMMANDS)):
            with self.subTest(command):
                english = self.expect(DONE, *command, "--help").out.splitlines()
                answer = self.expect(DONE, *command, "--help", extra=german)
                self.assertEqual(answer.err, "")
                lines = answer.out.splitlines()
                self.assertEqual(len(lines), len(english), answer)
                for line in english:
                    words = re.sub(r"^  (transload-cli .*|[-\w,]+( [A-Z]+[^ ]*)?( \.\.\.)?)$", "", line).strip()
                    if words:
                        self.assertNotIn(line, lines)
                self.assertNotRegex(answer.out, r"\b(the|and|with|Options|Usage|Commands|Example|COMMAND)\b")
        for code in (DONE, FAILED, USAGE, REFUSED, DIFFERENT, QUARANTINED, UNVERIFIED):
            self.assertRegex(self.expect(DONE, "--help", extra=german).out, rf"(?m)^  {code}  \w")
        wrong = self.expect(USAGE, "migrate", extra=german).err.splitlines()
        self.assertIn("verstanden", wrong[0])

    def test_wrong_usage_is_2_and_writes_nothing(self):
        source = self.pairs()
        before = snapshot(self.folder)
        to = ("--from", source, "--to", self.folder / "target/new.db")
        for arguments in ((), ("nonsense",), ("inspect",), ("inspect", source, "--nonsense"), ("migrate", *to),
                          ("migrate", "--from", source), ("migrate", *to, "--no-backup", "--backup", "x"),
                          ("migrate", *to, "--dry-run", "--practice"), ("verify",), ("verify", "--from", source),
                          ("verify", *to, "--report", "x"), ("backup", source), ("backups",), ("check",)):
            with self.subTest(arguments):
                answer = self.expect(USAGE, *arguments)
                self.assertNotEqual(answer.err, "")
        self.assertEqual(snapshot(self.folder), before)

    def test_json_lines_have_a_type_and_end_with_the_summary(self):
        source = self.pairs()
        backups = self.folder / "backups"
        moved = self.migrate("--backup", backups, "--report", self.folder / "reports", "--json")
        backup = moved.summary()["backup"]["path"]
        written = json.loads((self.folder / "reports/report.json").read_text())
        for name in ("schema", "run", "verdict", "exitCode", "source", "target", "backup", "collections",
                     "fingerprint", "steps", "findings", "undo"):
            self.assertEqual(moved.summary()[name], written[name], name)
        self.assertEqual(moved.summary()["exitCode"], DONE)
        runs = ((DONE, "inspect", source), (DONE, "verify", "--from", source, "--to", self.folder / "target/new.db"),
                (DONE, "backup", source, "--to", backups), (DONE, "backups", backups), (DONE, "check", backup),
                (DONE, "history"), (DONE, "history", moved.summary()["run"]), (FAILED, "history", "nonsense"),
                (REFUSED, "inspect", self.folder / "nowhere"), (REFUSED, "check", source), (REFUSED, "backups", "no"),
                (REFUSED, "migrate", "--from", source, "--to", self.folder / "target/new.db", "--no-backup"),
                (REFUSED, "migrate", "--from", self.folder / "no", "--to", "new.db", "--no-backup"),
                (DONE, "migrate", "--from", source, "--to", self.folder / "target/b.db", "--dry-run"))
        for code, *arguments in runs:
            with self.subTest(arguments):
                answer = self.expect(code, *arguments, "--json")
                types = [one["type"] for one in answer.objects()]
                self.assertEqual(types[-1], "summary", answer)
                self.assertEqual(types.count("summary"), 1, answer)
                if code != DONE:
                    self.assertIn("failure", types)

    def test_verify_names_what_differs_with_5(self):
        source = self.pairs()
        other = self.pairs("target/other.db", more=((b"three", b"3"),))
        before = snapshot(self.folder)
        answer = self.expect(DIFFERENT, "verify", "--from", source, "--to", other)
        self.assertIn("three", answer.out)
        self.expect(DONE, "verify", "--from", source, "--to", source)
        self.assertEqual(snapshot(self.folder), before)

    def test_report_with_one_character_edited_is_5(self):
        self.pairs()
        self.migrate("--no-backup", "--report", self.folder / "reports")
        report = self.folder / "reports/report.json"
        self.expect(DONE, "verify", "--report", report)
        text = report.read_text()
        places = [text.index(word) for word in ('"proven"', '"fingerprint": "', "targetRecords", '"run": "')]
        for place in places:
            edited = self.folder / "edited.json"
            at = place + 16
            edited.write_text(text[:at] + ("1" if text[at] != "1" else "2") + text[at + 1:])
            with self.subTest(text[place:place + 20]):
                self.expect(DIFFERENT, "verify", "--report", edited)

    def test_store_that_no_longer_equals_its_report_is_5_and_a_missing_one_7(self):
        self.pairs()
        self.migrate("--no-backup", "--report", self.folder / "reports")
        report = self.folder / "reports/report.json"
        db = sqlite3.connect(self.folder / "target/new.db")
        db.execute("UPDATE t SET value = x'00' WHERE key = x'6f6e65'")
        db.commit()
        db.close()
        self.assertIn("t", self.expect(DIFFERENT, "verify", "--report", report).out)
        (self.folder / "target/new.db").unlink()
        self.expect(UNVERIFIED, "verify", "--report", report)

    def test_table_that_came_after_the_report_is_a_difference(self):
        self.pairs()
        self.migrate("--no-backup", "--report", self.folder / "reports")
        make_pairs(self.folder / "target/new.db", {"later": [(b"k", b"v")]})
        answer = self.expect(DIFFERENT, "verify", "--report", self.folder / "reports/report.json")
        self.assertIn("later", answer.out)

    def test_history_lists_runs_newest_first_and_finds_one_by_its_beginning(self):
        self.assertIn("no runs", self.expect(DONE, "history").out)
        self.pairs()
        first = self.migrate("--no-backup", "--json").summary()
        (self.folder / "target/new.db").unlink()
        second = self.migrate("--backup", self.folder / "backups", "--json").summary()
        runs = [one for one in self.expect(DONE, "history", "--json").objects() if one["type"] == "run"]
        self.assertEqual([one["run"] for one in runs], [second["run"], first["run"]])
        found = self.expect(DONE, "history", first["run"][:6], "--json").summary()
        self.assertEqual((found["run"], found["verdict"], found["records"]), (first["run"], "proven", 2))
        self.assertTrue((pathlib.Path(found["report"]) / "report.html").exists())
        self.expect(FAILED, "history", "zzzz")

    def test_check_tells_a_whole_backup_from_a_damaged_and_from_none(self):
        source = self.pairs()
        made = pathlib.Path(self.expect(DONE, "backup", source, "--to", self.folder / "backups", "--json")
                            .summary()["backup"])
        self.expect(DONE, "check", made)
        listed = self.expect(DONE, "backups", self.folder / "backups")
        self.assertIn(str(made), listed.out)
        data = made / "data/data.db"
        content = data.read_bytes()
        data.write_bytes(content[:5000] + bytes([content[5000] ^ 1]) + content[5001:])
        self.assertIn("data.db", self.expect(DIFFERENT, "check", made).out)
        data.write_bytes(content)
        self.expect(DONE, "check", made)
        manifest = made / "manifest.json"
        manifest.write_text(manifest.read_text().replace('"records": 2', '"records": 3'))
        self.expect(DIFFERENT, "check", made)
        self.assertIn(made.name, self.expect(DONE, "backups", self.folder / "backups").out)
        manifest.unlink()
        self.expect(REFUSED, "check", made)

    def test_refused_backup_leaves_nothing(self):
        self.conduit("rocksdb")
        before = snapshot(self.folder)
        for folder in (self.folder / "gone", self.folder / "source", self.folder / "source/media"):
            answer = self.expect(REFUSED, "backup", self.folder / "source", "--to", folder)
            self.assertGreaterEqual(len(answer.err.splitlines()), 3)
        self.assertEqual(snapshot(self.folder), before)

    def test_inspect_tells_application_version_and_counts_without_a_trace(self):
        counts = self.conduit("rocksdb", "--leave-wal")
        before = snapshot(self.folder)
        found = self.expect(DONE, "inspect", self.folder / "source", "--json").summary()
        self.assertEqual((found["store"], found["profile"]), ("rocksdb", "conduit"))
        self.assertIn("18", " ".join(found["facts"]))
        self.assertEqual({one["name"]: one["records"] for one in found["collections"]}, counts)
        self.assertEqual(found["records"], sum(counts.values()))
        self.assertEqual(snapshot(self.folder), before)

    def test_inspect_names_the_possibilities_with_3_instead_of_guessing(self):
        self.conduit("rocksdb")
        make_pairs(self.folder / "source/conduit.db", {"t": [(b"k", b"v")]})
        before = snapshot(self.folder)
        answer = self.expect(REFUSED, "inspect", self.folder / "source", "--json")
        named = [one for one in answer.objects() if one["type"] == "possibility"]
        self.assertEqual({one["location"] for one in named},
                         {f"rocksdb:{self.folder}/source", f"sqlite:{self.folder}/source/conduit.db"})
        for one in named:
            self.assertGreaterEqual(len(one["reasons"]), 2)
            self.expect(DONE, "inspect", one["location"])
            self.assertIn(one["location"], self.expect(REFUSED, "inspect", self.folder / "source").out)
        below = self.expect(REFUSED, "migrate", "--from", self.folder, "--to", self.folder / "target/new.db",
                            "--no-backup")
        self.assertIn(f"rocksdb:{self.folder}/source", below.err)
        self.assertEqual(snapshot(self.folder), before)

    def test_control_characters_in_names_and_keys_are_shown_escaped_N2(self):
        evil = "\x1b[31mred\x07\u202e"
        for name in ("source/a.db", "target/b.db"):
            make_pairs(self.folder / name, {evil: [(evil.encode(), name.encode())]})
        (self.folder / ("evil\x1b[2J")).mkdir()
        answers = [self.expect(DONE, "inspect", self.folder / "source/a.db"),
                   self.expect(DIFFERENT, "verify", "--from", self.folder / "source/a.db", "--to",
                               self.folder / "target/b.db"),
                   self.expect(DONE, "migrate", "--from", self.folder / "source/a.db", "--to",
                               f"rocksdb:{self.folder}/target/new", "--no-backup"),
                   self.expect(REFUSED, "inspect", self.folder / "evil\x1b[2J")]
        for answer in answers:
            for character in ("\x1b", "\x07", "\u202e"):
                self.assertNotIn(character, answer.out + answer.err, answer)
        self.assertIn("\\x1b", answers[0].out)
        self.assertEqual(rocksdb_content(self.folder / "target/new")[evil], [(evil.encode(), b"source/a.db")])
