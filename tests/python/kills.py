#!/usr/bin/env python3
"""Kills nights at random moments, while a reader looks, and asks whether anybody could have noticed.

    python tests/python/kills.py --program target/debug/quarterday --definitions . --kills 2000

Lays out a small school with two pipelines (`nights/school.py`), works out by clean runs elsewhere what each must publish
for each state of its inputs, and then again and again changes the inputs, starts `quarterday run` (or `reload`,
`sign-off`, `purge`, or `serve` with something to catch up) and kills it with SIGKILL: somewhere in the run, or soon after
a version begins to be written, or soon after one is put in force. About every fifth night is let through.

What must hold: the reader, who polls all the while, sees the old or the new version of a pipeline, whole, by its hashes
and by the clean runs, and never the old one again after the new; a pointer that was there is never away. A night that is
let through ends as it should, with the very bytes of the clean run, but for `_run.parquet`, which says when; nothing is
left of the nights before (`.part`, `.making`, `.leaving-…`); the copies under fixed names are whole; what came in is kept under the
names of its content; the ledger passes its integrity check and knows of the run; the lock was taken over from the dead.

First the reader is shown workplaces that are spoiled on purpose, and must notice. Two workplaces are worked on side by
side. A breach is told with what to type to see it again.

Exit codes: 0 nobody could have noticed; 1 somebody could; 2 the school or its clean runs did not come about.
"""
import argparse
import calendar
import itertools
import json
import multiprocessing
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from datetime import timedelta
from pathlib import Path

from nights import school
from nights.program import NIGHT, Known, Program, adopt_orphans, build_shim, kill, measured
from nights.reader import Reader
from nights.spoiled import check_reader
from nights.whole import Breach, below, check_after_run, pointer, sha, versions

# What is killed, and how often it is chosen.
VERBS = {
    "run": (["run"], 44),
    "run of one": (["run", school.PIPELINES[0]], 30),
    "reload": (["reload", "school", school.PERIOD], 8),
    "reload afresh": (["reload", "school", school.PERIOD, "--afresh"], 5),
    "sign-off": (["sign-off", "school", school.PERIOD, "--la", "QBR", "--by", "T. Ester", "--despite", "it is a test"], 8),
    "purge": (["purge"], 10),
    "serve": (["serve"], 5),
}
# Verbs that publish nothing: what is in force stays so.
QUIET = ("sign-off", "purge")
LET_THROUGH = 0.1
# Versions that are no longer in force are taken away before most nights, so that there is something to publish.
CLEARED = 0.6
# Where a kill is aimed: anywhere in the run, after a version begins to be written, after one comes into force.
AIMS = {"anywhere": 35, "writing": 40, "in force": 25}
# How long `serve` is waited for: it looks once a minute, and the clock is set to a second before that.
PATIENCE = 6
# A step that is to be seen again comes after so many before it.
BEFORE = 6
# What is said when a step begins, on the error stream or in the log: `School, weekly: land`.
STEP = re.compile(r"(School, [a-z ]+|school_\w+).*: (fetch .*|land|read|parse|validate|rules|protect, .*|publish)( pipeline=\w+)?$")


