"""A reader who looks all the while: follows the pointer, reads the whole version, and believes nothing."""
import multiprocessing
import random
import time
from pathlib import Path

from .school import PIPELINES
from .whole import Breach, half_parquet, pointer, read_version, timeless

# A copy under a fixed name is looked at about once in so many polls.
COPIES_EVERY = 7


class Reader:
    """The reader in a process of its own, and what the one who kills tells it."""

    def __init__(self, workplace: Path, seed: str):
        self.wire, theirs = multiprocessing.Pipe()
        self.process = multiprocessing.Process(target=watch, args=(workplace, seed, theirs), daemon=True)
        self.process.start()
        theirs.close()

    def expect(self, allowed: dict[str, list[tuple[str | None, dict[str, str] | None]]]):
        """Tells which versions may be seen from now on, in the order in which they come into force."""
        self.ask(("expect", allowed))

    def hold(self):
        """Returns when the reader reads nothing; it goes on when it is told what to expect."""
        self.ask(("hold", None))

    def end(self) -> dict[str, int]:
        counts = self.ask(("end", None))
        self.process.join(10)
        return counts

    def ask(self, message):
        self.wire.send(message)
        answer = self.wire.recv()
        if isinstance(answer, Breach):
            raise answer
        return answer


def watch(workplace: Path, seed: str, wire):
    chance = random.Random(seed)
    counts = {"reads": 0, "copies": 0, "switches": 0}
    allowed, seen, breach, holds = {}, {}, None, True
    while True:
        if wire.poll(None if holds else chance.uniform(0.001, 0.03)):
            try:
                word, what = wire.recv()
            except EOFError:
                return
            if word == "expect":
                allowed, seen = what, {}
            holds = word == "hold" or breach is not None
            wire.send(breach or (counts if word == "end" else word))
            if word == "end":
                return
        if holds:
            continue
        try:
            for pipeline in PIPELINES:
                read(workplace, pipeline, allowed[pipeline], seen, counts)
            if chance.randrange(COPIES_EVERY) == 0:
                look_at_copy(workplace, chance, allowed)
                counts["copies"] += 1
        except Breach as found:
            breach, holds = found, True


def read(workplace: Path, pipeline: str, allowed: list, seen: dict[str, int], counts: dict[str, int]):
    """One read: it must be the old or the new version, whole, and never the old one once the new one was seen."""
    version = pointer(workplace, pipeline)
    names = [name for name, _ in allowed]
    if version not in names:
        raise Breach("mixed", f"{pipeline} points to {version}; it may be {' or '.join(map(str, names))}")
    at = names.index(version)
    if at < seen.get(pipeline, at):
        raise Breach("mixed", f"{pipeline} points to {version} again")
    counts["switches"] += at > seen.get(pipeline, at)
    seen[pipeline] = at
    counts["reads"] += 1
    if version is not None:
        found = read_version(workplace, pipeline, version)
        if timeless(found) != allowed[at][1]:
            raise Breach("mixed", f"{pipeline} {version} has other content than a clean run gave it")


def look_at_copy(workplace: Path, chance: random.Random, allowed: dict):
    """A copy under a fixed name may be of the old or the new version, but never half of one."""
    pipeline = chance.choice(PIPELINES)
    latest = workplace / "published" / pipeline / "latest"
    paths = sorted({path for _, files in allowed[pipeline] for path in files or {}})
    parquet = [path for path in paths if path.endswith(".parquet")]
    if parquet and (wrong := half_parquet(latest / chance.choice(parquet))):
        raise Breach("torn", wrong)
