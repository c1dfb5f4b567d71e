#!/usr/bin/env python3
"""Damages stores and backups at random places, lets the program read them, and judges what it says by other programs.

usage: mutations.py [--mutations N] [--seed N] [KIND ...]

--mutations N   for each kind (default 25; the long form takes 2000)
KIND            sqlite, rocksdb, json, gzip, backup, manifest; all without

A damaged store is moved to a store of its own kind. The program may refuse it in words, or move what another program
(Python's SQLite, JSON and gzip, a RocksDB dump of the C API) reads in it, or for RocksDB, whose files carry checksums, in
the undamaged one, unless it said that the log's tail is unfinished; it must not crash, and not succeed with anything else (S3, R2, R3, J1, J3). A damaged backup has to be
refused by `check` and `restore` (D8, X1). Needs TRANSLOAD_BINARY_DIR. The last line has the form of Qt Test's totals.
"""

import argparse
import gzip
import json
import os
import pathlib
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time

import places

SECONDS = 120
RECORDS = 120


def mutated(data, chance):
    """The bytes with one damage: a bit, a byte, a cut, a hole, something doubled or in between."""
    at = chance.randrange(len(data))
    size = chance.choice((1, 8, 100, 512, 4096))
    return chance.choice((
        lambda: data[:at] + bytes([data[at] ^ (1 << chance.randrange(8))]) + data[at + 1:],
        lambda: data[:at] + bytes([chance.randrange(256)]) + data[at + 1:],
        lambda: data[:at],
        lambda: data[:at] + data[at + size:],
        lambda: data[:at] + bytes(len(data[at:at + size])) + data[at + size:],
        lambda: data[:at] + data[at:at + size] + data[at:],
        lambda: data[:at] + chance.randbytes(size) + data[at:],
        lambda: data + chance.randbytes(size),
    ))()


def everything(path):
    """All rows of a SQLite file, text as it is stored."""
    db = sqlite3.connect(pathlib.Path(path).absolute().as_uri() + "?mode=ro", uri=True)
    db.text_factory = bytes
    try:
        names = [name.decode() for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        quoted = {name: '"' + name.replace('"', '""') + '"' for name in names if not name.startswith("sqlite_")}
        return {name: sorted(map(repr, db.execute(f"SELECT * FROM {word}"))) for name, word in quoted.items()}
    finally:
        db.close()


def document(data):
    return json.loads(data.decode("utf-8-sig"), parse_int=str, parse_float=str)


class Kind:
    """A store that is damaged and moved; `read` is what others find in it."""

    def __init__(self, name, file, read, make):
        self.name, self.read = name, read
        self.refused = 0
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="transload-mutations-"))
        self.whole = self.folder / "whole" / file
        self.whole.parent.mkdir()
        make(self.whole)
        self.damaged = self.folder / "damaged" / file
        self.target = self.folder / "target" / file
        self.environment = {**os.environ, "XDG_STATE_HOME": str(self.folder / "state"), "HOME": str(self.folder),
                            "LC_ALL": "C.UTF-8"}

    def run(self, *command):
        return subprocess.run([places.CLI, *command], env=self.environment, capture_output=True, text=True,
                              errors="replace", timeout=SECONDS)

    def damage(self, chance, only=None):
        """A new damaged copy. Gives what was done, for people."""
        for each in ("damaged", "target"):
            shutil.rmtree(self.folder / each, ignore_errors=True)
        self.target.parent.mkdir()
        if self.whole.is_dir():
            shutil.copytree(self.whole, self.damaged)
        else:
            self.damaged.parent.mkdir()
            shutil.copy(self.whole, self.damaged)
        files = [each for each in sorted(self.damaged.rglob("*")) if each.is_file()] or [self.damaged]
        files = [each for each in files if each.stat().st_size > 0 and (not only or each.name == only)]
        victim = chance.choice(files)
        data = victim.read_bytes()
        changed = data
        while changed == data:
            changed = mutated(data, chance)
        victim.write_bytes(changed)
        same = next((at for at, (old, new) in enumerate(zip(data, changed)) if old != new), min(len(data), len(changed)))
        return f"{victim.name}, {len(data)} bytes to {len(changed)}, from byte {same} on"

    def wrong(self, chance):
        """Damages once. Gives what was done and what is wrong with the answer, if anything."""
        done = self.damage(chance)
        answer = self.run("migrate", "--from", self.location(self.damaged), "--to", self.location(self.target),
                          "--no-backup", "--json")
        if answer.returncode in (1, 3) and len(answer.stderr.strip().splitlines()) >= 3:
            self.refused += 1
            return done, "" if not self.target.exists() else "refused, but there is a target"
        if answer.returncode != 0:
            return done, f"exit {answer.returncode}: {answer.stderr}"
        try:
            # A log that ends in the middle of a write is what a crash leaves: moved without it, and said so.
            is_whole = self.name == "rocksdb" and "rocksdb.walTail" not in answer.stdout
            wanted = self.read(self.whole if is_whole else self.damaged)
        except Exception as error:
            return done, f"moved, but nobody else can read it: {error}"
        return done, "" if self.read(self.target) == wanted else "moved something else"

    def location(self, path):
        return f"{'json' if self.name == 'gzip' else self.name}:{path}"


