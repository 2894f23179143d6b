/// Gathers the `bbox` of RFC 7946 over geometries that are already cut at the antimeridian.
struct GeographicExtent {
  private var spans: [ClosedRange<Double>] = []
  private var latitudes: ClosedRange<Double>?
  private var heights: ClosedRange<Double>?

  mutating func add(_ coordinates: Coordinates) {
    for member in coordinates.members { add(member.coordinates) }
    let isScattered = coordinates.type == .multiPoint
    for path in coordinates.paths {
      var span: ClosedRange<Double>?
      for index in path {
        let position = coordinates[index]
        span = widened(isScattered ? nil : span, to: position.x)
        latitudes = widened(latitudes, to: position.y)
        if let z = position.z { heights = widened(heights, to: z) }
        if isScattered, let span { spans.append(span) }
      }
      if !isScattered, let span { spans.append(span) }
    }
  }

  /// The numbers of `bbox`: four, or six where there are heights; `nil` when everything is empty.
  ///
  /// Where something reaches the antimeridian from both sides, the box goes across it, from the east end of the
  /// widest stretch of longitudes without anything to its west end.
  var numbers: [Double]? {
    guard let latitudes, var west = spans.map(\.lowerBound).min(), var east = spans.map(\.upperBound).max() else { return nil }
    if west <= -180, east >= 180, let gap = widestGap {
      (west, east) = (gap.upperBound, gap.lowerBound)
    }
    guard let heights else { return [west, latitudes.lowerBound, east, latitudes.upperBound] }
    return [west, latitudes.lowerBound, heights.lowerBound, east, latitudes.upperBound, heights.upperBound]
  }

  private var widestGap: ClosedRange<Double>? {
    var reached = -180.0
    var widest: ClosedRange<Double>?
    for span in spans.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if span.lowerBound - reached > widest.map({ $0.upperBound - $0.lowerBound }) ?? 0 { widest = reached...span.lowerBound }
      reached = max(reached, span.upperBound)
    }
    return widest
  }

  private func widened(_ range: ClosedRange<Double>?, to value: Double) -> ClosedRange<Double> {
    guard let range else { return value...value }
    return min(range.lowerBound, value)...max(range.upperBound, value)
  }
}
