"""Whether the solvers' claims about one problem fit together."""
from . import measures

# Logs round to six digits.
TOLERANCE = 1e-5


def contradictions(runs):
    """A sentence for each run whose bound lies above the best incumbent that any run has of the same problem."""
    for (scale, seed), group in measures.group(runs, "scale", "seed").items():
        holders = [run for run in group if claim(run, 1) is not None]
        if not holders:
            continue
        best = min(holders, key=lambda run: claim(run, 1))
        objective = claim(best, 1)
        for run in group:
            bound = claim(run, 2)
            if bound is not None and bound > objective + TOLERANCE * max(1, abs(objective)):
                yield (
                    f"scale {scale:g}, seed {seed}, threads {run['threads']}: {run['solver']} claims a bound of "
                    f"{bound:.10g}, above {objective:.10g}, an incumbent of {best['solver']}"
                )


def claim(run, place):
    """The last incumbent (1) or bound (2) of a run."""
    return run["points"][-1][place] if run["points"] else None
