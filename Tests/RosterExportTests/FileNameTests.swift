import Testing

@testable import RosterExport

@Suite struct FileNameTests {
    @Test(arguments: [
        ("V017", "V017"), ("赵敏", "赵敏"), ("a/b", "a%2Fb"), ("..", "%2E."), (".hidden", "%2Ehidden"), ("a.b", "a.b"),
        ("a%2Fb", "a%252Fb"), ("", "%"), ("a b\n", "a%20b%0A"),
    ])
    func `An id becomes the name of a file in the folder and of no other`(id: String, name: String) {
        #expect(FileName.safe(id) == name)
    }
}
