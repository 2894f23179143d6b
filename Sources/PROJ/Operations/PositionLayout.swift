/// How positions lie in a flat array: `stride` numbers each, longitude or easting first, then latitude or northing.
struct PositionLayout {
  let stride: Int
  /// Whether the third number is a height, where NaN is none.
  var hasHeight = false
  /// Whether the fourth number is a decimal year.
  var hasTime = false
  /// The decimal year of all positions, where they have none of their own.
  var epoch: Double?

  /// Refuses a count that is no whole number of positions, and an epoch that is none.
  func check(_ count: Int) throws(PROJError) {
    let least = hasTime ? 4 : hasHeight ? 3 : 2
    guard stride >= least, count.isMultiple(of: stride) else {
      throw PROJError(.badNumber, "\(count) numbers are no whole count of positions of \(stride)", in: "proj_trans")
    }
    if let epoch, !Self.isYear(epoch) {
      throw PROJError(.badNumber, "an epoch of \(epoch); expected a decimal year within ±10,000", in: "proj_trans")
    }
  }

  static func isYear(_ value: Double) -> Bool { abs(value) <= 10_000 }
}
