import Foundation

/// The number of the case that a child process is at, in a file that outlives it.
struct CaseLog {
  let path: String

  /// A new file.
  static func create() throws -> CaseLog {
    let name = "geos-case-\(UInt64.random(in: 0...UInt64.max))"
    let log = CaseLog(path: FileManager.default.temporaryDirectory.appendingPathComponent(name).path)
    try Data().write(to: URL(fileURLWithPath: log.path))
    return log
  }

  func remove() {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The last number noted; `nil` when none was.
  var last: Int? {
    let data = FileManager.default.contents(atPath: path) ?? Data()
    return data.isEmpty ? nil : data.reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  /// The way of a child to note where it is: a few bytes written in place, so that nothing is lost when it crashes.
  final class Writer {
    private let file: FileHandle

    init(_ log: CaseLog) throws {
      file = try FileHandle(forWritingTo: URL(fileURLWithPath: log.path))
    }

    func note(_ number: Int) throws {
      try file.seek(toOffset: 0)
      try file.write(contentsOf: Data((0..<8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }))
    }
  }
}
