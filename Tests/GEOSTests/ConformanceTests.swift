import TestSupport
import Testing

/// The rows of the GEOS 3.11.1 XML tests for every operation built here. A crash is a failure: they run in a child process.
@Suite("Rows of the GEOS tests", .enabled(if: ConformanceRows.areHere, Comment(rawValue: ConformanceRows.absence)))
struct ConformanceTests {
  static let file = "geos-cases.jsonl"
  /// The children that share the work: row n goes to child n modulo this.
  static let children = 4

  @Test("Every row of the file comes out as expected", arguments: 0..<children)
  func rows(child: Int) async {
    await #expect(processExitsWith: .success) { [child] () async throws in
      let rows = try ConformanceRows.decode(GEOSRow.self, from: ConformanceTests.file)
      try #require(rows.count >= 4_035)
      var passed = 0
      var total = 0
      for index in stride(from: child, to: rows.count, by: ConformanceTests.children) {
        total += 1
        do {
          if let fault = try rows[index].fault() {
            Issue.record("\(rows[index].id) \(rows[index].op) \(rows[index].arguments): \(fault)")
          } else {
            passed += 1
          }
        } catch {
          Issue.record("\(rows[index].id) \(rows[index].op) \(rows[index].arguments): \(error)")
        }
      }
      #expect(passed == total)
    }
  }
}