def main():
    ask = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    ask.add_argument("--program", required=True, type=Path)
    ask.add_argument("--definitions", required=True, type=Path)
    ask.add_argument("--kills", type=int, default=2_000)
    ask.add_argument("--seed", type=int, default=1)
    ask.add_argument("--side-by-side", type=int, default=2, metavar="N", help="workplaces at a time")
    ask.add_argument("--step", help="only this step, again and again: as `1/117`, of workplace 1")
    ask.add_argument("--room", type=Path, help="make the workplaces in this folder")
    ask = ask.parse_args()
    room = Path(tempfile.mkdtemp(prefix="kills-", dir=ask.room))
    began = time.monotonic()
    only = tuple(int(part) for part in ask.step.split("/")) if ask.step else None
    count = 1 if only else ask.side_by_side
    shares = [ask.kills // count + (at < ask.kills % count) for at in range(count)]
    with multiprocessing.Manager() as manager:
        try:
            stage = Stage(ask.program.resolve(), ask.definitions.resolve(), room, manager.dict(), ask.seed)
        except (RuntimeError, OSError, subprocess.SubprocessError) as trouble:
            print(f"{type(trouble).__name__}: {trouble}", file=sys.stderr)
            return 2
        print(f"the right outcomes are known after {time.monotonic() - began:.0f} s; a night takes {stage.length:.2f} s, "
              f"the publishing of a pipeline {stage.publishing:.2f} s", flush=True)
        results = multiprocessing.SimpleQueue()
        workers = [multiprocessing.Process(target=work, args=(stage, only[0] if only else at, share, only, results))
                   for at, share in enumerate(shares)]
        for worker in workers:
            worker.start()
        told = [results.get() for _ in workers]
        for worker in workers:
            worker.join()
    if troubles := [one["trouble"] for one in told if "trouble" in one]:
        print("\n".join(troubles), file=sys.stderr)
        return 2
    return summary(told, ask, room, time.monotonic() - began)


def summary(told: list[dict], ask, room: Path, seconds: float) -> int:
    total = {name: sum((Counter(one[name]) for one in told), Counter()) for name in ("phases", "verbs", "counts")}
    counts, breaches = total["counts"], [one["breach"] for one in told if one["breach"]]
    print(f"{total['phases'].total()} kills in {seconds:.0f} s, seed {ask.seed}; "
          f"{counts['let through']} nights let through, {counts['too late']} were over before they were killed")
    print("  by verb:  " + ", ".join(f"{verb} {count}" for verb, count in total["verbs"].most_common()))
    print("  by phase:")
    for phase, count in total["phases"].most_common():
        print(f"    {count:>5}  {phase}")
    kinds = Counter(breach["kind"] for breach in breaches)
    print(f"  the reader read {counts['reads']} versions whole and {counts['copies']} copies, and saw "
          f"{counts['switches']} come into force: torn {kinds['torn']}, mixed {kinds['mixed']}, others "
          f"{len(breaches) - kinds['torn'] - kinds['mixed']}")
    for breach in breaches:
        print(f"BREACH at step {breach['step']}: {breach['says']}\n  the workplace: {breach['workplace']}\n  again: "
              f"python tests/python/kills.py --program {ask.program} --definitions {ask.definitions} "
              f"--seed {ask.seed} --step {breach['step']} --kills 200", file=sys.stderr)
    if not breaches:
        shutil.rmtree(room)
    return 1 if breaches else 0


class Stage:
    """What all workplaces have in common."""

    def __init__(self, program: Path, definitions: Path, room: Path, texts, seed: int):
        self.room, self.seed, self.houses = room, seed, school.Houses(texts)
        # The states of each workplace's steps, as numbers.
        self.states: dict[int, list[int]] = {}
        school.lay_definitions(definitions, room / "definitions", self.houses.port)
        self.program = Program(program, room / "definitions")
        self.known = Known(self.program, self.houses, room)
        check_reader(self.program, self.houses, self.known, room)
        self.shim = build_shim(room)
        self.length, self.publishing = measured(self.program, self.houses, room)

    def chance(self, at: int, step: int) -> random.Random:
        """A step's chance is its own: it can be had again without those before it."""
        return random.Random(f"{self.seed}/{at}/{step}")

    def state(self, at: int, step: int) -> str:
        """The state of a step: mostly another than the one before."""
        known = self.states.setdefault(at, [])
        while len(known) <= step:
            further = self.chance(at, len(known)).choices(range(4), [1, 4, 4, 4])[0]
            known.append(((known[-1] if known else 0) + further) % 4)
        return list(school.STATES)[known[step]]


def work(stage: Stage, at: int, kills: int, only, results):
    """One workplace, in a process of its own."""
    adopt_orphans()
    try:
        results.put(Worker(stage, at).work(kills, only and only[1]))
    except Exception as trouble:
        results.put({"trouble": f"{type(trouble).__name__}: {trouble}"})


class Worker:
    def __init__(self, stage: Stage, at: int):
        self.stage, self.at, self.known, self.program = stage, at, stage.known, stage.program
        self.room = stage.room / str(at)
        self.room.mkdir()
        self.workplace = self.room / "workplace"
        self.publishing, self.now = stage.publishing, NIGHT
        # How long a night takes: by the verb, and by whether everything has to be read again.
        self.lengths: dict[tuple[str, bool], float] = {}
        self.phases, self.ran, self.counts = Counter(), Counter(), Counter()

    def work(self, kills: int, only: int | None) -> dict:
        steps = itertools.cycle(range(max(only - BEFORE, 1), only + 1)) if only else itertools.count(1)
        breach, reader, step = None, Reader(self.workplace, f"{self.stage.seed}/{self.at}/reader"), 0
        try:
            self.begin(self.stage.state(self.at, max(only - BEFORE, 1) - 1 if only else 0))
            while self.phases.total() < kills:
                step = next(steps)
                self.step(step, reader)
            self.counts.update(reader.end())
        except Breach as found:
            breach = {"kind": found.kind, "says": str(found), "step": f"{self.at}/{step}",
                      "workplace": str(self.workplace)}
            reader.process.kill()
        return {"phases": self.phases, "verbs": self.ran, "counts": self.counts, "breach": breach}

    def begin(self, state: str):
        """A workplace in which a state is published."""
        school.settle(self.workplace, state, self.stage.houses)
        ran = self.program.run(self.workplace, ["run"], self.now)
        self.check(ran.returncode, ran.stdout + ran.stderr, state, self.known.outcome(state))

    def step(self, step: int, reader: Reader):
        """One change of the inputs, one night, and one kill; or a night that is let through."""
        chance, state = self.stage.chance(self.at, -step), self.stage.state(self.at, step)
        verb = chance.choices(list(VERBS), [weight for _, weight in VERBS.values()])[0]
        is_let_through = chance.random() < LET_THROUGH
        if is_let_through:
            verb = chance.choice(["run", "run", "run", "reload"])
        before = {pipeline: pointer(self.workplace, pipeline) for pipeline in school.PIPELINES}
        if chance.random() < CLEARED:
            self.clear(before)
        expected = self.known.outcome(state, self.kept_states())
        school.settle(self.workplace, state, self.stage.houses)
        reader.expect({pipeline: self.allowed(pipeline, before[pipeline], expected[pipeline], verb)
                       for pipeline in school.PIPELINES})
        # A purge comes days later: it is only then that it finds something.
        self.now += timedelta(days=4) if verb == "purge" else timedelta(hours=1)
        is_whole = "C" in (state, *(self.known.states[it] for it in before.items()))
        if is_let_through:
            self.let_through(verb, is_whole, state, expected)
        else:
            self.kill_one(verb, is_whole, chance, state, expected, before)
        reader.hold()

    def allowed(self, pipeline: str, before: str, expected: tuple, verb: str) -> list:
        """What may be seen of a pipeline while it runs: what is in force, and then what the inputs make."""
        files = self.known.files[pipeline, before]
        stays = verb in QUIET or (verb == "run of one" and pipeline != school.PIPELINES[0])
        return [(before, files)] if stays or expected[0] == before else [(before, files), expected]

    def clear(self, in_force: dict[str, str]):
        """Takes away versions that are not in force. Nobody reads: the reader has been told to hold."""
        for pipeline, version in in_force.items():
            for other in versions(self.workplace, pipeline) - {version}:
                shutil.rmtree(self.workplace / "versions" / pipeline / other)

    def kept_states(self) -> frozenset[str]:
        """The states of the versions of the pipeline whose figures everybody sees, as far as those are remembered."""
        public = school.PIPELINES[1]
        released = self.workplace / "state" / "released" / public
        kept = versions(self.workplace, public) | {path.parent.name for path in released.glob("*/manifest.json")}
        if unknown := [version for version in kept if (public, version) not in self.known.states]:
            raise Breach("mixed", f"no clean run has made {', '.join(unknown)} of {public}")
        return frozenset(self.known.states[public, version] for version in kept)

    def length(self, verb: str, is_whole: bool) -> float:
        part = {"run of one": 0.6, "sign-off": 0.3, "purge": 0.3, "serve": 2.0}.get(verb, 1.0)
        return self.lengths.get((verb, is_whole), self.stage.length * part * (1.0 if is_whole else 0.8))

    def learn(self, verb: str, is_whole: bool, seconds: float):
        self.lengths[verb, is_whole] = 0.8 * self.length(verb, is_whole) + 0.2 * seconds

    def let_through(self, verb: str, is_whole: bool, state: str, expected: dict):
        began = time.monotonic()
        ran = self.program.run(self.workplace, VERBS[verb][0], self.now)
        self.learn(verb, is_whole, time.monotonic() - began)
        self.counts["let through"] += 1
        self.check(ran.returncode, ran.stdout + ran.stderr, state, expected)

    def check(self, code: int, says: str, state: str, expected: dict):
        if code != school.CODES[state]:
            raise Breach("not recovered", f"`run` of {state} ended with {code}: {says}")
        files = {path: text if isinstance(text, bytes) else text.encode()
                 for path, text in school.STATES[state][0].items()}
        check_after_run(self.workplace, expected, files)

    def kill_one(self, verb: str, is_whole: bool, chance: random.Random, state: str, expected: dict, before: dict):
        words, said = VERBS[verb][0], self.room / "says"
        more, now = {}, self.now
        if verb == "serve":
            self.now, more = self.to_catch_up()
            now = None
        process, began = self.program.start(self.workplace, words, now, said, more), time.monotonic()
        if self.wait_for_moment(process, verb, 0.9 * self.length(verb, is_whole), chance):
            self.learn(verb, is_whole, time.monotonic() - began)
            self.counts["too late"] += 1
            if verb in ("run", "reload", "reload afresh"):
                self.check(process.returncode, said.read_text(), state, expected)
            elif process.returncode not in (0, 1):
                raise Breach("not recovered", f"`{verb}` ended with {process.returncode}: {said.read_text()}")
            return
        kill(process)
        self.ran[verb] += 1
        self.phases[self.phase(said.read_text(), expected, verb)] += 1

    def to_catch_up(self) -> tuple:
        """A Tuesday after a Monday at six that nobody served, a moment before the minute at which `serve` looks."""
        day = self.now.replace(hour=7, minute=0, second=0) + timedelta(days=8)
        day -= timedelta(days=(day.weekday() - 1) % 7)
        start = day - timedelta(seconds=1)
        return day, {"LD_PRELOAD": str(self.stage.shim), "FAULTS_CLOCK": str(calendar.timegm(start.timetuple()))}

    def wait_for_moment(self, process, verb: str, length: float, chance: random.Random) -> bool:
        """Waits for the moment to kill; true if the process was over first."""
        aim = chance.choices(list(AIMS), list(AIMS.values()))[0] if verb not in QUIET else "anywhere"
        pipeline = school.PIPELINES[0] if verb == "run of one" else chance.choices(school.PIPELINES, [2, 1])[0]
        if verb == "purge" and chance.random() < 0.7:
            certificates = self.workplace / "state" / "certificates"
            there = below(certificates)
            while process.poll() is None and below(certificates) == there:
                time.sleep(0.0005)
            return ended_within(process, chance.uniform(0, self.publishing * 0.3))
        if aim == "anywhere":
            return ended_within(process, chance.uniform(0, length))
        making = self.workplace / "versions" / pipeline / ".making"
        pointed = self.workplace / "published" / pipeline / "current.json"
        stood = os.stat(pointed).st_ino
        patience = time.monotonic() + (length if verb != "serve" else PATIENCE)
        while process.poll() is None and time.monotonic() < patience:
            if making.exists() if aim == "writing" else os.stat(pointed).st_ino != stood:
                return ended_within(process, chance.uniform(0, self.publishing * (0.7 if aim == "writing" else 0.25)))
            time.sleep(0.0005)
        return process.poll() is not None

    def phase(self, said: str, expected: dict, verb: str) -> str:
        """Where a night was when it was killed, by its last words and by what it has left."""
        steps = [found for found in map(STEP.search, said.splitlines()) if found]
        if verb == "purge":
            certificates = (self.workplace / "state" / "certificates").glob("*.json")
            is_cut_off = any(json.loads(path.read_text())["ended"] is None for path in certificates)
            return "purge: cut off" if is_cut_off else "purge: before anything goes, or after"
        if not steps:
            return {"sign-off": "sign-off", "serve": "serve: before it is time"}.get(verb, "before the first step")
        whose, last = steps[-1][1], steps[-1][2].split()[0].strip(",")
        if last != "publish":
            return {"read": "read the table of houses", "protect": "protect, build and measure"}.get(last, last)
        pipeline = school.PIPELINES["everybody" in whose or "public" in whose]
        making = self.workplace / "versions" / pipeline / ".making"
        version, files = expected[pipeline]
        if making.exists():
            return "publish: written, not read back" if (making / "manifest.json").exists() else "publish: writing"
        folder = self.workplace / "versions" / pipeline / version
        if pointer(self.workplace, pipeline) != version:
            return "publish: in its place, not in force" if folder.exists() else "publish: preparing"
        latest = self.workplace / "published" / pipeline / "latest"
        promised = json.loads((folder / "manifest.json").read_text())["files"]
        copied = {path: sha(latest / path) for path in below(latest)}
        return "publish: done, not noted" if copied == promised else "publish: in force, copying under fixed names"


def ended_within(process, seconds: float) -> bool:
    try:
        process.wait(seconds)
        return True
    except subprocess.TimeoutExpired:
        return False


if __name__ == "__main__":
    sys.exit(main())
