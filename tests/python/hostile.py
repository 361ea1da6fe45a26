#!/usr/bin/env python3
"""Makes hostile files by the hundred, runs the nights over them, and asks whether each was met as it should be.

    pip install pyarrow
    python tests/python/hostile.py --program target/release/quarterday --definitions .

The files are made by hand from a seed (`hostile_files/`): containers that are bombs or lie about themselves, workbooks
with a cell in every corner, returns with a billion laughs, names with a terminal's keys in them. Each is run alone in a
small workplace, to see what it takes; then all of them lie beside a good council's files in one night of each pipeline.

What must hold of each: the program ends by itself, with 0 or 1, within two seconds, and takes no more than 256 MB;
something is found that names the file, or its rows are read right, as the case says; rows read = accepted + set aside + refused; no child's
name, number or postcode is on the screen or in what the region and the public get; no page has a tag of the file's; no
cell of a CSV begins like a formula. And of the night: the good council's tables are the same as in a night of its own.

`KNOWN` below lists what is not so yet, with the reason. It is printed each time, and a case in it that is as it should
be is a failure: take it out.

Exit codes: 0 every file was met as it should be, but for what is known; 1 otherwise; 2 the sample did not run.
"""
import argparse
import csv
import datetime
import fnmatch
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
from collections import Counter
from pathlib import Path

from hostile_files import names, old_books, returns, texts, workbooks, zips
from hostile_files.case import BACKGROUND, CANARIES, PERIODS, SCRIPT, Case

PIPELINES = {"annex_a": "annex_a_nightly", "ssda903": "ssda903_nightly", "cin_census": "cin_census_nightly"}
NOW = "2026-10-01T02:00:00"
GOOD = "QBR"
KEY = "a key for trying things out, and for nothing else"
MEASURED = Path(__file__).parent / "hostile_files" / "measured.py"
# Where a case is ended: far beyond what it may take, and well before the machine is in trouble.
PATIENCE, ROOM = 20, 3000
NOBODY = 65_534

ON_SCREEN = re.compile("`.*` is on the screen \\(.*\\)")

# What must not reach a terminal: keys of its own, and what turns the text round.
KEYS = re.compile("[\x00-\x08\x0b-\x1f\x7f\x80-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")

# What is not as it should be yet, and why.
KNOWN: dict[str, str] = {
    "beside: last year's header that is cut short": "what is left of it reads as a whole row",
}

# Cases in which a file's or a folder's name has a child's in it: those who sent it are told, and nobody else.
NAMED = ("name: of a child", "place: an authority by a child's name")


def main():
    ask = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    ask.add_argument("--program", required=True, type=Path)
    ask.add_argument("--definitions", required=True, type=Path)
    ask.add_argument("--keep", type=Path, help="leave the workplaces in this folder")
    ask.add_argument("--list", action="store_true", help="name the cases and make nothing")
    ask.add_argument("--only", help="only cases whose name has this in it; `*` stands for anything")
    ask.add_argument("--every", type=int, default=1, help="only every so manieth case of each kind")
    ask.add_argument("--part", choices=["alone", "night"], help="only each file alone, or only the nights of all")
    ask.add_argument("--seconds", type=float, default=2, help="what a file alone may take; 0 for as long as it likes")
    ask.add_argument("--megabytes", type=float, default=256, help="what a file alone may take; 0 for as much")
    ask.add_argument("--patience", type=float, default=PATIENCE, help="seconds after which a file alone is given up")
    ask.add_argument("--tell", action="store_true", help="say of each file alone what it took and what was found")
    ask = ask.parse_args()
    chosen = [case for case in all_cases() if not ask.only or fnmatch.fnmatch(case.name, f"*{ask.only}*")]
    chosen = thinned(chosen, ask.every)
    if ask.list:
        for case in chosen:
            print(f"{case.kind:<7} {case.collection:<11} {case.name}")
        print(f"{len(chosen)} files: {', '.join(f'{count} {kind}' for kind, count in Counter(c.kind for c in chosen).items())}")
        return 0
    for module in ("pyarrow",):
        try:
            __import__(f"{module}.parquet")
        except ImportError:
            print(f"{module} is wanted: pip install {module}")
            return 2
    room = ask.keep or Path(tempfile.mkdtemp(prefix="hostile-"))
    room.mkdir(parents=True, exist_ok=True)
    # Some cases are run as nobody in particular.
    room.chmod(0o755)
    try:
        return judge(ask, chosen, Trial(
            ask.program.resolve(), ask.definitions.resolve(), room.resolve(), bool(ask.keep), ask.patience))
    finally:
        if not ask.keep:
            remove(room)


