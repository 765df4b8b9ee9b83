import tempfile
import unittest
from pathlib import Path

import support
from versus.solvers import NAMES, cbc, cpsat, glpk, highs, lines, roster, scip, solver
from versus.trajectory import Point


class EverySolver(unittest.TestCase):
    def test_has_a_file_and_a_title(self):
        folder = Path(lines.__file__).parent
        files = {path.stem for path in folder.glob("*.py")} - {"__init__", "adapter", "lines"}
        self.assertEqual(files, set(NAMES))
        self.assertTrue(all(solver(name).title for name in NAMES))


class LinesOfJSON(unittest.TestCase):
    def test_are_points(self):
        self.assertEqual(lines.parse('{"seconds": 1.5, "objective": 12, "bound": null}'), Point(1.5, 12.0, None))

    def test_may_stand_between_other_lines(self):
        for line in ("Running HiGHS", "", "{broken", '{"objective": 3}', '{"seconds": null}'):
            self.assertIsNone(lines.parse(line), line)


class HiGHS(unittest.TestCase):
    def test_tells_all_of_its_run(self):
        line = support.trajectory(highs.Solver().reader(), "highs.log")
        self.assertEqual(line.points[0], Point(0.0964, 656288.0, None))
        self.assertEqual((line.objective, line.bound), (77490.0, 77490.0))


class SCIP(unittest.TestCase):
    def test_tells_all_of_its_run(self):
        line = support.trajectory(scip.Solver().reader(), "scip.log")
        self.assertEqual((line.objective, line.bound), (77494.0, 77490.0))


class CPSAT(unittest.TestCase):
    def test_has_a_bound_before_an_incumbent(self):
        self.assertEqual(cpsat.parse("#Bound   1.76s best:inf   next:[64753,3296810] initial_domain"), (None, 64753.0))

    def test_has_both_in_a_line_about_an_incumbent(self):
        line = "#3       2.45s best:1114847 next:[64753,1114846] rnd_cst_lns (d=5.00e-01 s=4 t=0.10 p=0.00 stall=0 h=base)"
        self.assertEqual(cpsat.parse(line), (1114847.0, 64753.0))

    def test_is_optimal_where_no_better_incumbent_is_left(self):
        self.assertEqual(cpsat.parse("#4       0.01s best:4     next:[]     default_lp"), (4.0, 4.0))

    def test_says_other_things_with_the_same_sign(self):
        self.assertIsNone(cpsat.parse("#Model   1.77s var:8004/8004 constraints:6180/6180"))
        self.assertIsNone(cpsat.parse("#kLinear1: 90"))

    def test_is_timed_from_the_end_of_reading(self):
        first = support.points(cpsat.Solver().reader(), "cpsat.log")[0]
        begin = (support.LOGS / "cpsat.log").read_text().splitlines().index(cpsat.BEGIN)
        at = next(i for i, line in enumerate((support.LOGS / "cpsat.log").read_text().splitlines()) if "#Bound" in line)
        self.assertAlmostEqual(first.seconds, 0.01 * (at - begin))
        self.assertEqual((first.objective, first.bound), (None, 64753.0))


class CBC(unittest.TestCase):
    def setUp(self):
        self.points = support.points(cbc.Solver().reader(), "cbc.log")

    def test_starts_with_the_relaxation(self):
        self.assertEqual(self.points[0], Point(1.26, None, 78962.2))

    def test_tells_incumbents_of_the_feasibility_pump(self):
        self.assertIn(Point(7.20, 112245.0, None), self.points)

    def test_tells_incumbents_of_other_heuristics_when_they_arrive(self):
        self.assertIn(91042.0, [point.objective for point in self.points])

    def test_tells_bounds_of_cuts(self):
        self.assertIn(Point(13.4, None, 90490.6), self.points)

    def test_tells_both_in_the_tree(self):
        self.assertIn(Point(23.8, 90961.0, 90583.8), self.points)
        self.assertIn(Point(29.8, 90961.0, 90583.8), self.points)

    def test_ends_with_its_result(self):
        self.assertEqual(self.points[-1], Point(30.2711, 90961.0, 90583.8))


class GLPK(unittest.TestCase):
    def test_tells_the_relaxation_then_incumbents_then_both(self):
        points = support.points(glpk.Solver().reader(), "glpk.log")
        self.assertEqual((points[0].objective, points[0].bound), (None, 78840.93268))
        self.assertIn(375895.0, [point.objective for point in points])
        self.assertEqual((points[-1].objective, points[-1].bound), (213902.0, 78840.93268))

    def test_is_timed_from_the_end_of_reading(self):
        points = support.points(glpk.Solver().reader(), "glpk.log")
        rows = (support.LOGS / "glpk.log").read_text().splitlines()
        begin, end = rows.index("291255 records were read"), rows.index("OPTIMAL LP SOLUTION FOUND")
        self.assertAlmostEqual(points[0].seconds, 0.01 * (end - begin))

    def test_has_proved_its_incumbent_when_the_tree_is_empty(self):
        found = list(glpk.Reader().read("+  1030: mip =   7.749000000e+04 >=     tree is empty   0.0% (0; 11)", 1))
        self.assertEqual(found, [Point(1, 77490.0, 77490.0)])


class Roster(unittest.TestCase):
    def test_has_one_point_where_there_is_no_progress_log(self):
        self.assertEqual(support.points(roster.Reader(), "roster.json")[0][1:], (77680.0, 77336.0))

    def test_has_the_progress_log_before_its_certificate(self):
        line = support.trajectory(roster.Reader(support.LOGS / "progress.jsonl"), "roster.json")
        self.assertEqual(line.points[0], Point(0.42, 81020.0, None))
        self.assertEqual(line.points[1], Point(0.9, 81020.0, 76412.5))
        self.assertEqual((line.objective, line.bound), (77680.0, 77336.0))

    def test_has_no_point_where_there_is_no_roster(self):
        reader = roster.Reader(Path(tempfile.gettempdir()) / "no-such-file")
        self.assertEqual(list(reader.read("", 1)) + list(reader.finish(2)), [])

    def test_tells_whole_numbers_of_work_only(self):
        with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as log:
            log.write('{"seconds": 1, "work": {"labels": 3}}\n{"seconds": 2, "work": {"labels": 12, "name": "x"}}\n')
            log.flush()
            reader = roster.Reader(Path(log.name))
            list(reader.finish(2))
        self.assertEqual(reader.work, {"labels": 12})
        self.assertEqual([roster.work(line) for line in ["{}", "[1]", "?"]], [{}, {}, {}])


if __name__ == "__main__":
    unittest.main()
