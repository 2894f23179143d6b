import Delimitation
import Geodesy
import PROJ
import SimpleFeatures
import Testing

struct TurningPointTableTests {
  /// Awkward numbers, so that a lost digit shows.
  private static let line = (0..<40).map { index in
    Position(45.0 + Double(index) * 0.0123456789012345 / 3, 41.2 - Double(index * index) * 0.000987654321 / 7)
  }

  @Test("A line read back from its table has every position exactly, and the same legs", arguments: EdgeMeaning.allCases)
  func roundTrip(edges: EdgeMeaning) throws {
    let table = try TurningPointTable([.init(Self.line, edges: edges)], frame: GridFrame("EPSG:28408"), first: 7)
    let read = try TurningPointTable(rows: [TurningPointTable.columnNames] + table.rows, frame: table.frame)
    #expect(read.geometry == .lineString(Self.line))
    #expect(read.points == table.points)
    #expect(read.points.first?.number == "7")
  }

  @Test("Stretches of several kinds and several lines come back as they were")
  func kinds() throws {
    let river = [Position(45, 41), Position(45.01, 41.01), Position(45.02, 41.01)]
    let straight = [Position(45.02, 41.01), Position(45.1, 41.2)]
    let ring = [Position(46, 40), Position(46.1, 40), Position(46.05, 40.1), Position(46, 40)]
    let table = try TurningPointTable([
      .init(river, along: "median of the river"), .init(straight, edges: .rhumb), .init(ring),
    ])
    #expect(table.lines.map(\.count) == [4, 4])
    #expect(table.lines[1].map(\.number) == ["5", "6", "7", "5"])
    #expect(
      table.points.compactMap { $0.leg?.segment }.prefix(3) == ["median of the river", "median of the river", "loxodrome"])
    let read = try TurningPointTable(rows: [TurningPointTable.columnNames] + table.rows)
    #expect(read.points == table.points)
  }

  @Test("In Gauss-Krüger zone 8, X is the northing and Y carries the zone before the easting")
  func grid() throws {
    let table = try TurningPointTable(
      [.init([Position(45.09, 41.03), Position(45.1, 41.03)])], frame: GridFrame("EPSG:28408", choosing: .pinned("EPSG:15865")))
    let grid = try #require(table.points[0].grid)
    // Computed with pyproj by EPSG:15865.
    #expect(abs(grid.northing - 4_543_999.4465) < 0.001)
    #expect(abs(grid.easting - 8_507_673.9112) < 0.001)
    let back = try #require(table.frame).position(of: grid)
    #expect(abs(back.x - 45.09) < 5e-9)
    #expect(abs(back.y - 41.03) < 5e-9)
    let leg = try #require(table.points[0].leg)
    #expect(abs(leg.length - (leg.gridLength ?? 0)) < 0.02)
    #expect(table.points[1].chainage == leg.length)
  }

  @Test("The published Kazakhstan-Azerbaijan line is 143.05 km at 142.0°")
  func caspian() throws {
    let table = try TurningPointTable([
      .init([Position(49 + 53.3 / 60, 42 + 33.6 / 60), Position(50 + 56.6 / 60, 41 + 32.4 / 60)])
    ])
    let leg = try #require(table.points[0].leg)
    #expect(abs(leg.length - 143_050) < 10)
    #expect(abs(leg.azimuth - 142) < 0.05)
  }

  @Test("Every fault of a table is told, each by its row")
  func faults() {
    let rows = [["latitude", "longitude", "course"], ["95", "45", ""], ["41", "east", ""], ["41", "45", "winding"], ["41"]]
    let error = #expect(throws: DelimitationError.self) { try TurningPointTable(rows: rows) }
    #expect(error?.code == .unreadable)
    for row in 1...4 { #expect(error?.message.contains("row \(row)") == true) }
    #expect(throws: DelimitationError.self) { try TurningPointTable([.init([Position(1, 1), Position(1, 1)])]) }
    #expect(throws: DelimitationError.self) { try GridFrame("EPSG:4284") }
  }

  @Test("Seconds that round up to sixty carry over")
  func carrying() {
    #expect(SexagesimalText.latitude(41 - 1e-12) == "41°00′00.0000″N")
    #expect(SexagesimalText.longitude(-45.5, decimals: 1) == "45°30′00.0″W")
    #expect(SexagesimalText.azimuth(359.99999999) == "0°00′00.0″")
  }

  @Test("Markdown holds no markup of the data's own")
  func markdown() throws {
    let table = try TurningPointTable([.init([Position(45, 41), Position(45, 42)], along: "<b>a|b</b>")])
    #expect(table.markdown.contains("&lt;b&gt;a\\|b&lt;/b&gt;"))
    #expect(table.markdown.split(separator: "\n").count == 4)
    #expect(table.features.count == 3)
  }
}
