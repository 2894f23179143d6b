public import SimpleFeatures

/// A sheet of the international division of 1 : 1,000,000 as Soviet topographic maps go on with it: `K-38`, `K-38-103`,
/// `K-38-103-В`, down to 1 : 25,000.
///
/// Letters may be Latin or Cyrillic; names are written with Latin belts and Cyrillic quarters.
public struct TopographicSheet: Sendable, Hashable {
  /// The scales of the division, largest sheet first.
  public enum Scale: Int, Sendable, Hashable, CaseIterable {
    case million = 1_000_000
    case halfMillion = 500_000
    case twoHundred = 200_000
    case hundred = 100_000
    case fifty = 50_000
    case twentyFive = 25_000
  }

  public let scale: Scale
  /// Counted from the equator north, from 0 for A.
  let belt: Int
  /// Columns of 6° from 180° W, from 1.
  let column: Int
  /// The numbers within: of 500,000 (0–3), or of 200,000 (0–35), or of 100,000 (0–143) and its quarters (0–3).
  let parts: [Int]

  /// The sheet of a scale that holds a position; on an edge the one to the north or east.
  ///
  /// - Throws: `outOfRange` south of the equator, whose sheets these names do not cover, and from 60° N on, where sheets are
  ///   joined in pairs.
  public init(at position: Position, scale: Scale) throws(DelimitationError) {
    guard position.x.isFinite, position.x.magnitude <= 180, (0..<60).contains(position.y) else {
      throw DelimitationError(
        .outOfRange, "no single map sheet at \(position.y)°, \(position.x)°; expected a latitude from 0° to below 60°")
    }
    self.scale = scale
    let north = (position.y / 4).rounded(.down)
    let east = min(((position.x + 180) / 6).rounded(.down), 59)
    belt = Int(north)
    column = Int(east) + 1
    // From the north-western corner, in shares of the sheet.
    let down = 1 - (position.y - north * 4) / 4
    let across = (position.x + 180 - east * 6) / 6
    func cell(_ count: Int) -> (row: Int, column: Int) {
      // An edge belongs to the row north of it: counted from the south.
      let fromSouth = min(Int((1 - down) * Double(count) + 1e-9), count - 1)
      return (count - 1 - fromSouth, min(Int(across * Double(count) + 1e-9), count - 1))
    }
    switch scale {
    case .million: parts = []
    case .halfMillion: parts = [Self.index(cell(2), of: 2)]
    case .twoHundred: parts = [Self.index(cell(6), of: 6)]
    case .hundred: parts = [Self.index(cell(12), of: 12)]
    case .fifty: parts = Self.nested(cell(24), levels: 1)
    case .twentyFive: parts = Self.nested(cell(48), levels: 2)
    }
  }

  init(scale: Scale, belt: Int, column: Int, parts: [Int]) {
    self.scale = scale
    self.belt = belt
    self.column = column
    self.parts = parts
  }

  private static func index(_ cell: (row: Int, column: Int), of count: Int) -> Int { cell.row * count + cell.column }

  /// The number of the 1 : 100,000 sheet and of the quarters in it, from a cell of the finest of them.
  private static func nested(_ cell: (row: Int, column: Int), levels: Int) -> [Int] {
    let (row, column) = cell
    var quarters: [Int] = []
    for level in 0..<levels {
      quarters.insert((row >> level) % 2 * 2 + (column >> level) % 2, at: 0)
    }
    return [index((row >> levels, column >> levels), of: 12)] + quarters
  }

  /// The rows and columns that each level divides the one above into.
  private var divisions: [Int] {
    switch scale {
    case .million: []
    case .halfMillion: [2]
    case .twoHundred: [6]
    case .hundred: [12]
    case .fifty: [12, 2]
    case .twentyFive: [12, 2, 2]
    }
  }

  /// The extent, in degrees of the map's own datum.
  public var bounds: Bounds {
    // Counted in the smallest parts there are, so that edges of neighbours are the same numbers.
    var (top, left, size) = (0, 0, 48)
    for (count, part) in zip(divisions, parts) {
      size /= count
      top += part / count * size
      left += part % count * size
    }
    let north = Double(belt + 1) * 4
    let west = Double(column - 1) * 6 - 180
    return Bounds(
      west: west + Double(left) * 6 / 48, south: north - Double(top + size) * 4 / 48,
      east: west + Double(left + size) * 6 / 48, north: north - Double(top) * 4 / 48)
  }
}
