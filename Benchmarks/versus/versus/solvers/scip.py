"""SCIP through pyscipopt, on one thread: its concurrent mode tells no incumbent or bound while it runs."""
import sys

from . import lines
from .adapter import Adapter


class Solver(Adapter):
    title = "SCIP"
    threads = 1

    def command(self, problem, limits):
        return [sys.executable, "-m", __name__, problem.model, *map(str, limits)]


def main(model, threads, gap, seconds):
    from pyscipopt import SCIP_EVENTTYPE, Eventhdlr, Model

    events = [SCIP_EVENTTYPE.BESTSOLFOUND, SCIP_EVENTTYPE.DUALBOUNDIMPROVED, SCIP_EVENTTYPE.NODESOLVED]

    class Recorder(Eventhdlr):
        def eventinit(self):
            for event in events:
                self.model.catchEvent(event, self)

        def eventexit(self):
            for event in events:
                self.model.dropEvent(event, self)

        def eventexec(self, event):
            # The primal bound is set only after the event of a new solution, so the solution itself is asked.
            best = self.model.getBestSol() if self.model.getNSols() > 0 else None
            objective = None if best is None else self.model.getSolObjVal(best)
            bound = self.model.getDualbound()
            # While its last node is being cut off, SCIP tells the incumbent as bound; the truth follows at the end.
            closed = objective is not None and bound > objective - 1e-6 * max(1, abs(objective))
            writer.write(objective, None if closed else bound)

    scip = Model()
    scip.hideOutput()
    scip.readProblem(model)
    scip.setParam("limits/gap", float(gap))
    scip.setParam("limits/time", float(seconds))
    scip.setParam("timing/clocktype", 2)
    writer = lines.Writer()
    scip.includeEventhdlr(Recorder(), "recorder", "prints incumbent and bound")
    scip.optimize()
    writer.write(scip.getPrimalbound() if scip.getNSols() > 0 else None, scip.getDualbound())


if __name__ == "__main__":
    main(*sys.argv[1:])
