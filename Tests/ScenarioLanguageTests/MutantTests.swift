import Diagnostics
import ScenarioLanguage
import TestSupport
import Testing

/// Scenarios with one thing changed: whatever comes, the reader answers, quickly and in order.
struct MutantTests {
  @Test("Of 2,000 mutants of a scenario each is read or refused with a place inside its text")
  func mutants() {
    var random = SeededGenerator(seed: 20_230_921)
    let original = Array(Reading.aghdam.utf8)
    var (whole, refused) = (0, 0)
    for _ in 0..<2000 {
      let bytes = Self.mutant(of: original, &random)
      let start = ContinuousClock.now
      let reading = Reading.read(bytes)
      #expect(ContinuousClock.now - start < .seconds(2))
      let errors = reading.diagnostics.filter { $0.severity == .error }
      #expect((reading.scenario == nil) == !errors.isEmpty)
      #expect((reading.failureKind == nil) == errors.isEmpty)
      let lines = bytes.count { $0 == 0x0A } + 1
      for place in reading.diagnostics.map(\.place) {
        #expect(place?.file == "s.yaml")
        #expect((1...lines + 1).contains(place?.line ?? 1))
      }
      if errors.isEmpty { whole += 1 } else { refused += 1 }
    }
    // Changes in texts and comments leave a scenario whole; most others do not.
    #expect(whole > 100 && refused > 500, "\(whole) whole, \(refused) refused")
  }

  /// One byte replaced, the end cut off, or a few bytes doubled.
  private static func mutant(of original: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var bytes = original
    let index = Int.random(in: bytes.indices, using: &random)
    switch Int.random(in: 0..<4, using: &random) {
    case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
    case 1: bytes[index] = UInt8.random(in: 0x20...0x7E, using: &random)
    case 2: bytes.removeSubrange(index...)
    default: bytes.insert(contentsOf: bytes[index...].prefix(Int.random(in: 1...40, using: &random)), at: index)
    }
    return bytes
  }
}
