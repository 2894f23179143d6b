import Diagnostics
import Synchronization

/// Results by what they depend on. Each is made once, by whoever asks first; others who ask for the same wait for it.
///
/// A result is made while its own lock is held. What it needs is made under locks further down; as nothing needs itself,
/// nobody waits in a circle.
final class ResultCache<Value: Sendable>: Sendable {
  private final class Slot: Sendable {
    let value = Mutex<Value?>(nil)
  }

  private let slots = Mutex<[WorldKey: Slot]>([:])

  /// The result of a key. What could not be made is not kept, so that the next to ask gets the same failure.
  func value(_ key: WorldKey, orMake make: () throws(Failure) -> Value) throws(Failure) -> Value {
    let slot = slots.withLock { slots in
      if let slot = slots[key] { return slot }
      let slot = Slot()
      slots[key] = slot
      return slot
    }
    return try slot.value.withLock { (value) throws(Failure) in
      if let value { return value }
      let made = try make()
      value = made
      return made
    }
  }
}
