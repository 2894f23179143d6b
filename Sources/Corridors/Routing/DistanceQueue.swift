/// The nodes a search has reached and not yet left, the nearest first; of equally near ones, the one of the lesser number.
///
/// A heap of four children a node: fewer cache misses than of two.
struct DistanceQueue {
  struct Entry {
    var distance: UInt64
    var node: Int32

    static func < (one: Entry, other: Entry) -> Bool {
      one.distance != other.distance ? one.distance < other.distance : one.node < other.node
    }
  }

  private var entries: [Entry] = []

  var isEmpty: Bool { entries.isEmpty }
  var first: Entry? { entries.first }

  mutating func removeAll() { entries.removeAll(keepingCapacity: true) }

  mutating func insert(_ distance: UInt64, _ node: Int) {
    let entry = Entry(distance: distance, node: Int32(truncatingIfNeeded: node))
    entries.append(entry)
    var place = entries.count - 1
    while place > 0 {
      let parent = (place - 1) / 4
      guard entry < entries[parent] else { break }
      entries[place] = entries[parent]
      place = parent
    }
    entries[place] = entry
  }

  mutating func popFirst() -> Entry? {
    guard let first = entries.first, let last = entries.popLast() else { return nil }
    guard !entries.isEmpty else { return first }
    let count = entries.count
    var place = 0
    while true {
      let children = 4 * place + 1
      guard children < count else { break }
      var least = children
      var child = children + 1
      while child < min(children + 4, count) {
        if entries[child] < entries[least] { least = child }
        child += 1
      }
      guard entries[least] < last else { break }
      entries[place] = entries[least]
      place = least
    }
    entries[place] = last
    return first
  }
}
