#!/usr/bin/env python3
"""Lets system calls of a move fail one by one, or fills the disk, and judges the end with other programs.

usage: failing.py [--tries N] [--seed N] [PAIR ...]

--tries N   for each pair of stores and kind of failure (default 3); 0: every single call, once and from there on
PAIR        such as sqlite-rocksdb; all without

preload/ makes the Nth write, sync, change of a name or making of a file fail (D2, D3), or the disk full after some
bytes (D1). Then the source is unchanged, the target is absent or complete, a success is one, and a failure has said what
happened and what is safe; once the fault is gone, `resume` or a new start brings the move to the end of an undisturbed
one, and nothing is left. Needs TRANSLOAD_BINARY_DIR. The last line has the form of Qt Test's totals.
"""

import argparse
import errno
import random
import shutil
import sys
import time

from moves import Move

PAIRS = ("rocksdb-sqlite", "sqlite-rocksdb", "sqlite-json", "json-sqlite")
ERRORS = {"write": ("D2", errno.EIO), "sync": ("D3", errno.EIO), "name": ("D3", errno.EIO), "make": ("D1", errno.ENOSPC)}


class Failing(Move):
    def __init__(self, pair):
        super().__init__(pair)
        counted = self.folder / "counts"
        self.undisturbed(TRANSLOAD_COUNT=str(counted))
        self.counts = {kind: int(number) for kind, number in map(str.split, counted.read_text().splitlines())}
        self.clear()

    def clear(self):
        """As before the first move: no target, no backup, no state."""
        for each in ("target", "backups", "state"):
            shutil.rmtree(self.disk / each)
            (self.disk / each).mkdir(mode=0o700)

    def faults(self, kind, tries, chance):
        """What to set for each try: (its words, its environment)."""
        most = self.counts[kind]
        if kind == "bytes":
            levels = range(0, most, 4096) if tries == 0 else [chance.randrange(most) for _ in range(tries)]
            return [(f"disk full after {level} bytes", {"TRANSLOAD_SPACE": str(level)}) for level in levels]
        if tries == 0:
            numbers = [(nth, how) for nth in range(1, most + 1) for how in ("", ":always")]
        else:
            numbers = [(chance.randrange(1, most + 1), chance.choice(("", ":always"))) for _ in range(tries)]
        return [(f"{kind} {nth} of {most} fails{' for good' if how else ''}",
                 {"TRANSLOAD_FAIL": f"{kind}:{nth}:{ERRORS[kind][1]}{how}"}) for nth, how in numbers]

    def judge(self, fault):
        """What is wrong after a move with this fault; empty when nothing is."""
        done = self.preloaded(**fault)
        content = self.content()
        if content not in (None, self.wanted):
            return "the target is neither absent nor complete"
        if done.returncode < 0:
            return f"ended by signal {-done.returncode}: {done.stderr}"
        if done.returncode == 0 and content is None:
            return "called proven, but there is no target"
        if done.returncode != 0 and len(done.stderr.strip().splitlines()) < 3:
            return f"exit {done.returncode} without the three lines: {done.stderr}"
        return self.go_on()


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("--tries", type=int, default=3)
    parser.add_argument("--seed", type=int, default=time.time_ns() % 1_000_000)
    parser.add_argument("pairs", nargs="*")
    options = parser.parse_args()
    chance = random.Random(options.seed)
    print(f"seed {options.seed}\n{'failing calls':44} {'faults':>6} {'bad':>6}", flush=True)
    passed = failed = 0
    for pair in options.pairs or PAIRS:
        move = Failing(pair)
        for kind in (*ERRORS, "bytes"):
            faults = move.faults(kind, options.tries, chance)
            problems = []
            for told, fault in faults:
                found = move.judge(fault)
                problems += [f"{told}: {found}"] if found else []
                move.clear()
            name = f"{pair.replace('-', '_to_')}_{'disk_full' if kind == 'bytes' else kind}_{ERRORS.get(kind, ('D1',))[0]}"
            print(f"{name:44} {len(faults):6} {len(problems):6}")
            for problem in problems:
                print(f"    {problem}")
            print(f"{'FAIL! ' if problems else 'PASS  '} : FaultSuite::failing_{name}", flush=True)
            passed, failed = passed + (not problems), failed + bool(problems)
        move.close()
    print(f"Totals: {passed} passed, {failed} failed, 0 skipped, 0 blacklisted, 0ms")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
