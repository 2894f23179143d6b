import GEOS
import SimpleFeatures

extension Hammer {
  static let distances: [HammerOperation] = [
    .two("Geometry.distance(to:)") { (left, right) throws(GEOSError) in try left.distance(to: right) },
    .two("Geometry.indexedDistance(to:)") { (left, right) throws(GEOSError) in try left.indexedDistance(to: right) },
    .two("Geometry.nearestPoints(to:)") { (left, right) throws(GEOSError) in try left.nearestPoints(to: right) },
    HammerOperation("Geometry.isWithin(distance:of:)") { (input) throws(GEOSError) in
      let (left, right) = input.pair()
      return try left.isWithin(distance: input.number(), of: right)
    },
    HammerOperation("Geometry.hausdorffDistance(to:densifyFraction:)") { (input) throws(GEOSError) in
      let (left, right) = input.pair()
      return try left.hausdorffDistance(to: right, densifyFraction: input.chance(0.5) ? nil : input.number() / 10)
    },
    HammerOperation("Geometry.frechetDistance(to:densifyFraction:)") { (input) throws(GEOSError) in
      let (left, right) = input.pair()
      return try left.frechetDistance(to: right, densifyFraction: input.chance(0.5) ? nil : input.number() / 10)
    },
    .one("Geometry.minimumClearance()") { (geometry) throws(GEOSError) in try geometry.minimumClearance() },
    .one("Geometry.minimumClearanceLine()") { (geometry) throws(GEOSError) in try geometry.minimumClearanceLine() },
    .one("Geometry.planarArea()") { (geometry) throws(GEOSError) in try geometry.planarArea() },
    .one("Geometry.planarLength()") { (geometry) throws(GEOSError) in try geometry.planarLength() },
    HammerOperation("Geometry.hilbertCode(within:level:)") { (input) throws(GEOSError) in
      try input.geometry().hilbertCode(within: input.bounds(), level: input.chance(0.5) ? 16 : input.integer())
    },
  ]

  static let indexes: [HammerOperation] = [
    HammerOperation("SpatialIndex.init(_:nodeCapacity:)") { (input) throws(GEOSError) in
      try SpatialIndex(input.geometries(), nodeCapacity: input.integer()).query(input.geometry())
    },
    HammerOperation("SpatialIndex.query(_:)") { (input) throws(GEOSError) in
      let index = try input.index()
      return [try index.query(input.geometry()), try index.query(input.bounds())]
    },
    HammerOperation("SpatialIndex.nearest(to:)") { (input) throws(GEOSError) in
      try input.index().nearest(to: input.geometry())?.distance
    },
    HammerOperation("SpatialIndex.nearest(to:count:)") { (input) throws(GEOSError) in
      try input.index().nearest(to: input.geometry(), count: input.integer()).map(\.distance)
    },
    HammerOperation("STRTree.init(_:nodeCapacity:bounds:)") { (input) throws(GEOSError) in
      let boxes = input.boxes()
      return try STRTree(Array(boxes.indices), nodeCapacity: input.integer()) { boxes[$0] }.count
    },
    HammerOperation("STRTree.items()") { (input) throws(GEOSError) in try input.tree().items() },
    HammerOperation("STRTree.query(_:)") { (input) throws(GEOSError) in try input.tree().query(input.bounds()) },
    HammerOperation("STRTree.nearest(to:count:distance:)") { (input) throws(GEOSError) in
      let distance = input.number()
      let tree = try input.tree()
      return try tree.nearest(to: input.bounds(), count: input.integer()) { distance + Double($0) }.map(\.distance)
    },
    HammerOperation("STRTree.insert(contentsOf:bounds:)") { (input) throws(GEOSError) in
      var tree = try input.tree()
      let boxes = input.boxes()
      try tree.insert(contentsOf: Array(boxes.indices)) { boxes[$0] }
      return try tree.items()
    },
    HammerOperation("STRTree.removeAll(in:where:)") { (input) throws(GEOSError) in
      var tree = try input.tree()
      let step = input.pick([1, 2, 3])
      for _ in 0..<3 { try tree.removeAll(in: input.bounds()) { $0.isMultiple(of: step) } }
      let near = try tree.nearest(to: input.bounds(), count: 5) { Double($0) }
      return (try tree.items(), near.map(\.distance))
    },
  ]
}

extension HammerInput {
  fileprivate mutating func boxes() -> [Bounds] {
    (0..<pick([0, 1, 5, 50])).map { _ in bounds() }
  }

  /// An index of those geometries that GEOS can hold.
  fileprivate mutating func index() throws(GEOSError) -> SpatialIndex {
    try SpatialIndex(geometries().filter { (try? $0.planarLength()) != nil }, nodeCapacity: pick([2, 3, 10]))
  }

  /// A tree of upright boxes.
  fileprivate mutating func tree() throws(GEOSError) -> STRTree<Int> {
    let boxes = boxes().filter { $0.west <= $0.east && $0.south <= $0.north && ($0.east - $0.west).isFinite }
    return try STRTree(Array(boxes.indices), nodeCapacity: pick([2, 3, 10])) { boxes[$0] }
  }
}
