import Quantities
import SimpleFeatures

/// A description in Russian.
struct RussianDescription: DescriptionWords {
  let rounding: DescriptionRounding

  func preamble(system: String?) -> String {
    let grid =
      system.map { " Прямоугольные координаты даны в системе \($0): X на север, Y на восток, в метрах." } ?? ""
    return "Широты и долготы даны на эллипсоиде WGS 84 с округлением до \(step(rounding.positionDecimals))″. "
      + "Азимуты отсчитаны от севера по ходу часовой стрелки в начале каждого участка и округлены до "
      + "\(step(rounding.azimuthDecimals))″; длины взяты на эллипсоиде и округлены до \(step(rounding.metreDecimals)) м." + grid
  }

  func start(_ point: TurningPoint) -> String {
    "Линия начинается в точке \(point.number): \(place(point))."
  }

  func leg(_ leg: TurningLeg, from: TurningPoint, to: TurningPoint) -> String {
    let azimuth = SexagesimalText.azimuth(leg.azimuth, decimals: rounding.azimuthDecimals, decimalMark: ",")
    return "От точки \(from.number) линия идёт \(course(leg)) в \(Wind(azimuth: leg.azimuth).russian) направлении "
      + "по азимуту \(azimuth) на протяжении \(metres(leg.length)) м до точки \(to.number): \(place(to))."
  }

  func end(_ point: TurningPoint, length: Double) -> String {
    "Линия заканчивается в точке \(point.number), пройдя \(metres(length)) м."
  }

  private func course(_ leg: TurningLeg) -> String {
    if let along = leg.along {
      return "вдоль объекта «\(along.filter { !$0.isNewline && $0 != "»" })», показанного \(noun(leg.course)),"
    }
    return leg.course == .parallel ? "по параллели" : noun(leg.course)
  }

  private func noun(_ course: LegCourse) -> String {
    switch course {
    case .geodesic: "прямой (геодезической) линией"
    case .loxodrome: "локсодромией"
    case .parallel: "параллелью"
    case .gridLine: "прямой линией координатной сетки"
    case .straightInDegrees: "линией, прямой в градусах"
    }
  }

  private func place(_ point: TurningPoint) -> String {
    let decimals = rounding.positionDecimals
    let (latitude, longitude) = (point.position.y, point.position.x)
    func angle(_ degrees: Double) -> String {
      SexagesimalText.angle(degrees, decimals: decimals, width: 2, decimalMark: ",")
    }
    let geographic =
      angle(latitude) + (latitude < 0 ? " ю. ш., " : " с. ш., ") + angle(longitude) + (longitude < 0 ? " з. д." : " в. д.")
    return geographic + (point.grid.map { " (X \(metres($0.northing)), Y \(metres($0.easting)))" } ?? "")
  }

  private func metres(_ value: Double) -> String {
    TurningPointTable.metres(value, decimals: rounding.metreDecimals).replacing(".", with: ",")
  }

  private func step(_ decimals: Int) -> String { DescriptionRounding.step(decimals, mark: ",") }
}
