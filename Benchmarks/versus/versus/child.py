"""Runs one solver as a process of its own and reads what it says while it runs.

The peak memory is the kernel's (`ru_maxrss`). A child's peak starts at what its parent held when it was made, some 20 MB
here, so nothing smaller is told; and a solver that runs inside Python pays for Python and its libraries, some 50 MB.
"""
import os
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from .trajectory import Trajectory


class Outcome:
    """What came of a run: trajectory, wall time and peak memory of the process, and its last words if it failed."""

    def __init__(self, trajectory, wall_seconds, peak_bytes, failure):
        self.trajectory = trajectory
        self.wall_seconds = wall_seconds
        self.peak_bytes = peak_bytes
        self.failure = failure


def environment():
    """The environment of a solver's process: this package can be imported, and no library makes threads unasked."""
    package = str(Path(__file__).resolve().parent.parent)
    return dict(os.environ, PYTHONPATH=package, PYTHONUNBUFFERED="1", OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1")


def run(command, reader, patience, good_codes=(0,)):
    """Runs a command, hands each line with its seconds since the start to the reader, and ends it when patience ends."""
    trajectory = Trajectory()
    with tempfile.TemporaryFile("w+") as errors:
        begin = time.monotonic()
        process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=errors, env=environment(), text=True, errors="replace", bufsize=1
        )
        stopped = threading.Event()

        def stop():
            stopped.set()
            process.kill()

        timer = threading.Timer(patience, stop)
        timer.start()
        try:
            for line in process.stdout:
                for point in reader.read(line.rstrip("\n"), time.monotonic() - begin):
                    trajectory.add(point)
            # wait4 instead of wait: it tells the peak memory of this child alone, in KiB on Linux.
            _, status, usage = os.wait4(process.pid, 0)
        except BaseException:
            process.kill()
            raise
        finally:
            timer.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
        wall = time.monotonic() - begin
        errors.seek(0)
        tail = errors.read()[-2000:].strip()
    for point in reader.finish(wall):
        trajectory.add(point)
    failure = None
    if not stopped.is_set() and process.returncode not in good_codes:
        failure = f"exited with {process.returncode}: {tail}"
        print(f"    {command[0]} {failure}", file=sys.stderr)
    return Outcome(trajectory, wall, usage.ru_maxrss * 1024, failure)
