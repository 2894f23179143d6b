import GEOS
import SimpleFeatures
import TestSupport
import Testing

@Suite("Operations over collections")
struct BatchTests {
  private static let threads = [1, 2, 5]

  /// Stars near one another, a line, a point and, in between, empty geometries.
  private func mixed(_ count: Int, seed: UInt64) -> [Geometry] {
    var random = SeededGenerator(seed: seed)
    return (0..<count).map { index in
      let place = Position(Double.random(in: 0...60, using: &random), Double.random(in: 0...60, using: &random))
      switch index % 5 {
      case 0: return .point(place)
      case 1: return .lineString([place, Position(place.x + 9, place.y - 4), Position(place.x + 4, place.y + 12)])
      case 2 where index % 3 == 0: return .empty(.polygon)
      default: return Shapes.star(place, corners: 15, &random)
      }
    }
  }

  private static let predicates: [PlanarPredicate] = [
    .intersects, .contains, .containsProperly, .covers, .isWithin, .isCovered, .crosses, .overlaps, .touches,
    .equalsTopologically,
    .isWithinDistance(4),
  ]

  private func plain(_ predicate: PlanarPredicate, _ own: Geometry, _ other: Geometry) throws -> Bool {
    switch predicate {
    case .intersects: try own.intersects(other)
    case .contains: try own.contains(other)
    case .containsProperly: try own.relates(to: other, matching: "T**FF*FF*")
    case .covers: try own.covers(other)
    case .isWithin: try own.isWithin(other)
    case .isCovered: try own.isCovered(by: other)
    case .crosses: try own.crosses(other)
    case .overlaps: try own.overlaps(other)
    case .touches: try own.touches(other)
    case .equalsTopologically: try own.equalsTopologically(other)
    case .isWithinDistance(let distance): try own.isWithin(distance: distance, of: other)
    }
  }

  @Test("Predicates over collections answer as one by one", arguments: predicates, threads)
  func questions(predicate: PlanarPredicate, threads: Int) throws {
    let own = mixed(60, seed: 1)
    // Some of the same, so that every predicate holds somewhere.
    var others = mixed(60, seed: 2)
    for index in stride(from: 0, to: 60, by: 7) { others[index] = own[index] }
    others[4] = try own[3].buffer(-0.3)
    others[8] = try own[8].buffer(0.3)
    others[16] = try own[16].boundary()
    let expected = try zip(own, others).map { try plain(predicate, $0, $1) }
    #expect(try own.holds(predicate, withEach: others, threads: threads) == expected)
    for one in [others[4], own[1], .empty(.polygon)] {
      #expect(try own.holds(predicate, with: one, threads: threads) == own.map { try plain(predicate, $0, one) })
    }
    var pairs: [[Int]] = []
    for (index, geometry) in own.enumerated() where !geometry.isEmpty {
      for (otherIndex, other) in others.enumerated() where try !other.isEmpty && plain(predicate, geometry, other) {
        pairs.append([index, otherIndex])
      }
    }
    #expect(try own.pairs(predicate, with: others, threads: threads).map { [$0.index, $0.otherIndex] } == pairs)
    #expect(!pairs.isEmpty)
  }

  @Test("Distances over collections are those one by one", arguments: threads)
  func distances(threads: Int) throws {
    let own = mixed(80, seed: 3)
    let others = mixed(80, seed: 4)
    #expect(try own.distances(toEach: others, threads: threads) == zip(own, others).map { try $0.distance(to: $1) })
    let toOne = try own.distances(to: others[3], threads: threads)
    for (geometry, distance) in zip(own, toOne) {
      let plain = try geometry.distance(to: others[3])
      #expect((distance == nil) == (plain == nil))
      #expect(abs((distance ?? 0) - (plain ?? 0)) < 1e-12)
    }
    for (geometry, nearest) in zip(own, try own.nearest(in: others, threads: threads)) {
      let least = try others.compactMap { try geometry.distance(to: $0) }.min()
      #expect(nearest?.distance == least)
    }
    #expect(try own.nearest(in: [], threads: threads).allSatisfy { $0 == nil })
  }

