#!/usr/bin/env python3
"""Recomputes what a report says of a finished target, with other programs than Transload's own.

usage: check_target.py REPORT.json [--insert TABLE FIELD]

Reads the target that the report names by Python's sqlite3 (SQLite), psql (PostgreSQL), Python's json (JSON) or
rocksdb_dump (RocksDB, from $TRANSLOAD_BINARY_DIR), encodes every record as src/README.md says, and compares counts,
fingerprints and the run's fingerprint with the report. Ends with 1 and says what differs. With --insert, a record
that names only FIELD is put into TABLE of a SQLite or PostgreSQL target as an application would, without an id.
"""

import base64
import hashlib
import json
import os
import pathlib
import re
import sqlite3
import struct
import subprocess
import sys
import urllib.parse

TAGS = {"Null": 0, "Bool": 1, "Int": 2, "Float": 3, "Decimal": 4, "Text": 5, "Bytes": 6, "Date": 7, "Time": 8,
        "Timestamp": 9, "TimestampTz": 10, "Interval": 11, "Uuid": 12, "Json": 13, "Other": 14}
MARKS = {"$float": "Float", "$decimal": "Decimal", "$date": "Date", "$time": "Time", "$timestamp": "Timestamp",
         "$timestamptz": "TimestampTz", "$interval": "Interval", "$uuid": "Uuid"}
INT = re.compile(rb"-?(0|[1-9][0-9]*)\Z")
DAY = 86_400_000_000


# Record encoding

def block(payload):
    return struct.pack("<I", len(payload)) + payload


def encode(kind, value=None, type_name=b""):
    """One field; `value` is a number or bytes, as the kind has it."""
    tag = bytes([TAGS[kind]])
    if kind == "Null":
        return tag
    if kind == "Bool":
        return tag + struct.pack("<B", value)
    if kind in ("Int", "Time", "Timestamp", "TimestampTz"):
        return tag + struct.pack("<q", value)
    if kind == "Float":
        return tag + (struct.pack("<Q", 0x7FF8000000000000) if value != value else struct.pack("<d", value))
    if kind == "Date":
        return tag + struct.pack("<i", value)
    if kind == "Interval":
        return tag + struct.pack("<iiq", *value)
    if kind == "Uuid":
        return tag + value
    return tag + (block(type_name) if kind == "Other" else b"") + block(value)


# Texts of kinds, as this program and as PostgreSQL spell them

def days_from_civil(year, month, day):
    year -= month <= 2
    era = year // 400
    of_era = year - era * 400
    of_year = (153 * (month + (-3 if month > 2 else 9)) + 2) // 5 + day - 1
    return era * 146097 + of_era * 365 + of_era // 4 - of_era // 100 + of_year - 719468


def day_number(text):
    match = re.fullmatch(r"([+-]?\d+)-(\d\d)-(\d\d)( BC)?", text)
    year = int(match[1])
    return days_from_civil(1 - year if match[4] else year, int(match[2]), int(match[3]))


def micros(text):
    match = re.fullmatch(r"(\d\d):(\d\d):(\d\d)(?:\.(\d{1,6}))?", text)
    seconds = int(match[1]) * 3600 + int(match[2]) * 60 + int(match[3])
    return seconds * 1_000_000 + int((match[4] or "").ljust(6, "0"))


def moment(text):
    if text.endswith("infinity"):
        return -2 ** 63 if text.startswith("-") else 2 ** 63 - 1
    bc = text.endswith(" BC")
    text = re.sub(r"(Z|\+00)?( BC)?\Z", "", text)
    day, time = re.split("[ T]", text)
    return day_number(day + (" BC" if bc else "")) * DAY + micros(time)


