"""Moves that were killed or stopped, and what continues them."""

import json
import os
import signal
import time

from bench import DONE, FAILED, REFUSED, STOPPED, CliTest, rocksdb_content, snapshot, sqlite_content, without_default


class Resuming(CliTest):
    def setUp(self):
        super().setUp()
        self.conduit("rocksdb", "--scale", "3")
        self.target = self.folder / "target/new.db"
        self.arguments = ("migrate", "--from", self.folder / "source", "--to", self.target, "--backup",
                          self.folder / "backups")

    def kill_in(self, step):
        code, _, _, _ = self.signalled_in(step, signal.SIGKILL, *self.arguments)
        self.assertEqual(code, -signal.SIGKILL)

    def leftovers(self):
        return [path.name for folder in ("target", "backups") for path in (self.folder / folder).iterdir()
                if path.name.startswith(".transload") or path.name.endswith(".partial")]

    def assert_moved(self):
        self.assertEqual(sqlite_content(self.target), without_default(rocksdb_content(self.folder / "source")))
        self.assertEqual(self.leftovers(), [])

    def test_killed_in_each_step_and_continued_P1(self):
        fingerprints = set()
        for step in ("backup", "copy", "finish", "verify"):
            with self.subTest(step):
                before = snapshot(self.folder / "source")
                self.kill_in(step)
                made = [path for path in (self.folder / "backups").iterdir() if not path.name.endswith(".partial")]
                summary = self.expect(DONE, "resume", "--json").summary()
                self.assertEqual(summary["verdict"], "proven")
                self.assert_moved()
                fingerprints.add(summary["fingerprint"])
                self.assertEqual(snapshot(self.folder / "source"), before)
                if made:  # the complete backup was used again
                    self.assertEqual(summary["backup"]["path"], str(made[0]))
                self.expect(REFUSED, "resume")
                self.clear_moved(self.target)
        self.assertEqual(len(fingerprints), 1)

    def test_stopped_is_resumable_P4(self):
        code, _, rest, _ = self.signalled_in("copy", signal.SIGINT, *self.arguments)
        self.assertEqual(code, STOPPED)
        summary = json.loads(rest.splitlines()[-1])
        self.assertEqual((summary["verdict"], summary["canResume"]), ("stopped", True))
        self.assertEqual(self.leftovers(), [])
        self.assertEqual(self.expect(DONE, "resume", summary["run"][:6], "--json").summary()["verdict"], "proven")
        self.assert_moved()

    def test_kill_while_continuing_ten_times_converges_P2(self):
        self.kill_in("copy")
        for number in range(10):
            process = self.start("resume")
            time.sleep(0.05 * number)
            process.kill()
            process.communicate()
        # Refused where the last of them came to its end.
        self.assertIn(self.cli("resume").code, (DONE, REFUSED))
        self.assert_moved()

    def test_changed_source_is_refused(self):
        self.kill_in("copy")
        os.utime(next((self.folder / "source").glob("*.sst")))
        answer = self.cli("resume")
        self.assertEqual(answer.code, FAILED)
        self.assertIn("changed since", answer.err)
        self.assertFalse(self.target.exists())

    def test_given_up_leaves_original_and_backup(self):
        before = snapshot(self.folder / "source")
        self.kill_in("copy")
        self.assertTrue(self.leftovers())
        self.expect(DONE, "resume", "--discard")
        self.assertEqual(self.leftovers(), [])
        self.assertEqual(len(list((self.folder / "backups").iterdir())), 1)
        self.assertEqual(snapshot(self.folder / "source"), before)

    def test_new_start_clears_what_the_dead_run_left(self):
        self.kill_in("copy")
        self.assertTrue(self.leftovers())
        self.expect(DONE, *self.arguments)
        self.assert_moved()

    def test_two_starts_at_once_P6(self):
        for _ in range(5):
            pair = [self.start(*self.arguments) for _ in range(2)]
            ends = []
            for process in pair:
                out, err = process.communicate(timeout=120)
                ends.append((process.returncode, out + err))
            self.assertEqual(sorted(code == DONE for code, _ in ends), [False, True], ends)
            self.assert_moved()
            self.target.unlink()
