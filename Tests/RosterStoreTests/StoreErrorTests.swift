import RosterStore
import Testing

@Suite("Errors of the store")
struct StoreErrorTests {
    @Test("an error prints its hint after its message")
    func printsHint() {
        let error = StoreError(.unknown, "unknown week", "未知的周", hint: ("open it first", "请先开始该周"))
        #expect(error.description == "unknown week (open it first)")
        #expect(error.message.text(in: .simplifiedChinese) == "未知的周")
    }
}
