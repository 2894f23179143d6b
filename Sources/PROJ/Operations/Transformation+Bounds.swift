import CPROJ
public import SimpleFeatures

extension Transformation {
  /// The box around the image of a box. (`proj_trans_bounds`)
  ///
  /// A box of degrees may cross the antimeridian, its west then greater than its east, going in and coming out; one that
  /// comes out around a pole reaches to it, and from −180 to 180.
  ///
  /// - Parameters:
  ///   - direction: which way the operation is run.
  ///   - box: in the units of the system that it comes from, longitude or easting first.
  ///   - samples: how many positions are taken on each side of the box, 2 to 10,000. A side that bends outward between two
  ///     of them is cut off there: about 1/samples² of the bend.
  /// - Throws: `PROJError` for a box that is none, and where a side lies outside the domain of the operation.
  public func bounds(_ direction: Direction = .forward, of box: Bounds, samples: Int = 100) throws(PROJError) -> Bounds {
    let function = "proj_trans_bounds"
    let given = direction == .forward ? source : target
    guard [source, target].allSatisfy({ $0.kind == .geographic || $0.kind == .projected }) else {
      throw PROJError(.badNumber, "a system that has no boxes; expected geographic or projected ones", in: function)
    }
    try given.check(box, in: function)
    guard (2...10_000).contains(samples) else {
      throw PROJError(.badNumber, "\(samples) samples; expected 2 to 10,000", in: function)
    }
    return try withObject { (object, context) throws(PROJError) in
      var (west, south, east, north) = (Double.nan, Double.nan, Double.nan, Double.nan)
      let isDone = unsafe proj_trans_bounds(
        context.pointer, object.pointer, direction == .forward ? PJ_FWD : PJ_INV, box.west, box.south, box.east, box.north,
        &west, &south, &east, &north, Int32(samples))
      unsafe _ = proj_errno_reset(object.pointer)
      let said = context.takeMessage()
      guard isDone != 0, [west, south, east, north].allSatisfy(\.isFinite) else {
        throw PROJError(.outsideDomain, said ?? "the box does not lie in the domain of the operation", in: function)
      }
      return Bounds(west: west, south: south, east: east, north: north)
    }
  }
}

extension CoordinateReferenceSystem {
  /// Refuses a box that is none in a geographic or projected system.
  fileprivate func check(_ box: Bounds, in function: String) throws(PROJError) {
    let isFinite = [box.west, box.south, box.east, box.north].allSatisfy(\.isFinite)
    let turn = axes.first.map { 2 * Double.pi / $0.unitFactor * (1 + 1e-12) } ?? 0
    let isBox =
      kind == .geographic
      ? max(abs(box.south), abs(box.north)) <= latitudeLimit && max(abs(box.west), abs(box.east)) <= turn
      : box.west <= box.east
    guard isFinite, isBox, box.south <= box.north else {
      throw PROJError(.badNumber, "a box that is none", in: function)
    }
  }
}
