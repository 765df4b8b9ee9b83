"""Roster itself: the whole of `roster plan`, from reading the scenario to the checked roster.

Its clock starts with the process, so it pays for reading, forming rounds and building the model, of which the others get
the result. Incumbent and bound come from `--progress-log`; a program without that option has one point, its certificate.
"""
import json
import subprocess
from pathlib import Path

from ..trajectory import Point, finite
from . import lines
from .adapter import Adapter


class Solver(Adapter):
    title = "roster"
    # 3: a limit was reached without a roster.
    good_codes = (0, 3)

    def command(self, problem, limits):
        self.log = None
        options = ["--merged", "--quiet", "--json", "--output", Path(problem.folder) / "roster.json"]
        options += ["--threads", limits.threads, "--gap", limits.gap, "--time-limit", limits.seconds]
        if "--progress-log" in subprocess.run([problem.roster, "plan", "--help"], capture_output=True, text=True).stdout:
            self.log = Path(problem.folder) / "progress.jsonl"
            self.log.unlink(missing_ok=True)
            options += ["--progress-log", self.log]
        return [problem.roster, "plan", problem.scenario, *map(str, options)]

    def reader(self):
        return Reader(self.log)


class Reader:
    """Keeps the JSON of stdout; when the run has ended, reads the progress log, and the certificate as its last point."""

    def __init__(self, log=None):
        self.log = log
        self.text = []
        self.work = {}

    def read(self, line, seconds):
        self.text.append(line)
        return []

    def finish(self, seconds):
        if self.log is not None and self.log.exists():
            progress = self.log.read_text().splitlines()
            yield from filter(None, map(lines.parse, progress))
            self.work = work(progress[-1]) if progress else {}
        try:
            result = json.loads("\n".join(self.text))
        except ValueError:
            return
        levels = (result.get("certificate") or {}).get("levels", [])
        if levels:
            yield Point(seconds, finite(levels[-1].get("objective")), finite(levels[-1].get("bound")))


def work(line):
    """What had been done when a line of the progress log was written."""
    try:
        counts = json.loads(line).get("work", {})
    except (ValueError, AttributeError):
        return {}
    return {name: count for name, count in counts.items() if isinstance(count, int)}
