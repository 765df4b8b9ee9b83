"""CBC, the program of the wheel cbcbox (newer and faster than Debian's coinor-cbc); incumbent and bound from its log.

Its clock starts when the model is loaded. The log has no time for some incumbents; those get the time of their arrival.
"""
import re
import sys
from pathlib import Path

from ..trajectory import Point
from .adapter import Adapter

NUMBER = r"[-+]?\d+(?:\.\d+)?(?:e[-+]?\d+)?"
LP = re.compile(rf"LP Optimal .*Obj: ({NUMBER}).*Time: ({NUMBER})s")
PUMP = re.compile(rf"^\s*★\s+\d+\s+\d+\s.*\s({NUMBER})\s+({NUMBER})$")
CUTS = re.compile(rf"^\s*\d+\s+\d+\s+\d+\s+\d+\s+{NUMBER}\s+({NUMBER})\s+({NUMBER})$")
TREE = re.compile(rf"^\s*★?\s*\d\S*\s+\d\S*\s+\d+\s(.*?)({NUMBER})\s+(?:{NUMBER}%|-|—|∞|inf)\s+({NUMBER})$")
HEURISTIC = re.compile(rf"^\s*(?:★.*solution|✔ (?:Root node heuristics|Feasibility pump) — best)\s+({NUMBER})\s")
FINAL = re.compile(rf"^(Objective value|Lower bound|Total time \(Wallclock seconds\)):\s+({NUMBER})")


class Solver(Adapter):
    title = "CBC"

    def command(self, problem, limits):
        program = Path(sys.executable).parent / "cbc"
        options = ["-seconds", limits.seconds, "-timeMode", "elapsed", "-ratioGap", limits.gap, "-threads", limits.threads]
        return [str(program), problem.model, *map(str, options), "-solve", "-quit"]

    def reader(self):
        return Reader()


class Reader:
    """Reads section by section; what a row of numbers means depends on the section's title."""

    def __init__(self):
        self.section = ""
        self.loaded = None
        self.final = {}

    def read(self, line, seconds):
        if line.startswith("▶"):
            self.section = line[1:].strip()
        elif line.startswith("✔ Problem loaded"):
            self.loaded = seconds
        elif match := FINAL.match(line):
            self.final[match.group(1)] = float(match.group(2))
        elif match := LP.search(line):
            yield Point(float(match.group(2)), None, float(match.group(1)))
        elif self.section.startswith("Feasibility pump") and (match := PUMP.match(line)):
            yield Point(float(match.group(2)), float(match.group(1)), None)
        elif self.section.startswith("Cut generation") and (match := CUTS.match(line)):
            yield Point(float(match.group(2)), None, float(match.group(1)))
        elif self.section.startswith("Branch and bound") and (match := TREE.match(line)):
            incumbent = re.match(rf"\s*({NUMBER})(?:\s|$)", match.group(1))
            yield Point(float(match.group(3)), float(incumbent.group(1)) if incumbent else None, float(match.group(2)))
        elif match := HEURISTIC.match(line):
            yield Point(seconds - (self.loaded or 0), float(match.group(1)), None)

    def finish(self, seconds):
        objective, bound = self.final.get("Objective value"), self.final.get("Lower bound")
        end = self.final.get("Total time (Wallclock seconds)", seconds - (self.loaded or 0))
        # Without a solution, CBC states a huge objective.
        return [Point(end, objective if objective is not None and abs(objective) < 1e20 else None, bound)]
