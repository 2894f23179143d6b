import CGEOS
public import SimpleFeatures

extension Geometry {
  /// How far along the line the place nearest to a position is, in the plane's units from the line's start; `nil` when the
  /// line is empty. Of several nearest places it is the first. A multi line string counts as one line with jumps.
  ///
  /// - Throws: ``GEOSError`` when the geometry is no line or the position is not finite.
  ///
  /// `GEOSProject_r`
  public func project(_ position: Position) throws(GEOSError) -> Double? {
    try requireLines("GEOSProject_r")
    guard try !handle().isEmpty else { return nil }
    return try unsafe withEngine(and: .point(position.x, position.y)) { (lease, line, point) throws(GEOSError) in
      try unsafe lease.number("GEOSProject_r", failingWith: -1) { unsafe GEOSProject_r($0, line, point) }
    }
  }

  /// How far along the line the place nearest to a position is, as a share of the line's length, 0 to 1; `nil` when the
  /// line is empty. On a line without length it is 0.
  ///
  /// - Throws: ``GEOSError`` when the geometry is no line or the position is not finite.
  ///
  /// `GEOSProjectNormalized_r`
  public func projectNormalized(_ position: Position) throws(GEOSError) -> Double? {
    try requireLines("GEOSProjectNormalized_r")
    guard try !handle().isEmpty else { return nil }
    return try unsafe withEngine(and: .point(position.x, position.y)) { (lease, line, point) throws(GEOSError) in
      let share = try unsafe lease.number("GEOSProjectNormalized_r", failingWith: -1) {
        unsafe GEOSProjectNormalized_r($0, line, point)
      }
      return share.isNaN ? 0 : share
    }
  }
}
