"""A password that must turn up nowhere: in moves that end well, fail, are stopped, killed or crash (fault X3)."""

import base64
import itertools
import os
import pathlib
import resource
import signal
import time
import urllib.parse

from bench import DONE, FAILED, REFUSED, SECONDS, STOPPED, CliTest
from servers import PostgresServer

CANARY = "c4n4ry-Zwölf&geheim"
ROWS = 20_000


def shapes(text):
    """The password as a program might write it down by mistake."""
    plain = text.encode()
    # What is certain to be in a base64 text, wherever the password begins in it.
    wrapped = [base64.b64encode(bytes(shift) + plain)[4 if shift else 0:-4].rstrip(b"=") for shift in range(3)]
    return [plain, plain.hex().encode(), plain.hex().upper().encode(), text.encode("utf-16-le"), text.encode("utf-16-be"),
            urllib.parse.quote(text).encode(), text.encode("unicode_escape"), plain[::-1], *wrapped]


def unlimited():
    resource.setrlimit(resource.RLIMIT_CORE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))


class Canary(CliTest):
    def setUp(self):
        super().setUp()
        if PostgresServer.obstacle():
            self.skipTest(PostgresServer.obstacle())
        self.server = PostgresServer.running()
        self.server.sql("DROP DATABASE IF EXISTS nest WITH (FORCE); DROP ROLE IF EXISTS bird; CREATE DATABASE nest;"
                        f"CREATE ROLE bird LOGIN PASSWORD '{CANARY}'; GRANT CREATE ON DATABASE nest TO bird")
        self.server.sql("CREATE SCHEMA full_one; GRANT USAGE, CREATE ON SCHEMA full_one TO bird; SET ROLE bird;"
                        "CREATE TABLE full_one.t (id int PRIMARY KEY, name text);"
                        f"INSERT INTO full_one.t SELECT i, 'row ' || i FROM generate_series(1, {ROWS}) i", "nest")
        self.address = self.server.over_tls("nest", "full_one", user="bird")
        self.password = self.folder / "secrets/password"
        self.password.parent.mkdir(mode=0o700)
        self.password.write_text(CANARY)
        self.password.chmod(0o600)
        self.numbers = itertools.count()
        self.seen = []
        self.runs = 0
        self.closed = 0  # of them, those that were seen to forbid core files

    def look(self, told, *texts):
        for text in texts:
            self.seen += [f"{told}: {shape!r}" for shape in shapes(CANARY) if shape in text]

    def look_at_process(self, told, process):
        """What others may see of it, and whether it would leave a core file."""
        proc = pathlib.Path(f"/proc/{process.pid}")
        for name in ("cmdline", "environ", "comm", "status", "maps", "mountinfo"):
            try:
                self.look(f"{told}: /proc/{name}", (proc / name).read_bytes())
            except OSError:
                pass  # it has ended
        try:
            limits = [line for line in (proc / "limits").read_text().splitlines() if line.startswith("Max core")]
        except OSError:
            return False
        return limits[0].split()[4:6] == ["0", "0"]

    def look_at_files(self, told):
        for path in self.folder.rglob("*"):
            if path.is_file() and path != self.password:
                self.assertFalse(path.name.startswith("core"), path)
                self.look(f"{told}: {path}", path.read_bytes())
            self.look(f"{told}: a name", os.fsencode(path.name))

    def spied_on(self, told, *arguments, number=None, is_begun=False, stdin=None):
        """Runs to the end, or to a signal: while it looks, or once it has begun. Gives the exit status."""
        process = self.start(*arguments, preexec_fn=unlimited, stdin=stdin and open(stdin))
        is_closed = False
        began = time.monotonic()
        while process.poll() is None and time.monotonic() - began < SECONDS:
            is_closed = self.look_at_process(told, process) or is_closed
            if number and is_closed and (not is_begun or any((self.folder / "target").glob(".transload*"))):
                process.send_signal(number)
                break
            time.sleep(0.002)
        out, err = process.communicate(timeout=SECONDS)
        self.look(told, out.encode(), err.encode())
        self.look_at_files(told)
        self.told = f"{told}: {process.returncode}: {err}"
        self.runs += 1
        self.closed += is_closed
        return process.returncode

    def move(self, told, *more, given=("--from-password-file",), **how):
        target = self.folder / f"target/{next(self.numbers)}.db"
        password = (given[0], self.password) if given[0].endswith("file") else given
        return self.spied_on(told, "migrate", "--from", self.address, "--to", target, "--backup",
                             self.folder / "backups", "--json", *password, *more, **how)

    def test_a_password_turns_up_nowhere_in_twenty_runs_X3(self):
        self.assertEqual(self.move("a move"), DONE)
        self.assertEqual(self.move("from standard input", given=("--password-stdin",), stdin=self.password), DONE)
        self.assertEqual(self.move("a dry run", "--dry-run"), DONE)
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGKILL, signal.SIGABRT, signal.SIGSEGV):
            for is_begun, stopped in ((False, FAILED), (True, STOPPED)):
                self.assertIn(self.move(f"signal {number}", number=number, is_begun=is_begun), (stopped, DONE, -number),
                              self.told)
        wrong = self.address.replace("bird@", "nobody@")
        self.assertEqual(self.spied_on("in words", "migrate", "--from", self.address, "--to", self.folder / "target/words.db",
                                       "--no-backup", "--from-password-file", self.password), DONE)
        self.assertEqual(self.spied_on("wrong password", "migrate", "--from", wrong, "--to", self.folder / "target/w.db",
                                       "--no-backup", "--from-password-file", self.password), REFUSED)
        for told, command in {"inspect": ("inspect", self.address), "backup": ("backup", self.address, "--to", "backups"),
                              "plan": ("plan", "--from", self.address, "--to", self.folder / "target/p.db",
                                       "--no-backup")}.items():
            self.assertEqual(self.spied_on(told, *command, "--from-password-file", self.password), DONE, told)
        self.server.sql("ALTER ROLE bird CONNECTION LIMIT 0")
        self.assertIn(self.move("too many connections"), (REFUSED, FAILED))
        self.server.sql("ALTER ROLE bird CONNECTION LIMIT -1; REVOKE ALL ON ALL TABLES IN SCHEMA full_one FROM bird", "nest")
        self.server.sql("REVOKE USAGE ON SCHEMA full_one FROM bird", "nest")
        self.assertIn(self.move("no rights"), (REFUSED, FAILED))
        for verb in ("history", "resume"):
            answer = self.cli(verb)
            self.look(verb, answer.out.encode(), answer.err.encode())
        self.assertEqual(self.seen, [])
        self.assertGreaterEqual(self.runs, 20)
        self.assertGreater(self.closed, self.runs // 2)

    def test_a_password_that_is_written_down_is_found(self):
        """The search itself, with a file for each shape."""
        for number, shape in enumerate(shapes(CANARY)):
            (self.folder / f"found{number}").write_bytes(b"before" + shape + b"after")
        self.look_at_files("seeded")
        self.assertGreaterEqual(len(self.seen), len(shapes(CANARY)))
