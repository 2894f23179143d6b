import CGEOS
import SimpleFeatures

/// The limits of GEOS's search for a circle, which lays square cells on the extent and halves them.
struct CircleSearch {
  /// The cells have the shorter side of the extent, so a long thin extent takes too many of them.
  private static let greatestElongation = 1e6
  /// Of the greatest coordinate: cells smaller than this stand still when GEOS steps from one to the next.
  private static let rounding = 1e-14
  /// Where many places are equally good the cells along all of them are halved down to the tolerance.
  private static let leastShare = 1e-5

  private let function: String
  /// The least tolerance that is answered in reasonable time.
  let leastTolerance: Double

  init(_ geometry: Geometry, _ function: String) throws(GEOSError) {
    self.function = function
    guard let box = try geometry.extent() else {
      leastTolerance = .leastNonzeroMagnitude
      return
    }
    let sides = [box.east - box.west, box.north - box.south].filter { $0 > 0 }
    let longest = sides.max() ?? 0
    let shortest = sides.min() ?? longest
    guard longest == 0 || longest / shortest <= CircleSearch.greatestElongation else {
      throw GEOSError(
        code: .outOfRange, operation: function,
        message: "an extent of \(longest) by \(shortest) is over \(CircleSearch.greatestElongation) times longer than wide")
    }
    let greatest = max(box.west.magnitude, box.east.magnitude, box.south.magnitude, box.north.magnitude)
    guard longest == 0 || shortest >= greatest * CircleSearch.rounding else {
      throw GEOSError(
        code: .outOfRange, operation: function,
        message: "an extent of \(longest) by \(shortest) is lost in the rounding of coordinates up to \(greatest)")
    }
    leastTolerance = max(longest * CircleSearch.leastShare, greatest * CircleSearch.rounding, .leastNonzeroMagnitude)
  }

  func checked(_ tolerance: Double) throws(GEOSError) -> Double {
    try Argument.finite(tolerance, "tolerance", of: function)
    guard tolerance >= leastTolerance else {
      throw GEOSError(
        code: .outOfRange, operation: function,
        message: "the tolerance \(tolerance) is below \(leastTolerance), the least for this extent")
    }
    return tolerance
  }
}

extension ContextLease {
  /// Reads and frees a line from a centre to the place that the circle touches.
  func clearCircle(_ function: String, _ call: (GEOSContextHandle_t) -> OpaquePointer?) throws(GEOSError) -> ClearCircle {
    let line = try unsafe geometry(function, call).coordinates
    guard line.count == 2 else {
      throw GEOSError(code: .engineFailure, operation: function, message: "gave a line of \(line.count) positions")
    }
    let centre = line[0]
    let touch = line[1]
    let radius = ((centre.x - touch.x) * (centre.x - touch.x) + (centre.y - touch.y) * (centre.y - touch.y)).squareRoot()
    return ClearCircle(circle: Circle(centre: centre, radius: radius), touch: touch)
  }
}
