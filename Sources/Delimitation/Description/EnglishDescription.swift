import Quantities
import SimpleFeatures

/// A description in English.
struct EnglishDescription: DescriptionWords {
  let rounding: DescriptionRounding

  func preamble(system: String?) -> String {
    let grid = system.map { " Grid coordinates are in \($0), X to the north and Y to the east, in metres." } ?? ""
    return
      "Positions are latitudes and longitudes on WGS 84, rounded to \(DescriptionRounding.step(rounding.positionDecimals))″. "
      + "Azimuths are counted clockwise from north at the beginning of each stretch and rounded to "
      + "\(DescriptionRounding.step(rounding.azimuthDecimals))″; lengths are on the ellipsoid and rounded to "
      + "\(DescriptionRounding.step(rounding.metreDecimals)) m." + grid
  }

  func start(_ point: TurningPoint) -> String {
    "The line begins at point \(point.number), at \(place(point))."
  }

  func leg(_ leg: TurningLeg, from: TurningPoint, to: TurningPoint) -> String {
    let wind = Wind(azimuth: leg.azimuth).english
    return "From point \(from.number) the line runs \(course(leg)) in \(article(wind)) \(wind) direction "
      + "on azimuth \(SexagesimalText.azimuth(leg.azimuth, decimals: rounding.azimuthDecimals)) "
      + "for \(metres(leg.length)) m to point \(to.number), at \(place(to))."
  }

  func end(_ point: TurningPoint, length: Double) -> String {
    "The line ends at point \(point.number), after \(metres(length)) m."
  }

  private func course(_ leg: TurningLeg) -> String {
    if let along = leg.along {
      // What it follows is the land's; the positions between are joined by lines of the course.
      return "along “\(along.filter { !$0.isNewline && $0 != "”" })”, drawn as \(noun(leg.course)),"
    }
    return leg.course == .parallel ? "along the parallel" : "in \(noun(leg.course))"
  }

  private func noun(_ course: LegCourse) -> String {
    switch course {
    case .geodesic: "a straight (geodesic) line"
    case .loxodrome: "a loxodrome"
    case .parallel: "the parallel"
    case .gridLine: "a straight grid line"
    case .straightInDegrees: "a line straight in degrees"
    }
  }

  private func article(_ word: String) -> String { word.hasPrefix("e") ? "an" : "a" }

  private func place(_ point: TurningPoint) -> String {
    let decimals = rounding.positionDecimals
    let geographic =
      SexagesimalText.latitude(point.position.y, decimals: decimals) + " "
      + SexagesimalText.longitude(point.position.x, decimals: decimals)
    return geographic + (point.grid.map { " (X \(metres($0.northing)), Y \(metres($0.easting)))" } ?? "")
  }

  private func metres(_ value: Double) -> String {
    TurningPointTable.metres(value, decimals: rounding.metreDecimals)
  }
}
