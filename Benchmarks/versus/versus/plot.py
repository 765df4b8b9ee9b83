"""The gap over time as a picture: one panel for each scale and number of threads, one line for each solver."""
import math
import statistics

from . import measures
from .solvers import NAMES, OURS, solver

# Distinguishable with every kind of colour vision (Okabe and Ito).
COLOURS = ["#d55e00", "#0072b2", "#009e73", "#cc79a7", "#56b4e9", "#8a7000", "#444444"]
EARLIEST = 0.1
FLOOR = 0.0005


def curve(runs, limit):
    """(seconds, gap) of the median gap over the runs, on a logarithmic grid; gaps that are not known are left out."""
    steps = 300
    last = limit
    times = [EARLIEST * (last / EARLIEST) ** (step / steps) for step in range(steps + 1)]
    trajectories = [measures.trajectory(run) for run in runs]
    points = [(time, statistics.median(one.gap_after(time) for one in trajectories)) for time in times]
    return [(time, gap) for time, gap in points if math.isfinite(gap)]


def draw(results, path):
    import matplotlib

    matplotlib.use("svg" if str(path).endswith(".svg") else "agg")
    import matplotlib.pyplot as pyplot

    limit = results["options"]["time_limit"]
    panels = measures.group(results["runs"], "scale", "threads")
    scales = sorted({scale for scale, _ in panels})
    counts = sorted({threads for _, threads in panels})
    figure, grid = pyplot.subplots(
        len(counts), len(scales), figsize=(max(6.5, 3.6 * len(scales)), 3.4 * len(counts) + 0.6),
        sharex=True, sharey=True, squeeze=False,
    )
    for row, threads in enumerate(counts):
        for column, scale in enumerate(scales):
            panel(grid[row][column], panels.get((scale, threads), []), limit)
            grid[row][column].set_title(f"scale {scale:g}, {threads} thread{'' if threads == 1 else 's'}", fontsize=10)
    for axes in grid[-1]:
        axes.set_xlabel("seconds")
    for axes in grid[:, 0]:
        axes.set_ylabel("gap")
    handles = {handle.get_label(): handle for axes in grid.flat for handle in axes.get_legend_handles_labels()[0]}
    titles = [solver(name).title for name in NAMES if solver(name).title in handles]
    figure.tight_layout(rect=(0, 0, 1, 1 - 0.4 / figure.get_figheight()))
    figure.legend([handles[title] for title in titles], titles, loc="upper center", ncol=len(titles), frameon=False)
    figure.savefig(path, dpi=120, metadata={"Date": None} if str(path).endswith(".svg") else None)
    pyplot.close(figure)


def panel(axes, runs, limit):
    axes.set_xscale("log")
    axes.set_yscale("log")
    axes.set_xlim(EARLIEST, limit)
    axes.set_ylim(FLOOR * 0.9, 1.1)
    ticks = [time for time in (0.1, 1, 10, 100, 1000) if time <= limit]
    axes.set_xticks(ticks, [f"{tick:g}" for tick in ticks])
    gaps = [1, *measures.TARGETS]
    axes.set_yticks([*gaps, FLOOR], [*(f"{gap * 100:g} %" for gap in gaps), f"≤ {FLOOR * 100:g} %"])
    axes.minorticks_off()
    axes.grid(axis="y", color="#dddddd", linewidth=0.8)
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)
    by_solver = measures.group(runs, "solver")
    for colour, name in zip(COLOURS, NAMES):
        points = curve(by_solver.get((name,), []), limit) if (name,) in by_solver else []
        # A proven optimum lies on the floor: a logarithmic axis has no zero.
        points = [(time, max(FLOOR, gap)) for time, gap in points]
        own = name == OURS
        times, gaps = zip(*points) if points else ((), ())
        axes.plot(
            times, gaps, drawstyle="steps-post", color=colour, linewidth=2.6 if own else 1.5, label=solver(name).title,
            zorder=3 if own else 2, solid_capstyle="round",
        )
