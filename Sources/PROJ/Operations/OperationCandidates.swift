import CPROJ
import SimpleFeatures

/// The operations that lead from one system to another, best first.
struct OperationCandidates {
  let source: CoordinateReferenceSystem
  let target: CoordinateReferenceSystem
  /// The box in degrees that the operations are wanted for; `nil` for where the systems are used.
  var area: Bounds?
  /// Whether those that the register has replaced are among them.
  var withSuperseded = false
  /// Whether they are put in the order that they would have if every grid file were here.
  var assumingGrids = false

  /// The same for the same candidates in the same order.
  var words: String {
    let box = area.map { "\($0.west) \($0.south) \($0.east) \($0.north)" } ?? "anywhere"
    return "\(source.authorityCode) \(target.authorityCode) \(box) \(withSuperseded) \(assumingGrids)"
  }

  /// Every candidate.
  ///
  /// Operations whose grid files are missing are listed too, so that a better one passed over can be told.
  func all(in context: Context) throws(PROJError) -> [CoordinateOperation] {
    let list = try list(in: context)
    return try list.objects(in: context).enumerated().map { index, object in
      CoordinateOperation(of: object, rank: index, isSuperseded: withSuperseded, in: context)
    }
  }

  /// The candidate of a rank, in the register's order of axes.
  func plain(_ rank: Int, in context: Context) throws(PROJError) -> Object {
    try list(in: context).object(at: rank, in: context)
  }

  /// The candidate of a rank, longitude or easting first. (`proj_normalize_for_visualization`)
  func object(_ rank: Int, in context: Context) throws(PROJError) -> Object {
    let plain = try plain(rank, in: context)
    return try withExtendedLifetime(plain) { () throws(PROJError) in
      try unsafe context.own(
        proj_normalize_for_visualization(context.pointer, plain.pointer), .library, "proj_normalize_for_visualization",
        "axes cannot be put in longitude, latitude order")
    }
  }

  /// (`proj_create_operations`)
  private func list(in context: Context) throws(PROJError) -> ObjectList {
    let from = try source.object(in: context)
    let to = try target.object(in: context)
    guard let factory = unsafe proj_create_operation_factory_context(context.pointer, nil) else {
      throw PROJError(.library, context.takeMessage() ?? "no factory", in: "proj_create_operation_factory_context")
    }
    defer { unsafe proj_operation_factory_context_destroy(factory) }
    unsafe proj_operation_factory_context_set_spatial_criterion(
      context.pointer, factory, PROJ_SPATIAL_CRITERION_PARTIAL_INTERSECTION)
    unsafe proj_operation_factory_context_set_grid_availability_use(
      context.pointer, factory,
      assumingGrids ? PROJ_GRID_AVAILABILITY_IGNORED : PROJ_GRID_AVAILABILITY_USED_FOR_SORTING)
    if withSuperseded { unsafe proj_operation_factory_context_set_discard_superseded(context.pointer, factory, 0) }
    if let area {
      unsafe proj_operation_factory_context_set_area_of_interest(
        context.pointer, factory, area.west, area.south, area.east, area.north)
    }
    let made = unsafe withExtendedLifetime((from, to)) {
      unsafe proj_create_operations(context.pointer, from.pointer, to.pointer, factory)
    }
    guard let list = unsafe made else {
      throw PROJError(
        .noOperation, context.takeMessage() ?? "no operation from \(source.authorityCode) to \(target.authorityCode)",
        in: "proj_create_operations")
    }
    return unsafe ObjectList(list)
  }
}
