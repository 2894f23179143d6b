import FileSystem
import Glibc
import Testing

/// A folder of the test's own, removed when the test ends.
private final class Scratch {
  let path: String
  let disk = DiskFiles()

  init() throws {
    var template = Array("/tmp/thalweg-files-XXXXXX".utf8CString)
    path = try #require(unsafe mkdtemp(&template).map { unsafe String(cString: $0) })
  }

  deinit {
    for name in (try? disk.list(path)) ?? [] {
      let full = PathName.join(path, name)
      if unsafe unlink(full) != 0 { unsafe _ = rmdir(full) }
    }
    unsafe _ = rmdir(path)
  }

  func at(_ name: String) -> String { PathName.join(path, name) }

  func makePipe(_ name: String) -> Bool { unsafe mkfifo(at(name), 0o600) == 0 }

  func makeLink(_ name: String, to target: String) -> Bool { unsafe symlink(at(target), at(name)) == 0 }

  func setPermissions(_ mode: mode_t, of name: String) -> Bool { unsafe chmod(at(name), mode) == 0 }

  func permissions(of name: String) -> mode_t? {
    var status = stat()
    return unsafe stat(at(name), &status) == 0 ? status.st_mode & 0o777 : nil
  }
}

private func code(of work: () throws -> Void) -> FileFault.Code? {
  do {
    try work()
    return nil
  } catch {
    return (error as? FileFault)?.code
  }
}

struct DiskFilesTests {
  @Test("Bytes written are the bytes read, and nothing else is left in the folder")
  func roundTrip() throws {
    let scratch = try Scratch()
    for count in [0, 1, 4095, 4096, 4097, 1_000_003] {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
      try scratch.disk.write(bytes, to: scratch.at("out"))
      #expect(try scratch.disk.read(scratch.at("out"), limit: 2_000_000) == bytes)
    }
    #expect(try scratch.disk.list(scratch.path) == ["out"])
  }

  @Test("A file above the limit is refused, one at the limit is read")
  func limit() throws {
    let scratch = try Scratch()
    try scratch.disk.write([1, 2, 3, 4], to: scratch.at("four"))
    #expect(try scratch.disk.read(scratch.at("four"), limit: 4).count == 4)
    #expect(code { _ = try scratch.disk.read(scratch.at("four"), limit: 3) } == .tooLarge)
  }

  @Test("Only regular files are read: a folder, a pipe, a device and a missing file each say what they are")
  func kinds() throws {
    let scratch = try Scratch()
    #expect(scratch.makePipe("pipe"))
    #expect(code { _ = try scratch.disk.read(scratch.path, limit: 10) } == .folder)
    #expect(code { _ = try scratch.disk.read(scratch.at("pipe"), limit: 10) } == .notRegular)
    #expect(code { _ = try scratch.disk.read("/dev/zero", limit: 10) } == .notRegular)
    #expect(code { _ = try scratch.disk.read(scratch.at("none"), limit: 10) } == .missing)
    #expect(code { _ = try scratch.disk.read("a\0b", limit: 10) } == .badName)
    #expect(code { _ = try scratch.disk.read("", limit: 10) } == .badName)
  }

  @Test("A write through a link changes the file the link leads to and keeps the link")
  func links() throws {
    let scratch = try Scratch()
    try scratch.disk.write([1], to: scratch.at("real"))
    #expect(scratch.makeLink("link", to: "real"))
    try scratch.disk.write([2], to: scratch.at("link"))
    #expect(try scratch.disk.read(scratch.at("real"), limit: 9) == [2])
    #expect(scratch.disk.isSameFile(scratch.at("real"), scratch.at("link")))
    #expect(!scratch.disk.isSameFile(scratch.at("real"), scratch.path))
  }

  @Test("The permissions of a file that is replaced stay as they were")
  func permissions() throws {
    let scratch = try Scratch()
    try scratch.disk.write([1], to: scratch.at("private"))
    #expect(scratch.setPermissions(0o600, of: "private"))
    try scratch.disk.write([2], to: scratch.at("private"))
    #expect(scratch.permissions(of: "private") == 0o600)
  }

  @Test("What cannot be written is told before anything is: a missing folder, a folder, a device, an empty name")
  func unwritable() throws {
    let scratch = try Scratch()
    #expect(code { try scratch.disk.checkWritable(scratch.at("none/out")) } == .missing)
    #expect(code { try scratch.disk.checkWritable(scratch.path) } == .folder)
    #expect(code { try scratch.disk.checkWritable("/dev/full") } == .notRegular)
    #expect(code { try scratch.disk.checkWritable("") } == .badName)
    #expect(code { try scratch.disk.checkWritable(scratch.at("fine")) } == nil)
    #expect(try scratch.disk.list(scratch.path) == [])
  }

  @Test("Folders are made with those above them, and a file in the way is told")
  func folders() throws {
    let scratch = try Scratch()
    try scratch.disk.makeFolder(scratch.at("a"))
    try scratch.disk.makeFolder(scratch.at("a"))
    #expect(scratch.disk.kind(of: scratch.at("a")) == .folder)
    try scratch.disk.write([1], to: scratch.at("file"))
    #expect(code { try scratch.disk.makeFolder(scratch.at("file")) } == .notFolder)
  }
}