def interval(text):
    match = re.fullmatch(r"P(?:(-?\d+)Y)?(?:(-?\d+)M)?(?:(-?\d+)D)?(?:T(?:(-?\d+)H)?(?:(-?\d+)M)?(?:(-?)(\d+)(?:\.(\d+))?S)?)?",
                         text)
    number = [int(part or 0) for part in match.groups()[:5]]
    fraction = int(match[7] or 0) * 1_000_000 + int((match[8] or "").ljust(6, "0"))
    return (number[0] * 12 + number[1], number[2],
            (number[3] * 3600 + number[4] * 60) * 1_000_000 + (-fraction if match[6] else fraction))


def typed(kind, raw, type_name=b""):
    """A field of a kind from the bytes of its text."""
    text = raw.decode("utf-8", "replace")
    if kind == "Bool":
        return encode(kind, {"true": 1, "t": 1, "false": 0, "f": 0}[text])
    if kind == "Int":
        return encode(kind, int(text))
    if kind == "Float":
        return encode(kind, float(text))
    if kind == "Date":
        extremes = {"infinity": 2 ** 31 - 1, "-infinity": -2 ** 31}
        return encode(kind, extremes[text] if text in extremes else day_number(text))
    if kind == "Time":
        return encode(kind, micros(text))
    if kind in ("Timestamp", "TimestampTz"):
        return encode(kind, moment(text))
    if kind == "Interval":
        return encode(kind, interval(text))
    if kind == "Uuid":
        return encode(kind, bytes.fromhex(text.replace("-", "")))
    return encode(kind, raw, type_name)


# JSON that tells kinds

def shortest(value):
    """A Float as C++17's to_chars writes it, with a point or exponent."""
    sign, digits, exponent = re.fullmatch(r"(-?)([\d.]+)e([+-]\d+)", f"{value:.16e}").groups()
    for precision in range(17):
        sign, digits, exponent = re.fullmatch(r"(-?)([\d.]+)e([+-]\d+)", f"{value:.{precision}e}").groups()
        if float(f"{value:.{precision}e}") == value:
            break
    scientific = f"{sign}{digits}e{exponent[0]}{exponent[1:].rjust(2, '0')}"
    fixed = f"{value:.{max(0, len(digits.replace('.', '')) - 1 - int(exponent))}f}"
    text = fixed if len(fixed) <= len(scientific) else scientific
    return text if "." in text or "e" in text else text + ".0"


def number(token):
    if INT.match(token) and token != b"-0" and -2 ** 63 <= int(token) < 2 ** 63:
        return encode("Int", int(token))
    value = float(token)
    if abs(value) != float("inf") and shortest(value).encode() == token:
        return encode("Float", value)
    return encode("Decimal", token)


def one_member(raw):
    """Name and raw value of an object with one member."""
    (name, value), = members(raw).items()
    return name, value


def telling(raw):
    """The value of JSON that tells its kind."""
    raw = raw.strip()
    if raw in (b"null", b"true", b"false"):
        return encode("Null") if raw == b"null" else encode("Bool", raw == b"true")
    if raw[:1] == b'"':
        return encode("Text", json.loads(raw).encode())
    if raw[:1] != b"{":
        return number(raw)
    name, value = one_member(raw)
    if name == "$value":
        return telling(value)
    if name in MARKS:
        content = json.loads(value)
        if name == "$time" and isinstance(content, int):
            return encode("Time", content)
        return typed(MARKS[name], content.encode())
    if name in ("$bytes", "$text", "$jsontext"):
        kind = {"$bytes": "Bytes", "$text": "Text", "$jsontext": "Json"}[name]
        return encode(kind, base64.b64decode(json.loads(value)))
    if name == "$other":
        type_name, text = json.loads(value)
        return encode("Other", text.encode(), type_name.encode())
    assert name == "$json", name
    return encode("Json", value)


def skip(text, at):
    return json.decoder.WHITESPACE.match(text, at).end()


