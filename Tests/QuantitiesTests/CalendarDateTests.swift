import Quantities
import Testing

struct CalendarDateTests {
  @Test("A day that exists reads and writes the same", arguments: ["2024-02-29", "2000-02-29", "1991-12-21", "0001-01-01"])
  func roundTrip(text: String) {
    #expect(CalendarDate(text)?.description == text)
  }

  @Test(
    "What is not a day is refused",
    arguments: [
      "2023-02-29", "1900-02-29", "2024-13-01", "2024-00-01", "2024-04-31", "2024-4-1", "24-04-01", "2024-04-26T00", "",
      "２０２４-04-26", "+024-01-01",
    ])
  func refused(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test("Days are in the order of the calendar")
  func order() throws {
    let days = try ["1994-05-12", "2020-11-09", "2020-11-10", "2024-04-26"].map { try #require(CalendarDate($0)) }
    #expect(days.shuffled().sorted() == days)
  }
}
