/// What went wrong in an operation over collections, and with which of their geometries.
///
/// Where several fail, the first in order is told, for any number of threads.
public struct BatchError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The place of the geometry in the collection that was asked; `nil` when the fault is not in it.
  public var index: Int?
  /// The place of the geometry in the other collection; `nil` when the fault is not in it.
  public var otherIndex: Int?
  /// Why the operation failed there.
  public var cause: GEOSError

  /// An error with its cause and, where they are known, the places of the geometries, counted from 0.
  public init(index: Int? = nil, otherIndex: Int? = nil, cause: GEOSError) {
    self.index = index
    self.otherIndex = otherIndex
    self.cause = cause
  }

  public var description: String {
    let places = [index.map { "geometry \($0)" }, otherIndex.map { "geometry \($0) of the others" }].compactMap(\.self)
    return places.isEmpty ? "\(cause)" : "\(places.joined(separator: " and ")): \(cause)"
  }

  /// Runs a piece of work on one geometry or pair, and names it where the work fails.
  static func naming<Result>(
    _ index: Int? = nil, other: Int? = nil, _ work: () throws(GEOSError) -> Result
  ) throws(BatchError) -> Result {
    do throws(GEOSError) {
      return try work()
    } catch {
      throw BatchError(index: index, otherIndex: other, cause: error)
    }
  }
}
