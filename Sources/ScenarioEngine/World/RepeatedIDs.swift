import Diagnostics
import Quantities
import SimpleFeatures

/// Features of a person's file that have one id and are there at the same time.
enum RepeatedIDs {
  /// A message for each that repeats an earlier one's, at its place.
  ///
  /// - Parameter places: Where the features of these indices begin.
  static func warnings(
    in features: [WorldFeature], file: String, places: ([Int]) -> [Int: SourcePlace]
  ) -> [Diagnostic] {
    var byID: [String: [Int]] = [:]
    var pairs: [(first: Int, second: Int, id: String)] = []
    for (index, feature) in features.enumerated() {
      guard let id = feature.idText else { continue }
      if let first = byID[id]?.first(where: { features[$0].isThere(with: feature) }) { pairs.append((first, index, id)) }
      byID[id, default: []].append(index)
    }
    guard !pairs.isEmpty else { return [] }
    let found = places(pairs.flatMap { [$0.first, $0.second] })
    return pairs.map { first, second, id in
      let line = found[first]?.line.map { " (line \($0))" } ?? ""
      return Diagnostic(
        .warning, code: "repeated-id",
        "features[\(second)] has the id `\(id.escapingControls)` of features[\(first)]\(line) at the same time; what is said of one "
          + "is said of both", at: found[second] ?? SourcePlace(file: file))
    }.cappedForFile(file)
  }
}

extension WorldFeature {
  /// Whether there is a day on which both are valid.
  fileprivate func isThere(with other: WorldFeature) -> Bool {
    let starts = [self, other].compactMap { Self.day($0.properties["from"]) }
    let ends = [self, other].compactMap { Self.day($0.properties["to"]) }
    guard let start = starts.max(), let end = ends.min() else { return true }
    return start < end
  }
}