  @Test(
    "Overlays over collections are those one by one, for any number of threads", arguments: OverlayOperation.allCases, threads)
  func overlays(operation: OverlayOperation, threads: Int) throws {
    let own = mixed(40, seed: 5)
    let others = mixed(40, seed: 6)
    func plain(_ geometry: Geometry, _ other: Geometry) throws -> Geometry {
      switch operation {
      case .intersection: try geometry.intersection(other)
      case .union: try geometry.union(other)
      case .difference: try geometry.difference(other)
      case .symmetricDifference: try geometry.symmetricDifference(other)
      }
    }
    #expect(try own.overlaid(operation, withEach: others, threads: threads) == zip(own, others).map(plain))
    #expect(try own.overlaid(operation, with: others[3], threads: threads) == own.map { try plain($0, others[3]) })
    let onGrid = try own.overlaid(operation, withEach: others, grid: 0.5, threads: threads)
    #expect(onGrid.allSatisfy { $0.coordinates.values.allSatisfy { ($0 * 2).rounded() == $0 * 2 } })
  }

  @Test("Intersections of all with all are those that are not empty", arguments: threads)
  func intersections(threads: Int) throws {
    let own = mixed(40, seed: 7)
    let others = mixed(50, seed: 8)
    var expected: [Pairing<Geometry>] = []
    for (index, geometry) in own.enumerated() {
      for (otherIndex, other) in others.enumerated() {
        let common = try geometry.intersection(other)
        if !common.isEmpty { expected.append(Pairing(index: index, otherIndex: otherIndex, value: common)) }
      }
    }
    #expect(expected.count > 20)
    #expect(try own.intersections(with: others, threads: threads) == expected)
  }

  @Test("Lengths in zones are those of each clipper, by line and zone", arguments: threads)
  func lengths(threads: Int) throws {
    var cases = ClippingCases(seed: 5, spacing: 0.25)
    var zones: [Geometry] = [.empty(.polygon)]
    var routes: [Geometry] = [.empty(.lineString), .point(1, 1)]
    while zones.count < 30 {
      let rings = cases.zone()
      let zone = Geometry.polygon(rings.map { $0.map { Position($0.x + 3 * Double(zones.count), $0.y) } })
      guard try zone.isValid() else { continue }
      zones.append(zone)
      routes.append(.lineString(cases.route(through: rings).map { Position($0.x * 6, $0.y) }))
    }
    var expected: [Pairing<Double>] = []
    for (index, route) in routes.enumerated() {
      for (otherIndex, zone) in zones.enumerated() {
        let length = try AreaClipper(zone).length(of: route)
        if length > 0 { expected.append(Pairing(index: index, otherIndex: otherIndex, value: length)) }
      }
    }
    #expect(expected.count > 50)
    #expect(try routes.lengths(inside: zones, threads: threads) == expected)
  }

  @Test("Collections of many pieces give with several threads what they give with one")
  func manyPieces() throws {
    let own = mixed(1600, seed: 9)
    let others = mixed(1600, seed: 10)
    func alike<Answer: Equatable>(_ answer: (_ threads: Int) throws -> Answer) rethrows -> Bool { try answer(1) == answer(4) }
    for predicate in Self.predicates {
      #expect(try alike { try own.holds(predicate, withEach: others, threads: $0) }, "\(predicate)")
      #expect(try alike { try own.holds(predicate, with: others[3], threads: $0) }, "\(predicate)")
    }
    #expect(try alike { try own.distances(toEach: others, threads: $0) })
    #expect(try alike { try own.distances(to: others[3], threads: $0) })
    #expect(try alike { try own.nearest(in: others, threads: $0).map { [Double($0?.index ?? -1), $0?.distance ?? -1] } })
    #expect(try alike { try own.overlaid(.union, withEach: others, threads: $0) })
    #expect(try alike { try own.overlaid(.difference, with: others[3], threads: $0) })
    let clipper = try AreaClipper(others[3])
    let xy = (0..<40_000).map { Double(($0 * 7919) % 6007) / 100 }
    #expect(try alike { try clipper.locations(xy: xy, threads: $0) })
  }

