import SimpleFeatures

/// The positions that a distance between vertices adds on edges.
struct Densifying {
  /// The most pairs of positions that are compared.
  private static let greatestPairs = 1e9

  /// Into how many pieces each edge is cut.
  let pieces: Int

  /// - Parameter fraction: the length of a piece in lengths of its edge; `nil` leaves edges whole.
  init(fraction: Double?, of function: String) throws(GEOSError) {
    guard let fraction else {
      pieces = 1
      return
    }
    try Argument.within(0.001...1, fraction, "densify fraction", of: function)
    pieces = Int((1 / fraction).rounded())
  }

  /// How many positions a geometry has with those added.
  func count(_ geometry: Geometry) -> Double {
    Double(geometry.coordinates.totalCount) * Double(pieces)
  }

  /// Refuses what would be compared for minutes.
  static func check(pairs: Double, of function: String) throws(GEOSError) {
    guard pairs <= greatestPairs else {
      throw GEOSError(
        code: .outOfRange, operation: function,
        message: "\(pairs) pairs of positions would be compared; the most is \(greatestPairs)")
    }
  }
}

extension Coordinates {
  /// How many positions there are, those of members too.
  var totalCount: Int {
    members.reduce(count) { $0 + $1.coordinates.totalCount }
  }
}
