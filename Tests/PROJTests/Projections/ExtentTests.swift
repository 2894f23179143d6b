import PROJ
import SimpleFeatures
import TestSupport
import Testing

struct ExtentTests {
  static func box(_ west: Double, _ south: Double, _ east: Double, _ north: Double) -> Bounds {
    Bounds(west: west, south: south, east: east, north: north)
  }

  @Test(
    "The rule picks by place and shape",
    arguments: [
      (box(-180, -90, 180, 90), [MapProjection.Method.equalEarth, .mercator, .azimuthalEquidistant]),
      (box(-180, 60, 180, 90), [.azimuthalEqualArea, .stereographic, .azimuthalEquidistant]),
      (box(-180, -90, 180, -55), [.azimuthalEqualArea, .stereographic, .azimuthalEquidistant]),
      (box(43, 38.5, 47, 41.5), [.azimuthalEqualArea, .stereographic, .azimuthalEquidistant]),
      (box(-125, 25, -66, 49), [.albersConic, .lambertConic, .equidistantConic]),
      (box(-76, -55, -67, -18), [.azimuthalEqualArea, .transverseMercator, .azimuthalEquidistant]),
      (box(95, -11, 141, 6), [.cylindricalEqualArea, .mercator, .azimuthalEquidistant]),
      (box(177, -20, -178, -16), [.cylindricalEqualArea, .stereographic, .azimuthalEquidistant]),
    ])
  func rule(box: Bounds, methods: [MapProjection.Method]) throws {
    for (property, method) in zip(MapProjection.Property.allCases, methods) {
      let plane = try MapProjection.made(for: box, keeping: property)
      #expect(plane.method == method || (box.crossesAntimeridian && plane.property == property), "\(box) \(plane.method)")
      #expect(plane.property == property)
    }
  }

  @Test("The plane takes every corner and middle of its extent, and keeps what it promises")
  func promises() throws {
    var random = SeededGenerator(seed: 41)
    for _ in 0..<200 {
      let (west, south) = (Double.random(in: -180...180, using: &random), Double.random(in: -84...80, using: &random))
      let east = west + .random(in: 0.1...80, using: &random)
      let north = min(84, south + .random(in: 0.1...60, using: &random))
      let box = Self.box(west, south, east > 180 ? east - 360 : east, north)
      for property in MapProjection.Property.allCases {
        let plane = try MapProjection.made(for: box, keeping: property)
        for (x, y) in [(west, south), (east, north), ((west + east) / 2, (south + north) / 2)] {
          let distortion = try plane.distortion(at: Position(x, y))
          if property == .area { #expect(abs(distortion.arealScale - 1) < 1e-5) }
          if property == .shape { #expect(distortion.angularDistortion < 1e-3) }
        }
      }
    }
  }

  @Test("For its extent no other equal-area plane that is centred there bends angles much less")
  func best() throws {
    for box in [
      Self.box(-125, 25, -66, 49), Self.box(43, 38.5, 47, 41.5), Self.box(95, -11, 141, 6), Self.box(-76, -55, -67, -18),
    ] {
      let middle = Position((box.west + box.east) / 2, (box.south + box.north) / 2)
      let others = [
        try MapProjection.azimuthalEqualArea(about: middle), try .equalEarth(centralMeridian: middle.x),
        try .cylindricalEqualArea(centralMeridian: middle.x, trueParallel: abs(middle.y)),
        try .albersConic(origin: middle, trueParallels: (box.south + 1, box.north - 0.9)),
      ]
      func worst(_ plane: MapProjection) throws -> Double {
        var worst = 0.0
        for i in 0...8 {
          for j in 0...8 {
            let place = Position(
              box.west + (box.east - box.west) * Double(i) / 8, box.south + (box.north - box.south) * Double(j) / 8)
            worst = max(worst, try plane.distortion(at: place).angularDistortion)
          }
        }
        return worst
      }
      let chosen = try worst(MapProjection.made(for: box, keeping: .area))
      for other in others { #expect(chosen <= 1.5 * (try worst(other)), "\(box) \(other.method)") }
    }
  }

  @Test("A plane made for an extent can be written out as a system", arguments: MapProjection.Property.allCases)
  func text(property: MapProjection.Property) throws {
    let plane = try MapProjection.made(for: Self.box(43, 38.5, 47, 41.5), keeping: property)
    #expect(try plane.text().hasPrefix("PROJCRS["))
    #expect(try plane.text(.projJSON).contains("ProjectedCRS"))
  }

  @Test("An extent that is none is refused")
  func refused() {
    for box in [Self.box(.nan, 0, 1, 1), Self.box(0, 1, 1, 0), Self.box(-200, 0, 1, 1), Self.box(0, 0, 1, .infinity)] {
      #expect(throws: PROJError.self) { try MapProjection.made(for: box, keeping: .area) }
    }
  }
}