  @Test("The first failing geometry is named, for any number of threads", arguments: threads)
  func faults(threads: Int) throws {
    var own = [Geometry](repeating: Shapes.box(0, 0, 4, 4), count: 3000)
    let others = [Geometry](repeating: Shapes.box(1, 1, 5, 5), count: 3000)
    let endless = Geometry.lineString([Position(1, 1), Position(.infinity, 1)])
    for place in [1777, 2900] { own[place] = endless }
    func fault(_ work: () throws -> Void) -> BatchError? {
      do {
        try work()
        return nil
      } catch {
        return error as? BatchError
      }
    }
    let each = fault { _ = try own.overlaid(.intersection, withEach: others, threads: threads) }
    #expect(each?.index == 1777 && each?.cause.code == .notFinite)
    let one = fault { _ = try own.holds(.intersects, with: others[0], threads: threads) }
    #expect(one?.index == 1777 && one?.otherIndex == nil)
    let join = fault { _ = try Array(others.prefix(3)).pairs(.intersects, with: own, threads: threads) }
    #expect(join?.index == nil && join?.otherIndex == 1777)
    let lengths = fault { _ = try own.lengths(inside: Array(others.prefix(2)), threads: threads) }
    #expect(lengths?.index == 1777)
    let area = fault { _ = try Array(others.prefix(2)).lengths(inside: [others[0], .point(1, 1)], threads: threads) }
    #expect(area?.index == nil && area?.otherIndex == 1)
    let other = fault { _ = try others.holds(.intersects, with: endless, threads: threads) }
    #expect(other?.index == nil && other?.cause.code == .notFinite)
    let counts = fault { _ = try others.distances(toEach: Array(others.prefix(2)), threads: threads) }
    #expect(counts?.index == nil && counts?.cause.code == .outOfRange)
    let reach = fault { _ = try others.pairs(.isWithinDistance(.nan), with: others, threads: threads) }
    #expect(reach?.cause.code == .notFinite)
    let invalid = fault {
      _ = try [others[0], Shapes.bowTie, others[0]].overlaid(
        .intersection, withEach: [others[0], Shapes.box(0, 0, 1, 1), others[1]])
    }
    #expect(invalid == nil || (invalid?.index == 1 && invalid?.otherIndex == 1))
    var xy = [Double](repeating: 1, count: 60_000)
    xy[40_001] = .nan
    let point = fault { _ = try AreaClipper(others[0]).locations(xy: xy, threads: threads) }
    #expect(point?.index == 20_000)
    let built = fault { _ = try [Geometry].points(xy: xy, threads: threads) }
    #expect(built?.index == 20_000 && built?.cause.code == .notFinite)
  }

  @Test("Geometries from flat numbers are those of their coordinates, and give the numbers back", arguments: threads)
  func building(threads: Int) throws {
    let rings = (0..<300).map { Shapes.box(Double($0), 0, Double($0) + 1, 2).coordinates.values }
    let ends = (1...300).map { $0 * 5 }
    let polygons = try [Geometry].polygons(xy: rings.flatMap(\.self), ends: ends, threads: threads)
    #expect(polygons == (0..<300).map { Shapes.box(Double($0), 0, Double($0) + 1, 2) })
    let lines = try [Geometry].lines(xy: rings.flatMap(\.self), ends: ends, threads: threads)
    #expect(try lines == polygons.map { try $0.boundary() })
    let points = try [Geometry].points(xy: rings.flatMap(\.self), threads: threads)
    #expect(points.count == 1500 && points[7] == .point(2, 2))
    let flat = polygons.flattened()
    #expect(flat.xy == rings.flatMap(\.self) && flat.ends == ends)
    #expect(try [Geometry].polygons(xy: [], ends: [0, 0]).allSatisfy(\.isEmpty))
    let high = Geometry.lineString([Position(1, 2, 3), Position(4, 5, 6)])
    let all = [high, .empty(.point), .geometryCollection([high, .point(7, 8)])].flattened()
    #expect(all.xy == [1, 2, 4, 5, 1, 2, 4, 5, 7, 8] && all.ends == [2, 2, 5])
    #expect(throws: BatchError.self) { try [Geometry].polygons(xy: rings[0], ends: [6]) }
    #expect(throws: BatchError.self) { try [Geometry].polygons(xy: rings[0], ends: [-1, 5]) }
    #expect(throws: BatchError.self) { try [Geometry].lines(xy: rings[0], ends: [4, 5]) }
    #expect(throws: BatchError.self) { try [Geometry].points(xy: [1]) }
  }
}
