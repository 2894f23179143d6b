import FileSystem
import GEOS
import Quantities
import ScenarioEngine
import SimpleFeatures
import TestSupport
import Testing

struct ShippedScenarioTests {
  @Test("Every scenario that is shipped is in these tests")
  func complete() throws {
    let files = try DiskFiles().list(PackageFolder.path + "/Scenarios")
    #expect(files == ShippedScenarios.names.map { $0 + ".yaml" })
  }

  @Test("Every check holds; there are three or more, one of them published", arguments: ShippedScenarios.names)
  func checks(name: String) throws {
    let report = try ShippedScenarios.answer(name).report
    #expect(report.everyCheckHolds)
    #expect(report.checks.count >= 3)
    #expect(report.checks.contains { $0.kind == .published })
  }

  @Test("The report is the golden one, figures within 1e-9", arguments: ShippedScenarios.names)
  func goldenFigures(name: String) throws {
    let golden = try DiskFiles().read("\(PackageFolder.path)/Tests/Goldens/\(name).json", limit: 1 << 24)
    let expected = try JSONParser.parse(golden, file: name)
    let text = JSONWriter.pretty.text(try ShippedScenarios.answer(name).report.json)
    let found = try JSONParser.parse(Array(text.utf8), file: name)
    let differences = Self.differences(found, expected, at: "")
    #expect(differences.isEmpty, "\(differences.joined(separator: "\n"))")
  }

  @Test("The text is the golden one to the letter", arguments: ShippedScenarios.names)
  func goldenText(name: String) throws {
    let golden = try DiskFiles().read("\(PackageFolder.path)/Tests/Goldens/\(name).txt", limit: 1 << 24)
    let text = try ShippedScenarios.answer(name).report.text
    #expect(Self.withoutNoise(text) == Self.withoutNoise(String(decoding: golden, as: UTF8.self)))
  }

  @Test("Tables of places name each by all its names in use, and none by one side's alone", arguments: ShippedScenarios.names)
  func namesOfPlaces(name: String) throws {
    for measure in try ShippedScenarios.answer(name).report.measures {
      guard case .table(let table) = measure.baseline else { continue }
      #expect(table.columns.first?.name != "name", "\(measure.name)")
    }
  }

  @Test("Displaced people of both communities are measured in the same way")
  func communities() throws {
    let names = try ["displaced-armenians", "displaced-azerbaijanis"].map { name in
      let measures = try ShippedScenarios.answer(name).report.measures.map(\.name)
      return Array(measures[try #require(measures.firstIndex(of: "region_area"))...])
    }
    #expect(names[0] == names[1])
    #expect(names[0].count == 11)
  }

  @Test("The second method agrees to 1e-9 with every length and area", arguments: ShippedScenarios.names)
  func secondMethods(name: String) throws {
    var count = 0
    for measure in try ShippedScenarios.answer(name).report.measures {
      let figures = [measure.baseline] + measure.variants.map(\.figure)
      // Slivers keep as many digits as the outlines they lie between, not as many as their own size would.
      let greatest = figures.flatMap(\.bothMethods).map(\.0.magnitude).max() ?? 0
      for figure in figures {
        for (first, second) in figure.bothMethods {
          count += 1
          #expect((first - second).magnitude <= 1e-9 * max(first.magnitude, 1e-3 * greatest), "\(measure.name)")
        }
      }
    }
    #expect(count >= 3)
  }

  @Test("Written and read again, the features are valid areas and whole lines", arguments: ShippedScenarios.names)
  func writtenFeatures(name: String) throws {
    let writer = GeoJSONWriter(.init(boundingBoxes: .collection, leavesOutCollapsed: true))
    let bytes = try writer.write(try ShippedScenarios.answer(name).collection)
    let read = try GeoJSONReader.read(bytes, file: name)
    let ids = read.features.compactMap(\.id?.string)
    #expect(Set(ids).count == read.features.count)
    for feature in read.features {
      guard let geometry = feature.geometry, geometry.dimension == 2 else { continue }
      let validity = try geometry.validity()
      #expect(validity.isValid, "\(feature.id?.string ?? ""): \(validity.reason ?? "")")
    }
  }

  /// A golden text says by how much the methods disagree; those are the last digits of a computation.
  private static func withoutNoise(_ text: String) -> String {
    text.replacing(/[0-9.]+e-[0-9]+(?=\sof the figure)/, with: "little").replacing(
      /disagreement is\s+\S+\s+of/, with: "little of")
  }

  /// Where two reports differ, numbers by more than 1e-9 of themselves; what comes of libraries' versions and of the last
  /// digits is left out.
  private static func differences(_ found: JSONValue, _ expected: JSONValue, at path: String) -> [String] {
    if path.hasSuffix("/libraries") || path.hasSuffix("/second_method/difference") { return [] }
    switch (found, expected) {
    case (.number(let a), .number(let b)):
      let allowed = 1e-9 * max(a.value.magnitude, b.value.magnitude) + 1e-9
      return (a.value - b.value).magnitude <= allowed ? [] : ["\(path): \(a.value), expected \(b.value)"]
    case (.array(let a), .array(let b)) where a.count == b.count:
      return a.indices.flatMap { differences(a[$0], b[$0], at: "\(path)/\($0)") }
    case (.object(let a), .object(let b)) where a.names == b.names:
      return a.names.flatMap { name in differences(a[name] ?? .null, b[name] ?? .null, at: "\(path)/\(name)") }
    default: return found == expected ? [] : ["\(path): \(found), expected \(expected)"]
    }
  }
}

extension Figure {
  /// What both methods gave, wherever there are both.
  fileprivate var bothMethods: [(Double, Double)] {
    switch self {
    case .scalar(let figure):
      guard let value = figure.value, let second = figure.secondMethod else { return [] }
      return [(value, second.value)]
    case .table(let figure):
      return zip(figure.rows.joined(), figure.secondMethod.joined()).compactMap { cell, second in
        guard case .number(let first) = cell, let second else { return nil }
        return (first, second)
      }
    case .matrix(let figure):
      return zip(figure.values.joined(), figure.secondMethod.joined()).compactMap { first, second in
        guard let first, let second else { return nil }
        return (first, second)
      }
    }
  }
}
