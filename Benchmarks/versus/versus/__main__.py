"""Compares roster with general solvers on made-up communities.

Makes each community, exports the compact model of its merged levels, and lets every solver at it: one after the other, in
processes of their own, with the same number of threads. Prints Markdown tables, and writes results.json, tables.md and
gap.svg. Exits with 1 if a solver failed or two claims contradict each other.
"""
import argparse
import datetime
import json
import shutil
import sys
import tempfile
from pathlib import Path

from . import child, consistency, machine, plot, tables
from .problem import Problem
from .solvers import NAMES, Limits, solver

# Bytes a second.
SLOWEST_READER = 3e6


def main():
    options = arguments()
    if options.tables:
        results = merge([json.loads(Path(file).read_text()) for file in options.tables])
    else:
        complain_about_missing(options)
        results = measure(options)
    folder = Path(options.tables[0]).parent if options.tables else Path(options.output)
    contradictions = list(consistency.contradictions(results["runs"]))
    text = tables.render(results, contradictions)
    (folder / "tables.md").write_text(text)
    plot.draw(results, folder / "gap.svg")
    print(text)
    return 1 if contradictions or any(run["failure"] for run in results["runs"]) else 0


def merge(several):
    """One result of several that were measured on one machine with one gap; what was measured again counts once, later."""
    first = several[0]
    runs = {}
    for results in several:
        if results["machine"] != first["machine"] or results["options"]["gap"] != first["options"]["gap"]:
            sys.exit("error: these results are of different machines or gaps")
        runs |= {(run["scale"], run["seed"], run["threads"], run["solver"]): run for run in results["runs"]}
    versions = {name: version for results in several for name, version in results["versions"].items()}
    limit = max(results["options"]["time_limit"] for results in several)
    options = dict(first["options"], time_limit=limit)
    return dict(first, day=several[-1]["day"], versions=versions, options=options, runs=list(runs.values()))


def measure(options):
    """Runs everything; writes the results after each run, so that an interrupted comparison is not lost."""
    results = {
        "day": datetime.date.today().isoformat(),
        "machine": machine.machine(),
        "versions": machine.versions(options.solvers, options.roster),
        "options": {"gap": options.gap, "time_limit": options.time_limit},
        "runs": [],
    }
    folder = Path(options.output)
    folder.mkdir(parents=True, exist_ok=True)
    for scale in options.scales:
        for seed in options.seeds:
            with tempfile.TemporaryDirectory(prefix="versus-") as place:
                problem = Problem(options.roster, scale, seed, place)
                say(f"scale {scale:g}, seed {seed}: {problem.sizes['columns']:,} columns, {problem.sizes['rows']:,} rows")
                for run in compare(problem, options):
                    results["runs"].append(run)
                    (folder / "results.json").write_text(json.dumps(results) + "\n")
    return results


def compare(problem, options):
    """The runs of one problem. What has one thread only runs once and stands for every number of threads."""
    known = {}
    for threads in options.threads:
        for name in options.solvers:
            adapter = solver(name)
            own_threads = min(threads, adapter.threads or threads)
            if (name, own_threads) not in known:
                known[name, own_threads] = attempt(problem, adapter, name, own_threads, options)
            yield dict(known[name, own_threads], threads=threads)


def attempt(problem, adapter, name, threads, options):
    # A little less than the gap that is asked for: each solver divides by something else.
    limits = Limits(threads, round(options.gap * 0.99, 9), options.time_limit)
    command = adapter.command(problem, limits)
    reader = adapter.reader()
    reading = Path(problem.model).stat().st_size / SLOWEST_READER
    bounds = child.Bounds(options.time_limit * 1.25 + 60 + reading, options.memory_limit * 1e9)
    outcome = child.run(command, reader, bounds, adapter.good_codes)
    trajectory = outcome.trajectory.until(options.time_limit * 1.02 + 1)
    gap = trajectory.gap_after(float("inf"))
    said = outcome.failure or f"gap {tables.percent(gap)}"
    say(f"  {adapter.title}, {tables.plural(threads, 'thread')}: {outcome.wall_seconds:.1f} s, {said}")
    return {
        "solver": name,
        "scale": problem.scale,
        "seed": problem.seed,
        "own_threads": threads,
        "time_limit": options.time_limit,
        "sizes": problem.sizes,
        "wall_seconds": round(outcome.wall_seconds, 3),
        "peak_bytes": outcome.peak_bytes,
        "failure": outcome.failure,
        "work": getattr(reader, "work", {}),
        "points": [list(point) for point in trajectory.points],
    }


def complain_about_missing(options):
    programs = [options.roster] + (["glpsol"] if "glpk" in options.solvers else [])
    missing = [program for program in programs if shutil.which(program) is None]
    if missing:
        sys.exit(
            f"error: not found: {', '.join(missing)}\n"
            "hint: swift build -c release --product roster; apt-get install glpk-utils; or choose with --solvers"
        )


def say(text):
    print(text, file=sys.stderr, flush=True)


def listed(convert, known=None):
    """A parser of lists with commas."""

    def parse(text):
        values = [convert(part.strip()) for part in text.split(",")]
        unknown = [value for value in values if known is not None and value not in known]
        if unknown:
            raise argparse.ArgumentTypeError(f"unknown: {', '.join(unknown)}; known: {', '.join(known)}")
        return values

    return parse


def arguments():
    parser = argparse.ArgumentParser("versus.sh", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--scales", type=listed(float), default=[0.1, 0.25, 1.0, 2.0, 4.0], help="0.1,0.25,1,2,4")
    parser.add_argument("--seeds", type=listed(int), default=[1, 2, 3, 4, 5], help="1,2,3,4,5; medians over them")
    parser.add_argument("--threads", type=listed(int), default=[1, 2], help="1,2; one comparison for each")
    parser.add_argument("--time-limit", type=float, default=120, help="seconds for each solver (120)")
    memory = 0.85 * machine.machine()["memory_gib"] * 1.073741824
    parser.add_argument("--memory-limit", type=float, default=memory, help=f"GB for each solver ({memory:.0f})")
    parser.add_argument("--gap", type=float, default=0.001, help="the gap to stop at (0.001)")
    parser.add_argument("--solvers", type=listed(str, NAMES), default=NAMES, help=",".join(NAMES))
    parser.add_argument("--roster", default=".build/release/roster", help="the program (.build/release/roster)")
    parser.add_argument("--output", default=".build/versus", help="folder for what is written (.build/versus)")
    parser.add_argument("--tables", metavar="FILE", nargs="+", help="run nothing; print and draw these results.json again")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