def all_cases() -> list[Case]:
    cases = [case for module in (zips, workbooks, old_books, texts, returns, names) for case in module.cases()]
    twice = [name for name, count in Counter(case.name for case in cases).items() if count > 1]
    assert not twice, f"these cases have one name: {twice}"
    return cases


def thinned(cases: list[Case], every: int) -> list[Case]:
    """Every so manieth case of each kind and collection, so that a short night has some of all."""
    seen: Counter = Counter()
    kept = []
    for case in cases:
        if seen[case.kind, case.collection] % every == 0:
            kept.append(case)
        seen[case.kind, case.collection] += 1
    return kept


def judge(ask, cases: list[Case], trial) -> int:
    wrong: dict[str, list[str]] = {case.name: [] for case in cases}
    measures: dict[str, dict] = {}
    began = time.monotonic()
    # What is told of these on the screen of a night would be taken for another's.
    deadly = {name for name in (*NAMED, *(KNOWN if ask.part == "night" else ())) if name in wrong}
    if ask.part != "night":
        good = {case.collection: case for case in all_cases() if case.name.endswith(": nothing is wrong")}
        usual = max(trial.alone(case)[0]["megabytes"] for case in good.values())
        print(f"a small file in which nothing is wrong takes {usual:.0f} MB")
        for case in cases:
            ran, found = trial.alone(case)
            found = [line for line in found if case.name not in NAMED or not ON_SCREEN.fullmatch(line)]
            found += limits(ran, ask)
            wrong[case.name] += found
            measures[case.name] = {key: ran[key] for key in ("seconds", "megabytes")}
            if not ran["ended_well"]:
                deadly.add(case.name)
            if ask.tell:
                print(f"{'ok' if not found else 'NOT':<3} {ran['seconds']:6.2f} s {ran['megabytes']:6.0f} MB  {case.name}: "
                      f"{'; '.join(found + [', '.join(ran['codes'])])}", flush=True)
    if ask.part != "alone":
        for name, found in trial.nights([case for case in cases if case.name not in deadly and not case.alone]):
            wrong.setdefault(name, [])
            wrong[name] += [line for line in found if line not in wrong[name]]
    for name, found in wrong.items():
        for line in found:
            print(f"{'known' if name in KNOWN else 'NOT AS IT SHOULD BE'}: {name}: {line}")
    met = [name for name in KNOWN if name in wrong and not wrong[name] and ask.part != "night"]
    for name in met:
        print(f"NO LONGER SO: {name}: it is as it should be, and is to be taken out of KNOWN ({KNOWN[name]})")
    known = [name for name, found in wrong.items() if found and name in KNOWN]
    for name in known:
        print(f"known: {name}: {KNOWN[name]}")
    if measures:
        slowest, largest = (max(measures, key=lambda name: measures[name][of]) for of in ("seconds", "megabytes"))
        print(f"slowest: {measures[slowest]['seconds']:.2f} s, {slowest}")
        print(f"largest: {measures[largest]['megabytes']:.0f} MB, {largest}")
    bad = [name for name, found in wrong.items() if found and name not in KNOWN] + met
    print(f"{len(cases)} files: {len(cases) - len(set(bad) | set(known))} as they should be, {len(bad)} not, "
          f"{len(known)} known not to be ({time.monotonic() - began:.0f} s)")
    return 1 if bad else 0


def limits(ran, ask) -> list[str]:
    if ran["stopped_for"]:
        limit = f"{ask.patience:.0f} s" if ran["stopped_for"] == "time" else f"{ROOM} MB"
        return [f"it was ended, because it took more than {limit}"]
    took = [f"it took {ran['seconds']:.1f} s"] if ask.seconds and ran["seconds"] > ask.seconds else []
    size = ran["megabytes"]
    return took + ([f"it took {size:.0f} MB"] if ask.megabytes and size > ask.megabytes else [])


