import Quantities
import Testing

struct QuantityTests {
  @Test(
    "A quantity reads as its value in base units",
    arguments: [
      ("5 km", 5000), ("5km", 5000), ("1 nmi", 1852), ("1 mi", 1609.344), ("10 ft", 3.048), ("4400 km2", 4.4e9),
      ("1 ha", 10_000), ("4 %", 0.04), ("4 percent", 0.04), ("2 pp", 0.02), ("90 deg", 90), ("30 min_arc", 0.5),
      ("3600 s_arc", 1), ("2 h", 7200), ("36 km/h", 10), ("1 kn", 1852.0 / 3600), ("15 Mt", 15e6), ("-3.5 deg", -3.5),
      ("0.25", 0.25), ("1e3 m", 1000), ("200 USD@2022", 200), ("7 people", 7), ("3 USD/t", 3), ("1 t*km", 1000),
    ] as [(String, Double)])
  func parses(text: String, base: Double) throws {
    let quantity = try Quantity(parsing: text)
    #expect(abs(quantity.baseValue - base) <= 1e-12 * abs(base))
  }

  @Test("An amount a year has the dimension of a mass over time")
  func throughput() throws {
    #expect(try Quantity(parsing: "15 Mt/a").dimension == .throughput)
    #expect(try Quantity(parsing: "10 m/s").dimension == .speed)
    #expect(try Quantity(parsing: "5 m*m").dimension == .area)
  }

  @Test(
    "What is not a quantity is refused with its reason and what was probably meant",
    arguments: [
      ("1,000 km", .thousandsSeparator, "1000 km"), ("0,5 km", .thousandsSeparator, "0.5 km"),
      ("$0.5M", .currencySign, "500000 USD"), ("€20", .currencySign, "20 EUR"), ("5 kilometers", .unknownUnit, "5 km"),
      ("6.5 km²", .unknownUnit, "6.5 km2"), ("abc", .notANumber, nil), ("", .notANumber, nil), ("km", .notANumber, nil),
      ("1e400 m", .notFinite, nil), ("nan m", .notANumber, nil), ("5 parsec", .unknownUnit, nil),
      ("5 USD@22", .unknownUnit, nil), ("5 USD@+202", .unknownUnit, nil), ("1 000 km", .thousandsSeparator, "1000 km"),
      ("1'000 km", .thousandsSeparator, "1000 km"), ("7 NM", .unknownUnit, "7 nmi"), ("5 km//h", .unknownUnit, nil),
      ("--5 m", .notANumber, nil),
    ] as [(String, QuantityFault.Code, String?)])
  func refuses(text: String, code: QuantityFault.Code, suggestion: String?) {
    #expect {
      try Quantity(parsing: text)
    } throws: { error in
      guard let fault = error as? QuantityFault else { return false }
      return fault.code == code && fault.suggestion == suggestion
    }
  }

  @Test("A quantity converts within its dimension and not out of it")
  func conversion() throws {
    let length = try Quantity(parsing: "5 km")
    #expect(try length.value(in: .metre) == 5000)
    #expect(throws: DimensionMismatch(found: .length, expected: .area)) { try length.value(in: .squareMetre) }
  }

  @Test("Amounts of money of different years have different dimensions")
  func moneyYears() throws {
    #expect(try Quantity(parsing: "1 USD@2022").dimension != Quantity(parsing: "1 USD@2023").dimension)
    #expect(try Quantity(parsing: "1 USD@2022").dimension != Quantity(parsing: "1 USD").dimension)
  }

  @Test("Money of one year over money of another is not a plain number")
  func moneyRatio() throws {
    let (a, b) = try (Quantity(parsing: "1 USD@2022").dimension, Quantity(parsing: "1 USD@2023").dimension)
    #expect(a / b != .none)
    #expect(a / a == .none)
    #expect((a / b) * b == a)
  }

  @Test(
    "A quantity of the wrong kind is told with what belongs and, where the slip is plain, what was meant",
    arguments: [
      ("5 km2", "an area where a length belongs; expected a length such as `5 km`", "5 km"),
      ("5", "a number without a unit; expected a length such as `5 km`", nil),
      ("3 h", "a duration where a length belongs; expected a length such as `5 km`", nil),
    ] as [(String, String, String?)])
  func mismatch(text: String, message: String, suggestion: String?) throws {
    let quantity = try Quantity(parsing: text)
    let mismatch = DimensionMismatch(found: quantity.dimension, expected: .length)
    #expect(mismatch.message == message)
    #expect(mismatch.suggestion(for: quantity) == suggestion)
  }

  @Test("Every unit of the list reads back from its own symbol", arguments: UnitOfMeasure.simple)
  func symbols(unit: UnitOfMeasure) {
    #expect(UnitOfMeasure(unit.symbol) == unit)
    #expect(unit.factor > 0)
  }
}
