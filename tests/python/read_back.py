"""Reads every published Parquet file with DuckDB, PyArrow, pandas and Polars, and sees that all four agree.

    pip install duckdb pyarrow pandas polars
    python tests/python/read_back.py <workplace>/published

For each file: the number of rows, and for each column a checksum that does not depend on the order of the
rows: every value is written as text in one way (`text_of`), hashed, and the hashes are added up.
"""

import datetime
import hashlib
import math
import sys
from decimal import Decimal
from pathlib import Path

import duckdb
import pandas
import polars
import pyarrow.parquet

NULL = "\x00nothing"


def text_of(value) -> str:
    """One way to write a value, whichever library it comes from."""
    if value is None or value is pandas.NaT or value is pandas.NA:
        return NULL
    if hasattr(value, "item") and not isinstance(value, (pandas.Timestamp, datetime.date)):
        value = value.item()
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        # pandas without Arrow shows a missing number as NaN; the profile publishes none.
        return NULL if math.isnan(value) else format(Decimal(value).normalize(), "f")
    if isinstance(value, int):
        return format(Decimal(value).normalize(), "f")
    if isinstance(value, (pandas.Timestamp, datetime.datetime)):
        value = value.replace(tzinfo=None)
        return value.date().isoformat() if value.time() == datetime.time() else value.isoformat()
    if isinstance(value, datetime.date):
        return value.isoformat()
    return str(value)


def checksum(values) -> int:
    digests = (hashlib.blake2b(text_of(value).encode(), digest_size=8).digest() for value in values)
    return sum(int.from_bytes(digest, "big") for digest in digests) % 2**64


def by_duckdb(path):
    answer = duckdb.connect().execute("select * from read_parquet($file)", {"file": str(path)})
    names, rows = [column[0] for column in answer.description], answer.fetchall()
    return {name: [row[at] for row in rows] for at, name in enumerate(names)}


def by_pyarrow(path):
    return pyarrow.parquet.read_table(path).to_pydict()


def by_pandas(path):
    frame = pandas.read_parquet(path, engine="pyarrow")
    return {name: frame[name].tolist() for name in frame.columns}


def by_polars(path):
    return polars.read_parquet(path).to_dict(as_series=False)


READERS = {"duckdb": by_duckdb, "pyarrow": by_pyarrow, "pandas": by_pandas, "polars": by_polars}


def looked_at(read, path):
    """Rows and a checksum for each column; or why it could not be read."""
    try:
        columns = read(path)
    except Exception as error:  # whatever a reader dislikes is what we want to know
        return f"{type(error).__name__}: {error}".splitlines()[0]
    rows = {len(values) for values in columns.values()}
    return rows, {name: checksum(values) for name, values in columns.items()}


def disagreement(path) -> str:
    """What the readers differ in; empty where they agree."""
    seen = {name: looked_at(read, path) for name, read in READERS.items()}
    refused = [f"{name} says {what}" for name, what in seen.items() if isinstance(what, str)]
    if refused:
        return "; ".join(refused)
    rows = {name: what[0] for name, what in seen.items()}
    if len({tuple(sorted(counts)) for counts in rows.values()}) > 1:
        return f"rows: {rows}"
    columns = {name: list(what[1]) for name, what in seen.items()}
    if len({tuple(names) for names in columns.values()}) > 1:
        return f"columns: {columns}"
    differ = [c for c in columns["duckdb"] if len({what[1][c] for what in seen.values()}) > 1]
    return f"values of {', '.join(differ)}" if differ else ""


def main() -> int:
    if len(sys.argv) != 2:
        print(__doc__)
        return 2
    root = Path(sys.argv[1])
    files = sorted(root.rglob("*.parquet"))
    failed = 0
    for path in files:
        why = disagreement(path)
        failed += bool(why)
        rows = "" if why else f", {pyarrow.parquet.read_metadata(path).num_rows} rows"
        print(f"{'FAILED' if why else 'ok':<7} {path.relative_to(root)}{rows}{': ' + why if why else ''}")
    print(f"{len(files) - failed} passed, {failed} failed")
    return 1 if failed or not files else 0


if __name__ == "__main__":
    sys.exit(main())
