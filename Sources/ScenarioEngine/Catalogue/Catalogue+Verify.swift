public import Diagnostics
import FileSystem
import SimpleFeatures

extension Catalogue {
  /// What became of one layer's file.
  public struct Verdict: Sendable, Hashable {
    public var layer: String
    public var features: Int
    /// What is wrong with it, each at the file; empty when nothing is.
    public var diagnostics: [Diagnostic]
  }

  /// Compares every layer's file with its SHA-256 in the catalogue, reads it as GeoJSON, and asks of every feature what it
  /// must say: source, date, basis, confidence. Every folder has one licence, and a file with its text.
  public func verify() -> [Verdict] {
    let licences = LicenceRules(layerList)
    return layerList.map { layer in
      let place = SourcePlace(file: shownPath(of: layer))
      do throws(Failure) {
        let contents = try contents(of: layer)
        var faults: [Diagnostic] = []
        if contents.sha256 != layer.sha256 {
          let message =
            "its SHA-256 is \(contents.sha256); expected \(layer.sha256), which the catalogue states for `\(layer.id)`"
          faults.append(Diagnostic(code: "changed-data", message, at: place))
        }
        if Set(contents.features.compactMap(\.idText)).count != contents.features.count {
          faults.append(
            Diagnostic(code: "feature-ids", "not every feature of `\(layer.id)` has an id of its own; expected one", at: place))
        }
        faults += licences.faults(of: layer, shownAt: place) { files.kind(of: PathName.join(folder, $0)) == .regular }
        faults += try featureFaults(of: layer, contents)
        return Verdict(layer: layer.id, features: contents.features.count, diagnostics: faults)
      } catch {
        return Verdict(layer: layer.id, features: 0, diagnostics: error.diagnostics)
      }
    }
  }

  /// What features lack, each at its own line.
  private func featureFaults(of layer: CatalogueLayer, _ contents: LayerContents) throws(Failure) -> [Diagnostic] {
    let found = contents.features.map(\.ruleFaults)
    guard found.contains(where: { !$0.isEmpty }) else { return [] }
    let shown = shownPath(of: layer)
    let bytes = try LayerShelf.bytes(of: PathName.join(folder, layer.file), files: files, shown: shown)
    let places = GeoJSONOutline(bytes)?.places(of: found.indices, file: shown) ?? [:]
    return zip(contents.features, found).enumerated().flatMap { index, named in
      let (feature, faults) = named
      return faults.map { fault in
        let name = feature.idText.map { "`\($0.escapingControls)`" } ?? "a feature"
        return Diagnostic(code: fault.code, "\(name) \(fault.message)", at: places[index] ?? SourcePlace(file: shown))
      }
    }
  }

  /// The verdicts on layers without faults, for a terminal.
  public static func text(_ verdicts: [Verdict]) -> String {
    let width = verdicts.map(\.layer.count).max() ?? 0
    return verdicts.map { verdict in
      let count = "\(verdict.features) \(verdict.features == 1 ? "feature" : "features")"
      return "ok  " + TextColumns.padded(verdict.layer.escapingControls, to: width) + "  \(count), bytes as the catalogue says"
    }.joined(separator: "\n") + "\n"
  }
}
