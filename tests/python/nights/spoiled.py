"""Whether the reader would notice: it is shown a workplace that is spoiled in every way that must never be."""
import json
import shutil
import time
from pathlib import Path

from . import school
from .program import Known, Program
from .reader import Reader
from .whole import Breach, pointer, sha

PIPELINE = school.PIPELINES[0]


def pointed(workplace: Path) -> Path:
    return workplace / "published" / PIPELINE / "current.json"


def version(workplace: Path) -> Path:
    return workplace / "versions" / PIPELINE / pointer(workplace, PIPELINE)


def mixed(workplace: Path):
    """A table of another version, and a manifest that says so."""
    table, manifest = version(workplace) / "region/members.parquet", version(workplace) / "manifest.json"
    table.write_bytes((version(workplace) / "authority/members.parquet").read_bytes())
    told = json.loads(manifest.read_text())
    told["files"]["region/members.parquet"] = sha(table)
    manifest.write_text(json.dumps(told))


def cut_copies(workplace: Path):
    for copy in (workplace / "published" / PIPELINE / "latest").rglob("*.parquet"):
        copy.write_bytes(copy.read_bytes()[:100])


SPOILED = {
    "no pointer": ("mixed", lambda workplace: pointed(workplace).unlink()),
    "half a pointer": ("torn", lambda workplace: pointed(workplace).write_text('{"vers')),
    "a pointer to something else": ("mixed", lambda workplace: pointed(workplace).write_text('{"version": "another"}')),
    "half a table": ("torn", lambda workplace: (version(workplace) / "region/members.parquet").write_bytes(b"PAR1")),
    "no manifest": ("torn", lambda workplace: (version(workplace) / "manifest.json").unlink()),
    "tables of two versions": ("mixed", mixed),
    "half a copy": ("torn", cut_copies),
}


def check_reader(program: Program, houses: school.Houses, known: Known, room: Path):
    """Raises RuntimeError if the reader does not notice."""
    prepared, spoiled = room / "prepared", room / "spoiled"
    school.settle(prepared, "A", houses)
    program.run(prepared, ["run"])
    for name, (kind, spoil) in SPOILED.items():
        shutil.copytree(prepared, spoiled)
        reader = Reader(spoiled, name)
        spoil(spoiled)
        reader.expect({pipeline: [outcome] for pipeline, outcome in known.outcome("A").items()})
        try:
            time.sleep(1)
            reader.hold()
        except Breach as noticed:
            if noticed.kind != kind:
                raise RuntimeError(f"the reader calls {name} {noticed}") from None
        else:
            raise RuntimeError(f"the reader does not notice {name}")
        finally:
            reader.process.kill()
            shutil.rmtree(spoiled)
    shutil.rmtree(prepared)
