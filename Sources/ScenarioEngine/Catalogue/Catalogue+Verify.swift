import Diagnostics
import FileSystem
import SimpleFeatures

extension Catalogue {
  /// What became of one layer's file.
  public struct Verdict: Sendable, Hashable {
    public var layer: String
    /// What is wrong with it; empty when nothing is.
    public var faults: [String]

    public var holds: Bool { faults.isEmpty }
  }

  /// Compares every layer's file with its SHA-256 in the catalogue, and reads it as GeoJSON.
  public func verify() -> [Verdict] {
    layerList.map { layer in
      do throws(Failure) {
        let contents = try contents(of: layer)
        var faults: [String] = []
        if contents.sha256 != layer.sha256 {
          faults.append("its SHA-256 is \(contents.sha256); the catalogue says \(layer.sha256)")
        }
        let ids = contents.features.compactMap(\.idText)
        if Set(ids).count != contents.features.count { faults.append("not every feature has an id of its own") }
        return Verdict(layer: layer.id, faults: faults)
      } catch {
        return Verdict(layer: layer.id, faults: error.diagnostics.map { $0.text(withSource: false) })
      }
    }
  }

  /// The verdicts for a terminal.
  public static func text(_ verdicts: [Verdict]) -> String {
    verdicts.map { verdict in
      "\(verdict.holds ? "ok  " : "FAIL") \(verdict.layer.escapingControls)"
        + verdict.faults.map { "\n     \($0.escapingControls)" }.joined()
    }.joined(separator: "\n") + "\n"
  }
}
