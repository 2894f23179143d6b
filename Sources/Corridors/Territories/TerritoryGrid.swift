import Geodesy
import SimpleFeatures

/// Which territory a place lies in, by a grid of cells that each know the borders through them, and what their middle lies in.
///
/// Areas are closed: a place on a border lies in both. Where several hold a place, the first of them counts, so that every place
/// has one territory or none, and a rough outline of one territory takes nothing from a fine one of its neighbour given before. Edges of areas are straight in longitude and latitude.
public struct TerritoryGrid: Sendable {
  /// An edge of an outline, its lesser end first, so that two neighbours' edges are the same numbers.
  struct Border: Sendable {
    var a: LonLat
    var b: LonLat
    var area: Int32
  }

  /// Ids of the territories, in the order of their first areas.
  public let ids: [String]
  /// The place in ``ids`` of each area.
  let owners: [Int32]
  let borders: [Border]
  let frame: CellFrame
  /// Where the borders of each cell begin in ``cellBorders``, with the end of the last.
  let firstBorder: [Int32]
  let cellBorders: [Int32]
  /// The set of areas at the middle of each cell, in ``sets``; −1 where the middle lies on a border.
  let setOfCell: [Int32]
  /// Sets of areas, each ascending; the first is empty.
  let sets: [[Int32]]

  /// - Parameters:
  ///   - areas: valid ones, the surest first; those of one id together are one territory.
  ///   - cells: about how many cells for each edge of an outline.
  public init(_ areas: [TerritoryArea], cellsPerBorder cells: Double = 4) {
    var ids: [String] = []
    var places: [String: Int] = [:]
    var borders: [Border] = []
    var owners: [Int32] = []
    for (index, area) in areas.enumerated() {
      let place = places[area.id] ?? ids.count
      if place == ids.count {
        ids.append(area.id)
        places[area.id] = place
      }
      owners.append(Int32(place))
      Self.gather(area.geometry, Int32(index), into: &borders)
    }
    self.ids = ids
    self.owners = owners
    self.borders = borders
    frame = CellFrame(around: borders, cells: Int(Double(borders.count) * cells))
    (firstBorder, cellBorders) = Self.registered(borders, frame)
    let swept = MiddleSweep(borders, frame).sets()
    setOfCell = swept.ofCell
    sets = swept.sets
  }

  private static func gather(_ geometry: Geometry, _ number: Int32, into borders: inout [Border]) {
    for area in Pieces(geometry).areas {
      var (least, greatest) = (Double.infinity, -Double.infinity)
      for ring in area { for position in ring { (least, greatest) = (min(least, position.x), max(greatest, position.x)) } }
      // What goes on beyond a half turn is there once more where longitudes begin again.
      for turn in -1...1 where turn == 0 || (turn == 1 && least < -180) || (turn == -1 && greatest > 180) {
        let shift = LonLat(360 * Double(turn), 0)
        for ring in area {
          for (from, to) in zip(ring, ring.dropFirst()) where from != to {
            let (a, b) = (from + shift, to + shift)
            let isOrdered = a.x != b.x ? a.x < b.x : a.y < b.y
            borders.append(Border(a: isOrdered ? a : b, b: isOrdered ? b : a, area: number))
          }
        }
      }
    }
  }

  private static func registered(_ borders: [Border], _ frame: CellFrame) -> (first: [Int32], borders: [Int32]) {
    var first = [Int32](repeating: 0, count: frame.cellCount + 1)
    for border in borders { frame.visitCells(border.a, border.b) { first[$0 + 1] += 1 } }
    for cell in 0..<frame.cellCount { first[cell + 1] += first[cell] }
    var next = first
    var cellBorders = [Int32](repeating: 0, count: Int(first[frame.cellCount]))
    for (index, border) in borders.enumerated() {
      frame.visitCells(border.a, border.b) { cell in
        cellBorders[Int(next[cell])] = Int32(index)
        next[cell] += 1
      }
    }
    return (first, cellBorders)
  }

  /// The borders through a cell.
  func bordersOf(_ cell: Int) -> ArraySlice<Int32> { cellBorders[Int(firstBorder[cell])..<Int(firstBorder[cell + 1])] }

  func isClear(_ cell: Int) -> Bool { firstBorder[cell] == firstBorder[cell + 1] }
}
