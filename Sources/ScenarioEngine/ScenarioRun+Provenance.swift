import Diagnostics
import GEOS
import OrderedCollections
import PROJ
import Quantities
import ScenarioLanguage

extension ScenarioRun {
  /// The layers that the scenario draws on, in the order of their first use.
  var layersUsed: [CatalogueLayer] {
    var layers: [CatalogueLayer] = []
    for declaration in scenario.data.values {
      guard case .catalogue(let selection) = declaration.source,
        let layer = evaluator.data.catalogue?.layer(selection.layer.name), !layers.contains(layer)
      else { continue }
      layers.append(layer)
    }
    return layers
  }

  /// What the figures rest on.
  func provenance() throws(Failure) -> Provenance {
    var data: [Provenance.Source] = []
    for layer in layersUsed {
      data.append(
        Provenance.Source(
          id: layer.id, sha256: try evaluator.data.catalogue?.contents(of: layer).sha256 ?? layer.sha256,
          licence: layer.licence, accuracy: layer.positionalAccuracy?.baseValue, attribution: layer.attribution,
          vintage: layer.vintage))
    }
    return Provenance(
      version: ProductVersion.text,
      libraries: [.init("geos", GEOS.LibraryVersion.text), .init("proj", PROJ.LibraryVersion.text)]
        + (evaluator.data.dataFiles.reader.map { [.init("gdal", $0)] } ?? []),
      data: data + evaluator.data.dataFiles.sources, operations: evaluator.workshop.conversions.records)
  }
}
