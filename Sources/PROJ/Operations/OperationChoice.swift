/// Which of the candidate operations a transformation takes: the first in the library's order that is usable and fits.
public enum OperationChoice: Sendable, Hashable {
  /// Any but a ballpark one, which ignores the difference of datums.
  case best
  /// The best one there would be if every grid file were here, or none.
  case onlyBest
  /// Any, a ballpark one too.
  case bestOrBallpark
  /// The one with this code, such as `EPSG:15865`, among its own or its steps'.
  case pinned(String)
  /// One that is stated to be at least this accurate, in metres.
  case accuracy(Double)
  /// One whose extent names each of these territories, such as `Armenia` and `Azerbaijan`.
  case naming([String])
  /// One of the candidates that were found before.
  case exactly(CoordinateOperation)

  func allows(_ operation: CoordinateOperation) -> Bool {
    guard operation.isUsable else { return false }
    switch self {
    case .best, .onlyBest: return !operation.isBallpark
    case .bestOrBallpark: return true
    case .pinned(let code): return operation.codes.contains(code)
    case .exactly(let wanted): return operation == wanted
    case .accuracy(let metres): return !operation.isBallpark && (operation.accuracy ?? .infinity) <= metres
    case .naming(let territories):
      return !operation.isBallpark && territories.allSatisfy { operation.areaOfUse?.names($0) == true }
    }
  }

  /// What was looked for, to follow "no usable operation from … to …".
  var words: String {
    switch self {
    case .best: "that takes account of the datums"
    case .onlyBest: "that is the best there is"
    case .bestOrBallpark: "at all"
    case .pinned(let code): "with the code \(code)"
    case .exactly(let operation): "that is \(operation.name)"
    case .accuracy(let metres): "accurate to \(metres) m"
    case .naming(let territories): "whose extent names \(territories.joined(separator: ", "))"
    }
  }
}
