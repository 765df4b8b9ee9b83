import Synchronization
import Testing

@testable import Rostering

@Suite("Progress of several components")
struct ProgressBoardTests {
    @Test("A component that is done counts with its values while the others go on")
    func finished() {
        let told = Reports()
        let board = told.board(parts: 2)
        board.update(0, .bounding, .coverage, objective: 10, bound: 4)
        #expect(told.last?.bound == nil)

        var plan = ComponentPlan()
        plan.levels = [
            .init(objective: 3, bound: 3, termination: .optimal),
            .init(objective: 70, bound: 69.5, termination: .gapReached),
        ]
        board.finish(1, plan, [.coverage, .care])
        board.update(0, .bounding, .coverage, objective: 10, bound: 5)
        #expect(told.last?.objective == 13)
        #expect(told.last?.bound == 8)
        board.update(0, .bounding, .care, objective: 100, bound: 80)
        #expect(told.last?.objective == 170)
        #expect(told.last?.bound == 149.5)
    }

    @Test("A bound that is proven stays, whatever is worked on now")
    func kept() {
        let told = Reports()
        let board = told.board(parts: 1)
        board.update(0, .bounding, .care, objective: 10, bound: 5)
        board.update(0, .improvement, .care, objective: 9, bound: nil)
        #expect(told.last?.bound == 5)
        board.update(0, .bounding, .care, objective: 9, bound: 2)
        #expect(told.last?.bound == 5)
        board.update(0, .bounding, .care, objective: 9, bound: -.infinity)
        #expect(told.last?.bound == 5)
        #expect(told.last?.objective == 9)
    }

    /// What a board passes on.
    private final class Reports: Sendable {
        private let all = Mutex<[PlanProgress]>([])

        var last: PlanProgress? { all.withLock(\.last) }

        func board(parts: Int) -> ProgressBoard {
            ProgressBoard(parts: parts, stopper: Stopper(timeLimit: nil)) { report in
                self.all.withLock { $0.append(report) }
            }
        }
    }
}
