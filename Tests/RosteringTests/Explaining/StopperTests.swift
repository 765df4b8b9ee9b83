import Testing

@testable import Rostering

@Suite("What stops an answer")
struct StopperTests {
    @Test("A part is cancelled with the whole, and the whole is not cancelled with a part")
    func parts() {
        let whole = Stopper(timeLimit: nil)
        let part = whole.part(0.5)
        part.cancel()
        #expect(part.shouldStop && !whole.shouldStop)
        let other = whole.part()
        whole.cancel()
        #expect(other.shouldStop && other.reason == .cancelled)
        #expect(other.part().shouldStop)
    }
}
