"""Moves into a target that holds data: what is asked for happens, everything else stays."""

import json
import sqlite3

from bench import DONE, REFUSED, CliTest, snapshot


def make(path, *statements):
    db = sqlite3.connect(path)
    for statement in statements:
        db.execute(statement)
    db.commit()
    db.close()


def rows(path, table):
    db = sqlite3.connect(path)
    try:
        return sorted(db.execute(f"SELECT * FROM {table}").fetchall())
    finally:
        db.close()


class Adding(CliTest):
    def setUp(self):
        super().setUp()
        self.source = self.folder / "source/data.db"
        self.target = self.folder / "target/data.db"
        (self.folder / "backups").mkdir(exist_ok=True)
        make(self.source, "CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT)",
             "INSERT INTO people VALUES (1,'same'),(2,'new'),(3,'comes')",
             "CREATE TABLE theirs (k TEXT PRIMARY KEY)", "INSERT INTO theirs VALUES ('t')")
        make(self.target, "CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT)",
             "INSERT INTO people VALUES (1,'same'),(2,'old'),(9,'mine')", "CREATE INDEX by_name ON people (name)",
             "CREATE TABLE mine (a)", "INSERT INTO mine VALUES (1),(1)", "CREATE VIEW v AS SELECT a FROM mine")

    def move(self, status, *more):
        return self.expect(status, "migrate", "--from", self.source, "--to", self.target, "--backup",
                           self.folder / "backups", *more)

    def test_skip_keeps_and_overwrite_replaces(self):
        for choice, name in (("skip", "old"), ("overwrite", "new")):
            with self.subTest(choice):
                summary = self.move(DONE, "--yes", "data.db", "--on-conflict", choice, "--json").summary()
                self.assertEqual(rows(self.target, "people"), [(1, "same"), (2, name), (3, "comes"), (9, "mine")])
                self.assertEqual(rows(self.target, "mine"), [(1,), (1,)])
                self.assertEqual(rows(self.target, "theirs"), [("t",)])
                self.assertEqual(rows(self.target, "v"), [(1,), (1,)])
                self.assertTrue(summary["targetBackup"])

    def test_preview_counts_and_writes_nothing(self):
        before = snapshot(self.folder)
        summary = self.expect(DONE, "migrate", "--from", self.source, "--to", self.target, "--dry-run", "--yes",
                              "data.db", "--on-conflict", "people=skip", "--report", self.folder / "reports",
                              "--json").summary()
        after = {name: state for name, state in snapshot(self.folder).items() if not name.startswith("reports")}
        self.assertEqual(after, {name: state for name, state in before.items() if not name.startswith("reports")})
        merge = next(c["merge"] for c in summary["plan"]["collections"] if c["merge"])
        self.assertEqual([merge[n] for n in ("onConflict", "added", "equal", "different", "kept")],
                         ["skip", 1, 1, 1, 1])

    def test_refusals_change_nothing(self):
        before = snapshot(self.target.parent)
        for words, told in (((), "already something"), (("--yes", "other.db"), "is called"),
                            (("--yes", "data.db"), "1 equal, 1 different, 1 only there"),
                            (("--yes", "data.db", "--on-conflict", "sometimes"), "sometimes"),
                            (("--yes", "data.db", "--on-conflict", "nobody=skip"), "nobody")):
            with self.subTest(told):
                run = self.move(REFUSED, *words)
                self.assertIn(told, run.out + run.err)
                self.assertEqual(snapshot(self.target.parent), before)

    def test_backup_of_the_target_is_what_stood_there(self):
        summary = self.move(DONE, "--yes", "data.db", "--on-conflict", "overwrite", "--json").summary()
        manifest = json.loads((self.folder / summary["targetBackup"] / "manifest.json").read_text())
        saved = self.folder / summary["targetBackup"] / manifest["data"]
        self.assertEqual(rows(saved, "people"), [(1, "same"), (2, "old"), (9, "mine")])

    def test_plan_file_asks_for_the_name_again(self):
        plan = self.expect(DONE, "plan", "--from", self.source, "--to", self.target, "--backup",
                           self.folder / "backups", "--yes", "data.db", "--on-conflict", "skip").out
        path = self.folder / "plan.json"
        path.write_text(plan)
        self.expect(REFUSED, "migrate", "--plan", path)
        self.expect(DONE, "migrate", "--plan", path, "--yes", "data.db")
        self.assertEqual(rows(self.target, "people"), [(1, "same"), (2, "old"), (3, "comes"), (9, "mine")])
