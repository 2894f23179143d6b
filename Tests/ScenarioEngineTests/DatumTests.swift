import Diagnostics
import ScenarioEngine
import Testing

/// Positions of another datum, at a place between two parties.
struct DatumTests {
  private static let post = "features:\n  post: { point: [45.09, 41.03], accuracy: 3 m }\n"

  @Test("The operation that names both parties is taken, and its accuracy goes into the ±")
  func choice() throws {
    let answer = try EngineOnMemory(
      Self.post + """
          read: { transform: post, from: EPSG:4284, territories: 'Armenia, Azerbaijan' }
        measures:
          shift: { distance: [post, read], in: m }
        """)
    let shift = try answer.scalar("shift")
    let metres = try #require(shift.value)
    #expect(abs(metres - 105.58) < 0.05)
    // Twice 3 m of the place, 4.5 m of the operation.
    let spread = try #require(shift.plusMinus)
    #expect(abs(spread * spread - 38.25) < 1e-6)
    #expect(answer.report.provenance.operations.contains { $0.code == "EPSG:15865" && $0.accuracy == 4.5 })
  }

  @Test("Every operation has its shift, and what is against it")
  func table() throws {
    let answer = try EngineOnMemory(
      Self.post + "measures:\n  s: { datum_shift: post, from: EPSG:4284, territories: 'Armenia, Azerbaijan' }\n")
    guard case .table(let table) = try #require(answer.figure("s")) else { return }
    let standing = Dictionary(table.rows.map { ($0[0], $0[5]) }) { first, _ in first }
    #expect(table.rows.first?.first == .text("EPSG:15865"))
    #expect(standing[.text("EPSG:15865")] == .text("serves"))
    #expect(standing[.text("EPSG:1808")] == .text("omits Armenia"))
    #expect(standing[.text("EPSG:1807")] == .text("omits Armenia"))
    #expect(standing[.text("EPSG:5044")] == .text("omits Armenia and Azerbaijan"))
    #expect(table.rows.first?[3] == .number(4.5))
  }

  @Test("A named operation whose extent does not fit is used with a warning")
  func named() throws {
    let answer = try EngineOnMemory(
      Self.post + """
          read: { transform: post, from: EPSG:4284, operation: EPSG:1808, territories: 'Armenia, Azerbaijan' }
        measures:
          shift: { distance: [post, read], in: m }
        """)
    #expect(try abs(answer.value("shift") - 101.7) < 0.1)
    #expect(answer.report.warnings.contains { $0.code == "operation-outside" && $0.message.contains("does not name Armenia") })
  }

  @Test(
    "What cannot be kept is refused where it is asked for",
    arguments: [
      ("{ transform: post, from: EPSG:4284, territories: 'Armenia, Azerbaijan', required_accuracy: 1 m }", "4.5 m only"),
      ("{ transform: post, from: EPSG:4284, territories: Atlantis }", "does not name Atlantis"),
      ("{ transform: post, from: EPSG:28408 }", "no longitudes and latitudes"),
      ("{ transform: post, from: EPSG:4284, operation: EPSG:1 }", "no operation EPSG:1"),
    ])
  func refusals(operation: String, message: String) {
    let faults = EngineOnMemory.faults(Self.post + "  read: \(operation)\nmeasures:\n  n: { count: read }\n")
    #expect(faults.count == 1)
    #expect(faults.first?.message.contains(message) == true)
    #expect(faults.first?.place?.line == 5)
  }
}
