import Diagnostics
import Synchronization

/// What the names of data stand for in the worlds of one run, each read once. Worlds in which a name stands for the same
/// features share its state, whatever date or parameters led to it, and with it everything that is made from it.
final class DataStates: Sendable {
  struct State: Sendable {
    var list: FeatureList
    /// Counts the different lists of this name, in the order they were met.
    var number: Int
  }

  private struct Kept {
    var states: [DataKey: State] = [:]
    var lists: [String: [FeatureList]] = [:]
  }

  private let kept = Mutex(Kept())

  func state(
    _ key: DataKey, orRead read: () throws(Failure) -> FeatureList
  ) throws(Failure) -> State {
    if let known = kept.withLock({ $0.states[key] }) { return known }
    let list = try read()
    return kept.withLock { kept in
      let lists = kept.lists[key.name] ?? []
      let number = lists.firstIndex(of: list) ?? lists.count
      if number == lists.count { kept.lists[key.name, default: []].append(list) }
      let state = State(list: number < lists.count ? lists[number] : list, number: number)
      kept.states[key] = state
      return state
    }
  }
}
