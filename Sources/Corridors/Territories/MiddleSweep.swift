import Geodesy

/// Finds which areas the middle of every cell lies in, row by row, from the borders that cross the row's middle line.
struct MiddleSweep {
  private struct Cross {
    var x: Double
    var border: Int32
  }

  private let borders: [TerritoryGrid.Border]
  private let frame: CellFrame

  init(_ borders: [TerritoryGrid.Border], _ frame: CellFrame) {
    self.borders = borders
    self.frame = frame
  }

  /// The sets that occur, the first of them empty, and which one each cell has; −1 for a middle on a border.
  func sets() -> (ofCell: [Int32], sets: [[Int32]]) {
    let crosses = crossesByRow()
    var ofCell = [Int32](repeating: 0, count: frame.cellCount)
    var sets: [[Int32]] = [[]]
    var numbers: [[Int32]: Int32] = [[]: 0]
    for row in 0..<frame.rows {
      var within: [Int32] = []
      var (shown, number): ([Int32], Int32) = ([], 0)
      var next = 0
      let own = crosses[row]
      for column in 0..<frame.columns {
        let middle = frame.middle(column: column, row: row)
        var isOnBorder = false
        while next < own.count, own[next].x < middle.x - Self.doubt {
          within.toggle(borders[Int(own[next].border)].area)
          next += 1
        }
        // Those too close to tell by their rounded longitude are told by which side of them the middle lies on.
        var ahead = next
        var doubtful = within
        while ahead < own.count, own[ahead].x <= middle.x + Self.doubt {
          let border = borders[Int(own[ahead].border)]
          let (south, north) = border.a.y < border.b.y ? (border.a, border.b) : (border.b, border.a)
          let side = Orientation.sign(south, north, middle)
          if side == 0 { isOnBorder = true }
          if side < 0 { doubtful.toggle(border.area) }
          ahead += 1
        }
        if doubtful != shown {
          shown = doubtful
          if let known = numbers[doubtful] {
            number = known
          } else {
            number = Int32(sets.count)
            numbers[doubtful] = number
            sets.append(doubtful)
          }
        }
        ofCell[row * frame.columns + column] = isOnBorder ? -1 : number
      }
    }
    return (ofCell, sets)
  }

  /// Degrees of longitude within which a rounded crossing may be on either side.
  private static let doubt = 1e-9

  /// The borders that cross the middle line of each row, from west to east. An end on the line counts as above it.
  private func crossesByRow() -> [[Cross]] {
    var crosses = [[Cross]](repeating: [], count: frame.rows)
    for (index, border) in borders.enumerated() {
      let (south, north) = border.a.y < border.b.y ? (border.a, border.b) : (border.b, border.a)
      guard south.y < north.y else { continue }
      let first = max(0, frame.row(south.y) - 1)
      let last = min(frame.rows - 1, frame.row(north.y) + 1)
      guard first <= last else { continue }
      for row in first...last {
        let y = frame.middleLatitude(row: row)
        guard (south.y >= y) != (north.y >= y) else { continue }
        let x = south.x + (north.x - south.x) * ((y - south.y) / (north.y - south.y))
        crosses[row].append(Cross(x: x, border: Int32(index)))
      }
    }
    return crosses.map { $0.sorted { ($0.x, $0.border) < ($1.x, $1.border) } }
  }
}

extension [Int32] {
  /// Puts a number into an ascending list, or takes it out.
  mutating func toggle(_ number: Int32) {
    let place = firstIndex { $0 >= number } ?? count
    if place < count, self[place] == number { remove(at: place) } else { insert(number, at: place) }
  }
}
