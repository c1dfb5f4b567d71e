"""Restore and undo, judged by hashes and Python's own SQLite."""

import hashlib
import json
import random
import shutil
import sqlite3
import time

from bench import (DONE, QUARANTINED, REFUSED, USAGE, CliTest, make_pairs, rocksdb_content, snapshot, sqlite_content,
                   without_default)
from quarantine import FAMILY

KILLS = 20


def sha256(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


class Restoring(CliTest):
    def source(self, records=50):
        path = self.folder / "source/data.db"
        path.unlink(missing_ok=True)
        make_pairs(path, {"t": [(b"%06d" % n, bytes(200)) for n in range(records)], "empty": []})
        return path

    def back_up(self, path):
        answer = self.expect(DONE, "backup", path, "--to", self.folder / "backups", "--json")
        return self.folder / "backups" / answer.summary()["backup"].rsplit("/", 1)[1]

    def test_backup_alone_restores_byte_for_byte(self):
        path = self.source()
        wanted = sha256(path)
        backup = self.back_up(path)
        elsewhere = self.folder / "carried"
        shutil.move(backup, elsewhere)
        shutil.rmtree(self.folder / "source")
        shutil.rmtree(self.state, ignore_errors=True)
        before = snapshot(elsewhere)
        refused = self.expect(REFUSED, "restore", elsewhere)
        self.assertIn("--to", refused.err)
        to = self.folder / "target/back.db"
        answer = self.expect(DONE, "restore", elsewhere, "--to", to, "--json")
        self.assertEqual(sha256(to), wanted)
        self.assertEqual(to.stat().st_mode & 0o777, 0o600)
        self.assertEqual(snapshot(elsewhere), before)
        summary = answer.summary()
        self.assertEqual(summary["verdict"], "proven")
        self.assertEqual(summary["plan"]["mode"], "restore")
        self.assertEqual([step["name"] for step in summary["steps"]], ["check", "copy", "verify", "switch"])
        self.assertEqual({entry["name"]: entry["targetRecords"] for entry in summary["collections"]},
                         {"t": 50, "empty": 0})
        self.assertTrue(any(one["type"] == "progress" for one in answer.objects()))
        history = self.expect(DONE, "history", summary["run"], "--json").summary()
        self.assertEqual((history["mode"], history["verdict"]), ("restore", "proven"))

    def test_place_of_origin_is_the_default(self):
        path = self.source()
        backup = self.back_up(path)
        wanted = sha256(path)
        path.unlink()
        self.assertIn(str(path), self.expect(DONE, "restore", backup).out)
        self.assertEqual(sha256(path), wanted)

    def test_rocksdb_comes_back_and_media_stays(self):
        self.conduit("rocksdb")
        source = self.folder / "source"
        wanted = rocksdb_content(source)
        backup = self.back_up(source)
        to = self.folder / "target/again"
        self.expect(DONE, "restore", backup, "--to", to)
        self.assertEqual(rocksdb_content(to), wanted)
        (to / "media").mkdir()
        (to / "media/picture").write_text("mine")
        before = snapshot(self.folder / "target")
        answer = self.expect(REFUSED, "restore", backup, "--to", to, "--yes", "again")
        self.assertIn("media", answer.err)
        self.assertEqual(snapshot(self.folder / "target"), before)

    def test_existing_data_wants_its_name_and_can_come_back(self):
        path = self.source()
        backup = self.back_up(path)
        wanted = sha256(path)
        to = self.folder / "target/live.db"
        make_pairs(to, {"other": [(b"mine", b"precious")]})
        old = sqlite_content(to)
        before = snapshot(self.folder)
        answer = self.expect(REFUSED, "restore", backup, "--to", to)
        self.assertIn("--yes live.db", answer.err)
        self.expect(REFUSED, "restore", backup, "--to", to, "--yes", "live")
        self.assertEqual(snapshot(self.folder / "target"), {key[len("target/"):] or ".": value for key, value in
                         before.items() if key.startswith("target/")} | {".": before["target"]})
        done = self.expect(DONE, "restore", backup, "--to", to, "--yes", "live.db", "--json").summary()
        self.assertEqual(sha256(to), wanted)
        undone = self.expect(DONE, "undo", done["run"], "--json").summary()
        self.assertEqual(undone["plan"]["mode"], "undo")
        self.assertEqual(sqlite_content(to), old)
        self.expect(DONE, "undo", undone["run"])
        self.assertEqual(sha256(to), wanted)

    def test_rehearsal_is_remembered_and_changes_nothing(self):
        path = self.source()
        backup = self.back_up(path)
        before = snapshot(self.folder / "backups"), snapshot(self.folder / "target"), sha256(path)
        listed = self.expect(DONE, "backups", self.folder / "backups", "--json").objects()
        self.assertIsNone(listed[0]["lastProven"])
        answer = self.expect(DONE, "restore", backup, "--rehearse")
        self.assertIn("Proven restorable", answer.out)
        self.assertEqual((snapshot(self.folder / "backups"), snapshot(self.folder / "target"), sha256(path)), before)
        listed = self.expect(DONE, "backups", self.folder / "backups", "--json").objects()
        self.assertRegex(listed[0]["lastProven"], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")
        self.assertIn("proven restorable", self.expect(DONE, "backups", self.folder / "backups").out)
        self.expect(USAGE, "restore", backup, "--rehearse", "--yes", "data.db")

    def test_backup_closest_to_a_date(self):
        path = self.source()
        backups = [self.back_up(path)]
        time.sleep(1.1)
        backups.append(self.back_up(path))
        newest_first = [one["backup"] for one in self.expect(DONE, "backups", self.folder / "backups",
                                                             "--json").objects() if one["type"] == "backup"]
        self.assertEqual(newest_first, [str(backups[1]), str(backups[0])])
        for date, wanted in (("1999-01-01", backups[0]), ("2099-12-31T23:59", backups[1])):
            near = self.expect(DONE, "backups", self.folder / "backups", "--near", date, "--json").objects()
            self.assertEqual([one["backup"] for one in near if one["type"] == "backup"], [str(wanted)])
        self.assertIn("date", self.expect(REFUSED, "backups", self.folder / "backups", "--near", "soon").err)

    def test_damaged_backup_is_refused_before_anything(self):
        path = self.source()
        backup = self.back_up(path)
        make_pairs(self.folder / "target/live.db", {"other": [(b"mine", b"precious")]})
        for name in ("manifest.json", "data/data.db"):
            whole = (backup / name).read_bytes()
            damaged = bytearray(whole)
            damaged[len(whole) // 2] ^= 4
            (backup / name).write_bytes(damaged)
            before = snapshot(self.folder / "target")
            for more in ((), ("--rehearse",)):
                to = ("--to", self.folder / "target/live.db")
                yes = () if more else ("--yes", "live.db")
                answer = self.expect(REFUSED, "restore", backup, *to, *yes, *more)
                self.assertGreaterEqual(len(answer.err.strip().splitlines()), 3)
            self.assertEqual(snapshot(self.folder / "target"), before)
            (backup / name).write_bytes(whole)
        self.assertEqual(len(list((self.folder / "backups").iterdir())), 1)

    def test_another_kind_of_database_is_a_move(self):
        path = self.source()
        backup = self.back_up(path)
        before = snapshot(backup)
        to = self.folder / "target/rocks"
        self.expect(DONE, "restore", backup, "--to", f"rocksdb:{to}")
        self.assertEqual(without_default(rocksdb_content(to)), sqlite_content(path))
        self.assertEqual(snapshot(backup), before)
        self.expect(REFUSED, "restore", backup, "--to", f"rocksdb:{to}", "--yes", "rocks")

    def moved(self):
        self.source()
        to = self.folder / "target/new.db"
        run = self.expect(DONE, "migrate", "--from", self.folder / "source/data.db", "--to", to, "--backup",
                          self.folder / "backups", "--json").summary()
        return run, to

    def test_undo_of_a_move_leaves_nothing_but_its_backup(self):
        run, to = self.moved()
        wanted = sqlite_content(to)
        answer = self.expect(DONE, "undo", run["run"][:8], "--json").summary()
        self.assert_target_empty()
        self.assertEqual(sqlite_content(next(self.folder.glob(f"backups/*{answer['run']}/data/new.db"))), wanted)
        again = self.expect(REFUSED, "undo", run["run"])
        self.assertIn("no longer", again.err)
        self.expect(DONE, "undo", answer["run"])
        self.assertEqual(sqlite_content(to), wanted)

    def test_run_with_exceptions_is_undone_too(self):
        path = self.folder / "source/family.db"
        db = sqlite3.connect(path)
        db.executescript(FAMILY)
        db.close()
        to = self.folder / "target/family.json"
        run = self.expect(QUARANTINED, "migrate", "--from", path, "--to", f"json:{to}", "--backup",
                          self.folder / "backups", "--orphans", "quarantine", "--json").summary()
        self.assertTrue(to.exists())
        answer = self.expect(DONE, "undo", run["run"], "--json").summary()
        self.assert_target_empty()
        self.expect(DONE, "undo", answer["run"])
        self.assertEqual(len(json.loads(to.read_text())["child"]), 4)

    def test_records_that_changed_since_want_consent(self):
        run, to = self.moved()
        db = sqlite3.connect(to)
        db.execute("DELETE FROM t WHERE key < CAST('000002' AS BLOB)")
        db.execute("INSERT INTO t VALUES (CAST('new' AS BLOB), x'00')")
        db.commit()
        db.close()
        before = sha256(to)
        answer = self.expect(REFUSED, "undo", run["run"], "--json")
        changes = [one for one in answer.objects() if one["type"] == "finding" and one["id"] == "undo.changed"]
        self.assertEqual(len(changes), 1)
        self.assertIn("49", changes[0]["message"])
        self.assertEqual(len(changes[0]["reason"].splitlines()), 3)
        self.assertEqual(sha256(to), before)
        self.expect(DONE, "undo", run["run"], "--yes", "new.db")
        self.assert_target_empty()

    def test_edited_history_deletes_nothing_elsewhere(self):
        """X2: neither a history nor a sealed report that names another place is believed."""
        run, to = self.moved()
        other = self.folder / "precious.db"
        make_pairs(other, {"t": [(b"mine", b"1")]})
        history = sqlite3.connect(self.state / "transload/history.db")
        history.execute("UPDATE runs SET target = ?", (f"sqlite:{other}",))
        history.commit()
        history.close()
        before = sha256(other)
        report = self.state / "transload/reports" / run["run"] / "report.json"
        text = json.loads(report.read_text())
        text["target"] = {"store": "sqlite", "path": str(other), "location": f"sqlite:{other}"}
        edited = {key: value for key, value in text.items() if key != "checksum"}
        report.chmod(0o600)
        report.write_text(json.dumps(text))
        self.expect(REFUSED, "undo", run["run"], "--yes", "precious.db")
        canonical = json.dumps(edited, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
        edited["checksum"] = hashlib.sha256(canonical).hexdigest()
        report.write_text(json.dumps(edited))
        for more in ((), ("--yes", "precious.db")):
            answer = self.expect(REFUSED, "undo", run["run"], *more)
            self.assertIn("not what this run put there", answer.err)
        self.assertEqual(sha256(other), before)
        self.assertTrue(to.exists())

    def test_kill_at_any_moment_leaves_old_or_new(self):
        """P1: twenty restores over existing data are killed at random moments."""
        path = self.source(20000)
        backup = self.back_up(path)
        new = sha256(path)
        kept = snapshot(backup)
        to = self.folder / "target/live.db"
        make_pairs(to, {"other": [(b"%06d" % n, bytes(100)) for n in range(5000)]})
        old = sha256(to)
        restore = ("restore", backup, "--to", to, "--yes", "live.db")
        start = time.monotonic()
        done = self.expect(DONE, *restore, "--json").summary()
        takes = time.monotonic() - start
        self.assertEqual(sha256(to), new)
        chance = random.Random(4)
        outcomes = {"old": 0, "new": 0}
        for attempt in range(KILLS):
            if sha256(to) == new:
                self.expect(DONE, "restore", done["targetBackup"], "--to", to, "--yes", "live.db")
                self.assertEqual(sha256(to), old)
            process = self.start(*restore)
            time.sleep(takes * chance.uniform(0.3, 1.1))
            process.kill()
            process.communicate()
            self.assertIn(sha256(to), (old, new), f"attempt {attempt}")
            self.assertEqual([entry.name for entry in (self.folder / "target").iterdir()
                              if not entry.name.startswith(".transload-")], ["live.db"])
            outcomes["new" if sha256(to) == new else "old"] += 1
            self.assertEqual(snapshot(backup), kept)
        self.assertGreater(outcomes["old"], 0, outcomes)
        if sha256(to) == old:
            self.expect(DONE, *restore)
        self.assertEqual(sha256(to), new)
