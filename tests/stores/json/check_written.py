"""Reads what the JSON store wrote with Python's own parser (and jq, where there is one) and compares a few things that
can be known without our code: how many records each collection has, what numbers are to the last digit, and that
text, bytes and absent members are what they must be.

Usage: check_written.py PATH RECORDS
"""

import base64
import decimal
import gzip
import json
import os
import shutil
import subprocess
import sys

path, expected = sys.argv[1], int(sys.argv[2])


class Number(str):
    pass


def refuse_twins(pairs):
    names = [name for name, _ in pairs]
    assert len(names) == len(set(names)), names
    return dict(pairs)


def read(name):
    raw = open(name, "rb").read()
    if name.endswith(".gz"):
        raw = gzip.decompress(raw)
    return raw.decode("utf-8")


def parse(text):
    def constant(name):
        raise ValueError(name)

    return json.loads(text, parse_int=Number, parse_float=Number, parse_constant=constant,
                      object_pairs_hook=refuse_twins)


def collections(name):
    text = read(name)
    if ".jsonl" in name:
        return [[parse(line) for line in text.splitlines() if line]]
    value = parse(text)
    return list(value.values()) if isinstance(value, dict) else [value]


def jq_counts(name):
    text = read(name).encode()
    result = subprocess.run(["jq", "-c", "."], input=text, capture_output=True, check=True)
    return result.stdout.count(b"\n")


def check(records):
    assert len(records) == expected, len(records)
    field = 'any "one"'
    values = [record.get(field, "absent") for record in records]
    assert [record["id"] for record in records] == [str(i + 1) for i in range(expected)]
    for token in ("-9223372036854775808", "9223372036854775807", "9007199254740993", "-0.0", "5e-324", "1.0", "1.10",
                  "18446744073709551615"):
        assert any(type(value) is Number and value == token for value in values), token
    assert any(type(v) is Number and len(v) == 1003 and decimal.Decimal(v) > 0 for v in values)
    for text in ("", "a\0b", "e\u0301 \U0001F600\n\"\\"):
        assert any(type(value) is str and value == text for value in values), text
    marks = [(k, v) for value in values if isinstance(value, dict) for k, v in value.items()]
    assert all(name.startswith("$") for name, _ in marks)
    assert base64.b64decode(dict(marks)["$bytes"]) == b"\0\xff\n"
    assert ("$date", "-0043-03-15") in marks and ("$timestamp", "infinity") in marks
    assert set(records[-1]) == {"id"}, "what is missing stands nowhere"
    assert records[0][field] is None, "null is null"
    days = [record.get("kind7") for record in records]
    assert "-0043-03-15" in days and {"$value": "2024-02-29"} in days


files = [path]
if os.path.isdir(path):
    files = sorted(os.path.join(path, name) for name in os.listdir(path) if not name.endswith(".transload.json"))
checked = 0
for name in files:
    for records in collections(name):
        check(records)
        checked += 1
    if shutil.which("jq"):
        assert jq_counts(name) == (expected if ".jsonl" in name else 1)
print("checked", checked, "collections of", expected, "records")
