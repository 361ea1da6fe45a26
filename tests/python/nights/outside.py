"""Troubles that are made from outside: no permission, a disk that is really full, a ledger that others hold, damage."""
import json
import os
import shutil
import sqlite3
import subprocess
import time
from pathlib import Path

from . import school
from .whole import Breach, messages, pointer

NIGHT = "everything has changed"
BEFORE, STATE = "A", "C"
NOBODY = 65_534
# Kilobytes of the small disk, and what is left free on it: less than a night takes at first, more than that at last.
DISK, LEFT = 6_000, [0, 8, 24, 60, 120, 240, 480, 960, 2_000]


def refused(ran: subprocess.CompletedProcess, *says: str):
    """A message for each pipeline that it stopped, with these words in it and what to do next."""
    said = ran.stdout + ran.stderr
    if ran.returncode != 2 or not messages(ran.stderr):
        raise Breach("words", f"it ended with {ran.returncode} and said:\n{said}")
    if missing := [words for words in says if words not in ran.stderr]:
        raise Breach("words", f"it does not say {missing}:\n{ran.stderr}")
    if "panicked" in said or any(canary in said for canary in school.CANARIES):
        raise Breach("words", f"it must not say that:\n{said}")


def mended(bench, workplace: Path):
    """The next night, after somebody has seen to it."""
    ran = bench.program.run(workplace, ["run"])
    if ran.returncode != school.CODES[STATE]:
        raise Breach("not recovered", f"the next night ended with {ran.returncode}: {ran.stderr}")
    bench.check_all(NIGHT, workplace)


def folders_without_permission(bench, workplace: Path) -> str | None:
    """Whoever runs the program may not write in one of the folders."""
    program = bench.program.program
    as_other = {}
    if os.geteuid() == 0:
        # Root may write everywhere: so it is run as nobody, from where nobody may go.
        program = bench.room / "quarterday"
        if not program.exists():
            shutil.copy(bench.program.program, program)
        bench.room.chmod(0o755)
        as_other = {"preexec_fn": lambda: (os.setgroups([]), os.setgid(NOBODY), os.setuid(NOBODY))}
    # For the copies a remark must do; and what is in the folder may still be replaced where only its own list is shut.
    for inside in ["landing", "versions/school_weekly", "published/school_weekly", "state", "reference/houses/2026-09-30",
                   "published/school_weekly/latest/region"]:
        place = bench.lay(NIGHT, workplace, STATE)
        if as_other:
            subprocess.run(["chown", "-R", f"{NOBODY}:{NOBODY}", place], check=True)
        shut = place / inside
        if as_other:
            os.chown(shut, 0, 0)
        shut.chmod(0o555)
        if inside == "landing":
            for below in shut.iterdir():
                below.chmod(0o555)
                if as_other:
                    os.chown(below, 0, 0)
        if inside == "state":
            for below in shut.iterdir():
                below.chmod(0o444 if below.is_file() else 0o555)
                if as_other:
                    os.chown(below, 0, 0)
        ran = bench.program.run(place, ["run"], program=program, **as_other)
        bench.check_readers(NIGHT, place)
        if inside.endswith("region"):
            if ran.returncode != school.CODES[STATE] or "the copy under a fixed name was not renewed" not in ran.stdout:
                raise Breach("words", f"{inside}: it ended with {ran.returncode}: {ran.stdout}{ran.stderr}")
        else:
            refused(ran, inside.split("/")[0], "let the account that runs the program read and write there")
        for below in [shut, *shut.rglob("*")]:
            below.chmod(0o755 if below.is_dir() else 0o644)
        mended(bench, place)
    return None


def a_small_disk_that_is_full(bench, workplace: Path) -> str | None:
    if os.geteuid() != 0:
        return "only root may mount one"
    disk = workplace.parent / "disk"
    disk.mkdir(parents=True, exist_ok=True)
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={DISK}k", "quarterday-test", disk],
                             capture_output=True, text=True)
    if mounted.returncode != 0:
        return f"it cannot be mounted here: {mounted.stderr.strip()}"
    try:
        messages = 0
        for left in LEFT:
            place = bench.lay(NIGHT, disk / "workplace", STATE)
            free = os.statvfs(disk).f_bavail * os.statvfs(disk).f_frsize
            filler = disk / "filler"
            filler.write_bytes(b"x" * max(free - left * 1_024, 0))
            ran = bench.program.run(place, ["run"])
            bench.check_readers(NIGHT, place)
            if ran.returncode == 2:
                refused(ran, "hint: free space ")
                messages += 1
            elif ran.returncode != school.CODES[STATE]:
                raise Breach("ended", f"with {ran.returncode} and {left} kB free: {ran.stderr}")
            elif "No space left on device" not in ran.stdout:
                bench.check_all(NIGHT, place)
            filler.unlink()
            mended(bench, place)
        if messages < 3:
            raise Breach("ended", f"only {messages} times with a message: the disk was never full")
    finally:
        subprocess.run(["umount", disk], check=True)
    return None


