/// A way as a traveller keeps its books: stretches that are moved along, and stops between them.
public struct Itinerary: Sendable, Hashable {
  /// Why one stops.
  public enum StopKind: String, Sendable, Hashable, CaseIterable {
    case border, port, gauge, other
  }

  /// A stretch, or a stop.
  public struct Item: Sendable, Hashable {
    public var name: String
    /// `nil` while moving.
    public var stop: StopKind?
    /// By what one moves; `nil` at a stop.
    public var mode: TransportMode?
    /// In metres; 0 at a stop.
    public var length: Double
    /// In seconds; `nil` when it is not known.
    public var time: Double?
    /// A tonne, in the network's currency; `nil` when it is not known.
    public var cost: Double?

    public static func moving(
      _ name: String, by mode: TransportMode, length: Double, time: Double?, cost: Double?
    ) -> Item {
      Item(name: name, mode: mode, length: length, time: time, cost: cost)
    }

    public static func stop(_ name: String, _ kind: StopKind, time: Double?, cost: Double?) -> Item {
      Item(name: name, stop: kind, length: 0, time: time, cost: cost)
    }
  }

  public var items: [Item]

  public init(_ items: [Item]) {
    self.items = items
  }

  /// The same with stretches of one name and mode that follow each other as one.
  public var merged: Itinerary {
    var merged: [Item] = []
    for item in items {
      guard item.stop == nil, let last = merged.last, last.stop == nil, last.name == item.name, last.mode == item.mode else {
        merged.append(item)
        continue
      }
      merged[merged.count - 1] = .moving(
        last.name, by: item.mode ?? .road, length: last.length + item.length, time: [last, item].sum(\.time),
        cost: [last, item].sum(\.cost))
    }
    return Itinerary(merged)
  }

  /// In metres.
  public var length: Double { items.reduce(0) { $0 + $1.length } }
  /// In seconds; `nil` when that of a part is not known.
  public var time: Double? { items.sum(\.time) }
  /// A tonne; `nil` when that of a part is not known.
  public var cost: Double? { items.sum(\.cost) }
}

extension Sequence<Itinerary.Item> {
  /// The sum of a value that all must have.
  func sum(_ value: (Itinerary.Item) -> Double?) -> Double? {
    var sum = 0.0
    for item in self {
      guard let part = value(item) else { return nil }
      sum += part
    }
    return sum
  }
}
