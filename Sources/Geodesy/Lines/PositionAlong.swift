public import SimpleFeatures

extension EllipsoidalMetric {
  /// The position on a line at a chainage in metres from its start; of a multi line string, the chainage runs on from part
  /// to part. Chainages outside the line are brought to its ends; `nil` for a line without length.
  public func position(at chainage: Double, along line: Geometry, edges: EdgeMeaning = .geodesic) -> Position? {
    let lines = Pieces(line).lines
    // What follows the place begins with it; at the end nothing does, and what leads there ends with it.
    if let after = sections(of: lines, edges: edges, [max(0, chainage)...(.greatestFiniteMagnitude)]).first?.first {
      return after.position
    }
    return sections(of: lines, edges: edges, [0...(.greatestFiniteMagnitude)]).last?.last?.position
  }
}
