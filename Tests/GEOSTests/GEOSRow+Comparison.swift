import GEOS
import SimpleFeatures

extension GEOSRow {
  /// What is wrong with this module's answer; `nil` when it is the expected one.
  func fault() throws -> String? {
    if case .text("exception") = expected { return expectedFailure() }
    switch (try answer(), expected) {
    case (.truth(let found), .truth(let expected)): return found == expected ? nil : "\(found)"
    case (.truth(let found), .text(let expected)): return "\(found)" == expected ? nil : "\(found)"
    case (.number(let found), .number(let expected)):
      // The published figures have as few as four digits.
      return abs(found - expected) <= abs(expected) * 1e-4 ? nil : "\(found) is not \(expected)"
    case (.deviation(let found), .number(let limit)): return found <= limit ? nil : "\(found) exceeds \(limit)"
    case (.geometry(let found), .text): return try fault(of: found, against: expectedGeometry())
    default: return "the answer is of another kind"
    }
  }

  private func expectedFailure() -> String? {
    do {
      _ = try answer()
      return "an error was expected"
    } catch is GEOSError {
      return nil
    } catch {
      return "\(error)"
    }
  }

  private func fault(of found: Geometry, against expected: Geometry) throws -> String? {
    if op.hasPrefix("buffer") { return try bufferFault(of: found, against: expected) }
    if try found.normalized().equalsExactly(expected.normalized()) { return nil }
    if op.hasPrefix("union"), try isSameUnion(found, expected) { return nil }
    if op == "getinteriorpoint", try isAsCentral(found, expected) { return nil }
    // The suite keeps merged lines as a list, which it writes as a collection.
    if op == "linemerge", expected.coordinates.members == [found] { return nil }
    return "\(WKT.write(found)) is not \(WKT.write(expected))"
  }

  /// Whether two unions are the same set, or the same positions but for the last bit: compilers round a crossing apart.
  private func isSameUnion(_ found: Geometry, _ expected: Geometry) throws -> Bool {
    if try found.equalsTopologically(expected) { return true }
    let greatest = expected.coordinates.values.map(\.magnitude).max() ?? 0
    return try found.normalized().equalsExactly(expected.normalized(), tolerance: greatest.ulp)
  }

  /// Whether two interior points lie on the geometry equally far from its centroid: the suite rounds the centroid to the
  /// grid and so decides ties differently.
  private func isAsCentral(_ found: Geometry, _ expected: Geometry) throws -> Bool {
    let centroid = try first().centroid()
    return try first().intersects(found) && found.distance(to: centroid) == expected.distance(to: centroid)
  }

  private func bufferFault(of found: Geometry, against expected: Geometry) throws -> String? {
    let area = try expected.planarArea()
    let difference = try found.symmetricDifference(expected).planarArea()
    guard difference <= area * 1e-3 else { return "differs by \(difference) of \(area)" }
    let distance = try found.boundary().hausdorffDistance(to: expected.boundary()) ?? 0
    let limit = max(abs(try number(1)) / 100, 1e-8)
    return distance <= limit ? nil : "its boundary is \(distance) away, over \(limit)"
  }
}
