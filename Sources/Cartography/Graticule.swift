import PROJ
import Quantities
import SimpleFeatures

/// Meridians and parallels at round minutes, named at the frame.
struct Graticule {
  private static let steps: [Double] = [1.0 / 60, 2.0 / 60, 5.0 / 60, 10.0 / 60, 15.0 / 60, 0.5, 1, 2, 5, 10, 20, 30]

  let plane: SheetPlane

  func draw(into svg: inout SVGText) throws(PROJError) {
    let window = plane.window
    let height = window.north - window.south
    let step = Self.steps.first { height / $0 <= 6 } ?? 45
    let style = #"fill="none" stroke="\#(Ink.grid)" stroke-width="0.1""#
    let frame = SheetPlane.frame
    for meridian in Self.marks(window.west, window.east, step) {
      let points = try plane.page(Self.along(window.south, window.north).flatMap { [meridian, $0] }, stride: 2)
      svg.add(#"<path d="\#(SVGText.path(points, closed: false))" \#(style)/>"#)
      guard let foot = Self.crossing(points, at: frame.top + frame.height, \.y) else { continue }
      if foot.x > frame.left + 1, foot.x + 13 < frame.left + frame.width {
        svg.words(
          Self.text(meridian, "E", "W"), at: (foot.x + 0.6, frame.top + frame.height - 0.9), size: 2.4)
      }
    }
    for parallel in Self.marks(window.south, window.north, step) {
      let points = try plane.page(Self.along(window.west, window.east).flatMap { [$0, parallel] }, stride: 2)
      svg.add(#"<path d="\#(SVGText.path(points, closed: false))" \#(style)/>"#)
      guard let start = Self.crossing(points, at: frame.left, \.x) else { continue }
      if SheetPlane.shows((frame.left + 1, start.y), margin: 1) {
        svg.words(
          Self.text(parallel, "N", "S"), at: (frame.left + 0.8, start.y - 0.6), size: 2.4)
      }
    }
  }

  /// Degrees from one to another in equal steps, so short that a curve made of them looks like one.
  private static func along(_ low: Double, _ high: Double) -> [Double] {
    let count = max(16, Int((high - low).rounded(.up)))
    return (0...count).map { low + (high - low) * Double($0) / Double(count) }
  }

  private static func marks(_ low: Double, _ high: Double, _ step: Double) -> [Double] {
    let first = (low / step).rounded(.up)
    let last = (high / step).rounded(.down)
    guard first <= last else { return [] }
    return (0...Int(last - first)).map { (first + Double($0)) * step }
  }

  /// Where a path reaches a value of one of its coordinates.
  private static func crossing(
    _ points: [(x: Double, y: Double)], at value: Double, _ key: KeyPath<(x: Double, y: Double), Double>
  ) -> (x: Double, y: Double)? {
    for (a, b) in zip(points, points.dropFirst()) {
      let (p, q) = (a[keyPath: key], b[keyPath: key])
      guard p != q, (p - value) * (q - value) <= 0 else { continue }
      let share = (value - p) / (q - p)
      return (a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share)
    }
    return nil
  }

  /// `45°05′ E`
  private static func text(_ degrees: Double, _ positive: String, _ negative: String) -> String {
    let minutes = Int((degrees.magnitude * 60).rounded())
    let rest = minutes % 60
    let whole = "\(minutes / 60)°"
    return whole + (rest == 0 ? "00′" : "\(rest < 10 ? "0" : "")\(rest)′") + " " + (degrees < 0 ? negative : positive)
  }
}
