import Geodesy

/// Where borders cut one straight edge in the plane of longitude and latitude.
///
/// Whether and in what order they touch is decided without rounding; only the place of a cut is rounded.
struct EdgeBreaks {
  /// A stretch along a border of an area.
  struct Following {
    var area: Int32
    var from: Double
    var to: Double
  }

  private(set) var breaks: [Double] = []
  private(set) var followings: [Following] = []
  private let p: LonLat
  private let q: LonLat

  init(_ p: LonLat, _ q: LonLat) {
    self.p = p
    self.q = q
  }

  mutating func add(_ border: TerritoryGrid.Border) {
    let (a, b) = (border.a, border.b)
    let ofEnds = (Orientation.sign(a, b, p), Orientation.sign(a, b, q))
    if ofEnds.0 == 0, ofEnds.1 == 0 { return follow(border) }
    guard ofEnds.0 * ofEnds.1 <= 0 else { return }
    let ofBorder = (Orientation.sign(p, q, a), Orientation.sign(p, q, b))
    guard ofBorder.0 * ofBorder.1 <= 0 else { return }
    if ofBorder.0 == 0 { return add(share(of: a)) }
    if ofBorder.1 == 0 { return add(share(of: b)) }
    guard ofEnds.0 != 0, ofEnds.1 != 0 else { return }
    let distances = (Self.area(a, b, p), Self.area(a, b, q))
    add(distances.0 / (distances.0 - distances.1))
  }

  private static func area(_ a: LonLat, _ b: LonLat, _ c: LonLat) -> Double {
    (a.x - c.x) * (b.y - c.y) - (a.y - c.y) * (b.x - c.x)
  }

  /// How far along the edge a position on it lies.
  private func share(of position: LonLat) -> Double {
    let way = q - p
    return way.x.magnitude >= way.y.magnitude ? (position.x - p.x) / way.x : (position.y - p.y) / way.y
  }

  private mutating func add(_ share: Double) {
    if share > 0, share < 1 { breaks.append(share) }
  }

  private mutating func follow(_ border: TerritoryGrid.Border) {
    let shares = (share(of: border.a), share(of: border.b))
    let (from, to) = (max(0, min(shares.0, shares.1)), min(1, max(shares.0, shares.1)))
    guard from < to else { return }
    followings.append(Following(area: border.area, from: from, to: to))
    add(from)
    add(to)
  }

  /// Degrees below which two cuts are one: a tenth of a micrometre on the ground, ten times what rounding makes of a place.
  private static let least = 1e-12

  /// The ends of the pieces in order, from 0 to 1.
  mutating func ends() -> [Double] {
    breaks.sort()
    let way = q - p
    let length = max(way.x.magnitude, way.y.magnitude)
    var ends = [0.0]
    for share in breaks where (share - (ends.last ?? 0)) * length > Self.least && (1 - share) * length > Self.least {
      ends.append(share)
    }
    return ends + [1]
  }

  /// The areas whose border a piece follows.
  func followed(from: Double, to: Double) -> [Int32] {
    let middle = (from + to) / 2
    return followings.filter { $0.from < middle && middle < $0.to }.map(\.area)
  }
}
