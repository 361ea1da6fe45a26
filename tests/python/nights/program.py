"""The program, as it is started in these tests, and the right outcome of each night from runs that nobody disturbs."""
import json
import os
import shutil
import signal
import subprocess
import time
from datetime import datetime, timedelta
from pathlib import Path

from . import school
from .whole import read_version, timeless

NIGHT = datetime(2026, 10, 1, 2)


class Program:
    """The program with the school's definitions. Its logs go to a file, so that the last step before a kill is known."""

    def __init__(self, program: Path, definitions: Path):
        self.program, self.definitions = program, definitions
        self.environment = {**os.environ, "QUARTERDAY_KEY_REGION": school.KEY, "NO_COLOR": "1"}
        for name in ("QUARTERDAY_WORKPLACE", "RUST_LOG", "RUST_BACKTRACE", "http_proxy", "HTTP_PROXY", "ALL_PROXY"):
            self.environment.pop(name, None)
        self.environment["NO_PROXY"] = "127.0.0.1"

    def command(self, workplace: Path, words: list[str], now: datetime | None) -> list[str]:
        at = ["--now", now.strftime("%Y-%m-%dT%H:%M:%S")] if now else []
        return [str(self.program), "--workplace", str(workplace), "--definitions", str(self.definitions), *at, *words]

    def start(self, workplace: Path, words: list[str], now: datetime | None, says: Path, more: dict | None = None,
              **options):
        with says.open("wb") as told:
            return subprocess.Popen(self.command(workplace, words, now), stdin=subprocess.DEVNULL, stdout=told,
                                    stderr=subprocess.STDOUT, env={**self.environment, **(more or {})},
                                    start_new_session=True, **options)

    def run(self, workplace: Path, words: list[str], now: datetime | None = NIGHT, more: dict | None = None,
            **options) -> subprocess.CompletedProcess:
        return subprocess.run(self.command(workplace, words, now), stdin=subprocess.DEVNULL, capture_output=True,
                              text=True, env={**self.environment, **(more or {})}, timeout=120, **options)


def kill(process: subprocess.Popen):
    """Kills with SIGKILL, as a power cut of one process; what it may have started goes after it."""
    process.send_signal(signal.SIGKILL)
    process.wait()
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass


class Known:
    """The right content of every published file for every state, worked out by clean runs elsewhere.

    What a pipeline that shows figures to everybody publishes also depends on what its earlier versions, as far as they
    are kept, have shown: so the states of those are part of the question.
    """

    def __init__(self, program: Program, houses: school.Houses, room: Path):
        self.program, self.houses, self.room = program, houses, room
        self.outcomes: dict[tuple[str, frozenset[str]], dict[str, tuple[str, dict[str, str]]]] = {}
        # Which state a version was made from.
        self.states: dict[tuple[str, str], str] = {}

    def outcome(self, state: str, others: frozenset[str] = frozenset()) -> dict[str, tuple[str, dict[str, str]]]:
        """For each pipeline the version that must be in force, and its files by their hashes."""
        asked = (state, others - {state})
        if asked not in self.outcomes:
            self.outcomes[asked] = self.work_out(state, sorted(asked[1]))
        return self.outcomes[asked]

    def work_out(self, state: str, others: list[str]) -> dict[str, tuple[str, dict[str, str]]]:
        clean = self.room / f"clean-{state}-{''.join(others)}"
        for before in [*others, state]:
            school.settle(clean, before, self.houses)
            ran = self.program.run(clean, ["run"])
            if ran.returncode != school.CODES[before]:
                raise RuntimeError(f"a clean run of {before} ended with {ran.returncode}: {ran.stdout}{ran.stderr}")
        outcome = {}
        for pipeline in school.PIPELINES:
            pointed = json.loads((clean / "published" / pipeline / "current.json").read_text())["version"]
            outcome[pipeline] = (pointed, timeless(read_version(clean, pipeline, pointed)))
            self.states[pipeline, pointed] = state
        shutil.rmtree(clean)
        return outcome


def measured(program: Program, houses: school.Houses, room: Path) -> tuple[float, float]:
    """How long a run that publishes everything takes, and how long the publishing of one pipeline."""
    lengths, publishing = [], []
    for state in "ABC":
        workplace = room / "measured"
        school.settle(workplace, state, houses)
        began, said = time.monotonic(), []
        with subprocess.Popen(program.command(workplace, ["run"], NIGHT), stdout=subprocess.DEVNULL,
                              stderr=subprocess.PIPE, text=True, env=program.environment) as process:
            for line in process.stderr:
                said.append((time.monotonic() - began, line.strip()))
        lengths.append(time.monotonic() - began)
        steps = [*said, (lengths[-1], "the end")]
        publishing += [after[0] - at for (at, step), after in zip(steps, steps[1:]) if step.endswith(": publish")]
    shutil.rmtree(room / "measured")
    return sum(lengths) / len(lengths), sum(publishing) / len(publishing)


def later(now: datetime, **more) -> datetime:
    return now + timedelta(**more)
