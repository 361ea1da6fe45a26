#!/usr/bin/env python3
"""Works out every figure of Performance Matters a second time, and compares them with what was published.

    pip install pyarrow
    python tests/python/recompute_performance_matters.py --program target/debug/quarterday --definitions .

Makes the borough of an invented council with its messy files, runs the monthly pipeline over them, and works every
figure out again from the borough as it truly is: from what the figure asks, in plain Python, and with none of the SQL.
Numerator, denominator and the rounded value must be the same, of the whole and of every part, in every stretch of time;
and every row that the table `figures` has of them, shares, changes and targets too, must have the same numbers.

`--shaken 0.2` makes a fifth of the values awkward first, and the files tidy: see `performance_matters/shaken.py`.

`performance_matters/<page>.py` has a function for each indicator of the page. It gives a row for each thing that is
counted: `numerator`, `denominator` where there is one, and a value for each column the indicator is split by.

Exit codes: 0 every figure agrees; 1 one does not, or an indicator or a figure is missing; 2 the sample or the pipeline
did not run.
"""
import argparse
import importlib
import inspect
import os
import subprocess
import sys
import tempfile
from collections import Counter
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

import pyarrow.parquet

from performance_matters import beside
from performance_matters.adding_up import Figure, figures, half_up
from performance_matters.headers import Header, Stretch, label
from performance_matters.records import Records
from performance_matters.shaken import shake

AUTHORITY = "QBR"
# Of more that differ than this, the number is enough.
MOST_TOLD = 100
PAGES = "performance_matters"
# By indicator, why it is not worked out here.
NOT_WORKED_OUT = {}


def functions_of(page):
    """The public functions of a page's module: none where there is no such module yet."""
    if not (Path(__file__).parent / PAGES / f"{page}.py").exists():
        return {}
    module = importlib.import_module(f"{PAGES}.{page}")
    of_module = inspect.getmembers(module, lambda it: inspect.isfunction(it) and it.__module__ == module.__name__)
    return {name: function for name, function in of_module if not name.startswith("_")}


# ---- both sides, by indicator, split, part and stretch


def worked_out(headers, functions, records):
    found = {}
    for name, header in headers.items():
        if name in functions:
            for stretch in header.stretches(records.ends):
                rows = functions[name](records, stretch.starts, stretch.ends)
                for (split, part), figure in figures(header, rows).items():
                    found[name, split, part, stretch] = figure
    return found


def published(path, snapshot):
    """And how often something is there twice."""
    found, twice = {}, []
    for row in pyarrow.parquet.read_table(path).to_pylist():
        if (row["la"], row["period_end"]) == (AUTHORITY, snapshot):
            split = tuple(filter(None, (row["split"], row["second_split"])))
            part = (row["category"], row["second_category"])[: len(split)]
            key = row["indicator"], split, part, Stretch(row["span"], row["starts"], row["ends"])
            twice += [key] if key in found else []
            found[key] = Figure(row["numerator"], row["denominator"], row["value"])
    return found, twice


def is_same(mine, theirs):
    """Sums of fractions such as 0.6 are not exact in what was published."""
    near = lambda one, other: one == other or None not in (one, other) and abs(float(one) - other) < 1e-6
    return mine is not None and theirs is not None and all(map(near, mine, theirs))


# ---- the table `figures`


def as_rows(headers, found, records):
    """What the table must have, by indicator, split, label of the stretch and kind: how often which numbers."""
    rows = Counter()
    for (name, split, _, stretch), figure in found.items():
        key = name, " and ".join(split), label(stretch, records.ends)
        rows[key, "figure", numbers(figure)] += 1
        whole = found[name, (), (), stretch].numerator
        if headers[name].is_count() and split:
            share = half_up(100 * figure.numerator / whole, 1) if whole else None
            rows[key, "share", numbers((figure.numerator, whole, share))] += 1
    for header in headers.values():
        rows.update(of_newest(header, found, records))
    return rows


def of_newest(header, found, records):
    """What stands beside the whole of the newest stretch: how much it changed, and what others have."""
    stretches = header.stretches(records.ends)
    newest = stretches[0]
    figure = found.get((header.name, (), (), newest))
    if figure is None:
        return
    key = header.name, "", label(newest, records.ends)
    for kind, value in beside.rows(header, figure, records):
        yield key, kind, numbers((figure.numerator, figure.denominator, value))
    before = [found.get((header.name, (), (), stretch)) for stretch in stretches if stretch.span == newest.span][1:2]
    if before and None not in (figure.value, before[0].value):
        change = half_up(Fraction(figure.value) - Fraction(before[0].value), header.decimals)
        yield key, "change", numbers((figure.numerator, figure.denominator, change))


def numbers(figure):
    return tuple(None if number is None else round(float(number), 6) + 0.0 for number in figure)


def rows_of(path, snapshot):
    rows = Counter()
    for row in pyarrow.parquet.read_table(path).to_pylist():
        if (row["la"], row["period_end"]) == (AUTHORITY, snapshot):
            key = row["indicator"], row["split"], row["period"]
            rows[key, row["kind"], numbers((row["numerator"], row["denominator"], row["value"]))] += 1
    return rows


