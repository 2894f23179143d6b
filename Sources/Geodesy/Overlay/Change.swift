import GEOS
public import SimpleFeatures

extension EllipsoidalMetric {
  /// What two geometries do not have in common, without what is left where their outlines differ by rounding alone.
  ///
  /// - Parameter rounding: in metres: outlines that are nearer to each other count as one. Where one geometry lies inside
  ///   the other and clear of its outline there are none, and every position stays as it is.
  public func change(
    from old: Geometry, to new: Geometry, edges: EdgeMeaning = .geodesic, maxError: Double = 0.25, rounding: Double
  ) throws(GeodesyError) -> Geometry {
    let operands = try prepared([old, new], edges, maxError)
    return try GeodesyError.translating {
      for (outer, inner) in [(operands[0], operands[1]), (operands[1], operands[0])] where outer.dimension == 2 {
        if try PreparedGeometry(outer).containsProperly(inner) { return try outer.difference(inner) }
      }
      return try operands[0].symmetricDifference(operands[1], grid: gridInDegrees(rounding))
    }
  }
}
