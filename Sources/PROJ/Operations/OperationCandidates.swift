import CPROJ

/// The operations that lead from one system to another, best first.
enum OperationCandidates {
  /// Every candidate. (`proj_create_operations`)
  ///
  /// Operations whose grid files are missing are listed too, so that a better one passed over can be told.
  static func all(
    from source: CoordinateReferenceSystem, to target: CoordinateReferenceSystem, withSuperseded: Bool = false,
    in context: Context
  ) throws(PROJError) -> [CoordinateOperation] {
    try unsafe withList(from: source, to: target, withSuperseded: withSuperseded, in: context) {
      (list) throws(PROJError) in
      let count = unsafe max(0, proj_list_get_count(list))
      var operations: [CoordinateOperation] = []
      for index in 0..<count {
        let object = try unsafe context.own(
          proj_list_get(context.pointer, list, index), .library, "proj_list_get", "no operation")
        operations.append(CoordinateOperation(of: object, rank: Int(index), isSuperseded: withSuperseded, in: context))
      }
      return operations
    }
  }

  /// The candidate of a rank, longitude or easting first. (`proj_normalize_for_visualization`)
  static func object(
    from source: CoordinateReferenceSystem, to target: CoordinateReferenceSystem, _ operation: CoordinateOperation,
    in context: Context
  ) throws(PROJError) -> Object {
    try unsafe withList(from: source, to: target, withSuperseded: operation.isSuperseded, in: context) {
      (list) throws(PROJError) in
      let plain = try unsafe context.own(
        proj_list_get(context.pointer, list, Int32(operation.rank)), .noOperation, "proj_list_get", "no such operation")
      return try withExtendedLifetime(plain) { () throws(PROJError) in
        try unsafe context.own(
          proj_normalize_for_visualization(context.pointer, plain.pointer), .library, "proj_normalize_for_visualization",
          "axes cannot be put in longitude, latitude order")
      }
    }
  }

  private static func withList<Result>(
    from source: CoordinateReferenceSystem, to target: CoordinateReferenceSystem, withSuperseded: Bool, in context: Context,
    _ work: (OpaquePointer) throws(PROJError) -> Result
  ) throws(PROJError) -> Result {
    let from = try source.object(in: context)
    let to = try target.object(in: context)
    guard let factory = unsafe proj_create_operation_factory_context(context.pointer, nil) else {
      throw PROJError(.library, context.takeMessage() ?? "no factory", in: "proj_create_operation_factory_context")
    }
    defer { unsafe proj_operation_factory_context_destroy(factory) }
    unsafe proj_operation_factory_context_set_spatial_criterion(
      context.pointer, factory, PROJ_SPATIAL_CRITERION_PARTIAL_INTERSECTION)
    unsafe proj_operation_factory_context_set_grid_availability_use(
      context.pointer, factory, PROJ_GRID_AVAILABILITY_USED_FOR_SORTING)
    if withSuperseded { unsafe proj_operation_factory_context_set_discard_superseded(context.pointer, factory, 0) }
    let made = unsafe withExtendedLifetime((from, to)) {
      unsafe proj_create_operations(context.pointer, from.pointer, to.pointer, factory)
    }
    guard let list = unsafe made else {
      throw PROJError(
        .noOperation, context.takeMessage() ?? "no operation from \(source.authorityCode) to \(target.authorityCode)",
        in: "proj_create_operations")
    }
    defer { unsafe proj_list_destroy(list) }
    return try unsafe work(list)
  }
}
