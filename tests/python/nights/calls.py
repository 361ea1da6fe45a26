"""Calls to the system, as `faults/faults.c` wrote them down, and whether they came in a safe order."""
import json
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from .whole import Breach

MARK = ".quarterday.part"


class Call(NamedTuple):
    kind: str
    function: str
    # Told from the workplace; of a rename, `other` is where it goes.
    path: str
    other: str
    failed: bool

    def names(self) -> list[str]:
        """What a message may call it by: its own path or the one it was to have; of the ledger's files the ledger's."""
        names = [self.path, self.other]
        names += [f"{path[:path.rfind('/') + 1]}{name_in_place(path)}" for path in names if path.endswith(MARK)]
        if self.is_sqlites():
            names.append("state/ledger.sqlite")
        if self.function == "flock":
            names.append("somebody else is writing in this workplace")
        # The workplace itself goes by the name of its folder.
        return ["/workplace" if name == "." else name for name in names if name]

    def is_for_copy(self) -> bool:
        """Of a copy under a fixed name, or of the file that is copied."""
        is_read = self.kind in ("read", "open-read", "stat") and self.path.startswith("versions/")
        return is_read or (self.path.startswith("published/") and "/latest" in self.path)

    def is_sqlites(self) -> bool:
        # SQLite makes sure of the folder that its files are in; whether that was done it does not ask.
        return self.path.startswith("state/ledger.sqlite") or (self.kind == "sync" and self.path == "state")


def name_in_place(path: str) -> str:
    """`a/.b.csv.123.quarterday.part` is going to be `b.csv`."""
    return PurePosixPath(path).name.removeprefix(".").removesuffix(MARK).rpartition(".")[0]


def read_calls(log: Path, workplace: Path) -> list[Call]:
    calls = []
    for line in log.read_text(errors="replace").splitlines():
        kind, function, path, other = line.split("\t")
        inside = [str(PurePosixPath(one).relative_to(workplace)) if one else "" for one in (path, other)]
        calls.append(Call(kind.removeprefix("! "), function, *inside, kind.startswith("! ")))
    return calls


def check_order(calls: list[Call], workplace: Path, before: Path):
    """Before a pointer is switched, everything that it leads to is on the disk: bytes, names, and names of folders.

    A power cut may undo whatever was not made sure of. So this follows, call by call, which files have bytes and which
    folders have names that a cut would lose.
    """
    loose_files: set[str] = set()
    loose_folders: set[str] = set()
    known = {path.relative_to(before).as_posix() for path in before.rglob("*")}
    switched = []
    for call in calls:
        parent = str(PurePosixPath(call.path).parent)
        if call.kind in ("write", "truncate"):
            loose_files.add(call.path)
        elif call.kind == "open-write" and call.path not in known:
            loose_folders.add(parent)
            known.add(call.path)
        elif call.kind == "mkdir" and call.path not in known:
            known.add(call.path)
            loose_folders.add(parent)
        elif call.kind == "sync":
            loose_files.discard(call.path)
            loose_folders.discard(call.path)
        elif call.kind == "rename":
            if call.other.endswith("/current.json"):
                pipeline = PurePosixPath(call.other).parent.name
                check_switch(workplace, pipeline, call, loose_files, loose_folders)
                switched.append(pipeline)
            for loose in (loose_files, loose_folders):
                moved = {path for path in loose if path == call.path or path.startswith(f"{call.path}/")}
                loose -= moved
                loose |= {call.other + path.removeprefix(call.path) for path in moved}
            loose_folders.add(str(PurePosixPath(call.other).parent))
    if not switched:
        raise Breach("order", "no pointer was switched")
    left = {folder for folder in loose_folders if folder in (".", "published", *(f"published/{p}" for p in switched))}
    if left:
        raise Breach("order", f"the names in {', '.join(sorted(left))} were never made sure of")


def check_switch(workplace: Path, pipeline: str, call: Call, loose_files: set[str], loose_folders: set[str]):
    version = json.loads((workplace / "published" / pipeline / "current.json").read_text())["version"]
    folder = f"versions/{pipeline}/{version}"
    manifest = json.loads((workplace / folder / "manifest.json").read_text())
    landed = [file["sha"] for unit in manifest["units"] for file in unit["files"] + unit.get("last", [])]
    files = [call.path, f"{folder}/manifest.json", *(f"{folder}/{path}" for path in manifest["files"])]
    files += [f"landing/{sha[:2]}/{sha}" for sha in landed]
    needed = {str(above) for path in files[1:] for above in PurePosixPath(path).parents}
    loose = sorted((set(files) & loose_files) | (needed & loose_folders))
    if loose:
        raise Breach("order", f"{pipeline} was switched to {version} before these were on the disk: {', '.join(loose)}")
