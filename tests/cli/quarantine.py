"""Records that cannot go: kept aside, told, tried again; judged by a reader of the file that shares no code."""

import base64
import hashlib
import json
import os
import resource
import signal
import sqlite3
import struct

from bench import (DONE, FAILED, QUARANTINED, REFUSED, USAGE, CliTest, make_pairs, public_entries, rocksdb_content,
                   snapshot)
from servers import PostgresServer

FAMILY = """
CREATE TABLE parent (id INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE child (id INTEGER PRIMARY KEY, parent INTEGER REFERENCES parent);
INSERT INTO parent VALUES (1, 'a'), (2, 'b');
INSERT INTO child VALUES (10, 1), (11, 2), (12, 3), (13, NULL), (14, 4), (15, 1);
"""


def values_of(record):
    """The fields of an encoded record, of the kinds that SQLite's files have."""
    values, at = [], 0
    while at < len(record):
        tag, at = record[at], at + 1
        if tag == 0:
            values.append(None)
        elif tag in (2, 3):
            values.append(struct.unpack_from("<q" if tag == 2 else "<d", record, at)[0])
            at += 8
        elif tag in (5, 6):
            (length,) = struct.unpack_from("<I", record, at)
            raw = record[at + 4:at + 4 + length]
            values.append(raw.decode() if tag == 5 else raw)
            at += 4 + length
        else:
            raise AssertionError(f"tag {tag}")
    return tuple(values)


