"""Stopping: signals in every step, and readers that go away."""

import json
import os
import signal
import subprocess
import time

from bench import CLI, DONE, FAILED, SECONDS, STOPPED, CliTest, rocksdb_content, snapshot, sqlite_content, without_default

# As long as a person may have to wait after asking (G13); the machine may be busy with other tests.
STOP_SECONDS = 5


class Stopping(CliTest):
    def stopped_in(self, step, number, target, *more):
        return self.signalled_in(step, number, "migrate", "--from", self.folder / "source", "--to", target, *more)

    def test_signal_in_each_step_leaves_the_target_as_it_was_P4(self):
        self.conduit("rocksdb", "--scale", "8", "--leave-wal")
        before = snapshot(self.folder / "source")
        targets = {"sqlite": self.folder / "target/new.db", "rocksdb": f"rocksdb:{self.folder}/target/new"}
        for step in ("backup", "copy", "verify"):
            for kind, target in targets.items():
                for number in (signal.SIGINT, signal.SIGTERM):
                    more = ("--backup", self.folder / "backups") if step == "backup" else ("--no-backup",)
                    with self.subTest(step=step, kind=kind, signal=number):
                        code, seconds, rest, err = self.stopped_in(step, number, target, *more)
                        self.assertEqual(code, STOPPED, err)
                        self.assertLess(seconds, STOP_SECONDS)
                        summary = json.loads(rest.splitlines()[-1])
                        self.assertEqual((summary["type"], summary["verdict"]), ("summary", "stopped"))
                        self.assertIn("You stopped the move.", err)
                        self.assert_target_empty()
                        self.assertEqual(snapshot(self.folder / "source"), before)
        self.assertFalse([path for path in (self.folder / "backups").iterdir() if path.name.endswith(".partial")])
        # What was stopped can be started anew.
        self.expect(DONE, "migrate", "--from", self.folder / "source", "--to", targets["sqlite"], "--no-backup")
        self.assertEqual(sqlite_content(targets["sqlite"]), without_default(rocksdb_content(self.folder / "source")))

    def test_second_interrupt_ends_the_program_at_once_and_the_source_stays_P4(self):
        self.conduit("rocksdb", "--scale", "4")
        before = snapshot(self.folder / "source")
        process = self.start("migrate", "--from", self.folder / "source", "--to", self.folder / "target/new.db",
                             "--json", "--no-backup")
        process.stdout.readline()
        process.send_signal(signal.SIGINT)
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=STOP_SECONDS)
        self.assertIn(process.returncode, (STOPPED, FAILED, -signal.SIGINT))
        self.assertFalse((self.folder / "target/new.db").exists())
        self.assertEqual(snapshot(self.folder / "source"), before)

    def test_killed_run_leaves_nothing_under_the_final_name_P1(self):
        self.conduit("rocksdb", "--scale", "4")
        before = snapshot(self.folder / "source")
        for kind, name in (("sqlite", "new.db"), ("rocksdb", "new")):
            target = f"{kind}:{self.folder}/target/{name}"
            for step in ("copy", "verify"):
                code, _, _, _ = self.stopped_in(step, signal.SIGKILL, target, "--no-backup")
                self.assertEqual(code, -signal.SIGKILL)
                self.assertFalse((self.folder / "target" / name).exists())
                self.assertEqual(snapshot(self.folder / "source"), before)
            self.expect(DONE, "migrate", "--from", self.folder / "source", "--to", target, "--no-backup")

    def test_reader_that_goes_away_stops_the_run_and_nothing_is_left_P4(self):
        self.conduit("rocksdb", "--scale", "4")
        before = snapshot(self.folder / "source")
        for number, flags in enumerate(((), ("--json",)), start=1):
            reader, writer = os.pipe()
            os.close(reader)
            process = subprocess.run([CLI, "migrate", "--from", self.folder / "source", "--to",
                                      self.folder / "target/new.db", "--no-backup", *flags],
                                     env=self.environment(), stdout=writer, stderr=writer, timeout=SECONDS)
            os.close(writer)
            # Not ended by SIGPIPE: the run came to an orderly end and is noted as stopped.
            self.assertEqual(process.returncode, STOPPED)
            self.assert_target_empty()
            self.assertEqual(snapshot(self.folder / "source"), before)
            runs = [one for one in self.expect(DONE, "history", "--json").objects() if one["type"] == "run"]
            self.assertEqual([one["verdict"] for one in runs], ["stopped"] * number)

    def test_stopped_look_backup_and_verification_leave_nothing(self):
        self.conduit("rocksdb", "--scale", "8")
        copy = self.folder / "target/new.db"
        self.expect(DONE, "migrate", "--from", self.folder / "source", "--to", copy, "--no-backup")
        before = snapshot(self.folder)
        for arguments in (("inspect", self.folder / "source"),
                          ("verify", "--from", self.folder / "source", "--to", copy),
                          ("backup", self.folder / "source", "--to", self.folder / "backups")):
            with self.subTest(arguments[0]):
                process = self.start(*arguments)
                time.sleep(0.1)
                process.send_signal(signal.SIGTERM)
                _, err = process.communicate(timeout=STOP_SECONDS)
                self.assertNotIn(process.returncode, (-signal.SIGSEGV, -signal.SIGABRT), err)
                after = snapshot(self.folder)
                if process.returncode == DONE:
                    continue  # it was quicker
                after["backups"] = before["backups"]  # what was begun in it is gone again
                self.assertEqual(after, before)
