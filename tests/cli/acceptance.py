"""The Conduit sample there and back, judged by readers that share no code with Transload."""

import json
import pathlib
import shutil
import sqlite3
import subprocess
import sys

from bench import (DONE, CliTest, FINGERPRINT, make_pairs, public_entries, rocksdb_content, snapshot,
                   sqlite_content, without_default)


class Acceptance(CliTest):
    def test_conduit_goes_to_sqlite_and_back_byte_for_byte(self):
        counts = self.conduit("rocksdb", "--leave-wal")
        source, target = self.folder / "source", self.folder / "target/conduit.db"
        original = without_default(rocksdb_content(source))
        before = snapshot(source)
        self.check_sample(counts, original)

        there = self.expect(DONE, "migrate", "--from", source, "--to", target, "--backup",
                            self.folder / "backups", "--report", self.folder / "reports", "--json").summary()
        self.assertEqual(there["verdict"], "proven")
        self.assertEqual(sqlite_content(target), original)
        self.assertEqual(snapshot(source), before)
        self.check_fingerprints(there, target)

        backup = pathlib.Path(there["backup"]["path"])
        self.assertEqual(without_default(rocksdb_content(backup / "data")), original)
        self.assertFalse((backup / "data/media").exists())
        self.assertIn("media", " ".join(there["notMoved"]))

        back = self.folder / "target/back"
        self.expect(DONE, "migrate", "--from", target, "--to", f"rocksdb:{back}", "--no-backup")
        self.assertEqual(without_default(rocksdb_content(back)), original)
        self.assertEqual(list(rocksdb_content(back).get("default", [])), [])
        self.expect(DONE, "verify", "--from", source, "--to", back)
        self.expect(DONE, "verify", "--from", source, "--to", target)
        self.expect(DONE, "verify", "--report", self.folder / "reports/report.json")
        self.assertEqual(snapshot(source), before)

    def check_sample(self, counts, original):
        self.assertEqual(len(original), 89)
        self.assertEqual({tree: len(pairs) for tree, pairs in original.items()}, counts)
        pairs = [pair for tree in original.values() for pair in tree]
        self.assertTrue(any(len(value) >= 1024 * 1024 for _, value in pairs))
        self.assertTrue(any(value == b"" for _, value in pairs))
        self.assertTrue(any(b"\xff\x00" in key for key, _ in pairs))
        self.assertTrue(any(not tree for tree in original.values()))
        # The newest records are in the log alone: without it they are not there.
        unlogged = self.folder / "unlogged"
        shutil.copytree(self.folder / "source", unlogged, ignore=shutil.ignore_patterns("media"))
        logs = [log for log in unlogged.glob("*.log") if log.stat().st_size > 0]
        self.assertTrue(logs)
        for log in logs:
            log.unlink()
        missing = {tree for tree, pairs in rocksdb_content(unlogged).items() if pairs != original.get(tree, [])}
        self.assertIn("pduid_pdu", missing)
        self.assertIn("global", missing)

    def check_fingerprints(self, report, target):
        lines = subprocess.run([sys.executable, FINGERPRINT, target], check=True, capture_output=True,
                               text=True).stdout.splitlines()
        self.assertEqual(lines.pop(), f"run fingerprint {report['fingerprint']}")
        computed = {name: (int(count), hexed) for name, count, hexed in map(str.split, lines)}
        reported = {one["name"]: (one["targetRecords"], one["targetFingerprint"]) for one in report["collections"]}
        self.assertEqual(reported, computed)
        for one in report["collections"]:
            self.assertEqual(one["sourceFingerprint"], one["targetFingerprint"])
        written = json.loads((self.folder / "reports/report.json").read_text())
        self.assertEqual(written["fingerprint"], report["fingerprint"])

    def test_conduit_on_sqlite_with_a_log_goes_to_rocksdb_and_back(self):
        self.conduit("sqlite", "--leave-wal")
        source = self.folder / "source"
        self.assertGreater((source / "conduit.db-wal").stat().st_size, 0)
        copy = self.folder / "copy"
        shutil.copytree(source, copy)  # reading it with SQLite itself would leave traces
        original = sqlite_content(copy / "conduit.db")
        self.assertEqual(len(original), 89)
        before = snapshot(source)
        there = self.folder / "target/there"
        self.expect(DONE, "migrate", "--from", source, "--to", f"rocksdb:{there}", "--backup", self.folder / "backups")
        self.assertEqual(without_default(rocksdb_content(there)), original)
        back = self.folder / "target/conduit.db"
        self.expect(DONE, "migrate", "--from", there, "--to", back, "--no-backup")
        self.assertEqual(sqlite_content(back), original)
        self.assertEqual(snapshot(source), before)

    def test_unknown_trees_and_a_filled_default_family_go_along(self):
        self.conduit("sqlite")
        make_pairs(self.folder / "source/conduit.db", {"tree_of_tomorrow": [(b"\xff\x00", b""), (b"a", b"b")]})
        trees = self.folder / "target/trees"
        self.expect(DONE, "migrate", "--from", self.folder / "source", "--to", f"rocksdb:{trees}", "--no-backup")
        self.assertEqual(rocksdb_content(trees)["tree_of_tomorrow"], [(b"a", b"b"), (b"\xff\x00", b"")])

        make_pairs(self.folder / "own.db", {"default": [(b"k", b"v")], "other": []})
        own = self.folder / "target/own"
        self.expect(DONE, "migrate", "--from", self.folder / "own.db", "--to", f"rocksdb:{own}", "--no-backup")
        self.assertEqual(rocksdb_content(own), {"default": [(b"k", b"v")], "other": []})
        again = self.folder / "target/again.db"
        self.expect(DONE, "migrate", "--from", own, "--to", again, "--no-backup")
        self.assertEqual(sqlite_content(again), {"default": [(b"k", b"v")], "other": []})

    def test_backup_of_a_logged_database_opens_in_any_program(self):
        self.conduit("sqlite", "--leave-wal")
        copy = self.folder / "copy"
        shutil.copytree(self.folder / "source", copy)
        made = self.expect(DONE, "backup", self.folder / "source", "--to", self.folder / "backups", "--json").summary()
        data = pathlib.Path(made["backup"]) / "data/conduit.db"
        self.assertEqual(sqlite_content(data), sqlite_content(copy / "conduit.db"))
        db = sqlite3.connect(data)
        self.assertEqual(db.execute("PRAGMA integrity_check").fetchall(), [("ok",)])
        db.close()

    def test_all_that_is_written_is_private_G17(self):
        self.conduit("rocksdb")
        self.expect(DONE, "migrate", "--from", self.folder / "source", "--to", self.folder / "target/conduit.db",
                    "--backup", self.folder / "backups", "--report", self.folder / "reports", umask=0)
        self.expect(DONE, "migrate", "--from", self.folder / "source", "--to", f"rocksdb:{self.folder}/target/copy",
                    "--backup", self.folder / "backups", umask=0)
        for name in ("target", "backups", "reports"):
            self.assertEqual(public_entries(self.folder / name), [])
        self.assertTrue((self.state / "transload/history.db").exists())
        self.assertEqual(public_entries(self.state / "transload"), [])

    def test_dry_run_and_practice_write_nothing_G10(self):
        self.conduit("rocksdb", "--leave-wal")
        before = snapshot(self.folder)
        arguments = ("migrate", "--from", self.folder / "source", "--to", self.folder / "target/conduit.db", "--json")
        dry = self.expect(DONE, *arguments, "--dry-run").summary()
        self.assertEqual(snapshot(self.folder), before)
        practice = self.expect(DONE, *arguments, "--practice").summary()
        after = snapshot(self.folder)
        after["target"] = before["target"]  # staging came and went in it
        self.assertEqual(after, before)
        real = self.expect(DONE, *arguments, "--no-backup").summary()
        for one, other in zip(dry["collections"], real["collections"], strict=True):
            self.assertEqual((one["name"], one["sourceRecords"], one["sourceFingerprint"]),
                             (other["name"], other["targetRecords"], other["targetFingerprint"]))
        self.assertEqual(practice["fingerprint"], real["fingerprint"])
        self.assertGreaterEqual(dry["predictedTargetBytes"], real["targetBytes"])
        self.assertLessEqual(dry["predictedTargetBytes"], 2 * real["targetBytes"] + 2 ** 20)
