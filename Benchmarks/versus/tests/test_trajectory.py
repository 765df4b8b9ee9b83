import math
import unittest

import support  # noqa: F401
from versus.trajectory import Point, Trajectory, gap


class TheGap(unittest.TestCase):
    def test_is_the_distance_over_the_objective(self):
        self.assertAlmostEqual(gap(200, 150), 0.25)

    def test_divides_by_one_where_the_objective_is_smaller(self):
        self.assertEqual(gap(0, -3), 3)

    def test_is_infinite_without_incumbent_or_bound(self):
        self.assertEqual(gap(None, 4), math.inf)
        self.assertEqual(gap(4, None), math.inf)

    def test_is_zero_where_rounding_puts_the_bound_above(self):
        self.assertEqual(gap(7, 7.0000001), 0)


class ATrajectory(unittest.TestCase):
    line = Trajectory([Point(1, None, 90), Point(2, 200, None), Point(4, 100, 95), Point(5, 100, 99.9)])

    def test_joins_incumbents_and_bounds_that_are_told_apart(self):
        self.assertEqual(self.line.points[1], Point(2, 200, 90))

    def test_reaches_a_gap_when_both_claims_are_good_enough(self):
        self.assertEqual([self.line.time_to(target) for target in (0.55, 0.05, 0.001)], [2, 4, 5])
        self.assertEqual(self.line.time_to(0.0001), math.inf)

    def test_knows_no_gap_before_its_first_incumbent(self):
        self.assertEqual(self.line.gap_after(1.9), math.inf)
        self.assertAlmostEqual(self.line.gap_after(4.9), 0.05)

    def test_keeps_its_last_gap_for_ever(self):
        self.assertAlmostEqual(self.line.gap_after(1000), 0.001)

    def test_never_gets_worse(self):
        line = Trajectory([Point(1, 10, 5), Point(2, 12, 4)])
        self.assertEqual(line.points, [Point(1, 10, 5)])

    def test_takes_what_stands_for_infinity_as_no_claim(self):
        self.assertEqual(Trajectory([Point(1, 1e20, -math.inf)]).points, [])


if __name__ == "__main__":
    unittest.main()
