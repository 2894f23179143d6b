import GEOS
import SimpleFeatures
import Testing

/// The samples of the guides to GEOS, each compiled and run; `GuideTextTests` holds the guides to their wording.
struct GEOSGuideTests {
  @Test("An area read from text is measured")
  func measures() throws {
    // sample
    let field = try WKT.read("POLYGON ((0 0, 40 0, 40 30, 0 30, 0 0), (10 10, 20 10, 20 20, 10 10))")
    let area = try field.planarArea()  // → 1150
    let length = try field.planarLength()  // → 174.142
    let middle = try field.centroid()
    let text = WKT.write(middle, decimals: 3)  // → POINT (20.145 15.072)
    // end
    #expect(area == 1150)
    #expect(abs(length - 174.142) < 5e-4)
    #expect(text == "POINT (20.145 15.072)")
  }

  @Test("Many questions are asked of one prepared area")
  func prepares() throws {
    let zone = try WKT.read("POLYGON ((0 0, 10 0, 5 9, 0 0))")
    let places = [Position(5, 1), Position(0, 9), Position(5, 8)]
    // sample
    let prepared = try PreparedGeometry(zone)
    var inside: [Bool] = []
    for place in places {
      inside.append(try prepared.contains(place))
    }
    // → [true, false, true]
    // end
    #expect(inside == [true, false, true])
  }

  @Test("Two areas are laid over each other")
  func overlays() throws {
    let claim = try WKT.read("POLYGON ((0 0, 6 0, 6 4, 0 4, 0 0))")
    let held = try WKT.read("POLYGON ((4 1, 9 1, 9 3, 4 3, 4 1))")
    // sample
    let both = try claim.intersection(held)
    let only = try claim.difference(held)
    let either = try claim.union(held)
    let areas = try [both, only, either].map { try $0.planarArea() }  // → [4, 20, 30]
    // end
    #expect(areas == [4, 20, 30])
  }

  @Test("Many areas are joined at once")
  func joins() throws {
    let districts = try ["POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0))", "POLYGON ((1 0, 2 0, 2 1, 1 1, 1 0))"].map(WKT.read)
    // sample
    let region = try Geometry.geometryCollection(districts).unaryUnion()
    let area = try region.planarArea()  // → 2
    // end
    #expect(area == 2)
  }

  @Test("A strip is drawn about a line")
  func buffers() throws {
    let road = try WKT.read("LINESTRING (0 0, 100 0)")
    // sample
    let strip = try road.buffer(10, BufferStyle(cap: .flat))
    let area = try strip.planarArea()  // → 2000
    // end
    #expect(area == 2000)
  }

  @Test("A tree tells which areas a line may meet, and a prepared line which it does")
  func queries() throws {
    let zones = try ["POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0))", "POLYGON ((4 0, 5 0, 5 1, 4 0))", "POLYGON ((8 0, 9 0, 9 1, 8 0))"]
      .map(WKT.read)
    let route = try WKT.read("LINESTRING (0.5 0.5, 4.2 0.9)")
    // sample
    let index = try SpatialIndex(zones)
    let line = try PreparedGeometry(route)
    let met = try index.query(route).filter { try line.intersects(zones[$0]) }  // → [0]
    // end
    #expect(met == [0])
    #expect(try index.query(route) == [0, 1])
  }

  @Test("A tree tells which place is nearest")
  func nears() throws {
    let towns: [Geometry] = [.point(0, 0), .point(30, 40), .point(90, 10)]
    // sample
    let index = try SpatialIndex(towns)
    let nearest = try index.nearest(to: .point(27, 36))
    let town = nearest?.index  // → 1
    let distance = nearest?.distance  // → 5
    // end
    #expect(town == 1)
    #expect(distance == 5)
  }

  @Test("What is wrong with an area is told with its place, and mended")
  func repairs() throws {
    // sample
    let bowTie = try WKT.read("POLYGON ((0 0, 2 2, 2 0, 0 2, 0 0))")
    let validity = try bowTie.validity()
    let reason = validity.reason  // → Self-intersection
    let place = validity.place  // → (1, 1)
    let area = try bowTie.makeValid(.structure).planarArea()  // → 2
    // end
    #expect(reason == "Self-intersection")
    #expect(place == Position(1, 1))
    #expect(area == 2)
  }

  @Test("How two geometries lie to each other is told as nine intersections")
  func relates() throws {
    let left = try WKT.read("POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0))")
    let right = try WKT.read("POLYGON ((1 0, 2 0, 2 1, 1 1, 1 0))")
    // sample
    let matrix = try left.relate(to: right)  // → FF2F11212
    let areNeighbours = try left.relates(to: right, matching: "F***1****")  // → true
    // end
    #expect(matrix.description == "FF2F11212")
    #expect(areNeighbours)
  }

  @Test("A line is thinned without crossing itself")
  func thins() throws {
    let border = try WKT.read("LINESTRING (0 0, 1 0.1, 2 -0.1, 3 4, 4 8.05, 5 12)")
    // sample
    let thin = try border.simplified(tolerance: 0.2)
    let count = thin.coordinates.count  // → 3
    let departure = try border.hausdorffDistance(to: thin)  // → 0.150
    // end
    #expect(count == 3)
    #expect(abs(try #require(departure) - 0.150) < 5e-4)
  }

  @Test("Lines that cross make areas")
  func polygonizes() throws {
    let lines = try WKT.read("MULTILINESTRING ((0 0, 4 0), (4 0, 4 4), (4 4, 0 4), (0 4, 0 0), (2 -1, 2 5))")
    // sample
    let faces = try lines.node().polygonizeFully()
    let count = faces.polygons.coordinates.members.count  // → 2
    let loose = try faces.dangles.planarLength()  // → 2
    // end
    #expect(count == 2)
    #expect(loose == 2)
  }

  @Test("GeoJSON goes in and out, and faults have their place")
  func exchanges() throws {
    // sample
    let bytes = Array(#"{"type": "Point", "coordinates": [44.51, 40.18]}"#.utf8)
    let place = try GeoJSONReader.read(bytes, file: "place.json").features[0].geometry
    let hex = WKB.hex(WKB.Content(place ?? .empty(.point), referenceSystem: 4326), dialect: .extended)
    let back = try WKB.read(hex: hex).geometry
    // end
    #expect(back == .point(44.51, 40.18))
    #expect(hex.hasPrefix("0101000020E6100000"))
  }
}
