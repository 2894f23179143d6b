import Foundation
import TestSupport
import Testing

/// Of the GEOS for which the page was written; a newer one has more functions.
@Suite("The table of GEOS's functions", .enabled(if: EngineHeader.installed?.version == "3.11.1", "the page is of GEOS 3.11.1"))
struct FunctionTableTests {
  private func table() throws -> FunctionTable {
    try FunctionTable(try #require(EngineHeader.installed))
  }

  @Test("The page is what header, sources and reasons make")
  func current() throws {
    let page = try table().page
    let path = "docs/geos-functions.md"
    if ProcessInfo.processInfo.environment["THALWEG_WRITE_TABLE"] == "1" {
      try page.write(toFile: PackageFolder.path + "/" + path, atomically: true, encoding: .utf8)
    }
    #expect(try FunctionTable.text(path) == page)
  }

  @Test("Each function is called, or one reason says why not")
  func decided() throws {
    let table = try table()
    #expect(table.header.functions.count == 248)
    for function in table.header.functions {
      let reasons = table.reasons.filter { $0.covers(function) }
      #expect(reasons.count == (table.callers[function] == nil ? 1 : 0), "\(function)")
    }
  }

  @Test("What a doc comment names at its end is called")
  func called() throws {
    let table = try table()
    for (function, symbols) in table.symbols { #expect(table.callers[function] != nil, "\(symbols) names \(function)") }
    for function in table.callers.keys {
      #expect(table.header.functions.contains(function) || table.newer.contains(function), "\(function)")
    }
  }

  @Test("Each newer function is called, named by what calls it, and not in the older header")
  func newer() throws {
    let table = try table()
    #expect(table.newer.versions.count > 5)
    for (function, since) in table.newer.versions {
      #expect(table.callers[function] != nil && table.symbols[function] != nil && !since.isEmpty, "\(function)")
      #expect(!table.header.functions.contains(function), "\(function)")
    }
  }

  @Test("Reasons are of one of two kinds and each covers a function")
  func reasons() throws {
    let table = try table()
    for reason in table.reasons {
      #expect(["replaced by", "left out:"].contains(reason.verdict), "\(reason.pattern)")
      #expect(table.header.functions.contains { reason.covers($0) }, "\(reason.pattern)")
    }
  }
}
