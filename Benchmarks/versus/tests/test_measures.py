import math
import unittest

import support  # noqa: F401
from versus import consistency, measures, tables


def run(solver, objective, bound, seconds=1.0, threads=1):
    return {
        "solver": solver, "scale": 1.0, "seed": 1, "threads": threads, "own_threads": threads, "time_limit": 60.0,
        "sizes": {"volunteers": 3, "tasks": 4, "rows": 5, "columns": 6, "nonzeros": 7}, "wall_seconds": seconds,
        "peak_bytes": 30_000_000, "failure": None, "work": {}, "points": [[seconds, objective, bound]],
    }


class TheRatio(unittest.TestCase):
    def test_is_to_the_best_of_the_others(self):
        self.assertEqual(measures.ratio(2, [8, 4, math.inf], 60), ("", 0.5))

    def test_is_a_limit_where_no_other_gets_there(self):
        self.assertEqual(measures.ratio(6, [math.inf], 60), ("<", 0.1))

    def test_is_a_limit_where_only_others_get_there(self):
        self.assertEqual(measures.ratio(math.inf, [6], 60), (">", 10))

    def test_is_nothing_where_nobody_gets_there(self):
        self.assertIsNone(measures.ratio(math.inf, [math.inf], 60))

    def test_is_nothing_where_the_best_other_is_zero(self):
        self.assertIsNone(measures.ratio(1, [0], None))


class TheGapAfterATime(unittest.TestCase):
    def test_counts_what_comes_with_the_limit_itself(self):
        late = run("roster", 100, 99, 60.4)
        self.assertEqual(measures.gap_after(late, 59), math.inf)
        self.assertAlmostEqual(measures.gap_after(late, 60), 0.01)


class Consistency(unittest.TestCase):
    def test_accepts_claims_that_fit(self):
        self.assertEqual(list(consistency.contradictions([run("highs", 10, 9), run("scip", 9.5, 9.5)])), [])

    def test_names_the_bound_that_lies_above_an_incumbent_of_another(self):
        found = list(consistency.contradictions([run("highs", 10, 10), run("scip", 9, 8)]))
        self.assertEqual(len(found), 1)
        self.assertIn("highs claims a bound of 10, above 9, an incumbent of scip", found[0])

    def test_does_not_compare_different_problems(self):
        other = dict(run("scip", 9, 8), seed=2)
        self.assertEqual(list(consistency.contradictions([run("highs", 10, 10), other])), [])


class TheTables(unittest.TestCase):
    results = {
        "day": "2026-11-25",
        "machine": {"processor": "a processor", "cores": 2, "memory_gib": 8},
        "versions": {"roster": "0.1.0"},
        "options": {"gap": 0.001, "time_limit": 60.0},
        "runs": [
            dict(run("roster", 100, 100, 2), work={"labels": 1200}),
            run("highs", 100, 99.8, 8),
            run("glpk", 100, None),
        ],
    }

    def test_say_time_ratio_and_what_was_not_reached(self):
        text = tables.render(self.results)
        self.assertIn("| roster | 2.0 s (0.25) | 2.0 s (0.25) | 2.0 s (0.25) | 2.0 s (< 0.033) | 0 %", text)
        self.assertIn("| HiGHS | 8.0 s (4.0) | 8.0 s (4.0) | 8.0 s (4.0) | > 60 s (> 30) | —", text)

    def test_have_the_counts_that_the_program_tells(self):
        self.assertIn("| 1 | 1 | 1 | 1,200 |", tables.render(self.results))

    def test_leave_out_moments_after_the_limit(self):
        self.assertNotIn("gap at 120 s", tables.render(self.results))

    def test_say_what_failed_and_what_contradicts_itself(self):
        runs = [dict(run("cbc", None, None), failure="needed more than 9.0 GB")]
        text = tables.render(dict(self.results, runs=runs), ["one bound lies above"])
        self.assertIn("CBC failed, seed 1: needed more than 9.0 GB.", text)
        self.assertIn("- one bound lies above", text)

    def test_have_no_counts_where_the_program_tells_none(self):
        runs = [dict(one, work={}) for one in self.results["runs"]]
        self.assertNotIn("Work of roster", tables.render(dict(self.results, runs=runs)))


if __name__ == "__main__":
    unittest.main()
