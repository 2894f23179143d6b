/// Which of the candidate operations a transformation takes.
public enum OperationChoice: Sendable, Hashable {
  /// The first usable one of the register's order.
  case best
  /// The one with this code, `EPSG:15865`; an error when it is not among the candidates or not usable.
  case pinned(String)
  /// The first usable one whose stated accuracy is at least this good, in metres.
  case accuracy(Double)
}
