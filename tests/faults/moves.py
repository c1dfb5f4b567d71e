"""A small move below one folder, run by the real program with preload/ beside it, and what has to be true after it."""

import os
import pathlib
import shutil
import subprocess
import tempfile

import places

PRELOAD = places.BINARY_DIR / "tests/faults/libtransload_preload.so"
SECONDS = 300
RECORDS = 300


class Move:
    """The source lies outside the folder `disk`; target, backups and state are in it."""

    def __init__(self, pair):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="transload-faults-")).resolve()
        self.disk = self.folder / "disk"
        for each in ("source", "disk", "disk/target", "disk/backups", "disk/state"):
            (self.folder / each).mkdir(mode=0o700)
        source_kind, target_kind = pair.split("-")
        self.source = places.Place(None, source_kind, self.folder / "source")
        self.target = places.Place(None, target_kind, self.disk / "target")
        self.source.make(RECORDS)
        self.environment = {**os.environ, "XDG_STATE_HOME": str(self.disk / "state"), "HOME": str(self.folder),
                            "LC_ALL": "C.UTF-8"}

    def close(self):
        shutil.rmtree(self.folder)

    def run(self, *command, **more):
        return subprocess.run([places.CLI, *command], env={**self.environment, **more}, capture_output=True, text=True,
                              timeout=SECONDS)

    def migrate(self, **more):
        return self.run("migrate", "--from", self.source.location(), "--to", self.target.location(), "--backup",
                        self.disk / "backups", "--json", **more)

    def preloaded(self, **more):
        return self.migrate(LD_PRELOAD=str(PRELOAD), TRANSLOAD_FOLDER=str(self.disk),
                            ASAN_OPTIONS="verify_asan_link_order=0", **more)

    def undisturbed(self, **more):
        """The move as it should be: what every other has to end like."""
        done = self.preloaded(**more)
        if done.returncode != 0:
            raise RuntimeError(f"the undisturbed move: {done.returncode}: {done.stderr}")
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

    def go_on(self):
        """Continues what was interrupted, or starts anew when nothing had begun. What is wrong then, if anything."""
        history = self.run("history", "--json")
        if history.returncode != 0:
            return f"the history cannot be read: {history.stderr}"
        answer = self.run("resume")
        if answer.returncode == 3 and not self.target.exists():
            answer = self.migrate()
        if answer.returncode not in (0, 3) or self.content() != self.wanted:
            return f"going on gave {answer.returncode}: {answer.stdout}{answer.stderr}"
        left = self.target.leftovers() + [each.name for each in (self.disk / "backups").iterdir()
                                          if each.name.endswith(".partial")]
        if left:
            return f"left behind: {left}"
        return "the source was changed" if self.source.state() != self.before else ""
