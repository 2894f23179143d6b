import Diagnostics
import SimpleFeatures
import TestSupport
import Testing

@Suite("Reading numbers")
struct NumberReadingTests {
  /// The double a JSON text of one number is read as.
  private func read(_ text: String) throws -> Double {
    try #require(try JSONParser.parse(Array(text.utf8), file: "n").number)
  }

  @Test("The shortest text of any double is read back as that double")
  func shortestRoundTrips() throws {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<60_000 {
      let value = Double(bitPattern: generator.next())
      guard value.isFinite else { continue }
      #expect(try read("\(value)").bitPattern == value.bitPattern)
    }
  }

  @Test("A number of any length and exponent is read as the nearest double")
  func agreesWithLibrary() throws {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<60_000 {
      let text = Self.randomNumber(&generator)
      let nearest = try #require(Double(text))
      guard nearest.isFinite else {
        #expect(throws: Failure.self) { try self.read(text) }
        continue
      }
      let value = try read(text)
      #expect(value.bitPattern == nearest.bitPattern, "\(text)")
    }
  }

  @Test("Numbers half-way between two doubles, and those beside, go to the nearest, ties to even")
  func halfWay() throws {
    let texts = [
      "9007199254740993", "9007199254740993.0000000000000000000001", "9007199254740992.9999999999999999",
      "2.2250738585072011e-308", "2.2250738585072012e-308", "4.9e-324", "2.47e-324", "2.4703282292062327e-324",
      "2.4703282292062328e-324", "1.7976931348623157e308", "1.7976931348623158e308", "8.5e22", "1e23", "9e22",
      "0.500000000000000166533453693773481063544750213623046875",
      "3.518437208883201171875e13", "62.5364939768271845828", "8.10109172351e-10", "1.50000000000000011102230246251565",
      "7.4505805969238281e-09", "123456789012345678901234567890", "0.000000000000000000000000000000123456789",
      "10000000000000000000", "18446744073709551615", "18446744073709551616", "1e-400", "-0.0", "0e999",
    ]
    for text in texts {
      #expect(try read(text).bitPattern == Double(text)?.bitPattern, "\(text)")
    }
  }

  @Test("A number too large for a double is refused where it stands", arguments: ["1e309", "-1e400", "1e99999999999"])
  func overflow(text: String) {
    let failure = #expect(throws: Failure.self) { try JSONParser.parse(Array("[0, \(text)]".utf8), file: "n.json") }
    #expect(failure?.diagnostics.first?.code == "number-too-large")
    #expect(failure?.diagnostics.first?.place?.description == "n.json:1:5")
  }

  /// Digits with or without a point, of 1 to 30 places, with or without an exponent.
  private static func randomNumber(_ generator: inout SeededGenerator) -> String {
    var text = Bool.random(using: &generator) ? "-" : ""
    let whole = Int.random(in: 1...20, using: &generator)
    text += "\(Int.random(in: 1...9, using: &generator))"
    for _ in 1..<whole { text += "\(Int.random(in: 0...9, using: &generator))" }
    if Bool.random(using: &generator) {
      text += "."
      for _ in 0..<Int.random(in: 1...18, using: &generator) { text += "\(Int.random(in: 0...9, using: &generator))" }
    }
    if Bool.random(using: &generator) { text += "e\(Int.random(in: -345...310, using: &generator))" }
    return text
  }
}
