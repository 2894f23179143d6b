import Geodesy
public import SimpleFeatures

extension TerritoryGrid {
  /// The place in ``ids`` of the territory that a position lies in or on the border of; `nil` where there is none.
  public func territory(at position: Position) -> Int? {
    owner(of: covering(LonLat(position).wrapped))
  }

  /// The territory that the first of some areas belongs to.
  func owner(of areas: [Int32]) -> Int? { areas.min().map { Int(owners[Int($0)]) } }

  /// All areas that cover a place in (−180, 180], ascending.
  func covering(_ place: LonLat) -> [Int32] {
    let column = frame.column(place.x)
    let row = frame.row(place.y)
    guard (0..<frame.columns).contains(column), (0..<frame.rows).contains(row) else { return [] }
    let cell = row * frame.columns + column
    let set = setOfCell[cell]
    if isClear(cell), set >= 0 { return sets[Int(set)] }
    guard set >= 0 else { return coveringByRay(place) }
    // From the cell's middle, every border that lies between changes sides.
    let middle = frame.middle(column: column, row: row)
    var within = sets[Int(set)]
    var touched: [Int32] = []
    for index in bordersOf(cell) {
      let border = borders[Int(index)]
      let ofPlace = Orientation.sign(border.a, border.b, place)
      if ofPlace == 0, border.spans(place) {
        touched.append(border.area)
        continue
      }
      let ofMiddle = Orientation.sign(border.a, border.b, middle)
      if ofMiddle == 0, border.spans(middle) { return coveringByRay(place) }
      guard ofPlace != ofMiddle, ofPlace != 0, ofMiddle != 0 else { continue }
      guard (Orientation.sign(place, middle, border.a) > 0) != (Orientation.sign(place, middle, border.b) > 0) else { continue }
      within.toggle(border.area)
    }
    for area in touched where !within.contains(area) { within.toggle(area) }
    return within
  }

  /// The same by all borders to the west of a place.
  private func coveringByRay(_ place: LonLat) -> [Int32] {
    var within: [Int32] = []
    var touched: [Int32] = []
    for border in borders where border.reaches(latitude: place.y) {
      let (south, north) = border.a.y < border.b.y ? (border.a, border.b) : (border.b, border.a)
      let side = Orientation.sign(south, north, place)
      if side == 0, border.spans(place) { touched.append(border.area) }
      // To the right of the way north: the border is to the west.
      if side < 0, (south.y >= place.y) != (north.y >= place.y) { within.toggle(border.area) }
    }
    for area in touched where !within.contains(area) { within.toggle(area) }
    return within
  }
}

extension TerritoryGrid.Border {
  /// Whether a place on the line through both ends lies between them.
  func spans(_ place: LonLat) -> Bool {
    place.x >= a.x && place.x <= b.x && place.y >= min(a.y, b.y) && place.y <= max(a.y, b.y)
  }

  func reaches(latitude: Double) -> Bool { latitude >= min(a.y, b.y) && latitude <= max(a.y, b.y) }
}
