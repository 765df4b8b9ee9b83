"""HiGHS through highspy; its callbacks tell incumbent and bound.

They are called between nodes and rounds of cuts, where HiGHS checks its limits, so a point is at most one round late.
"""
import sys

from . import lines
from .adapter import Adapter


class Solver(Adapter):
    title = "HiGHS"

    def command(self, problem, limits):
        return [sys.executable, "-m", __name__, problem.model, *map(str, limits)]


def main(model, threads, gap, seconds):
    import highspy

    highs = highspy.Highs()
    highs.setOptionValue("output_flag", False)
    highs.setOptionValue("threads", int(threads))
    highs.setOptionValue("parallel", "on" if int(threads) > 1 else "off")
    highs.setOptionValue("mip_rel_gap", float(gap))
    highs.setOptionValue("time_limit", float(seconds))
    if highs.readModel(model) == highspy.HighsStatus.kError:
        sys.exit("HiGHS cannot read the model")
    writer = lines.Writer()

    def record(event):
        writer.write(event.data_out.mip_primal_bound, event.data_out.mip_dual_bound)

    highs.cbMipInterrupt += record
    highs.cbMipLogging += record
    highs.cbMipImprovingSolution += record
    highs.run()
    info = highs.getInfo()
    has_solution = info.primal_solution_status == highspy.SolutionStatus.kSolutionStatusFeasible
    writer.write(info.objective_function_value if has_solution else None, info.mip_dual_bound)


if __name__ == "__main__":
    main(*sys.argv[1:])
