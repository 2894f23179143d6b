public import SimpleFeatures

extension Geometry {
  /// The part of the line between two distances along it, heights interpolated.
  ///
  /// The measure is that of ``SimpleFeatures/Geometry/interpolate(_:)``. A multi line string counts as one line with jumps,
  /// and its part may be one too. Where the second distance is less than the first, the part runs backwards; where they are the
  /// same place, it is a point. The part of an empty line is empty.
  ///
  /// - Parameters:
  ///   - start: in the plane's units from the start of the line; a negative one counts from the end. What lies beyond an end is
  ///     taken for that end.
  ///   - end: likewise.
  /// - Throws: ``GEOSError`` when the geometry is no line or a distance is not finite.
  public func lineSubstring(from start: Double, to end: Double) throws(GEOSError) -> Geometry {
    let function = "lineSubstring"
    try requireLines(function)
    try Argument.finite(start, "start", of: function)
    try Argument.finite(end, "end", of: function)
    guard !isEmpty else { return self }
    let paths = coordinates.measuredLines.filter { !$0.positions.isEmpty }
    let length = paths.reduce(0) { $0 + $1.length }
    let from = place(start, length)
    let to = place(end, length)
    let pieces = measuredPieces(of: paths, from: min(from, to), to: max(from, to))
    guard !pieces.isEmpty else { return .point(try interpolate(from) ?? paths[0].positions[0]) }
    return .lines(from <= to ? pieces : pieces.reversed().map { $0.reversed() })
  }

  /// The part of the line between two shares of its length; the rules are those of
  /// ``SimpleFeatures/Geometry/lineSubstring(from:to:)``.
  ///
  /// - Parameters:
  ///   - start: 0 at the start, 1 at the end; a negative one counts from the end.
  ///   - end: likewise.
  /// - Throws: ``GEOSError`` when the geometry is no line or a share is not finite.
  public func lineSubstringNormalized(from start: Double, to end: Double) throws(GEOSError) -> Geometry {
    let function = "lineSubstringNormalized"
    try requireLines(function)
    try Argument.finite(start, "start", of: function)
    try Argument.finite(end, "end", of: function)
    let length = coordinates.measuredLines.reduce(0) { $0 + $1.length }
    return try lineSubstring(from: min(max(start, -1), 1) * length, to: min(max(end, -1), 1) * length)
  }

  /// A distance as one from the start, within the line.
  private func place(_ distance: Double, _ length: Double) -> Double {
    min(max(distance < 0 ? length + distance : distance, 0), length)
  }

  private func measuredPieces(of paths: [MeasuredLine], from start: Double, to end: Double) -> [[Position]] {
    var passed = 0.0
    return paths.compactMap { path in
      let piece = path.piece(from: path.place(at: start - passed), to: path.place(at: end - passed))
      passed += path.length
      return piece
    }
  }

  /// One line as a line string, more as a multi line string.
  private static func lines(_ lines: [[Position]]) -> Geometry {
    lines.count == 1 ? .lineString(lines[0]) : .multiLineString(lines)
  }
}