def items(text):
    """The members of an object or elements of an array: name (or nothing) and exact text of each."""
    at = skip(text, 0)
    closing = {"{": "}", "[": "]"}[text[at]]
    at = skip(text, at + 1)
    while text[at] != closing:
        name = None
        if closing == "}":
            name, at = json.decoder.scanstring(text, at + 1)
            at = skip(text, at)
            assert text[at] == ":"
            at = skip(text, at + 1)
        _, end = DECODER.raw_decode(text, at)
        yield name, text[at:end]
        at = skip(text, end)
        if text[at] == ",":
            at = skip(text, at + 1)


DECODER = json.JSONDecoder(parse_int=str, parse_float=str)


def members(raw):
    found = list(items(raw.decode()))
    assert len(dict(found)) == len(found), "a name twice"
    return {name: value.encode() for name, value in found}


def described(field, raw):
    """A field of a JSON file that has a description beside it."""
    kind, type_name = field["kind"], field["typeName"].encode()
    if kind is None:
        return telling(raw)
    if raw == b"null":
        return encode("Null")
    if raw[:1] == b"{" and re.match(rb'\{\s*"\$', raw):
        return telling(raw)
    if kind == "Json":
        return encode(kind, raw)
    if raw[:1] == b'"':
        content = json.loads(raw).encode()
        return encode(kind, base64.b64decode(content)) if kind == "Bytes" else typed(kind, content, type_name)
    return typed(kind, raw, type_name)


# Stores: each gives the records of a collection as encoded bytes

def from_sqlite(report, schema):
    class Text(bytes):
        pass

    db = sqlite3.connect(pathlib.Path(report["target"]["path"]).absolute().as_uri() + "?mode=ro", uri=True)
    db.text_factory = Text

    def value_of(field, value):
        kind = None if schema["keyValue"] else field["kind"]
        if value is None:
            return encode("Null")
        if isinstance(value, int):
            return encode("Bool", value) if kind == "Bool" else encode("Int", value)
        if isinstance(value, float):
            return encode("Float", value)
        if isinstance(value, Text):
            if kind is None and value.startswith(b'{"$value":'):
                return telling(value)
            return encode("Text", bytes(value)) if kind in (None, "Text") else typed(
                kind, bytes(value), field["typeName"].encode())
        return encode("Float", -0.0) if kind == "Float" and value == b"-0.0" else encode("Bytes", value)

    columns = ", ".join('"' + field["name"].replace('"', '""') + '"' for field in schema["fields"])
    table = '"' + schema["name"].replace('"', '""') + '"'
    for row in db.execute(f"SELECT {columns} FROM {table}"):
        yield b"".join(value_of(field, value) for field, value in zip(schema["fields"], row))


def psql(report, sql):
    where = urllib.parse.urlsplit(report["target"]["location"])
    query = dict(urllib.parse.parse_qsl(where.query))
    setup = ("SET search_path = pg_catalog; SET TIME ZONE 'UTC'; SET datestyle = ISO; SET intervalstyle = iso_8601; "
             "SET extra_float_digits = 3; SET bytea_output = hex; ")
    done = subprocess.run(["psql", "-XqAt", "-v", "ON_ERROR_STOP=1", "-h", query.get("host", where.hostname or ""), "-p",
                           str(where.port), "-U", where.username, "-d", urllib.parse.unquote(where.path[1:])],
                          input=(setup + sql).encode(), capture_output=True)
    if done.returncode != 0:
        sys.exit(done.stderr.decode())
    return done.stdout, '"' + query["schema"].replace('"', '""') + '"'


