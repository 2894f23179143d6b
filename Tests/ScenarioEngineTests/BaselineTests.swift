import Diagnostics
import ScenarioEngine
import SimpleFeatures
import TestSupport
import Testing

/// Whatever variants change, the baseline is what it is without them.
struct BaselineTests {
  /// What one scenario gives of the baseline: every figure, every feature, and their bytes.
  private struct Baseline: Equatable {
    var figures: [Figure]
    var features: [Feature]
    var bytes: [UInt8]

    init(_ answer: EngineOnMemory) throws {
      figures = answer.report.measures.map(\.baseline)
      features = answer.result.collection.features.filter { $0.id?.string?.hasPrefix("baseline/") == true }
      bytes = try GeoJSONWriter(.init(decimals: nil, boundingBoxes: .collection)).write(FeatureCollection(features))
    }
  }

  private static let ids = ["north", "south", "east", "post", "west", "middle"]

  /// A change drawn by lot; most fit the data, some contradict it or one another.
  private static func change(_ lot: inout SeededGenerator) -> String {
    let id = ids.randomElement(using: &lot) ?? ""
    switch Int.random(in: 0..<7, using: &lot) {
    case 0: return "{ open: \(id) }"
    case 1: return "{ close: \(id) }"
    case 2: return "{ remove: \(id) }"
    case 3: return "{ add: mark, to: crossings, set: { kind: crossing, status: open } }"
    case 4: return "{ add: strip_zone, to: zones.geojson }"
    case 5: return "{ adjust: \(id), set: { lanes: \(Int.random(in: 1...9, using: &lot)), from: 2023-01-01 } }"
    default: return "{ adjust: \(id), set: { kind: \(["crossing", "post"].randomElement(using: &lot) ?? "") } }"
    }
  }

  @Test("A run with variants of random changes gives the same figures, features and bytes of the baseline as one without")
  func undamaged() throws {
    var lot = SeededGenerator(seed: 20_201_110)
    let alone = try Baseline(try EngineOnMemory(ChangeTests.head, files: ChangeTests.files))
    var (whole, different) = (0, 0)
    for _ in 0..<16 {
      let lists = (0..<3).map { _ in (0..<Int.random(in: 1...4, using: &lot)).map { _ in Self.change(&lot) } }
      let sound = try lists.filter { list in
        let body = ChangeTests.head + "variants: { v: { change: [\(list.joined(separator: ", "))] } }\n"
        return try !EngineOnMemory.engine(body, files: ChangeTests.files).check("a.yaml").hasErrors
      }
      guard !sound.isEmpty else { continue }
      let variants = sound.enumerated().map { "  v\($0): { change: [\($1.joined(separator: ", "))] }" }
      let answer = try ChangeTests.answer(variants.joined(separator: "\n"))
      #expect(try Baseline(answer) == alone, "\(sound)")
      whole += 1
      if answer.report.measures.contains(where: { measure in
        measure.variants.contains { variant in
          guard case .scalar(let own) = variant.figure, case .scalar(let base) = measure.baseline else { return false }
          return own.value != base.value
        }
      }) {
        different += 1
      }
    }
    // The lots must be such that something was put to the test.
    #expect(whole >= 12 && different >= 8, "\(whole), \(different)")
  }

  @Test("A variant gives the same alone, beside others and in any order")
  func independent() throws {
    let variants = [
      "  a: { change: [{ remove: north }] }", "  b: { change: [{ close: north }, { open: south }] }",
      "  c: { change: [{ add: mark, to: crossings, set: { kind: crossing } }] }",
    ]
    let together = try ChangeTests.answer(variants.joined(separator: "\n"))
    let reversed = try ChangeTests.answer(variants.reversed().joined(separator: "\n"))
    for (name, variant) in zip(["a", "b", "c"], variants) {
      let alone = try ChangeTests.answer(variant)
      for measure in alone.report.measures {
        let own = measure.variants.first?.figure
        #expect(together.figure(measure.name, in: name) == own && reversed.figure(measure.name, in: name) == own)
      }
    }
  }
}
