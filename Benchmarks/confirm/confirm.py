#!/usr/bin/env python3
"""Confirms certificates with another solver, HiGHS.

Plans each scenario, exports the model of every level with the earlier levels held at the certificate's values, solves it,
and compares. The truth lies in the certificate's interval [bound, objective] and in HiGHS's own; the two must meet, and
where HiGHS finishes, its optimum must lie within the certificate's gap of the objective. Exits with 1 if one does not.
"""
import argparse
import json
import math
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import highspy

TOLERANCE = 1e-6


def solve(path, seconds):
    """(lower, upper, finished) of a model's optimum as HiGHS knows it; upper is None without a solution."""
    highs = highspy.Highs()
    highs.setOptionValue("output_flag", False)
    highs.setOptionValue("time_limit", float(seconds))
    # Values are whole, so less than one point of absolute gap is proof.
    highs.setOptionValue("mip_rel_gap", 0.0)
    highs.setOptionValue("mip_abs_gap", 0.9)
    if highs.readModel(str(path)) == highspy.HighsStatus.kError:
        raise RuntimeError("HiGHS cannot read the model")
    highs.run()
    status = highs.getModelStatus()
    if status == highspy.HighsModelStatus.kInfeasible:
        raise RuntimeError("HiGHS finds the model infeasible")
    info = highs.getInfo()
    has_solution = info.primal_solution_status == highspy.SolutionStatus.kSolutionStatusFeasible
    upper = info.objective_function_value if has_solution else None
    finished = status in (highspy.HighsModelStatus.kOptimal, highspy.HighsModelStatus.kModelEmpty)
    if finished:
        return upper, upper, True
    return math.ceil(info.mip_dual_bound - TOLERANCE) if math.isfinite(info.mip_dual_bound) else -math.inf, upper, False


def complaints(level, lower, upper, finished):
    """What does not fit between a certificate's level and HiGHS's interval."""
    objective, bound = level["objective"], level["bound"]
    slack = TOLERANCE * max(1, abs(objective))
    bound = -math.inf if bound is None else bound
    if upper is not None and bound > upper + slack:
        yield f"the bound {bound} lies above a solution of value {upper:g}"
    if lower > objective + slack:
        yield f"the roster's value {objective} lies below what HiGHS proves possible, {lower:g}"
    if finished and level["gap"] is not None:
        distance = abs(objective - upper)
        if distance > level["gap"] * max(1, abs(objective)) + slack:
            yield f"the optimum {upper:g} lies {distance:g} from {objective}, more than the gap {level['gap']:.4%}"


def run(roster, *arguments):
    result = subprocess.run([roster, *map(str, arguments)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    if result.returncode != 0:
        raise RuntimeError(f"roster {arguments[0]} exited with {result.returncode}\n{result.stderr}")
    return result.stdout


def confirm(scenario, options, folder, merged):
    """The number of levels that could not be confirmed."""
    flags = ["--merged"] if merged else []
    file = folder / "roster.json"
    gap = [] if options.gap is None else ["--gap", options.gap]
    begin = time.monotonic()
    run(options.roster, "plan", scenario, "--quiet", "--output", file, *flags, *gap)
    print(f"{scenario}{' (merged)' if merged else ''}: planned in {time.monotonic() - begin:.1f} s", flush=True)
    run(options.roster, "verify", scenario, file)
    levels = json.loads(file.read_text())["certificate"]["levels"]
    failures = 0
    holds = []
    for level in levels:
        name, objective = level["level"], level["objective"]
        model = folder / f"{name}.mps"
        chosen = flags if merged else ["--level", name]
        run(options.roster, "export-model", scenario, "--format", "mps", "--output", model, *chosen, *holds)
        begin = time.monotonic()
        lower, upper, finished = solve(model, options.time_limit)
        seconds = time.monotonic() - begin
        problems = list(complaints(level, lower, upper, finished))
        if options.largest_gap is not None and (level["gap"] is None or level["gap"] > options.largest_gap):
            problems.append(f"the gap is {level['gap']}, above {options.largest_gap:.2%}")
        found = "none" if upper is None else f"{upper:g}"
        highs = f"optimum {found}" if finished else f"between {lower:g} and {found}, not finished"
        stated = f"{objective}, at least {level['bound']}"
        print(f"  {name}: roster {stated}; HiGHS {highs}, {seconds:.1f} s", "ok" if not problems else "FAILED", flush=True)
        for problem in problems:
            print(f"    {problem}", flush=True)
        failures += bool(problems)
        holds += ["--hold", f"{name}={objective}"]
    return failures


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("scenarios", nargs="+")
    parser.add_argument("--roster", default=".build/release/roster", help="the program")
    parser.add_argument("--time-limit", type=float, default=300, help="seconds for each run of HiGHS")
    parser.add_argument("--gap", help="the gap to plan to (default: roster's own)")
    parser.add_argument("--largest-gap", type=float, help="the largest gap that a certificate may state")
    parser.add_argument("--merged", action="store_true", help="confirm the weighted sum, too")
    options = parser.parse_args()
    failures = 0
    for scenario in options.scenarios:
        for merged in [False, True] if options.merged else [False]:
            with tempfile.TemporaryDirectory() as folder:
                try:
                    failures += confirm(scenario, options, Path(folder), merged)
                except RuntimeError as error:
                    print(f"  {scenario}: {error}", flush=True)
                    failures += 1
    print("confirmed" if failures == 0 else f"{failures} not confirmed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
