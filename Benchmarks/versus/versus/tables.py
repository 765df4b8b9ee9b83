"""The results as Markdown tables."""
import math
import statistics

from . import measures
from .solvers import NAMES, OURS, solver


def render(results, contradictions=()):
    """All tables of a result, as one text, and what contradicts itself in it."""
    parts = [heading(results)]
    for (scale, threads), runs in measures.group(results["runs"], "scale", "threads").items():
        parts.append(comparison(scale, threads, runs))
    for (threads,), runs in measures.group(ours(results), "threads").items():
        parts.append(growth(threads, runs, results["options"]["gap"]))
    parts.append(work(ours(results)))
    if contradictions:
        parts.append("**Contradictions**\n\n" + "\n".join(f"- {sentence}" for sentence in contradictions))
    else:
        parts.append("No bound lies above an incumbent of another solver.")
    return "\n\n".join(filter(None, parts)) + "\n"


def heading(results):
    machine, options = results["machine"], results["options"]
    versions = ", ".join(f"{name} {version}" for name, version in results["versions"].items())
    return (
        f"Measured on {machine['processor']}, {machine['cores']} cores, {machine['memory_gib']:g} GiB, {results['day']}. "
        f"Every solver in a process of its own, one after the other, told to stop at a gap of {percent(options['gap'])} or "
        f"after {options['time_limit']:g} s. Gap: (objective − bound) / max(1, |objective|), both the solver's own. In "
        "brackets the ratio to the best other solver; below 1 is better than all others. Roster's time includes reading the "
        f"scenario, forming rounds and checking; the others' starts when they have read the finished model.\n\n{versions}."
    )


def comparison(scale, threads, runs):
    """Time to each gap, gap after each moment, and memory, of every solver at one scale and number of threads."""
    limit = max(run["time_limit"] for run in runs)
    by_solver = measures.group(runs, "solver")
    names = [name for name in NAMES if (name,) in by_solver]
    columns = []
    for target in measures.TARGETS:
        values = {name: reach(by_solver[(name,)], target) for name in names}
        columns.append((percent(target), values, lambda value: seconds(value, limit), limit))
    for moment in (moment for moment in measures.MOMENTS if moment <= limit):
        values = {name: after(by_solver[(name,)], moment) for name in names}
        columns.append((f"gap at {moment} s", values, percent, None))
    memory = {name: statistics.median(run["peak_bytes"] for run in by_solver[(name,)]) for name in names}
    columns.append(("memory", memory, megabytes, None))
    lines = [["solver", *(title for title, *_ in columns)]]
    for name in names:
        row = [solver(name).title + ("" if all(r["own_threads"] == threads for r in by_solver[(name,)]) else " ¹")]
        for _, values, write, cap in columns:
            others = [value for other, value in values.items() if other != name]
            row.append(write(values[name]) + bracket(measures.ratio(values[name], others, cap)))
        lines.append(row)
    seeds = len({run["seed"] for run in runs})
    sizes = middle_sizes(runs)
    title = (
        f"### Scale {scale:g}, {plural(threads, 'thread')}, {plural(seeds, 'seed')}{' (medians)' if seeds > 1 else ''}\n\n"
        f"{sizes['volunteers']} volunteers, {sizes['tasks']} tasks; compact model of {sizes['columns']:,} columns, "
        f"{sizes['rows']:,} rows, {sizes['nonzeros']:,} nonzeros. Time to a gap, gap at a time, peak memory:\n\n"
    )
    notes = ["¹ Has one thread only."] if any("¹" in line[0] for line in lines) else []
    for run in runs:
        if run["failure"] is not None:
            notes.append(f"{solver(run['solver']).title} failed, seed {run['seed']}: {run['failure'].splitlines()[-1]}.")
    return title + "\n\n".join([markdown(lines), *notes])


def growth(threads, runs, target):
    """Our time and memory by scale, and both over those of scale 1 (or of the smallest)."""
    by_scale = measures.group(runs, "scale")
    base = by_scale.get((1.0,)) or next(iter(by_scale.values()))
    reached = f"time to {percent(target)}"
    rows = [["scale", "volunteers", "tasks", "columns", reached, "time in all", "ratio", "memory", "ratio"]]

    def wall(group):
        return statistics.median(run["wall_seconds"] for run in group)

    def memory(group):
        return statistics.median(run["peak_bytes"] for run in group)

    for (scale,), group in by_scale.items():
        sizes = middle_sizes(group)
        rows.append([
            f"{scale:g}", f"{sizes['volunteers']:,}", f"{sizes['tasks']:,}", f"{sizes['columns']:,}",
            seconds(reach(group, target), group[0]["time_limit"]), seconds(wall(group)), short(wall(group) / wall(base)),
            megabytes(memory(group)), short(memory(group) / memory(base)),
        ])
    return (
        f"### Growth of roster, {plural(threads, 'thread')}\n\nRatios to scale {base[0]['scale']:g}.\n\n" + markdown(rows)
    )


def work(runs):
    """Counts of work, which do not depend on the machine where no time limit cut in; empty if there are none."""
    names = list(dict.fromkeys(name for run in runs for name in run["work"]))
    if not names:
        return ""
    rows = [["scale", "seed", "threads", *names]]
    for (scale, seed, threads), group in measures.group(runs, "scale", "seed", "threads").items():
        rows.append([f"{scale:g}", str(seed), str(threads), *(f"{group[0]['work'].get(name, 0):,}" for name in names)])
    return "### Work of roster\n\nThe same on every machine, unless a time limit cut in.\n\n" + markdown(rows)


def ours(results):
    return [run for run in results["runs"] if run["solver"] == OURS]


def middle_sizes(runs):
    """The median of each size over the seeds."""
    return {name: round(statistics.median(run["sizes"][name] for run in runs)) for name in runs[0]["sizes"]}


def reach(runs, target):
    return statistics.median(measures.time_to(run, target) for run in runs)


def after(runs, moment):
    return statistics.median(measures.gap_after(run, moment) for run in runs)


def markdown(rows):
    header, *body = rows
    rule = ["---"] + ["--:"] * (len(header) - 1)
    return "\n".join("| " + " | ".join(row) + " |" for row in [header, rule, *body])


def bracket(ratio):
    return "" if ratio is None else f" ({ratio[0] and ratio[0] + ' '}{short(ratio[1])})"


def short(number):
    """A positive number in two digits, or whole from 10."""
    return f"{number:.0f}" if number >= 10 else f"{number:.1f}" if number >= 1 else f"{number:.2g}"


def seconds(value, limit=None):
    if math.isinf(value):
        return "—" if limit is None else f"> {limit:g} s"
    return f"{value:.2f} s" if value < 1 else f"{value:.1f} s" if value < 100 else f"{value:.0f} s"


def percent(value):
    if math.isinf(value):
        return "—"
    return f"{value * 100:.2g} %" if value < 0.1 else f"{value * 100:.0f} %"


def megabytes(value):
    return f"{value / 1e6:,.0f} MB"


def plural(count, word):
    return f"{count} {word}{'' if count == 1 else 's'}"
