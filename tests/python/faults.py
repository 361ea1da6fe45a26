#!/usr/bin/env python3
"""Lets every call to the disk fail in its turn, and asks what is said, what is left, and whether the next night mends it.

    python tests/python/faults.py --program target/debug/quarterday --definitions .              # every fault
    python tests/python/faults.py --program target/debug/quarterday --definitions . --sample 150 # some of each kind

A night of a small school (`nights/school.py`) is run once under `faults/faults.c`, which writes down every call it makes
to the system about its workplace. From that list it is first seen that everything of a version is on the disk before
the pointer names it. Then the night is run once for each call and each way in which it may fail: a full disk, a short
write, a failing fsync, a rename or a folder that is refused, a disk that can only be read or not be read, no more open
files, a lock that others hold. And some troubles are made from outside: folders without permission, a small disk that
is really full, a ledger that another program holds, a ledger, a pointer or a version that is damaged or gone.

What must hold of each: the exit code is 2, with one message that names the file, says what was being done and what to do
next; no panic, and nothing of a pupil in any message. Or the night ends as it should, everything is as it should be, and
where something is lacking that is best effort, such as a copy under a fixed name, a remark says so. What a reader finds
is the old or the new version, whole; and the next night, undisturbed, ends with the bytes of a clean run and nothing
left over.

Exit codes: 0 all that holds; 1 something does not; 2 the school or its clean runs did not come about.
"""
import argparse
import errno
import multiprocessing
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from nights import school
from nights.calls import Call, check_order, read_calls
from nights.outside import OUTSIDE
from nights.program import NIGHT, Known, Program, build_shim
from nights.whole import Breach, check_after_run, check_pointers, leftovers, messages

# The ways in which each kind of call may fail: the error, and whether it is so `once`, from then `on`, or `short`.
WAYS = {
    "write": [("ENOSPC", "on"), ("ENOSPC", "short"), ("EIO", "once")],
    "sync": [("EIO", "once")],
    "rename": [("EACCES", "once"), ("EXDEV", "once")],
    "open-write": [("EACCES", "once"), ("EROFS", "on"), ("EMFILE", "once")],
    "open-read": [("EACCES", "once"), ("EMFILE", "once")],
    "read": [("EIO", "once")],
    "unlink": [("EACCES", "once")],
    "mkdir": [("EACCES", "once"), ("ENOSPC", "on")],
    "list": [("EIO", "once")],
    "stat": [("EACCES", "once")],
    "truncate": [("EIO", "once")],
    "lock": [("EAGAIN", "once"), ("EAGAIN", "on")],
    "mmap": [("ENOMEM", "once")],
    "chmod": [("EPERM", "once")],
}
# Kinds that do not keep a run from clearing away what it has begun.
CLEARED = ("write", "sync", "rename", "read", "truncate", "chmod", "lock")
# What is in force when a night begins, and what its inputs are.
NIGHTS = {"the first night": (None, "A"), "everything has changed": ("A", "C"), "one delivery has changed": ("A", "B")}


def main():
    ask = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    ask.add_argument("--program", required=True, type=Path)
    ask.add_argument("--definitions", required=True, type=Path)
    ask.add_argument("--sample", type=int, default=0, help="so many faults, some of each kind; every one unless said")
    ask.add_argument("--seed", type=int, default=1)
    ask.add_argument("--only", help="only this fault, as it is named where it is told")
    ask.add_argument("--show", action="store_true", help="show what is said of each fault")
    ask.add_argument("--side-by-side", type=int, default=2, metavar="N", help="workplaces at a time")
    ask.add_argument("--room", type=Path, help="make the workplaces in this folder")
    ask = ask.parse_args()
    room = Path(tempfile.mkdtemp(prefix="faults-", dir=ask.room)).resolve()
    began = time.monotonic()
    try:
        with multiprocessing.Manager() as manager:
            bench = Bench(ask.program.resolve(), ask.definitions.resolve(), room, manager.dict())
            breaches, counts = judge(bench, ask)
    except (RuntimeError, OSError, subprocess.SubprocessError) as trouble:
        print(f"{type(trouble).__name__}: {trouble}", file=sys.stderr)
        return 2
    finally:
        shutil.rmtree(room, ignore_errors=True)
    print(f"{counts['faults']} faults in {time.monotonic() - began:.0f} s: {counts['2']} ended with a message, "
          f"{counts['healed']} were got over, {counts['remark']} with a remark; {counts['outside']} troubles from outside")
    for name, says in breaches:
        print(f"BREACH: {name}\n{says}\n  again: python tests/python/faults.py --program {ask.program} "
              f"--definitions {ask.definitions} --show --only '{name}'", file=sys.stderr)
    print(f"  {len(breaches)} not as it should be")
    return 1 if breaches else 0


