"""Large values and large files: they pass, and memory grows with the largest record only.

The heavy ones (a value of 200 MB, a JSON array of 1 GB) run with TRANSLOAD_HEAVY=1; they need 4 GB of disk.
"""

import os
import subprocess
import sys

from bench import CLI, DONE, CliTest
from servers import PostgresServer

HEAVY = os.environ.get("TRANSLOAD_HEAVY") == "1"
BASE_MB = 200  # G14: what a run may take besides its largest record
COPIES = 4
# A process starts with the peak of the one that it was forked from: the command gets a small parent of its own.
MEASURE = """import os, subprocess, sys
child = subprocess.Popen(sys.argv[2:])
_, status, usage = os.wait4(child.pid, 0)
open(sys.argv[1], "w").write(str(usage.ru_maxrss))
sys.exit(os.waitstatus_to_exitcode(status) & 255)"""


class BigBench(CliTest):
    """Runs whose memory is measured."""

    def peak(self, *arguments):
        """Runs a command that must succeed; gives the most memory that it held, in MB."""
        with open(self.folder / "out", "w") as out:
            code = subprocess.run([sys.executable, "-c", MEASURE, self.folder / "peak", CLI, *map(str, arguments)],
                                  env=self.environment(), stdout=out, stderr=out, cwd=self.folder).returncode
        self.assertEqual(code, DONE, (self.folder / "out").read_text())
        return int((self.folder / "peak").read_text()) / 1024

    def shell(self, path, sql):
        return subprocess.run(["sqlite3", "-bail", path], input=sql, check=True, capture_output=True, text=True).stdout

    def make(self, path, megabytes):
        """Made by the shell, as the memory of this program would count as the command's."""
        self.shell(path, f"""CREATE TABLE small (id INTEGER PRIMARY KEY, name TEXT);
            INSERT INTO small VALUES (1, 'one'), (2, NULL);
            CREATE TABLE big (id INTEGER PRIMARY KEY, doc TEXT, data BLOB);
            INSERT INTO big VALUES (1, replace(hex(zeroblob(1250000)), '0000', 'zoë 😀'), NULL), (2, '', x''),
                (3, NULL, randomblob({megabytes * 1_000_000})), (4, 'after', x'00');""")

    def pass_through(self, megabytes):
        if PostgresServer.obstacle():
            self.skipTest(PostgresServer.obstacle())
        server = PostgresServer.running()
        server.sql("DROP DATABASE IF EXISTS big WITH (FORCE); CREATE DATABASE big")
        self.make(self.folder / "source/data.db", megabytes)
        stores = {"sqlite": "sqlite:{}/{}.db", "json": "json:{}/{}.json", "rocksdb": "rocksdb:{}/{}"}
        peaks, last = {}, ("sqlite", self.folder / "source/data.db")
        # A way on which every store follows and precedes every other.
        for step, store in enumerate(("json", "rocksdb", "postgresql", "sqlite", "rocksdb", "json", "postgresql", "rocksdb",
                                      "sqlite", "postgresql", "json", "sqlite")):
            place = (server.over_socket("big", f"s{step}") if store == "postgresql"
                     else stores[store].format(self.folder / "target", f"s{step}"))
            way = f"{last[0]} to {store}"
            peaks[way] = self.peak("migrate", "--from", last[1], "--to", place, "--no-backup")
            last = (store, place)
        self.assertEqual(len(peaks), 12)
        hashed = [self.shell(path, ".sha3sum") for path in (self.folder / "source/data.db", last[1][len("sqlite:"):])]
        self.assertEqual(hashed[0], hashed[1])
        print("\n  peak MB: " + ", ".join(f"{way} {int(peak)}" for way, peak in peaks.items()))
        largest = max(megabytes, 12)  # the doc has 12 MB
        self.assertEqual({way: peak for way, peak in peaks.items() if peak > BASE_MB + COPIES * largest}, {})


class BigValues(BigBench):
    def test_ten_megabytes_go_everywhere_in_bounded_memory_G14(self):
        self.pass_through(10)


if HEAVY:
    class HeavyValues(BigBench):
        def test_two_hundred_megabytes_go_everywhere_in_bounded_memory_G14(self):
            self.pass_through(200)

        def test_array_of_a_gigabyte_is_read_in_bounded_memory_G14(self):
            path = self.folder / "source/large.json"
            text = "x" * 400
            with open(path, "w") as file:
                file.write("[\n")
                for number in range(2_000_000):
                    file.write(f'{"," if number else ""}{{"id": {number}, "name": "Name {number}", "ratio": {number}.50, '
                               f'"flag": {"true" if number % 2 else "null"}, "text": "{text}", "tags": [1, {number}, "zoë"]}}\n')
                file.write("]\n")
            self.assertGreater(path.stat().st_size, 10 ** 9)
            for target in (f"sqlite:{self.folder}/target/large.db", f"json:{self.folder}/target/large.json"):
                peak = self.peak("migrate", "--from", f"json:{path}", "--to", target, "--no-backup")
                print(f"\n  1 GB JSON to {target.partition(':')[0]}: {int(peak)} MB")
                self.assertLess(peak, BASE_MB)
