#!/usr/bin/env python3
"""Cuts the power at any system call of a job, goes on, and judges the end with other programs.

usage: powercut.py [--cuts N] [--seed N] [JOB ...]

--cuts N        cuts for each job (default 10); 0: after every call, with what was not synced lost, kept and
                at random
JOB             such as sqlite-rocksdb (moves.py); all without

A job is recorded once by preload/. The folder with target, backups and state is then made as a power cut at some
call may leave it (disk.py): the target is as before or complete, and complete for good when the program had called the job
proven; the history can be read; and `resume`, or a new start, brings everything to the end of an undisturbed one. That this can fail is shown first: with
the syncs of the target's file left out of the record, bad states have to be found.
Needs TRANSLOAD_BINARY_DIR. The last line has the form of Qt Test's totals.
"""

import argparse
import hashlib
import json
import random
import sys
import time

import disk
import moves

HOWS = ("lost", "kept", "random")
SEEDED_CUTS = 30
SAID_PROVEN = b'"verdict":"proven"'.hex()


def sealed(number, payload):
    """The checksum of a journal's line."""
    return hashlib.sha256(number + b" " + payload).hexdigest()[:16].encode()


class Replay:
    """`forgotten`: the name of files whose syncs are taken out of the record: a seeded fault."""

    def __init__(self, name, cuts, chance, forgotten=None):
        self.job = moves.job(name)
        self.cuts, self.random, self.forgotten = cuts, chance, forgotten
        self.done = 0
        self.problems = []

    def record(self):
        """The undisturbed job: what it changed on the disk, call by call."""
        log = self.job.folder / "log"
        medium = disk.Disk(self.job.disk)
        self.job.undisturbed(TRANSLOAD_LOG=str(log))
        return medium, self.lines(log)

    def lines(self, log):
        lines = log.read_text().splitlines()
        words = [line.split() for line in lines]
        forgotten = {rest[2] for word, *rest in words if word == "create" and disk.plain(rest[1]) == self.forgotten}
        return [line for line, (word, *rest) in zip(lines, words) if word != "sync" or rest[0] not in forgotten]

    def points(self, lines):
        """Where to cut, and what becomes of what was not synced. Half of the cuts stand just before or after what orders
        the disk, half of them anywhere."""
        if self.cuts == 0:
            return [(point, how) for point in range(len(lines) + 1) for how in HOWS]
        edges = [i for i, line in enumerate(lines) if line.split()[0] in ("sync", "rename", "remove", "say")]
        some = [self.random.choice(edges) + self.random.randrange(2) for _ in range(self.cuts // 2)]
        some += [self.random.randrange(len(lines)) for _ in range(self.cuts - len(some))]
        return [(point, self.random.choice(HOWS)) for point in sorted(some)]

    def sweep(self):
        medium, lines = self.record()
        reached = 0
        is_proven = False
        for point, how in self.points(lines):
            for line in lines[reached:point]:
                medium.follow(line)
                is_proven = is_proven or (line.startswith("say ") and SAID_PROVEN in line)
            reached = max(reached, point)
            self.done += 1
            medium.cut(how, self.random)
            self.renumber(medium.reborn)
            found = self.judge(is_proven)
            if found:
                self.problems.append(f"cut after call {point} of {len(lines)}, unsynced {how}: {found}")
        self.job.close()

    def renumber(self, reborn):
        """A disk keeps its inodes' numbers over a power cut; ours are new, so the journal has to know them."""
        for path in (self.job.disk / "state").glob("transload/journals/*.journal"):
            lines = path.read_bytes().split(b"\n")
            for at, line in enumerate(lines):
                size, number, checksum, payload = (line.split(b" ", 3) + [b""] * 3)[:4]
                if checksum != sealed(number, payload) or b'"type":"switch"' not in payload:
                    continue
                entry = json.loads(payload)
                entry["inode"] = reborn.get(entry["inode"], entry["inode"])
                entry["parts"] = {name: reborn.get(inode, inode) for name, inode in entry["parts"].items()}
                payload = json.dumps(entry, separators=(",", ":"), ensure_ascii=False, sort_keys=True).encode()
                lines[at] = b"%d %s %s %s" % (len(payload), number, sealed(number, payload), payload)
            path.write_bytes(b"\n".join(lines))

    def judge(self, is_proven):
        """What is wrong after this cut; empty when nothing is."""
        content = self.job.content()
        if content not in (self.job.earlier, self.job.wanted):
            return "the target is neither as before nor complete"
        if is_proven and content != self.job.wanted:
            return "the job was called proven, but the target is as before"
        return self.job.go_on()


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("--cuts", type=int, default=10)
    parser.add_argument("--seed", type=int, default=time.time_ns() % 1_000_000)
    parser.add_argument("jobs", nargs="*")
    options = parser.parse_args()
    chance = random.Random(options.seed)
    print(f"seed {options.seed}\n{'D4 power cut':28} {'cuts':>6} {'bad':>6}", flush=True)
    seeded = Replay("json-sqlite", SEEDED_CUTS, chance, forgotten="data.db")
    seeded.sweep()
    print(f"{'seeded: no sync':28} {seeded.done:6} {len(seeded.problems):6}")
    ends = [("missing_sync_is_found", bool(seeded.problems))]
    for name in options.jobs or moves.JOBS:
        replay = Replay(name, options.cuts, chance)
        replay.sweep()
        print(f"{name:28} {replay.done:6} {len(replay.problems):6}", flush=True)
        for problem in replay.problems:
            print(f"    {problem}")
        ends.append((f"power_cut_{name}", not replay.problems))
    for title, is_good in ends:
        print(f"{'PASS  ' if is_good else 'FAIL! '} : FaultSuite::{title}_D4")
    failed = sum(not is_good for _, is_good in ends)
    print(f"Totals: {len(ends) - failed} passed, {failed} failed, 0 skipped, 0 blacklisted, 0ms")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
