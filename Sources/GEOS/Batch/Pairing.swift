/// Two geometries that belong together, by their places in two collections, and what they have in common.
public struct Pairing<Value: Sendable>: Sendable {
  /// The place in the collection that was asked.
  public var index: Int
  /// The place in the other collection.
  public var otherIndex: Int
  /// What was found for the two, such as their intersection.
  public var value: Value

  /// A pair by its places in the two collections, counted from 0, with what was found for it.
  public init(index: Int, otherIndex: Int, value: Value) {
    self.index = index
    self.otherIndex = otherIndex
    self.value = value
  }
}

extension Pairing: Equatable where Value: Equatable {}
extension Pairing: Hashable where Value: Hashable {}
