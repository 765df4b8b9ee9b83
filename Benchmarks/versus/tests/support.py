"""Reads recorded logs as a run would."""
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from versus.trajectory import Trajectory  # noqa: E402

LOGS = Path(__file__).resolve().parent / "logs"


def points(reader, name, pace=0.01):
    """All points of a log whose lines arrive at an even pace."""
    found = []
    seconds = 0.0
    for line in (LOGS / name).read_text().splitlines():
        seconds += pace
        found += reader.read(line, seconds)
    return found + list(reader.finish(seconds))


def trajectory(reader, name):
    return Trajectory(points(reader, name))
