#!/usr/bin/env python3
"""Recomputes Transload's fingerprints of a SQLite file from their written definition alone.

usage: fingerprint.py FILE.db [TABLE ...]

Prints one line `name count fingerprint` per table, in the order stored (or given), and at last
`run fingerprint HEX`. Shares no code with Transload and needs only Python's standard library.

Record bytes: per field one tag, then little-endian payload: 00 NULL; 02 integer, 8 bytes; 03 real, 8 bytes
IEEE 754; 05 text and 06 blob, u32 length and bytes. Record digest: SHA-256. Table: number of records and the
sum of the digests as 256-bit little-endian numbers modulo 2^256, written as its 32 bytes in hex, byte 0
first. Run: SHA-256 over `name NUL count NUL hex LF`, sorted by the bytes of the names.
"""

import hashlib
import pathlib
import sqlite3
import struct
import sys


class Text(bytes):
    """Text as the bytes it is stored in, so that invalid UTF-8 keeps them."""


def encode_value(value):
    if value is None:
        return b"\x00"
    if isinstance(value, int):
        return b"\x02" + struct.pack("<q", value)
    if isinstance(value, float):
        return b"\x03" + struct.pack("<d", value)
    if isinstance(value, Text):
        return b"\x05" + struct.pack("<I", len(value)) + value
    if isinstance(value, bytes):
        return b"\x06" + struct.pack("<I", len(value)) + value
    raise TypeError(type(value))


def quoted(name):
    return '"' + name.replace('"', '""') + '"'


def stored_columns(db, table):
    """The columns that hold data of their own: generated ones are left out."""
    rows = db.execute("SELECT name FROM pragma_table_xinfo(?) WHERE hidden = 0 ORDER BY cid", (table,))
    return [bytes(name).decode() for (name,) in rows]


def ordinary_tables(db):
    types = {bytes(n): bytes(t) for n, t in db.execute("SELECT name, type FROM pragma_table_list WHERE schema = 'main'")}
    names = db.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY rowid")
    return [bytes(n).decode() for (n,) in names
            if types[bytes(n)] == b"table" and not bytes(n).lower().startswith(b"sqlite_")]


def table_fingerprint(db, table):
    columns = ", ".join(quoted(column) for column in stored_columns(db, table))
    count, total = 0, 0
    for row in db.execute(f"SELECT {columns} FROM main.{quoted(table)}"):
        digest = hashlib.sha256(b"".join(encode_value(value) for value in row)).digest()
        total = (total + int.from_bytes(digest, "little")) % (1 << 256)
        count += 1
    return count, total.to_bytes(32, "little").hex()


def main(arguments):
    if not arguments:
        sys.exit(__doc__)
    db = sqlite3.connect(pathlib.Path(arguments[0]).absolute().as_uri() + "?mode=ro", uri=True)
    db.text_factory = Text
    run = []
    for table in arguments[1:] or ordinary_tables(db):
        count, fingerprint = table_fingerprint(db, table)
        shown = table.replace("\\", "\\\\").replace("\n", "\\n")
        print(f"{shown} {count} {fingerprint}")
        run.append((table.encode(), count, fingerprint))
    digest = hashlib.sha256()
    for name, count, fingerprint in sorted(run):
        digest.update(name + b"\0" + str(count).encode() + b"\0" + fingerprint.encode() + b"\n")
    print("run fingerprint", digest.hexdigest())


if __name__ == "__main__":
    main(sys.argv[1:])
