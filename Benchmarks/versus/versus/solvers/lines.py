"""Points as lines of JSON: {"seconds": 1.23, "objective": 4567, "bound": 4321.0}, null where there is none yet.

The progress log of `roster plan` has this form, and the solvers that run inside Python print it.
"""
import json
import sys
import time

from ..trajectory import Point, finite


def parse(line):
    """The point of a line, or None if the line is something else."""
    if not line.startswith("{"):
        return None
    try:
        entry = json.loads(line)
        return Point(float(entry["seconds"]), finite(entry.get("objective")), finite(entry.get("bound")))
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


class Reader:
    def read(self, line, seconds):
        point = parse(line)
        return [] if point is None else [point]

    def finish(self, seconds):
        return []


class Writer:
    """Prints a line for each new claim; the clock starts when it is made, so make it once the model is read."""

    def __init__(self):
        self.begin = time.monotonic()
        self.last = None

    def write(self, objective, bound):
        claim = (finite(objective), finite(bound))
        if claim != self.last and claim != (None, None):
            self.last = claim
            seconds = round(time.monotonic() - self.begin, 4)
            print(json.dumps({"seconds": seconds, "objective": claim[0], "bound": claim[1]}), file=sys.stdout, flush=True)
