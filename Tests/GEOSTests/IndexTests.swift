import GEOS
import SimpleFeatures
import TestSupport
import Testing

@Suite("Trees of bounds")
struct IndexTests {
  /// An item of a tree: a name and a box.
  private struct Parcel: Sendable, Hashable {
    let name: String
    let box: Bounds
  }

  private static func parcels(_ count: Int, _ random: inout SeededGenerator) -> [Parcel] {
    (0..<count).map { number in
      let (x, y) = (Double(Int.random(in: 0...60, using: &random)), Double(Int.random(in: 0...60, using: &random)))
      let (width, height) = (Double(Int.random(in: 0...5, using: &random)), Double(Int.random(in: 0...5, using: &random)))
      return Parcel(name: "parcel \(number)", box: Bounds(west: x, south: y, east: x + width, north: y + height))
    }
  }

  private static func gap(_ left: Bounds, _ right: Bounds) -> Double {
    let x = max(left.west - right.east, right.west - left.east, 0)
    let y = max(left.south - right.north, right.south - left.north, 0)
    return (x * x + y * y).squareRoot()
  }

  @Test("A tree finds the items whose boxes meet a box, and the nearest, as a search of all does", arguments: 0..<20)
  func found(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let parcels = Self.parcels([0, 1, 2, 12, 300][seed % 5], &random)
    let tree = try STRTree(parcels, nodeCapacity: 2 + seed, bounds: \.box)
    #expect(tree.count == parcels.count)
    #expect(try tree.items() == parcels)
    for probe in Self.parcels(40, &random) {
      #expect(try tree.query(probe.box) == parcels.filter { $0.box.intersects(probe.box) })
      for count in [0, 1, 2, 7, 300, 1_000] {
        try Self.expectNearest(count, of: parcels, to: probe.box, in: tree)
      }
    }
  }

  private static func expectNearest(_ count: Int, of parcels: [Parcel], to box: Bounds, in tree: STRTree<Parcel>) throws {
    let distances = parcels.map { gap($0.box, box) }
    let order = parcels.indices.sorted { (distances[$0], $0) < (distances[$1], $1) }.prefix(count)
    let nearest = try tree.nearest(to: box, count: count) { gap($0.box, box) }
    #expect(nearest.map(\.distance) == order.map { distances[$0] })
    // Of one neighbour only the distance is agreed.
    if count > 1 { #expect(nearest.map(\.item) == order.map { parcels[$0] }) }
  }

  @Test("What was taken out is found no more, by any question", arguments: 0..<20)
  func removed(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(100 + seed))
    let parcels = Self.parcels(200, &random)
    var tree = try STRTree(parcels, nodeCapacity: 4, bounds: \.box)
    let before = tree
    let box = Bounds(west: 10, south: 10, east: 45, north: 50)
    let removed = try tree.removeAll(in: box) { $0.name.hasSuffix("7") || seed == 0 }
    #expect(!removed.isEmpty)
    let rest = parcels.filter { !removed.contains($0) }
    #expect(removed == parcels.filter { $0.box.intersects(box) && ($0.name.hasSuffix("7") || seed == 0) })
    #expect(tree.count == rest.count)
    #expect(try tree.items() == rest)
    #expect(try tree.query(box) == rest.filter { $0.box.intersects(box) })
    for count in [1, 3, 150, 300] { try Self.expectNearest(count, of: rest, to: parcels[0].box, in: tree) }
    // The second time nobody shares the tree, and it is changed in place.
    let more = try tree.removeAll(in: Bounds(west: 0, south: 0, east: 70, north: 70)) { $0.name.hasSuffix("3") }
    #expect(try tree.items() == rest.filter { !more.contains($0) })
    #expect(try tree.removeAll(in: box) { $0.name == "nothing" } == [])
    #expect(try before.items() == parcels)
  }

