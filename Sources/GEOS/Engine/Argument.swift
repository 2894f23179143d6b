import SimpleFeatures

/// The guards of numeric arguments: what GEOS would crash on, or work on for minutes, is refused with the limit named.
enum Argument {
  /// The greatest magnitude of a coordinate or a length: products of five are finite. Where they overflow, GEOS was seen to
  /// crash and to work without end.
  static let greatestMagnitude = 1e60
  /// The least magnitude of a coordinate that is not zero: products of four do not vanish. Where they do, GEOS was seen to
  /// work without end.
  static let leastMagnitude = 1e-60

  static func number(_ value: Double, _ name: String, of function: String) throws(GEOSError) {
    guard value.isFinite else {
      throw GEOSError(code: .notFinite, operation: function, message: "the \(name) \(value) is not a finite number")
    }
  }

  /// A finite number whose products are finite too.
  static func finite(_ value: Double, _ name: String, of function: String) throws(GEOSError) {
    try number(value, name, of: function)
    guard value.magnitude <= greatestMagnitude else {
      throw GEOSError(
        code: .outOfRange, operation: function,
        message: "the \(name) \(value) is too great; the greatest magnitude is \(greatestMagnitude)")
    }
  }

  /// A limit of distances: any finite number, brought to within what two geometries can be apart.
  static func limit(_ value: Double, _ name: String, of function: String) throws(GEOSError) -> Double {
    try number(value, name, of: function)
    return min(max(value, -1), greatestMagnitude * 10)
  }

  static func finite(_ position: Position, of function: String) throws(GEOSError) {
    try finite(position.x, "x", of: function)
    try finite(position.y, "y", of: function)
  }

  static func finite(_ box: Bounds, of function: String) throws(GEOSError) {
    try finite(box.west, "west of the box", of: function)
    try finite(box.south, "south of the box", of: function)
    try finite(box.east, "east of the box", of: function)
    try finite(box.north, "north of the box", of: function)
  }

  /// A box of the plane; one across the antimeridian has its sides turned round.
  static func upright(_ box: Bounds, of function: String) throws(GEOSError) {
    try finite(box, of: function)
    guard box.west <= box.east, box.south <= box.north else {
      throw GEOSError(code: .outOfRange, operation: function, message: "the box is turned round: \(box)")
    }
  }

  /// A box of the plane with a breadth and a height.
  static func inside(_ box: Bounds, of function: String) throws(GEOSError) {
    try finite(box, of: function)
    guard box.west < box.east, box.south < box.north else {
      throw GEOSError(code: .outOfRange, operation: function, message: "the box has no inside")
    }
  }

  /// A number above 0 by which coordinates may be divided.
  static func positive(_ value: Double, _ name: String, of function: String) throws(GEOSError) {
    try finite(value, name, of: function)
    guard value > 0 else {
      throw GEOSError(code: .outOfRange, operation: function, message: "the \(name) \(value) is not above 0")
    }
    guard value >= leastMagnitude else {
      throw GEOSError(
        code: .outOfRange, operation: function, message: "the \(name) \(value) is too small; the least is \(leastMagnitude)")
    }
  }

  static func notNegative(_ value: Double, _ name: String, of function: String) throws(GEOSError) {
    try finite(value, name, of: function)
    guard value >= 0 else {
      throw GEOSError(code: .outOfRange, operation: function, message: "the \(name) \(value) is below 0")
    }
  }

  static func within<Number: Comparable>(
    _ range: ClosedRange<Number>, _ value: Number, _ name: String, of function: String
  ) throws(GEOSError) {
    guard range.contains(value) else {
      throw GEOSError(
        code: .outOfRange, operation: function,
        message: "the \(name) \(value) is outside \(range.lowerBound) to \(range.upperBound)")
    }
  }
}
