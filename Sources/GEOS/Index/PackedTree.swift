import CGEOS
import SimpleFeatures

/// GEOS's tree over numbered boxes, packed once.
///
/// `Sendable` is sound: GEOS packs the tree at the first question, which `init` asks before anyone else can see it;
/// afterwards its nodes are only read, and every question has its own context. ``remove(_:)`` alone changes it, and its one
/// caller holds the only reference.
@safe
final class PackedTree: @unchecked Sendable {
  private let tree: OpaquePointer
  private let boxes: [Bounds?]
  /// Which boxes are in the tree. GEOS itself goes on giving what was removed when it iterates or looks for the nearest.
  private(set) var isLive: [Bool]
  private(set) var liveCount: Int

  /// - Parameter boxes: a box for each number; `nil` is never found.
  init(_ boxes: [Bounds?], nodeCapacity: Int) throws(GEOSError) {
    let function = "GEOSSTRtree_create_r"
    try Argument.within(2...1000, nodeCapacity, "node capacity", of: function)
    for case let box? in boxes { try Argument.upright(box, of: "GEOSSTRtree_insert_r") }
    self.boxes = boxes
    isLive = boxes.map { $0 != nil }
    liveCount = isLive.count(where: \.self)
    unsafe tree = try unsafe ContextLease.lend { (lease) throws(GEOSError) in
      try unsafe lease.nonNull(function) { unsafe GEOSSTRtree_create_r($0, nodeCapacity) }
    }
    try ContextLease.lend { (lease) throws(GEOSError) in
      for (number, box) in boxes.enumerated() {
        guard let box else { continue }
        // GEOS copies the bounds of what it is given, and keeps nothing else.
        try unsafe lease.withRectangle(box) { (rectangle) throws(GEOSError) in
          unsafe GEOSSTRtree_insert_r(lease.context.pointer, tree, rectangle, PackedTree.item(number))
        }
      }
    }
    _ = try query(Bounds(west: 0, south: 0, east: 0, north: 0))
  }

  deinit {
    guard let context = try? ContextPool.take() else { return }
    unsafe GEOSSTRtree_destroy_r(context.pointer, tree)
    ContextPool.giveBack(context)
  }

  /// The numbers, ascending, of the boxes that meet a box, edges included.
  func query(_ box: Bounds) throws(GEOSError) -> [Int] {
    try Argument.upright(box, of: "GEOSSTRtree_query_r")
    return try ContextLease.lend { (lease) throws(GEOSError) in
      try unsafe lease.withRectangle(box) { (rectangle) throws(GEOSError) in unsafe query(rectangle, lease) }
    }
  }

  /// The numbers, ascending, of the boxes that meet that of a geometry.
  func query(_ geometry: OpaquePointer, _ lease: borrowing ContextLease) -> [Int] {
    guard liveCount > 0 else { return [] }
    let finds = Finds()
    unsafe GEOSSTRtree_query_r(
      lease.context.pointer, tree, geometry, Finds.add, Unmanaged.passUnretained(finds).toOpaque())
    extendLifetime((self, finds))
    return finds.numbers.sorted()
  }

  /// The numbers, ascending, of all boxes that are in the tree.
  func all() throws(GEOSError) -> [Int] {
    let finds = Finds()
    try ContextLease.lend { (lease) throws(GEOSError) in
      unsafe GEOSSTRtree_iterate_r(lease.context.pointer, tree, Finds.add, Unmanaged.passUnretained(finds).toOpaque())
    }
    extendLifetime((self, finds))
    return finds.numbers.filter { isLive[$0] }.sorted()
  }

  /// Takes a box out.
  func remove(_ number: Int) throws(GEOSError) {
    guard isLive[number], let box = boxes[number] else { return }
    try ContextLease.lend { (lease) throws(GEOSError) in
      try unsafe lease.withRectangle(box) { (rectangle) throws(GEOSError) in
        _ = try unsafe lease.truth("GEOSSTRtree_remove_r") {
          unsafe GEOSSTRtree_remove_r($0, tree, rectangle, PackedTree.item(number))
        }
      }
    }
    isLive[number] = false
    liveCount -= 1
  }

  /// The number of a box that is in the tree, with the least measure, by branch and bound.
  func nearest(
    to geometry: OpaquePointer, _ lease: borrowing ContextLease, _ search: NearestSearch
  ) throws(GEOSError) -> Int {
    let function = "GEOSSTRtree_nearest_generic_r"
    let asked = boxes.count
    defer { extendLifetime((self, search)) }
    do throws(GEOSError) {
      let item = try unsafe lease.nonNull(function) {
        unsafe GEOSSTRtree_nearest_generic_r(
          $0, tree, PackedTree.item(asked), geometry, NearestSearch.measure, Unmanaged.passUnretained(search).toOpaque())
      }
      return unsafe PackedTree.number(UnsafeRawPointer(item))
    } catch {
      throw search.failure ?? error
    }
  }

  /// The longest side of the box around all.
  var extent: Double {
    guard let around = Bounds(boxes.compactMap(\.self)) else { return 0 }
    return max(around.east - around.west, around.north - around.south)
  }

  /// What stands for a number in GEOS, where null stands for nothing.
  private static func item(_ number: Int) -> UnsafeMutableRawPointer? {
    unsafe UnsafeMutableRawPointer(bitPattern: number + 1)
  }

  static func number(_ item: UnsafeRawPointer?) -> Int {
    Int(bitPattern: item) - 1
  }
}

/// Where a callback gathers what it is told.
private final class Finds {
  var numbers: [Int] = []

  static let add: GEOSQueryCallback = { item, userData in
    guard let userData = unsafe userData else { return }
    unsafe Unmanaged<Finds>.fromOpaque(userData).takeUnretainedValue().numbers.append(PackedTree.number(item))
  }
}
