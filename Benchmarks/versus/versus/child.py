"""Runs one solver as a process of its own and reads what it says while it runs.

The peak memory is the kernel's (`ru_maxrss`). A child's peak starts at what its parent held when it was made, some 20 MB
here, so nothing smaller is told; and a solver that runs inside Python pays for Python and its libraries, some 50 MB.
"""
import os
import subprocess
import tempfile
import threading
import time
from pathlib import Path
from typing import NamedTuple

from .trajectory import Trajectory


WATCH_SECONDS = 0.1


class Outcome:
    """What came of a run: trajectory, wall time and peak memory of the process, and what went wrong, if anything did."""

    def __init__(self, trajectory, wall_seconds, peak_bytes, failure):
        self.trajectory = trajectory
        self.wall_seconds = wall_seconds
        self.peak_bytes = peak_bytes
        self.failure = failure


class Bounds(NamedTuple):
    """When a process is ended from outside: after so many seconds it just ends, with so many bytes it has failed."""

    seconds: float
    bytes: float


class Watch(threading.Thread):
    """Ends a process that outgrows its bounds."""

    def __init__(self, process, bounds):
        super().__init__(daemon=True)
        self.process = process
        self.bounds = bounds
        self.reason = None
        self.over = threading.Event()

    def run(self):
        begin = time.monotonic()
        while self.reason is None and not self.over.wait(WATCH_SECONDS):
            if time.monotonic() - begin > self.bounds.seconds:
                self.reason = "time"
            elif resident_bytes(self.process.pid) > self.bounds.bytes:
                self.reason = "memory"
        if self.reason is not None:
            self.process.kill()


def resident_bytes(process_id):
    try:
        return int(Path(f"/proc/{process_id}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, IndexError):
        return 0


def environment():
    """The environment of a solver's process: this package can be imported, and no library makes threads unasked."""
    package = str(Path(__file__).resolve().parent.parent)
    return dict(os.environ, PYTHONPATH=package, PYTHONUNBUFFERED="1", OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1")


def run(command, reader, bounds, good_codes=(0,)):
    """Runs a command and hands each line with its seconds since the start to the reader."""
    trajectory = Trajectory()
    with tempfile.TemporaryFile("w+") as errors:
        begin = time.monotonic()
        process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=errors, env=environment(), text=True, errors="replace", bufsize=1
        )
        watch = Watch(process, bounds)
        watch.start()
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
            watch.over.set()
        process.returncode = os.waitstatus_to_exitcode(status)
        wall = time.monotonic() - begin
        errors.seek(0)
        tail = errors.read()[-2000:].strip()
    for point in reader.finish(wall):
        trajectory.add(point)
    failure = None
    if watch.reason == "memory":
        failure = f"needed more than {bounds.bytes / 1e9:.1f} GB"
    elif watch.reason is None and process.returncode not in good_codes:
        failure = f"exited with {process.returncode}: {tail}"
    return Outcome(trajectory, wall, usage.ru_maxrss * 1024, failure)
