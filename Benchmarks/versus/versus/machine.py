"""What the results were measured with.

Loads no solver into this process: its children start with its memory as their peak (see `child`).
"""
import importlib.metadata
import os
import subprocess
import sys
from pathlib import Path

WHEELS = {"highs": ("HiGHS", "highspy"), "cpsat": ("CP-SAT", "ortools"), "cbc": ("CBC", "cbcbox")}


def machine():
    """Processor, cores that this process may use, and memory."""
    cpu = Path("/proc/cpuinfo").read_text()
    names = [line.split(":", 1)[1].strip() for line in cpu.splitlines() if line.startswith("model name")]
    memory = next(line for line in Path("/proc/meminfo").read_text().splitlines() if line.startswith("MemTotal"))
    return {
        "processor": names[0] if names else "an unknown processor",
        "cores": len(os.sched_getaffinity(0)),
        "memory_gib": round(int(memory.split()[1]) / 1024**2),
    }


def versions(solvers, roster):
    """The versions of the solvers in use, by title."""
    found = {}
    for name in solvers:
        if name in WHEELS:
            title, wheel = WHEELS[name]
            found[title] = importlib.metadata.version(wheel)
        elif name == "glpk":
            found["GLPK"] = first_line("glpsol", "--version").split(" ")[-1].lstrip("v")
        elif name == "roster":
            found["roster"] = first_line(roster, "--version")
        elif name == "scip":
            found["SCIP"] = first_line(sys.executable, "-c", "import pyscipopt; print(f'{pyscipopt.Model().version():g}')")
    return found


def first_line(*command):
    return subprocess.run(command, capture_output=True, text=True).stdout.strip().splitlines()[0]
