import Foundation
import TestSupport
import Testing

/// Of the PROJ for which the page was written; a newer one has more functions.
@Suite("The table of PROJ's functions", .enabled(if: FunctionTable.headers != nil, "the page is of PROJ 9.1.1"))
struct FunctionTableTests {
  private func table() throws -> FunctionTable {
    try FunctionTable(try #require(FunctionTable.headers))
  }

  @Test("The page is what headers, sources and reasons make")
  func current() throws {
    let page = try table().page
    let path = "docs/proj-functions.md"
    if ProcessInfo.processInfo.environment["THALWEG_WRITE_TABLE"] == "1" {
      try page.write(toFile: PackageFolder.path + "/" + path, atomically: true, encoding: .utf8)
    }
    #expect(try FunctionTable.text(path) == page)
  }

  @Test("Each function is called, or one reason says why not")
  func decided() throws {
    let table = try table()
    #expect(table.functions.count == 195)
    for function in table.functions {
      let reasons = table.reasons.filter { $0.covers(function) }
      #expect(reasons.count == (table.callers[function] == nil ? 1 : 0), "\(function)")
    }
  }

  @Test("What the sources call is in the headers")
  func called() throws {
    let table = try table()
    #expect(Set(table.callers.keys).isSubset(of: table.functions))
    #expect(table.callers.count > 90)
  }

  @Test("Reasons are of one of two kinds and each covers a function")
  func reasons() throws {
    let table = try table()
    for reason in table.reasons {
      #expect(["replaced by", "left out:"].contains(reason.verdict), "\(reason.pattern)")
      #expect(table.functions.contains { reason.covers($0) }, "\(reason.pattern)")
    }
  }
}