def remove(folder: Path):
    """Removes a folder, whatever it holds."""
    for path, folders, _ in os.walk(os.fsencode(folder)):
        for name in folders:
            inside = os.path.join(path, name)
            if not os.path.islink(inside):
                os.chmod(inside, 0o700)
    shutil.rmtree(os.fsencode(folder), ignore_errors=True)


def empty(folder: Path):
    """Gives back the room that a folder's files take, and leaves their names until all is removed: where much has just
    been removed, some disks take several times longer to find a place for a new file, and the next case is timed."""
    for path, _, names in os.walk(os.fsencode(folder)):
        for name in names:
            inside = os.path.join(path, name)
            if os.path.isfile(inside) and not os.path.islink(inside):
                os.truncate(inside, 0)


# ---- running


class Trial:
    def __init__(self, program: Path, definitions: Path, room: Path, keeps: bool, patience: float):
        self.program, self.definitions, self.room = program, definitions, room
        self.keeps, self.patience = keeps, patience

    def alone(self, case: Case):
        """One case in a workplace of its own."""
        workplace = self.room / "alone" / re.sub(r"\W+", "_", case.name)[:80]
        remove(workplace)
        case.lay(workplace, "H001")
        if case.as_nobody and os.geteuid() == 0:
            for path, folders, files in os.walk(workplace):
                for name in [".", *folders, *files]:
                    os.chown(os.path.join(path, name), NOBODY, NOBODY, follow_symlinks=False)
        ran = self.run(workplace, [PIPELINES[case.collection]], case.as_nobody, self.patience)
        published = Published(workplace, case.collection)
        found = crashes(ran)
        ran["codes"] = []
        if ran["ended_well"]:
            ran["codes"] = sorted({row["code"] for row in published.table("authority/findings")} - set(BACKGROUND))
            of_it = of_case(case, "H001", published)
            if not published.latest.exists() and "was not read" in ran["out"]:
                # Where nothing came, nothing is published: what was found is told on the screen alone.
                of_it, ran["codes"] = [], ["told on the screen"]
            found += of_it + of_everybody(workplace, published, ran)
        if not self.keeps:
            empty(workplace)
        return ran, found

    def run(self, workplace: Path, pipelines, as_nobody=False, patience=PATIENCE, room=ROOM) -> dict:
        answer, out, err = workplace / "measured.json", workplace / "out.txt", workplace / "err.txt"
        command = [str(self.program), "--definitions", str(self.definitions), "--workplace", str(workplace), "--now", NOW, "run",
                   *pipelines]
        change = {"user": NOBODY, "group": NOBODY, "extra_groups": []} if as_nobody and os.geteuid() == 0 else {}
        # Nobody may read what lies below the folder of whoever runs this, where this Python may lie.
        python = "/usr/bin/python3" if change and Path("/usr/bin/python3").exists() else sys.executable
        with open(out, "wb") as to_out, open(err, "wb") as to_err:
            subprocess.run([python, "-S", str(MEASURED), str(answer), str(patience), str(room), *command],
                           env=os.environ | {"QUARTERDAY_KEY_REGION": KEY, "NO_COLOR": "1"}, stdout=to_out, stderr=to_err,
                           stdin=subprocess.DEVNULL, **change)
        ran = json.loads(answer.read_text()) if answer.exists() else {
            "code": 99, "seconds": 0, "processor": 0, "megabytes": 0, "stopped_for": ""}
        ran["out"], ran["err"] = (path.read_bytes().decode("utf-8", "replace") for path in (out, err))
        ran["ended_well"] = ran["code"] in (0, 1) and not ran["stopped_for"]
        return ran

    def nights(self, cases: list[Case]):
        """One night of each pipeline over everything, beside a night of the good council alone."""
        quiet, loud = self.room / "quiet", self.room / "night"
        for workplace in (quiet, loud):
            remove(workplace)
            made = subprocess.run([self.program, "--definitions", self.definitions, "sample", "--to", workplace, "--messy"],
                                  capture_output=True, text=True)
            if made.returncode:
                print(f"the sample was not made:\n{made.stderr}")
                sys.exit(2)
        codes = {}
        for collection, pipeline in PIPELINES.items():
            of_it = [case for case in cases if case.collection == collection]
            if not of_it:
                continue
            for number, case in enumerate(of_it):
                codes[case.name] = f"H{number:03}"
                if not case.as_nobody:
                    case.lay(loud, codes[case.name])
            before = self.run(quiet, [pipeline], patience=600, room=8000)
            ran = self.run(loud, [pipeline], patience=1800, room=8000)
            name = f"the night of {collection}"
            found = [f"of the good council alone: {line}" for line in crashes(before)] + crashes(ran)
            if found:
                yield name, found
                continue
            print(f"{name}: {ran['seconds']:.1f} s, {ran['megabytes']:.0f} MB, {len(of_it)} hostile files")
            calm, published = Published(quiet, collection), Published(loud, collection)
            yield name, differences(calm, published) + of_everybody(loud, published, ran)
            for case in of_it:
                if not case.as_nobody:
                    yield case.name, [f"in the night: {line}" for line in of_case(case, codes[case.name], published)]
        if not self.keeps:
            remove(quiet)
            remove(loud)


