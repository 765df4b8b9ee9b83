"""Medians over seeds of what the tables show, and ratios to the best other solver."""
import math
import statistics

from .trajectory import Point, Trajectory

TARGETS = [0.05, 0.01, 0.005, 0.001]
MOMENTS = [5, 30, 120]


def trajectory(run):
    return Trajectory(Point(*point) for point in run["points"])


def time_to(run, target):
    return trajectory(run).time_to(target)


def gap_after(run, seconds):
    """The gap after so many seconds; a run that reached its limit by then is taken to its end."""
    if seconds >= run["time_limit"]:
        seconds = math.inf
    return trajectory(run).gap_after(seconds)


def group(runs, *keys):
    """Runs by the values of keys, in order."""
    groups = {}
    for run in runs:
        groups.setdefault(tuple(run[key] for key in keys), []).append(run)
    return dict(sorted(groups.items(), key=lambda item: item[0]))


def ratio(own, others, limit):
    """Own value over the best other; ('<' or '>' or '', number), or None where neither side reached the limit."""
    best = min(others, default=math.inf)
    if math.isinf(own) and math.isinf(best):
        return None
    if math.isinf(own):
        return (">", limit / best) if best > 0 and limit is not None else None
    if math.isinf(best):
        return ("<", own / limit) if limit is not None else None
    return ("", own / best) if best > 0 else None
