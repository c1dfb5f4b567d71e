"""Plans as files: written, read, edited, carried out."""

import json
import sqlite3

from bench import DONE, REFUSED, USAGE, CliTest, make_pairs, snapshot, sqlite_content


class Plans(CliTest):
    def setUp(self):
        super().setUp()
        self.source = self.folder / "source/data.db"
        make_pairs(self.source, {"t": [(b"one", b"1"), (b"two", b"2")], "left": [(b"a", b"b")], "empty": []})
        self.target = self.folder / "target/new.db"

    def plan(self, *more):
        return self.expect(DONE, "plan", "--from", self.source, "--to", self.target, "--no-backup", *more)

    def write(self, document):
        path = self.folder / "plan.json"
        path.write_text(document if isinstance(document, str) else json.dumps(document))
        return path

    def test_plan_moves_nothing_and_says_everything(self):
        before = snapshot(self.folder)
        plan = json.loads(self.plan().out)
        self.assertEqual(snapshot(self.folder), before)
        self.assertEqual((plan["transload"], plan["format"], plan["mode"]), ("plan", 1, "move"))
        self.assertEqual(plan["from"], f"sqlite:{self.source}")
        self.assertEqual(plan["to"], f"sqlite:{self.target}")
        self.assertEqual({c["name"]: (c["move"], c["records"]) for c in plan["collections"]},
                         {"t": (True, "2"), "left": (True, "1"), "empty": (True, "0")})
        self.assertEqual(json.loads(self.plan("--json").out), plan)

    def test_plan_carried_out_is_the_move_itself(self):
        path = self.write(self.plan().out)
        planned = self.expect(DONE, "migrate", "--plan", path, "--json").summary()
        self.target.rename(self.folder / "target/first.db")
        moved = self.expect(DONE, "migrate", "--from", self.source, "--to", self.target, "--no-backup",
                            "--json").summary()
        self.assertEqual(planned["verdict"], "proven")
        self.assertEqual(planned["fingerprint"], moved["fingerprint"])
        self.assertEqual(planned["collections"], moved["collections"])

    def test_what_the_plan_leaves_out_stays(self):
        plan = json.loads(self.plan().out)
        next(c for c in plan["collections"] if c["name"] == "left")["move"] = False
        self.expect(DONE, "migrate", "--plan", self.write(plan))
        self.assertEqual(sorted(sqlite_content(self.target)), ["empty", "t"])

    def test_chosen_kind_is_obeyed_and_comes_back(self):
        db = sqlite3.connect(self.folder / "source/typed.db")
        db.execute("CREATE TABLE days (day TEXT)")
        db.executemany("INSERT INTO days VALUES (?)", [("2024-02-29",), ("0001-01-01",), (None,)])
        db.commit()
        db.close()
        self.source = self.folder / "source/typed.db"
        self.target = self.folder / "target/typed.json"
        plan = json.loads(self.plan().out)
        plan["collections"][0]["fields"][0]["kind"] = "date"
        self.expect(DONE, "migrate", "--plan", self.write(plan))
        again = json.loads(self.expect(DONE, "plan", "--from", self.target, "--to", self.folder / "target/back.db",
                                       "--no-backup").out)
        self.assertEqual(again["collections"][0]["fields"][0]["kind"], "date")

    def test_mistakes_in_a_plan_are_named_and_nothing_is_written(self):
        good = json.loads(self.plan().out)
        cases = {
            "format": lambda p: p.update(format=2),
            "frm": lambda p: p.update(frm="x"),
            "mode": lambda p: p.update(mode="quickly"),
            "collections[0].move": lambda p: p["collections"][0].update(move="yes"),
            "collections[0].fields[0].kind": lambda p: p["collections"][0]["fields"][0].update(kind="number"),
            "collections[1].mov": lambda p: p["collections"][1].update(mov=True),
            "to": lambda p: p.update(to="postgresql://me:secret@localhost/x"),
        }
        for place, change in cases.items():
            with self.subTest(place):
                plan = json.loads(json.dumps(good))
                change(plan)
                path = self.write(plan)
                before = snapshot(self.folder)
                answer = self.expect(REFUSED, "migrate", "--plan", path)
                self.assertIn(place, answer.err)
                self.assertNotIn("secret", answer.out + answer.err)
                self.assertEqual(snapshot(self.folder), before)
        for text in ("", "[]", "{", '{"transload": "report"}'):
            with self.subTest(text):
                self.expect(REFUSED, "migrate", "--plan", self.write(text))
        self.expect(REFUSED, "migrate", "--plan", self.folder / "nothing.json")
        self.expect(USAGE, "migrate", "--plan", self.write(good), "--to", self.target)

    def test_plan_that_would_be_refused_says_so(self):
        self.target.write_text("in the way")
        answer = self.expect(REFUSED, "plan", "--from", self.source, "--to", f"sqlite:{self.target}", "--no-backup")
        self.assertIn("target.exists", [finding["id"] for finding in json.loads(answer.out)["findings"]])

    def test_plan_for_a_source_that_changed_is_refused(self):
        plan = json.loads(self.plan().out)
        plan["collections"][0]["name"] = "gone"
        self.expect(REFUSED, "migrate", "--plan", self.write(plan))
        self.assertFalse(self.target.exists())


