import sys
import unittest

import support  # noqa: F401
from versus import child
from versus.solvers import lines

LINE = 'print(\'{"seconds": 1, "objective": 2, "bound": 1}\')'


def run(program, seconds=30, size=1e9):
    return child.run([sys.executable, "-c", program], lines.Reader(), child.Bounds(seconds, size))


class AProcess(unittest.TestCase):
    def test_has_a_trajectory_a_time_and_a_peak(self):
        outcome = run(f"{LINE}; x = bytearray(200_000_000)")
        self.assertEqual(outcome.trajectory.objective, 2)
        self.assertGreater(outcome.peak_bytes, 200_000_000)
        self.assertGreater(outcome.wall_seconds, 0)
        self.assertIsNone(outcome.failure)

    def test_that_fails_says_why(self):
        self.assertEqual(run("import sys; sys.exit('no model')").failure, "exited with 1: no model")

    def test_is_ended_when_its_time_is_over_and_keeps_what_it_said(self):
        outcome = run(f"import time; {LINE}; time.sleep(60)", seconds=0.5)
        self.assertLess(outcome.wall_seconds, 30)
        self.assertEqual(outcome.trajectory.bound, 1)
        self.assertIsNone(outcome.failure)

    def test_is_ended_when_it_needs_too_much_memory(self):
        outcome = run("import time; x = bytearray(200_000_000); time.sleep(60)", size=1e8)
        self.assertEqual(outcome.failure, "needed more than 0.1 GB")


if __name__ == "__main__":
    unittest.main()
