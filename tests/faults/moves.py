"""Small jobs below one folder, done by the real program with preload/ beside it, and what has to be true after them.

A job's name is a pair of stores for a move (sqlite-json), the same with + for one that adds to a target with data
(sqlite+sqlite), or `restore-` and a store for restoring a backup over data.
"""

import os
import pathlib
import shutil
import subprocess
import tempfile

import places

PRELOAD = places.BINARY_DIR / "tests/faults/libtransload_preload.so"
SECONDS = 300
RECORDS = 300
EARLIER = 40
JOBS = ("rocksdb-sqlite", "sqlite-rocksdb", "sqlite-json", "json-sqlite", "sqlite+sqlite", "restore-sqlite",
        "restore-json")


class Move:
    """The source lies outside the folder `disk`; target, backups and state are in it."""

    def __init__(self, source_kind, target_kind):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="transload-faults-")).resolve()
        self.disk = self.folder / "disk"
        for each in ("source", "disk", "disk/target", "disk/backups", "disk/state"):
            (self.folder / each).mkdir(mode=0o700)
        self.source = places.Place(None, source_kind, self.folder / "source")
        self.target = places.Place(None, target_kind, self.disk / "target")
        self.source.make(RECORDS)
        self.environment = {**os.environ, "XDG_STATE_HOME": str(self.disk / "state"), "HOME": str(self.folder),
                            "LC_ALL": "C.UTF-8"}
        self.earlier = None  # what the target holds before
        self.prepare()

    def prepare(self):
        """Makes what stands in the folder before the job."""

    def command(self):
        return ("migrate", "--from", self.source.location(), "--to", self.target.location(), "--backup",
                self.disk / "backups", "--json")

    def close(self):
        shutil.rmtree(self.folder)

    def reset(self):
        """As before the first run."""
        for each in ("target", "backups", "state"):
            shutil.rmtree(self.disk / each)
            (self.disk / each).mkdir(mode=0o700)
        self.prepare()

    def run(self, *command, **more):
        return subprocess.run([places.CLI, *command], env={**self.environment, **more}, capture_output=True, text=True,
                              timeout=SECONDS)

    def preloaded(self, **more):
        return self.run(*self.command(), LD_PRELOAD=str(PRELOAD), TRANSLOAD_FOLDER=str(self.disk),
                        ASAN_OPTIONS="verify_asan_link_order=0", **more)

    def undisturbed(self, **more):
        """The job as it should be: what every other has to end like."""
        done = self.preloaded(**more)
        if done.returncode != 0:
            raise RuntimeError(f"the undisturbed job: {done.returncode}: {done.stderr}")
        self.wanted = self.target.read()
        self.before = self.source.state()

    def content(self):
        """What the target holds; None when there is none, False when nobody can read it."""
        if not self.target.exists():
            return None
        try:
            return self.target.read()
        except Exception:
            return False

    def again(self):
        """Continues what was interrupted, or starts anew when nothing had begun. Gives the exit status and the words."""
        answer = self.run("resume")
        if answer.returncode == 3 and self.content() == self.earlier:
            answer = self.run(*self.command())
        return answer

    def go_on(self):
        """What is wrong after going on; empty when nothing is."""
        history = self.run("history", "--json")
        if history.returncode != 0:
            return f"the history cannot be read: {history.stderr}"
        answer = self.again()
        if answer.returncode not in (0, 3) or self.content() != self.wanted:
            return f"going on gave {answer.returncode}: {answer.stdout}{answer.stderr}"
        left = self.target.leftovers() + [each.name for each in (self.disk / "backups").iterdir()
                                          if each.name.endswith(".partial")]
        if left:
            return f"left behind: {left}"
        return "the source was changed" if self.source.state() != self.before else ""


class Adding(Move):
    def prepare(self):
        self.target.make(EARLIER)
        self.earlier = self.target.read()

    def command(self):
        return (*super().command(), "--on-conflict", "overwrite", "--yes", self.target.path.name)


class Restoring(Move):
    def prepare(self):
        made = self.run("backup", self.source.path, "--to", self.disk / "backups")
        if made.returncode != 0:
            raise RuntimeError(f"the backup to restore: {made.stderr}")
        self.backup = next((self.disk / "backups").iterdir())
        self.target.make(EARLIER)
        self.earlier = self.target.read()

    def command(self):
        return ("restore", self.backup, "--to", self.target.path, "--yes", self.target.path.name, "--json")

    def again(self):
        return self.run(*self.command())


def job(name):
    if name.startswith("restore-"):
        kind = name.removeprefix("restore-")
        return Restoring(kind, kind)
    return Adding(*name.split("+")) if "+" in name else Move(*name.split("-"))
