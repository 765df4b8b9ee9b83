"""One solver, one file. To add one: a module with the class `Solver`, an `Adapter`, and its name in `NAMES`."""
import importlib
from typing import NamedTuple

NAMES = ["roster", "highs", "cpsat", "cbc", "scip", "glpk"]
OURS = "roster"


class Limits(NamedTuple):
    threads: int
    gap: float
    seconds: float


def solver(name):
    return importlib.import_module(f"{__name__}.{name}").Solver()
