"""CP-SAT through the model builder of OR-Tools, which reads MPS; incumbent and bound from its log on stdout.

A point has the time at which its line arrived, counted from the line that says that the model is read.

CP-SAT knows integers only. The columns that the model leaves continuous (minutes, duties, days, shares, shortfalls) count
or bound whole numbers, so some optimum has them whole; all columns are declared integer, which does not move the optimum.
"""
import re
import sys

from ..trajectory import Point, finite
from . import lines
from .adapter import Adapter

BEGIN = "model read"
PROGRESS = re.compile(r"^#\S+\s+[\d.]+s\s+best:(\S+)\s+next:\[([^,\]]*)")


class Solver(Adapter):
    title = "CP-SAT"

    def command(self, problem, limits):
        return [sys.executable, "-m", __name__, problem.model, *map(str, limits)]

    def reader(self):
        return Reader()


class Reader(lines.Reader):
    def __init__(self):
        self.begin = 0.0

    def read(self, line, seconds):
        if line == BEGIN:
            self.begin = seconds
        claim = parse(line)
        return super().read(line, seconds) if claim is None else [Point(seconds - self.begin, *claim)]


def parse(line):
    """(objective, bound) of a line of progress, or None for another line.

    `next` is the interval in which the next, better incumbent lies: its lower end is the bound, and an empty one means
    that there is no better one, so that the incumbent is its own bound.
    """
    match = PROGRESS.match(line)
    if match is None:
        return None
    objective = finite(float(match.group(1)))
    bound = finite(float(match.group(2))) if match.group(2) else objective
    return objective, bound


def main(path, threads, gap, seconds):
    from ortools.linear_solver.python import model_builder

    model = model_builder.Model()
    if not model.import_from_mps_file(path):
        sys.exit("OR-Tools cannot read the model")
    for index in range(model.helper.num_variables()):
        model.helper.set_var_integrality(index, True)
    solver = model_builder.Solver("sat")
    solver.set_time_limit_in_seconds(float(seconds))
    solver.set_solver_specific_parameters(f"num_workers:{threads}, relative_gap_limit:{gap}, log_search_progress:true")
    solver.enable_output(True)
    print(BEGIN, flush=True)
    writer = lines.Writer()
    status = solver.solve(model)
    if status in (model_builder.SolveStatus.OPTIMAL, model_builder.SolveStatus.FEASIBLE):
        writer.write(solver.objective_value, solver.best_objective_bound)


if __name__ == "__main__":
    main(*sys.argv[1:])
