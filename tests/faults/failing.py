#!/usr/bin/env python3
"""Lets system calls of a job fail one by one, or fills the disk, and judges the end with other programs.

usage: failing.py [--tries N] [--seed N] [JOB ...]

--tries N   for each job and kind of failure (default 3); 0: every single call, once and from there on
JOB         such as sqlite-rocksdb (moves.py); all without

preload/ makes the Nth write, sync, change of a name or making of a file fail (D2, D3), or the disk full after some
bytes (D1). Then the source is unchanged, the target is as before or complete, a success is one, and a failure has said what
happened and what is safe; once the fault is gone, `resume` or a new start brings the job to the end of an undisturbed
one, and nothing is left. Needs TRANSLOAD_BINARY_DIR. The last line has the form of Qt Test's totals.
"""

import argparse
import errno
import random
import sys
import time

import moves

ERRORS = {"write": ("D2", errno.EIO), "sync": ("D3", errno.EIO), "name": ("D3", errno.EIO), "make": ("D1", errno.ENOSPC)}


class Failing:
    def __init__(self, name):
        self.job = moves.job(name)
        counted = self.job.folder / "counts"
        self.job.undisturbed(TRANSLOAD_COUNT=str(counted))
        self.counts = {kind: int(number) for kind, number in map(str.split, counted.read_text().splitlines())}

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
        """What is wrong after the job with this fault; empty when nothing is."""
        self.job.reset()
        done = self.job.preloaded(**fault)
        content = self.job.content()
        if content not in (self.job.earlier, self.job.wanted):
            return "the target is neither as before nor complete"
        if done.returncode < 0:
            return f"ended by signal {-done.returncode}: {done.stderr}"
        if done.returncode == 0 and content != self.job.wanted:
            return "called proven, but the target is as before"
        if done.returncode != 0 and len(done.stderr.strip().splitlines()) < 3:
            return f"exit {done.returncode} without the three lines: {done.stderr}"
        return self.job.go_on()


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("--tries", type=int, default=3)
    parser.add_argument("--seed", type=int, default=time.time_ns() % 1_000_000)
    parser.add_argument("jobs", nargs="*")
    options = parser.parse_args()
    chance = random.Random(options.seed)
    print(f"seed {options.seed}\n{'failing calls':44} {'faults':>6} {'bad':>6}", flush=True)
    passed = failed = 0
    for job in options.jobs or moves.JOBS:
        failing = Failing(job)
        for kind in (*ERRORS, "bytes"):
            faults = failing.faults(kind, options.tries, chance)
            problems = []
            for told, fault in faults:
                found = failing.judge(fault)
                problems += [f"{told}: {found}"] if found else []
            name = f"{job}_{'disk_full' if kind == 'bytes' else kind}_{ERRORS.get(kind, ('D1',))[0]}"
            print(f"{name:44} {len(faults):6} {len(problems):6}")
            for problem in problems:
                print(f"    {problem}")
            print(f"{'FAIL! ' if problems else 'PASS  '} : FaultSuite::failing_{name}", flush=True)
            passed, failed = passed + (not problems), failed + bool(problems)
        failing.job.close()
    print(f"Totals: {passed} passed, {failed} failed, 0 skipped, 0 blacklisted, 0ms")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
