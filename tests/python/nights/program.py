"""The program, as it is started in these tests, and the right outcome of each night from runs that nobody disturbs."""
import ctypes
import os
import shutil
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from itertools import combinations
from pathlib import Path

from . import school
from .whole import Breach, pointer, read_version, timeless

NIGHT = datetime(2026, 10, 1, 2)
# Seconds.
ORPHANS_END_IN = 20


class Program:
    """The program with the school's definitions. Its logs go to a file, so that the last step before a kill is known."""

    def __init__(self, program: Path, definitions: Path):
        self.program, self.definitions = program, definitions
        self.environment = {**os.environ, "QUARTERDAY_KEY_REGION": school.KEY, "NO_COLOR": "1"}
        for name in ("QUARTERDAY_WORKPLACE", "RUST_LOG", "RUST_BACKTRACE", "http_proxy", "HTTP_PROXY", "ALL_PROXY"):
            self.environment.pop(name, None)
        self.environment["NO_PROXY"] = "127.0.0.1"

    def command(self, workplace: Path, words: list[str], now: datetime | None, program: Path | None = None) -> list[str]:
        at = ["--now", now.strftime("%Y-%m-%dT%H:%M:%S")] if now else []
        return [str(program or self.program), "--workplace", str(workplace), "--definitions", str(self.definitions), *at, *words]

    def start(self, workplace: Path, words: list[str], now: datetime | None, says: Path, more: dict | None = None,
              **options):
        with says.open("wb") as told:
            return subprocess.Popen(self.command(workplace, words, now), stdin=subprocess.DEVNULL, stdout=told,
                                    stderr=subprocess.STDOUT, env=self.around(workplace, more),
                                    start_new_session=True, **options)

    def run(self, workplace: Path, words: list[str], now: datetime | None = NIGHT, more: dict | None = None,
            program: Path | None = None, **options) -> subprocess.CompletedProcess:
        return subprocess.run(self.command(workplace, words, now, program), stdin=subprocess.DEVNULL, capture_output=True,
                              text=True, env=self.around(workplace, more), timeout=120, **options)

    def around(self, workplace: Path, more: dict | None = None) -> dict[str, str]:
        return {**self.environment, "QUARTERDAY_SECRET_SCHOOL": school.token(workplace), **(more or {})}


def adopt_orphans():
    """Whoever is left behind by a process that is killed becomes a child of this one, and can be waited for."""
    if sys.platform == "linux":
        PR_SET_CHILD_SUBREAPER = 36
        ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def kill(process: subprocess.Popen):
    """Kills with SIGKILL, as the system does when it is out of memory. The processes that read files for it must end by
    themselves."""
    process.send_signal(signal.SIGKILL)
    process.wait()
    deadline = time.monotonic() + ORPHANS_END_IN
    try:
        while time.monotonic() < deadline:
            if os.waitpid(-process.pid, os.WNOHANG) == (0, 0):
                time.sleep(0.001)
    except ChildProcessError:
        return
    os.killpg(process.pid, signal.SIGKILL)
    raise Breach("left behind", f"a process that reads files is there {ORPHANS_END_IN} seconds after its parent was killed")


# For each pipeline the version that must be in force, and the names of its files' contents.
Outcome = dict[str, tuple[str, dict[str, str]]]


class Known:
    """The right content of every published file for every state, worked out by clean runs elsewhere.

    What a pipeline that shows figures to everybody publishes also depends on what its earlier versions, as far as they
    are kept, have shown: so the states of those are part of the question.
    """

    def __init__(self, program: Program, houses: school.Houses, room: Path, states: str = "", depth: int = 9):
        """Of all states, or of some; with so many others before each."""
        states = states or "".join(school.STATES)
        self.program, self.houses, self.room = program, houses, room
        self.outcomes: dict[tuple[str, frozenset[str]], Outcome] = {}
        # Which state a version was made from.
        self.states: dict[tuple[str, str], str] = {}
        self.files: dict[tuple[str, str], dict[str, str]] = {}
        with ThreadPoolExecutor(2) as side_by_side:
            for size in range(min(len(states), depth + 1)):
                asked = [(state, others) for others in combinations(states, size)
                         for state in states if state not in others]
                for (state, others), outcome in zip(asked, side_by_side.map(self.work_out, *zip(*asked))):
                    self.note(state, frozenset(others), outcome)

    def outcome(self, state: str, others: frozenset[str] = frozenset()) -> Outcome:
        return self.outcomes[state, others - {state}]

    def note(self, state: str, others: frozenset[str], outcome: Outcome):
        self.outcomes[state, others] = outcome
        for pipeline, (version, files) in outcome.items():
            assert self.states.setdefault((pipeline, version), state) == state
            assert self.files.setdefault((pipeline, version), files) == files

    def work_out(self, state: str, others: tuple[str, ...]) -> Outcome:
        """What a run makes of a state, in a workplace in which the others were published before, in their order."""
        clean = self.room / "clean" / "".join([*others, state])
        if others:
            shutil.copytree(self.room / "clean" / "".join(others), clean)
        school.settle(clean, state, self.houses)
        ran = self.program.run(clean, ["run"])
        if ran.returncode != school.CODES[state]:
            raise RuntimeError(f"a clean run of {state} ended with {ran.returncode}: {ran.stdout}{ran.stderr}")
        pointed = {pipeline: pointer(clean, pipeline) for pipeline in school.PIPELINES}
        return {pipeline: (version, timeless(read_version(clean, pipeline, version)))
                for pipeline, version in pointed.items()}


def measured(program: Program, houses: school.Houses, room: Path) -> tuple[float, float]:
    """How long a run that publishes everything takes, and how long the publishing of one pipeline."""
    lengths, publishing = [], []
    for state in "ABC":
        workplace = room / "measured"
        school.settle(workplace, state, houses)
        began, said = time.monotonic(), []
        with subprocess.Popen(program.command(workplace, ["run"], NIGHT), stdout=subprocess.DEVNULL,
                              stderr=subprocess.PIPE, text=True, env=program.around(workplace)) as process:
            for line in process.stderr:
                said.append((time.monotonic() - began, line.strip()))
        lengths.append(time.monotonic() - began)
        steps = [*said, (lengths[-1], "the end")]
        publishing += [after[0] - at for (at, step), after in zip(steps, steps[1:]) if step.endswith(": publish")]
    shutil.rmtree(room / "measured")
    return sum(lengths) / len(lengths), sum(publishing) / len(publishing)


def build_shim(room: Path) -> Path:
    """`faults/faults.c`, to be laid before the C library."""
    built, source = room / "faults.so", Path(__file__).parents[1] / "faults" / "faults.c"
    subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", built, source, "-ldl", "-lpthread"], check=True)
    return built
