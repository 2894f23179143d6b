import TestSupport
import Testing

/// The rows of the GEOS 3.11.1 XML tests. They run in child processes, so that a crash is a failure of its row: the next child
/// begins with the row after it.
@Suite("Rows of the GEOS tests", .enabled(if: ConformanceRows.areHere, Comment(rawValue: ConformanceRows.absence)))
struct ConformanceTests {
  static let file = "geos-cases.jsonl"
  /// The children that share the work: row n goes to child n modulo this.
  static let children = 4

  @Test("Every row of the file comes out as expected", arguments: 0..<children)
  func rows(child: Int) async throws {
    let rows = try ConformanceRows.decode(GEOSRow.self, from: Self.file)
    try #require(rows.count >= 4_035)
    let log = try CaseLog.create()
    defer { log.remove() }
    var next = child
    while next < rows.count {
      await #expect(processExitsWith: .success) { [path = log.path as String, start = next as Int] () async throws in
        try ConformanceTests.answer(from: start, CaseLog(path: path))
      }
      let last = try #require(log.last, "no row was begun from \(next) on")
      if last >= rows.count { break }
      Issue.record("\(rows[last].id) \(rows[last].op) \(rows[last].arguments) ended the process")
      next = last + Self.children
    }
  }

  /// Every so many rows from one on; the last number noted is that of all rows of the file.
  private static func answer(from start: Int, _ log: CaseLog) throws {
    let writer = try CaseLog.Writer(log)
    let rows = try ConformanceRows.decode(GEOSRow.self, from: file)
    for number in stride(from: start, to: rows.count, by: children) {
      try writer.note(number)
      let row = rows[number]
      do {
        if let fault = try row.fault() { Issue.record("\(row.id) \(row.op) \(row.arguments): \(fault)") }
      } catch {
        Issue.record("\(row.id) \(row.op) \(row.arguments): \(error)")
      }
    }
    try writer.note(rows.count)
  }
}
