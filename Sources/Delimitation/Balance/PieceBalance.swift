/// A choice of pieces of an attribution that follow the second line, the others the first, so that what the choice attributes
/// to one party stands to what it attributes to the other as a given number to 1.
///
/// It is arithmetic on areas, and not a proposal: of all choices that keep the ratio, the one on the most ground is found,
/// whatever lies in the pieces.
public struct PieceBalance: Sendable {
  /// Indices of the pieces that follow the second line, in rising order; none where no choice keeps the ratio.
  public let followed: [Int]
  /// Square metres that the choice attributes to the first and to the second party.
  public let areas: (first: Double, second: Double)
  /// The area to the first party less the ratio times that to the second, square metres.
  public let residual: Double
  /// Indices of small pieces that were left with the first line unasked, as there were more than can be tried.
  public let untried: [Int]

  /// The most pieces to one party that every choice of is tried.
  public static let most = 16

  /// - Parameters:
  ///   - pieces: What the second line attributes to the first party (`true`) or to the second, with its area.
  ///   - ratio: How many times the area to the second party that to the first is to be; above 0.
  ///   - tolerance: The greatest residual, square metres.
  public init(
    _ pieces: [(toFirst: Bool, area: Double)], ratio: Double, tolerance: Double
  ) throws(DelimitationError) {
    guard ratio > 0, ratio.isFinite, tolerance >= 0, pieces.allSatisfy({ $0.area.isFinite && $0.area >= 0 }) else {
      throw DelimitationError(.outOfRange, "a balance needs a ratio above 0 and finite areas; here the ratio is \(ratio)")
    }
    let sides = [true, false].map { side in
      pieces.indices.filter { pieces[$0].toFirst == side }
        .sorted { (pieces[$1].area, $0) < (pieces[$0].area, $1) }
    }
    let tried = sides.map { Array($0.prefix(Self.most)) }
    untried = sides.flatMap { $0.dropFirst(Self.most) }.sorted()
    let sums = tried.map { side in Self.sums(of: side.map { pieces[$0].area }) }
    let best = Self.best(sums[0], sums[1], ratio: ratio, tolerance: tolerance)
    guard let best else {
      (followed, areas, residual) = ([], (0, 0), 0)
      return
    }
    followed = (Self.members(of: best.first.choice, tried[0]) + Self.members(of: best.second.choice, tried[1])).sorted()
    areas = (best.first.area, best.second.area)
    residual = best.first.area - ratio * best.second.area
  }

  private struct Sum {
    var area: Double
    /// A bit for each piece.
    var choice: Int
  }

  /// The areas of all choices but the empty one, in rising order.
  private static func sums(of areas: [Double]) -> [Sum] {
    var sums = [Sum(area: 0, choice: 0)]
    for (index, area) in areas.enumerated() {
      sums += sums.map { Sum(area: $0.area + area, choice: $0.choice | (1 << index)) }
    }
    return sums.dropFirst().sorted { ($0.area, $0.choice) < ($1.area, $1.choice) }
  }

  /// The pair of choices on the most ground among those that keep the ratio within the tolerance.
  private static func best(
    _ first: [Sum], _ second: [Sum], ratio: Double, tolerance: Double
  ) -> (first: Sum, second: Sum)? {
    var best: (first: Sum, second: Sum)?
    var upper = second.count
    // For the largest of the one, the largest of the other that still fits: both only fall.
    for own in first.reversed() {
      while upper > 0, ratio * second[upper - 1].area > own.area + tolerance { upper -= 1 }
      guard upper > 0 else { break }
      let other = second[upper - 1]
      guard own.area - ratio * other.area <= tolerance else { continue }
      if let known = best, known.first.area + known.second.area >= own.area + other.area { continue }
      best = (own, other)
    }
    return best
  }

  private static func members(of choice: Int, _ indices: [Int]) -> [Int] {
    indices.enumerated().filter { choice & (1 << $0.offset) != 0 }.map(\.element)
  }
}