def a_ledger_that_another_program_holds(bench, workplace: Path) -> str | None:
    place = bench.lay(NIGHT, workplace, STATE)
    other = sqlite3.connect(place / "state" / "ledger.sqlite", isolation_level=None)
    other.execute("begin exclusive")
    began = time.monotonic()
    ran = bench.program.run(place, ["run"])
    waited = time.monotonic() - began
    refused(ran, f"the ledger {place}/state/ledger.sqlite: another program has held it for 10 seconds\n\n"
                 "hint: close what has it open, such as a program that looks into databases, and run again")
    if not 9 < waited < 40:
        raise Breach("ended", f"after {waited:.0f} seconds")
    other.execute("rollback")
    other.close()
    bench.check_readers(NIGHT, place)
    mended(bench, place)
    return None


def a_ledger_that_is_none(bench, workplace: Path) -> str | None:
    place = bench.lay(NIGHT, workplace, STATE)
    ledger = place / "state" / "ledger.sqlite"
    ledger.write_bytes(b"this is no ledger. " * 400)
    refused(bench.program.run(place, ["run"]), f"cannot open the ledger {ledger}: file is not a database",
            "move it away with its -wal and -shm")
    bench.check_readers(NIGHT, place)
    for left in ledger.parent.glob("ledger.sqlite*"):
        left.rename(place / f"away-{left.name}")
    mended(bench, place)
    return None


def a_pointer_that_says_nothing(bench, workplace: Path) -> str | None:
    for text in (b"", b"{", b"\0" * 90, b'{"version": 1}'):
        place = bench.lay(NIGHT, workplace, STATE)
        pipeline = school.PIPELINES[1]
        path, version = place / "published" / pipeline / "current.json", pointer(place, pipeline)
        path.write_bytes(text)
        refused(bench.program.run(place, ["run"]), f"the pointer {path} is damaged: ",
                f'write {{"version": "<version>", "folder": "../../versions/{pipeline}/<version>"}} into the pointer')
        listed = bench.program.run(place, ["runs", "--json"]).stdout
        known = [run["version"] for run in json.loads(listed) if run["pipeline"] == pipeline and run["version"]]
        if known[:1] != [version]:
            raise Breach("words", f"`quarterday runs` does not say that {version} was published: {listed}")
        path.write_text(json.dumps({"version": known[0], "folder": f"../../versions/{pipeline}/{known[0]}"}))
        mended(bench, place)
    return None


def a_version_that_is_gone(bench, workplace: Path) -> str | None:
    place = bench.lay(NIGHT, workplace, STATE)
    pipeline = school.PIPELINES[0]
    folder = place / "versions" / pipeline / pointer(place, pipeline)
    folder.rename(place / "gone")
    refused(bench.program.run(place, ["run"]), f"names a version that is not there: {folder}",
            "put it back from a backup; or: `quarterday runs` lists what was published")
    (place / "gone").rename(folder)
    mended(bench, place)
    return None


def a_manifest_that_says_nothing(bench, workplace: Path) -> str | None:
    place = bench.lay(NIGHT, workplace, STATE)
    pipeline = school.PIPELINES[0]
    manifest = place / "versions" / pipeline / pointer(place, pipeline) / "manifest.json"
    text = manifest.read_bytes()
    manifest.write_bytes(text[:100])
    refused(bench.program.run(place, ["run"]), f"{manifest} is damaged: ", "hint: put it back from a backup")
    manifest.write_bytes(text)
    mended(bench, place)
    return None


OUTSIDE = {trouble.__name__.replace("_", " "): trouble for trouble in (
    folders_without_permission, a_small_disk_that_is_full, a_ledger_that_another_program_holds, a_ledger_that_is_none,
    a_pointer_that_says_nothing, a_version_that_is_gone, a_manifest_that_says_nothing)}