def read_quarantine(path):
    """Collection -> records, after every seal, link and sum of the file was computed anew."""
    previous, kept, sums, end = "", {}, {}, None
    for number, line in enumerate(path.read_bytes().decode().splitlines(keepends=True), 1):
        assert line.endswith("\n") and end is None, number
        one = json.loads(line)
        seal = one["checksum"]
        body = "{" + line[len('{"checksum":"') + 64 + len('",'):-1]
        assert line.startswith('{"checksum":"' + seal + '",'), number
        assert hashlib.sha256(body.encode()).hexdigest() == seal, number
        # The rule of report.json and manifest.json holds for each line too.
        plain = {name: value for name, value in one.items() if name != "checksum"}
        canonical = json.dumps(plain, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        assert hashlib.sha256(canonical.encode()).hexdigest() == seal, number
        assert one["previous"] == previous, number
        previous = seal
        if one["type"] == "head":
            assert number == 1 and one["transload"] == "quarantine" and one["format"] == 1
            kept = {c["built"]["name"]: [] for c in json.loads(one["schema"])["collections"]}
            sums = dict.fromkeys(kept, 0)
        elif one["type"] == "record":
            record = base64.b64decode(one["record"], validate=True)
            kept[one["collection"]].append((one["reason"], values_of(record)))
            sums[one["collection"]] += int.from_bytes(hashlib.sha256(record).digest(), "little")
        else:
            end = one
    for collection in end["collections"]:
        name = collection["name"]
        assert int(collection["records"]) == len(kept[name]), name
        assert collection["fingerprint"] == (sums[name] % 2**256).to_bytes(32, "little").hex(), name
    return kept


def rows(path, table):
    db = sqlite3.connect(path)
    try:
        return sorted(db.execute(f'SELECT * FROM "{table}"'), key=repr)
    finally:
        db.close()


class Quarantine(CliTest):
    def setUp(self):
        super().setUp()
        self.source = self.folder / "source/data.db"
        self.reports = self.folder / "reports"

    def family(self):
        db = sqlite3.connect(self.source)
        db.executescript(FAMILY)
        db.close()

    def pairs(self):
        make_pairs(self.source, {"pairs": [(b"a", b"1"), ("a", b"2"), (b"b", b"3"), (7, b"4"), (b"c", 2.5)],
                                 "good": [(b"x", b"y")]})

    def run_it(self, code, target, *more):
        backup = () if "--backup" in more else ("--no-backup",)
        return self.expect(code, "migrate", "--from", self.source, "--to", target, *backup, "--report",
                           self.reports, "--json", *more).summary()

    def test_moved_and_kept_together_are_the_source_G4(self):
        self.pairs()
        before = snapshot(self.folder / "source")
        target = self.folder / "target/new"
        predicted = self.run_it(DONE, f"rocksdb:{target}", "--on-bad-record", "quarantine", "--dry-run")
        self.assertEqual([path.name for path in self.reports.iterdir() if path.suffix == ".quarantine"], [])
        summary = self.run_it(QUARANTINED, f"rocksdb:{target}", "--on-bad-record", "quarantine")
        self.assertEqual(snapshot(self.folder / "source"), before)
        self.assertEqual((summary["verdict"], summary["exitCode"]), ("quarantined", QUARANTINED))
        kept = read_quarantine(type(self.source)(summary["quarantine"]["file"]))
        self.assertEqual(sorted(reason for reason, _ in kept["pairs"]),
                         ["key-twice", "not-convertible", "not-convertible"])
        self.assertEqual(kept["good"], [])
        moved = rocksdb_content(target)["pairs"]
        as_bytes = lambda value: value.encode() if isinstance(value, str) else value
        everything = sorted([*moved, *(tuple(map(as_bytes, values)) for _, values in kept["pairs"])], key=repr)
        self.assertEqual(everything, sorted((tuple(map(as_bytes, row)) for row in rows(self.source, "pairs")), key=repr))
        for one, other in zip(summary["collections"], predicted["collections"]):
            self.assertEqual(one["sourceRecords"], one["targetRecords"] + one["quarantined"])
            for name in ("sourceRecords", "quarantined", "quarantineReasons", "quarantinedFingerprint",
                         "sourceFingerprint"):
                self.assertEqual(one[name], other[name], name)
        self.assertEqual(summary["quarantine"]["records"], 3)
        self.assertEqual(public_entries(self.reports), [])
        page = (self.reports / f"report-{summary['run']}.html").read_text()
        self.assertIn(summary["quarantine"]["file"], page)
        self.assertIn("not-convertible", page)
        self.assertNotIn("2.5", page)  # values stand in the file only

    def test_each_rule_for_orphans_is_obeyed(self):
        self.family()
        for rule, code, children in (("stop", DONE, 6), ("quarantine", QUARANTINED, 4), ("set-null", DONE, 6)):
            with self.subTest(rule):
                target = self.folder / f"target/{rule}.db"
                answer = self.expect(DONE, "migrate", "--from", self.source, "--to", target, "--no-backup", "--dry-run",
                                     "--orphans", rule)
                self.assertRegex(answer.out, r"(?m)2 record.*“child” refer to records of “parent”")
                self.assertIn("Keys: 12; 14", answer.out)
                summary = self.run_it(code, target, "--orphans", rule)
                child = next(c for c in summary["collections"] if c["name"] == "child")
                self.assertEqual(child["orphansSetNull"], 2 if rule == "set-null" else 0)
                self.assertEqual(summary["plan"]["orphans"], rule)
                expected = [(i, None if rule == "set-null" and p in (3, 4) else p)
                            for i, p in rows(self.source, "child") if rule != "quarantine" or p not in (3, 4)]
                self.assertEqual(rows(target, "child"), sorted(expected, key=repr))
                self.assertEqual(len(expected), children)

    def test_without_the_choice_nothing_moves(self):
        self.pairs()
        before = snapshot(self.folder / "target")
        for more in ((), ("--dry-run",), ("--on-bad-record", "stop"),
                     ("--on-bad-record", "quarantine", "--duplicates", "stop")):
            with self.subTest(more):
                answer = self.cli("migrate", "--from", self.source, "--to", f"rocksdb:{self.folder}/target/new",
                                  "--no-backup", *more)
                self.assertIn(answer.code, (REFUSED, FAILED), answer)
                self.assertEqual(snapshot(self.folder / "target").keys(), before.keys())
        self.assertFalse((self.state / "transload/quarantine").exists())
        self.expect(USAGE, "migrate", "--from", self.source, "--to", self.folder / "x.db", "--no-backup", "--orphans",
                    "drop")

    def test_plan_holds_the_choices_and_carries_them_out(self):
        self.pairs()
        target = f"rocksdb:{self.folder}/target/new"
        plan = json.loads(self.expect(DONE, "plan", "--from", self.source, "--to", target, "--no-backup",
                                      "--on-bad-record", "quarantine", "--orphans", "set-null").out)
        self.assertEqual((plan["onBadRecord"], plan["duplicates"], plan["orphans"]),
                         ("quarantine", "quarantine", "set-null"))
        path = self.folder / "plan.json"
        path.write_text(json.dumps(plan))
        summary = self.expect(QUARANTINED, "migrate", "--plan", path, "--json").summary()
        self.assertEqual(summary["quarantine"]["records"], 3)
        self.assertTrue(summary["quarantine"]["file"].startswith(str(self.state / "transload/quarantine/")))
        self.assertEqual(public_entries(self.state / "transload/quarantine"), [])
        for member in ("onBadRecord", "duplicates", "orphans"):
            path.write_text(json.dumps({**plan, member: "drop"}))
            self.assertIn(member, self.expect(REFUSED, "migrate", "--plan", path).err)

    def test_retry_tells_and_moves_what_was_kept(self):
        self.family()
        target = self.folder / "target/new.db"
        summary = self.run_it(QUARANTINED, target, "--orphans", "quarantine")
        file = summary["quarantine"]["file"]
        told = self.expect(QUARANTINED, "retry", summary["run"], "--json").objects()
        self.assertEqual([(o["name"], o["wouldGo"], o["reasons"]) for o in told if o["type"] == "collection"],
                         [("child", 0, {"orphan": 2})])
        db = sqlite3.connect(target)
        db.executescript("INSERT INTO parent VALUES (3, 'c'), (4, 'd')")
        db.close()
        self.assertIn("2 of 2 records would go now", self.expect(DONE, "retry", file).out)
        rest = self.folder / "target/rest.db"
        again = self.expect(DONE, "retry", summary["run"][:8], "--to", rest, "--no-backup", "--json").summary()
        self.assertEqual(again["verdict"], "proven")
        self.assertEqual(rows(rest, "child"), [(12, 3), (14, 4)])
        self.assertEqual(rows(rest, "parent"), [])
        before = rows(target, "child")
        self.assertNotIn((12, 3), before)
        self.expect(USAGE, "retry", file, "--to", rest)
        self.expect(REFUSED, "retry", file, "--yes", "other.db", "--backup", self.folder / "backups")
        added = self.expect(DONE, "retry", file, "--yes", "new.db", "--backup", self.folder / "backups", "--json").summary()
        self.assertEqual(added["verdict"], "proven")
        self.assertEqual(rows(target, "child"), sorted(before + [(12, 3), (14, 4)]))
        answer = self.cli("retry", again["run"])
        self.assertEqual(answer.code, REFUSED)
        self.assertIn("kept no records aside", answer.err)

    def test_rules_that_only_the_server_knows_fill_the_quarantine_too(self):
        if PostgresServer.obstacle():
            self.skipTest(PostgresServer.obstacle())
        server = PostgresServer.running()
        server.sql("DROP DATABASE IF EXISTS rules WITH (FORCE); CREATE DATABASE rules")
        server.sql("""CREATE SCHEMA shop; CREATE TABLE shop.orders (id bigint PRIMARY KEY, amount bigint, tag text,
            CONSTRAINT positive CHECK (amount > 0)); CREATE UNIQUE INDEX one_tag ON shop.orders (lower(tag));
            INSERT INTO shop.orders VALUES (1, 7, 'Xyzzy')""", "rules")
        place = server.over_socket("rules", "shop")
        db = sqlite3.connect(self.source)
        db.executescript("""CREATE TABLE orders (id INTEGER PRIMARY KEY, amount INTEGER, tag TEXT);
            INSERT INTO orders VALUES (2, 1, 'new'), (3, -4711, 'bad'), (4, NULL, 'XYZZY'), (5, 2, NULL), (6, 0, 'zero')""")
        db.close()
        choices = ("--yes", "rules.shop", "--on-conflict", "skip", "--backup", self.folder / "backups")
        content = lambda: server.sql("SELECT string_agg(id || '/' || tag, ',' ORDER BY id) FROM shop.orders", "rules")
        stopped = self.run_it(FAILED, place, *choices)
        self.assertIn("positive", stopped["explanation"]["detail"])
        self.assertEqual(content(), "1/Xyzzy")
        predicted = self.run_it(DONE, place, *choices, "--on-bad-record", "quarantine", "--dry-run")
        self.assertIn("records.own-rules", [finding["id"] for finding in predicted["findings"]])
        summary = self.run_it(QUARANTINED, place, *choices, "--on-bad-record", "quarantine")
        (orders,) = [each for each in summary["collections"] if each["name"] == "orders"]
        self.assertEqual((orders["sourceRecords"], orders["targetRecords"], orders["quarantined"], orders["quarantineReasons"]),
                         (6, 3, 3, {"own-rule": 3}))
        self.assertEqual(orders["sourceFingerprint"], orders["targetFingerprint"])
        file = type(self.source)(summary["quarantine"]["file"])
        self.assertEqual(read_quarantine(file)["orders"], [("own-rule", (3, -4711, "bad")), ("own-rule", (4, None, "XYZZY")),
                                                           ("own-rule", (6, 0, "zero"))])
        reasons = [json.loads(line) for line in file.read_text().splitlines()[1:-1]]
        self.assertEqual([one["field"] for one in reasons], ["positive (23514)", "one_tag (23505)", "positive (23514)"])
        self.assertEqual(server.sql("SELECT string_agg(id::text, ',' ORDER BY id) FROM shop.orders", "rules"), "1,2,5")
        for report in self.reports.glob("report-*"):  # nothing that the server's DETAIL shows
            self.assertNotIn("4711", report.read_text())
            self.assertNotIn("xyzzy", report.read_text().lower())
        # The rule goes, and the records follow.
        told = self.expect(QUARANTINED, "retry", summary["run"])
        self.assertIn("own-rule", told.out)
        server.sql("ALTER TABLE shop.orders DROP CONSTRAINT positive", "rules")
        again = self.expect(QUARANTINED, "retry", summary["run"], "--yes", "rules.shop", "--backup", self.folder / "backups",
                            "--json").summary()
        self.assertEqual(again["quarantine"]["records"], 1)
        self.assertEqual(server.sql("SELECT string_agg(id::text, ',' ORDER BY id) FROM shop.orders", "rules"), "1,2,3,5,6")

    def test_edited_quarantine_file_is_refused_with_its_line(self):
        self.family()
        file = type(self.source)(self.run_it(QUARANTINED, self.folder / "target/new.db", "--orphans", "quarantine")
                                 ["quarantine"]["file"])
        good = file.read_bytes()
        lines = good.splitlines(keepends=True)
        cases = {2: good.replace(b'"key":"12"', b'"key":"13"'), 3: b"".join([*lines[:2], lines[3]]),
                 4: b"".join(lines[:3]), 1: good[10:]}
        for line, content in cases.items():
            with self.subTest(line):
                file.write_bytes(content)
                answer = self.expect(REFUSED, "retry", file, "--to", self.folder / "target/rest.db", "--no-backup")
                self.assertIn(f"line {line}:", answer.err)
                self.assertFalse((self.folder / "target/rest.db").exists())

    def test_full_disk_under_the_quarantine_file_fails_the_run_D1(self):
        make_pairs(self.source, {"pairs": [(b"a", b"1"), (7, os.urandom(3_000_000))]})
        command = ("migrate", "--from", self.source, "--to", f"rocksdb:{self.folder}/target/new", "--no-backup",
                   "--on-bad-record", "quarantine", "--report", self.reports)

        def small_files():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (2_000_000, resource.RLIM_INFINITY))

        answer = self.expect(FAILED, *command, preexec_fn=small_files)
        self.assertIn(".quarantine", answer.err)
        self.assert_target_empty()
        self.assertEqual([path.suffix for path in self.reports.iterdir() if path.suffix not in (".json", ".html")], [])
        self.expect(QUARANTINED, *command)