def from_postgresql(report, schema):
    escapes = {b"b": b"\b", b"f": b"\f", b"n": b"\n", b"r": b"\r", b"t": b"\t", b"v": b"\v"}

    def value_of(field, text):
        if text == b"\\N":
            return encode("Null")
        raw = re.sub(rb"\\(.)", lambda match: escapes.get(match[1], match[1]), text, flags=re.DOTALL)
        if field["kind"] is None and not schema["keyValue"]:
            return telling(raw)
        if field["type"] == "bytea":
            return encode("Bytes", bytes.fromhex(raw[2:].decode()))
        return typed(field["kind"], raw, field["typeName"].encode())

    columns = ", ".join('"' + field["name"].replace('"', '""') + '"' for field in schema["fields"])
    table = '"' + schema["name"].replace('"', '""') + '"'
    namespace = psql(report, "SELECT 1")[1]
    out, _ = psql(report, f"COPY (SELECT {columns} FROM {namespace}.{table}) TO STDOUT")
    for line in out.split(b"\n")[:-1]:
        yield b"".join(value_of(field, text) for field, text in zip(schema["fields"], line.split(b"\t"), strict=True))


def from_rocksdb(report, schema):
    dump = pathlib.Path(os.environ["TRANSLOAD_BINARY_DIR"]) / "tests/support/rocksdb_dump"
    out = subprocess.run([dump, report["target"]["path"]], check=True, capture_output=True, text=True).stdout
    for line in out.splitlines():
        family, key, value = (bytes.fromhex(part) for part in line.split(" "))
        if family == schema["name"].encode():
            yield encode("Bytes", key) + encode("Bytes", value) if schema["keyValue"] else value


def from_json(report, schema):
    path = pathlib.Path(report["target"]["path"])
    assert path.is_dir(), "this checker reads folders"
    names = {}
    for file in path.iterdir():
        if not file.name.endswith("schema.transload.json"):
            names[urllib.parse.unquote(file.name.removesuffix(".json").partition("~")[0])] = file
    text = names[schema["name"]].read_text()
    for _, record in items(text):
        found = members(record.encode())
        fields = [dict(field, kind="Bytes") if schema["keyValue"] else field for field in schema["fields"]]
        assert not set(found) - {field["name"] for field in fields}, "a member that the report does not name"
        yield b"".join(described(field, found[field["name"]]) if field["name"] in found else b"\x0f" for field in fields)


def main(arguments):
    report = json.loads(pathlib.Path(arguments[0]).read_text())
    store = report["target"]["store"]
    if len(arguments) == 4:
        table, field = ('"' + name.replace('"', '""') + '"' for name in arguments[2:])
        if store == "sqlite":
            db = sqlite3.connect(report["target"]["path"])
            db.execute(f"INSERT INTO {table} ({field}) VALUES ('next')")
            db.commit()
        else:
            namespace = psql(report, "SELECT 1")[1]
            psql(report, f"INSERT INTO {namespace}.{table} ({field}) VALUES ('next')")
        return
    schemas = {plan["target"]["name"]: plan["target"] for plan in report["plan"]["collections"]}
    read = {"sqlite": from_sqlite, "postgresql": from_postgresql, "rocksdb": from_rocksdb, "json": from_json}[store]
    run, wrong = [], []
    for collection in report["collections"]:
        count, total = 0, 0
        for record in read(report, schemas[collection["targetName"]]):
            count += 1
            total = (total + int.from_bytes(hashlib.sha256(record).digest(), "little")) % (1 << 256)
        fingerprint = total.to_bytes(32, "little").hex()
        if (count, fingerprint) != (int(collection["targetRecords"]), collection["targetFingerprint"]):
            wrong.append(f"{collection['name']}: {count} {fingerprint} instead of {collection['targetRecords']} "
                         f"{collection['targetFingerprint']}")
        run.append((collection["name"].encode(), count, fingerprint))
    digest = hashlib.sha256()
    for name, count, fingerprint in sorted(run):
        digest.update(name + b"\0" + str(count).encode() + b"\0" + fingerprint.encode() + b"\n")
    if digest.hexdigest() != report["fingerprint"]:
        wrong.append("the run's fingerprint differs")
    print("\n".join(wrong) if wrong else f"{len(run)} collections, {sum(count for _, count, _ in run)} records agree")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    if len(sys.argv) not in (2, 5):
        sys.exit(__doc__)
    main(sys.argv[1:])
