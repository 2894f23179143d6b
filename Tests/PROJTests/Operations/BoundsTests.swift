import PROJ
import SimpleFeatures
import Testing

struct BoundsTests {
  static func to(_ code: String) throws -> Transformation {
    try Transformation(from: ChoiceTests.system("EPSG:4326"), to: ChoiceTests.system(code))
  }

  /// The box around images of positions all over a box.
  static func sampled(
    _ transformation: Transformation, _ direction: Transformation.Direction, _ box: Bounds, _ count: Int = 400
  ) throws
    -> Bounds
  {
    let width = box.east - box.west + (box.crossesAntimeridian ? 360 : 0)
    var values: [Double] = []
    for i in 0...count {
      let share = Double(i) / Double(count)
      let (x, y) = (box.west + width * share, box.south + (box.north - box.south) * share)
      values += [x, box.south, x, box.north, box.west, y, box.west + width, y]
    }
    try transformation.apply(direction, to: &values)
    return try #require(Bounds(Coordinates(.multiPoint, values: values)))
  }

  @Test(
    "The box around an image is that around a dense sample of its sides",
    arguments: [
      ("EPSG:32638", Bounds(west: 42, south: 38, east: 48, north: 42)),
      ("EPSG:3035", Bounds(west: -10, south: 35, east: 30, north: 70)),
      ("EPSG:3857", Bounds(west: 40, south: -10, east: 60, north: 60)),
      ("EPSG:2193", Bounds(west: 166, south: -47, east: 178, north: -34)),
    ])
  func dense(code: String, box: Bounds) throws {
    let transformation = try Self.to(code)
    let found = try transformation.bounds(of: box)
    let expected = try Self.sampled(transformation, .forward, box)
    for (a, b) in [
      (found.west, expected.west), (found.south, expected.south), (found.east, expected.east), (found.north, expected.north),
    ] {
      #expect(abs(a - b) < 5e-5 * (expected.east - expected.west), "\(code)")
    }
    let back = try transformation.bounds(.inverse, of: found)
    #expect(back.west <= box.west + 1e-6 && back.east >= box.east - 1e-6)
    #expect(back.south <= box.south + 1e-6 && back.north >= box.north - 1e-6)
  }

  @Test("More samples never make the box smaller by more than the digits")
  func samples() throws {
    let transformation = try Self.to("EPSG:3035")
    let box = Bounds(west: -10, south: 35, east: 30, north: 70)
    let (few, many) = (try transformation.bounds(of: box, samples: 4), try transformation.bounds(of: box, samples: 1000))
    #expect(many.south <= few.south + 1e-6 && many.north >= few.north - 1e-6)
  }

  @Test("A box across the antimeridian goes in with its west greater than its east, and comes out so")
  func antimeridian() throws {
    let zealand = try Self.to("EPSG:2193")
    let box = Bounds(west: 177, south: -45, east: -177, north: -40)
    let plane = try zealand.bounds(of: box)
    #expect(plane.west < plane.east)
    #expect(plane.east - plane.west < 700_000)
    let back = try zealand.bounds(.inverse, of: plane)
    #expect(back.crossesAntimeridian)
    #expect(back.west <= 177 && back.west > 176 && back.east >= -177 && back.east < -176)
  }

  @Test("A box round a pole reaches to it, all round")
  func pole() throws {
    let polar = try Self.to("EPSG:3031")
    let back = try polar.bounds(.inverse, of: Bounds(west: -1e6, south: -1e6, east: 1e6, north: 1e6))
    #expect(back.west == -180 && back.east == 180 && back.south == -90)
    #expect((-78 ... -77).contains(back.north))
  }

  @Test("A box that is none is refused, and one beyond the domain")
  func refused() throws {
    let zone = try Self.to("EPSG:32638")
    for box in [
      Bounds(west: .nan, south: 0, east: 1, north: 1), Bounds(west: 0, south: 0, east: .infinity, north: 1),
      Bounds(west: 0, south: 2, east: 1, north: 1), Bounds(west: 0, south: 0, east: 1, north: 91),
    ] {
      #expect(throws: PROJError.self) { try zone.bounds(of: box) }
    }
    #expect(throws: PROJError.self) { try zone.bounds(.inverse, of: Bounds(west: 2, south: 0, east: 1, north: 1)) }
    for samples in [-1, 0, 1, 10_001, .max, .min] {
      #expect(throws: PROJError.self) {
        try zone.bounds(of: Bounds(west: 42, south: 38, east: 48, north: 42), samples: samples)
      }
    }
    let geocentric = try Self.to("EPSG:4978")
    #expect(throws: PROJError.self) { try geocentric.bounds(of: Bounds(west: 42, south: 38, east: 48, north: 42)) }
  }
}