def judge(bench: "Bench", ask) -> tuple[list[tuple[str, str]], Counter]:
    counts, breaches = Counter(), []
    for name in NIGHTS:
        calls = bench.calls[name]
        print(f"{name}: {len(calls)} calls: " + ", ".join(f"{kind} {count}" for kind, count in
                                                          Counter(call.kind for call in calls).most_common()))
        try:
            check_order(calls, bench.workplace(name, "counted"), bench.workplace(name, "prepared"))
        except Breach as breach:
            breaches.append((f"{name}: order", str(breach)))
    faults = chosen(bench, ask)
    with multiprocessing.Pool(ask.side_by_side, prepare, (bench, ask.show)) as pool:
        for fault, ended, says in pool.imap_unordered(one, faults):
            counts["faults"] += 1
            counts[ended] += 1
            if ended == "breach":
                breaches.append((fault, says))
    for name, trouble in OUTSIDE.items():
        if ask.only and ask.only != name:
            continue
        try:
            skipped = trouble(bench, bench.room / "outside" / name.replace(" ", "-"))
            print(f"from outside: {name}" + (f": left out, {skipped}" if skipped else ""))
            counts["outside"] += not skipped
        except Breach as breach:
            breaches.append((name, str(breach)))
    return breaches, counts


def chosen(bench: "Bench", ask) -> list[str]:
    """The faults by their names, such as `everything has changed: write ENOSPC on 17`."""
    every = {}
    for name, calls in bench.calls.items():
        for kind, count in Counter(call.kind for call in calls).items():
            for number, how in WAYS[kind]:
                every[name, kind, number, how] = [f"{name}: {kind} {number} {how} {at}" for at in range(1, count + 1)]
    # A lock that nobody gives is waited for with every call, and the program ends with the first that it needs.
    names = [name for names in every.values() for name in names]
    if ask.only:
        return [name for name in names if name == ask.only]
    if not ask.sample:
        return names
    # Each way in turn gives one of its faults, until there are enough.
    chance = random.Random(ask.seed)
    ways = [chance.sample(names, len(names)) for names in every.values()]
    chance.shuffle(ways)
    picked = []
    while len(picked) < min(ask.sample, len(names)):
        picked += [way.pop() for way in ways if way]
        ways = [way for way in ways if way]
    return picked[:ask.sample]


class Bench:
    """The school, its right outcomes, and a workplace prepared for each kind of night."""

    def __init__(self, program: Path, definitions: Path, room: Path, texts):
        self.room, self.houses = room, school.Houses(texts)
        school.lay_definitions(definitions, room / "definitions", self.houses.port)
        self.program = Program(program, room / "definitions")
        self.known = Known(self.program, self.houses, room, states="ABC", depth=1)
        self.shim = build_shim(room)
        self.calls: dict[str, list[Call]] = {}
        for name, (before, state) in NIGHTS.items():
            prepared = self.workplace(name, "prepared")
            prepared.mkdir(parents=True)
            if before:
                school.settle(prepared, before, self.houses)
                self.undisturbed(prepared, before)
            self.calls[name] = self.count(name, state)

    def workplace(self, night: str, what: str) -> Path:
        return self.room / night.replace(" ", "-") / what

    def lay(self, night: str, to: Path, state: str) -> Path:
        """A workplace of its own, in which a night is to come."""
        shutil.rmtree(to, ignore_errors=True)
        shutil.copytree(self.workplace(night, "prepared"), to)
        school.settle(to, state, self.houses)
        return to

    def undisturbed(self, workplace: Path, state: str):
        ran = self.program.run(workplace, ["run"])
        if ran.returncode != school.CODES[state]:
            raise RuntimeError(f"a night that nobody disturbed ended with {ran.returncode}: {ran.stdout}{ran.stderr}")

    def count(self, night: str, state: str) -> list[Call]:
        counted = self.lay(night, self.workplace(night, "counted"), state)
        log = self.room / "calls"
        log.unlink(missing_ok=True)
        ran = self.run_with(counted, {"FAULTS_LOG": str(log)})
        if ran.returncode != school.CODES[state]:
            raise RuntimeError(f"a counted night ended with {ran.returncode}: {ran.stdout}{ran.stderr}")
        return read_calls(log, counted)

    def run_with(self, workplace: Path, faults: dict[str, str]) -> subprocess.CompletedProcess:
        """On one core, so that calls come in the same order each time."""
        more = {"LD_PRELOAD": str(self.shim), "FAULTS_ROOT": str(workplace), **faults}
        core = {os.getpid() % os.cpu_count()}
        return self.program.run(workplace, ["run"], NIGHT, more, preexec_fn=lambda: os.sched_setaffinity(0, core))

    def expected(self, night: str):
        before, state = NIGHTS[night]
        return self.known.outcome(state, frozenset(before or ""))

    def check_readers(self, night: str, workplace: Path):
        """The old or the new version is in force, and whole."""
        before, _ = NIGHTS[night]
        old = self.known.outcome(before) if before else {}
        check_pointers(workplace, {pipeline: [old.get(pipeline, (None, None)), new]
                                   for pipeline, new in self.expected(night).items()})

    def check_all(self, night: str, workplace: Path):
        _, state = NIGHTS[night]
        files = {path: text.encode() for path, text in school.STATES[state][0].items()}
        check_after_run(workplace, self.expected(night), files)