# ---- what was published


class Published:
    """What a workplace has for its readers, read once."""

    def __init__(self, workplace: Path, collection: str):
        self.latest = workplace / "published" / PIPELINES[collection] / "latest"
        self.read: dict[str, list[dict]] = {}

    def table(self, name: str) -> list[dict]:
        if name not in self.read:
            import pyarrow.parquet

            path = self.latest / f"{name}.parquet"
            self.read[name] = rows_of(pyarrow.parquet.read_table(path)) if path.exists() else []
        return self.read[name]

    def of(self, name: str, la) -> list[dict]:
        if f"{name} by authority" not in self.read:
            by = {}
            for row in self.table(name):
                by.setdefault(row["la"], []).append(row)
            self.read[f"{name} by authority"] = by
        return self.read[f"{name} by authority"].get(la, [])

    def tables(self) -> list[str]:
        paths = (path.relative_to(self.latest) for path in self.latest.glob("*/*.parquet"))
        return sorted(str(path)[:-len(".parquet")] for path in paths)


def rows_of(table) -> list[dict]:
    """Rows as Python has them; days of years that Python has not, as numbers."""
    import pyarrow

    try:
        return table.to_pylist()
    except OverflowError:
        of_days = [field.name for field in table.schema if field.type == pyarrow.date32()]
        plain = [pyarrow.int32() if field.name in of_days else field.type for field in table.schema]
        rows = table.cast(pyarrow.schema(list(zip(table.schema.names, plain)))).to_pylist()
        return [row | {name: day_of(row[name]) for name in of_days} for row in rows]


def day_of(number):
    try:
        return None if number is None else datetime.date(1970, 1, 1) + datetime.timedelta(days=number)
    except OverflowError:
        return number


# ---- what must hold


def crashes(ran) -> list[str]:
    """Whether the program ended by itself and as it says that it ends."""
    if ran["stopped_for"]:
        return []
    if ran["code"] < 0:
        return [f"it was ended by signal {-ran['code']}: {last_line(ran['err'])}"]
    if ran["code"] not in (0, 1):
        return [f"it ended with {ran['code']}: {last_line(ran['err'])}"]
    faults = [line for line in ran["err"].splitlines() if "panicked" in line or "a fault of the program" in line]
    return [f"it says: {faults[0]}"] if faults else []


def last_line(text: str) -> str:
    lines = [line for line in text.splitlines() if line.strip()]
    errors = [line for line in lines if line.startswith("error")]
    return (errors or lines or ["it said nothing"])[-1][:300]


def of_case(case: Case, la: str, published: Published) -> list[str]:
    """Whether the case was met as it says that it must be."""
    found = [f"{row['file']}: {row['rows_read']} rows were read, and are not accounted for"
             for row in published.of("authority/row_counts", la)
             if row["rows_read"] != row["rows_accepted"] + row["rows_set_aside"] + row["rows_refused"]]
    if case.ignored:
        return found
    findings = published.of("authority/findings", la) + published.of("authority/findings", None)
    file = case.file()
    shown = {file, file.encode("utf-8", "surrogateescape").decode("utf-8", "replace")}
    # What would move a terminal's cursor is shown as a mark.
    shown |= {KEYS.sub("\ufffd", re.sub("[\r\n\t]", "\ufffd", name)) for name in shown}
    of_it = [row for row in findings if is_of(row["file"], shown) and row["code"] not in BACKGROUND]
    named = [row for row in of_it if any(row["code"] == code or (code.endswith(".") and row["code"].startswith(code))
                                         for code in case.codes)]
    read = differing(case, la, published) if case.rows is not None else ""
    if case.either:
        if not named and (read or case.rows is None):
            found.append(f"nothing was found that names the file, and {read or 'nobody knows its rows'}")
        return found
    if case.codes and not named:
        codes = sorted({row["code"] for row in of_it})
        found.append(f"none of {', '.join(case.codes)} was found of the file; {', '.join(codes) or 'nothing'} was")
    if read:
        found.append(read)
    return found