# ---- what was made, and what is told


def told(key, snapshot, mine, theirs):
    name, split, part, stretch = key
    said = lambda figure: "nothing" if figure is None else "/".join(f"{float(it):g}" for it in figure if it is not None)
    part = f"{' and '.join(split)} = {' and '.join(part)}" if split else "the whole"
    print(f"{name}, {part}, {label(stretch, snapshot)}: ours {said(mine)}, published {said(theirs)}")


def month_end(text):
    """A delivery is as at the end of a month."""
    day = date.fromisoformat(text)
    if (day + timedelta(days=1)).day != 1:
        raise ValueError
    return day


def run(command):
    done = subprocess.run(command, env=os.environ, capture_output=True, text=True)
    if done.returncode not in (0, 1):
        print(f"{' '.join(command[3:])} did not run:\n{done.stdout}{done.stderr}")
    return done.returncode in (0, 1)


def made(ask, room):
    """The sample and its night; a workplace that was kept is not made again."""
    program = [ask.program, "--definitions", ask.definitions]
    sample = ["sample", "--collection", "ssd", "--messy", "--snapshot", str(ask.snapshot), "--to", room]
    sample += ["--children", str(ask.children), "--seed", str(ask.seed)]
    night = f"{ask.snapshot + timedelta(days=1)}T02:30:00"
    nightly = ["--workplace", room, "run", "performance_matters", "--now", night]
    is_there = (Path(room) / "truth").exists()
    if not is_there and not run(program + sample):
        return False
    if ask.shaken and not is_there:
        shake(room, Path(ask.definitions) / "schemas", ask.snapshot, AUTHORITY, ask.shaken, ask.seed)
    return run(program + nightly)


def compare(ask, room):
    indicators = Path(ask.definitions) / "pipelines" / "performance_matters" / "indicators"
    headers = {path.stem: Header(path) for path in sorted(indicators.glob(f"{ask.only or '*'}/*.sql"))}
    functions = {}
    for page in {header.page for header in headers.values()}:
        functions |= functions_of(page)
    population = next((Path(room) / "reference" / "population").glob("*/population.csv"))
    tables = Path(room) / "truth" / "ssd" / "tables"
    records = Records(tables, Path(ask.definitions) / "schemas", ask.snapshot, AUTHORITY, population)
    latest = Path(room) / "published" / "performance_matters" / "latest" / "authority"
    mine = worked_out(headers, functions, records)
    theirs, twice = published(latest / "indicators.parquet", ask.snapshot)
    theirs = {key: figure for key, figure in theirs.items() if key[0] in functions}
    keys = sorted(mine.keys() | theirs.keys(), key=str)
    wrong = [key for key in keys if not is_same(mine.get(key), theirs.get(key))]
    for key in wrong[:MOST_TOLD]:
        told(key, ask.snapshot, mine.get(key), theirs.get(key))
    for key in twice:
        print(f"published twice: {key}")
    unknown = sorted(headers.keys() - functions.keys() - NOT_WORKED_OUT.keys())
    unknown += sorted(functions.keys() - headers.keys())
    for name in unknown:
        print(f"{name}: no page here knows it, or no definition does")
    of_mine = as_rows(headers, mine, records)
    printed = rows_of(latest / "figures.parquet", ask.snapshot)
    printed = Counter({row: times for row, times in printed.items() if row[0][0] in functions})
    astray = list((of_mine - printed).items()) + list((printed - of_mine).items())
    for (key, kind, of), _ in sorted(astray, key=str)[: 0 if wrong else MOST_TOLD]:
        print(f"figures: {', '.join(filter(None, key))}, {kind} {of} is on one side only")
    print(f"{len(keys) - len(wrong)} figures of {len(functions)} indicators agree, {len(wrong)} do not")
    print(f"{(of_mine & printed).total()} rows of the table figures agree, {len(astray)} do not")
    return 1 if wrong or twice or unknown or astray or not keys else 0


def main():
    ask = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    ask.add_argument("--program", required=True)
    ask.add_argument("--definitions", required=True)
    ask.add_argument("--children", type=int, default=1500, help="children of the invented borough")
    ask.add_argument("--seed", type=int, default=3)
    ask.add_argument("--snapshot", type=month_end, default=date(2026, 9, 30), help="the last day of a month")
    ask.add_argument("--workplace", help="a folder to keep what is made in, and not to make it again")
    ask.add_argument("--shaken", type=float, default=0, help="the share of values to be made awkward, such as 0.2")
    ask.add_argument("--only", default="", help="one page, such as mash")
    ask = ask.parse_args()
    if ask.workplace:
        return compare(ask, ask.workplace) if made(ask, ask.workplace) else 2
    with tempfile.TemporaryDirectory() as room:
        return compare(ask, room) if made(ask, room) else 2


if __name__ == "__main__":
    sys.exit(main())
