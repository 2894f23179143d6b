import FileSystem
import Testing

struct MemoryFilesTests {
  @Test("Files in memory behave as files on disk do")
  func behaviour() throws {
    let files = MemoryFiles(texts: ["a/b.txt": "hello"], workingFolder: "/home/user")
    #expect(try files.read("a/b.txt", limit: 10) == Array("hello".utf8))
    #expect(try files.resolve("a/../a/b.txt") == "/home/user/a/b.txt")
    #expect(files.kind(of: "a") == .folder)
    #expect(try files.list(".") == ["a"])
    try files.write([1], to: "a/c")
    #expect(try files.list("a") == ["b.txt", "c"])
    #expect(files.isSameFile("a/c", "/home/user/a/./c"))
    #expect(throws: FileFault(.missing, path: "a/none")) { try files.read("a/none", limit: 1) }
    #expect(throws: FileFault(.folder, path: "a")) { try files.read("a", limit: 1) }
    #expect(throws: FileFault(.tooLarge, path: "a/b.txt")) { try files.read("a/b.txt", limit: 4) }
  }
}
