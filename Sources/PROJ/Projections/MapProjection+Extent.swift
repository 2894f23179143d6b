import Glibc
public import SimpleFeatures

extension MapProjection {
  /// A plane made for an extent, in which a property is true, by the rules of thumb of map making (Snyder, Map Projections,
  /// 1987, p. 33; Šavrič, Jenny and Jenny, Projection Wizard, 2016):
  ///
  /// | extent | area | shape | distance |
  /// |---|---|---|---|
  /// | round a pole, from 30° on | azimuthal equal-area | stereographic | azimuthal equidistant, all about the pole |
  /// | wider than 180° | Equal Earth | Mercator | azimuthal equidistant |
  /// | its middle beyond 70°, or about as high as wide | azimuthal equal-area | stereographic | azimuthal equidistant |
  /// | higher than wide (5 : 4) | azimuthal equal-area | transverse Mercator | azimuthal equidistant |
  /// | wider than high, its middle within 15° | cylindrical equal-area | Mercator | azimuthal equidistant |
  /// | wider than high, elsewhere | Albers | Lambert conic | equidistant conic |
  ///
  /// Cones touch at a sixth of the height from the northern and the southern edge; cylinders where the scale is wrong by as
  /// much at the edges as at the middle. PROJ has no transverse cylindrical equal-area plane of an ellipsoid, hence the
  /// azimuthal one for high extents.
  ///
  /// - Parameters:
  ///   - box: degrees; it may cross the antimeridian.
  ///   - property: what is to be true in the plane.
  ///   - ellipsoid: the one that the degrees are counted on.
  /// - Throws: `PROJError` for a box that is none.
  public static func made(
    for box: Bounds, keeping property: Property, on ellipsoid: Ellipsoid = .wgs84
  ) throws(PROJError) -> MapProjection {
    try box.checkDegrees(in: "proj_create")
    let extent = Extent(box)
    switch extent.shape {
    case .polar, .compact: return try azimuthal(about: extent.centre, property, ellipsoid)
    case .world, .equatorial:
      switch property {
      case .area where extent.shape == .world: return try equalEarth(centralMeridian: extent.centre.x, on: ellipsoid)
      case .area:
        return try cylindricalEqualArea(
          centralMeridian: extent.centre.x, trueParallel: extent.trueParallel, on: ellipsoid)
      case .shape:
        let parallel = extent.shape == .world ? 0 : extent.trueParallel
        return try mercator(centralMeridian: extent.centre.x, trueParallel: parallel, on: ellipsoid)
      case .distance: return try azimuthalEquidistant(about: extent.centre, on: ellipsoid)
      }
    case .high:
      guard property == .shape else { return try azimuthal(about: extent.centre, property, ellipsoid) }
      return try transverseMercator(centralMeridian: extent.centre.x, on: ellipsoid)
    case .wide:
      switch property {
      case .area: return try albersConic(origin: extent.centre, trueParallels: extent.trueParallels, on: ellipsoid)
      case .shape: return try lambertConic(origin: extent.centre, trueParallels: extent.trueParallels, on: ellipsoid)
      case .distance: return try equidistantConic(origin: extent.centre, trueParallels: extent.trueParallels, on: ellipsoid)
      }
    }
  }

  private static func azimuthal(
    about centre: Position, _ property: Property, _ ellipsoid: Ellipsoid
  ) throws(PROJError) -> MapProjection {
    switch property {
    case .area: try azimuthalEqualArea(about: centre, on: ellipsoid)
    case .shape: try stereographic(about: centre, on: ellipsoid)
    case .distance: try azimuthalEquidistant(about: centre, on: ellipsoid)
    }
  }

  /// A box, seen as what a map has to show.
  private struct Extent {
    enum Shape {
      case polar, world, compact, high, wide, equatorial
    }

    let shape: Shape
    let centre: Position
    private let box: Bounds

    init(_ box: Bounds) {
      self.box = box
      let width = box.east - box.west + (box.crossesAntimeridian ? 360 : 0)
      let middle = Position((box.west + width / 2).remainder(dividingBy: 360), (box.south + box.north) / 2)
      // Both in degrees of a great circle.
      let (wide, high) = (width * cos(middle.y * .pi / 180), box.north - box.south)
      let isPolar = width >= 180 && max(box.south, -box.north) >= 30
      shape =
        isPolar
        ? .polar
        : width > 180
          ? .world
          : abs(middle.y) > 70 || (0.8 * wide < high && high < 1.25 * wide)
            ? .compact : high >= 1.25 * wide ? .high : abs(middle.y) < 15 ? .equatorial : .wide
      centre = isPolar ? Position(middle.x, box.south > 0 ? 90 : -90) : middle
    }

    /// Where the scale along the parallels is too great by as much at the latitude farthest from the equator as it is too
    /// small at the nearest: by the geometric mean of their cosines.
    var trueParallel: Double {
      let nearest = cos(max(0, box.south, -box.north) * .pi / 180)
      let farthest = cos(max(abs(box.south), abs(box.north)) * .pi / 180)
      return min(89, acos((nearest * farthest).squareRoot()) * 180 / .pi)
    }

    var trueParallels: (Double, Double) {
      let sixth = (box.north - box.south) / 6
      return (box.south + sixth, box.north - sixth)
    }
  }
}
