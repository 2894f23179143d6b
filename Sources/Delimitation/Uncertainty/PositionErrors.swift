import Geodesy
public import SimpleFeatures

/// Errors of positions by chance that hang together along a line: a random field on the ground, drawn as often as wanted.
///
/// Each component of the error, east and north, has a standard deviation of 1 everywhere and a correlation of
/// exp(−d²/c²) at a distance d, with c the correlation length: it is white noise on a lattice of spacing c/2, smoothed by
/// exp(−2d²/c²) and made of variance 1 at each position (the moving average of Oliver 1995, cut where the weight is below
/// 1 %). With c = 0 every position has an error of its own. Equal positions have equal errors, so that what two areas share
/// stays shared.
///
/// The noise of a node is a function of seed, draw and node, not of the order in which one asks: draws may be made in
/// parallel and in any order, and are the same.
public struct PositionErrors: Sendable {
  /// Of the nodes that bear on some position, each once.
  private let nodes: [UInt64]
  /// For each position where its shares start in ``shares``.
  private let starts: [Int]
  private let shares: [(node: Int32, weight: Double)]
  private let seed: UInt64

  private static let radius = 6_371_008.8
  /// In metres; with a shorter one every position has an error of its own.
  private static let leastCorrelation = 1e-3

  /// - Parameters:
  ///   - positions: Longitudes and latitudes in degrees.
  ///   - correlation: Metres.
  ///   - seed: Of everything that hangs together; other sources have others.
  public init(at positions: [Position], correlation: Double, seed: UInt64) {
    self.seed = seed
    var numbers: [UInt64: Int32] = [:]
    var nodes: [UInt64] = []
    var starts: [Int] = []
    var shares: [(node: Int32, weight: Double)] = []
    starts.reserveCapacity(positions.count + 1)
    func number(_ key: UInt64) -> Int32 {
      if let known = numbers[key] { return known }
      let number = Int32(nodes.count)
      numbers[key] = number
      nodes.append(key)
      return number
    }
    for position in positions {
      starts.append(shares.count)
      // One place has one pair of numbers: a longitude above −180 and up to 180, no negative zero.
      let place = Position(position.x.wrappedLongitude + 0, position.y + 0)
      guard correlation >= Self.leastCorrelation else {
        shares.append((number(Self.key(place.x.bitPattern, place.y.bitPattern)), 1))
        continue
      }
      let near = Self.neighbours(of: place, correlation)
      let norm = near.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
      for (key, weight) in near { shares.append((number(key), weight / norm)) }
    }
    starts.append(shares.count)
    (self.nodes, self.starts, self.shares) = (nodes, starts, shares)
  }

  /// The nodes about a position, with their weights.
  private static func neighbours(of position: Position, _ correlation: Double) -> [(key: UInt64, weight: Double)] {
    let step = correlation / 2
    let north = position.y.degreesToRadians * radius / step
    let row = Int(north.rounded())
    var near: [(key: UInt64, weight: Double)] = []
    for row in row - 3...row + 3 {
      // Nodes of a row stand a step apart on its own parallel.
      let latitude = min(max(Double(row) * step / radius, -1.570), 1.570)
      let east = position.x.degreesToRadians * radius * latitude.cosine / step
      let column = Int(east.rounded())
      for column in column - 3...column + 3 {
        let (dx, dy) = (east - Double(column), north - Double(row))
        // In steps of c/2: exp(−2d²/c²) is exp(−(dx² + dy²)/2).
        let squared = (dx * dx + dy * dy) / 2
        guard squared < 4.7 else { continue }
        near.append((key(UInt64(bitPattern: Int64(row)), UInt64(bitPattern: Int64(column))), (-squared).exponential))
      }
    }
    return near
  }

  /// East and north errors of every position in one draw, in standard deviations.
  public func draw(_ index: Int) -> [SIMD2<Double>] {
    let own = Self.mixed(seed &+ UInt64(index) &* 0x9E37_79B9_7F4A_7C15)
    let noise = nodes.map { Self.normal(Self.mixed(own ^ $0)) }
    return starts.indices.dropLast().map { position in
      var error = SIMD2<Double>.zero
      for share in shares[starts[position]..<starts[position + 1]] { error += noise[Int(share.node)] * share.weight }
      return error
    }
  }

  private static func key(_ first: UInt64, _ second: UInt64) -> UInt64 {
    mixed(first &+ 0x9E37_79B9_7F4A_7C15) ^ mixed(second &* 0xD6E8_FEB8_6659_FD93 &+ 0x2545_F491_4F6C_DD1D)
  }

  /// SplitMix64's mixing of a state (Steele, Lea and Flood 2014).
  private static func mixed(_ state: UInt64) -> UInt64 {
    var mixed = state &+ 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
