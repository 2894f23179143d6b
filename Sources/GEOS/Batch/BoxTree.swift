import SimpleFeatures

/// Boxes in a packed tree: which of them another box meets.
///
/// Sort-tile-recursive packing (Leutenegger, López and Edgington 1997): boxes in strips from west to east, in each strip from south
/// to north, eight to a node, and again eight nodes to one above.
struct BoxTree: Sendable {
  /// `west south east north`
  typealias Box = SIMD4<Double>

  private static let fanOut = 8

  /// The numbers of the boxes in the order of the lowest level.
  private let numbers: [Int32]
  /// The levels of the tree, boxes themselves first, the root last.
  private let levels: [[Box]]

  /// - Parameter boxes: `nil` for what is empty, and never found.
  init(_ boxes: [Box?]) {
    var filled = boxes.indices.filter { boxes[$0] != nil }.map(Int32.init)
    func box(_ number: Int32) -> Box { boxes[Int(number)] ?? .zero }
    func middle(_ number: Int32, _ axis: Int) -> Double { box(number)[axis] / 2 + box(number)[axis + 2] / 2 }
    filled.sort { (middle($0, 0), $0) < (middle($1, 0), $1) }
    let nodes = (filled.count + Self.fanOut - 1) / Self.fanOut
    let strip = max(1, Int(Double(nodes).squareRoot().rounded(.up))) * Self.fanOut
    for start in stride(from: 0, to: filled.count, by: strip) {
      filled[start..<min(filled.count, start + strip)].sort { (middle($0, 1), $0) < (middle($1, 1), $1) }
    }
    var levels = [filled.map(box)]
    while let below = levels.last, below.count > 1 {
      levels.append(
        stride(from: 0, to: below.count, by: Self.fanOut).map { start in
          Self.around(below[start..<min(below.count, start + Self.fanOut)])
        })
    }
    numbers = filled
    self.levels = levels
  }

  private static func around(_ boxes: ArraySlice<Box>) -> Box {
    boxes.dropFirst().reduce(boxes.first ?? .zero) {
      Box(lowHalf: pointwiseMin($0.lowHalf, $1.lowHalf), highHalf: pointwiseMax($0.highHalf, $1.highHalf))
    }
  }

  /// The numbers of the boxes that a box meets, edges included, ascending.
  func meeting(_ box: Box) -> [Int] {
    var found: [Int] = []
    guard let root = levels.last, !root.isEmpty else { return [] }
    var open = [(levels.count - 1, 0)]
    while let (level, place) = open.popLast() {
      let own = levels[level][place]
      guard own.x <= box.z, box.x <= own.z, own.y <= box.w, box.y <= own.w else { continue }
      if level == 0 {
        found.append(Int(numbers[place]))
      } else {
        let first = place * Self.fanOut
        for child in first..<min(first + Self.fanOut, levels[level - 1].count) { open.append((level - 1, child)) }
      }
    }
    return found.sorted()
  }
}

extension BoxTree.Box {
  /// The box around a geometry's positions; `nil` when it has none.
  init?(_ geometry: Geometry) {
    guard let bounds = Bounds(geometry.coordinates) else { return nil }
    self.init(bounds.west, bounds.south, bounds.east, bounds.north)
  }

  /// A box with a margin all round, not less for being rounded.
  func grown(by margin: Double) -> Self {
    Self((x - margin).nextDown, (y - margin).nextDown, (z + margin).nextUp, (w + margin).nextUp)
  }
}
