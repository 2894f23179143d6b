/// Puts names after those they depend on, and finds those that depend on themselves.
enum DependencyOrder {
  /// - Parameter dependencies: Names each name depends on; those not in `names` are passed over.
  /// - Returns: Every name that is in no cycle and behind none of its own, in the order given as far as dependencies allow;
  ///   and the cycles, each as the names along it, the first repeated at the end.
  static func sort(_ names: [String], dependencies: [String: [String]]) -> (order: [String], cycles: [[String]]) {
    enum Mark { case open, done }
    let known = Set(names)
    var marks: [String: Mark] = [:]
    var order: [String] = []
    var cycles: [[String]] = []
    for start in names where marks[start] == nil {
      var path: [(name: String, next: Int)] = [(start, 0)]
      marks[start] = .open
      while let (name, next) = path.last {
        let needed = dependencies[name] ?? []
        guard next < needed.count else {
          marks[name] = .done
          order.append(name)
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let other = needed[next]
        guard known.contains(other) else { continue }
        if marks[other] == nil {
          marks[other] = .open
          path.append((other, 0))
        } else if marks[other] == .open, let from = path.firstIndex(where: { $0.name == other }) {
          cycles.append(path[from...].map(\.name) + [other])
        }
      }
    }
    return (order, cycles)
  }
}
