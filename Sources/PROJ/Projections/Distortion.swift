import CPROJ
public import SimpleFeatures

/// How a projection distorts at one place: Tissot's indicatrix and what follows from it.
public struct Distortion: Sendable, Hashable {
  /// The scale along the meridian (h); 1 is true.
  public let meridionalScale: Double
  /// The scale along the parallel (k); 1 is true.
  public let parallelScale: Double
  /// The scale of areas (s); 1 is true. A small area measured in the plane is this many times the one on the ellipsoid.
  public let arealScale: Double
  /// The greatest by which an angle is changed (ω), degrees; 0 where shapes are true.
  public let angularDistortion: Double
  /// The angle in the plane between the images of meridian and parallel (θ′), degrees; 90 where shapes are true.
  public let meridianParallelAngle: Double
  /// How far the meridian's image is turned from the plane's north (γ), degrees, clockwise positive: grid north is true
  /// north less so much. An azimuth from grid north and this make one from true north.
  public let meridianConvergence: Double
  /// The greatest scale in any direction: the longer half-axis of the indicatrix; 1 is true.
  public let greatestScale: Double
  /// The least scale in any direction: the shorter half-axis of the indicatrix; 1 is true.
  public let leastScale: Double

  init?(_ factors: PJ_FACTORS) {
    let degree = 180 / Double.pi
    meridionalScale = factors.meridional_scale
    parallelScale = factors.parallel_scale
    arealScale = factors.areal_scale
    angularDistortion = factors.angular_distortion * degree
    meridianParallelAngle = factors.meridian_parallel_angle * degree
    meridianConvergence = factors.meridian_convergence * degree
    greatestScale = factors.tissot_semimajor
    leastScale = factors.tissot_semiminor
    let all = [
      meridionalScale, parallelScale, arealScale, angularDistortion, meridianParallelAngle, meridianConvergence, greatestScale,
      leastScale,
    ]
    // The library gives nothing but zeros for a place that it cannot take.
    guard all.allSatisfy(\.isFinite), greatestScale > 0 else { return nil }
  }

  /// (`proj_factors`)
  static func of(_ object: Object, at place: Position, from meridian: Double, in context: Context) throws(PROJError)
    -> Distortion
  {
    guard place.isOnEllipsoid else {
      throw PROJError(.badNumber, "a position must be finite, its latitude within ±90°", in: "proj_factors")
    }
    var longitude = (place.x - meridian).remainder(dividingBy: 360)
    if longitude == -180 { longitude = 180 }
    let factors = withExtendedLifetime(object) {
      let given = proj_coord(longitude * .pi / 180, place.y * .pi / 180, 0, 0)
      return unsafe proj_factors(object.pointer, given)
    }
    let number = unsafe proj_errno_reset(object.pointer)
    let said = context.takeMessage()
    guard number == 0, let distortion = Distortion(factors) else {
      throw PROJError(.outsideDomain, said ?? "the place lies outside the domain of the projection", in: "proj_factors")
    }
    return distortion
  }
}

extension MapProjection {
  /// How the plane distorts at a place in degrees. (`proj_factors`)
  ///
  /// - Throws: `PROJError` for a place that the plane cannot take.
  public func distortion(at place: Position) throws(PROJError) -> Distortion {
    try ContextPool.withContext(database: false) { (context) throws(PROJError) in
      try Distortion.of(try context.plane(definition), at: place, from: 0, in: context)
    }
  }
}

extension CoordinateReferenceSystem {
  /// How a projected system distorts at a place, in degrees of its own datum, longitudes from Greenwich. (`proj_factors`)
  ///
  /// - Throws: `PROJError` with `noOperation` for a system that is not projected or whose projection PROJ has no name of its
  ///   own for, and for a place that it cannot take.
  public func distortion(at place: Position) throws(PROJError) -> Distortion {
    guard kind == .projected else {
      throw PROJError(.noOperation, "\(authorityCode) is not projected", in: "proj_factors")
    }
    let meridian = try primeMeridian()?.longitude ?? 0
    return try withObject { (object, context) throws(PROJError) in
      let plane = try context.object("plane of \(authorityCode)") { () throws(PROJError) in
        try projection(of: object, in: context)
      }
      return try Distortion.of(plane, at: place, from: meridian, in: context)
    }
  }

  /// The bare projection of a system.
  ///
  /// The library takes whole systems too, but forgets the axis of the ellipsoid where one has a prime meridian or a unit of
  /// its own. (`proj_as_proj_string`, `proj_create`)
  private func projection(of object: Object, in context: Context) throws(PROJError) -> Object {
    let text = unsafe LentText.copy(proj_as_proj_string(context.pointer, object.pointer, PJ_PROJ_4, nil)) ?? ""
    let words = text.split(separator: " ").filter { $0 != "+type=crs" && !$0.hasPrefix("+pm=") }
    guard words.first?.hasPrefix("+proj=") == true, words.first != "+proj=pipeline" else {
      throw PROJError(
        .noOperation, context.takeMessage() ?? "PROJ has no projection of \(authorityCode) alone", in: "proj_as_proj_string")
    }
    let definition = words.joined(separator: " ")
    return try unsafe context.own(proj_create(context.pointer, definition), .library, "proj_create", "no projection")
  }
}
