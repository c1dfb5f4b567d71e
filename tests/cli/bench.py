"""What the command-line tests share: running the real programs, and judging their work without their code."""

import hashlib
import json
import os
import pathlib
import shutil
import signal
import sqlite3
import stat
import subprocess
import tempfile
import time
import unittest

BINARY_DIR = pathlib.Path(os.environ["TRANSLOAD_BINARY_DIR"])
SOURCE_DIR = pathlib.Path(os.environ["TRANSLOAD_SOURCE_DIR"])
CLI = BINARY_DIR / "src/cli/transload-cli"
SAMPLE = BINARY_DIR / "tests/support/transload-sample"
DUMP = BINARY_DIR / "tests/support/rocksdb_dump"
FINGERPRINT = SOURCE_DIR / "tests/support/fingerprint.py"

DONE, FAILED, USAGE, REFUSED, STOPPED, DIFFERENT, QUARANTINED, UNVERIFIED = range(8)
ATTEMPTS = 20  # to send a signal in a step, before the move is over
SECONDS = 300  # no command of these tests may take longer, also on a busy machine


def snapshot(folder):
    """Everything in a folder that could show a change: name -> mode, size, time, content; folders too."""
    state = {}
    for path in [pathlib.Path(folder), *pathlib.Path(folder).rglob("*")]:
        info = path.lstat()
        digest = hashlib.sha256(path.read_bytes()).hexdigest() if stat.S_ISREG(info.st_mode) else ""
        size = info.st_size if stat.S_ISREG(info.st_mode) else 0
        state[str(path.relative_to(folder))] = (oct(info.st_mode), size, info.st_mtime_ns, digest)
    return state


def rocksdb_content(folder):
    """Family -> sorted pairs, read by the separate dump program; empty families are listed."""
    summary = subprocess.run([DUMP, folder, "--summary"], check=True, capture_output=True, text=True).stdout
    content = {line.rsplit("\t", 1)[0]: [] for line in summary.splitlines()}
    for line in subprocess.run([DUMP, folder], check=True, capture_output=True, text=True).stdout.splitlines():
        family, key, value = line.split(" ")
        content[bytes.fromhex(family).decode()].append((bytes.fromhex(key), bytes.fromhex(value)))
    return {family: sorted(pairs) for family, pairs in content.items()}


def sqlite_content(path):
    """Table -> sorted pairs, read by Python's own SQLite."""
    db = sqlite3.connect(pathlib.Path(path).absolute().as_uri() + "?mode=ro", uri=True)
    try:
        tables = [name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        quoted = {name: '"' + name.replace('"', '""') + '"' for name in tables}
        return {name: sorted(db.execute(f"SELECT key, value FROM {quoted[name]}")) for name in tables}
    finally:
        db.close()


def without_default(content):
    """Without RocksDB's own family, which every database has, when it is empty."""
    return {name: pairs for name, pairs in content.items() if name != "default" or pairs}


def make_pairs(path, tables):
    """A SQLite file of key/value tables."""
    db = sqlite3.connect(path)
    for name, pairs in tables.items():
        quoted = '"' + name.replace('"', '""') + '"'
        db.execute(f"CREATE TABLE {quoted} (key BLOB PRIMARY KEY, value BLOB NOT NULL)")
        db.executemany(f"INSERT INTO {quoted} VALUES (?, ?)", pairs)
    db.commit()
    db.close()


def public_entries(folder):
    """The entries that others than the owner may use in some way."""
    return [str(path) for path in [pathlib.Path(folder), *pathlib.Path(folder).rglob("*")]
            if path.lstat().st_mode & 0o077]


class Answer:
    """How a run of transload-cli ended, and what it said."""

    def __init__(self, code, out, err):
        self.code = code
        self.out = out
        self.err = err

    def __str__(self):
        return f"exit status {self.code}\n--- stdout\n{self.out}\n--- stderr\n{self.err}"

    def objects(self):
        return [json.loads(line) for line in self.out.splitlines()]

    def summary(self):
        return self.objects()[-1]


class CliTest(unittest.TestCase):
    """A folder of its own for each test, with a state folder in it."""

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="transload-cli-test-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.state = self.folder / "state"
        for name in ("source", "target", "backups", "reports"):
            (self.folder / name).mkdir(mode=0o700)

    def environment(self):
        return {**os.environ, "XDG_STATE_HOME": str(self.state), "XDG_DATA_HOME": str(self.folder / "data"),
                "HOME": str(self.folder / "home"), "LC_ALL": "C.UTF-8"}

    def start(self, *arguments, extra=None, **options):
        """`extra`: variables of the environment to set besides."""
        return subprocess.Popen([CLI, *map(str, arguments)], env={**self.environment(), **(extra or {})}, stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE, text=True, cwd=self.folder, **options)

    def cli(self, *arguments, **options):
        process = self.start(*arguments, **options)
        out, err = process.communicate(timeout=SECONDS)
        return Answer(process.returncode, out, err)

    def expect(self, code, *arguments, **options):
        answer = self.cli(*arguments, **options)
        self.assertEqual(answer.code, code, f"{arguments}: {answer}")
        return answer

    def signalled_in(self, step, number, *arguments):
        """Starts a move and sends the signal as soon as the step shows; anew when the move was over before it came.

        Gives exit status, seconds from the signal to the end, output and errors.
        """
        target = pathlib.Path(str(arguments[arguments.index("--to") + 1]).split(":", 1)[-1])
        for _ in range(ATTEMPTS):
            process = self.start(*arguments, "--json")
            for line in process.stdout:
                one = json.loads(line)
                if one["type"] == "progress" and one["step"] == step:
                    break
            process.send_signal(number)
            asked = time.monotonic()
            out, err = process.communicate(timeout=SECONDS)
            seconds = time.monotonic() - asked
            if process.returncode != DONE and not (number == signal.SIGKILL and target.exists()):
                return process.returncode, seconds, out, err
            self.clear_moved(target)
        self.fail(f"each move was over before the signal came in the step {step}")

    def clear_moved(self, target):
        """Ends what a kill behind the last switch left, and takes the whole move away."""
        self.assertIn(self.cli("resume").code, (DONE, REFUSED))
        if target.is_dir():
            shutil.rmtree(target)
        else:
            target.unlink()
        for path in (self.folder / "backups").iterdir():
            shutil.rmtree(path)

    def conduit(self, kind, *options):
        """A Conduit sample in the source folder; gives the number of pairs per tree."""
        out = subprocess.run([SAMPLE, "conduit", kind, self.folder / "source", *options], check=True,
                             capture_output=True, text=True).stdout
        return json.loads(out)

    def assert_target_empty(self):
        self.assertEqual(list((self.folder / "target").iterdir()), [])
