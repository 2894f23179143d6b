import Diagnostics
import Foundation
import SimpleFeatures
import TestSupport
import Testing

/// The files of JSONTestSuite: `y` must be accepted, `n` refused, `i` may be either but must not crash.
@Suite("JSON conformance", .enabled(if: ConformanceRows.areHere, Comment(rawValue: ConformanceRows.absence)))
struct JSONConformanceTests {
  /// The files of a group, each with its bytes; fewer than the suite has is a failure.
  private func files(_ group: String, count: Int) throws -> [(name: String, bytes: [UInt8])] {
    let folder = URL(filePath: try #require(ConformanceRows.folder)).appending(path: "json/" + group)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map { name in
      (name, [UInt8](try Data(contentsOf: folder.appending(path: name))))
    }
    #expect(files.count >= count)
    return files
  }

  private func accepts(_ bytes: [UInt8]) -> Bool {
    (try? JSONParser.parse(bytes, file: "row.json")) != nil
  }

  @Test("Every text that must be accepted is")
  func acceptsAll() throws {
    let refused = try files("y", count: 95).filter { !accepts($0.bytes) }.map(\.name)
    #expect(refused == [])
  }

  @Test("Every text that must be refused is, at a line and column")
  func refusesAll() throws {
    for file in try files("n", count: 188) {
      let failure = #expect(throws: Failure.self, "\(file.name)") { try JSONParser.parse(file.bytes, file: file.name) }
      #expect(failure?.diagnostics.count == 1)
      #expect(failure?.diagnostics.first?.place != nil)
    }
  }

  @Test("Of the texts that may be either, those without a loss are accepted")
  func survivesAll() throws {
    let accepted = try files("i", count: 35).filter { accepts($0.bytes) }.map(\.name)
    #expect(
      accepted == [
        "i_number_double_huge_neg_exp.json", "i_number_real_underflow.json", "i_number_too_big_neg_int.json",
        "i_number_too_big_pos_int.json", "i_number_very_big_negative_int.json", "i_structure_500_nested_arrays.json",
        "i_structure_UTF-8_BOM_empty_object.json",
      ])
  }

  @Test("The GeoJSON reader too refuses every text that is not JSON")
  func geoJSONRefusesAll() throws {
    for file in try files("n", count: 188) {
      #expect(throws: Failure.self, "\(file.name)") { try GeoJSONReader.read(file.bytes, file: file.name) }
    }
  }
}