  @Test("A tree emptied item by item has nothing near, and takes new items")
  func emptied() throws {
    var random = SeededGenerator(seed: 9)
    let parcels = Self.parcels(30, &random)
    var tree = try STRTree(parcels, bounds: \.box)
    for parcel in parcels { #expect(try tree.removeAll(in: parcel.box) { $0 == parcel } == [parcel]) }
    #expect(tree.count == 0)
    #expect(try tree.nearest(to: parcels[0].box, count: 3) { _ in 0 }.isEmpty)
    #expect(try tree.query(parcels[0].box).isEmpty)
    try tree.insert(contentsOf: parcels, bounds: \.box)
    #expect(try tree.items() == parcels)
    try tree.insert(contentsOf: parcels, bounds: \.box)
    #expect(tree.count == 60)
  }

  @Test("Distances and boxes that are not finite are refused, and a refused insertion changes nothing")
  func refused() throws {
    let unit = Bounds(west: 0, south: 0, east: 1, north: 1)
    var tree = try STRTree(["one", "two"]) { _ in unit }
    for distance in [Double.nan, .infinity, -.infinity] {
      let error = #expect(throws: GEOSError.self) { try tree.nearest(to: unit, count: 2) { _ in distance } }
      #expect(error?.code == .notFinite)
    }
    for box in [
      Bounds(west: 0, south: 0, east: .nan, north: 1), Bounds(west: 1, south: 0, east: 0, north: 1),
      Bounds(west: 0, south: -.infinity, east: 1, north: 1),
    ] {
      #expect(throws: GEOSError.self) { try tree.query(box) }
      #expect(throws: GEOSError.self) { try tree.nearest(to: box) { _ in 0 } }
      #expect(throws: GEOSError.self) { try tree.insert(contentsOf: ["three"]) { _ in box } }
      #expect(throws: GEOSError.self) { try tree.removeAll(in: box) { _ in true } }
    }
    #expect(try tree.items() == ["one", "two"])
  }

  @Test("An index gives the nearest geometries by their true distances", arguments: 0..<10)
  func geometries(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let stars = (0..<60).map { _ in
      let middle = Position(Double.random(in: 0...200, using: &random), Double.random(in: 0...200, using: &random))
      return Shapes.star(middle, corners: 8, &random)
    }
    let shapes = stars + [.empty(.polygon)]
    let index = try SpatialIndex(shapes)
    let probe = Geometry.lineString([Position(-20, 40), Position(90, 300)])
    let distances = try stars.map { try #require(try $0.distance(to: probe)) }
    let order = stars.indices.sorted { (distances[$0], $0) < (distances[$1], $1) }
    for count in [2, 5, 59, 60, 100] {
      let nearest = try index.nearest(to: probe, count: count)
      #expect(nearest.map(\.index) == Array(order.prefix(count)))
      #expect(nearest.map(\.distance) == order.prefix(count).map { distances[$0] })
    }
    #expect(try index.nearest(to: probe)?.distance == distances.min())
    #expect(try index.nearest(to: .empty(.point), count: 3).isEmpty)
  }

  @Test("Items at one place, and items whose distances are all alike, are all found")
  func heaped() throws {
    let place = Bounds(west: 5, south: 5, east: 5, north: 5)
    let tree = try STRTree(Array(0..<50)) { _ in place }
    #expect(try tree.nearest(to: place, count: 20) { _ in 0 }.map(\.item) == Array(0..<20))
    let far = Bounds(west: 1e50, south: 0, east: 1e50, north: 0)
    #expect(try tree.nearest(to: far, count: 3) { _ in 1e50 }.map(\.item) == [0, 1, 2])
  }

  @Test("Tasks that share one tree, each with its copy, do not disturb each other")
  func shared() async throws {
    var random = SeededGenerator(seed: 21)
    let parcels = Self.parcels(300, &random)
    let tree = try STRTree(parcels, bounds: \.box)
    let box = Bounds(west: 0, south: 0, east: 30, north: 30)
    let expected = try tree.query(box)
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for step in 0..<32 {
        group.addTask {
          var own = tree
          if step.isMultiple(of: 2) { try own.removeAll(in: box) { _ in true } }
          return try own.query(box) == (step.isMultiple(of: 2) ? [] : expected) && tree.query(box) == expected
        }
      }
      for try await isRight in group { #expect(isRight) }
    }
  }

  @Test("Places on the curve are all different, and neighbours on it are neighbours in the plane")
  func hilbert() throws {
    let box = Bounds(west: 0, south: 0, east: 15, north: 15)
    var cells: [UInt32: (Int, Int)] = [:]
    for x in 0..<16 {
      for y in 0..<16 { cells[try Geometry.point(Double(x), Double(y)).hilbertCode(within: box, level: 4)] = (x, y) }
    }
    #expect(cells.count == 256)
    for code in UInt32(0)..<255 {
      let (here, next) = (try #require(cells[code]), try #require(cells[code + 1]))
      #expect(abs(here.0 - next.0) + abs(here.1 - next.1) == 1)
    }
    #expect(throws: GEOSError.self) { try Geometry.point(20, 1).hilbertCode(within: box) }
    #expect(throws: GEOSError.self) { try Geometry.empty(.point).hilbertCode(within: box) }
    for level in [0, 17] { #expect(throws: GEOSError.self) { try Geometry.point(1, 1).hilbertCode(within: box, level: level) } }
  }
}
