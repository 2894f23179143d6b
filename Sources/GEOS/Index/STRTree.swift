public import SimpleFeatures

/// A sort-tile-recursive tree of items, each with its bounds in the plane: which items a rectangle meets, and which are
/// nearest.
///
/// A value: copies share the tree until one of them changes. It may be shared by any number of tasks when its items may.
/// GEOS packs a tree for good, so inserting packs anew; insert many items at once.
///
/// `GEOSSTRtree_create_r`
public struct STRTree<Item> {
  private var entries: [(item: Item, bounds: Bounds)?]
  private var tree: PackedTree
  private let nodeCapacity: Int

  /// A tree of items.
  ///
  /// - Parameters:
  ///   - items: what the tree holds at first; they count as inserted in this order.
  ///   - nodeCapacity: how many children a node of the tree has, 2 to 1,000.
  ///   - bounds: the box of an item.
  /// - Throws: ``GEOSError`` when a bound is not finite or a box is turned round, as one across the antimeridian is.
  ///
  /// `GEOSSTRtree_create_r`, `GEOSSTRtree_insert_r`
  public init(_ items: [Item] = [], nodeCapacity: Int = 10, bounds: (Item) -> Bounds) throws(GEOSError) {
    entries = items.map { ($0, bounds($0)) }
    self.nodeCapacity = nodeCapacity
    tree = try PackedTree(entries.map { $0?.bounds }, nodeCapacity: nodeCapacity)
  }

  /// How many items there are.
  public var count: Int { tree.liveCount }

  /// All items, in the order in which they were inserted.
  ///
  /// `GEOSSTRtree_iterate_r`
  public func items() throws(GEOSError) -> [Item] {
    items(try tree.all())
  }

  /// The items whose bounds meet a box, edges included, in the order in which they were inserted.
  ///
  /// - Throws: ``GEOSError`` when a bound is not finite or the box is turned round, as one across the antimeridian is.
  ///
  /// `GEOSSTRtree_query_r`
  public func query(_ box: Bounds) throws(GEOSError) -> [Item] {
    items(try tree.query(box))
  }

  /// The items nearest to a box, nearest first, and of those at one distance the one inserted first; fewer than asked for
  /// when there are no more.
  ///
  /// - Parameters:
  ///   - box: the rectangle of the plane from which distances are measured.
  ///   - count: how many are asked for.
  ///   - distance: from the box to an item: finite and never below the distance between their bounds.
  /// - Throws: ``GEOSError`` when a bound or a distance is not finite or the box is turned round.
  ///
  /// `GEOSSTRtree_nearest_generic_r`, `GEOSSTRtree_query_r`
  public func nearest(
    to box: Bounds, count: Int = 1, distance: (Item) -> Double
  ) throws(GEOSError) -> [(item: Item, distance: Double)] {
    try Argument.upright(box, of: "GEOSSTRtree_nearest_generic_r")
    let nearest = try ContextLease.lend { (lease) throws(GEOSError) in
      try unsafe lease.withRectangle(box) { (rectangle) throws(GEOSError) in
        try unsafe tree.nearest(count, to: rectangle, within: box, lease) { number in
          entries[number].map { distance($0.item) } ?? .infinity
        }
      }
    }
    return nearest.compactMap { neighbour in entries[neighbour.number].map { (item: $0.item, distance: neighbour.distance) } }
  }

  /// Inserts items.
  ///
  /// - Parameters:
  ///   - items: what is added; they count as inserted in this order.
  ///   - bounds: the box of an item.
  /// - Throws: ``GEOSError`` when a bound is not finite or a box is turned round; the tree is then as it was.
  ///
  /// `GEOSSTRtree_insert_r`
  public mutating func insert(contentsOf items: [Item], bounds: (Item) -> Bounds) throws(GEOSError) {
    try pack(entries.compactMap(\.self) + items.map { ($0, bounds($0)) })
  }

  /// Takes out the items whose bounds meet a box and of which something holds.
  ///
  /// - Returns: what was taken out, in the order in which it was inserted.
  /// - Throws: ``GEOSError`` when a bound is not finite or the box is turned round; the tree is then as it was.
  ///
  /// `GEOSSTRtree_remove_r`
  @discardableResult
  public mutating func removeAll(in box: Bounds, where isUnwanted: (Item) -> Bool) throws(GEOSError) -> [Item] {
    let unwanted = try tree.query(box).filter { number in entries[number].map { isUnwanted($0.item) } ?? false }
    guard !unwanted.isEmpty else { return [] }
    let removed = items(unwanted)
    // A tree that copies share stays as it is.
    if !isKnownUniquelyReferenced(&tree) { try pack(entries) }
    for number in unwanted {
      try tree.remove(number)
      entries[number] = nil
    }
    return removed
  }
  private mutating func pack(_ entries: [(item: Item, bounds: Bounds)?]) throws(GEOSError) {
    tree = try PackedTree(entries.map { $0?.bounds }, nodeCapacity: nodeCapacity)
    self.entries = entries
  }

  private func items(_ numbers: [Int]) -> [Item] {
    numbers.compactMap { entries[$0]?.item }
  }
}

extension STRTree: Sendable where Item: Sendable {}
