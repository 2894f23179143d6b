import Delimitation
import SimpleFeatures
import Testing

struct TopographicSheetTests {
  @Test(
    "A position has the sheet of the standard division",
    arguments: [
      (45.08, 41.10, TopographicSheet.Scale.fifty, "K-38-103-В"), (45.0233, 41.066, .hundred, "K-38-103"),
      (45.2253, 40.9933, .hundred, "K-38-115"), (45.5156, 40.6461, .hundred, "K-38-128"), (44.97, 39.80, .hundred, "J-38-6"),
      (46.19, 38.9, .hundred, "J-38-45"), (45.08, 41.10, .million, "K-38"), (45.08, 41.10, .twoHundred, "K-38-XXVIII"),
      (45.08, 41.10, .halfMillion, "K-38-Г"), (45.08, 41.10, .twentyFive, "K-38-103-В-а"),
    ])
  func positions(x: Double, y: Double, scale: TopographicSheet.Scale, name: String) throws {
    let sheet = try TopographicSheet(at: Position(x, y), scale: scale)
    #expect(sheet.description == name)
  }

  @Test("Latin and Cyrillic letters name the same sheet")
  func letters() throws {
    let sheet = try TopographicSheet("K-38-103-В-г")
    for name in ["К-38-103-В-г", "k-38-103-v-g", "K-38-103-V-G", "К-38-103-в-Г"] {
      #expect(try TopographicSheet(name) == sheet)
    }
  }

  @Test("A sheet's extent is that of the division, and its middle lies in it", arguments: TopographicSheet.Scale.allCases)
  func extents(scale: TopographicSheet.Scale) throws {
    for place in [Position(45.08, 41.1), Position(-0.01, 0.01), Position(179.99, 59.9), Position(48, 40)] {
      let sheet = try TopographicSheet(at: place, scale: scale)
      let box = sheet.bounds
      let named = try TopographicSheet(sheet.description)
      #expect(named == sheet)
      #expect(box.west <= place.x && place.x <= box.east && box.south <= place.y && place.y <= box.north)
      let middle = Position((box.west + box.east) / 2, (box.south + box.north) / 2)
      let again = try TopographicSheet(at: middle, scale: scale)
      #expect(again == sheet)
      #expect(abs((box.east - box.west) / (box.north - box.south) - 1.5) < 1e-9)
    }
    let hundred = try TopographicSheet("K-38-103").bounds
    #expect(abs(hundred.west - 45) < 1e-12 && abs(hundred.east - 45.5) < 1e-12)
    #expect(abs(hundred.south - 41) < 1e-12 && abs(hundred.north - 41 - 1 / 3.0) < 1e-12)
  }

  @Test("A name that is none is refused with what is wrong", arguments: ["", "Q-38", "K-61", "K-38-145", "K-38-103-Д", "K"])
  func names(name: String) {
    let error = #expect(throws: DelimitationError.self) { try TopographicSheet(name) }
    #expect(error?.code == .unreadable)
  }

  @Test("Half a millimetre on the sheet is 25 m at 1:50,000 and 50 m at 1:100,000")
  func accuracy() throws {
    #expect(try MapAccuracy.standardDeviation(denominator: 50_000) == 25)
    #expect(try MapAccuracy.standardDeviation(denominator: 100_000) == 50)
    #expect(throws: DelimitationError.self) { try MapAccuracy.standardDeviation(denominator: 0) }
    #expect(throws: DelimitationError.self) { try TopographicSheet(at: Position(0, 61), scale: .fifty) }
  }
}
