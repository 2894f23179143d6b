import CGEOS
public import SimpleFeatures

extension Geometry {
  /// An area around polygons that keeps their outlines and fills what lies between them: triangles between them are taken
  /// away from outside while their outer edge is long. Heights are kept.
  ///
  /// - Parameters:
  ///   - ratio: where between the shortest and the longest edge between the polygons an edge counts as long, 0 to 1.
  ///   - isTight: whether the hull follows the outer outlines of the polygons, without filling their own bays.
  ///   - allowHoles: whether triangles inside are taken away too.
  /// - Throws: ``GEOSError`` when the ratio is not from 0 to 1, and when the geometry is no area or not valid.
  ///
  /// `GEOSConcaveHullOfPolygons_r`
  public func concaveHullOfPolygons(
    ratio: Double, isTight: Bool = false, allowHoles: Bool = false
  ) throws(GEOSError) -> Geometry {
    let function = "GEOSConcaveHullOfPolygons_r"
    try Argument.within(0...1, ratio, "ratio", of: function)
    try requireArea(function)
    try requireValid(function)
    return try unsafe derived(function) {
      unsafe GEOSConcaveHullOfPolygons_r($0, $1, ratio, isTight ? 1 : 0, allowHoles ? 1 : 0)
    }
  }
}
