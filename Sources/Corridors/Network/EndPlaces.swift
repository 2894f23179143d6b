import Geodesy

/// The positions at which lines end, each once, with what ends there.
struct EndPlaces {
  /// Of each end, in the order in which they were given: the place where it is.
  private(set) var placeOfEnd: [Int] = []
  /// Longitudes above −180 and up to 180, 0 at a pole.
  private(set) var positions: [LonLat] = []
  /// The first end at each place.
  private(set) var firstEnds: [Int] = []
  /// Of each place where its edges lead to, while that is one place.
  private var leads: [LonLat?] = []
  private var numbers: [LonLat: Int] = [:]

  init(of ends: [NodeBook.End]) {
    placeOfEnd.reserveCapacity(ends.count)
    for (index, end) in ends.enumerated() {
      let (key, far) = (Self.key(end.position), Self.key(end.far))
      let place = numbers[key] ?? positions.count
      if place == positions.count {
        numbers[key] = place
        positions.append(key)
        firstEnds.append(index)
        // A line that comes back to where it begins leads nowhere else, and needs nothing.
        leads.append(far == key ? nil : far)
      } else if leads[place] != far {
        leads[place] = nil
      }
      placeOfEnd.append(place)
    }
  }

  var count: Int { positions.count }
  var indices: Range<Int> { positions.indices }

  /// Whether all that ends there leads to one other place: a single line, or one that is there in each direction.
  func isOpen(_ place: Int) -> Bool { leads[place] != nil }

  /// The place that an open one leads to; `nil` where that is a point's alone.
  func otherEnd(of place: Int) -> Int? { leads[place].flatMap { numbers[$0] } }

  /// One pair of numbers for one place: no negative zero.
  private static func key(_ position: LonLat) -> LonLat {
    if position.y.magnitude == 90 { return LonLat(0, position.y) }
    let wrapped = position.wrapped
    return LonLat((wrapped.x == -180 ? 180 : wrapped.x) + 0, wrapped.y + 0)
  }
}
