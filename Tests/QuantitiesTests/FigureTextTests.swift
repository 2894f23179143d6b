import Quantities
import TestSupport
import Testing

struct FigureTextTests {
  @Test(
    "Rounding keeps the digits asked for and nothing more",
    arguments: [
      (463136.8123456789, 12, 463136.812346), (0.1 + 0.2, 12, 0.3), (1.0 / 3, 3, 0.333), (9.9999, 2, 10), (0, 12, 0),
      (-123456, 2, -120_000), (1e-20 / 3, 4, 3.333e-21), (6.02214076e23, 3, 6.02e23),
    ] as [(Double, Int, Double)])
  func rounding(value: Double, digits: Int, expected: Double) {
    #expect(value.rounded(significantDigits: digits) == expected)
  }

  @Test("Rounding to twelve digits moves a number by less than half a unit of its twelfth")
  func roundingError() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<20_000 {
      let value = Double.random(in: 1..<10, using: &random) * [1e-9, 1e-3, 1, 1e5, 1e12].randomElement(using: &random)!
      let rounded = value.rounded(significantDigits: 12)
      #expect(abs(rounded - value) <= 5.001e-12 * value)
      #expect(rounded.rounded(significantDigits: 12) == rounded)
    }
  }

  @Test(
    "Fixed decimals are the same in every locale",
    arguments: [
      (1234567.891, 1, ",", "1,234,567.9"), (-0.04, 1, "", "0.0"), (0.05, 2, "", "0.05"), (12, 0, "", "12"),
      (-1234.5, 2, "\u{202F}", "-1\u{202F}234.50"), (999.996, 2, "", "1000.00"),
      (1256.6, -2, ",", "1,300"), (-1256.6, -3, ",", "-1,000"), (40, -2, ",", "0"), (1e15 / 3, -12, ",", "333,000,000,000,000"),
    ] as [(Double, Int, String, String)])
  func decimals(value: Double, places: Int, separator: String, expected: String) {
    #expect(value.text(decimals: places, separator: separator) == expected)
  }

  @Test("Rounding holds for the least numbers there are")
  func subnormal() {
    let least = Double.leastNonzeroMagnitude
    #expect(least.rounded(significantDigits: 12) == least)
    #expect((-least * 10_000).rounded(significantDigits: 2) == Double("-4.9e-320"))
    #expect(Double.leastNormalMagnitude.rounded(significantDigits: 12) > 0)
  }

  @Test(
    "Plain text has no exponent where digits can be read",
    arguments: [
      (1e-9, "0.000000001"), (1.5e-5, "0.000015"), (-0.25, "-0.25"), (4400, "4,400"), (1e9, "1,000,000,000"),
      (1234.5, "1,234.5"), (0, "0"), (1e-13, "1e-13"), (1e16, "1e+16"),
    ] as [(Double, String)])
  func plain(value: Double, expected: String) {
    #expect(value.plainText(separator: ",") == expected)
  }

  @Test("Plain text reads back as the same number")
  func plainReadsBack() {
    var random = SeededGenerator(seed: 12)
    for _ in 0..<10_000 {
      let value = Double(bitPattern: random.next())
      guard value.isFinite else { continue }
      #expect(Double(value.plainText()) == value)
      let near = value.significand * 1e3
      #expect(Double(near.plainText()) == near)
    }
  }

  @Test("The shortest text reads back as the same number")
  func shortest() {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<10_000 {
      let value = Double(bitPattern: random.next())
      guard value.isFinite else { continue }
      #expect(Double(value.shortestText) == value)
    }
    #expect(4400.0.shortestText == "4400")
    #expect(0.5.shortestText == "0.5")
  }
}
