import FileSystem
import ScenarioEngine
import ScenarioLanguage

extension CheckedScenario {
  /// Every file the scenario's answer may depend on: none of them may be written to.
  var inputs: [String] {
    var paths = [file]
    if let scenario {
      paths += scenario.sources.map(\.path)
      paths += scenario.data.compactMap { declaration in
        if case .file(let file) = declaration.value.source { file.path } else { nil }
      }
    }
    if let catalogue {
      paths += [Catalogue.fileName, Catalogue.factsName].map { PathName.join(catalogue.folder, $0) }
      paths += catalogue.layerList.map { PathName.join(catalogue.folder, $0.file) }
    }
    return paths
  }
}
