"""What a solver claimed over time: its incumbent and its bound, of a minimisation."""
import math
from typing import NamedTuple, Optional

ROUNDING = 1e-9


class Point(NamedTuple):
    """A claim: seconds since the clock started, the incumbent's value and the bound; None where there is none yet."""

    seconds: float
    objective: Optional[float]
    bound: Optional[float]


def finite(value, infinity=1e20):
    """A number as it is, and None for what stands for infinity."""
    if value is None or not math.isfinite(value) or abs(value) >= infinity:
        return None
    return float(value)


def gap(objective, bound):
    """(objective - bound) / max(1, |objective|), never negative; infinite while one of them is missing."""
    if objective is None or bound is None:
        return math.inf
    return max(0.0, objective - bound) / max(1.0, abs(objective))


class Trajectory:
    """Points in order of time, each with the best claims so far; points that claim nothing new are left out."""

    def __init__(self, points=()):
        self.points = []
        for point in points:
            self.add(point)

    def add(self, point):
        last = self.points[-1] if self.points else Point(0.0, None, None)
        objective = _better(min, last.objective, finite(point.objective))
        bound = _better(max, last.bound, finite(point.bound))
        if (objective, bound) != (last.objective, last.bound):
            self.points.append(Point(max(point.seconds, last.seconds), objective, bound))

    @property
    def objective(self):
        return self.points[-1].objective if self.points else None

    @property
    def bound(self):
        return self.points[-1].bound if self.points else None

    def until(self, seconds):
        return Trajectory(point for point in self.points if point.seconds <= seconds)

    def time_to(self, target):
        """Seconds until the gap is at most the target; infinite if it never is."""
        for point in self.points:
            if gap(point.objective, point.bound) <= target + ROUNDING:
                return point.seconds
        return math.inf

    def gap_after(self, seconds):
        """The gap that was known after so many seconds."""
        known = self.until(seconds)
        return gap(known.objective, known.bound)


def _better(choose, old, new):
    if old is None or new is None:
        return new if old is None else old
    return choose(old, new)
