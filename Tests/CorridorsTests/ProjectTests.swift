import Corridors
import Quantities
import Testing

struct ProjectTests {
  @Test("Sections built by a day make the share that is published for them")
  func horadizAghband() throws {
    let day = try #require(CalendarDate("2024-01-01"))
    let later = try #require(CalendarDate("2024-06-01"))
    let sections = [
      BuiltShare.Section(length: 30_000, progress: .since(day)), .init(length: 55_000, progress: .share(45.6 / 55)),
      .init(length: 25_400, progress: nil),
    ]
    let share = try #require(try BuiltShare(of: sections, on: later).share)
    // 75.6 of 110.4 km.
    #expect((share - 0.6848).magnitude < 1e-4)
    #expect(try BuiltShare(of: sections, on: CalendarDate("2023-12-31")).built[0] == 0)
    #expect(try BuiltShare(of: sections, on: day).built[0] == 30_000)
    #expect(try BuiltShare(of: [], on: nil).share == nil)
  }

  @Test("Lengths and shares that are none are refused", arguments: [-1.0, .nan, .infinity, 1.5])
  func refused(value: Double) {
    #expect(throws: CorridorError.self) { try BuiltShare(of: [.init(length: 1, progress: .share(value))], on: nil) }
    if value != 1.5 {
      #expect(throws: CorridorError.self) { try BuiltShare(of: [.init(length: value, progress: nil)], on: nil) }
    }
  }

  @Test(
    "Growing at the rate for so many years leads to the target", arguments: [(0.814, 5.0, 4.0), (14.5, 45, 8), (5, 2, 0.5)])
  func growth(amount: Double, target: Double, years: Double) throws {
    let rate = try #require(CompoundGrowth.rate(from: amount, to: target, years: years))
    // Half a year at a time.
    var grown = amount
    for _ in 0..<Int(2 * years) { grown *= (1 + rate).squareRoot() }
    #expect((grown - target).magnitude < 1e-9)
  }

  @Test("The rates published for the transit of Azerbaijan and for the corridor come out")
  func published() throws {
    #expect((try #require(CompoundGrowth.rate(from: 0.814, to: 5, years: 4)) - 0.574).magnitude < 5e-4)
    #expect((try #require(CompoundGrowth.rate(from: 14.5, to: 32, years: 8)) - 0.104).magnitude < 5e-4)
    for (amount, target, years) in [(0.0, 1.0, 1.0), (1, 0, 1), (1, 2, 0), (-1, 2, 1), (.nan, 2, 1), (1, .infinity, 1)] {
      #expect(CompoundGrowth.rate(from: amount, to: target, years: years) == nil)
    }
  }
}
