import Delimitation
import Diagnostics
import Geodesy
import PROJ
import SimpleFeatures
import Testing

struct BoundaryDescriptionTests {
  private static let metric = EllipsoidalMetric()

  private static let line = (0..<60).map { index in
    Position(44.9 + Double(index) * 0.0107654321, 41.15 - Double((index * 7919) % 61) * 0.0031234567)
  }

  @Test(
    "A line read back from its description lies within a centimetre of itself",
    arguments: [EdgeMeaning.geodesic, .rhumb, .parallel, .planar])
  func roundTrip(edges: EdgeMeaning) throws {
    let table = try TurningPointTable([.init(Self.line, edges: edges)], frame: GridFrame("EPSG:28408"))
    let read = try BoundaryDescription(table.description(in: .english))
    let line = try #require(read.lines.first)
    let back = try TurningPointTable(line.stretches())
    #expect(back.points.count == table.points.count)
    for (old, new) in zip(table.points, back.points) {
      #expect(Self.metric.length(of: .lineString([old.position, new.position])) < 0.01)
      #expect(old.leg?.course == new.leg?.course)
    }
    #expect(abs((line.length?.value ?? 0) - table.length) < 0.006)
  }

  @Test("Azimuths and lengths alone lead to the end as nearly as their rounding says")
  func traversing() throws {
    let table = try TurningPointTable([.init(Self.line)])
    let line = try #require(BoundaryDescription(table.description(in: .english)).lines.first)
    let traverse = try line.traverse()
    let end = try #require(Self.line.last)
    let misclosure = try traverse.misclosure(at: end)
    #expect(misclosure.isExplained)
    #expect(misclosure.distance > 0.001)
    let adjusted = try traverse.distributed(closingAt: end)
    #expect(adjusted.last == end)
    #expect(adjusted.first == traverse.start)
  }

  @Test("What a leg follows in the land stays with it")
  func along() throws {
    let table = try TurningPointTable([
      .init(Array(Self.line.prefix(3)), along: "median of the river"), .init(Array(Self.line[2..<5])),
    ])
    let line = try #require(BoundaryDescription(table.description(in: .english)).lines.first)
    #expect(line.legs.map(\.along) == ["median of the river", "median of the river", nil, nil])
  }

  @Test("The Russian description says the same in its own words")
  func russian() throws {
    let table = try TurningPointTable([
      .init([Position(49 + 53.3 / 60, 42 + 33.6 / 60), Position(50 + 56.6 / 60, 41 + 32.4 / 60)])
    ])
    let text = table.description(in: .russian)
    #expect(
      text.contains("От точки 1 линия идёт прямой (геодезической) линией в юго-восточном направлении по азимуту 142°01′01,5″"))
    #expect(text.contains("41°32′24,0000″ с. ш., 50°56′36,0000″ в. д."))
    #expect(!text.contains("." + "5″"))
  }

  @Test("Other instruments' manners are understood")
  func fragments() throws {
    let armenian = try BoundaryDescription(
      "turns SE, passes 344 m, reaches boundary point No 1, by watershed, points 2-6, 958 m")
    #expect(armenian.lines[0].legs[0].wind == .southEast)
    #expect(armenian.lines[0].legs[0].length == .init(344, half: 0.5))
    #expect(armenian.lines[0].legs[0].to == "1")
    #expect(armenian.lines[0].legs[1].along == "watershed")
    #expect(armenian.lines[0].legs[1].through == ["2", "3", "4", "5"])
    let ukrainian = try BoundaryDescription("in a straight line E 0.32 km to point 1; down the river 13.20 km to point 2")
    #expect(ukrainian.lines[0].legs.map(\.length?.value) == [320, 13_200])
    #expect(ukrainian.lines[0].legs[0].wind == .east)
    #expect(ukrainian.lines[0].legs[0].length?.half == 5)
    #expect(ukrainian.lines[0].legs[1].along == "river")
    let caspian = try BoundaryDescription(
      "From point 1 (42°33.6′N 49°53.3′E) on azimuth 142.0° for 143.05 km to point 2 (41°32.4′N 50°56.6′E)")
    #expect(caspian.lines[0].legs[0].azimuth == .init(142, half: 0.05))
    #expect(caspian.lines[0].positions["1"]?.half.y == 0.05 / 60)
    let quadrant = try BoundaryDescription("from point 1 S 38°00′ E for 1,234.5 m to marker 12/1")
    #expect(quadrant.lines[0].legs[0].azimuth?.value == 142)
    #expect(quadrant.lines[0].legs[0].length?.value == 1234.5)
    #expect(quadrant.lines[0].legs[0].to == "12/1")
  }

  @Test(
    "A mistake is told at its place",
    arguments: [
      ("from point 1 on azimuth 142°61′ for 5 m to point 2", 1, 29, "60 or more"),
      ("from point 1 on azimuth 400° for 5 m to point 2", 1, 25, "more than 360°"),
      ("from point 1 north-west on azimuth 142° for 5 m to point 2", 1, 6, "not north-westerly"),
      ("from point 1 east for 5 fathoms to point 2", 1, 23, "without a unit"),
      ("from point 1 east for 5 m to point 2\nfrom point 3 east for 5 m to point 4", 2, 6, "ends at point 2"),
      ("from point 1 east for 5 m", 1, 6, "reaches no point"),
      ("The line begins at point 1, at 45°01′24″E.", 1, 32, "without a latitude"),
      ("A short walk.", 1, 1, "no way"),
    ])
  func faults(text: String, line: Int, column: Int, message: String) {
    let failure = #expect(throws: Failure.self) { try BoundaryDescription(text) }
    let found = failure?.diagnostics.first { $0.message.contains(message) }
    #expect(found?.place == SourcePlace(file: "description", line: line, column: column))
  }

  @Test("Figures that contradict the positions are told, all of them")
  func contradictions() throws {
    let line = try #require(
      BoundaryDescription(
        """
        The line begins at point 1, at 42°33.6′N 49°53.3′E.

        From point 1 on azimuth 152.0° for 153.05 km to point 2, at 41°32.4′N 50°56.6′E.
        """
      ).lines.first)
    let failure = #expect(throws: Failure.self) { try line.stretches() }
    #expect(failure?.diagnostics.count == 2)
    #expect(failure?.diagnostics.first?.place?.line == 3)
  }

  @Test("Every wind is read from its own words and letters", arguments: Wind.allCases)
  func winds(wind: Wind) {
    #expect(Wind(word: wind.abbreviation) == wind)
    #expect(Wind(word: wind.english) == wind)
    #expect(Wind(azimuth: wind.azimuth + 11) == wind)
    #expect(Wind(azimuth: wind.azimuth - 361) == wind || wind == .north)
    #expect(Wind(word: "upstream") == nil)
  }
}
