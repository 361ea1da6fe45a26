#!/usr/bin/env python3
"""Spoils each rule's SQL, a little at a time, and asks whether its examples notice.

    python3 mutate_rules.py --program target/debug/quarterday --definitions . --collection annex_a [--strict]

A rule's examples are its proof only if they fail when the rule is wrong. In each round every rule is spoiled in one
place: a comparison is turned round, a code or number is changed, an `is null` is negated. Then the examples are
proved. A rule none of whose examples fails has a place that nothing watches; it is named with what was changed.

Exit codes: 0 every rule was caught at least once, and with --strict every time; 1 otherwise.
"""
import argparse
import json
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

# What is spoiled, and into what. Each leaves SQL that still runs.
CHANGES = [
    (re.compile(r"<>"), "="),
    (re.compile(r"(?<![<>=!])=(?!=)"), "<>"),
    (re.compile(r"<="), "<"),
    (re.compile(r">="), ">"),
    (re.compile(r"<(?![=>])"), "<="),
    (re.compile(r"(?<![<-])>(?!=)"), ">="),
    (re.compile(r"\bis not null\b"), "is null"),
    (re.compile(r"\bis null\b"), "is not null"),
    (re.compile(r"\bis distinct from\b"), "is not distinct from"),
    (re.compile(r"\bnot in\b"), "in"),
    (re.compile(r"(?<!not )\bin\b(?= \()"), "not in"),
    (re.compile(r"\bcount\(\*\) > "), "count(*) <= "),
    (re.compile(r"(?<=')[A-Z0-9]+(?=')"), "~~"),
    (re.compile(r"(?<![\w'.:-])\d+(?![\w'.:-])"), None),
]


def parts(text):
    """The header in its comment, and the SQL."""
    end = text.index("*/") + 2
    return text[:end], text[end:]


def without_comments(sql):
    """The SQL with its comments blanked, so that places stay the same."""
    return re.sub(r"--[^\n]*", lambda found: " " * len(found.group()), sql)


def spoiled(sql):
    """Every way to spoil one place, as (what was changed, the SQL)."""
    looked_at = without_comments(sql)
    for pattern, into in CHANGES:
        for found in pattern.finditer(looked_at):
            start, end = found.span()
            if is_join(looked_at, start):
                continue
            new = into if into is not None else str(int(found.group()) + 1)
            line = looked_at.count("\n", 0, start) + 1
            yield f"line {line} of the SQL: `{found.group()}` to `{new}`", sql[:start] + new + sql[end:]


def is_join(sql, at):
    """A join on anything but equality does not run, and neither does what stands in `exists (…)`."""
    if any(found.start() <= at < found.end() for found in re.finditer(r"\bexists \([^)]*\)", sql)):
        return True
    before = sql.rfind(" on ", 0, at)
    if before < 0:
        before = sql.rfind("\n    on ", 0, at)
    ends = [sql.rfind(word, 0, at) for word in ("where", "select", "then", "when", "end", "case", " join", "\njoin", "\nleft")]
    return before >= 0 and before > max(ends)


def prove(program, definitions, collection):
    command = [program, "--definitions", str(definitions), "--json", "test", f"schemas/{collection}/rules/"]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode not in (0, 1):
        sys.exit(f"the examples could not be proved:\n{done.stderr}")
    return {failed["file"] for failed in json.loads(done.stdout)["failed"]}


def main():
    ask = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    ask.add_argument("--program", required=True)
    ask.add_argument("--definitions", required=True, type=Path)
    ask.add_argument("--collection", required=True)
    ask.add_argument("--strict", action="store_true", help="every spoiled place must be caught")
    ask.add_argument("--rounds", type=int, default=1000, help="at most so many places of each rule")
    ask = ask.parse_args()
    folder = ask.definitions / "schemas" / ask.collection / "rules"
    texts = {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.sql"))}
    ways = {}
    for name, text in texts.items():
        header, sql = parts(text)
        ways[name] = [(what, header + changed) for what, changed in spoiled(sql)]
    unwatched = [name for name in texts if not ways[name]]
    caught, missed = {}, []
    with tempfile.TemporaryDirectory() as room:
        for part in ("schemas", "pipelines"):
            shutil.copytree(ask.definitions / part, Path(room) / part)
        there = Path(room) / "schemas" / ask.collection / "rules"
        rounds = min(ask.rounds, max(map(len, ways.values())))
        for number in range(rounds):
            for name, text in texts.items():
                (there / name).write_text(ways[name][number][1] if number < len(ways[name]) else text, encoding="utf-8")
            failed = prove(ask.program, room, ask.collection)
            for name in texts:
                if number < len(ways[name]):
                    if f"schemas/{ask.collection}/rules/{name}" in failed:
                        caught[name] = caught.get(name, 0) + 1
                    else:
                        missed.append((name, ways[name][number][0]))
    never = [name for name in texts if ways[name] and name not in caught]
    for name, what in missed:
        print(f"not noticed in {name}, {what}")
    for name in never:
        print(f"NEVER CAUGHT: {name}")
    for name in unwatched:
        print(f"nothing to spoil in {name}")
    total = sum(caught.values()) + len(missed)
    print(f"{len(texts)} rules, {total} spoiled places, {len(missed)} not noticed, {len(never)} rules never caught")
    sys.exit(1 if never or (ask.strict and missed) else 0)


if __name__ == "__main__":
    main()
