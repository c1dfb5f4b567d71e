#!/usr/bin/env python3
"""Kills moves at random moments, continues them, and judges the end with other programs.

usage: kills.py [--kills N] [--records N] [--seed N] [PAIR ...]

--kills N     kills for each pair of stores (default 4; the long form takes 200)
--records N   in each source table (default 4000)
PAIR          such as sqlite-rocksdb; all without

For each kill: the source is unchanged, the target is absent or complete, and after `resume` (or a new start, when
nothing had begun) it holds what the source holds, and nothing of the killed run is left. Prints a table and exits with 1
when anything else happened. Needs TRANSLOAD_BINARY_DIR. The last line has the form of Qt Test's totals.
"""

import argparse
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import time

import places

SECONDS = 300


class Suite:
    def __init__(self, options):
        self.options = options
        self.random = random.Random(options.seed)
        self.server_ = None
        self.rows = []

    def server(self):
        self.server_ = self.server_ or places.Server()
        return self.server_

    def pair(self, source_kind, target_kind):
        folder = pathlib.Path(tempfile.mkdtemp(prefix="transload-kills-"))
        for name in ("source", "target", "backups"):
            (folder / name).mkdir(mode=0o700)
        self.environment = {**os.environ, "XDG_STATE_HOME": str(folder / "state"), "HOME": str(folder),
                            "LC_ALL": "C.UTF-8"}
        source = places.Place(self, source_kind, folder / "source")
        target = places.Place(self, target_kind, folder / "target")
        source.make(self.options.records)
        try:
            self.sweep(folder, source, target)
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def command(self, folder, source, target):
        only = ["--only", "pairs"] if (source.kind, target.kind) == ("sqlite", "rocksdb") else []
        return [places.CLI, "migrate", "--from", source.location(), "--to", target.location(), "--backup",
                folder / "backups", *only]

    def run(self, *command):
        return subprocess.run(command, env=self.environment, capture_output=True, text=True, timeout=SECONDS)

    def expected(self, source, target):
        content = source.read()
        if (source.kind, target.kind) == ("sqlite", "rocksdb"):
            return {"pairs": content["pairs"]}
        return content

    def sweep(self, folder, source, target):
        began = time.monotonic()
        first = self.run(*self.command(folder, source, target))
        length = time.monotonic() - began
        wanted = self.expected(source, target)
        problems = []
        if first.returncode != 0 or target.read() != wanted:
            problems.append(f"undisturbed: exit {first.returncode}: {first.stderr}")
        figures = {"kills": 0, "bad": 0, "false": 0, "resumed": 0, "late": 0}
        before = source.state()
        while figures["kills"] < self.options.kills and not problems:
            target.clear()
            self.kill_once(folder, source, target, length, figures, before, wanted, problems)
        self.rows.append((f"{source.kind} → {target.kind}", figures, problems))

    def kill_once(self, folder, source, target, length, figures, before, wanted, problems):
        process = subprocess.Popen([str(word) for word in self.command(folder, source, target)], env=self.environment,
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        moment = self.random.uniform(0, length * 1.05)
        try:
            process.wait(timeout=moment)
        except subprocess.TimeoutExpired:
            process.kill()
        code = process.wait()
        if code == 0:
            figures["late"] += 1
            return
        figures["kills"] += 1
        told = f"killed after {moment:.3f} s"
        if source.state() != before:
            figures["bad"] += 1
            problems.append(f"{told}: the source was changed")
        if target.exists() and target.read() != wanted:
            figures["bad"] += 1
            problems.append(f"{told}: the target is neither absent nor complete")
        answer = self.run(places.CLI, "resume")
        if answer.returncode == 3 and not target.exists():  # killed before anything was begun
            answer = self.run(*self.command(folder, source, target))
        if answer.returncode == 0 and target.read() != wanted:
            figures["false"] += 1
            problems.append(f"{told}: called proven, but is not")
        elif answer.returncode != 0 and not (answer.returncode == 3 and target.exists() and target.read() == wanted):
            problems.append(f"{told}: resume gave {answer.returncode}: {answer.stdout}{answer.stderr}")
        else:
            figures["resumed"] += 1
        left = target.leftovers() + [each.name for each in (folder / "backups").iterdir()
                                     if each.name.endswith(".partial")]
        if left:
            figures["bad"] += 1
            problems.append(f"{told}: left behind: {left}")
        shutil.rmtree(folder / "backups")
        (folder / "backups").mkdir(mode=0o700)

    def report(self):
        print(f"{'P1 kill -9':28} {'kills':>6} {'bad':>6} {'false':>6} {'resumed-equal':>14} {'too late':>9}")
        failed = 0
        for name, figures, problems in self.rows:
            share = 100 * figures["resumed"] / max(1, figures["kills"])
            print(f"{name:28} {figures['kills']:6} {figures['bad']:6} {figures['false']:6} {share:12.1f} % {figures['late']:9}")
            for problem in problems:
                print(f"    {problem}")
            good = not problems and figures["kills"] == self.options.kills == figures["resumed"]
            failed += not good
            print(f"{'PASS  ' if good else 'FAIL! '} : FaultSuite::killed_{name.replace(' → ', '_to_')}_P1")
        print(f"Totals: {len(self.rows) - failed} passed, {failed} failed, 0 skipped, 0 blacklisted, 0ms")
        return failed


PAIRS = ("rocksdb-sqlite", "sqlite-rocksdb", "sqlite-postgresql", "json-postgresql", "postgresql-sqlite", "json-sqlite",
         "sqlite-json")


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("--kills", type=int, default=4)
    parser.add_argument("--records", type=int, default=4000)
    parser.add_argument("--seed", type=int, default=time.time_ns() % 1_000_000)
    parser.add_argument("pairs", nargs="*")
    suite = Suite(parser.parse_args())
    print(f"seed {suite.options.seed}", flush=True)
    try:
        for pair in suite.options.pairs or PAIRS:
            suite.pair(*pair.split("-"))
    finally:
        if suite.server_:
            suite.server_.close()
    return 1 if suite.report() else 0


if __name__ == "__main__":
    sys.exit(main())