class Choices(CliTest):
    """Proposals, conversions and new names."""

    def setUp(self):
        super().setUp()
        self.source = self.folder / "source/typed.db"
        self.target = self.folder / "target/typed.json"
        db = sqlite3.connect(self.source)
        db.execute("CREATE TABLE user (id INTEGER PRIMARY KEY, admin INTEGER, made INTEGER, note)")
        db.executemany("INSERT INTO user VALUES (?, ?, ?, ?)",
                       [(1, 0, 1700000000, "secret"), (2, 1, 1700000001, 7), (3, None, None, None)])
        db.commit()
        db.close()
        self.content = self.rows(self.source)

    def rows(self, path):
        """Every record, read by Python's own SQLite, with the types as stored."""
        db = sqlite3.connect(path)
        try:
            return (db.execute("SELECT sql FROM sqlite_master WHERE name = 'user'").fetchall(),
                    db.execute("SELECT * FROM user ORDER BY id").fetchall())
        finally:
            db.close()

    def move(self, verb, *more):
        return self.expect(DONE, verb, "--from", self.source, "--to", self.target, "--no-backup", *more)

    def fields(self, *more):
        plan = json.loads(self.move("plan", *more).out)
        return plan, {field["name"]: field for field in plan["collections"][0]["fields"]}

    def test_proposals_are_told_and_not_applied(self):
        plan, fields = self.fields()
        rules = {name: [p["convert"] for p in field["proposals"] if "convert" in p] for name, field in fields.items()}
        self.assertEqual(rules, {"id": [], "admin": ["int-to-bool"], "made": ["epoch-seconds"], "note": []})
        self.assertEqual([p["examples"][0] for p in fields["made"]["proposals"] if "convert" in p],
                         ["1700000000 → 2023-11-14T22:13:20Z"])
        self.assertRegex(fields["note"]["found"], r"^1 empty \(NULL\), 1 integer.*, 1 text")
        self.assertEqual({field["convert"] for field in fields.values()}, {""})
        path = self.folder / "plan.json"
        path.write_text(json.dumps(plan))
        self.expect(DONE, "migrate", "--plan", path)
        self.assertEqual(json.loads(self.target.read_text())["user"][0]["made"], 1700000000)

    def test_choices_in_options_and_in_a_plan_are_the_same(self):
        choices = ("--convert", "user.admin=int-to-bool", "--convert", "user.made=epoch-seconds",
                   "--rename", "user=person", "--rename", "user.made=created")
        direct = self.move("migrate", *choices, "--json", "--report", self.folder).summary()
        content = json.loads(self.target.read_text())
        self.assertEqual(content["person"][1], {"id": 2, "admin": True, "created": "2023-11-14T22:13:21Z", "note": 7})
        self.assertEqual(direct["collections"][0]["changedByRule"],
                         [{"field": "admin", "rule": "int-to-bool", "values": 2},
                          {"field": "made", "rule": "epoch-seconds", "values": 2}])
        self.assertNotIn("secret", (self.folder / "report.json").read_text())
        self.assertNotIn("1700000000", (self.folder / "report.json").read_text())
        first = self.target
        self.target = self.folder / "target/again.json"
        plan, fields = self.fields(*choices)
        self.assertEqual((fields["made"]["convert"], fields["made"]["targetName"]), ("epoch-seconds", "created"))
        path = self.folder / "plan.json"
        path.write_text(json.dumps(plan))
        planned = self.expect(DONE, "migrate", "--plan", path, "--json").summary()
        self.assertEqual(planned["fingerprint"], direct["fingerprint"])
        home = self.folder / "target/home.db"
        self.expect(DONE, "migrate", "--from", first, "--to", home, "--no-backup")
        self.assertEqual(self.rows(home), self.content)

    def test_choices_that_make_no_sense_are_refused(self):
        for option, choice in [("--convert", "user.admin"), ("--convert", "user.admin=number"),
                               ("--convert", "user.gone=int-to-bool"), ("--convert", "user=int-to-bool"),
                               ("--convert", "user.made=int-to-bool"), ("--convert", "user.id=text-to-uuid"),
                               ("--rename", "gone=here"), ("--rename", "user.admin=made")]:
            with self.subTest(choice):
                answer = self.expect(REFUSED, "migrate", "--from", self.source, "--to", self.target, "--no-backup",
                                     option, choice)
                self.assertTrue(answer.err.strip())
                self.assertFalse(self.target.exists())