def prepare(bench: Bench, is_shown: bool):
    global BENCH, IS_SHOWN
    BENCH, IS_SHOWN = bench, is_shown


def one(fault: str) -> tuple[str, str, str]:
    """One fault in one night, and the night after."""
    night, way = fault.split(": ")
    kind, number, how, at = way.split()
    state = NIGHTS[night][1]
    workplace = BENCH.lay(night, BENCH.room / f"worker-{os.getpid()}" / "workplace", state)
    log = workplace.parent / "calls"
    log.unlink(missing_ok=True)
    ran = BENCH.run_with(workplace, {"FAULTS_LOG": str(log), "FAULTS_KIND": kind, "FAULTS_AT": at, "FAULTS_HOW": how,
                                     "FAULTS_ERRNO": str(getattr(errno, number))})
    failed = [call for call in read_calls(log, workplace) if call.failed]
    try:
        if not failed:
            raise Breach("not reached", "no call failed")
        if IS_SHOWN:
            print(f"{fault}: {failed[0]}: {ran.returncode}\n{ran.stdout}{ran.stderr}", flush=True)
        ended = judge_words(ran, failed, state, lambda: BENCH.check_all(night, workplace))
        BENCH.check_readers(night, workplace)
        if how == "once" and kind in CLEARED and (left := leftovers(workplace)):
            raise Breach("left behind", ", ".join(left))
        after = BENCH.program.run(workplace, ["run"])
        if after.returncode != school.CODES[state]:
            raise Breach("not recovered", f"the next night ended with {after.returncode}: {after.stderr}")
        BENCH.check_all(night, workplace)
        return fault, ended, ""
    except Breach as breach:
        said = f"  {breach}\n  it was {failed[:1]}; the run ended with {ran.returncode} and said:\n{ran.stdout}{ran.stderr}"
        return fault, "breach", said


def judge_words(ran, failed: list[Call], state: str, check_all) -> str:
    """How it ended: with a message, with a remark, or as if nothing had been."""
    said = ran.stdout + ran.stderr
    told = [canary for canary in school.CANARIES if canary in said]
    if told or "panicked" in said or "fault of the program" in said:
        raise Breach("words", f"it must not say {told or 'that it is a fault of the program'}")
    first = failed[0]
    if ran.returncode == 2:
        said = messages(ran.stderr)
        if not any(name in message for message in said for call in failed for name in call.names()):
            raise Breach("words", f"no message, one for a pipeline, that names {' or '.join(first.names())}")
        return "2"
    if ran.returncode != school.CODES[state]:
        raise Breach("ended", f"with {ran.returncode}")
    if "the copy under a fixed name was not renewed: cannot" in said and any(call.is_for_copy() for call in failed):
        return "remark"
    if first.kind == "sync" and not first.is_sqlites() and not first.is_for_copy():
        raise Breach("ended", "as if it were on the disk")
    check_all()
    return "healed"


if __name__ == "__main__":
    sys.exit(main())
