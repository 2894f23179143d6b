import Corridors
import Synchronization

/// A network as a name stands for it in one world, with what is made of it: a graph, an index, the network cut by areas.
///
/// Known by its identity: worlds that share a list share the value, and so everything that is made of it.
final class NetworkValue: Sendable, Hashable {
  let network: Network
  private let made = Mutex<[String: any Sendable]>([:])

  init(_ network: Network) {
    self.network = network
  }

  /// What is made of the network under a key, once; whoever asks at the same time waits.
  ///
  /// - Parameter key: says what it is and everything else that it depends on: `graph by time`. The lock is held while it is made,
  ///   so making it must not ask for another key of the same network.
  func value<Value: Sendable, Failure: Error>(
    _ key: String, orMake make: (Network) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    try made.withLock { (made) throws(Failure) in
      if let known = made[key] as? Value { return known }
      let value = try make(network)
      made[key] = value
      return value
    }
  }

  static func == (left: NetworkValue, right: NetworkValue) -> Bool { left === right }

  func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
