import PROJ
import SimpleFeatures
import Testing

/// The samples of the guides to PROJ, each compiled and run; `GuideTextTests` holds the guides to their wording.
struct PROJGuideTests {
  @Test("A reference system tells what it is and where it holds")
  func facts() throws {
    // sample
    let system = try CoordinateReferenceSystem(authorityCode: "EPSG:28408")
    let name = system.name  // → Pulkovo 1942 / Gauss-Kruger zone 8
    let unit = system.axes[0].unit  // → metre
    let west = system.areaOfUse?.west  // → 42
    // end
    #expect(name == "Pulkovo 1942 / Gauss-Kruger zone 8")
    #expect(unit == "metre")
    #expect(west == 42)
  }

  @Test("A place goes from degrees to metres")
  func transforms() throws {
    // sample
    let degrees = try CoordinateReferenceSystem(authorityCode: "EPSG:4326")
    let metres = try CoordinateReferenceSystem(authorityCode: "EPSG:32638")
    let toUTM = try Transformation(from: degrees, to: metres)
    let place = try toUTM.apply(to: Position(44.51, 40.18))
    let easting = place.x  // → 458283.692
    let northing = place.y  // → 4447850.861
    // end
    #expect(abs(easting - 458_283.692) < 1e-3)
    #expect(abs(northing - 4_447_850.861) < 1e-3)
  }

  @Test("A whole array goes at once, in place, and comes back")
  func batches() throws {
    let degrees = try CoordinateReferenceSystem(authorityCode: "EPSG:4326")
    let metres = try CoordinateReferenceSystem(authorityCode: "EPSG:32638")
    let toUTM = try Transformation(from: degrees, to: metres)
    // sample
    var values = [44.51, 40.18, 45.0, 41.0]
    try toUTM.apply(to: &values)
    let easting = values[2]  // → 500000
    try toUTM.apply(.inverse, to: &values)
    let longitude = values[0]  // → 44.51
    // end
    #expect(abs(easting - 500_000) < 1e-6)
    #expect(abs(longitude - 44.51) < 1e-9)
  }

  @Test("Between two datums there are several ways, each with its accuracy, and one may be pinned")
  func candidates() throws {
    // sample
    let pulkovo = try CoordinateReferenceSystem(authorityCode: "EPSG:4284")
    let wgs84 = try CoordinateReferenceSystem(authorityCode: "EPSG:4326")
    let ways = try Transformation.operations(from: pulkovo, to: wgs84)
    let pinned = try Transformation(from: pulkovo, to: wgs84, choosing: .pinned("EPSG:5044"))
    let accuracy = pinned.operation.accuracy  // → 3
    let missed = pinned.skippedForMissingGrids.count
    // end
    #expect(ways.count > 10)
    #expect(accuracy == 3)
    #expect(missed >= 0)
  }

  @Test("The shortest way between two places has a length and two azimuths")
  func inverse() throws {
    // sample
    let geodesic = Geodesic(.wgs84)
    let way = geodesic.inverse(from: Position(44.51, 40.18), to: Position(49.87, 40.41))
    let distance = way.distance  // → 456379.984
    let azimuth = way.azimuth1  // → 85.061
    // end
    #expect(abs(distance - 456_379.984) < 1e-3)
    #expect(abs(azimuth - 85.061) < 5e-4)
  }

  @Test("From a place, an azimuth and a distance lead to another")
  func direct() throws {
    // sample
    let geodesic = Geodesic(.wgs84)
    let end = geodesic.direct(from: Position(44.51, 40.18), azimuth: 83, distance: 100_000)
    let longitude = end.position.x  // → 45.677196
    let latitude = end.position.y  // → 40.283875
    // end
    #expect(abs(longitude - 45.677196) < 1e-6)
    #expect(abs(latitude - 40.283875) < 1e-6)
  }

  @Test("A line has a length on the ellipsoid")
  func length() throws {
    // sample
    let line = Geometry.lineString([Position(44.51, 40.18), Position(46, 41), Position(49.87, 40.41)])
    let coordinates = line.coordinates
    let length = Geodesic(.wgs84).lineLength(of: coordinates, in: coordinates.paths[0])  // → 489082.654
    // end
    #expect(abs(length - 489_082.654) < 1e-3)
  }

  @Test("A ring has an area on the ellipsoid")
  func area() throws {
    // sample
    let ring = Geometry.polygon([[Position(44, 40), Position(45, 40), Position(45, 41), Position(44, 41), Position(44, 40)]])
    let coordinates = ring.coordinates
    let measures = Geodesic(.wgs84).polygonAreaPerimeter(of: coordinates, ring: coordinates.paths[0])
    let area = measures.area  // → 9412788745.7
    let perimeter = measures.perimeter  // → 391616.656
    // end
    #expect(abs(area - 9_412_788_745.7) < 0.1)
    #expect(abs(perimeter - 391_616.656) < 1e-3)
  }

  @Test("A way is cut into equal pieces")
  func pieces() throws {
    // sample
    let geodesic = Geodesic(.wgs84)
    let between = try geodesic.intermediatePoints(from: Position(44.51, 40.18), to: Position(49.87, 40.41), pieces: 4)
    let count = between.count  // → 3
    let middle = between[1].x  // → 47.185453
    // end
    #expect(count == 3)
    #expect(abs(middle - 47.185453) < 1e-6)
  }

  @Test("A plane is made for a place")
  func plane() throws {
    // sample
    let plane = try MapProjection.azimuthalEqualArea(about: Position(45, 40))
    let place = try plane.apply(to: Position(44.51, 40.18))
    let x = place.x  // → -41732.826
    let y = place.y  // → 20100.865
    // end
    #expect(abs(x + 41_732.826) < 1e-3)
    #expect(abs(y - 20_100.865) < 1e-3)
  }

  @Test("A projected system tells how it distorts at a place")
  func distorts() throws {
    // sample
    let zone = try CoordinateReferenceSystem(authorityCode: "EPSG:32638")
    let distortion = try zone.distortion(at: Position(46, 40))
    let areas = distortion.arealScale  // → 0.99937949
    let turned = distortion.meridianConvergence  // → 0.642826
    // end
    #expect(abs(areas - 0.999_379_49) < 1e-8)
    #expect(abs(turned - 0.642_826) < 1e-6)
  }

  @Test("A box has a box around its image")
  func bounds() throws {
    // sample
    let degrees = try CoordinateReferenceSystem(authorityCode: "EPSG:4326")
    let metres = try CoordinateReferenceSystem(authorityCode: "EPSG:32638")
    let toUTM = try Transformation(from: degrees, to: metres)
    let box = try toUTM.bounds(of: Bounds(west: 42, south: 38, east: 48, north: 42))
    let west = box.west  // → 236578.624
    let north = box.north  // → 4654130.891
    // end
    #expect(abs(west - 236_578.624) < 1e-3)
    #expect(abs(north - 4_654_130.891) < 1e-3)
  }

  @Test("A place has its UTM zone")
  func zones() throws {
    // sample
    let zone = UTMZone(containing: Position(45, 40))
    let code = try zone?.system().code  // → 32638
    // end
    #expect(code == "32638")
  }

  @Test("A system is written out as well-known text")
  func writes() throws {
    // sample
    let system = try CoordinateReferenceSystem(authorityCode: "EPSG:28408")
    let text = try system.text(.wkt2019)
    let first = text.prefix { $0 != "," }  // → PROJCRS["Pulkovo 1942 / Gauss-Kruger zone 8"
    // end
    #expect(first == "PROJCRS[\"Pulkovo 1942 / Gauss-Kruger zone 8\"")
  }
}
