/// Why one position of a batch could not be taken.
public struct PositionFault: Sendable, Hashable {
  /// Which position, from 0.
  public let index: Int
  /// `badNumber` for a number that is not finite, `outsideDomain` for all else.
  public let code: PROJError.Code
  /// What is wrong, in one line.
  public let message: String

  var error: PROJError { PROJError(code, message, in: "proj_trans", index: index) }
}
