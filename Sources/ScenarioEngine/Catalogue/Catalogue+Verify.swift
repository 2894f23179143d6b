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

  /// Compares every layer's file with its SHA-256 in the catalogue, and reads it as GeoJSON.
  public func verify() -> [Verdict] {
    layerList.map { layer in
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
        return Verdict(layer: layer.id, features: contents.features.count, diagnostics: faults)
      } catch {
        return Verdict(layer: layer.id, features: 0, diagnostics: error.diagnostics)
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
