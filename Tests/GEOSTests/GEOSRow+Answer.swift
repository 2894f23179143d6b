import GEOS
import SimpleFeatures

/// What this module makes of a row.
enum RowAnswer {
  case truth(Bool)
  case number(Double)
  case geometry(Geometry)
  /// A figure that must not exceed what the row expects.
  case deviation(Double)
}

extension GEOSRow {
  func answer() throws -> RowAnswer {
    if let truth = try predicate() { return .truth(truth) }
    if let geometry = try overlay() ?? construction() { return .geometry(geometry) }
    switch op {
    case "distance": return .number(try first().distance(to: second()) ?? 0)
    case "minclearance": return .number(min(try first().minimumClearance(), .greatestFiniteMagnitude))
    case "unionarea": return .number(try first().unaryUnion().planarArea())
    case "unionlength": return .number(try first().unaryUnion().planarLength())
    case "areatest": return .deviation(try areaDeviation())
    case "overlayareatest":
      return .truth(try areaDeviation() <= 1e-6 * max(first().planarArea(), second().planarArea()))
    default: throw RowFault.unknownOperation(op)
    }
  }

  private func predicate() throws -> Bool? {
    switch op {
    case "contains": try first().contains(second())
    case "coveredby": try first().isCovered(by: second())
    case "covers": try first().covers(second())
    case "crosses": try first().crosses(second())
    case "disjoint": try first().isDisjoint(from: second())
    case "equalsexact": try first().equalsExactly(second())
    case "equalsnorm": try first().normalized().equalsExactly(second().normalized())
    case "equalstopo": try first().equalsTopologically(second())
    case "intersects": try first().intersects(second())
    case "issimple": try first().isSimple()
    case "isvalid": try first().isValid() && (!isRing || first().isSimple())
    case "iswithindistance": try first().isWithin(distance: number(2), of: second())
    case "overlaps": try first().overlaps(second())
    case "relate": try first().relates(to: second(), matching: arguments[2])
    case "touches": try first().touches(second())
    case "within": try first().isWithin(second())
    default: nil
    }
  }

  /// The set operations; names that end in `sr` take a scale, of which the grid is the reciprocal.
  private func overlay() throws -> Geometry? {
    let grid = op.hasSuffix("sr") ? try 1 / (arguments.count > 2 ? number(2) : 1) : grid
    switch op {
    case "intersection", "intersectionng", "intersectionsr": return try first().intersection(second(), grid: grid)
    case "difference", "differenceng", "differencesr": return try first().difference(second(), grid: grid)
    case "symdifference", "symdifferenceng", "symdifferencesr":
      return try first().symmetricDifference(second(), grid: grid)
    case "union", "unionng", "unionsr":
      return try arguments.count == 1 ? first().unaryUnion(grid: grid) : first().union(second(), grid: grid)
    default: return nil
    }
  }

  private func construction() throws -> Geometry? {
    let result: Geometry? =
      switch op {
      case "buffer":
        try first().buffer(
          number(1), BufferStyle(quadrantSegments: arguments.count > 2 ? Int(number(2)) : 8))
      case "buffermitredjoin": try first().buffer(number(1), BufferStyle(join: .mitre))
      case "buildarea": try first().buildArea()
      case "convexhull": try first().convexHull()
      case "densify": try first().densified(maxSegment: number(1))
      case "getboundary": try first().boundary()
      case "getcentroid": try first().centroid()
      case "getinteriorpoint": try first().pointOnSurface()
      case "linemerge": try first().lineMerge()
      case "makevalid": try first().makeValid()
      case "minclearanceline": try first().minimumClearanceLine()
      default: nil
      }
    guard let grid, let result else { return result }
    return try result.withPrecision(grid, .pointwise)
  }

  /// By how much the areas of the parts of two areas fail to add up to the areas of the wholes.
  private func areaDeviation() throws -> Double {
    let left = try first()
    let right = try second()
    let common = try left.intersection(right).planarArea()
    let one = try left.symmetricDifference(right).planarArea()
    let deviations = [
      try left.difference(right).planarArea() + common - left.planarArea(),
      try right.difference(left).planarArea() + common - right.planarArea(),
      try common + one - left.union(right).planarArea(),
    ]
    return deviations.map { abs($0) }.max() ?? 0
  }
}
