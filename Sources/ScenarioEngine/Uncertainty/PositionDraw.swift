import Delimitation
import Geodesy
import ScenarioLanguage
import SimpleFeatures
import Synchronization

/// One draw of errors for every position of the data: what a name stands for when all its vertices are off by what their
/// accuracy allows.
///
/// Errors of one layer or file hang together over the correlation length, whoever asks for its features; those of different
/// ones are independent. A feature whose accuracy nobody states stays where it is.
final class PositionDraw: Sendable {
  let index: Int
  let book: PositionBook
  private let made = Mutex<[PositionBook.Key: FeatureList]>([:])

  init(_ index: Int, from book: PositionBook) {
    self.index = index
    self.book = book
  }

  func moved(_ state: DataStates.State, of declaration: DataDeclaration) -> FeatureList {
    moved(state.list, PositionBook.Key(name: declaration.name, state: state.number), source: declaration.source.identity)
  }

  /// What a scenario draws itself.
  func moved(_ list: FeatureList, drawnAs name: String) -> FeatureList {
    moved(list, PositionBook.Key(name: name, state: -1), source: Self.source(ofDrawn: name))
  }

  /// What everything errs together with that the scenario draws under a name.
  static func source(ofDrawn name: String) -> String { "drawn " + name }

  private func moved(_ list: FeatureList, _ key: PositionBook.Key, source: String) -> FeatureList {
    if let known = made.withLock({ $0[key] }) { return known }
    let errors = book.errors(of: list, key, source: source).draw(index)
    var next = 0
    var result = list
    for (place, feature) in list.features.enumerated() {
      guard let accuracy = feature.accuracy, accuracy > 0, !feature.geometry.isEmpty else { continue }
      result.features[place].geometry = feature.geometry.moved(by: errors, from: &next, accuracy: accuracy)
    }
    made.withLock { $0[key] = result }
    return result
  }
}

/// Which position hangs together with which, found once for all draws.
final class PositionBook: Sendable {
  struct Key: Hashable, Sendable {
    var name: String
    /// Which of the lists that the name stands for.
    var state: Int
  }

  let declaration: UncertaintyDeclaration
  /// What the draws of attributions are made from, by measure and world; nothing where they are attributed anew.
  let attributions = ResultCache<DrawnAttribution?>()
  private let known = Mutex<[Key: PositionErrors]>([:])

  init(_ declaration: UncertaintyDeclaration) {
    self.declaration = declaration
  }

  fileprivate func errors(of list: FeatureList, _ key: Key, source: String) -> PositionErrors {
    if let errors = known.withLock({ $0[key] }) { return errors }
    let positions = list.features.filter { ($0.accuracy ?? 0) > 0 && !$0.geometry.isEmpty }.flatMap(\.geometry.positions)
    let errors = PositionErrors(
      at: positions, correlation: declaration.correlation, seed: Self.seed(declaration.seed, of: source))
    known.withLock { $0[key] = errors }
    return errors
  }

  /// The positions of a list that its accuracy lets move, those that hang together with one seed.
  func movable(_ list: FeatureList, source: String) -> [MovableSource] {
    let seed = Self.seed(declaration.seed, of: source)
    return list.features.filter { !$0.geometry.isEmpty }.map {
      MovableSource($0.geometry, edges: $0.edges, accuracy: $0.accuracy ?? 0, seed: seed)
    }
  }

  /// A seed for each source (Fowler, Noll and Vo's hash of its name).
  private static func seed(_ seed: UInt64, of source: String) -> UInt64 {
    source.utf8.reduce(seed ^ 0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }
}

extension Geometry {
  /// The geometry with each position moved by an error in standard deviations of `accuracy` metres.
  fileprivate func moved(by errors: [SIMD2<Double>], from next: inout Int, accuracy: Double) -> Geometry {
    var own = coordinates
    let metres = EllipsoidalMetric()
    for start in stride(from: 0, to: own.values.count, by: own.stride) {
      let error = errors[next] * accuracy
      next += 1
      let degree = metres.degreeLengths(at: own.values[start + 1])
      // Nearer to a pole than the error there is no east.
      own.values[start] += degree.east > accuracy ? error.x / degree.east : 0
      own.values[start + 1] = min(max(own.values[start + 1] + error.y / degree.north, -90), 90)
    }
    own.members = own.members.map { $0.moved(by: errors, from: &next, accuracy: accuracy) }
    return Geometry(own)
  }
}
