import Cartography
import SimpleFeatures
import Testing

struct MapSheetTests {
  private func sheet(_ extent: Bounds, label: String? = "Kirants", layers: [MapSheet.Layer] = []) -> MapSheet {
    let line = Geometry.lineString([Position(extent.west, extent.south), Position(extent.east, extent.north)])
    let place = Geometry.point(Position((extent.west + extent.east) / 2, (extent.south + extent.north) / 2))
    return MapSheet(
      title: "A line", subtitle: "of two points",
      layers: [.init("the line", .line(.blue), [(line, nil)]), .init("places", .place, [(place, label)])] + layers,
      extent: extent, notes: ["drawn for a test"], signatories: ["For one party", "For the other"])
  }

  private let kirants = Bounds(west: 45, south: 41, east: 45.2, north: 41.14)

  @Test("A sheet is one page with everything on it, and asks for nothing from elsewhere")
  func whole() throws {
    let svg = try sheet(kirants).svg()
    #expect(svg.hasPrefix("<svg ") && svg.hasSuffix("</svg>\n"))
    for words in ["A line", "of two points", "Kirants", "places", "For one party", "1 : 100 000", "45°04′ E", "41°04′ N"] {
      #expect(svg.contains(">\(words)</text>"), "\(words)")
    }
    #expect(!svg.contains("href") && !svg.contains("<script") && !svg.contains("@import"))
  }

  @Test("The scale is true: a kilometre on the ground is ten millimetres at 1:100,000")
  func scale() throws {
    // A minute of the meridian at 41° is 1,850.97 m (WGS 84).
    let line = Geometry.lineString([Position(45.1, 41.06), Position(45.1, 41.06 + 1.0 / 60)])
    let svg = try sheet(kirants, layers: [.init("a minute", .line(.green), [(line, nil)])]).svg()
    let path = try #require(svg.split(separator: "\n").first { $0.contains(MapColour.green.rawValue) })
    let numbers = path.split(separator: "\"")[1].split { "ML ".contains($0) }.compactMap { Double($0) }
    #expect(numbers.count == 4)
    #expect(abs(numbers[1] - numbers[3] - 18.5097) < 0.011)
    #expect(abs(numbers[0] - numbers[2]) < 0.011)
  }

  @Test("A sheet of half a continent is drawn in a plane that holds it, and says which")
  func wide() throws {
    let svg = try sheet(Bounds(west: 8, south: 12, east: 100, north: 62)).svg()
    #expect(svg.contains(">WGS 84, azimuthal equal-area about 54.0000°, 37.0000°</text>"))
    #expect(try sheet(Bounds(west: -10, south: 10, east: 73, north: 62)).svg().contains(">1 : 75 000 000</text>"))
    #expect(try sheet(kirants).svg().contains(">WGS 84, transverse Mercator about 45.1000°</text>"))
  }

  @Test("Parallels and meridians of a wide sheet are curves, and meridians meet in a pole that is seen")
  func graticule() throws {
    let svg = try sheet(Bounds(west: -10, south: 10, east: 73, north: 62)).svg()
    let curves = svg.split(separator: "\n").filter { $0.contains(#"stroke-width="0.1""#) }.map { line in
      line.split(separator: "\"")[1].split { "ML ".contains($0) }.compactMap { Double($0) }
    }
    let points = curves.map { curve in stride(from: 0, to: curve.count, by: 2).map { (x: curve[$0], y: curve[$0 + 1]) } }
    for (a, b) in points.flatMap({ zip($0, $0.dropFirst()) }) where (10...200).contains(a.x) && (30...210).contains(a.y) {
      #expect(abs(a.x - b.x) + abs(a.y - b.y) < 3)
    }
    let ends = points.filter { abs($0[0].x - $0[$0.count - 1].x) > 1 }.compactMap(\.last).filter { end in
      points.count { abs(($0.last?.x ?? 0) - end.x) + abs(($0.last?.y ?? 0) - end.y) < 0.1 } > 10
    }
    #expect(!ends.isEmpty)
  }

  @Test("Markup in names stays text, and controls that turn the direction of text go")
  func escapes() throws {
    let svg = try sheet(kirants, label: "<script>&\"\u{202E}x").svg()
    #expect(svg.contains("&lt;script&gt;&amp;&quot; x"))
    #expect(!svg.contains("<script>"))
  }

  @Test("Of places that lie on each other one has its name, and no two names overlap")
  func crowded() throws {
    let places = (0..<40).map { index -> (geometry: Geometry, label: String?) in
      (.point(Position(45.1 + Double(index) * 1e-5, 41.07)), "place \(index)")
    }
    let svg = try sheet(kirants, layers: [.init("crowd", .place, places)]).svg()
    let named = svg.split(separator: "\n").count { $0.contains(">place ") }
    #expect((1...4).contains(named))
  }

  @Test("What no plane takes is refused, not drawn wrong")
  func refused() {
    #expect(throws: CartographyError.self) {
      try sheet(Bounds(west: .nan, south: 0, east: 1, north: 1)).svg()
    }
  }
}
