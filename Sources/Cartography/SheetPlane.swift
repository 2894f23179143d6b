import PROJ
import Quantities
import SimpleFeatures

/// The paper of one sheet: where a position falls, in millimetres from the upper left corner of an A4 page.
struct SheetPlane {
  /// The frame of the map on the page.
  static let frame = (left: 10.0, top: 30.0, width: 190.0, height: 180.0)
  /// Map scales, `1:n`.
  private static let scales: [Double] =
    [1, 2, 2.5, 5].flatMap { step in (2...7).map { step * (Double("1e\($0)") ?? 1) } }
    .sorted() + [7.5e7]

  /// Degrees of longitude above which the scale of a transverse Mercator plane grows too much from its middle to its sides.
  private static let greatestWidth = 60.0

  /// `1:scale`
  let scale: Double
  /// What the sheet says of its plane.
  let name: String
  private let projection: MapProjection
  private let middle: (x: Double, y: Double)
  /// What is seen in the frame and a little beyond.
  private(set) var window: Bounds

  /// - Throws: what PROJ says of an extent that no plane takes.
  init(of extent: Bounds) throws(PROJError) {
    let width = extent.crossesAntimeridian ? extent.east + 360 - extent.west : extent.east - extent.west
    let centre = Position(extent.west + width / 2, (extent.south + extent.north) / 2)
    let meridian = "\(centre.x.text(decimals: 4))°"
    if width <= Self.greatestWidth {
      projection = try MapProjection.transverseMercator(centralMeridian: centre.x)
      name = "transverse Mercator about \(meridian)"
    } else {
      projection = try MapProjection.azimuthalEqualArea(about: centre)
      name = "azimuthal equal-area about \(meridian), \(centre.y.text(decimals: 4))°"
    }
    var rim: [Double] = []
    for step in 0...8 {
      let share = Double(step) / 8
      let (x, y) = (extent.west + width * share, extent.south + (extent.north - extent.south) * share)
      rim += [x, extent.south, x, extent.north, extent.west, y, extent.west + width, y]
    }
    try projection.apply(to: &rim)
    let xs = stride(from: 0, to: rim.count, by: 2).map { rim[$0] }
    let ys = stride(from: 1, to: rim.count, by: 2).map { rim[$0] }
    let (west, east) = (xs.min() ?? 0, xs.max() ?? 0)
    let (south, north) = (ys.min() ?? 0, ys.max() ?? 0)
    middle = ((west + east) / 2, (south + north) / 2)
    let needed = max((east - west) / Self.frame.width, (north - south) / Self.frame.height) * 1000 * 1.08
    let scale = Self.scales.first { $0 >= needed } ?? needed
    self.scale = scale
    let half = (x: Self.frame.width / 2000 * scale * 1.02, y: Self.frame.height / 2000 * scale * 1.02)
    var corners = [
      middle.x - half.x, middle.y - half.y, middle.x + half.x, middle.y - half.y, middle.x - half.x, middle.y + half.y,
      middle.x + half.x, middle.y + half.y, middle.x, middle.y - half.y, middle.x, middle.y + half.y,
    ]
    try projection.apply(.inverse, to: &corners)
    let longitudes = stride(from: 0, to: corners.count, by: 2).map { corners[$0] }
    let latitudes = stride(from: 1, to: corners.count, by: 2).map { corners[$0] }
    window = Bounds(
      west: longitudes.min() ?? 0, south: latitudes.min() ?? 0, east: longitudes.max() ?? 0, north: latitudes.max() ?? 0)
    // About a pole that is seen lie all longitudes.
    for latitude in [-90.0, 90] {
      guard let pole = try page([0, latitude], stride: 2).first, Self.shows(pole) else { continue }
      window = Bounds(
        west: -180, south: min(window.south, latitude), east: 180, north: max(window.north, latitude))
    }
  }

  /// Positions as millimetres on the page.
  func page(_ values: [Double], stride: Int) throws(PROJError) -> [(x: Double, y: Double)] {
    var flat: [Double] = []
    flat.reserveCapacity(values.count)
    for start in Swift.stride(from: 0, to: values.count, by: stride) { flat += [values[start], values[start + 1]] }
    guard !flat.isEmpty else { return [] }
    try projection.apply(to: &flat)
    let frame = Self.frame
    return Swift.stride(from: 0, to: flat.count, by: 2).map { start in
      (
        frame.left + frame.width / 2 + (flat[start] - middle.x) * 1000 / scale,
        frame.top + frame.height / 2 - (flat[start + 1] - middle.y) * 1000 / scale
      )
    }
  }

  /// Whether a point of the page lies within the frame, by a margin in millimetres.
  static func shows(_ point: (x: Double, y: Double), margin: Double = 0) -> Bool {
    point.x >= frame.left + margin && point.x <= frame.left + frame.width - margin && point.y >= frame.top + margin
      && point.y <= frame.top + frame.height - margin
  }
}
