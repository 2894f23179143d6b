import Geodesy

/// Cells of equal size in longitude and latitude, in rows from south to north.
struct CellFrame: Sendable {
  /// The most cells of a grid: 40 MB of places.
  private static let mostCells = 8_000_000

  let origin: LonLat
  let cell: LonLat
  let columns: Int
  let rows: Int

  var cellCount: Int { columns * rows }

  /// A frame around borders of about so many cells, with a margin; the odd margins keep lines between cells off round numbers.
  init(around borders: [TerritoryGrid.Border], cells: Int) {
    var least = LonLat(repeating: .infinity)
    var greatest = LonLat(repeating: -.infinity)
    for border in borders {
      least = pointwiseMin(least, pointwiseMin(border.a, border.b))
      greatest = pointwiseMax(greatest, pointwiseMax(border.a, border.b))
    }
    if borders.isEmpty { (least, greatest) = (.zero, .zero) }
    least = pointwiseMax(least, LonLat(-180, -90)) - LonLat(1.234_567e-3, 1.345_678e-3)
    greatest = pointwiseMin(greatest, LonLat(180, 90)) + LonLat(1.456_789e-3, 1.567_891e-3)
    let size = pointwiseMax(greatest - least, LonLat(repeating: 1e-3))
    let wanted = Double(min(max(cells, 16), Self.mostCells))
    let side = (size.x * size.y / wanted).squareRoot()
    columns = min(max(1, Int((size.x / side).rounded(.up))), Self.mostCells)
    rows = min(max(1, Int((size.y / side).rounded(.up))), max(1, Self.mostCells / columns))
    origin = least
    cell = LonLat(size.x / Double(columns), size.y / Double(rows))
  }

  func column(_ x: Double) -> Int { Int(((x - origin.x) / cell.x).rounded(.down)) }
  func row(_ y: Double) -> Int { Int(((y - origin.y) / cell.y).rounded(.down)) }

  /// The middle of a cell, as it is computed everywhere.
  func middle(column: Int, row: Int) -> LonLat {
    LonLat(origin.x + (Double(column) + 0.5) * cell.x, origin.y + (Double(row) + 0.5) * cell.y)
  }

  func middleLatitude(row: Int) -> Double { origin.y + (Double(row) + 0.5) * cell.y }

  /// How much wider than computed a stretch is taken to be, in cells: far more than rounding makes.
  private static let margin = 1e-6

  /// Visits every cell that a straight edge meets, and perhaps some it only comes close to, each once.
  func visitCells(_ a: LonLat, _ b: LonLat, _ visit: (Int) -> Void) {
    let (south, north) = a.y < b.y ? (a, b) : (b, a)
    let firstRow = max(0, Int(((south.y - origin.y) / cell.y - Self.margin).rounded(.down)))
    let lastRow = min(rows - 1, Int(((north.y - origin.y) / cell.y + Self.margin).rounded(.down)))
    guard firstRow <= lastRow else { return }
    let slope = north.y > south.y ? (north.x - south.x) / (north.y - south.y) : 0
    let (west, east) = (min(a.x, b.x), max(a.x, b.x))
    for row in firstRow...lastRow {
      var (left, right) = (west, east)
      if firstRow < lastRow, north.y > south.y {
        let low = max(south.y, origin.y + (Double(row) - Self.margin) * cell.y)
        let high = min(north.y, origin.y + (Double(row + 1) + Self.margin) * cell.y)
        let ends = (south.x + slope * (low - south.y), south.x + slope * (high - south.y))
        left = max(west, min(ends.0, ends.1))
        right = min(east, max(ends.0, ends.1))
      }
      let first = max(0, Int(((left - origin.x) / cell.x - Self.margin).rounded(.down)))
      let last = min(columns - 1, Int(((right - origin.x) / cell.x + Self.margin).rounded(.down)))
      guard first <= last else { continue }
      for column in first...last { visit(row * columns + column) }
    }
  }
}
