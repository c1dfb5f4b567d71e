"""Wrong starts: each refused before any write, with words of its own and exit status 3."""

import gzip
import os
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys

from bench import DONE, FAILED, REFUSED, CliTest, make_pairs, snapshot
from servers import PostgresServer

HOLD = """
import fcntl, sys
file = open(sys.argv[1], "r+b")
fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
print("held", flush=True)
sys.stdin.read()
"""


class Refusals(CliTest):
    def refused(self, *arguments):
        """The three lines of a refusal; nothing at all may have been written."""
        before = snapshot(self.folder)
        answer = self.expect(REFUSED, *arguments)
        self.assertEqual(snapshot(self.folder), before, arguments)
        lines = answer.err.splitlines()
        self.assertGreaterEqual(len(lines), 3, answer)
        self.assertTrue(all(lines[:3]), answer)
        self.assertIn("Nothing was changed or created.", lines[1], answer)
        return lines[:3]

    def test_each_wrong_start_is_refused_in_its_own_words(self):
        self.conduit("rocksdb")
        source, target, backups = (self.folder / name for name in ("source", "target", "backups"))
        (self.folder / "empty").mkdir()
        (self.folder / "zero.db").touch()
        (self.folder / "notes.txt").write_text("not a database\n")
        (self.folder / "letters").mkdir()
        (self.folder / "letters/letter.odt").write_text("Dear all")
        (self.folder / "taken.db").write_text("mine")
        (self.folder / "full").mkdir()
        (self.folder / "full/mine").touch()
        shutil.copytree(source, self.folder / "cut")
        (self.folder / "cut/CURRENT").unlink()
        (self.folder / "plain.db").write_bytes(b"SQLite format 3\0" + b"\0" * 50)
        make_pairs(self.folder / "nothing.db", {})
        fine = ("--to", target / "new.db", "--backup", backups)
        starts = {
            "missing": ("--from", self.folder / "nowhere", *fine),
            "empty folder": ("--from", self.folder / "empty", *fine),
            "zero bytes": ("--from", self.folder / "zero.db", *fine),
            "text file": ("--from", self.folder / "notes.txt", *fine),
            "other folder": ("--from", self.folder / "letters", *fine),
            "no CURRENT": ("--from", f"rocksdb:{self.folder}/cut", *fine),
            "cut file": ("--from", self.folder / "plain.db", *fine),
            "target exists": ("--from", source, "--to", self.folder / "taken.db", "--backup", backups),
            "target folder full": ("--from", source, "--to", f"rocksdb:{self.folder}/full", "--backup", backups),
            "target is source": ("--from", source, "--to", f"rocksdb:{source}", "--backup", backups),
            "target in source": ("--from", source, "--to", source / "conduit.db", "--backup", backups),
            "target folder missing": ("--from", source, "--to", target / "no/new.db", "--backup", backups),
            "backup in source": ("--from", source, "--to", target / "new.db", "--backup", source),
            "backup in media": ("--from", source, "--to", target / "new.db", "--backup", source / "media"),
            "backup missing": ("--from", source, "--to", target / "new.db", "--backup", self.folder / "gone"),
            "report in source": ("--from", source, *fine, "--report", source),
            "report missing": ("--from", source, *fine, "--report", self.folder / "gone"),
            "unknown collection": ("--from", source, *fine, "--only", "no_such_tree"),
            "unknown profile": ("--from", source, *fine, "--profile", "no_such_profile"),
            "unknown target": ("--from", source, "--to", target / "what", "--backup", backups),
            "twice the same": ("--from", source, "--to", f"sqlite:{source}", "--backup", backups),
        }
        told = {}
        for name, arguments in starts.items():
            with self.subTest(name):
                told[name] = self.refused("migrate", *arguments)[0]
        # The same words for two different reasons would leave the person guessing.
        self.assertEqual(len(told), len(starts))
        unlike = {name: line for name, line in told.items()
                  if name not in ("backup in media", "target folder full", "twice the same")}
        for name, line in unlike.items():
            others = [other for other in unlike if other != name and unlike[other] == line]
            self.assertEqual(others, [], line)

    def test_store_without_anything_in_it_is_refused(self):
        db = sqlite3.connect(self.folder / "nothing.db")
        db.execute("PRAGMA user_version = 1")
        db.commit()
        db.close()
        lines = self.refused("migrate", "--from", self.folder / "nothing.db", "--to", self.folder / "target/new.db",
                             "--no-backup")
        self.assertIn("nothing to move", lines[0])

    def test_folder_with_two_databases_is_refused_and_both_are_named(self):
        for name in ("a.db", "b.db"):
            make_pairs(self.folder / "source" / name, {"t": [(b"k", b"v")]})
        lines = self.refused("migrate", "--from", self.folder / "source", "--to", self.folder / "target/new.db",
                             "--no-backup")
        self.assertIn("more than one", lines[0])
        self.assertIn("a.db", lines[2])
        self.assertIn("b.db", lines[2])

    def test_links_do_not_hide_that_target_or_backup_is_the_source_D5(self):
        self.conduit("rocksdb")
        source = self.folder / "source"
        (self.folder / "link").symlink_to(source)
        for target, backup in ((f"rocksdb:{self.folder}/link", "backups"), (self.folder / "link/new.db", "backups"),
                               (self.folder / "target/new.db", "link"),
                               (self.folder / "target/../link/../source/new.db", "backups")):
            with self.subTest(target=target, backup=backup):
                self.refused("migrate", "--from", source, "--to", target, "--backup", self.folder / backup)

    def test_source_in_use_is_refused_and_the_holder_named_R1(self):
        self.conduit("rocksdb")
        holder = subprocess.Popen([sys.executable, "-c", HOLD, self.folder / "source/LOCK"], stdin=subprocess.PIPE,
                                  stdout=subprocess.PIPE, text=True)
        self.addCleanup(holder.communicate)
        self.assertEqual(holder.stdout.readline(), "held\n")
        lines = self.refused("migrate", "--from", self.folder / "source", "--to", self.folder / "target/new.db",
                             "--backup", self.folder / "backups")
        self.assertIn(str(holder.pid), lines[0])
        inspected = self.expect(DONE, "inspect", self.folder / "source", "--json").summary()
        self.assertEqual(inspected["holder"]["pid"], holder.pid)

    def test_missing_space_is_refused_with_the_numbers_D1(self):
        self.conduit("rocksdb")
        # A file of the database's kind with nothing on the disk, but larger than what is free.
        volume = os.statvfs(self.folder)
        huge = self.folder / "source/999999.sst"
        with open(huge, "wb") as file:
            file.truncate(volume.f_bavail * volume.f_frsize + 2 ** 30)
        names = sorted(str(path) for path in self.folder.rglob("*"))
        answer = self.expect(REFUSED, "migrate", "--from", self.folder / "source", "--to",
                             self.folder / "target/new.db", "--backup", self.folder / "backups")
        self.assertRegex(answer.err.splitlines()[0], "are needed and .* are free")
        self.assertEqual(sorted(str(path) for path in self.folder.rglob("*")), names)

    def test_disk_that_fills_up_leaves_nothing_D1(self):
        self.conduit("rocksdb")
        before = snapshot(self.folder / "source")

        def limited(size):
            def limit():
                signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
                resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
            return limit

        for size in (2 ** 16, 2 ** 18, 2 ** 20, 2 ** 21):
            for target in (self.folder / "target/new.db", f"rocksdb:{self.folder}/target/new"):
                for backup in ("--no-backup", "--backup"):
                    more = (backup, self.folder / "backups") if backup == "--backup" else (backup,)
                    with self.subTest(size=size, target=target, backup=backup):
                        answer = self.cli("migrate", "--from", self.folder / "source", "--to", target, *more,
                                          preexec_fn=limited(size))
                        self.assertIn(answer.code, (DONE, FAILED), answer)
                        if answer.code == DONE:
                            shutil.rmtree(self.folder / "target")
                            (self.folder / "target").mkdir(mode=0o700)
                            continue
                        self.assertEqual(len(answer.err.splitlines()) >= 3, True, answer)
                        self.assert_target_empty()
                        self.assertEqual(snapshot(self.folder / "source"), before)
                        for left in (self.folder / "backups").iterdir():
                            self.assertFalse(left.name.endswith(".partial"), left)

    def test_damaged_sources_are_refused_each_in_its_own_words_S3_R2(self):
        make_pairs(self.folder / "source/good.db", {"t": [(str(i).encode(), b"x" * 500) for i in range(2000)]})
        good = (self.folder / "source/good.db").read_bytes()
        damaged = {"cut": good[:len(good) // 2 + 100], "header": b"SQLite format 3\0" + os.urandom(84) + good[100:]}
        for name, content in damaged.items():
            with self.subTest(name):
                path = self.folder / f"{name}.db"
                path.write_bytes(content)
                before = snapshot(path.parent / "source")
                answer = self.cli("migrate", "--from", path, "--to", self.folder / "target/new.db", "--no-backup")
                self.assertIn(answer.code, (FAILED, REFUSED), answer)
                self.assert_target_empty()
                self.assertEqual(path.read_bytes(), content)
                self.assertEqual(snapshot(path.parent / "source"), before)

    def told_apart(self, starts, *more):
        """Refuses each start, with a first line that no other has; none repeats what stands in the data."""
        told = {}
        for name, arguments in starts.items():
            with self.subTest(name):
                lines = self.refused("migrate", *arguments, *more)
                self.assertNotIn("canary", " ".join(lines))
                told[name] = lines[0]
        self.assertEqual(len(told), len(starts))
        for name, line in told.items():
            self.assertEqual([other for other in told if other != name and told[other] == line], [], line)
        return told

    def test_each_damage_of_json_is_refused_in_its_own_words_J1_J2_J3(self):
        packed = gzip.compress(b'[{"a": "canary"}]')
        damages = {
            "cut.json": b'[{"a": 1}, {"a": "canary',
            "comma.json": b'[{"a": "canary"},]',
            "twins.json": b'[{"canary": 1, "canary": 2}]',
            "latin.json": b'[{"a": "canary \xe4"}]',
            "control.json": b'[{"a": "canary \x01"}]',
            "surrogate.json": b'[{"a": "canary \\ud800"}]',
            "escape.json": b'[{"a": "canary \\x"}]',
            "zero.json": b'[{"a": 01}]',
            "nan.json": b'[{"a": NaN}]',
            "comment.json": b'[{"a": 1} /* canary */]',
            "behind.json": b'[{"a": 1}] canary',
            "deep.json": b'[{"a": ' + b"[" * 100_000 + b"]" * 100_000 + b"}]",
            "wide.json": '[{"a": "canary"}]'.encode("utf-16"),
            "number.json": b"5",
            "empty.json": b"",
            "crc.json.gz": packed[:-8] + bytes([packed[-8] ^ 1]) + packed[-7:],
            "cut.json.gz": packed[:-10],
            "behind.json.gz": packed + b"canary",
            "no.json.gz": b"canary",
        }
        for name, content in damages.items():
            (self.folder / name).write_bytes(content)
        to = ("--to", self.folder / "target/new.db", "--no-backup")
        told = self.told_apart({name: ("--from", f"json:{self.folder / name}", *to) for name in damages})
        for name in ("comma.json", "twins.json", "zero.json", "latin.json"):
            lines = self.refused("migrate", "--from", f"json:{self.folder / name}", *to)
            self.assertRegex(" ".join(lines) + self.cli("migrate", "--from", f"json:{self.folder / name}", *to).err,
                             r"line 1.*column \d+|1:\d+", told[name])

    def test_each_wrong_address_of_a_server_is_refused_in_its_own_words(self):
        make_pairs(self.folder / "source/data.db", {"t": [(b"k", b"v")]})
        (self.folder / "no.crt").write_text("not a certificate")
        server = "postgresql://me@127.0.0.1:1/db?schema=s"
        starts = {
            "password": "postgresql://me:canary@localhost/db?schema=s",
            "no database": "postgresql://me@localhost?schema=s",
            "unknown field": server + "&options=canary",
            "wrong mode": server + "&sslmode=maybe",
            "no authority": server + "&sslmode=verify-full&sslrootcert=/nowhere/authority.crt",
            "nobody listens": server,
            "no such host": "postgresql://me@nowhere.invalid/db?schema=s",
            "no such socket": "postgresql://me@/db?host=/nowhere&schema=s",
        }
        self.told_apart({name: ("--from", address, "--to", self.folder / "target/new.db", "--no-backup")
                         for name, address in starts.items()})
        self.told_apart({name: ("--from", self.folder / "source/data.db", "--to", address, "--no-backup")
                         for name, address in starts.items()})

    def test_what_a_server_refuses_is_told_in_its_own_words_Q4(self):
        if PostgresServer.obstacle():
            self.skipTest(PostgresServer.obstacle())
        server = PostgresServer.running()
        make_pairs(self.folder / "source/data.db", {"t": [(b"k", b"v")]})
        server.sql("DROP DATABASE IF EXISTS cli WITH (FORCE); DROP ROLE IF EXISTS anna, clerk, idle; CREATE DATABASE cli;"
                   "CREATE ROLE anna LOGIN PASSWORD 'right'; CREATE ROLE clerk LOGIN PASSWORD 'right';"
                   "CREATE ROLE idle NOLOGIN PASSWORD 'right'")
        server.sql("CREATE SCHEMA full_one; CREATE TABLE full_one.t (secret text); INSERT INTO full_one.t VALUES ('canary');"
                   "CREATE SCHEMA hidden; CREATE TABLE hidden.t (secret text); CREATE SCHEMA none; CREATE SCHEMA rows;"
                   "CREATE TABLE rows.t (id int, secret text); INSERT INTO rows.t VALUES (1, 'canary'), (2, 'canary');"
                   "ALTER TABLE rows.t ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON rows.t USING (id = 1);"
                   "GRANT USAGE ON SCHEMA rows TO clerk; GRANT SELECT ON ALL TABLES IN SCHEMA rows TO clerk", "cli")
        before = server.sql("SELECT oid, relname FROM pg_class ORDER BY 1", "cli")
        (self.folder / "right").write_text("right")
        (self.folder / "wrong").write_text("canary")
        for name in ("right", "wrong"):
            (self.folder / name).chmod(0o600)
        right = ("--from-password-file", self.folder / "right")
        to = ("--to", self.folder / "target/new.db", "--no-backup")
        self.told_apart({
            "wrong password": ("--from", server.over_tls("cli", "full_one"), "--from-password-file",
                               self.folder / "wrong", *to),
            "no password": ("--from", server.over_tls("cli", "full_one"), *to),
            "may not log in": ("--from", server.over_tls("cli", "full_one", user="idle"), *right, *to),
            "other authority": ("--from", server.over_tls("cli", "full_one", authority="other"), *right, *to),
            "other name": ("--from", server.over_tls("cli", "full_one", host="127.0.0.1"), *right, *to),
            "no TLS": ("--from", server.over_tls("cli", "full_one").replace("verify-full", "disable"), *right, *to),
            "no database": ("--from", server.over_socket("nothing_here", "full_one"), *to),
            "no schema": ("--from", server.over_socket("cli", "nothing_here"), *to),
            "nothing in it": ("--from", server.over_socket("cli", "none"), *to),
            "hidden": ("--from", server.over_tls("cli", "hidden", user="clerk"), *right, *to),
            "only some rows": ("--from", server.over_tls("cli", "rows", user="clerk"), *right, *to),
            "target full": ("--from", self.folder / "source/data.db", "--to", server.over_socket("cli", "full_one"),
                            "--no-backup"),
            "target may not be made": ("--from", self.folder / "source/data.db", "--to",
                                       server.over_tls("cli", "new_one", user="clerk"), "--to-password-file",
                                       self.folder / "right", "--no-backup"),
        })
        self.assertEqual(server.sql("SELECT oid, relname FROM pg_class ORDER BY 1", "cli"), before)
