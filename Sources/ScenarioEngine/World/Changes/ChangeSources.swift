import Diagnostics
import OrderedCollections
import Quantities
import ScenarioLanguage
import Synchronization

/// A layer or file that the scenario draws on.
struct ChangeSource: Sendable {
  /// What edits are kept by: the layer's id, or the file's path.
  var key: String
  /// What it is called in the scenario: the layer's id, or the file as written.
  var name: String
  /// One of the names of data that draw on it.
  var declaration: DataDeclaration
}

/// The layers and files that the changes of a scenario may be about, and where in them each id is.
final class ChangeSources: Sendable {
  let all: [ChangeSource]
  private let data: DataWorld
  private let indexes = Mutex<[String: [String: [WorldFeature]]]>([:])

  init(of scenario: Scenario, data: DataWorld) {
    self.data = data
    var all: [ChangeSource] = []
    for declaration in scenario.data.values where !all.contains(where: { $0.key == declaration.source.identity }) {
      let name =
        switch declaration.source {
        case .catalogue(let selection): selection.layer.name
        case .file(let file): file.name
        }
      all.append(ChangeSource(key: declaration.source.identity, name: name, declaration: declaration))
    }
    self.all = all
  }

  /// The source of a name, as `to` and `in` write it.
  func source(_ name: String) -> ChangeSource? {
    all.first { $0.name == name }
  }

  /// Whether a source is a layer of historical outlines, which are there on every date.
  func isReference(_ key: String) -> Bool {
    data.catalogue?.layer(key)?.kind == "reference"
  }

  /// The features of a source by their ids, as the file has them.
  func index(of source: ChangeSource, _ parameters: ParameterValues) throws(Failure) -> [String: [WorldFeature]] {
    if let known = indexes.withLock({ $0[source.key] }) { return known }
    var index: [String: [WorldFeature]] = [:]
    for feature in try data.contents(of: source.declaration, parameters) {
      if let id = feature.idText { index[id, default: []].append(feature) }
    }
    indexes.withLock { $0[source.key] = index }
    return index
  }
}