class Backup(Kind):
    """A proven backup that is damaged; `only`: the one file that is."""

    def __init__(self, name, only):
        super().__init__(name, "backup", None, self.make)
        self.only = only

    def make(self, path):
        source = path.parent / "data.db"
        places.make_sqlite(source, RECORDS)
        environment = {**os.environ, "XDG_STATE_HOME": str(source.parent / "state"), "HOME": str(source.parent)}
        subprocess.run([places.CLI, "backup", source, "--to", source.parent], env=environment, check=True,
                       stdout=subprocess.DEVNULL)
        next(source.parent.glob("transload-backup-*")).rename(path)

    def wrong(self, chance):
        done = self.damage(chance, self.only)
        for command in (("check", self.damaged), ("restore", self.damaged, "--to", self.target)):
            answer = self.run(*command)
            if answer.returncode not in (1, 3, 5) or len((answer.stdout + answer.stderr).strip().splitlines()) < 3:
                return done, f"{command[0]} gave {answer.returncode}: {answer.stdout}{answer.stderr}"
            if self.target.exists():
                return done, "restored all the same"
        self.refused += 1
        return done, ""


KINDS = {
    "sqlite": lambda: Kind("sqlite", "data.db", everything, lambda path: places.make_sqlite(path, RECORDS)),
    "rocksdb": lambda: Kind("rocksdb", "rocks", places.read_rocksdb, lambda path: subprocess.run(
        [places.SAMPLE, "conduit", "rocksdb", path, "--leave-wal"], check=True, stdout=subprocess.DEVNULL)),
    "json": lambda: Kind("json", "data.json", lambda path: document(path.read_bytes()),
                         lambda path: places.make_json(path, RECORDS)),
    "gzip": lambda: Kind("gzip", "data.json.gz", lambda path: document(gzip.decompress(path.read_bytes())), make_gzip),
    "backup": lambda: Backup("backup", None),
    "manifest": lambda: Backup("manifest", "manifest.json"),
}


def make_gzip(path):
    places.make_json(path, RECORDS)
    path.write_bytes(gzip.compress(path.read_bytes()))


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("--mutations", type=int, default=25)
    parser.add_argument("--seed", type=int, default=time.time_ns() % 1_000_000)
    parser.add_argument("kinds", nargs="*")
    options = parser.parse_args()
    chance = random.Random(options.seed)
    print(f"seed {options.seed}\n{'mutations':28} {'damaged':>8} {'refused':>8} {'bad':>6}", flush=True)
    kinds = options.kinds or list(KINDS)
    failed = 0
    for name in kinds:
        kind = KINDS[name]()
        found = [kind.wrong(chance) for _ in range(options.mutations)]
        problems = [f"{done}: {problem}" for done, problem in found if problem]
        shutil.rmtree(kind.folder)
        failed += bool(problems)
        print(f"{name:28} {len(found):8} {kind.refused:8} {len(problems):6}", flush=True)
        for problem in problems:
            print(f"    {problem}")
        print(f"{'FAIL! ' if problems else 'PASS  '} : FaultSuite::damaged_{name}", flush=True)
    print(f"Totals: {len(kinds) - failed} passed, {failed} failed, 0 skipped, 0 blacklisted, 0ms")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
