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
  @Test("A file read piece by piece gives its bytes, and is refused like one read whole")
  func stream() throws {
    let folder = try Scratch()
    let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 7 ^ $0 >> 8) }
    try folder.disk.write(bytes, to: folder.at("a"))
    let stream = try folder.disk.stream(folder.at("a"), limit: bytes.count)
    var read: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 7777)
    while true {
      var room = piece.mutableSpan
      var raw = unsafe room.mutableBytes
      let count = try stream.read(into: &raw)
      if count == 0 { break }
      read += piece.prefix(count)
    }
    #expect(read == bytes)
    #expect(throws: FileFault.self) { try folder.disk.stream(folder.at("a"), limit: bytes.count - 1) }
    #expect(throws: FileFault.self) { try folder.disk.stream(folder.at("missing"), limit: 10) }
    #expect(throws: FileFault.self) { try folder.disk.stream(folder.path, limit: 10) }
  }

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

  @Test("What cannot be written is told before anything is: a folder, a device, a bad name, a file for a folder")
  func unwritable() throws {
    let scratch = try Scratch()
    try scratch.disk.write([1], to: scratch.at("file"))
    #expect(code { try scratch.disk.checkWritable(scratch.path) } == .folder)
    #expect(code { try scratch.disk.checkWritable("/dev/full") } == .notRegular)
    for name in ["", "a\0b", "out/", "..", "x/."] {
      #expect(code { try scratch.disk.checkWritable(name) } != nil)
    }
    #expect(code { try scratch.disk.checkWritable(scratch.at("file/out")) } == .notFolder)
    #expect(scratch.makeLink("astray", to: "nowhere"))
    #expect(code { try scratch.disk.checkWritable(scratch.at("astray")) } == .missing)
    #expect(code { try scratch.disk.checkWritable(scratch.at(String(repeating: "n", count: 300))) } == .badName)
    #expect(code { try scratch.disk.checkWritable(scratch.at("fine")) } == nil)
    #expect(code { try scratch.disk.checkWritable(scratch.at("new/deep/fine")) } == nil)
    #expect(try scratch.disk.list(scratch.path) == ["astray", "file"])
  }

  @Test("Where no file can be made, the file that was asked for is named, not the hidden one that comes before it")
  func hiddenName() {
    let fault = #expect(throws: FileFault.self) {
      try DiskFiles().write([FileContents(path: "/proc/x.json", bytes: [1])]) {}
    }
    #expect(fault?.path == "/proc/x.json")
  }

  @Test("Missing folders are made with the file")
  func folders() throws {
    let scratch = try Scratch()
    try scratch.disk.write([1], to: scratch.at("a/out"))
    #expect(try scratch.disk.read(scratch.at("a/out"), limit: 9) == [1])
  }

  @Test("Of several files, all are written or none: when one is too big the others stay as they were")
  func allOrNone() async {
    await #expect(processExitsWith: .success) {
      let scratch = try Scratch()
      try scratch.disk.write([1], to: scratch.at("old"))
      SystemSignals.turnWriteSignalsIntoErrors()
      var limit = rlimit(rlim_cur: 2_000_000, rlim_max: 2_000_000)
      #expect(unsafe setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)
      #expect(
        code {
          try scratch.disk.write([
            FileContents(path: scratch.at("old"), bytes: [2]),
            FileContents(path: scratch.at("folder/new"), bytes: [3]),
            FileContents(path: scratch.at("folder/big"), bytes: [UInt8](repeating: 0, count: 3_000_000)),
          ]) {}
        } == .noSpace)
      #expect(try scratch.disk.read(scratch.at("old"), limit: 9) == [1])
      #expect(try scratch.disk.list(scratch.path) == ["old"])
    }
  }

  @Test("A write called off at the last moment changes nothing")
  func calledOff() throws {
    let scratch = try Scratch()
    try scratch.disk.write([1], to: scratch.at("old"))
    let files = ["old", "folder/new"].map { FileContents(path: scratch.at($0), bytes: [2]) }
    #expect(
      code {
        try scratch.disk.write(files) { () throws(FileFault) in throw FileFault(.noSpace, path: "standard output") }
      } == .noSpace)
    #expect(try scratch.disk.read(scratch.at("old"), limit: 9) == [1])
    #expect(try scratch.disk.list(scratch.path) == ["old"])
  }

  @Test("What a killed writer left beside its file is swept away by the next writer, a stranger's file is not")
  func sweeping() throws {
    let scratch = try Scratch()
    try scratch.disk.write([9], to: scratch.at(".out.999999-0.part"))
    try scratch.disk.write([9], to: scratch.at(".other.1-0.part"))
    try scratch.disk.write([1], to: scratch.at("out"))
    #expect(try scratch.disk.list(scratch.path) == [".other.1-0.part", "out"])
  }

  @Test("Many writers to one file leave one writer's bytes whole and nothing else")
  func race() async throws {
    let scratch = try Scratch()
    let (disk, path) = (scratch.disk, scratch.at("out"))
    await withTaskGroup { group in
      for writer in 0..<20 {
        group.addTask { try? disk.write([UInt8](repeating: UInt8(writer), count: 100_000), to: path) }
      }
    }
    let bytes = try disk.read(path, limit: 200_000)
    #expect(bytes.count == 100_000 && Set(bytes).count == 1)
    #expect(try disk.list(scratch.path) == ["out"])
  }
}
