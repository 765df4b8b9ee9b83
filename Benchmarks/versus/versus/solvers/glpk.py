"""GLPK alone: glpsol of Debian's glpk-utils with cuts and the feasibility pump, on one thread; its log has no clock.

A point has the time at which its line arrived, counted from the line that says that the model is read. The log tells the
tree's bound and incumbent at most every five seconds, and new incumbents at once.
"""
import re

from ..trajectory import Point
from .adapter import Adapter

NUMBER = r"[-+]?\d+(?:\.\d+)?(?:e[-+]?\d+)?"
RELAXATION = re.compile(rf"^[* ]\s*\d+: obj =\s+({NUMBER}) inf =")
TREE = re.compile(rf"^\+\s*\d+: (?:mip =|>>>>>)\s+(not found yet|{NUMBER}) >=\s+(-inf|tree is empty|{NUMBER})")
HEURISTIC = re.compile(rf"^Solution found by heuristic: ({NUMBER})")


class Solver(Adapter):
    title = "GLPK"
    threads = 1

    def command(self, problem, limits):
        options = ["--tmlim", max(1, int(limits.seconds)), "--mipgap", limits.gap, "--cuts", "--fpump"]
        return ["glpsol", "--freemps", problem.model, *map(str, options)]

    def reader(self):
        return Reader()


class Reader:
    def __init__(self):
        self.begin = 0.0
        self.relaxation = None
        self.searching = False

    def read(self, line, seconds):
        now = seconds - self.begin
        if line.endswith("records were read"):
            self.begin = seconds
        elif line.startswith("Integer optimization begins"):
            self.searching = True
        elif not self.searching and (match := RELAXATION.match(line)):
            self.relaxation = float(match.group(1))
        elif not self.searching and line.startswith("OPTIMAL LP SOLUTION FOUND"):
            yield Point(now, None, self.relaxation)
        elif match := HEURISTIC.match(line):
            yield Point(now, float(match.group(1)), None)
        elif match := TREE.match(line):
            objective = None if match.group(1) == "not found yet" else float(match.group(1))
            bound = None
            if match.group(2) == "tree is empty":
                bound = objective
            elif match.group(2) != "-inf":
                bound = float(match.group(2))
            yield Point(now, objective, bound)

    def finish(self, seconds):
        return []