def is_of(file: str, names: set[str]) -> bool:
    return file in names or any(file.endswith(f"/{name}") for name in names)


def differing(case: Case, la: str, published: Published) -> str:
    """How the rows that were published of a case differ from those it should have."""
    columns = list(case.rows[0]) if case.rows else []
    got = published.of(f"authority/{case.table}", la)
    rows = Counter(tuple(repr(row.get(column)) for column in columns) for row in got)
    wanted = Counter(tuple(repr(row[column]) for column in columns) for row in case.rows)
    if rows == wanted if columns else not got:
        return ""
    if len(got) != len(case.rows):
        return f"{len(got)} rows of `{case.table}` were published, not {len(case.rows)}"
    return f"rows of `{case.table}` have other values: {list((rows - wanted).keys())[:1]}"[:300]


def of_everybody(workplace: Path, published: Published, ran) -> list[str]:
    """What must hold of everything that anybody sees."""
    found = []
    for name in ("out", "err"):
        text = ran[name]
        found += [f"`{canary}` is on the screen ({name})" for canary in CANARIES if canary in text]
        keys = KEYS.search(text)
        if keys:
            found.append(f"U+{ord(keys.group()):04X} is on the screen ({name})")
        if any(line.startswith(names.FORGED) for line in re.split("[\r\n]", text)):
            found.append(f"a line is on the screen that a file's name has made ({name})")
    for audience in ("region", "public"):
        for path in sorted((published.latest / audience).glob("*")):
            text = text_of(path)
            found += [f"`{canary}` is in {audience}/{path.name}" for canary in CANARIES if canary in text]
    for path in published.latest.rglob("*.html"):
        text = path.read_text(encoding="utf-8", errors="replace")
        if SCRIPT in text or "<img src=x" in text:
            found.append(f"{path.relative_to(published.latest)} has a tag of the file's in it")
    for path in [*published.latest.glob("*/findings.csv"), *published.latest.rglob("worklist.csv")]:
        found += formulas(path, published.latest)
    outside = workplace / "passwd"
    return found + (["a file was written outside its folder"] if outside.exists() else [])


def formulas(path: Path, latest: Path) -> list[str]:
    csv.field_size_limit(1 << 30)
    text = path.read_text(encoding="utf-8-sig", errors="replace")
    for number, row in enumerate(csv.reader(io.StringIO(text, newline="")), 1):
        for value in row:
            if value[:1] in ("=", "+", "-", "@", "\t", "\r") and not re.fullmatch(r"[-+]?[\d.]+", value):
                return [f"{path.relative_to(latest)} has a cell that begins like a formula, in row {number}: {value[:20]!r}"]
    return []


def text_of(path: Path) -> str:
    """All text of a published file, whatever kind it is."""
    if path.suffix == ".parquet":
        import pyarrow.parquet

        table = pyarrow.parquet.read_table(path)
        of_text = [column for column in table.columns if column.type in (pyarrow.string(), pyarrow.large_string())]
        texts = {value for column in of_text for value in column.unique().to_pylist() if value}
        return "\n".join(sorted(texts))
    if path.suffix == ".xlsx":
        with zipfile.ZipFile(path) as book:
            return "\n".join(book.read(name).decode("utf-8", "replace") for name in book.namelist())
    return path.read_bytes().decode("utf-8", "replace") if path.is_file() else ""


def differences(calm: Published, loud: Published) -> list[str]:
    """How the good council's tables differ from those of a night of its own."""
    found = []
    for name in calm.tables():
        if name.endswith("/_run"):
            continue
        one, other = calm.of(name, GOOD), loud.of(name, GOOD)
        if one != other:
            found.append(f"`{name}` of the good council is not what it was: {len(one)} rows before, {len(other)} now")
    missing = set(calm.tables()) - set(loud.tables())
    return found + [f"`{name}` is gone" for name in sorted(missing)]


if __name__ == "__main__":
    sys.exit(main())
