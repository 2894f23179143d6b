import CGEOS
import SimpleFeatures

extension ContextLease {
  /// The least box around a geometry; `nil` when it is empty. `GEOSGeom_getExtent_r`
  func bounds(of pointer: OpaquePointer) -> Bounds? {
    var box = Bounds(west: 0, south: 0, east: 0, north: 0)
    // Answers 0 for an empty geometry.
    let hasExtent = unsafe GEOSGeom_getExtent_r(context.pointer, pointer, &box.west, &box.south, &box.east, &box.north) == 1
    return hasExtent ? box : nil
  }

  /// Lends a rectangle to a closure. `GEOSGeom_createRectangle_r`
  func withRectangle<Result>(
    _ box: Bounds, _ body: (OpaquePointer) throws(GEOSError) -> Result
  ) throws(GEOSError) -> Result {
    let rectangle = try unsafe nonNull("GEOSGeom_createRectangle_r") {
      unsafe GEOSGeom_createRectangle_r($0, box.west, box.south, box.east, box.north)
    }
    defer { unsafe GEOSGeom_destroy_r(context.pointer, rectangle) }
    return try unsafe body(rectangle)
  }
}

extension Bounds {
  /// Halved before they are added, so that the sum stays finite.
  var middle: Position { Position(west / 2 + east / 2, south / 2 + north / 2) }
}
