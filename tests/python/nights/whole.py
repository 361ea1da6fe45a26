"""Whether a workplace is whole: as a reader sees it, who follows the pointer, and as the next run finds it."""
import hashlib
import json
import os
import re
import shutil
import sqlite3
import tempfile
from pathlib import Path


class Breach(Exception):
    """Something that must never be: torn, mixed, or left behind."""

    def __init__(self, kind: str, says: str):
        super().__init__(kind, says)
        self.kind = kind

    def __str__(self):
        return ": ".join(self.args)


def messages(said: str) -> list[str]:
    """What stopped each pipeline: one message for each, with one thing to do next. Nothing, if it is otherwise."""
    found = re.split(r"^error: ", said, flags=re.MULTILINE)[1:]
    stopped = [re.match(r"the run of `(\w+)` (?:was not|is) done", message) for message in found]
    if any("\n\nhint: " not in message or message.count("hint: ") != 1 for message in found) or said.count("error: ") != len(found):
        return []
    # What stops all of it is said alone.
    if len(found) > 1 and (not all(stopped) or len({of[1] for of in stopped}) < len(found)):
        return []
    return found


def sha(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def timeless(files: dict[str, str]) -> dict[str, str]:
    """All files of a version but those that say when it was made."""
    return {path: name for path, name in files.items() if not path.endswith("/_run.parquet")}


def pointer(workplace: Path, pipeline: str) -> str | None:
    """The version that is in force."""
    path = workplace / "published" / pipeline / "current.json"
    try:
        text = path.read_bytes()
    except FileNotFoundError:
        return None
    try:
        return json.loads(text)["version"]
    except (ValueError, KeyError, TypeError):
        raise Breach("torn", f"{path} is no pointer: {text[:80]!r}") from None


def read_version(workplace: Path, pipeline: str, version: str) -> dict[str, str]:
    """Every file of a version by the manifest, each read and held against its hash there."""
    folder = workplace / "versions" / pipeline / version
    try:
        manifest = json.loads((folder / "manifest.json").read_bytes())
    except (OSError, ValueError) as error:
        raise Breach("torn", f"the manifest of {pipeline} {version}: {error}") from None
    if (manifest["version"], manifest["pipeline"]) != (version, pipeline):
        raise Breach("mixed", f"{pipeline} {version} has the manifest of {manifest['pipeline']} {manifest['version']}")
    for path, promised in manifest["files"].items():
        try:
            found = sha(folder / path)
        except OSError as error:
            raise Breach("torn", f"{pipeline} {version}: {error}") from None
        if found != promised:
            raise Breach("torn", f"{path} of {pipeline} {version} is not what its manifest says")
    return manifest["files"]


def half_parquet(path: Path) -> str | None:
    """What is wrong with a Parquet file's two ends, if something is."""
    try:
        text = path.read_bytes()
    except FileNotFoundError:
        return None
    if len(text) < 12 or text[:4] != b"PAR1" or text[-4:] != b"PAR1":
        return f"{path} does not begin and end as Parquet does ({len(text)} bytes)"
    if int.from_bytes(text[-8:-4], "little") > len(text) - 12:
        return f"the footer of {path} is longer than the file"
    return None


def versions(workplace: Path, pipeline: str) -> set[str]:
    folder = workplace / "versions" / pipeline
    return {it.name for it in folder.iterdir() if not it.name.startswith(".")} if folder.exists() else set()


def leftovers(workplace: Path) -> list[str]:
    """What a run that broke off has left, and the next one should have cleared away."""
    found = []
    for folder, folders, files in os.walk(workplace):
        found += [os.path.join(folder, name) for name in files if name.endswith(".part")]
        found += [os.path.join(folder, name) for name in folders if name == ".making" or name.startswith(".leaving-")]
    return [os.path.relpath(path, workplace) for path in found]


def check_after_run(workplace: Path, expected: dict[str, tuple[str, dict[str, str]]], inputs: dict[str, bytes]):
    """What must hold when a run has ended by itself: the right versions, whole copies, nothing left, a sound ledger."""
    for pipeline, (version, files) in expected.items():
        there = pointer(workplace, pipeline)
        if there != version:
            raise Breach("wrong", f"{pipeline}: {there} is in force, and {version} should be")
        found = read_version(workplace, pipeline, version)
        if timeless(found) != files:
            raise Breach("mixed", f"{pipeline} {version} has other content than a clean run gave it: "
                                  f"{differing(timeless(found), files)}")
        folder = workplace / "versions" / pipeline / version
        if below(folder) - {"manifest.json"} != found.keys():
            raise Breach("mixed", f"{pipeline} {version} has files beside those of its manifest")
        check_copies(workplace / "published" / pipeline / "latest", found)
    for pipeline in expected:
        for version in versions(workplace, pipeline):
            read_version(workplace, pipeline, version)
    if left := leftovers(workplace):
        raise Breach("left behind", ", ".join(sorted(left)))
    check_landing(workplace / "landing", inputs)
    check_ledger(workplace, expected)


def check_pointers(workplace: Path, allowed: dict[str, list[tuple[str | None, dict[str, str] | None]]]):
    """What a reader finds now: one of the versions that may be in force, whole."""
    for pipeline, versions_ in allowed.items():
        there = pointer(workplace, pipeline)
        files = {version: files for version, files in versions_}
        if there not in files:
            raise Breach("mixed", f"{pipeline} points to {there}; it may be {' or '.join(map(str, files))}")
        if there and timeless(read_version(workplace, pipeline, there)) != files[there]:
            raise Breach("mixed", f"{pipeline} {there} has other content than a clean run gave it")


def check_copies(latest: Path, files: dict[str, str]):
    copies = {path: sha(latest / path) for path in below(latest)}
    if copies != files:
        raise Breach("copies", f"{latest} is not as the version in force: {differing(copies, files)}")


def check_landing(landing: Path, inputs: dict[str, bytes]):
    kept = {path: sha(landing / path) for path in below(landing)}
    if wrong := [path for path, name in kept.items() if path != f"{name[:2]}/{name}"]:
        raise Breach("torn", f"{landing} keeps {', '.join(wrong)} under another name than its content's")
    missing = [path for path, text in inputs.items() if hashlib.sha256(text).hexdigest() not in kept.values()]
    if missing:
        raise Breach("lost", f"{landing} has not got {', '.join(missing)}")


def check_ledger(workplace: Path, expected: dict[str, tuple[str, dict[str, str]]]):
    """Looked at in a copy, so that looking mends nothing."""
    with tempfile.TemporaryDirectory() as aside:
        for path in (workplace / "state").glob("ledger.sqlite*"):
            if not path.name.endswith("-shm"):
                shutil.copy(path, aside)
        ledger = sqlite3.connect(Path(aside) / "ledger.sqlite")
        try:
            sound = ledger.execute("pragma integrity_check").fetchall()
            runs = ledger.execute("select number, pipeline, version, started, ended, ending from runs order by number")
            runs = runs.fetchall()
        except sqlite3.Error as error:
            raise Breach("ledger", str(error)) from None
        finally:
            ledger.close()
    if sound != [("ok",)]:
        raise Breach("ledger", f"integrity_check says {sound[:3]}")
    endings = {"published", "incomplete", "nothing to do", "nothing came", "failed"}
    for number, pipeline, version, started, ended, ending in runs:
        if ending not in endings or ended < started:
            raise Breach("ledger", f"run {number} of {pipeline} says it was {ending} from {started} to {ended}")
    for pipeline, (version, _) in expected.items():
        last = [run for run in runs if run[1] == pipeline][-1:]
        if not last or last[0][2] != version or last[0][5] == "failed":
            raise Breach("ledger", f"the last run of {pipeline} should be of {version}, and is {last}")


def below(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def differing(found: dict[str, str], right: dict[str, str]) -> str:
    paths = sorted(path for path in found.keys() | right.keys() if found.get(path) != right.get(path))
    return ", ".join(paths[:5]) + (" and others" if len(paths) > 5 else "")
